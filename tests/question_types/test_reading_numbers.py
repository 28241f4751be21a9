"""A number is understood however it is written, and never guessed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from asking import question, read, said

from forms_engine.definition.answers import DONT_KNOW, Number
from forms_engine.question_types.contract import Trouble
from forms_engine.question_types.number import in_figures

ASKED = question("number")

UNDERSTOOD = {
    "3": "3",
    " 3 ": "3",
    "three": "3",
    "Three": "3",
    "twenty-one": "21",
    "twenty one": "21",
    "one hundred and five": "105",
    "a hundred": "100",
    "none": "0",
    "3.5": "3.5",
    "3,5": "3.5",
    "3.50": "3.5",
    ",5": "0.5",
    "0,125": "0.125",
    "1,000": "1000",
    "1 000": "1000",
    "1\u00a0000": "1000",
    "1'000": "1000",
    "12,345.6": "12345.6",
    "12.345,6": "12345.6",
    "12,34,567": "1234567",
    "1.000.000": "1000000",
    "-2": "-2",
    "−2": "-2",
    "- 2": "-2",
    "-0": "0",
    "007": "7",
    "٣": "3",
    "۳": "3",
    "۱۲": "12",
    "٣٫٥": "3.5",
    "١٬٠٠٠": "1000",
    "\u200f3\u200f": "3",
    "３": "3",
    "tri": "3",
    "trzy": "3",
    "pięć": "5",
    "تین": "3",
}


@pytest.mark.parametrize(("typed", "figures"), UNDERSTOOD.items())
def test_a_number_is_understood(typed, figures) -> None:
    """(A22)"""
    answer = read(ASKED, typed)
    assert answer == Number(Decimal(figures))
    assert said(ASKED, answer) == figures


@pytest.mark.parametrize(
    "typed",
    [
        *("a lot", "3 or 4", "3 4", "five five", "twenty ten", "twenty zero", "and", "-", ",", "."),
        *("1,00,0", "1.2.3", "1,2,3", "3 cups", "1e5", "0x10", "NaN", "Infinity", "½", "²x"),
        *("9" * 13, "9" * 100_000, "3\x004x", "--3"),
    ],
)
def test_what_could_mean_two_things_is_asked_again(typed) -> None:
    answer = read(ASKED, typed)
    assert isinstance(answer, Trouble)
    assert said(ASKED, answer) == "Write a number here. You can write 3 or three."


@pytest.mark.parametrize(
    ("limits", "typed", "sentence"),
    [
        ({"least": 0, "greatest": 30}, "31", "Write a number from 0 to 30."),
        ({"least": 0, "greatest": 30}, "-1", "Write a number from 0 to 30."),
        ({"least": 1}, "0", "Write the number 1, or a bigger number."),
        ({"greatest": 0}, "1", "Write the number 0, or a smaller number."),
    ],
)
def test_a_number_that_makes_no_sense_here_is_asked_again(limits, typed, sentence) -> None:
    asked = question("number", **limits)
    assert said(asked, read(asked, typed)) == sentence


def test_the_limits_themselves_make_sense() -> None:
    asked = question("number", least=0, greatest=30)
    assert read(asked, "0") == Number(Decimal(0))
    assert read(asked, "thirty") == Number(Decimal(30))


def test_someone_stuck_on_a_number_can_leave() -> None:
    assert read(ASKED, "a lot", "dont_know") == DONT_KNOW


@pytest.mark.parametrize(
    ("number", "figures"), [("1E+3", "1000"), ("3.50", "3.5"), ("100", "100"), ("0.0", "0")]
)
def test_the_same_number_is_always_written_the_same_way(number, figures) -> None:
    assert in_figures(Decimal(number)) == figures


CUPS = question("number", ask="How many cups of tea did you drink, more than water?")


@pytest.mark.parametrize(
    ("typed", "figures"),
    {"2 cups": 2, "1 cup": 1, "two cups of tea": 2, "2 CUPS OF TEA": 2, "cups: 2": 2}.items(),
)
def test_words_of_the_question_may_stand_beside_the_number(typed, figures) -> None:
    """(A22) Whoever was asked for cups says cups."""
    assert read(CUPS, typed) == Number(Decimal(figures))


@pytest.mark.parametrize(
    "typed",
    [
        *("2 days", "2 cups of milk", "2 or 3 cups", "more than 2 cups", "not 2", "about 2 cups"),
        *(
            "half a cup",
            "2 and a half cups",
            "2 cups and 1 of water",
            "2 cups 300",
            "cups",
            "2 dozen",
        ),
    ],
)
def test_words_that_could_change_the_number_are_asked_again(typed) -> None:
    assert isinstance(read(CUPS, typed), Trouble)
