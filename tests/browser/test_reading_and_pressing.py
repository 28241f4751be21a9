"""Nothing is lost, cut off, too small to hit or too tight to read, on any page of the journeys.

Each way of looking (a phone with the largest text, a phone on its side, spaced-out text, …) walks
the pages once and measures all of them. What a page of each size must do stands in ``CHECKS``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from tests.browser import journeys, measures
from tests.browser.conftest import Live, NewDevice
from tests.browser.device import PHONE, TABLET, Device

Check = Callable[[Page], list[str]]
#: One fault often shows in many places; nobody reads more than this.
MOST = 60
#: WCAG 1.4.12, word for word.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""


def every_page(device: Device, live: Live) -> Iterator[str]:
    yield from journeys.my_month(device)
    yield from journeys.errors(device)
    yield from journeys.card(device, live.card())


def measure(device: Device, places: Iterator[str], *checks: Check) -> None:
    wrong = []
    for place in places:
        wrong += [f"{place}: {fault}" for check in checks for fault in check(device.page)]
    assert not wrong, "\n" + "\n".join(wrong[:MOST])


def big_enough(page: Page) -> list[str]:
    return measures.every_target(page, 44)


def buttons_are_tall(page: Page) -> list[str]:
    """look.md: every control at least 64 px high; links that are words may be 44."""
    return [
        f"{one.words} is {one.height:.0f} px high"
        for one in measures.targets(page)
        if one.kind == "button" and one.height < 63.5
    ]


def answers_are_large(page: Page) -> list[str]:
    return [
        f"{one.words} is {one.width:.0f} × {one.height:.0f} px"
        for one in measures.targets(page)
        if one.kind == "answer" and min(one.width, one.height) < 95.5
    ]


def nothing_touches(page: Page) -> list[str]:
    """A finger that slips between two targets hits neither."""
    all_of_them = measures.targets(page)
    return [
        f"{one.words} is {one.gap_to(other):.0f} px from {other.words}"
        for n, one in enumerate(all_of_them)
        for other in all_of_them[n + 1 :]
        if one.gap_to(other) < 3.5
    ]


PRESSING = (big_enough, buttons_are_tall, answers_are_large, nothing_touches)
FITTING = (measures.does_not_fit, measures.overlaps)


def test_c01_c02_everything_on_a_phone_can_be_hit(device: NewDevice, live: Live) -> None:
    phone = device(*PHONE)
    measure(phone, every_page(phone, live), *PRESSING, *FITTING)


def test_b01_b03_b04_on_a_wide_screen_lines_are_short_and_apart(
    device: NewDevice, live: Live
) -> None:
    wide = device(1280, 900)
    measure(wide, every_page(wide, live), measures.hard_to_read, *PRESSING, *FITTING)


def test_b06_a_small_phone_with_the_largest_text_of_ours(device: NewDevice, live: Live) -> None:
    """320 px is also what a 1280 px screen has at 400 %."""
    phone = device(320, 640).looks(size="200")
    measure(phone, every_page(phone, live), *FITTING, measures.broken_words, big_enough)


def test_b06_a_small_phone_with_the_largest_text_in_urdu(device: NewDevice, live: Live) -> None:
    phone = device(320, 640).looks(size="200", language="ur")
    measure(phone, journeys.tell_us(phone), *FITTING)
    measure(phone, journeys.card(phone, live.card()), *FITTING)


#: How many tools stand in each row, and the tools whose words are broken.
_TOOLS = """() => {
  const rows = {}, broken = [];
  for (const one of document.querySelectorAll(".tools .tool")) {
    const top = one.getBoundingClientRect().top, words = document.createRange();
    rows[top] = (rows[top] || 0) + 1;
    words.selectNodeContents(one.lastChild.firstChild || one.lastChild);
    const lines = new Set([...words.getClientRects()].map((box) => Math.round(box.bottom)));
    if (lines.size > 1) broken.push(one.innerText);
  }
  return [Object.entries(rows).sort((a, b) => a[0] - b[0]).map((row) => row[1]), broken]; }"""


@pytest.mark.parametrize("language", ["en-GB", "cy", "pl", "ur"])
def test_b06_no_tool_stands_alone_on_a_small_phone(device: NewDevice, language: str) -> None:
    """All in one row, or two and three, or a list. *Stop* never hangs below the others."""
    for width, size in (
        *((320, "100"), (360, "100"), (320, "125"), (360, "125"), (360, "150"), (390, "150")),
        *((320, "150"), (320, "200"), (360, "200")),
    ):
        phone = device(width, 740).looks(language=language, size=size).begins("tell_us")
        rows, broken = phone.page.evaluate(_TOOLS)
        listed = size == "200" or (width, size) == (320, "150")
        assert rows in ([[1] * 5] if listed else [[5], [2, 3]]), (width, size)
        assert broken == [], (width, size)


def test_b06_a_tablet_with_the_largest_text(device: NewDevice) -> None:
    tablet = device(*TABLET).looks(size="200")
    measure(tablet, journeys.tell_us(tablet), *FITTING, measures.broken_words, big_enough)


def test_c13_a_phone_on_its_side(device: NewDevice) -> None:
    phone = device(740, 360)
    measure(phone, journeys.tell_us(phone), *FITTING, *PRESSING)


def test_b05_text_spaced_out_by_the_reader_loses_nothing(device: NewDevice, live: Live) -> None:
    """In Polish, whose words are the longest."""
    phone = device(*PHONE, bypass_csp=True).looks(language="pl")

    def spaced() -> Iterator[str]:
        for place in every_page(phone, live):
            phone.page.add_style_tag(content=SPACED)
            yield place

    measure(phone, spaced(), *FITTING)


@pytest.mark.parametrize(
    ("size", "text"), [(PHONE, "100"), (TABLET, "100"), ((320, 640), "200")], ids=str
)
def test_every_kind_of_question_fits_and_can_be_hit(
    device: NewDevice, size: tuple[int, int], text: str
) -> None:
    """A date, a number, a scale, sorting: the kinds that the shipped forms do not use yet."""
    one = device(*size).looks(size=text).begins("one_of_each")
    places = journeys.questions(one, "one_of_each", journeys.ONE_OF_EACH)
    measure(one, places, *FITTING, *(PRESSING if text == "100" else ()))


def test_a_board_with_all_cards_in_one_place_is_short_and_whole_on_a_phone(
    device: NewDevice, live: Live
) -> None:
    """Ten cards lie beside each other below the name of their place, not in one long row down."""
    live.publish("my_limits")
    for width, size in ((390, "100"), (320, "100"), (320, "200")):
        phone = device(width, 740).looks(size=size).goes_to("my_limits", "can")
        while phone.page.locator(".board__put:visible").count():
            phone.press(phone.page.locator(".board__put:visible").first)
        chips = phone.page.locator(".chip")
        tops = {box["y"] for box in (chip.bounding_box() for chip in chips.all()) if box}
        assert chips.count() == 10
        assert len(tops) == (5 if size == "100" else 10)
        measure(phone, iter([f"{width} {size}"]), *FITTING, measures.broken_words, big_enough)
