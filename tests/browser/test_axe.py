"""What axe-core can see, on every page of the person's journeys (B07, C01 and the A: rules).

Every page in English, easy words, is looked at with every rule in the colours of the day, and for
contrast in night and strong; all but My month in blue and green as well. That the server sends
those colours is a test of its own. Standard words, no pictures, the largest text and other
languages change what stands on a page, not its colours: each of them walks one journey.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from forms_engine.look.prefs import COLOURS
from tests.browser import axe, journeys
from tests.browser.conftest import Live, NewDevice
from tests.browser.device import PHONE, Device

DARK = ("night", "strong")
OTHERS = (*DARK, "plain", "cream", "blue", "green")


def look_at(device: Device, places: Iterator[str], also_in: tuple[str, ...] = ()) -> None:
    wrong = [
        f"{place}: {fault}"
        for place in places
        for fault in axe.faults_in_colours(device.page, also_in)
    ]
    assert not wrong, "\n" + "\n".join(wrong)


def test_my_month_in_day_night_and_strong(device: NewDevice) -> None:
    tablet = device()
    look_at(tablet, journeys.my_month(tablet), DARK)


def test_tell_us_with_danger_in_all_colours(device: NewDevice) -> None:
    tablet = device()
    look_at(tablet, journeys.tell_us(tablet), OTHERS)


def test_what_people_meet_when_something_goes_wrong(device: NewDevice) -> None:
    phone = device(*PHONE)
    look_at(phone, journeys.errors(phone), OTHERS)


def test_the_card_the_timeline_and_the_verdict_in_all_colours(
    device: NewDevice, live: Live
) -> None:
    tablet = device()
    look_at(tablet, journeys.card(tablet, live.card()), OTHERS)


def test_in_urdu_from_right_to_left(device: NewDevice) -> None:
    phone = device(*PHONE).looks(language="ur", colours="night")
    look_at(phone, journeys.my_month(phone))


def test_in_welsh_with_the_largest_text(device: NewDevice) -> None:
    phone = device(*PHONE).looks(language="cy", size="200")
    look_at(phone, journeys.tell_us(phone))


def test_in_standard_words_without_pictures(device: NewDevice) -> None:
    tablet = device().looks(voice="standard", pictures="off", colours="strong")
    look_at(tablet, journeys.tell_us(tablet))


@pytest.mark.parametrize("colours", COLOURS)
def test_the_colours_somebody_chose_are_on_every_kind_of_page(
    device: NewDevice, colours: str
) -> None:
    tablet = device().looks(colours=colours)
    for path in ("/", "/form/my_month", "/nothing"):
        tablet.opens(path)
        assert tablet.page.locator("html").get_attribute("data-colours") == colours
    tablet.begins("my_month")
    assert tablet.page.locator("html").get_attribute("data-colours") == colours
