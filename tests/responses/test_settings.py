"""Make it easier for me: one press changes one thing, and there is always a way back.

All of this is without a script (A20).
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from forms_engine.look.aspects import ASPECTS, GROUPS, quick
from forms_engine.look.icons import NAMES
from forms_engine.look.prefs import COOKIE, USUAL, Prefs
from tests.conftest import Site
from tests.visiting import Visitor

Visit = Callable[..., Visitor]


def attribute(person: Visitor, name: str) -> str | None:
    value = person.page.select_one("html")[f"data-{name}"] if person.page else None  # type: ignore[index]
    return str(value) if value else None


def has(person: Visitor, name: str) -> bool:
    return person.page.select_one("html").has_attr(f"data-{name}")  # type: ignore[union-attr]


def test_b09_b14_each_thing_has_its_page_with_a_sample_that_shows_it(site: Site) -> None:
    person = site.visitor().opens("/look")
    person.presses("Colours").presses("Light words on dark")
    assert person.path == "/look/colours"
    assert attribute(person, "colours") == "night"
    chosen = person.page.select("main [aria-current]")
    assert [str(one["value"]) for one in chosen] == ["colours-night"]
    assert person.page.select_one(".try .card") is not None
    person.presses("Change something else").presses("Space round the words").presses("More space")
    assert attribute(person, "spacing") == "wide"
    assert attribute(person, "colours") == "night"


def test_undo_and_back_to_how_it_was(site: Site) -> None:
    person = site.visitor().opens("/look/size?back=/help")
    assert "Undo" not in person.text
    person.presses("Big words").presses("Very big words").presses("Undo")
    assert attribute(person, "size") == "150"
    person.presses("Undo")
    assert attribute(person, "size") == "200", "what was undone can be had again"
    person.presses("Change something else").presses("Colours").presses("Dark words on blue")
    person.presses("Back to how it was")
    assert (attribute(person, "size"), attribute(person, "colours")) == ("100", "day")
    assert person.presses("Done").path == "/help"


def test_everything_as_for_everybody_keeps_the_language(site: Site) -> None:
    person = site.visitor()
    person.client.set_cookie(COOKIE, Prefs("cy", colours="night", spacing="widest").cookie())
    person.opens("/look")
    words = site.house.interface.plain("cy", "Everything as for everybody")
    person.presses(words)
    assert not has(person, "spacing")
    assert person.page.select_one("html")["lang"] == "cy"  # type: ignore[index]


def test_g02_the_first_page_on_a_new_device_offers_it(visit: Visit) -> None:
    person = visit("tell_us")
    for path in ("/", "/form/tell_us"):
        person.opens(path).presses("Make it easier for me")
        assert person.path == "/look/easier"
        assert len(person.page.select(".choices button")) <= 8
    person.presses("My hands shake")
    assert (attribute(person, "hold"), attribute(person, "filter")) == ("600", "1000")
    person.presses("My hands shake")
    assert not has(person, "hold"), "pressed again it is as before"
    assert person.presses("Done").path == "/form/tell_us"
    assert "Make it easier for me" not in person.text, "somebody who was here finds it above"


def test_a06_what_was_typed_is_there_after_every_change(visit: Visit) -> None:
    person = visit("tell_us").opens("/form/tell_us").presses("Start").answers("Something good")
    for aspect, words in {"How I press": "Bigger buttons", "Letters": "Plain letters"}.items():
        person.presses("Easier", answer="These words stay.").presses(aspect).presses(words)
        person.presses("Done")
        assert person.path == "/form/tell_us/what"
        assert person.typed() == "These words stay."
    assert attribute(person, "input") == "big"


@pytest.mark.parametrize("aspect", ASPECTS, ids=lambda aspect: aspect.name)
def test_every_offer_does_what_it_says(site: Site, aspect: object) -> None:
    """Each is pressed on its page; each page stands in the list for those it is for."""
    for offer in aspect.offers:  # type: ignore[attr-defined]
        if offer.changes in ({"tick": "say"}, {"key_choose": "Touch"}):
            continue
        prefs = Prefs("en-GB", input={"dwell": "dwell"}.get(aspect.name, "one"))  # type: ignore[attr-defined]
        person = site.visitor()
        person.client.set_cookie(COOKIE, prefs.cookie())
        value = ".".join(f"{k}-{v}" for k, v in offer.changes.items())
        person.posts("/look", {"choose": value, "on": aspect.name})  # type: ignore[attr-defined]
        assert person.path == f"/look/{aspect.name}"  # type: ignore[attr-defined]
        for name, now in offer.changes.items():
            shown = now != USUAL[name] and name not in ("voice",)
            if shown:
                assert attribute(person, name.replace("_", "-")) == now
        assert person.page.select_one(f'button[value="{value}"][aria-current]') is not None


def test_what_is_in_the_table_can_be_drawn() -> None:
    for aspect in ASPECTS:
        assert aspect.group in ("", *GROUPS)
        assert aspect.sign in NAMES
        for offer in aspect.offers:
            assert Prefs("en-GB").but(**offer.changes) is not None
            assert offer.sign in ("", *NAMES)
            assert offer.sign or offer.sample or offer.picture, offer.words
    for offer in quick():
        assert all(Prefs("en-GB").but(**{k: v}) != Prefs("en-GB") for k, v in offer.changes.items())


def test_b14_no_font_is_sold_as_a_cure(site: Site) -> None:
    text = site.visitor().opens("/look/font").text.lower()
    for word in ("dyslex", "easier to read", "better", "help"):
        assert word not in text


@pytest.mark.parametrize(
    "query", ["?first=<script>&last=nothing", "?back=//evil.example", "?first=%00"]
)
def test_a_strange_address_is_no_harm(site: Site, query: str) -> None:
    person = site.visitor().opens(f"/look/size{query}")
    person.presses("Big words")
    assert attribute(person, "size") == "150"
    assert site.visitor().opens("/look/nothing").path == "/look"
