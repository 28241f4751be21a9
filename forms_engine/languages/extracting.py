"""Finds every string of the interface, in Python and in templates, and who meets it.

Person-facing strings come first: where a translator's day ends early, people are served, and it
is staff who read some English.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from forms_engine.languages.in_templates import strings_in_templates

#: Functions whose first argument is a string to translate.
KEYWORDS = ("N_", "t", "_t", "words", "plain")

#: Folders only staff meet.
STAFF = ("commands/", "formats/pages.py", "keying/", "people/", "recording/", "studio/", "tracker/")
#: What a person meets inside those.
PERSON = (
    "tracker/board.py",
    "tracker/judging.py",
    "tracker/lifecycle.py",
    "tracker/pages.py",
    "tracker/pages_told.py",
    "tracker/printing.py",
    "tracker/timeline.py",
    "tracker/words.py",
    "tracker/templates/tracker/mine.html",
    "tracker/templates/tracker/no_card.html",
    "tracker/templates/tracker/not_mine.html",
    "tracker/templates/tracker/one.html",
    "tracker/templates/tracker/told.html",
    "tracker/templates/tracker/words.html",
    "tracker/templates/tracker/you_said.html",
)


@dataclass(frozen=True, slots=True)
class Text:
    """A string of the interface: its English words are its id."""

    words: str
    #: Files of the engine that hold it, such as "responses/pages_card.py".
    places: tuple[str, ...]

    @property
    def only_staff(self) -> bool:
        return all(only_staff(place) for place in self.places)


def only_staff(place: str) -> bool:
    """Do only staff meet the words of this file of the engine?"""
    return place.startswith(STAFF) and place not in PERSON


def texts(engine: Path) -> tuple[Text, ...]:
    """Every string below ``engine``: what a person meets first, then what only staff meet."""
    places: dict[str, list[str]] = {}
    for words, place in (*_in_python(engine), *strings_in_templates(engine)):
        held = places.setdefault(words, [])
        if place not in held:
            held.append(place)
    found = (Text(words, tuple(sorted(held))) for words, held in places.items())
    return tuple(sorted(found, key=lambda text: (text.only_staff, text.places[0])))


def _in_python(engine: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(engine.rglob("*.py")):
        for said in said_in(path.read_text("utf-8")):
            if isinstance(said, ast.Constant) and isinstance(said.value, str) and said.value:
                yield said.value, path.relative_to(engine).as_posix()


def said_in(source: str) -> list[ast.expr]:
    """What a Python file gives to be translated, in reading order: both sides of a choice."""
    calls = [
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and node.args and _called(node.func) in KEYWORDS
    ]
    calls.sort(key=lambda call: (call.lineno, call.col_offset))
    return [leaf for call in calls for leaf in _leaves(call.args[0])]


def _called(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _leaves(expression: ast.expr) -> Iterator[ast.expr]:
    match expression:
        case ast.IfExp(body=one, orelse=other):
            yield from (*_leaves(one), *_leaves(other))
        case ast.BoolOp(values=values):
            for value in values:
                yield from _leaves(value)
        case _:
            yield expression
