"""Made-up people for the demo, who answer by the same code as anybody, some days ago."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from forms_engine.definition.answers import Answer, Chosen, Day, Sorted, Words
from forms_engine.responses import saving, store, store_cards
from forms_engine.responses.sealing import (
    card_token,
    code_hash,
    new_token,
    picture_code,
    token_hash,
)
from forms_engine.services import Services
from forms_engine.tracker.listening import TrackerListener
from forms_engine.tracker.records import Item
from forms_engine.tracker.store_items import items_of_response

#: Two people of the demo can always be visited again: their cards are made from these names.
CARDS = ("demo person 1", "demo person 2")


def days_ago(house: Services, days: float) -> Services:
    """The same services, some days earlier."""
    earlier = timedelta(days=days)
    clock = house.clock
    return replace(house, clock=lambda: clock() - earlier)


def demo_card(house: Services, name: str) -> int:
    token = card_token(house.secret, name)
    with house.database.writing() as connection:
        found = store_cards.card_by(connection, "token_hash", token_hash(token))
        if found:
            return int(found[0])
        code = code_hash(house.secret, picture_code(house.secret, name))
        return store_cards.add_card(connection, name, token_hash(token), code, house.now(), "")


def card_paths(house: Services) -> list[str]:
    """The addresses of the demo people's cards, on this installation."""
    return [f"/card/{card_token(house.secret, name)}" for name in CARDS]


Raw = str | tuple[str, ...] | dict[str, str] | date


@dataclass(frozen=True)
class Given:
    """One response of somebody made up. ``answers``: question id -> words, option values, cards
    and their headings, or a day."""

    form: str
    answers: Mapping[str, Raw]
    days: float
    card: str = ""
    about: int | None = None
    sent: bool = True


def give(house: Services, given: Given) -> list[Item]:
    """Answer page by page. What it set off comes back, as in life."""
    response_id = answer(house, given)
    with house.database.reading() as connection:
        return items_of_response(connection, response_id) if response_id is not None else []


def answer(house: Services, given: Given) -> int | None:
    """The response, or None where this form is not open."""
    then = days_ago(house, given.days)
    version_id = house.versions.current(given.form)
    if version_id is None:
        return None
    card_id = demo_card(then, given.card) if given.card else None
    token = new_token()
    with then.database.writing() as connection:
        response_id = store.begin_response(
            connection,
            version_id,
            turned=False,
            now=then.now(),
            card_id=card_id,
            about_item=given.about,
        )
        store.begin_sitting(connection, response_id, token_hash(token), then.now())
    for question_id, said in given.answers.items():
        _save(then, version_id, token, question_id, said)
    with then.database.writing() as connection:
        if given.sent and store.send(connection, response_id, then.now()):
            TrackerListener(then).sent(connection, response_id, then.now())
    return response_id


def _meant(given: Raw) -> Answer:
    match given:
        case str():
            return Words(given)
        case dict():
            return Sorted(tuple(given.items()))
        case date():
            return Day(given)
        case _:
            return Chosen(given)


def _save(house: Services, version_id: int, token: str, question_id: str, given: Raw) -> None:
    version = house.versions.get(version_id)
    question, visit = (
        version.question(question_id),
        store.visit(house.database, token_hash(token)),
    )
    if question is None or visit is None:
        return
    row = saving.packed(house, question, _meant(given))
    saving.save(house, TrackerListener(house), visit, version, question, row)
