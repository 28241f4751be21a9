"""The person's own page: their story, their verdict, and nobody else's."""

from __future__ import annotations

import pytest

from forms_engine.definition.answers import Provenance
from forms_engine.responses.events import Transaction
from forms_engine.responses.sealing import card_token
from forms_engine.responses.store_cards import nonce_of
from forms_engine.services import Services
from forms_engine.tracker.reasons import Ruling
from forms_engine.tracker.records import Item
from forms_engine.tracker.store_answers import (
    add_answer,
    approve_answer,
    deliveries_of,
    verdicts_of,
)
from forms_engine.tracker.store_items import item_by_id, move_along
from tests.conftest import Site
from tests.tracker.conftest import Person, new_card
from tests.visiting import Visitor

YES = Ruling("yes", "The manager")


def opened(site: Site, card: int) -> Visitor:
    with site.house.database.reading() as connection:
        token = card_token(site.house.secret, nonce_of(connection, card))
    return site.visitor().opens(f"/card/{token}")


def wish(house: Services, card: int, words: str = "Music on Monday") -> Item:
    somebody = Person(house, "my_month", card=card)
    somebody.answers("next_week", words)
    somebody.sends()
    return somebody.items()[0]


def answered(house: Services, item: Item, words: str = "Yes. We play music.") -> None:
    with house.database.writing() as connection:
        made = add_answer(connection, item.id, words, YES, "Sam", house.now())
        approve_answer(connection, made, "Maria", house.now())
        now = current(connection, item)
        move_along(connection, now, ("open", "answer_ready", "answered"), "Sam", house.now())


def told(house: Services, item: Item) -> None:
    answered(house, item)
    with house.database.writing() as connection:
        move_along(connection, current(connection, item), ("told",), "Sam", house.now())


def current(connection: Transaction, item: Item) -> Item:
    found = item_by_id(connection, item.id)
    assert found is not None
    return found


def status(house: Services, item: Item) -> str:
    with house.database.reading() as connection:
        return current(connection, item).status


def verdicts(house: Services, item: Item) -> list[str | None]:
    with house.database.reading() as connection:
        return [v.value for v in verdicts_of(connection, item.id)]


@pytest.fixture
def card(house: Services) -> int:
    return new_card(house)


def test_without_a_card_there_is_nothing_to_see(site: Site, house: Services, card: int) -> None:
    item = wish(house, card)
    stranger = site.visitor()
    for path in ("/mine", f"/mine/{item.ref}"):
        assert stranger.opens(path).response.status_code == 403
        assert "Music" not in stranger.text


def test_my_page_holds_my_things_and_no_other(site: Site, house: Services, card: int) -> None:
    mine, other = wish(house, card), wish(house, new_card(house), "A secret wish")
    me = opened(site, card)
    assert me.path == "/mine"
    assert "Music on Monday" in me.text
    assert other.ref not in str(me.page)
    assert "A secret wish" not in me.text
    assert me.opens(f"/mine/{other.ref}").response.status_code == 404
    assert "A secret wish" not in me.text
    assert "Music on Monday" in me.opens(f"/mine/{mine.ref}").text


def test_the_story_says_where_we_are_and_what_comes_next(
    site: Site, house: Services, card: int
) -> None:
    item = wish(house, card)
    me = opened(site, card).opens(f"/mine/{item.ref}")
    here = me.page.select('[aria-current="step"]')
    assert [h.get_text(" ", strip=True) for h in here] == [
        "We are here We got what you said. 2 March 2026"
    ]
    assert "You get our answer. By 9 March 2026" in me.text
    site.clock.later(days=10)
    me = opened(site, card).opens(f"/mine/{item.ref}")
    assert "We said 9 March 2026 . We are late. We are sorry." in me.text


def test_a_draft_is_not_shown_until_it_is_checked(site: Site, house: Services, card: int) -> None:
    item = wish(house, card)
    with house.database.writing() as connection:
        add_answer(connection, item.id, "Perhaps.", YES, "Sam", house.now())
        move_along(connection, item, ("open", "answer_ready"), "Sam", house.now())
    me = opened(site, card).opens(f"/mine/{item.ref}")
    assert "Perhaps." not in me.text
    assert "How is it now?" not in me.text


@pytest.mark.parametrize("value", ["same", "worse"])
def test_the_same_or_worse_opens_it_again_and_asks_no_reason(
    site: Site, house: Services, card: int, value: str
) -> None:
    item = wish(house, card)
    told(house, item)
    words = {"same": "The same", "worse": "Worse"}[value]
    me = opened(site, card).opens(f"/mine/{item.ref}").presses(words)
    assert status(house, item) == "reopened"
    assert "We look at it again." in me.message
    assert me.page.find("textarea") is None


def test_better_finishes_it_and_it_can_be_opened_again(
    site: Site, house: Services, card: int
) -> None:
    item = wish(house, card)
    told(house, item)
    me = opened(site, card).opens(f"/mine/{item.ref}").presses("Better")
    assert status(house, item) == "settled"
    site.clock.later(days=90)
    me = opened(site, card).opens(f"/mine/{item.ref}").presses("Worse")
    assert status(house, item) == "reopened"
    assert verdicts(house, item) == ["better", "worse"]
    assert "By 12 June 2026" in me.text, "a new promise, 10 working days on"


def test_i_do_not_know_is_kept_and_moves_nothing(site: Site, house: Services, card: int) -> None:
    item = wish(house, card)
    told(house, item)
    opened(site, card).opens(f"/mine/{item.ref}").presses("I don't know")
    assert status(house, item) == "told"
    assert verdicts(house, item) == ["dont_know"]


def test_whose_verdict_it_was_is_not_guessed(site: Site, house: Services, card: int) -> None:
    item = wish(house, card)
    told(house, item)
    opened(site, card).opens(f"/mine/{item.ref}").presses("Better")
    with house.database.reading() as connection:
        (said,) = verdicts_of(connection, item.id)
    assert said.provenance == Provenance.NOT_KNOWN


def test_opening_any_address_gives_no_verdict(site: Site, house: Services, card: int) -> None:
    item = wish(house, card)
    told(house, item)
    me = opened(site, card)
    for path in (
        f"/mine/{item.ref}?verdict=better",
        f"/mine/{item.ref}?saved=1",
        f"/mine/{item.ref}/verdict?verdict=worse",
    ):
        me.opens(path)
    assert verdicts(house, item) == []
    assert status(house, item) == "told"


def test_a_verdict_needs_the_token_of_my_own_page(site: Site, house: Services, card: int) -> None:
    item = wish(house, card)
    told(house, item)
    me = opened(site, card)
    assert me.posts(f"/mine/{item.ref}/verdict", {"verdict": "better"}).response.status_code == 400
    other = opened(site, new_card(house)).opens(f"/mine/{item.ref}")
    stolen = opened(site, card).opens(f"/mine/{item.ref}").fields()
    other.posts(f"/mine/{item.ref}/verdict", {**stolen, "verdict": "better"})
    me.posts(f"/mine/{item.ref}/verdict", {**stolen, "verdict": "splendid"})
    assert verdicts(house, item) == []


def test_judging_an_answer_read_here_counts_as_being_told(
    site: Site, house: Services, card: int
) -> None:
    item = wish(house, card)
    answered(house, item)
    opened(site, card).opens(f"/mine/{item.ref}").presses("A bit better")
    with house.database.reading() as connection:
        (read,) = deliveries_of(connection, item.id)
        assert current(connection, item).told_at == house.now()
    assert (read.how, read.understood) == ("tablet", "not_asked")
    assert status(house, item) == "settled"


def test_what_i_took_back_is_gone_and_it_says_so(site: Site, house: Services, card: int) -> None:
    somebody = Person(house, "tell_us", card=card)
    somebody.answers("kind", "worry")
    somebody.answers("danger", "yes")
    somebody.answers("what", "He pushes me")
    somebody.takes_back("what")
    red = next(i for i in somebody.items() if i.urgency == "red")
    me = opened(site, card).opens(f"/mine/{red.ref}")
    assert "He pushes me" not in me.text
    assert "You asked us to stop. We stopped." in me.text
    assert "We keep a copy of this, to keep people safe." in me.text


def test_a_no_shows_why_who_decided_and_what_to_do(site: Site, house: Services, card: int) -> None:
    item = wish(house, card)
    no = Ruling(
        "not_now",
        "The house meeting",
        "not_most",
        "We asked everyone. Most people want quiet.",
        "If more people want music.",
        house.today(),
        "Ask for someone else to look.",
    )
    with house.database.writing() as connection:
        made = add_answer(connection, item.id, "No music on Monday.", no, "Sam", house.now())
        approve_answer(connection, made, "Maria", house.now())
        move_along(connection, item, ("open", "answer_ready", "answered"), "Sam", house.now())
    text = opened(site, card).opens(f"/mine/{item.ref}").text
    for words in (no.reason, no.decided_by, no.would_change, "2 March 2026", no.disagree):
        assert words in text


@pytest.mark.parametrize("language", ["cy", "pl", "ur"])
def test_staff_words_keep_their_language_on_a_page_in_another(
    site: Site, house: Services, card: int, language: str
) -> None:
    if language not in house.interface.codes:
        pytest.skip(f"no interface words in {language} yet")
    item = wish(house, card)
    answered(house, item)
    me = opened(site, card)
    me.client.set_cookie("look", f"{language}.easy.day.100.on")
    me.opens(f"/mine/{item.ref}")
    assert me.page.html["lang"] == language  # type: ignore[index]
    assert me.page.select_one(".answer [lang=en-GB]").get_text() == "Yes. We play music."  # type: ignore[union-attr]


def test_our_answer_stands_before_the_story_until_somebody_looks_again(
    site: Site, house: Services, card: int
) -> None:
    """What the person waited for comes first. An answer that was not right does not."""

    def order(me: Visitor) -> list[str]:
        wanted = ("Our answer", "What happens with it")
        return [h.get_text() for h in me.page.select("h2") if h.get_text() in wanted]

    item = wish(house, card)
    told(house, item)
    me = opened(site, card).opens(f"/mine/{item.ref}")
    assert order(me) == ["Our answer", "What happens with it"]
    me = me.presses("Worse").opens(f"/mine/{item.ref}")
    assert order(me) == ["What happens with it", "Our answer"]
