"""What axe-core can see, on every page, in every format, language and choice of colours
(A02, A04, A24, B06, B07, C01, D03, E06).

Somebody walks through the whole site nine times: in easy words, in standard words and with big
buttons, in English, Welsh and Urdu; settings, paper, recording, sorting, every message, empty and
lost pages. Staff walk through theirs in each language. Each page is looked at with every rule, in
one of the seven colours after the other. Then each text on it that is new is looked at in the six
others, for they change nothing but what can be read (``axe.js``). A page is left out only where one
of the same format and language was made of the same parts in the same order (``shape``): what
differs then is words. What a script adds to a page is looked at in the page itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count, cycle, groupby

import pytest
from bs4 import BeautifulSoup, Tag
from flask import Flask
from playwright.sync_api import Page

from forms_engine.app import create_app
from forms_engine.look.prefs import COLOURS, Prefs
from forms_engine.people.staff import Role
from forms_engine.services import Services
from forms_engine.settings import read
from forms_engine.storage.migrate import migrate
from tests.at_the_desk import (
    every_desk,
    every_failure,
    every_preview,
    nothing_written,
    signs_in,
    what_comes_in,
)
from tests.browser import axe
from tests.browser.conftest import Live, NewDevice
from tests.browser.device import PHONE, TABLET, Device
from tests.conftest import MovableClock, Site
from tests.people.conftest import add_staff
from tests.trouble import every_trouble
from tests.walking import Collector, everywhere, walk

LANGUAGES = ("en-GB", "cy", "ur")
#: The ways to answer on a page, and what each is looked at on.
FORMATS: dict[str, tuple[dict[str, str], tuple[int, int]]] = {
    "easy read": ({}, TABLET),
    "standard": ({"voice": "standard"}, (1280, 900)),
    "big buttons": ({"input": "big"}, PHONE),
}
#: Each kind of question; sorting; a private form; one that needs an answer; one that can say no.
FORMS = ("one_of_each", "first_of_the_sorted", "talk_in_private", "my_month")
MORE = ("needs_an_answer", "for_staff_only", *FORMS)
ALL_ROLES, NO_ROLE = "all@home.example", "new@home.example"
#: Templates of pages that only staff open.
OF_STAFF = re.compile(
    "(keying|people|photos|recording|studio)/|formats/pattern|"
    "tracker/(answer|board|card|desk|hearing|inbox|issue|item|parts|tasks)"
)
#: Pages with many parts: choices, a board to sort, what was answered, how a person wants it.
RICH = ("/look/colours", "/form/tell_us", "/one_of_each/my_day", "/one_of_each/check", "/mine")
#: What makes two elements different parts, beside their name.
PARTS = ("class", "role", "type", "hidden", "lang", "dir", "aria-pressed", "aria-current", "inert")
NAMES = ("id", "for", "name", "href", "aria-label", "aria-labelledby", "aria-describedby")
#: What is in a preview of the studio is a page as well, and is looked at as one.
FRAMES = re.compile(r'(<iframe[^>]*?) src="[^"]*"')
Shape = tuple[object, ...]


def shape(tag: Tag) -> Shape:
    """What a page is made of: the same parts in the same order, in any words, are the same page."""
    if tag.name == "svg":
        return ("svg", tag.has_attr("aria-label"))
    told = (*(str(tag.get(name)) for name in PARTS), *(tag.has_attr(name) for name in NAMES))
    words = any(isinstance(one, str) and one.strip() for one in tag.children)
    inside = tuple(one for one, _ in groupby(shape(t) for t in tag.children if isinstance(t, Tag)))
    return (tag.name, told, words, inside)


class Looking:
    """Looks at page after page, each in the next of the colours, on two devices by turns: one is
    made ready while axe is busy on the other."""

    def __init__(self, *devices: Device) -> None:
        self.devices = cycle(devices)
        self.busy = {device.opens("/").page: "" for device in devices}
        self.both = devices
        self.met: set[Shape] = set()
        self.colours = cycle(COLOURS)
        self.wrong: list[str] = []
        self.looked = 0

    def at(self, person: Collector) -> Looking:
        """Every page that somebody met, drawn again where its style sheet is at hand."""
        for (place, html), page in zip(person.met, person.parsed, strict=True):
            if self._is_new(page):
                self.looked += 1
                tab = next(self.devices).page
                self._finish(tab)
                tab.set_content(FRAMES.sub(r"\1", html))
                axe.begin(tab, next(self.colours))
                self.busy[tab] = place
        return self

    def _finish(self, tab: Page) -> None:
        self.wrong += [f"{self.busy[tab]}: {fault}" for fault in axe.found(tab)]

    def _is_new(self, page: BeautifulSoup) -> bool:
        assert page.html is not None
        assert page.body is not None
        made_of = (page.html.get("lang"), page.html.get("data-pictures"), shape(page.body))
        if made_of in self.met:
            return False
        self.met.add(made_of)
        return True

    def found_nothing(self, least: int) -> None:
        for device in self.both:
            self._finish(device.page)
            # What somebody recorded is shown to nobody else, so not to this device.
            device.troubles[:] = [told for told in device.troubles if "/beside/" not in told]
        assert not self.wrong, "\n" + "\n".join(self.wrong)
        assert self.looked >= least, f"only {self.looked} pages: the walk has lost its way"


#: Each walk comes from a place of its own: who guesses is slowed down there, and nowhere else.
_places = (f"10.0.0.{n}" for n in count(1))


def somebody(app: Flask, prefs: Prefs) -> Collector:
    person = Collector(app, prefs.cookie())
    person.client.environ_base["REMOTE_ADDR"] = next(_places)
    return person


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FORMATS)
def test_every_page(device: NewDevice, live: Live, empty: Site, name: str, language: str) -> None:
    """The first form is about danger; then come those in ``FORMS``, troubles and empty pages."""
    changes, size = FORMATS[name]
    prefs = Prefs(language).but(**changes)
    live.publish(*MORE)
    person = somebody(live.app, prefs)
    everywhere(person, "tell_us")
    for form in FORMS:
        assert list(walk(person, form))
    person.opens(live.card()).follows_links("/mine", ("/mine",), 12)
    unlucky = somebody(live.app, prefs)
    every_trouble(unlucky, live)
    nobody = somebody(empty.app, prefs)
    for path in ("/", "/you-said-we-did", "/mine", "/card", "/credits"):
        nobody.opens(path)
    looking = Looking(device(*size), device(*size))
    looking.at(person).at(unlucky).at(nobody).found_nothing(90)
    other = "easy_read" if prefs.voice == "standard" else "standard"
    left = [name for name in forgotten(live.app) if not OF_STAFF.match(name)]
    assert not [name for name in left if f"/{other}/" not in name]


def forgotten(app: Flask) -> set[str]:
    """Templates that nobody met: a page that is added must be walked to as well."""
    drawn = {str(name) for _, name in dict(app.jinja_env.cache or {})}
    return {name for name in app.jinja_env.list_templates() if name.endswith(".html")} - drawn


@pytest.fixture(scope="module")
def desks(live: Live) -> Live:
    """The home, with somebody who may do everything, and somebody who has no role yet."""
    add_staff(live, *Role, email=ALL_ROLES, name="Alex")
    add_staff(live, email=NO_ROLE, name="Robin")
    return live


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_staff(device: NewDevice, desks: Live, empty: Site, language: str) -> None:
    """(G03) Lists, items, issues, cards, papers, photos, every message; and the first day."""
    desks.publish(*MORE)
    manager, worker, nobody, first = (
        somebody(app, Prefs(language)) for app in (desks.app, desks.app, desks.app, empty.app)
    )
    every_desk(manager, ALL_ROLES)
    every_preview(manager)
    nothing_written(manager)
    what_comes_in(manager, desks)
    every_failure(manager, signs_in(worker, NO_ROLE), nobody)
    every_desk(first, ALL_ROLES)
    for kind in ("choose_one", "scale", "sort"):
        nobody.opens(f"/-/look?type={kind}")
    looking = Looking(device(1280, 900), device(1280, 900))
    looking.at(manager).at(worker).at(nobody).at(first).found_nothing(50)
    staff = desks.app.extensions["forms_engine_staff"].app
    left = forgotten(staff) & forgotten(desks.app)
    assert not [name for name in left if OF_STAFF.match(name)]


def test_colours_change_nothing_else(device: NewDevice, live: Live) -> None:
    """What the pages above rely on: in every choice of colours, all other rules say the same of
    the same number of elements. On pages with many parts, all rules in all colours."""
    live.publish(*MORE)
    person = somebody(live.app, Prefs("en-GB"))
    person.opens("/").opens("/look").opens("/look/colours").opens("/form/tell_us")
    assert list(walk(person, "one_of_each"))
    person.opens(live.card())
    rich = [met for met in person.met if met[0].endswith(RICH)]
    assert {end for end in RICH if any(place.endswith(end) for place, _ in rich)} == set(RICH)
    tablet = device(*TABLET).opens("/")
    for place, html in rich:
        tablet.page.set_content(html)
        day = axe.verdicts(tablet.page, "day")
        assert len(day) > 25
        for colours in COLOURS:
            axe.begin(tablet.page, colours, others=())
            assert axe.found(tablet.page) == [], place
            assert axe.verdicts(tablet.page, colours) == day, f"{place} in {colours}"


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A home on its first day: no form, nobody who said anything."""
    folder = tmp_path_factory.mktemp("empty")
    clock = MovableClock()
    app = create_app(read({}, data=str(folder / "data"), forms=str(folder)), clock)
    house: Services = app.extensions["forms_engine"]
    migrate(house.database)
    site = Site(app, house, clock)
    add_staff(site, Role.MANAGER, Role.WORKER, Role.DESIGNER, email=ALL_ROLES, name="Sam")
    yield site
    house.aloud.close()
    house.database.close()


# --- what a script adds ---


@pytest.mark.parametrize("way", ["one", "two", "keyguard", "dwell", "big"])
def test_with_each_way_to_press(device: NewDevice, way: str) -> None:
    """The frame that moves, the plate with holes, the countdown, on the question itself."""
    tablet = device(*TABLET).begins("tell_us").looks(input=way)
    tablet.page.reload()
    assert axe.faults(tablet.page) == []


@pytest.mark.parametrize("colours", COLOURS)
def test_the_colours_somebody_chose_are_on_every_kind_of_page(live: Live, colours: str) -> None:
    """Without a browser: the server says them on each page, and the style sheet does the rest."""
    person = Collector(live.app, Prefs("en-GB", colours=colours).cookie())
    for path in ("/", "/form/my_month", "/look", "/nothing"):
        assert person.opens(path).page.html["data-colours"] == colours  # type: ignore[index]
    person.posts("/form/my_month")
    assert person.page.html["data-colours"] == colours  # type: ignore[index]
