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
from forms_engine.definition.form import Option, Question, option_text_id


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


#: Gives the words for a text id of the form, in the language and voice wanted.
Say = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Trouble:
    """What came in cannot be an answer. ``message`` is a msgid of the interface's own words.

    It is kind, says what to do, blames nobody; ``slots`` fill its ``{names}``. Where a slot
    holds words of the form, ``texts`` gives their text id, so they come in the reader's language.
    """

    message: str
    slots: Mapping[str, str | int] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)

    def words(self, translate: Callable[[str], str], say: Say) -> str:
        """The sentence to show. ``translate`` gives the interface's words for a msgid."""
        of_the_form = {slot: say(text) for slot, text in self.texts.items()}
        return translate(self.message).format(**{**self.slots, **of_the_form})


#: Raw input by field name. Every type reads ``answer``; sort reads ``card.<value>`` too, and
#: date also reads ``day``, ``month`` and ``year``; own_words also ``beside``, never posted.
Raw = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Tally:
    """What many answers say: how many for each stored value, and how many gave none, by name."""

    counts: Mapping[str, int]
    without: Mapping[str, int]


class QuestionType(Protocol):
    name: str
    shape: Shape
    #: English title and one line, for designers. Both are msgids.
    title: str
    about: str

    def check(self, question: Question) -> list[str]:
        """What is badly written for this type: kind sentences with the next step. [] if none."""

    def options(self, question: Question) -> tuple[Option, ...]:
        """What can be chosen, in order, with pictures; for sort, the cards.

        Their words hang on ``text_id(question, option)``.
        """

    def read(self, question: Question, raw: Raw) -> Answer | Trouble | None:
        """What did the person mean? None if nothing was chosen or typed. Never raises."""

    def say(self, question: Question, answer: Answer, say: Say) -> str:
        """The answer in words. ``say`` gives words for text ids, the engine's own included
        (``engine_words.ENGINE_WORDS`` lists those).
        """

    def columns(self, question: Question) -> tuple[str, ...]:
        """The columns that ``cells`` fills, the same for every answer."""

    def cells(self, question: Question, answer: Answer) -> dict[str, str]:
        """Columns and values for a table. Column names start with the question id."""

    def tally(self, question: Question, answers: Sequence[Answer]) -> Tally: ...


Types = Mapping[str, QuestionType]


def text_id(question: Question, option: Option) -> str:
    """Where an option's words hang: in the form if the form wrote it, else with the engine."""
    written = {o.value for o in (*question.options, *question.headings)}
    if option.value in written:
        return option_text_id(question.id, option.value)
    return f"engine.{option.value}"
