"""What axe-core can see, on every page that people meet (A02, A04, A24, B06, B07, C01, D03, E06).

The pages are fetched one after the other, as the walk through the whole site meets them: settings,
paper, recording, sorting, messages, empty and lost pages. Pages that are built of the same parts
are looked at once: what differs then is words. Each is looked at with every rule, and for contrast
in the other colours, since these change nothing else. Languages and standard words walk again, each
in colours of its own. What a script adds to a page is looked at in the page itself.
"""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag

from forms_engine.look.prefs import COLOURS, Prefs
from tests.browser import axe
from tests.browser.conftest import Live, NewDevice
from tests.browser.device import PHONE, TABLET, Device
from tests.walking import Collector, everywhere, walk

OTHERS = tuple(colours for colours in COLOURS if colours != "day")
DARK = ("night", "strong")
#: What makes two elements different parts, beside their name.
PARTS = ("class", "role", "type", "hidden", "lang", "dir", "aria-pressed", "aria-current", "inert")
Shape = tuple[object, ...]


@pytest.fixture(scope="module")
def met() -> set[Shape]:
    """The pages that were looked at already, by their parts."""
    return set()


def shape(tag: Tag) -> Shape:
    """What a page is made of: the same parts, however many, in any words, are the same page."""
    if tag.name == "svg":
        return ("svg",)
    told = tuple(str(tag.get(name)) for name in PARTS if tag.has_attr(name))
    inside = dict.fromkeys(shape(one) for one in tag.children if isinstance(one, Tag))
    return (tag.name, told, tuple(inside))


def look_at(
    device: Device, pages: list[tuple[str, str]], met: set[Shape], others: tuple[str, ...]
) -> None:
    """Every page that has not been met, drawn again where its style sheet is at hand."""
    wrong, looked = [], 0
    device.opens("/")
    for place, html in pages:
        root = BeautifulSoup(html, "html.parser").html
        assert root is not None
        body = root.body
        assert body is not None
        made_of = (root.get("lang"), root.get("data-pictures"), shape(body))
        if made_of in met:
            continue
        met.add(made_of)
        looked += 1
        device.page.set_content(html)
        wrong += [f"{place}: {fault}" for fault in axe.faults(device.page, others)]
    # What somebody recorded is shown to nobody else, so not to this device.
    device.troubles[:] = [told for told in device.troubles if "/beside/" not in told]
    assert not wrong, "\n" + "\n".join(wrong)
    assert looked > 20


def walked(live: Live, form: str, prefs: Prefs, *more: str) -> list[tuple[str, str]]:
    """Everything that somebody with these settings meets."""
    live.publish("first_of_the_sorted", "talk_in_private")
    person = Collector(live.app, prefs.cookie())
    everywhere(person, form)
    for other in more:
        assert list(walk(person, other))
    person.opens(live.card()).follows_links("/mine", ("/mine",), 12)
    return person.met


def test_every_page_in_english(device: NewDevice, live: Live, met: set[Shape]) -> None:
    """In all colours. The form is about danger; sorting, a private form and each kind come too."""
    pages = walked(
        live, "tell_us", Prefs("en-GB"), "one_of_each", "first_of_the_sorted", "talk_in_private"
    )
    look_at(device(*TABLET), pages, met, OTHERS)


def test_every_page_in_urdu(device: NewDevice, live: Live, met: set[Shape]) -> None:
    """From right to left, light words on a dark ground, on a phone."""
    pages = walked(live, "tell_us", Prefs("ur", colours="night"), "first_of_the_sorted")
    look_at(device(*PHONE), pages, met, ())


def test_every_page_in_welsh(device: NewDevice, live: Live, met: set[Shape]) -> None:
    """With the largest text, for one switch."""
    prefs = Prefs("cy", colours="cream", size="200", input="one")
    look_at(device(*PHONE), walked(live, "my_month", prefs), met, ())


def test_every_page_in_standard_words(device: NewDevice, live: Live, met: set[Shape]) -> None:
    prefs = Prefs("en-GB", voice="standard", pictures="off", colours="strong", input="two")
    look_at(device(*TABLET), walked(live, "tell_us", prefs, "first_of_the_sorted"), met, ("day",))


# --- what a script adds ---


@pytest.mark.parametrize("way", ["one", "keyguard", "dwell", "big"])
def test_with_each_way_to_press(device: NewDevice, way: str) -> None:
    """The frame that moves, the plate with holes, the countdown, on the question itself."""
    tablet = device(*TABLET).begins("tell_us").looks(input=way)
    tablet.page.reload()
    assert axe.faults(tablet.page, DARK) == []


@pytest.mark.parametrize("colours", COLOURS)
def test_the_colours_somebody_chose_are_on_every_kind_of_page(live: Live, colours: str) -> None:
    """Without a browser: the server says them on each page, and the style sheet does the rest."""
    person = Collector(live.app, Prefs("en-GB", colours=colours).cookie())
    for path in ("/", "/form/my_month", "/look", "/nothing"):
        assert person.opens(path).page.html["data-colours"] == colours  # type: ignore[index]
    person.posts("/form/my_month")
    assert person.page.html["data-colours"] == colours  # type: ignore[index]
