"""The text of form.toml -> plain values, with the line each of them stands on.

What TOML's own reader says about a slip is turned into what to write instead.
"""

from __future__ import annotations

import re
import tomllib
from typing import Any

from forms_engine.definition import limits
from forms_engine.definition.folder import Refused
from forms_engine.definition.lines import Lines, line_map

_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_NAMES = re.compile(r"[^.\n=\[\]{}#,]+")


def read_toml(text: str) -> tuple[dict[str, Any], Lines]:
    """Values and lines. Raises Refused, with a line, for anything that cannot be read."""
    refuse_slow(text)
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as trouble:
        raise _syntax(text, str(trouble)) from None
    except RecursionError:
        raise _too_deep() from None
    except ValueError:
        raise Refused("toml", "One of the numbers is far too long.", "Write it shorter.") from None
    if _depth(raw) > limits.NESTING:
        raise _too_deep()
    return raw, line_map(text)


def refuse_slow(text: str) -> None:
    """Some short files keep a TOML reader busy for minutes: very long lines, a.b.c.d.e … names."""
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > limits.LINE_LETTERS:
            what = f"This line has {len(line)} letters. The most is {limits.LINE_LETTERS}."
            raise Refused("line-too-long", what, "Break it into several lines.", number)
        if "x." * limits.NESTING in _NAMES.sub("x", line):
            raise _too_deep(number)


def _too_deep(line: int | None = None) -> Refused:
    what = "There are too many tables or lists inside each other."
    return Refused("too-deep", what, f"Use at most {limits.NESTING}.", line)


def _depth(raw: object) -> int:
    """How deep values lie inside values. Walks without recursion, whatever it is handed."""
    deepest = 0
    waiting: list[tuple[object, int]] = [(raw, 1)]
    while waiting and deepest <= limits.NESTING:
        value, depth = waiting.pop()
        deepest = max(deepest, depth)
        if isinstance(value, dict):
            waiting += [(part, depth + 1) for part in value.values()]
        elif isinstance(value, list):
            waiting += [(part, depth + 1) for part in value]
    return deepest


#: What the reader says -> (what is wrong, what to write), in words for someone new to this.
_SAID: tuple[tuple[str, str, str], ...] = (
    (
        "Illegal character '\\n'",
        "A text has no closing quote on this line.",
        'Put " at the end of it.',
    ),
    ("Unterminated string", "A text has no closing quote.", 'Put " at the end of it.'),
    ("Invalid value", "This cannot be read after the =.", 'Put words between " and ".'),
    ("Expected '='", "There is no = after the first word.", 'Write it as name = "words".'),
    (
        "Unclosed array",
        "A list is not closed, or a comma is missing.",
        "Put a comma after each entry, and ] after the last.",
    ),
    ("Unclosed inline table", "A { is not closed.", "Put } after its last entry."),
    ("Cannot overwrite", "The same name is given twice.", "Keep one of the two lines."),
    ("Duplicate inline table key", "The same name is given twice.", "Keep one of them."),
    ("Cannot declare", "This heading stands here twice.", "Use [[question]] for each question."),
    ("Unescaped '\\'", "There is a \\ in this text.", "Write \\\\ for one \\, or take it away."),
    (
        "Expected newline",
        "There is something after the end of this entry.",
        'Close it with ", ] or }, and start a new line for the next one.',
    ),
    (
        "Invalid initial character",
        "A name and = should stand here.",
        'Close what comes before it with ", ] or }. Keep each { … } on one line.',
    ),
    ("Cannot mutate", "This is given in two ways.", "Use only [[question]] for questions."),
    ("Invalid statement", "This line cannot be read.", 'Write name = "words", or begin it with #.'),
)


def _syntax(text: str, said: str) -> Refused:
    lines = text.split("\n")
    found = _AT_LINE.search(said)
    number = min(int(found[1]), len(lines)) if found else len(text.rstrip().split("\n"))
    here = lines[number - 1]
    if "“" in here or "”" in here:
        what, write = "There are curly quotes in this line.", 'Use straight quotes " instead.'
        return Refused("toml", what, write, number)
    if said.startswith("Invalid value") and here.startswith("[["):
        return Refused("toml", "The list before this line is not closed.", "Put ] first.", number)
    for start, what, write in _SAID:
        if said.startswith(start):
            return Refused("toml", what, write, number)
    return Refused("toml", "This line cannot be read.", f"The reader says: {said}.", number)
