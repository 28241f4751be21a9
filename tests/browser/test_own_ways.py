"""Recording, drawing and showing in a real browser, with the microphone and camera of a test."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Route, expect

from tests.browser.axe import faults
from tests.browser.conftest import NewDevice
from tests.browser.device import PHONE, Device
from tests.media import making

WHAT = "/form/tell_us/what"
A_WHILE = re.compile("0:(0[1-9]|[1-5][0-9])")


@pytest.fixture
def tablet(device: NewDevice) -> Device:
    """In front of a question for own words; this device lets pages record."""
    return device(permissions=["microphone", "camera"]).goes_to("tell_us", "what")


def state(device: Device, name: str) -> Locator:
    expect(device.page.locator(f"[data-maker][data-state={name}]")).to_be_visible()
    return device.page.locator(f"[data-when={name}]")


def does(device: Device, name: str) -> None:
    device.page.locator(f"[data-do={name}]:visible").click()


def records(device: Device) -> None:
    """As long as it takes for a second to have passed on the page; on a busy machine, more."""
    does(device, "record")
    expect(state(device, "on").locator("[data-time]")).to_have_text(A_WHILE)
    does(device, "stop")
    state(device, "done")


def given(device: Device) -> str:
    return device.opens(WHAT).page.locator(".beside ul").inner_text()


@pytest.mark.parametrize(
    ("words", "called"), [("Say it", "A voice recording, 0:"), ("Sign it", "A video, 0:")]
)
def test_records_looks_at_it_keeps_it_and_plays_it(tablet: Device, words: str, called: str) -> None:
    """(D09) Nothing is kept before Keep it is pressed; what is kept plays."""
    tablet.field.fill("And this.")
    tablet.presses(words)
    records(tablet)
    preview = tablet.page.locator("[data-show] > *")
    assert preview.evaluate("one => one.paused && !one.autoplay")
    does(tablet, "keep")
    tablet.page.wait_for_url(f"**{WHAT}")
    expect(tablet.field).to_have_value("And this.")
    assert called in given(tablet)
    tablet.presses("Look at it")
    player = tablet.page.locator("audio, video")
    heard = player.evaluate(
        """one => new Promise((go) => {
        one.muted = true;
        one.ontimeupdate = () => one.currentTime > 0.1 && go(true);
        one.onerror = () => go(one.error.message);
        one.play(); })"""
    )
    assert heard is True


def test_the_other_ways_stand_beside_typing_and_load_nothing_there(device: NewDevice) -> None:
    phone = device(*PHONE)
    asked: list[str] = []
    phone.page.on("request", lambda request: asked.append(request.url))
    phone.goes_to("tell_us", "what")
    assert not [url for url in asked if "making" in url or "ways" in url]
    assert phone.page.locator(".way").count() == 4
    for way in phone.page.locator(".way").all():
        box = way.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 72


def test_the_line_drops_in_the_middle_and_it_goes_on_by_itself(tablet: Device) -> None:
    """A recording of many parts; the line is cut after the first one."""
    sent: list[str] = []

    def cut_once(route: Route) -> None:
        sent.append(route.request.url.partition("?at=")[2])
        if len(sent) == 2:
            route.abort("internetdisconnected")
        else:
            route.continue_()

    tablet.page.route(re.compile(r"/part/.*\?at="), cut_once)
    tablet.opens(f"{WHAT}/voice")
    body = making.webm(60, filling=15_000)
    tablet.page.locator(".by-file summary").click()
    files: Any = {"name": "said.webm", "mimeType": "audio/webm", "buffer": body}
    tablet.page.locator("#there").set_input_files(files)
    state(tablet, "done")
    does(tablet, "keep")
    assert "nothing is lost" in state(tablet, "cut").inner_text()
    tablet.troubles.clear()
    does(tablet, "again")
    tablet.page.wait_for_url(f"**{WHAT}")
    assert "1:00" in given(tablet)
    assert sent.count("0") == 1, "what had arrived is not sent again"
    assert len(sent) == len(set(sent)) + 1


def test_what_cannot_be_kept_yet_says_why_and_stays_on_the_page(tablet: Device) -> None:
    """The line is good, and the server is full or the house gave many: nobody blames the line."""
    why = "There were many recordings from here. Please wait 15 minutes."
    waits = json.dumps({"problem": why, "again": True})
    place = re.compile(r"/part$")
    tablet.page.route(place, lambda route: route.fulfill(status=429, body=waits))
    tablet.page.add_init_script("delete window.AudioContext")
    tablet.opens(f"{WHAT}/voice")
    records(tablet)
    does(tablet, "keep")
    said = state(tablet, "cut").inner_text()
    assert why in said
    assert "internet" not in said
    tablet.page.unroute(place)
    tablet.troubles.clear()
    does(tablet, "again")
    tablet.page.wait_for_url(f"**{WHAT}")
    assert "A voice recording" in given(tablet)


def test_a_device_that_says_no_is_told_kindly_and_another_way_is_open(device: NewDevice) -> None:
    tablet = device().goes_to("tell_us", "what").opens(f"{WHAT}/voice")
    does(tablet, "record")
    said = state(tablet, "refused")
    assert "That is all right." in said.inner_text()
    expect(tablet.page.locator("#now")).to_be_visible()


def test_draws_takes_a_line_away_and_keeps_it(tablet: Device) -> None:
    tablet.presses("Draw it")
    does(tablet, "keep")
    state(tablet, "blank")
    does(tablet, "empty-no")
    paper = tablet.page.locator("[data-paper]")
    box = paper.bounding_box()
    assert box is not None

    def line(down: int) -> None:
        tablet.page.mouse.move(box["x"] + 30, box["y"] + down)
        tablet.page.mouse.down()
        tablet.page.mouse.move(box["x"] + 200, box["y"] + down + 20, steps=4)
        tablet.page.mouse.up()

    def ink() -> int:
        return int(
            paper.evaluate(
                "one => one.getContext('2d').getImageData(0, 0, one.width, one.height)"
                ".data.filter((dot, n) => n % 4 === 0 && dot < 128).length"
            )
        )

    line(40)
    one = ink()
    line(120)
    assert ink() > one > 0
    does(tablet, "undo")
    assert ink() == one
    does(tablet, "empty")
    does(tablet, "empty-no")
    assert ink() == one
    does(tablet, "keep")
    tablet.page.wait_for_url(f"**{WHAT}")
    assert "A drawing" in given(tablet)


def test_a_photo_is_made_smaller_before_it_is_sent(tablet: Device) -> None:
    tablet.presses("Show a photo")
    files: Any = {"name": "p.jpg", "mimeType": "image/jpeg", "buffer": making.photo()}
    tablet.page.locator("[data-maker] [data-file]").last.set_input_files(files)
    state(tablet, "done")
    size = "one => one.decode().then(() => [one.naturalWidth, one.naturalHeight])"
    assert tablet.page.locator("[data-show] img").evaluate(size) == [40, 60]
    does(tablet, "keep")
    tablet.page.wait_for_url(f"**{WHAT}")
    assert "A photo" in given(tablet)


def test_axe_finds_nothing_on_these_pages(tablet: Device) -> None:
    for way in ("voice", "video", "drawing", "photo"):
        tablet.opens(f"{WHAT}/{way}")
        assert faults(tablet.page) == [], way
        if way == "voice":
            records(tablet)
            assert faults(tablet.page) == []
            does(tablet, "keep")
            tablet.page.wait_for_url(f"**{WHAT}")
    tablet.opens(f"{WHAT}/beside")
    assert faults(tablet.page) == []
