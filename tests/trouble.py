"""What people meet when something is not as it should be: each message of the program, once."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any, NoReturn
from unittest import mock

from sqlalchemy import event

from forms_engine.formats.contract import CannotMake
from forms_engine.look.prefs import Prefs
from forms_engine.responses import needs, turns
from forms_engine.storage.database import Database, NotSaved
from tests.conftest import Site
from tests.visiting import Visitor
from tests.walking import questions, walk

FORM = "/form/tell_us"
WORDS = f"{FORM}/what"


def full(*_: object, **__: object) -> NoReturn:
    raise NotSaved("database or disk is full")


def full_disk() -> ExitStack:
    """Nothing can be written while this is open."""
    stack = ExitStack()
    for way in ("put", "writing", "saving", "together"):
        stack.enter_context(mock.patch.object(Database, way, full))
    return stack


def impatient(site: Site) -> None:
    """New connections wait a twentieth of a second for a lock, not five seconds."""

    @event.listens_for(site.house.database.engine, "connect")
    def hurry(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA busy_timeout=50")

    site.house.database.close()


def every_trouble(person: Visitor, site: Site) -> None:
    """Needs the forms tell_us, talk_in_private, needs_an_answer and for_staff_only."""
    on_a_question(person)
    at_the_end(person)
    with_files(person)
    with_the_card(person)
    nothing_works(person)
    questions_that_are_needed(person)
    not_for_them(person)


def on_a_question(person: Visitor) -> None:
    """Not offered, an old page, the same question twice, too long, not saved."""
    person.opens(FORM).posts(FORM)
    kind = person.path
    person.posts(kind, {**person.fields(), "answer": "poison", "go": "next"})
    person.posts(kind, {"csrf": "old", "answer": "bad", "go": "next"})
    person.posts(kind, {**person.fields(), "answer": "bad", "go": "next"})
    twice = person.fields()
    person.posts(WORDS, {**twice, "answer": "From the first page", "go": "next"})
    person.posts(WORDS, {**twice, "answer": "From the second page", "go": "next"})
    person.posts(WORDS, {**person.fields(), "answer": "word " * 4000, "go": "next"})
    person.posts(WORDS, {"answer": "x" * 13_000_000})
    assert person.response.status_code == 413
    person.opens(WORDS)
    with full_disk():
        person.posts(WORDS, {**person.fields(), "answer": "Dinner at seven", "go": "next"})
    assert person.response.status_code == 503


def at_the_end(person: Visitor) -> None:
    """Not sent; a year later; and the visit was closed while the page stood there."""
    person.opens(WORDS)
    late = person.fields()
    assert list(questions(person))
    with full_disk():
        person.posts(person.path, {**person.fields(), "go": "next"})
    assert person.response.status_code == 503
    person.posts(f"{FORM}/check", {**person.fields(), "go": "stop"})
    chosen = Prefs("en-GB", size="200", input="one")
    with mock.patch.object(needs, "to_review", lambda house, _: needs.unusual(house, chosen)):
        person.opens("/mine")
    person.posts(WORDS, {**late, "answer": "These words are mine", "go": "next"})
    assert person.response.status_code == 409


def with_files(person: Visitor) -> None:
    """No file chosen; no file can be made; others get one now; there were too many."""
    person.opens("/form/skips_ahead").posts("/form/skips_ahead")
    person.posts(person.path, {**person.fields(), "answer": "change", "go": "next"})
    person.opens(f"{person.path}/photo").posts(person.path, {"csrf": "old"})
    with mock.patch("forms_engine.responses.pages_paper._blank", side_effect=CannotMake("No.")):
        person.opens(f"{FORM}/paper/booklet")
    assert person.response.status_code == 503
    with ExitStack() as others:
        for _ in range(turns.ROOM):
            others.callback(turns._room.release)
            assert turns._room.acquire(blocking=False)
        person.opens(f"{FORM}/paper/messages")
    assert person.response.status_code == 503


def with_the_card(person: Visitor) -> None:
    """No card, five pictures of one, no such card, and too many tries."""
    person.client.delete_cookie("card")
    person.opens("/mine").opens("/card")
    for chosen in ("", "1,2", "1,2,3,4"):
        person.posts("/card", {"chosen": chosen, "picture": "3"})
    person.posts("/card", {"chosen": "1,2,3,4,5", "picture": "3"})
    assert person.response.status_code == 404
    for _ in range(60):
        guess = person.client.post("/card", data={"words": "apple " * 6})
        if guess.status_code == 429:
            person._arrive(guess)
            return
    raise AssertionError("nobody slows down whoever guesses")


def nothing_works(person: Visitor) -> None:
    """A page that breaks, a disk that is full, a button pressed from another site."""
    with full_disk():
        person.opens(FORM).posts(FORM)
    with mock.patch("forms_engine.responses.pages_around.safe_back", side_effect=RuntimeError):
        person.opens("/help")
    assert person.response.status_code == 500
    headers = {"Sec-Fetch-Site": "cross-site"}
    person._arrive(person.client.post(FORM, headers=headers))
    assert person.response.status_code == 403


def questions_that_are_needed(person: Visitor) -> None:
    """An empty Next where an answer is needed, and where one is asked for."""
    assert list(walk(person, "needs_an_answer"))


def not_for_them(person: Visitor) -> None:
    """A form that only staff answer; not here, not now; everything taken back."""
    person.opens("/form/for_staff_only").opens("/form/talk_in_private/paused")
    person.opens(FORM).posts(FORM)
    person.opens(f"{FORM}/take-back").posts(f"{FORM}/take-back", person.fields())
