"""G05: the answer, the story and the board in every way that a form comes in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from forms_engine.formats import paper
from forms_engine.formats.braille import louis
from forms_engine.formats.contract import story_formats
from forms_engine.formats.document import Asked, Heading, Line, Pair
from forms_engine.look.prefs import Prefs
from forms_engine.people.staff import Role
from forms_engine.services import Services
from forms_engine.tracker.board import SHOWS
from forms_engine.tracker.gathering import person_s_prefs, story_for
from forms_engine.tracker.printing import Reader, board_of, story_of, suits
from forms_engine.tracker.reasons import Ruling
from forms_engine.tracker.records import BoardCard, CardText, Item
from forms_engine.tracker.store_answers import add_answer, approve_answer
from forms_engine.tracker.store_items import move_along
from tests.conftest import Site
from tests.formats.reading import READERS, squeezed
from tests.tracker.conftest import new_card, staff
from tests.tracker.test_person_pages import answered, current, opened, told, wish

NO = Ruling(
    "no",
    "The manager",
    "money",
    "It costs a lot.",
    "More money next year.",
    date(2026, 9, 1),
    "Ask Sam.",
)
needs_typst = pytest.mark.skipif(paper.find_spec("typst") is None, reason="typst is not installed")


@pytest.fixture
def card(house: Services) -> int:
    return new_card(house)


def refused(house: Services, item: Item) -> None:
    with house.database.writing() as connection:
        made = add_answer(connection, item.id, "No.\nNot this year.", NO, "Sam", house.now())
        approve_answer(connection, made, "Maria", house.now())
        path = ("open", "answer_ready", "answered")
        move_along(connection, current(connection, item), path, "Sam", house.now())


def lines(site: Site, item: Item, prefs: Prefs) -> list[str]:
    """Every line of the story, with what it is called before it."""
    with site.house.database.reading() as connection:
        story = story_for(connection, site.house, current(connection, item), prefs)
    found = []
    for block in story_of(Reader(site.house, prefs), story).blocks:
        match block:
            case Heading():
                found.append(f"{'#' * block.level} {block.words.words}")
            case Line():
                label = f"{block.label.words}: " if block.label else ""
                found.append(label + block.words.words)
            case Asked():
                found += [block.ask.words, *(one.words.words for one in block.options)]
    return found


def test_a_no_is_told_whole_on_paper_too(site: Site, house: Services, card: int) -> None:
    """What a no owes a person stands in every format: why, who, what would change it, and how
    to disagree."""
    item = wish(house, card, "Music on Monday")
    refused(house, item)
    told_ = lines(site, item, Prefs("en-GB"))
    assert told_[:5] == [
        "# My next week",
        "You told us on 2 March 2026.",
        "## You said",
        "What would make next week better?",
        "Music on Monday",
    ]
    assert told_[5:12] == [
        "## Our answer",
        "No.\nNot this year.",
        "Why: It costs a lot.",
        "Who decided: The manager",
        "What would have to change: More money next year.",
        "We look at it again on: 1 September 2026",
        "If you do not agree: Ask Sam.",
    ]
    assert told_[-6:] == ["How is it now?", "Better", "A bit better", "The same", "Worse",
                          "I don't know"]  # fmt: skip


def test_before_there_is_an_answer_the_story_says_when_it_comes(
    site: Site, house: Services, card: int
) -> None:
    told_ = lines(site, wish(house, card), Prefs("en-GB"))
    assert "We are here: We have it." in told_ or any(t.startswith("We are here") for t in told_)
    assert any(t.startswith("What comes next: You get our answer. By 9 March 2026") for t in told_)
    assert "How is it now?" not in told_


def test_words_of_staff_say_that_they_are_english(site: Site, house: Services, card: int) -> None:
    """A24: a Welsh page with an English answer in it says where the English begins."""
    item = wish(house, card)
    answered(house, item, "Yes. We play music.")
    with house.database.reading() as connection:
        story = story_for(connection, house, current(connection, item), Prefs("cy"))
    document = story_of(Reader(house, Prefs("cy")), story)
    said = [b.words for b in document.blocks if isinstance(b, Line)]
    assert next(s for s in said if s.words == "Yes. We play music.").language == "en-GB"
    assert document.blocks[0].words.language is None  # type: ignore[union-attr]


def test_who_wants_no_pictures_gets_none_and_no_names_of_their_makers(
    site: Site, house: Services, card: int
) -> None:
    """(E04)"""
    item = wish(house, card)
    plain = replace(Prefs("en-GB"), pictures="off")
    with house.database.reading() as connection:
        story = story_for(connection, house, current(connection, item), plain)
    document = story_of(Reader(house, plain), story)
    assert not list(document.pictures())
    assert not document.credits
    assert story_of(Reader(house, Prefs("en-GB")), story).credits


def test_from_their_page_one_press_leads_to_every_way(
    site: Site, house: Services, card: int
) -> None:
    item = wish(house, card)
    answered(house, item)
    me = opened(site, card)
    me.opens(f"/mine/{item.ref}").presses("Get this in other ways")
    assert me.heading == "In other ways"
    links = [str(a["href"]) for a in me.page.select("a.door")]
    assert {link.rpartition("/")[2] for link in links} == set(story_formats()) - {"poster"}
    me.presses("Plain text")
    assert me.response.headers["Cache-Control"] == "no-store"
    assert me.response.headers["Content-Disposition"] == (
        'attachment; filename="answer-text-en-GB.txt"'
    )
    assert "Yes. We play music." in me.response.get_data(as_text=True)


def test_a_story_is_for_its_card_alone(site: Site, house: Services, card: int) -> None:
    item = wish(house, card)
    somebody_else = opened(site, new_card(house))
    for path in (f"/mine/{item.ref}/ways", f"/mine/{item.ref}/as/text"):
        assert site.visitor().opens(path).response.status_code == 403
        assert somebody_else.opens(path).response.status_code == 404
        assert "Music" not in somebody_else.text


@pytest.mark.parametrize("name", story_formats())
def test_the_answer_is_in_every_format(site: Site, house: Services, card: int, name: str) -> None:
    if name.startswith("braille") and louis.program() is None:
        pytest.skip("liblouis is not installed")
    if story_formats()[name].ending == ".pdf" and paper.find_spec("typst") is None:
        pytest.skip("typst is not installed")
    item = wish(house, card)
    refused(house, item)
    me = opened(site, card).opens(f"/mine/{item.ref}/as/{name}")
    assert me.response.status_code == 200
    assert me.response.headers["Content-Type"] == story_formats()[name].media_type
    if not name.startswith("braille"):
        words = squeezed(READERS[name](me.response.data))
        for wanted in ("Music on Monday", "Not this year.", "It costs a lot.", "Ask Sam."):
            assert squeezed(wanted) in words


def test_who_reads_large_letters_is_offered_large_print_first(
    site: Site, house: Services, card: int
) -> None:
    item = wish(house, card)
    me = opened(site, card)
    me.posts("/look", {"size": "200", "back": "/mine", "at_once": "1"})
    me.opens(f"/mine/{item.ref}/ways")
    assert str(me.page.select("a.door")[0]["href"]).endswith("/large_print")
    assert suits(replace(Prefs("en-GB"), pictures="off")) == "text"
    assert suits(Prefs("en-GB")) == "easy_read"


def test_staff_print_it_the_way_the_person_has_their_own_pages(
    site: Site, house: Services, card: int
) -> None:
    """In the language and with the pictures of the person's card, not of whoever prints."""
    from forms_engine.responses.store_cards import set_card_prefs

    item = wish(house, card)
    answered(house, item)
    cookie = replace(Prefs("cy"), size="200").cookie()
    with house.database.writing() as connection:
        set_card_prefs(connection, card, cookie)
    with house.database.reading() as connection:
        theirs = person_s_prefs(connection, house, current(connection, item))
    assert theirs is not None
    assert theirs.language == "cy"
    worker = staff(site, Role.WORKER).opens(f"/staff/item/{item.ref}")
    assert "In their own language and pictures" in worker.text
    assert worker.page.select(".button--chosen")[-1].get_text(strip=True) == "Large print"
    worker.opens(f"/staff/item/{item.ref}/as/text")
    assert worker.response.headers["Content-Disposition"].endswith('"answer-text-cy.txt"')
    assert "Ein hateb" in worker.response.get_data(as_text=True)


def test_staff_give_nobody_an_answer_that_was_not_checked(
    site: Site, house: Services, card: int
) -> None:
    item = wish(house, card)
    worker = staff(site, Role.WORKER)
    assert worker.opens(f"/staff/item/{item.ref}/as/text").response.status_code == 404
    told(house, item)
    assert worker.opens(f"/staff/item/{item.ref}/as/text").response.status_code == 200
    assert worker.opens(f"/staff/item/{item.ref}/as/nonsense").response.status_code == 404


def some_card(**more: str) -> tuple[BoardCard, CardText]:
    facts = {"shows": "cannot", "picture_said": "you-said", "picture_did": "dinner", **more}
    card = BoardCard(id=1, issue_id=1, status="published", written_by="Sam",
                     privacy_checked_by="A", co_checked_by="B", **facts)  # fmt: skip
    return card, CardText("en-GB", "Meals", "We want to choose.", "We can't yet.", "In May.")


def test_a_card_of_the_board_says_the_same_as_on_the_page(house: Services) -> None:
    board = board_of(Reader(house, Prefs("cy")), [some_card()], "https://a.example/board")
    pair = next(b for b in board.blocks if isinstance(b, Pair))
    assert (pair.topic.words, pair.topic.language) == ("Meals", "en-GB")
    assert pair.second.words.words == "We can't yet. In May."
    assert pair.second.label is not None
    assert pair.second.label.words == house.interface.plain("cy", SHOWS["cannot"].label)
    assert board.address == "https://a.example/board"


def test_an_empty_board_is_no_empty_sheet(site: Site) -> None:
    me = site.visitor().opens("/you-said-we-did").presses("Get this in other ways")
    assert me.page.select("a.door")[0].get_text(" ", strip=True).startswith("Poster")
    me.presses("Plain text")
    assert "There is nothing here yet." in me.response.get_data(as_text=True)


@needs_typst
def test_the_poster_shows_the_whole_card(house: Services) -> None:
    board = board_of(Reader(house, Prefs("en-GB")), [some_card()], "")
    make = story_formats()["poster"].make
    assert make is not None
    words = squeezed(READERS["large_print"](make(board)))
    for wanted in ("Meals", "We want to choose.", "We can't yet. In May.", "We can't, and why"):
        assert squeezed(wanted) in words


def test_where_something_is_missing_a_page_says_so_and_leads_back(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(louis, "program", lambda: None)
    me = site.visitor().opens("/you-said-we-did/as/braille")
    assert me.response.status_code == 503
    assert "Braille needs the program liblouis." in me.text
    me.presses("Go back")
    assert me.heading == "In other ways"


def test_an_answer_is_nothing_to_fill_in() -> None:
    assert not {"fillable", "interview", "interview_text", "messages"} & set(story_formats())
