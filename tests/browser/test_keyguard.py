"""A plate with holes over the screen: twelve places that are the same on every page (C11, C13)."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewDevice
from tests.browser.device import PHONE, TABLET, Device

_BOXES = """() => [...document.querySelectorAll(".guard__cell")].map((one) => {
  const box = one.getBoundingClientRect();
  return [box.left, box.top, box.width, box.height].map(Math.round).join(" "); })"""
_CUT = """() => [...document.querySelectorAll(".guard__cell")]
  .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
  .map((one) => one.innerText)"""


def presses(device: Device, words: str) -> None:
    """Through the holes alone; further answers, and other buttons, where they are not seen."""
    for way in ("", "more", "more", "more", "other", "more"):
        if way:
            cell = device.page.locator(f".guard__cell--{way}")
            if cell.is_disabled():
                continue
            cell.click()
        there = device.page.locator(".guard__cell").filter(has_text=words)
        if there.count():
            there.first.click()
            return
    raise AssertionError(f"no hole says “{words}” on {device.path}")


def leads(device: Device, words: str) -> None:
    with device.page.expect_navigation():
        presses(device, words)


@pytest.mark.parametrize("size", [PHONE, TABLET, (1180, 820)])
def test_c11_c13_the_places_are_the_same_on_every_page(
    device: NewDevice, size: tuple[int, int]
) -> None:
    tablet = device(*size).begins("one_of_each").looks(input="keyguard", size="200")
    places, cut = set(), []
    forms = [f"/form/one_of_each/{name}" for name in ("feeling", "cups", "where", "trip", "more")]
    for path in ("/", "/help", "/card", "/look", "/look/colours", "/form/tell_us", *forms):
        tablet.opens(path)
        places.add(tuple(tablet.page.evaluate(_BOXES)))
        cut += [f"{path}: {words}" for words in tablet.page.evaluate(_CUT)]
        high, seen = tablet.page.evaluate("[document.documentElement.scrollHeight, innerHeight]")
        assert high <= seen, f"{path} scrolls"
    assert len(places) == 1
    assert not cut, "\n".join(cut)
    smallest = min(int(n) for box in places.pop() for n in box.split()[2:])
    assert smallest >= (100 if size == PHONE else 120)


def test_c11_a_whole_journey_through_the_holes(device: NewDevice) -> None:
    tablet = device().looks(input="keyguard").opens("/form/tell_us")
    leads(tablet, "Start")
    presses(tablet, "Something bad")
    pressed = tablet.page.locator(".guard__cell[aria-pressed=true]")
    expect(pressed).to_have_text("Something bad")
    leads(tablet, "Next")
    presses(tablet, "Letters to write with")
    for row, letter in (("m n o", "n"), ("m n o", "o")):
        presses(tablet, row)
        tablet.page.get_by_role("button", name=letter, exact=True).click()
    presses(tablet, "Done")
    assert tablet.field.input_value() == "no"
    leads(tablet, "Next")
    while "/check" not in tablet.path:
        if tablet.path.startswith("/help"):
            leads(tablet, "Go on")
        elif tablet.page.locator(".out__button").count():
            leads(tablet, "I don't know")
        else:
            presses(tablet, "I did it on my own")
            leads(tablet, "Next")
    leads(tablet, "Send")
    assert tablet.heading == "Thank you."
    leads(tablet, "Easier")
    leads(tablet, "How I press")
    leads(tablet, "Touch, mouse or keys")
    expect(tablet.page.locator(".guard")).to_have_count(0)


def test_what_is_too_long_to_be_seen_is_read_on(device: NewDevice) -> None:
    tablet = device().looks(input="keyguard").opens("/form/tell_us")
    top = tablet.page.locator("h1").bounding_box()
    presses(tablet, "Read on")
    assert tablet.page.locator("h1").bounding_box() != top
