"""Somebody who has one key, or two, and a frame that moves; time moves only when it is told to."""

from __future__ import annotations

from typing import cast

from playwright.sync_api import expect

from tests.browser.device import Device

_FRAME = """() => [...document.querySelectorAll("[data-here]")].map((one) => ({
  kind: one.dataset.here, words: (one.innerText || one.getAttribute("aria-label") ||
    (one.labels && one.labels[0] ? one.labels[0].innerText : "")).trim().replace(/\\s+/g, " ")}))"""


class Switch:
    """``moves`` is how the frame gets on: by waiting (one switch), or with a key (two)."""

    def __init__(self, device: Device, step: int = 2000, choose: str = "Space", move: str = ""):
        self.device, self.step, self.choose, self.move = device, step, choose, move
        device.stops_time()

    def frame(self) -> tuple[str, list[str]]:
        """What the frame is round: "one", "group" or nothing, and the words in it."""
        found = cast(list[dict[str, str]], self.device.page.evaluate(_FRAME))
        return (found[0]["kind"] if found else ""), [one["words"] for one in found]

    def goes_on(self) -> None:
        if self.move:
            self.device.page.keyboard.press(self.move)
        else:
            self.device.page.clock.run_for(self.step)

    def waits_for(self, words: str, most: int = 40) -> str:
        for _ in range(most):
            kind, here = self.frame()
            if any(one.startswith(words) for one in here):
                return kind
            self.goes_on()
        raise AssertionError(f"the frame never comes to “{words}” on {self.device.path}")

    def presses(self, words: str) -> Switch:
        """Choose what has these words, through as many groups as there are."""
        while self.waits_for(words) == "group":
            self.taps()
        self.taps()
        return self

    def taps(self) -> None:
        self.device.page.keyboard.press(self.choose)
        self.device.page.clock.run_for(20)

    def leads(self, words: str) -> Switch:
        """The same, for what leads to another page."""
        while self.waits_for(words) == "group":
            self.taps()
        with self.device.page.expect_navigation():
            self.taps()
        expect(self.device.page.locator("h1")).to_be_visible()
        self.device.page.clock.run_for(20)
        return self
