"""A number, however it is written: 3, three, 3.5, 3,5, 1,000, ٣.

This type does not know what is counted.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from forms_engine.definition.answers import Number
from forms_engine.definition.form import Question
from forms_engine.languages.marking import N_
from forms_engine.question_types.base import Base
from forms_engine.question_types.contract import Raw, Say, Shape, Trouble
from forms_engine.question_types.number.reading import read_number

NOT_A_NUMBER = N_("Write a number here. You can write 3 or three.")
FROM_TO = N_("Write a number from {least} to {greatest}.")
OR_MORE = N_("Write the number {least}, or a bigger number.")
OR_LESS = N_("Write the number {greatest}, or a smaller number.")


class ANumber(Base[Number]):
    name = "number"
    shape = Shape.NUMBER
    title = N_("Number")
    about = N_("A number, written in figures or in words.")
    kind = Number
    uses = frozenset({"least", "greatest"})

    def check_given(self, question: Question) -> list[str]:
        least, greatest = question.least, question.greatest
        if least is None or greatest is None or least < greatest:
            return []
        return [
            f"Question {question.id}: least is {least} and greatest is {greatest}. "
            "Make least the smaller one."
        ]

    def read_given(self, question: Question, raw: Raw) -> Number | Trouble | None:
        text = " ".join(raw["answer"])
        if not text.strip():
            return None
        number = read_number(text, f"{question.ask} {question.standard or ''}")
        if number is None:
            return Trouble(NOT_A_NUMBER)
        return _out_of_range(question, number) or Number(number)

    def say_given(self, question: Question, answer: Number, say: Say) -> str:
        return in_figures(answer.value)

    def cells_given(self, question: Question, answer: Number) -> dict[str, str]:
        return {question.id: in_figures(answer.value)}

    def counted(self, question: Question, answer: Number) -> Iterable[str]:
        return (in_figures(answer.value),)


def in_figures(number: Decimal) -> str:
    """3.50 as 3.5, and 1E+3 as 1000: the same number is always written the same way."""
    figures = f"{number:f}"
    return figures.rstrip("0").rstrip(".") if "." in figures else figures


def _out_of_range(question: Question, number: Decimal) -> Trouble | None:
    least, greatest = question.least, question.greatest
    too_small = least is not None and number < least
    too_big = greatest is not None and number > greatest
    if not (too_small or too_big):
        return None
    if least is not None and greatest is not None:
        return Trouble(FROM_TO, {"least": least, "greatest": greatest})
    if least is not None:
        return Trouble(OR_MORE, {"least": least})
    return Trouble(OR_LESS, {"greatest": greatest or 0})


TYPE = ANumber()
