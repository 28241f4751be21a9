"""The settings: each shows itself at once, keeps what was typed, and fits (A17, B05, B06, G02)."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from forms_engine.look.aspects import ASPECTS
from forms_engine.look.prefs import COOKIE
from tests.browser.conftest import NewDevice
from tests.browser.device import Device
from tests.browser.measures import broken_words, does_not_fit, every_target, overlaps
from tests.browser.test_reading_and_pressing import SPACED


def kept(device: Device) -> str:
    cookies = {one.get("name"): one.get("value") for one in device.context.cookies()}
    return str(cookies.get(COOKIE, ""))


def test_a_press_shows_at_once_without_a_new_page_and_undo_takes_it_back(
    device: NewDevice,
) -> None:
    tablet = device().opens("/look/colours")
    tablet.page.evaluate("document.body.dataset.mark = 'same page'")
    root, night = tablet.page.locator("html"), tablet.page.get_by_role("button", name="on dark")
    with tablet.page.expect_response("**/look"):
        night.click()
        expect(root).to_have_attribute("data-colours", "night")
    expect(night).to_have_attribute("aria-current", "true")
    expect(night).to_be_focused()
    assert "night" in kept(tablet)
    assert tablet.page.evaluate("document.body.dataset.mark") == "same page"
    tablet.presses("Undo")
    expect(root).to_have_attribute("data-colours", "day")
    tablet.presses("Change something else").presses("Space round")
    tablet.page.get_by_role("button", name="A lot of space").click()
    expect(tablet.page.get_by_role("button", name="A lot of space")).to_be_focused()
    expect(root).to_have_attribute("data-spacing", "widest")
    expect(tablet.page.locator("[aria-current]")).to_contain_text("A lot of space")
    spacing = tablet.page.locator(".try .card__words").first.evaluate(
        "one => parseFloat(getComputedStyle(one).letterSpacing)"
    )
    assert spacing > 1, "the sample shows it"
    tablet.presses("Back to how it was")
    expect(root).not_to_have_attribute("data-spacing", "widest")


def test_when_it_cannot_be_saved_the_page_says_so(device: NewDevice) -> None:
    tablet = device().opens("/look/size")
    tablet.page.route("**/look", lambda route: route.abort(), times=1)
    with tablet.page.expect_navigation():
        tablet.page.get_by_role("button", name="Very big words").click()
    assert "200" in kept(tablet), "it was tried once more, the long way"
    tablet.troubles.clear()


def test_c07_a_switch_of_ones_own_is_set_by_pressing_it(device: NewDevice) -> None:
    tablet = device().looks(input="one", scan="10000").opens("/look/keys")
    tablet.page.get_by_role("button", name="A key of my own").click()
    expect(tablet.page.get_by_text("Press that key now.")).to_be_visible()
    with tablet.page.expect_navigation():
        tablet.page.keyboard.press("F9")
    assert tablet.page.evaluate("document.documentElement.dataset.keyChoose") == "F9"
    expect(tablet.page.get_by_role("button", name="A key of my own")).to_contain_text("F9")


@pytest.mark.parametrize("language", ["en-GB", "ur"])
def test_b06_the_most_of_everything_on_the_smallest_phone(device: NewDevice, language: str) -> None:
    """320 px, the largest words, the most space: nothing is cut off and nothing overlaps."""
    phone = device(320, 640).begins("one_of_each")
    phone.looks(language=language, size="200", spacing="widest", symbols="on", font="plain")
    faults = []
    paths = ["/look", "/look/easier", "/look/me_hair", "/form/tell_us"]
    paths += [f"/look/{one.name}" for one in ASPECTS if one.name in ("font", "scan", "colours")]
    paths += [f"/form/one_of_each/{name}" for name in ("feeling", "cups", "trip", "more")]
    for path in paths:
        phone.opens(path)
        faults += [f"{path}: {one}" for one in (*does_not_fit(phone.page), *overlaps(phone.page))]
        faults += [f"{path}: {one}" for one in every_target(phone.page)]
    assert not faults, "\n".join(faults)


def test_b05_wider_spacing_from_outside_loses_nothing_in_the_settings(device: NewDevice) -> None:
    """WCAG 1.4.12, on top of our own widest."""
    phone = device(390, 844, bypass_csp=True).looks(spacing="wide")
    for path in ("/look", "/look/input", "/look/easier"):
        phone.opens(path)
        phone.page.add_style_tag(content=SPACED)
        assert does_not_fit(phone.page) + overlaps(phone.page) == []
        assert broken_words(phone.page) == []


@pytest.mark.parametrize("way", ["one", "keyguard"])
def test_b08_frame_and_plate_are_seen_in_forced_colours(device: NewDevice, way: str) -> None:
    tablet = device(forced_colors="active").begins("tell_us").looks(input=way)
    tablet.page.reload()
    what = "[data-here]" if way == "one" else ".guard__cell--0"
    there = tablet.page.locator(what).first
    style = there.evaluate(
        "one => { const s = getComputedStyle(one);"
        " return [s.outlineStyle, parseFloat(s.outlineWidth), parseFloat(s.borderTopWidth)]; }"
    )
    assert (style[0] in ("solid", "dashed") and style[1] >= 3) if way == "one" else style[2] >= 2
