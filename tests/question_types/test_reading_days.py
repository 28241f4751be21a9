"""A day is understood in any way that has one meaning; else the sentence says what is missing."""

from __future__ import annotations

from datetime import date

import pytest
from asking import question, read

from forms_engine.definition.answers import Day
from forms_engine.question_types.contract import Trouble
from forms_engine.question_types.date import IS_OVER, TOO_FAR
from forms_engine.question_types.date.reading import (
    DO_NOT_FIT,
    NO_SUCH_DAY,
    NO_YEAR,
    NOT_A_DAY,
    WHICH_DAY,
)
from forms_engine.question_types.registry import TYPES, with_today

TODAY = date(2027, 1, 1)
CLOCKED = with_today(TYPES, lambda: TODAY)["date"]
ASKED = question("date")

UNDERSTOOD = {
    "4 March 2027": "2027-03-04",
    "4 march 2027": "2027-03-04",
    "4th of March, 2027": "2027-03-04",
    "Thursday 4 March 2027": "2027-03-04",
    "March 4 2027": "2027-03-04",
    "Mar 4th, 27": "2027-03-04",
    "2027 March 4": "2027-03-04",
    "4/3/27": "2027-03-04",
    "4/3/2027": "2027-03-04",
    "04.03.2027": "2027-03-04",
    "4-3-27": "2027-03-04",
    "4 3 2027": "2027-03-04",
    "2027-03-04": "2027-03-04",
    "2027/3/4": "2027-03-04",
    "3/25/2027": "2027-03-25",
    "29 February 2028": "2028-02-29",
    "4/3/67": "1967-03-04",
    "4/3/47": "2047-03-04",
    "4/3/48": "1948-03-04",
    "٤/٣/٢٠٢٧": "2027-03-04",
    "۴ مارچ ۲۰۲۷ء": "2027-03-04",
    "\u200f4/3/2027": "2027-03-04",
    "4 Mawrth 2027": "2027-03-04",
    "dydd Mawrth 2 Mawrth 2027": "2027-03-02",
    "y 4ydd o Fawrth 2027": "2027-03-04",
    "4 marca 2027 r.": "2027-03-04",
    "w środę 1 września 2027": "2027-09-01",
    # Only one year near has this day of the week on it.
    "Saturday 4th of Dec": "2027-12-04",
    "Friday 4 December": "2026-12-04",
    "today": "2027-01-01",
    "Yesterday": "2026-12-31",
    "tomorrow": "2027-01-02",
    "heddiw": "2027-01-01",
    "wczoraj": "2026-12-31",
    "آج": "2027-01-01",
}


@pytest.mark.parametrize(("typed", "day"), UNDERSTOOD.items())
def test_a_day_is_understood(typed, day) -> None:
    """(A22)"""
    assert CLOCKED.read(ASKED, {"answer": [typed]}) == Day(date.fromisoformat(day))


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("4 March", NO_YEAR),
        ("March 4th", NO_YEAR),
        ("4/3", NO_YEAR),
        ("31/2/2027", NO_SUCH_DAY),
        ("29 February 2027", NO_SUCH_DAY),
        ("32 March 2027", NO_SUCH_DAY),
        ("0/3/2027", NO_SUCH_DAY),
        ("13/13/2027", NO_SUCH_DAY),
        ("March 2027", NOT_A_DAY),
        ("4/3/0027", NOT_A_DAY),
        ("4/3/127", NOT_A_DAY),
        ("4/3/9999", NOT_A_DAY),
        ("4 or 5 March 2027", NOT_A_DAY),
        ("4 March 5 March 2027", NOT_A_DAY),
        ("last Friday", NOT_A_DAY),
        ("Friday", NOT_A_DAY),
        ("Friday 4 March 2027", DO_NOT_FIT),
        ("Monday 4 or 5 March 2027", NOT_A_DAY),
        ("Wednesday 4 December", NO_YEAR),
        ("soon", NOT_A_DAY),
        ("4", NOT_A_DAY),
        ("-", NOT_A_DAY),
        ("9" * 50, NOT_A_DAY),
        # Urdu for yesterday is also Urdu for tomorrow.
        ("کل", NOT_A_DAY),
    ],
)
def test_a_day_that_is_not_clear_is_asked_again(typed, message) -> None:
    answer = CLOCKED.read(ASKED, {"answer": [typed]})
    assert isinstance(answer, Trouble)
    assert answer.message == message


#: 1 January 2027 is a Friday; the question asks for a day in the next 28 days.
SOON = question("date", within_days=28)
CLEAR_ENOUGH = {
    "4 January": "2027-01-04",
    "4th of Jan": "2027-01-04",
    "4/1": "2027-01-04",
    "4 stycznia": "2027-01-04",
    "Tuesday": "2027-01-05",
    "on Tuesday": "2027-01-05",
    "this coming Tuesday": "2027-01-05",
    "Tuesday 12 January": "2027-01-12",
    "we wtorek": "2027-01-05",
    "dydd Mawrth": "2027-01-05",
    "منگل کو": "2027-01-05",
}


@pytest.mark.parametrize(("typed", "day"), CLEAR_ENOUGH.items())
def test_where_only_one_day_is_in_time_it_is_enough(typed, day) -> None:
    """(A22) The check page then shows the whole date."""
    assert CLOCKED.read(SOON, {"answer": [typed]}) == Day(date.fromisoformat(day))


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        # This Tuesday, or the one after? People mean both.
        ("next Tuesday", WHICH_DAY),
        ("Friday", WHICH_DAY),  # today, or in a week
        ("Tuesday or Wednesday", NOT_A_DAY),
        ("not Tuesday", WHICH_DAY),
        ("last Tuesday", WHICH_DAY),
        ("ہفتہ", WHICH_DAY),  # Saturday, or a week
        ("31 December", IS_OVER),
        ("4 March", TOO_FAR),
        ("30 February", NO_SUCH_DAY),
        ("Wednesday 4 January", DO_NOT_FIT),
        ("January", NOT_A_DAY),
    ],
)
def test_what_may_be_two_days_is_still_asked_again(typed, message) -> None:
    answer = CLOCKED.read(SOON, {"answer": [typed]})
    assert isinstance(answer, Trouble)
    assert answer.message == message


def test_in_ten_years_a_day_without_its_year_comes_more_than_once() -> None:
    answer = CLOCKED.read(question("date", within_days=3660), {"answer": ["4 March"]})
    assert isinstance(answer, Trouble)
    assert answer.message == NO_YEAR


def test_a_day_may_come_in_three_boxes() -> None:
    assert read(ASKED, day=["4"], month=["March"], year=["2027"]) == Day(date(2027, 3, 4))
    assert read(ASKED, day=["4"], month=["3"], year=["27"]) == Day(date(2027, 3, 4))
    assert read(ASKED, day=[""], month=[""], year=[""]) is None
    assert isinstance(read(ASKED, day=["4"], month=[""], year=["2027"]), Trouble)


def test_a_day_is_said_in_the_words_and_the_order_of_the_language() -> None:
    hungarian = {"engine.month_3": "március", "engine.day_in_words": "{year}. {month} {day}."}
    day = Day(date(2027, 3, 4))
    assert CLOCKED.say(ASKED, day, hungarian.__getitem__) == "2027. március 4."


def test_types_that_count_no_days_stay_as_they_are() -> None:
    clocked = with_today(TYPES, lambda: TODAY)
    assert clocked["choose_one"] is TYPES["choose_one"]
    assert clocked.keys() == TYPES.keys()
