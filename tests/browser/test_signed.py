"""A form that is signed, in a real browser: the clip plays in place, with its captions."""

from __future__ import annotations

import base64
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from forms_engine.publishing.publish import Published, publish_folder
from tests.browser.axe import faults
from tests.browser.conftest import Live, NewDevice
from tests.browser.device import PHONE, Device
from tests.conftest import TINY
from tests.publishing.test_clips import CREDITS, VTT

#: Half a second of a canvas that changes its colour, as an MP4. The browser makes it itself.
FILM = """() => new Promise((go) => {
  const paper = document.createElement("canvas"), pen = paper.getContext("2d"), parts = [];
  const maker = new MediaRecorder(paper.captureStream(20), {mimeType: "video/mp4"});
  let frames = 0;
  maker.ondataavailable = (event) => parts.push(event.data);
  maker.onstop = async () => {
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    go(btoa(String.fromCharCode(...bytes)));
  };
  maker.start();
  const drawing = setInterval(() => {
    pen.fillStyle = frames % 2 ? "red" : "blue";
    pen.fillRect(0, 0, 300, 150);
    if (++frames > 12) { clearInterval(drawing); maker.stop(); }
  }, 50);
})"""


@pytest.fixture
def signed(device: NewDevice, live: Live, tmp_path: Path) -> Device:
    """A phone in front of a question that is signed, and its first answer too."""
    phone = device(*PHONE).opens("/")
    folder = tmp_path / "skips_ahead"
    shutil.copytree(TINY / "skips_ahead", folder)
    clips = folder / "video" / "bfi"
    clips.mkdir(parents=True)
    (clips / "credits.toml").write_text(CREDITS)
    film = base64.b64decode(phone.page.evaluate(FILM))
    for text in ("dinner_time.ask", "dinner_time.option.change"):
        (clips / f"{text}.mp4").write_bytes(film)
        (clips / f"{text}.vtt").write_text(VTT)
    assert isinstance(publish_folder(live.house, folder), Published)
    phone.opens("/form/skips_ahead").presses("British Sign Language")
    return phone.press(phone.main_button())


def test_a_clip_plays_in_place_with_captions_and_never_by_itself(signed: Device) -> None:
    """(D03, D06, D08) Played by a press, again as often as one likes."""
    clips = signed.page.locator(".signed video")
    expect(clips).to_have_count(2)
    assert clips.first.evaluate("one => one.paused && one.readyState === 0"), "nothing is loaded"
    ended = clips.first.evaluate(
        """one => new Promise((go) => {
        one.onended = () => go(one.textTracks[0].cues.length);
        one.onerror = () => go(one.error.message);
        one.play(); })"""
    )
    assert ended == 1
    assert clips.first.evaluate("one => one.play().then(() => !one.paused)")
    signed.answers("same")


def test_axe_finds_nothing_where_it_is_signed(signed: Device) -> None:
    assert faults(signed.page) == []
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert signed.page.evaluate(wide) <= 0
