"""Cards one at a time under three places: a press is a save, and the board is shown at the end.

Covers F14 and A18 (pressing, never only dragging), A06 (going back keeps everything).
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.visiting import Visitor

Visit = Callable[..., Visitor]
FORM = "/form/first_of_the_sorted"


def card(person: Visitor) -> str:
    """The card that is up now; "" where the whole board is shown."""
    up = person.page.select(".sorter__now:not([hidden]) .sorter__card:not([hidden])")
    return up[0].get_text(" ", strip=True) if up else ""


def puts(person: Visitor, place: str) -> Visitor:
    button = next(b for b in person.page.select(".board__put") if b["value"].endswith(f":{place}"))  # type: ignore[union-attr]
    return person.presses(button.get_text(" ", strip=True))


def board(person: Visitor) -> dict[str, list[str]]:
    """What lies under each place."""
    return {
        column.select_one(".board__name").get_text(" ", strip=True): [  # type: ignore[union-attr]
            chip.get_text(" ", strip=True) for chip in column.select(".chip")
        ]
        for column in person.page.select(".board__place")
    }


@pytest.fixture
def sorting(visit: Visit) -> Visitor:
    return visit("first_of_the_sorted").opens(FORM).presses("Start")


def test_each_press_puts_one_card_down_and_shows_the_next(sorting: Visitor) -> None:
    assert (card(sorting), "Card 1 of 3" in sorting.text) == ("The bus", True)
    assert sorting.title.startswith("The bus: ")
    puts(sorting, "bad")
    assert (card(sorting), "Card 2 of 3" in sorting.text) == ("The garden", True)
    puts(sorting, "good")
    puts(sorting, "ok")
    assert card(sorting) == ""
    assert "You put your cards here. Is it right?" in sorting.text
    assert board(sorting) == {"Good": ["The garden"], "OK": ["Dinner"], "Bad": ["The bus"]}
    assert not sorting.presses("Next").path.endswith("/sorted")


def test_what_was_put_down_is_kept_when_the_tablet_goes_off(sorting: Visitor) -> None:
    puts(sorting, "bad")
    sorting.opens(sorting.path)
    assert card(sorting) == "The garden"
    assert ["The bus"] in board(sorting).values()


def test_a_card_can_be_taken_up_again_and_moved(sorting: Visitor) -> None:
    puts(sorting, "bad")
    sorting.presses("The bus")
    assert card(sorting) == "The bus"
    puts(sorting, "good")
    assert board(sorting)["Good"] == ["The bus"]
    assert board(sorting)["Bad"] == []


def test_a_card_can_be_left_out_and_is_not_forgotten(sorting: Visitor) -> None:
    sorting.presses("Leave this card out")
    assert card(sorting) == "The garden"
    puts(sorting, "good")
    puts(sorting, "good")
    left = sorting.page.select(".sorter__later:not([hidden]) .chip")
    assert [chip.get_text(strip=True) for chip in left] == ["The bus"]
    sorting.presses("The bus")
    assert card(sorting) == "The bus"


def test_next_before_the_last_card_shows_the_board_first(sorting: Visitor) -> None:
    puts(sorting, "bad")
    here = sorting.path
    assert "Is it right?" in sorting.presses("Next").text
    assert sorting.path == here
    assert sorting.presses("Next").path != here


def test_next_with_no_card_put_down_is_met_kindly(sorting: Visitor) -> None:
    assert sorting.presses("Next").message.startswith("You have not answered yet.")
    assert card(sorting) == "The bus"
    sorting.presses("Miss this question")
    assert not sorting.path.endswith("/parts")


def test_help_in_the_middle_comes_back_to_the_same_cards(sorting: Visitor) -> None:
    puts(sorting, "bad")
    sorting.presses("Help")
    sorting.opens(str(sorting.page.select_one("main a[href^='/form/']")["href"]))  # type: ignore[index]
    assert card(sorting) == "The garden"
    assert board(sorting)["Bad"] == ["The bus"]


def test_changing_it_from_the_check_page_goes_back_there(sorting: Visitor) -> None:
    for place in ("bad", "good", "ok"):
        puts(sorting, place)
    sorting.presses("Next")
    while not sorting.path.endswith("/check"):
        sorting.presses("I don't know")
    change = sorting.page.select_one("li.check a[href*='then=check']")
    assert change is not None
    sorting.opens(str(change["href"])).presses("The bus")
    puts(sorting, "good")
    assert board(sorting)["Good"] == ["The bus", "The garden"]
    assert sorting.presses("Next").path.endswith("/check")


@pytest.mark.parametrize("odd", ["nothing:good", "bus:nowhere", ":", "bus", "bus:good:bad", "\x00"])
def test_a_press_that_was_never_offered_does_no_harm(sorting: Visitor, odd: str) -> None:
    puts(sorting, "bad")
    fields = {**sorting.fields(), "put": odd}
    assert sorting.posts(sorting.path, fields).response.status_code == 200
    sorting.opens(FORM + "/" + sorting.path.rpartition("/")[2])
    assert "The bus" in [chip for pile in board(sorting).values() for chip in pile]


def test_standard_words_show_every_card_at_once(sorting: Visitor) -> None:
    sorting.client.set_cookie("look", "en.standard.day.100.on")
    sorting.opens(sorting.path)
    assert len(sorting.page.select(".sorting__card")) == 3
