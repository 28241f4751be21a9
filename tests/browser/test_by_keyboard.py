"""Everything by keyboard alone (C04), with a focus that is always seen (B12)."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewDevice
from tests.browser.device import PHONE, Device
from tests.browser.pixels import changed, picture_of_focus

#: What has the focus: its words, where it is, and whether it is only for machines.
_FOCUS = """() => { const one = document.activeElement, box = one.getBoundingClientRect();
  if (one === document.body) return null;
  const words = ((one.labels && one.labels[0]) || one).innerText || one.name || "";
  return {words: words.trim().replace(/\\s+/g, " "), top: box.top + scrollY,
          hidden: one.matches(".silent")}; }"""
_ORDER = """() => [...document.querySelectorAll("a[href], button, input, textarea, select")]
  .filter((one) => one.tabIndex >= 0 && one.type !== "hidden" && !one.hidden).length"""


def stops(device: Device) -> list[dict[str, object]]:
    """Press Tab until the page is left: everything that had the focus on the way."""
    found: list[dict[str, object]] = []
    for _ in range(120):
        device.page.keyboard.press("Tab")
        here = device.page.evaluate(_FOCUS)
        if here is None or (found and here == found[0]):
            return found
        found.append(here)
    raise AssertionError(f"Tab never leaves the page: {found[-4:]}")


def tab_to(device: Device, words: str) -> None:
    for _ in range(60):
        device.page.keyboard.press("Tab")
        here = device.page.evaluate(_FOCUS)
        if here and here["words"].startswith(words):
            return
    raise AssertionError(f"Tab does not reach “{words}” on {device.path}")


def enters(device: Device) -> None:
    with device.page.expect_navigation():
        device.page.keyboard.press("Enter")


def test_c04_a_whole_journey_by_keyboard(device: NewDevice) -> None:
    """Tab, arrow keys, Space and Enter, from the first page to the last."""
    desk = device().opens("/")
    keys = desk.page.keyboard
    tab_to(desk, "Tell us anything")
    enters(desk)
    tab_to(desk, "Start")
    enters(desk)
    # Half of people meet the answers the other way round.
    tab_to(desk, " ".join(desk.page.locator(".card").first.inner_text().split()))
    keys.press("Space")
    first = desk.chosen()
    keys.press("ArrowDown")
    assert desk.chosen() != first, "arrow keys choose among the answers"
    keys.press("ArrowUp")
    assert desk.chosen() == first
    enters(desk)
    assert desk.path == "/form/tell_us/what"
    tab_to(desk, "Tell us about it")
    keys.type("It was a good day.")
    tab_to(desk, "Next")
    enters(desk)
    assert desk.path == "/form/tell_us/about"
    for words in ("Food", "My home"):  # in the order of the page, either way round
        desk.page.locator("h1").click()
        tab_to(desk, words)
        keys.press("Space")
    assert sorted(desk.chosen()) == ["food", "home"]
    enters(desk)
    while "/check" not in desk.path:
        way_out = "I don't know" if desk.page.locator(".out").count() else "I did it on my own"
        tab_to(desk, way_out)
        keys.press("Space") if way_out.startswith("I did") else enters(desk)
        if way_out.startswith("I did"):
            enters(desk)
    tab_to(desk, "Send my answers")
    enters(desk)
    assert desk.heading == "Thank you."
    tab_to(desk, "Finished")
    enters(desk)
    assert desk.path == "/"


@pytest.mark.parametrize(
    "path",
    ["/", "/look", "/help", "/card"]
    + [f"/form/tell_us{page}" for page in ("", "/kind", "/about", "/what")],
)
def test_c04_the_order_is_the_order_of_reading_and_there_is_no_trap(
    device: NewDevice, path: str
) -> None:
    desk = device().begins("tell_us").opens(path)
    found = stops(desk)
    assert not [one for one in found if one["hidden"]], "the focus is never on what nobody sees"
    inside = [one for one in found if not str(one["words"]).startswith("Go to the")]
    rows = [float(str(one["top"])) for one in inside]
    # Up by more than a row is a jump backwards; two things side by side may differ a little.
    assert all(later >= sooner - 60 for sooner, later in pairwise(rows)), rows
    groups = desk.page.evaluate("() => document.querySelectorAll('fieldset [type=radio]').length")
    radios = max(0, groups - 1)  # a radio group is one stop
    assert len(found) == desk.page.evaluate(_ORDER) - radios


@pytest.mark.parametrize(
    ("page", "colours"),
    [
        ("", "day"),
        ("/kind", "day"),
        ("/kind", "night"),
        ("/kind", "strong"),
        ("/about", "night"),
        ("/what", "night"),
    ],
)
def test_b12_every_stop_of_the_focus_can_be_seen(
    device: NewDevice, page: str, colours: str
) -> None:
    phone = device(*PHONE, reduced_motion="reduce").looks(colours=colours)
    phone.goes_to("tell_us", "kind").presses("I don't know").opens(f"/form/tell_us{page}")
    unseen = []
    for _ in stops(phone):
        phone.page.keyboard.press("Tab")
        words = phone.where_focus_is()
        shape = picture_of_focus(phone.page)
        if shape is None:
            continue
        focused, blurred = shape
        share = changed(focused, blurred)
        if share < 0.02:
            unseen.append(f"{words}: {share:.1%} of it changes")
    assert not unseen, "\n".join(unseen)


def test_a21_after_an_empty_next_the_focus_is_on_the_message(device: NewDevice) -> None:
    desk = device().begins("tell_us")
    desk.goes("next")
    expect(desk.message).to_be_focused()
    expect(desk.message).to_be_in_viewport()
    assert desk.page.title().startswith("Error: ")
    tab_to(desk, "Miss this question")
    enters(desk)
    assert desk.path == "/form/tell_us/what"


def test_a21_the_message_is_seen_on_a_phone_with_large_text(device: NewDevice) -> None:
    phone = device(320, 640).looks(size="200").begins("tell_us")
    phone.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    phone.goes("next")
    expect(phone.message).to_be_focused()
    expect(phone.message).to_be_in_viewport()


def test_c04_the_jump_link_leads_past_the_tools(device: NewDevice) -> None:
    desk = device().begins("tell_us")
    desk.page.keyboard.press("Tab")
    assert desk.where_focus_is() == "Go to the question"
    expect(desk.page.locator(".jump")).to_be_in_viewport()
    desk.page.keyboard.press("Enter")
    desk.page.keyboard.press("Tab")
    assert desk.page.evaluate("document.activeElement.matches('main input')")


def test_c05_single_letters_do_nothing(device: NewDevice) -> None:
    desk = device().begins("tell_us")
    before = desk.page.url, desk.chosen()
    for letter in "abcdefghijklmnopqrstuvwxyz1234567890":
        desk.page.keyboard.press(letter)
    assert (desk.page.url, desk.chosen()) == before


def test_enter_in_a_field_is_next_and_not_help(device: NewDevice) -> None:
    desk = device().goes_to("one_of_each", "cups")
    desk.field.fill("3")
    with desk.page.expect_navigation():
        desk.field.press("Enter")
    assert desk.path == "/form/one_of_each/trip"
