"""Everything by one key or by two, turned on and off with itself (C06, C07, C08, C12, G02)."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewDevice
from tests.browser.device import PHONE, TABLET, Device
from tests.browser.switch import Switch

STOPS = "() => document.querySelectorAll('[data-here]').length"


def test_c06_a_whole_journey_by_one_key(device: NewDevice) -> None:
    """From the first page to the end with Space alone, writing a word on the way."""
    tablet = device().looks(input="one", scan="1000").opens("/")
    one = Switch(tablet, 1000)
    tablet.opens("/")
    one.leads("Tell us anything").leads("Start")
    assert tablet.path == "/form/tell_us/kind"
    one.presses("Something good")
    assert tablet.chosen() == ["good"]
    kind, words = one.frame()
    assert (kind, words) == ("one", ["Next"]), "after an answer the frame is at Next"
    one.taps()
    tablet.page.wait_for_url("**/what")
    tablet.page.clock.run_for(20)
    one.presses("Tell us about it").presses("t").presses("e").presses("a").presses("Done")
    assert tablet.field.input_value() == "tea"
    one.leads("Next")
    while "/check" not in tablet.path:
        if tablet.page.locator(".out").count():
            one.leads("I don't know")
        else:
            one.presses("I did it on my own").leads("Next")
    one.leads("Send my answers")
    assert tablet.heading == "Thank you."
    one.leads("Finished")
    assert tablet.path == "/"


def test_c07_a_journey_by_two_keys_of_ones_own(device: NewDevice) -> None:
    tablet = device().looks(input="two", key_next="KeyN", key_choose="F8").opens("/form/tell_us")
    two = Switch(tablet, choose="F8", move="n")
    tablet.opens("/form/tell_us")
    two.leads("Start")
    before = two.frame()
    tablet.page.clock.run_for(60_000)
    assert two.frame() == before, "with two switches nothing moves by itself"
    two.presses("Something bad").leads("Next").leads("Go back").leads("Help")
    assert tablet.path.startswith("/help")


def test_c06_the_first_stop_is_longer_and_after_some_rounds_it_rests(device: NewDevice) -> None:
    tablet = device().looks(input="one", scan="750", loops="2").begins("tell_us")
    one = Switch(tablet, 750)
    tablet.page.reload()
    first = one.frame()
    tablet.page.clock.run_for(1400)
    assert one.frame() == first
    tablet.page.clock.run_for(150)
    assert one.frame() != first
    for _ in range(40):
        one.goes_on()
    assert one.frame() == ("", [])
    expect(tablet.page.locator(".press-note")).to_contain_text("The frame waits")
    one.taps()
    assert one.frame() == first


def test_c06_c10_a_switch_held_too_short_or_twice_does_nothing(device: NewDevice) -> None:
    tablet = device().looks(input="one", hold="600", filter="1000").begins("tell_us")
    one = Switch(tablet)
    tablet.page.reload()
    one.waits_for("Something good")
    while one.frame()[0] == "group":
        tablet.page.keyboard.down("Space")
        tablet.page.clock.run_for(700)
        tablet.page.keyboard.up("Space")
        tablet.page.clock.run_for(1100)
        one.waits_for("Something good")
    one.taps()
    assert tablet.chosen() == [], "a short press does nothing"
    one.waits_for("Something good")
    tablet.page.keyboard.down("Space")
    tablet.page.clock.run_for(700)
    assert tablet.chosen() == [], "it counts when the switch is let go"
    tablet.page.keyboard.up("Space")
    assert tablet.chosen() == ["good"]


def test_c08_it_can_beep_and_say_each_step(device: NewDevice) -> None:
    tablet = device().looks(input="one", tick="say").begins("tell_us")
    Switch(tablet)
    tablet.page.add_init_script(
        "window.said = []; document.addEventListener('scan:step', (e) => said.push(e.detail.words))"
    )
    tablet.page.reload()
    tablet.page.clock.run_for(4100)
    said = tablet.page.evaluate("said")
    assert len(said) >= 2
    assert all(said)
    tones = "window.tones = 0; const old = AudioContext.prototype.createOscillator;"
    tones += (
        "AudioContext.prototype.createOscillator = function () { tones++; return old.call(this); }"
    )
    tablet.page.add_init_script(tones)
    tablet.looks(tick="beep").page.reload()
    tablet.page.clock.run_for(4100)
    assert tablet.page.evaluate("tones") >= 2


@pytest.mark.parametrize("size", [PHONE, TABLET, (1180, 820)])
def test_c12_at_most_eight_stops(device: NewDevice, size: tuple[int, int]) -> None:
    """However much there is on a page: a list of 64 pictures, a sort board, the settings."""
    one = device(*size).looks(input="two").begins("one_of_each")
    Switch(one, move="Space", choose="Enter")
    paths = ["/", "/card", "/look", "/look/scan", "/help"]
    sheets = ("feeling", "cups", "where", "trip", "more")
    for path in [*paths, *(f"/form/one_of_each/{name}" for name in sheets), "/form/tell_us"]:
        one.opens(path)
        switch = Switch.__new__(Switch)
        switch.device, switch.move, switch.step = one, "Space", 0
        first = switch.frame()
        count = 1
        switch.goes_on()
        while switch.frame() != first and count < 20:
            count += 1
            switch.goes_on()
        assert 2 <= count <= 8, f"{path} has {count} stops"


def test_g02_by_one_key_somebody_new_finds_the_frame_and_keeps_it(device: NewDevice) -> None:
    """Pressing Space on the first page starts a slow frame; with it, One switch is chosen; and with
    one switch it is taken away again."""
    tablet = device().opens("/")
    one = Switch(tablet, 3000)
    tablet.opens("/")
    assert one.frame() == ("", [])
    one.taps()
    one.leads("Make it easier for me").leads("I press one switch")
    assert "input=one" in str(
        tablet.page.evaluate("'input=' + document.documentElement.dataset.input")
    )
    one.step = 2000
    one.leads("Done")
    assert tablet.path == "/"
    one.leads("Easier").leads("How I press").leads("Touch, mouse or keys")
    assert tablet.page.evaluate("document.documentElement.dataset.input") is None


def test_tab_and_escape_end_a_frame_that_nobody_wanted(device: NewDevice) -> None:
    tablet = device().opens("/")
    one = Switch(tablet, 3000)
    tablet.opens("/")
    one.taps()
    assert one.frame()[0]
    tablet.page.keyboard.press("Tab")
    tablet.page.clock.run_for(9000)
    assert one.frame() == ("", [])


def test_a_keyboard_can_still_type_while_the_frame_moves(device: NewDevice) -> None:
    tablet: Device = device().looks(input="one").goes_to("tell_us", "kind")
    tablet.chooses("good").goes("next")
    one = Switch(tablet)
    tablet.page.reload()
    tablet.field.click()
    tablet.page.keyboard.type("a b c")
    assert tablet.field.input_value() == "a b c"
    before = one.frame()
    tablet.page.clock.run_for(9000)
    assert one.frame() == before, "the frame stays while somebody types"
