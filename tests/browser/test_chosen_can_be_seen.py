"""Somebody chose something: does the page look different, in every kind of colours? (B07, B08, B10)

Pictures of the same spot are compared before and after. The change must be clear, must be large
enough to notice, and must not be only inside the drawing.
"""

from __future__ import annotations

import pytest
from PIL import Image
from playwright.sync_api import Locator

from tests.browser.conftest import NewDevice
from tests.browser.device import Device
from tests.browser.pixels import Box, changed, picture

#: How the device shows colours, and which of our colours the person chose.
SEEN_AS = {
    "day": ("none", "day"),
    "night": ("none", "night"),
    "strong": ("none", "strong"),
    "forced": ("active", "day"),
    "forced-night": ("active", "night"),
}
#: form, question, and the cards: what is seen, each with its input inside.
KINDS = {
    "radio": ("tell_us", "kind", ".card"),
    "checkbox": ("tell_us", "about", ".card"),
    "standard": ("tell_us", "kind", ".card"),
    "place": ("one_of_each", "my_day", ".place"),
}
#: At least this share of the spot, drawing left out, must look different.
NOTICED = 0.04


@pytest.fixture(params=SEEN_AS)
def seen(request: pytest.FixtureRequest, device: NewDevice) -> Device:
    forced, colours = SEEN_AS[request.param]
    tablet = device(820, 1180, forced_colors=forced, reduced_motion="reduce")
    return tablet.looks(colours=colours)


def drawing_in(card: Locator, around: int = 16) -> Box | None:
    """Where the drawing stands in a picture of the card."""
    drawn, box = card.locator("svg:not(.icon)").first, card.bounding_box()
    inner = drawn.bounding_box() if drawn.count() else None
    if inner is None or box is None:
        return None
    left, top = inner["x"] - box["x"] + around, inner["y"] - box["y"] + around
    return (int(left), int(top), int(left + inner["width"]), int(top + inner["height"]))


def still(device: Device, card: Locator) -> Image.Image:
    device.page.mouse.move(0, 0)
    return picture(device.page, card)


@pytest.mark.parametrize("kind", KINDS)
def test_b08_b12_a_chosen_and_a_focused_answer_are_clearly_different(
    seen: Device, kind: str
) -> None:
    form, question, cards = KINDS[kind]
    seen.looks(voice="standard" if kind in ("standard", "place") else "easy").goes_to(
        form, question
    )
    card = seen.page.locator(cards).first
    plain, focused = still(seen, card), focus(seen, card)
    card.locator("input").check()
    both = still(seen, card)
    seen.page.evaluate("document.activeElement.blur()")
    chosen = still(seen, card)
    drawing = drawing_in(card)
    assert changed(plain, chosen, drawing) > NOTICED, "chosen, and not"
    assert changed(plain, chosen) > NOTICED, "chosen, and not, drawing and all"
    assert changed(plain, focused, drawing) > NOTICED, "focused, and not"
    assert changed(chosen, both, drawing) > NOTICED, "focused while chosen, and not"
    assert changed(focused, both, drawing) > NOTICED, "chosen while focused, and not"


def focus(device: Device, card: Locator) -> Image.Image:
    """By keyboard: from the start of the page, the first answer is the first stop in main."""
    device.page.evaluate("document.querySelector('main').focus()")
    device.page.keyboard.press("Tab")
    assert card.locator("input").evaluate("one => one === document.activeElement")
    return still(device, card)


def test_b08_i_dont_know_looks_chosen_after_it_was_chosen(seen: Device) -> None:
    seen.begins("tell_us")
    button = seen.page.locator("button[name=skip]").first
    before = still(seen, button)
    seen.press(button)
    seen.goes("back")
    after = still(seen, button)
    wide, high = max(before.width, after.width), max(before.height, after.height)
    assert changed(_on(before, wide, high), _on(after, wide, high), drawing_in(button)) > NOTICED
    seen.page.keyboard.press("Tab")
    button.focus()
    assert changed(after, still(seen, button), drawing_in(button)) > NOTICED, "focused, and not"


def _on(shot: Image.Image, wide: int, high: int) -> Image.Image:
    """On a sheet of this size: a chosen button may have a wider edge."""
    sheet = Image.new("RGB", (wide, high), shot.getpixel((0, 0)))
    sheet.paste(shot)
    return sheet


def test_b10_chosen_is_a_sign_too_and_not_only_a_colour(device: NewDevice) -> None:
    """Without any colour, and beside one that is not chosen, the tick is there."""
    tablet = device().begins("tell_us").chooses("good")
    shown = tablet.page.eval_on_selector_all(
        ".card .card__tick .icon", "all => all.map(one => getComputedStyle(one).visibility)"
    )
    assert sorted(shown) == ["hidden"] * 4 + ["visible"]


def test_c03_the_whole_card_is_the_target(device: NewDevice) -> None:
    for size in ((360, 740), (820, 1180)):
        for question in ("kind", "about"):
            one = device(*size).goes_to("tell_us", question)
            for card in one.page.locator(".card").all()[:2]:
                card.scroll_into_view_if_needed()
                box = card.bounding_box()
                assert box is not None
                right, bottom = box["width"] - 6, box["height"] - 6
                for x, y in ((6, 6), (right, 6), (6, bottom), (right, bottom)):
                    card.locator("input").evaluate("one => one.checked = false")
                    card.click(position={"x": x, "y": y})
                    assert card.locator("input").is_checked(), f"{x}, {y} of {box}"
