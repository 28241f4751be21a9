"""A booklet comes back: somebody types it in, and the answers are like any others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import select

from forms_engine.definition.answers import Answer, Provenance
from forms_engine.definition.version import Version
from forms_engine.formats.contract import file_formats
from forms_engine.formats.writing import document_of
from forms_engine.keying.sheet import read_sheet
from forms_engine.people.staff import Role
from forms_engine.publishing import store as versions
from forms_engine.question_types.examples import Example, examples
from forms_engine.question_types.registry import TYPES
from forms_engine.responses import store
from forms_engine.tracker.records import Item
from forms_engine.tracker.store_items import items_of_response
from tests.conftest import Site
from tests.formats.test_every_type import version_with
from tests.people.conftest import add_staff, sign_in
from tests.visiting import Visitor

Staff = Callable[..., Visitor]
Data = dict[str, str | list[str]]

#: What somebody ticked and wrote in the booklet *Tell us anything*.
BOOKLET: Data = {
    "kind": "bad",
    "what.words": "The soup is cold every day.",
    "about": ["food", "home"],
    "whose": "me",
    "danger": "no",
    "want": "fix",
    "complaint": "no",
    "named": "yes",
    "your_name.words": "Ali",
    "share": "ask",
    "reply_how": "letter",
    "helped": "read",
    "helper_kind": "advocate",
    "written_on": "27 February 2026",
}


@pytest.fixture
def staff(site: Site) -> Staff:
    site.publish("tell_us", "one_of_each", "my_month", "did_it_get_better")

    def start(*roles: Role, name: str = "Sam") -> Visitor:
        email = f"{name.lower()}@home.example"
        add_staff(site, *(roles or (Role.WORKER,)), email=email, name=name)
        return sign_in(site.visitor(), email)

    return start


def sheet_of(site: Site, form: str) -> str:
    number = site.house.versions.current(form)
    assert number is not None
    return f"/staff/paper/{form}/{site.house.versions.get(number).sha256[:8]}"


def fixed(who: Visitor) -> Data:
    """What the sheet carries unseen."""
    hidden = who.page.select("main input[type=hidden]")
    return {str(tag["name"]): str(tag["value"]) for tag in hidden}


def types_in(who: Visitor, place: str, data: Data) -> Visitor:
    """The sheet, the second look, and *keep it*."""
    who.opens(place)
    who.posts(place, {**fixed(who), **data, "go": "check"})
    if who.heading == "Is it like the paper?":
        who.presses("It is the same. Keep it.")
    return who


def last_response(site: Site) -> int:
    with site.house.database.reading() as connection:
        found = connection.execute(select(store.response.c.id)).scalars().all()
    return max(found)


def answers_of(site: Site, form: str, response_id: int) -> dict[str, Answer]:
    version = site.house.versions.get(site.house.versions.current(form) or 0)
    with site.house.database.reading() as connection:
        return store.answers_of(connection, version, site.house.types, response_id)


def test_a_booklet_comes_back(site: Site, staff: Staff) -> None:
    """Printed, written on, typed in by its letters, answered for, and a card for the person."""
    version = site.house.versions.get(site.house.versions.current("tell_us") or 0)
    printed = document_of(site.house, version, "ur", "easy")
    assert file_formats()["booklet"].make

    sam = staff().opens("/staff/").presses("Paper")
    sam.opens(f"/staff/paper/?letters={printed.reference}")
    assert sam.heading == "Type in a paper form"
    on_paper = [f"{b.number}." for b in printed.blocks if getattr(b, "number", 0)]
    legends = [legend.get_text() for legend in sam.page.select("legend b")]
    assert [f"{text.split('.')[0]}." for text in legends if text[0].isdigit()] == on_paper

    types_in(sam, sam.path, BOOKLET)
    assert sam.heading == "It is kept"
    card = sam.presses("Show the card, to print it")
    assert len(card.page.select(".receipt__code > *")) == 6
    maria = staff(Role.MANAGER, name="Maria").opens("/staff/inbox")
    assert "The soup is cold every day." in maria.text
    assert "Sam" in maria.opens("/staff/paper/").text
    read = maria.page.select_one(".inbox a")
    assert read is not None
    assert "The soup is cold every day." in maria.opens(str(read["href"])).text


def alike(item: Item) -> Item:
    """The item without what only says which one it is."""
    return replace(item, id=0, ref="", response_id=0)


def test_what_is_typed_in_equals_what_is_answered_on_the_screen(site: Site, staff: Staff) -> None:
    """The same answers, who gave them, and what they set off (paper against screen)."""
    person = site.visitor().opens("/form/tell_us").presses("Start")
    for name, said in BOOKLET.items():
        if name == "written_on":
            continue
        assert person.path == f"/form/tell_us/{name.removesuffix('.words')}"
        person.presses("Next", answer=said)
    person.presses("Send my answers")
    online = last_response(site)

    types_in(staff(), sheet_of(site, "tell_us"), BOOKLET)
    keyed = last_response(site)
    assert keyed != online
    assert answers_of(site, "tell_us", keyed) == answers_of(site, "tell_us", online)
    with site.house.database.reading() as connection:
        whose = [set(store.provenances(connection, n).values()) for n in (online, keyed)]
        first, second = (items_of_response(connection, n) for n in (online, keyed))
    assert whose == [{Provenance.READ}, {Provenance.READ}]
    assert [alike(item) for item in first] == [alike(item) for item in second]
    assert first


def _typed(example: Example) -> Data:
    """An example's raw answer as the fields of the sheet: boxes by the question's name."""
    raw, question = example.good[0].raw, example.question
    fields: Data = {}
    for name, values in raw.items():
        typed = TYPES[question.type].shape in ("words", "number", "date")
        here = "one.words" if typed else "one"
        fields[here if name == "answer" else f"one.{name}"] = list(values)
    return fields


@pytest.mark.parametrize("type_name", [t for t in TYPES if t != "statement"])
def test_every_type_can_be_typed_in(type_name: str, site: Site) -> None:
    for example in examples(type_name):
        same = example.question.model_copy(update={"id": "one"})
        version = version_with(example.model_copy(update={"question": same}))
        if "day" in example.good[0].raw:  # in three boxes: paper has one
            continue
        found = read_sheet(site.house, version, _typed(example))  # type: ignore[arg-type]
        assert not found.troubles
        assert found.answers == {"one": site.house.types[type_name].read(same, example.good[0].raw)}


def test_what_cannot_be_understood_is_told_where_it_is_and_nothing_is_lost(
    site: Site, staff: Staff
) -> None:
    sam, place = staff(), sheet_of(site, "one_of_each")
    types_in(sam, place, {"cups.words": "a few", "more.words": "Hello", "written_on": "1 May 2027"})
    assert sam.response.status_code == 422
    assert "Nothing is kept yet. All you typed is still here." in sam.text
    assert "Write a number here" in sam.message
    assert "This day is still to come." in sam.message
    assert sam.page.select_one("[id='cups.words']")["value"] == "a few"  # type: ignore[index]
    assert "Hello" in sam.text
    with site.house.database.reading() as connection:
        assert not connection.execute(select(store.response.c.id)).all()


def test_pressed_twice_it_is_kept_once(site: Site, staff: Staff) -> None:
    sam, place = staff(), sheet_of(site, "tell_us")
    sam.opens(place)
    once = fixed(sam)
    for _ in range(2):
        sam.posts(place, {**once, **BOOKLET, "go": "keep"})
        assert sam.heading == "It is kept"
    with site.house.database.reading() as connection:
        assert len(connection.execute(select(store.response.c.id)).all()) == 1


def test_an_answer_that_was_not_asked_is_kept_and_not_counted(site: Site, staff: Staff) -> None:
    sam, place = staff(), sheet_of(site, "tell_us")
    sam.opens(place)
    once = fixed(sam)
    sam.posts(place, {**once, "kind": "good", "danger": "yes", "go": "check"})
    assert "By the other answers this was not asked." in sam.text
    sam.presses("It is the same. Keep it.")
    assert "danger" not in sam.text.lower().replace("somebody", "")
    assert set(answers_of(site, "tell_us", last_response(site))) == {"kind", "danger"}


def test_danger_on_paper_is_danger(site: Site, staff: Staff) -> None:
    sam = types_in(staff(), sheet_of(site, "tell_us"), {"kind": "bad", "danger": "yes"})
    assert "Somebody may be in danger. Act now" in sam.text


def test_a_sheet_that_can_be_changed_after_the_second_look(site: Site, staff: Staff) -> None:
    sam, place = staff(), sheet_of(site, "tell_us")
    sam.opens(place)
    once = fixed(sam)
    sam.posts(place, {**once, **BOOKLET, "go": "check"}).presses("Change something")
    assert sam.heading == "Type in a paper form"
    assert {"bad", "food", "home"} <= set(sam.chosen())
    assert "The soup is cold every day." in sam.text


def test_who_answered_is_asked_where_the_form_does_not(site: Site, staff: Staff) -> None:
    sam = types_in(
        staff(), sheet_of(site, "one_of_each"), {"meals": "good", "who_answered": "proxy"}
    )
    assert sam.heading == "It is kept"
    with site.house.database.reading() as connection:
        assert set(store.provenances(connection, last_response(site)).values()) == {
            Provenance.PROXY
        }


def test_letters_nobody_knows_are_told_kindly(site: Site, staff: Staff) -> None:
    sam = staff().opens("/staff/paper/?letters=tell_us 00000000")
    assert "We do not know these letters." in sam.message
    assert sam.opens("/staff/paper/tell_us/00000000").response.status_code == 404


def test_an_older_paper_is_typed_into_its_own_version(site: Site, staff: Staff) -> None:
    old = sheet_of(site, "my_month")
    number = site.house.versions.current("my_month") or 0
    newer = site.house.versions.get(number)
    form = newer.form.model_copy(update={"purpose": "Another purpose."})
    changed = Version(form=form, words=newer.words, pictures=newer.pictures)
    with site.house.database.writing() as connection:
        versions.keep_version(connection, changed, 1)
    assert sheet_of(site, "my_month") != old
    assert types_in(staff(), old, {"month": "good"}).heading == "It is kept"
    with site.house.database.reading() as connection:
        query = select(store.response.c.version_id)
        assert connection.execute(query).scalars().all() == [number]


def test_only_who_typed_it_in_makes_the_card_and_only_that_day(site: Site, staff: Staff) -> None:
    sam = types_in(staff(), sheet_of(site, "tell_us"), BOOKLET)
    kept = sam.path
    kim = staff(Role.MANAGER, name="Kim").opens("/staff/paper/")
    assert kim.opens(kept).response.status_code == 404
    site.clock.later(hours=25)
    assert "Show the card" not in sam.opens(kept).text


def test_forms_that_need_something_else_are_not_typed_in_here(site: Site, staff: Staff) -> None:
    site.publish("for_staff_only")
    sam = staff().opens("/staff/paper/")
    assert "Did it get better?" not in sam.text
    assert sam.opens(sheet_of(site, "did_it_get_better")).response.status_code == 404
    assert sam.opens(sheet_of(site, "for_staff_only")).response.status_code == 404
