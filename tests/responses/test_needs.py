"""What a person needs: identify, record, flag, share, meet, review (G01; DAPB1605), a test each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from forms_engine.look.prefs import COOKIE, Prefs, parse
from forms_engine.responses import needs, store_needs
from tests.conftest import Site
from tests.trouble import full_disk
from tests.visiting import Visitor

Visit = Callable[..., Visitor]


def sends(person: Visitor) -> Visitor:
    """Tells us something and sends it: there is a card now."""
    person.opens("/form/tell_us").presses("Start").answers("Something bad").presses("Stop")
    return person


def link(person: Visitor) -> str:
    """What the square code on the card leads to."""
    cookie = person.client.get_cookie("card")
    assert cookie is not None
    return f"/card/{cookie.value}"


def look_of(person: Visitor) -> Prefs:
    cookie = person.client.get_cookie(COOKIE)
    return parse(cookie.value if cookie else None, ("en-GB", "cy", "pl", "ur"), "en-GB")


def test_g01_identify_the_first_page_asks_what_helps(visit: Visit) -> None:
    person = visit("tell_us").opens("/").presses("Make it easier for me")
    assert person.heading == "What helps you?"
    asked = [one.get_text(" ", strip=True) for one in person.page.select(".choices button")]
    assert len(asked) >= 6, "pictured, one press each, before any question"


def test_g01_record_the_card_keeps_it(visit: Visit, site: Site) -> None:
    person = visit("tell_us")
    person.posts("/look", {"choose": "size-200"})
    sends(person)
    kept = store_needs.needs_of(site.house.database, 1)
    assert "200" in kept.prefs
    person.posts("/look", {"choose": "input-one"})
    assert "in-one" in store_needs.needs_of(site.house.database, 1).prefs, "and each later choice"


def test_what_makes_it_readable_is_there_when_the_disk_is_full(visit: Visit) -> None:
    person = sends(visit("tell_us"))
    with full_disk():
        person.posts("/look", {"choose": "size-200"})
    assert person.response.status_code == 200
    assert look_of(person).size == "200"


def test_g01_meet_another_device_is_so_by_itself_until_the_person_has_finished(
    visit: Visit, site: Site
) -> None:
    person = visit("tell_us")
    person.posts("/look", {"choose": "colours-night.spacing-wide.input-two"})
    address = link(sends(person))
    tablet = site.visitor()  # of the home, set up for somebody else
    tablet.posts("/look", {"choose": "size-200"})
    tablet.opens(address)
    assert look_of(tablet) == Prefs("en-GB", colours="night", spacing="wide", input="two")
    tablet.presses("Finished")
    assert look_of(tablet) == Prefs("en-GB", size="200"), "the next person's tablet is as it was"


def closes_by_itself(tablet: Visitor) -> None:
    """Half an hour has passed: the browser has forgotten the card."""
    tablet.client.delete_cookie("card", path="/")


@pytest.mark.parametrize("place", ["/", "/form/tell_us", "/card"])
def test_after_a_card_that_nobody_finished_with_the_next_person_finds_the_tablet_as_it_was(
    visit: Visit, site: Site, place: str
) -> None:
    person = visit("tell_us")
    person.posts("/look", {"choose": "colours-night.input-keyguard"})
    address = link(sends(person))
    tablet = site.visitor()
    tablet.posts("/look", {"choose": "size-200"})
    tablet.opens(address).opens(place)
    assert look_of(tablet).input == "keyguard", "the card is still open"
    closes_by_itself(tablet)
    tablet.opens(place)
    assert tablet.path == place
    assert look_of(tablet) == Prefs("en-GB", size="200")
    tablet.posts("/look", {"choose": "colours-blue"}).opens(place)
    assert look_of(tablet).colours == "blue", "what they choose now is the tablet's own"


def test_a_tablet_without_a_look_of_its_own_has_none_again(visit: Visit, site: Site) -> None:
    person = visit("tell_us")
    person.posts("/look", {"choose": "input-one"})
    tablet = site.visitor().opens(link(sends(person)))
    closes_by_itself(tablet)
    tablet.opens("/")
    assert tablet.client.get_cookie(COOKIE) is None


def test_whoever_is_in_the_middle_keeps_what_they_need_after_the_card_has_closed(
    visit: Visit, site: Site
) -> None:
    """Half an hour is not long for somebody with one switch."""
    person = visit("tell_us")
    person.posts("/look", {"choose": "input-one"})
    address = link(sends(person))
    tablet = site.visitor().opens(address)
    tablet.presses("Go on")
    closes_by_itself(tablet)
    assert tablet.opens("/form/tell_us").page.select_one("html[data-input=one]")
    assert tablet.opens("/form/tell_us/what").page.select_one("html[data-input=one]")


def test_g01_meet_the_six_pictures_bring_it_too(visit: Visit, site: Site) -> None:
    person = visit("tell_us")
    person.posts("/look", {"choose": "colours-night"})
    names = [li.get_text(" ", strip=True) for li in sends(person).page.select(".receipt__code li")]
    tablet = site.visitor().opens("/card").posts("/card", {"words": " ".join(names)})
    assert tablet.path == "/mine"
    assert look_of(tablet).colours == "night"
    tablet.presses("Finished")
    assert look_of(tablet) == Prefs("en-GB")


def test_g01_share_only_if_the_person_says_so(visit: Visit, site: Site) -> None:
    person = visit("tell_us")
    person.posts("/look", {"choose": "size-200"})
    sends(person)
    database = site.house.database
    assert store_needs.shared_needs(database, 1) == "", "not without being asked"
    person.opens("/look").presses("Yes, the staff may know")
    assert "200" in store_needs.shared_needs(database, 1)
    person.presses("No, only my card knows")
    assert store_needs.shared_needs(database, 1) == ""
    stranger = site.visitor().opens("/look")
    assert "staff may know" not in stranger.text, "without a card there is nothing to share"
    stranger.posts("/look/card", {"share": "yes"})
    assert store_needs.shared_needs(database, 1) == ""


def test_how_somebody_looks_in_the_pictures_is_told_to_nobody(visit: Visit, site: Site) -> None:
    person = visit("tell_us")
    person.posts("/look", {"choose": "size-200.me-skin3-afro-black-glasses"})
    assert look_of(person).me == "skin3-afro-black-glasses"
    sends(person).opens("/look").presses("Yes, the staff may know")
    told = needs.told_to_staff(site.house, 1)
    assert [aspect.name for aspect, _ in told] == ["size"]
    assert all(aspect.title for aspect, _ in told)


@pytest.mark.parametrize("change", [False, True])
def test_g01_review_after_a_year_it_is_asked_again(visit: Visit, site: Site, change: bool) -> None:
    person = visit("tell_us")
    person.posts("/look", {"choose": "size-200"})
    address = link(sends(person))
    site.clock.later(days=360)
    later = site.visitor().opens(address)
    assert "Is this still right for you?" not in later.text
    site.clock.later(days=10)
    later = site.visitor().opens(address)
    assert "Is this still right for you?" in later.text
    assert "Very big words" in later.text
    if change:
        later.presses("Change it").presses("Size of the words").presses("Big words")
        later.opens("/mine")
    else:
        later.presses("Yes, still right")
    assert later.path == "/mine"
    assert "Is this still right for you?" not in later.text
