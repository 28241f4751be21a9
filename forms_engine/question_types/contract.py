"""What every question type promises, and the answer shapes.

A type lives in one folder: ``__init__.py`` holds ``TYPE``, ``examples.toml`` holds its examples.
The examples are used by the pattern page, the tests, the accessibility run and the screenshots.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from forms_engine.definition.answers import Answer
from forms_engine.definition.form import Option, Question


class Shape(StrEnum):
    """What a format must be able to draw. Few, so that types and formats stay apart."""

    CHOICE = "choice"
    SCALE = "scale"
    WORDS = "words"
    NUMBER = "number"
    DATE = "date"
    SORT = "sort"
    RECORDING = "recording"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What came in cannot be an answer. ``message`` is a msgid of the interface's own words.

    It is kind, says what to do, blames nobody; ``slots`` fill its ``{names}``.
    """

    message: str
    slots: Mapping[str, str | int] = field(default_factory=dict)


#: Raw input by field name. Every type reads ``answer``; sort reads ``card.<value>``.
Raw = Mapping[str, Sequence[str]]

#: Gives the words for a text id of the form, in the language and voice wanted.
Say = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Tally:
    """What many answers say: how many for each stored value, and how many gave none, by name."""

    counts: Mapping[str, int]
    without: Mapping[str, int]


class QuestionType(Protocol):
    name: str
    shape: Shape
    #: English title and one line, for designers.
    title: str
    about: str

    def check(self, question: Question) -> list[str]:
        """What is badly written for this type: kind sentences with the next step. [] if none."""

    def options(self, question: Question) -> tuple[Option, ...]:
        """What can be chosen, in order, with pictures; for sort, the cards."""

    def read(self, question: Question, raw: Raw) -> Answer | Trouble | None:
        """What did the person mean? None if nothing was chosen or typed."""

    def say(self, question: Question, answer: Answer, say: Say) -> str:
        """The answer in words. ``say`` gives words for text ids, the engine's own included:
        ``engine.dont_know``, ``engine.rather_not_say``, ``engine.skipped``, ``engine.not_asked``.
        """

    def cells(self, question: Question, answer: Answer) -> dict[str, str]:
        """Columns and values for a table. Column names start with the question id."""

    def tally(self, question: Question, answers: Sequence[Answer]) -> Tally: ...


Types = Mapping[str, QuestionType]
