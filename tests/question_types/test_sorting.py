"""Sorting cards under headings; a card may be left out."""

from __future__ import annotations

from asking import option, question, read, said

from forms_engine.definition.answers import DONT_KNOW, Sorted
from forms_engine.question_types.contract import Trouble
from forms_engine.question_types.registry import TYPES

HEADINGS = (option("good", "Good"), option("ok", "OK"), option("bad", "Bad"))
CARDS = (option("bus", "The bus"), option("tea", "Tea"), option("walks", "Walks"))
ASKED = question("sort", headings=HEADINGS, options=CARDS)
SOME = Sorted((("bus", "bad"), ("walks", "good")))


def sort(**places: str):
    return read(ASKED, **{f"card.{card}": [place] for card, place in places.items()})


def test_cards_lie_where_the_person_put_them() -> None:
    assert sort(walks="good", bus="bad") == SOME
    assert said(ASKED, SOME) == "Good: Walks\nBad: The bus\nNot sorted: Tea"


def test_a_card_left_out_is_an_answer_and_a_table_says_so() -> None:
    cells = TYPES["sort"].cells(ASKED, SOME)
    assert cells == {"tea.bus": "bad", "tea.tea": "not_sorted", "tea.walks": "good"}


def test_no_card_moved_is_no_answer() -> None:
    assert sort() is None
    assert sort(bus="", tea=" ") is None


def test_a_card_cannot_lie_in_two_places_or_in_none_we_know() -> None:
    twice = read(ASKED, **{"card.bus": ["good", "bad"]})
    assert isinstance(twice, Trouble)
    assert said(ASKED, twice) == "“The bus” is in two places. Choose one place for it."
    assert isinstance(sort(bus="loved"), Trouble)


def test_a_card_of_another_question_is_not_looked_at() -> None:
    assert sort(helicopter="good") is None


def test_a_way_out_of_the_whole_question() -> None:
    assert read(ASKED, "dont_know") == DONT_KNOW


def test_each_card_is_counted_under_each_heading() -> None:
    tally = TYPES["sort"].tally(ASKED, [SOME, SOME, Sorted((("bus", "ok"),)), DONT_KNOW])
    assert tally.counts["bus.bad"] == 2
    assert tally.counts["bus.ok"] == 1
    assert tally.counts["tea.good"] == 0
    assert tally.without["dont_know"] == 1
