"""A person at a device: a real browser, opened at one size, that looks, presses and types.

Whatever goes wrong behind the page (an error in a script, a file that did not come) is noted, and
fails the test at its end.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, cast

from playwright.sync_api import BrowserContext, Locator, Page, Request, Response, expect

from forms_engine.look.prefs import COOKIE, Prefs

#: Long enough for a machine that does four other things. Only a test that fails waits for it.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)
#: Where the time of a page stands that was stopped, in seconds.
STOPPED_AT = 1_800_000_000
TABLET = (820, 1180)
PHONE = (360, 740)


@dataclass
class Device:
    """One device with nothing on it. ``address`` is the site's."""

    context: BrowserContext
    address: str
    page: Page = field(init=False)
    troubles: list[str] = field(init=False, default_factory=list)
    prefs: Prefs = field(init=False, default=Prefs("en-GB"))

    def __post_init__(self) -> None:
        self.context.set_default_timeout(PATIENCE)
        self.page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.troubles.append(f"script: {error}"))
        self.page.on("console", self._hear)
        self.page.on("requestfailed", self._lost)
        self.page.on("response", self._answered)

    def _hear(self, message: Any) -> None:
        # A page that is not there is told twice; ``_answered`` knows which of them matter.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.troubles.append(f"console: {message.text}")

    def _lost(self, request: Request) -> None:
        # Whoever leaves a page leaves what still came for it; what was to be saved is never left.
        if request.method == "GET" and request.failure == "net::ERR_ABORTED":
            return
        self.troubles.append(f"not loaded: {request.url} ({request.failure})")

    def _answered(self, response: Response) -> None:
        if response.status == 503 and "/-/sound/" in response.url:
            return  # the voice is busy: the device's own one speaks
        part = not response.request.is_navigation_request()
        if response.status >= 500 or (part and response.status >= 400):
            self.troubles.append(f"{response.status}: {response.url}")

    def stops_time(self) -> Device:
        """From the next page on, time moves only when ``page.clock`` is told so."""
        self.page.clock.install(time=STOPPED_AT)
        self.page.clock.pause_at(STOPPED_AT + 1)
        return self

    def is_drawn(self) -> Device:
        """Wait until the page was drawn once more: whatever scrolled has told so by then."""
        self.page.evaluate(
            "() => new Promise((done) => new IntersectionObserver(done).observe(document.body))"
        )
        return self

    # --- going ---

    def opens(self, path: str) -> Device:
        self.page.goto(self.address + path)
        return self

    def looks(self, **changes: str) -> Device:
        """Choose how pages look, as the page *Look* would keep it."""
        language = changes.pop("language", self.prefs.language)
        self.prefs = self.prefs.but(**changes).in_language(language)
        cookie = {"name": COOKIE, "value": self.prefs.cookie(), "url": self.address}
        self.context.add_cookies([cast(Any, cookie)])
        return self

    def begins(self, form: str) -> Device:
        return self.opens(f"/form/{form}").press(self.main_button())

    def goes_to(self, form: str, question: str) -> Device:
        """Begin a form, and open one of its questions that needs no answer before it."""
        return self.begins(form).opens(f"/form/{form}/{question}")

    # --- reading ---

    @property
    def path(self) -> str:
        return self.page.url.removeprefix(self.address)

    @property
    def heading(self) -> str:
        return " ".join(self.page.locator("h1").inner_text().split())

    @property
    def message(self) -> Locator:
        return self.page.locator(".message[role=alert]:not([data-cut])")

    @property
    def field(self) -> Locator:
        return self.page.locator("#answer")

    def chosen(self) -> list[str]:
        return cast(
            list[str],
            self.page.eval_on_selector_all("input:checked", "all => all.map(one => one.value)"),
        )

    def where_focus_is(self) -> str:
        """The words of what has the focus, or its id."""
        return str(
            self.page.evaluate(
                """() => { const one = document.activeElement;
                const label = one.labels && one.labels[0];
                return (label || one).innerText.trim().replace(/\\s+/g, " ") || one.id; }"""
            )
        )

    # --- doing ---

    def card(self, value: str) -> Locator:
        """The answer card of an option: what is seen, not the input over it."""
        return self.page.locator(f".card:has(> [value='{value}'])")

    def chooses(self, *values: str) -> Device:
        for value in values:
            self.card(value).click(position={"x": 20, "y": 20})
            expect(self.card(value).locator("input")).to_be_checked()
        return self

    def press(self, there: Locator) -> Device:
        """Press something that leads somewhere, and wait until we are there."""
        with self.page.expect_navigation():
            there.click()
        return self

    def main_button(self) -> Locator:
        return self.page.locator("main .button--main").last

    def goes(self, name: str) -> Device:
        """Press one of the buttons round a question: next, back, stop, help, look, language."""
        return self.press(self.page.locator(f"button[name=go][value={name}]:not(.silent)").last)

    def presses(self, words: str) -> Device:
        said = self.page.locator("a, button").filter(has_text=words)
        return self.press(said.locator("visible=true").first)

    def answers(self, *given: str) -> Device:
        """Choose options by their values, or type words; then Next."""
        if self.field.count():
            self.field.fill(given[0])
        else:
            self.chooses(*given)
        return self.goes("next")
