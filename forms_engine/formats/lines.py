"""Rows as lines of plain text that end where a word ends."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Sequence

from forms_engine.definition.words import Said
from forms_engine.formats.document import Document
from forms_engine.formats.letters import clean
from forms_engine.languages.known import language

WIDTH = 68
#: Marks where words of the other direction begin and end, and which way a line runs.
ISOLATE, END_ISOLATE, RIGHT_TO_LEFT = "\u2068", "\u2069", "\u200f"
#: A telephone number stays in one line.
_IN_A_NUMBER = re.compile(r"(?<=\d) (?=\d)")
_TIED = "\xa0"
_STOPS = {"ur": "۔", "hi": "।", "bn": "।", "pa": "।", "zh": "。", "ja": "。"}


def sentences(said: Sequence[Said], document: Document) -> str:
    """Sentences one after the other; borrowed words that run the other way are kept together."""
    there = [one for one in said if one.words]
    parts = [*(ended(one, document) for one in there[:-1]), *there[-1:]]
    return " ".join(_isolated(one, document) for one in parts)


def ended(said: Said, document: Document) -> Said:
    """The words as a sentence, with the stop of their own language."""
    words = with_stop(said.words, said.language or document.language)
    return Said(words=words, language=said.language)


def with_stop(words: str, code: str) -> str:
    """The words as a sentence: a stop is added where there is no sign at the end."""
    bare = words.rstrip(END_ISOLATE + " \n")
    if not bare or unicodedata.category(bare[-1]) == "Po":
        return words
    return words + _STOPS.get(code.split("-")[0], ".")


def _isolated(said: Said, document: Document) -> str:
    words = clean(said.words).strip()
    if said.language and language(said.language).direction != document.direction:
        return f"{ISOLATE}{words}{END_ISOLATE}"
    return words


def wrapped(
    words: str, document: Document, first: str = "", then: str = "", width: int = WIDTH
) -> list[str]:
    """The words in lines; their own line breaks stay. ``then`` stands before all but the first."""
    lines: list[str] = []
    for paragraph in words.split("\n"):
        before = then if lines else first
        lines += textwrap.wrap(
            _IN_A_NUMBER.sub(_TIED, paragraph),
            width,
            initial_indent=before,
            subsequent_indent=then,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [before.rstrip()]
    return [_turned(line.replace(_TIED, " "), document) for line in lines]


def _turned(line: str, document: Document) -> str:
    """A line that begins with a number or borrowed words would run the wrong way."""
    if document.direction == "ltr" or not line.strip():
        return line
    first = next((c for c in line if unicodedata.bidirectional(c) in ("L", "R", "AL")), "")
    starts_right = unicodedata.bidirectional(line.strip()[0]) in ("R", "AL")
    return line if first and starts_right else RIGHT_TO_LEFT + line
