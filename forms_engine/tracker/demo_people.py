"""Made-up people for the demo, who answer by the same code as anybody, some days ago."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from forms_engine.definition.answers import Answer, Chosen, Words
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


@dataclass(frozen=True)
class Given:
    """One response of somebody made up. ``answers``: question id -> words, or option values."""

    form: str
    answers: dict[str, str | tuple[str, ...]]
    days: float
    card: str = ""
    about: int | None = None
    sent: bool = True


def give(house: Services, given: Given) -> list[Item]:
    """Answer page by page. What it set off comes back, as in life."""
    then = days_ago(house, given.days)
    version_id = house.versions.current(given.form)
    if version_id is None:
        return []
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
    for question_id, answer in given.answers.items():
        _save(then, version_id, token, question_id, answer)
    with then.database.writing() as connection:
        if given.sent and store.send(connection, response_id, then.now()):
            TrackerListener(then).sent(connection, response_id, then.now())
        return items_of_response(connection, response_id)


def _save(
    house: Services, version_id: int, token: str, question_id: str, given: str | tuple[str, ...]
) -> None:
    version = house.versions.get(version_id)
    question, visit = (
        version.question(question_id),
        store.visit(house.database, token_hash(token)),
    )
    if question is None or visit is None:
        return
    answer: Answer = Words(given) if isinstance(given, str) else Chosen(given)
    row = saving.packed(house, question, answer)
    saving.save(house, TrackerListener(house), visit, version, question, row)
