"""One browser for the whole run, one live site for each module, and devices to visit it with.

Where there is no Chromium these tests are skipped, and the summary says so in so many words.
``FORMS_ENGINE_NEEDS_BROWSER=1`` turns that into a failure.
"""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import pytest
from playwright.sync_api import Browser, Error, Playwright, ViewportSize, sync_playwright
from werkzeug.serving import WSGIRequestHandler, make_server

from forms_engine.app import create_app
from forms_engine.people.staff import Role
from forms_engine.settings import read
from forms_engine.storage.migrate import migrate
from forms_engine.tracker import demo
from forms_engine.tracker.demo_people import card_paths
from tests.browser.device import Device
from tests.conftest import SHIPPED, MovableClock, Site, patient
from tests.people.conftest import add_staff

HERE = Path(__file__).parent
NEEDED = "FORMS_ENGINE_NEEDS_BROWSER"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CALM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A microphone that beeps and a camera that shows a clock, for who lets a page use them.
    "--use-fake-device-for-media-stream",
]
FORMS = ("my_month", "tell_us", "taking_part", "did_it_get_better", "one_of_each", "skips_ahead")
MANAGER = "manager@home.example"
UNSEEN = "So nobody looked at keyboard, touch, contrast and text size in this run."


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.stats.get("skipped", [])
    why = [str(one.longrepr[2]) for one in skipped if UNSEEN in str(one.longrepr)]
    if why:
        terminalreporter.section("NOT LOOKED AT IN A BROWSER", sep="=", yellow=True, bold=True)
        terminalreporter.line(why[0].removeprefix("Skipped: "), yellow=True)


def _no_browser(why: str) -> NoReturn:
    words = f"{why} {UNSEEN} Install Chromium, for example: apt-get install chromium"
    if os.environ.get(NEEDED) == "1":
        pytest.fail(f"{words} ({NEEDED} is 1)", pytrace=False)
    pytest.skip(words)


def _chromium(player: Playwright) -> str | None:
    own = player.chromium.executable_path
    return next(filter(None, map(shutil.which, CHROMIUM)), own if Path(own).exists() else None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as player:
        path = _chromium(player)
        if path is None:
            _no_browser("There is no Chromium on this machine.")
        try:
            found = player.chromium.launch(executable_path=path, args=CALM)
        except Error as error:
            _no_browser(f"{path} does not start: {str(error).splitlines()[0]}.")
        yield found
        found.close()


@dataclass
class Live(Site):
    """A site that answers at an address, in a home where things have happened already."""

    address: str

    def card(self) -> str:
        """The path of the card of somebody who said things here and was answered."""
        return card_paths(self.house)[0]


class _Quiet(WSGIRequestHandler):
    protocol_version = "HTTP/1.1"

    def log(self, type: str, message: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="module")
def live(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    clock = MovableClock()
    folder = tmp_path_factory.mktemp("live")
    app = create_app(read({}, data=str(folder), forms=str(SHIPPED), phone="0123 456 789"), clock)
    house = patient(app.extensions["forms_engine"])
    migrate(house.database)
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=_Quiet)
    site = Live(app, house, clock, f"http://127.0.0.1:{server.port}")
    site.publish(*FORMS)
    add_staff(site, Role.MANAGER, Role.WORKER, email=MANAGER, name="Sam")
    demo.load(house)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield site
    server.shutdown()
    server.server_close()
    thread.join()
    house.aloud.close()
    house.database.close()


NewDevice = Callable[..., Device]


@pytest.fixture
def device(browser: Browser, live: Live) -> Iterator[NewDevice]:
    """``device(820, 1180, forced_colors="active")``: a device with nothing on it yet."""
    opened: list[Device] = []

    def start(width: int = 820, height: int = 1180, **options: Any) -> Device:
        size = ViewportSize(width=width, height=height)
        options.setdefault("locale", "en-GB")
        context = browser.new_context(viewport=size, **options)
        opened.append(Device(context, live.address))
        return opened[-1]

    yield start
    for one in opened:
        one.context.close()
    troubles = [trouble for one in opened for trouble in one.troubles]
    assert not troubles, "\n".join(troubles)
