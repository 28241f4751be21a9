"""A question that offers what was sorted before: theirs, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from tests.visiting import Visitor

FORM = "/form/first_of_the_sorted"


def offered(person: Visitor) -> list[str]:
    cards = person.page.select("div.card:not([hidden]) label")
    return [card.get_text(" ", strip=True) for card in cards]


def sorts(person: Visitor, **places: str) -> Visitor:
    data = {f"card.{card}": heading for card, heading in places.items()}
    return person.presses("Next", **data).presses("Next")  # the board is shown, then it goes on


def test_only_what_the_person_put_there_is_offered(visit: Callable[..., Visitor]) -> None:
    person = visit("first_of_the_sorted").opens(FORM).presses("Start")
    sorts(person, bus="bad", garden="good", dinner="ok")
    assert offered(person) == ["The bus", "Dinner"]
    assert person.answers("Dinner").path.endswith("/check")
    assert "The garden" not in person.page.select("li.check")[1].get_text()


def test_a_page_shown_again_still_offers_only_theirs(visit: Callable[..., Visitor]) -> None:
    person = visit("first_of_the_sorted").opens(FORM).presses("Start")
    sorts(person, bus="bad").presses("Next")
    assert person.message.startswith("You have not answered yet.")
    assert offered(person) == ["The bus"]


def test_with_nothing_there_the_question_is_not_asked(visit: Callable[..., Visitor]) -> None:
    person = visit("first_of_the_sorted").opens(FORM).presses("Start")
    assert sorts(person, bus="good").path.endswith("/check")
