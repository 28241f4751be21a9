"""A small home with the shipped forms open, a clock that can be moved, and a listening tracker."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from forms_engine.app import build_services
from forms_engine.definition.answers import Answer, Chosen, Words
from forms_engine.definition.loading import load
from forms_engine.publishing import store as publishing
from forms_engine.publishing.publish import version_of
from forms_engine.responses import cards, saving, store
from forms_engine.responses.events import Reaction
from forms_engine.responses.sealing import new_token, token_hash
from forms_engine.services import Services
from forms_engine.settings import read
from forms_engine.storage.tables import metadata
from forms_engine.tracker.listening import TrackerListener
from forms_engine.tracker.records import Item
from forms_engine.tracker.store_items import items_of_response

FORMS = Path(__file__).parents[2] / "form_definitions"
#: A Monday.
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class MovingClock:
    def __init__(self, start: datetime) -> None:
        self.at = start

    def __call__(self) -> datetime:
        return self.at

    def days_later(self, days: int) -> None:
        self.at += timedelta(days=days)


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock(MONDAY)


@pytest.fixture
def house(tmp_path: Path, clock: MovingClock) -> Iterator[Services]:
    house = build_services(read({}, data=str(tmp_path)), clock)
    metadata.create_all(house.database.engine)
    for name in ("tell_us", "my_month", "taking_part", "did_it_get_better"):
        _open(house, FORMS / name)
    yield house
    house.database.close()


def _open(house: Services, folder: Path) -> None:
    """Publish the form even while its words are still being put right."""
    version, _ = version_of(house, load(folder, house.types, house.pictures), folder)
    with house.database.writing() as connection:
        publishing.keep_version(connection, version, house.now())


class Person:
    """Somebody who answers a form, page by page, as the answering pages save it."""

    def __init__(
        self, house: Services, form: str, *, card: int | None = None, about: int | None = None
    ) -> None:
        self.house, self.listener, self.token = house, TrackerListener(house), new_token()
        version_id = house.versions.current(form)
        assert version_id is not None
        self.version = house.versions.get(version_id)
        with house.database.writing() as connection:
            self.response_id = store.begin_response(
                connection,
                version_id,
                turned=False,
                now=house.now(),
                card_id=card,
                about_item=about,
            )
        self.visit_again()

    def visit_again(self) -> None:
        self.token = new_token()
        with self.house.database.writing() as connection:
            store.begin_sitting(
                connection, self.response_id, token_hash(self.token), self.house.now()
            )

    def answers(self, question_id: str, *given: str) -> Reaction:
        """Values of options, or words where the question asks for words."""
        question = self.version.question(question_id)
        assert question is not None
        answer: Answer = Words(given[0]) if question.type == "own_words" else Chosen(given)
        return self.saves(question_id, answer)

    def saves(self, question_id: str, answer: Answer) -> Reaction:
        question = self.version.question(question_id)
        assert question is not None
        with self.house.database.reading() as connection:
            visit = store.visit(connection, token_hash(self.token))
        assert visit is not None
        row = saving.packed(self.house, question, answer)
        return saving.save(self.house, self.listener, visit, self.version, question, row)

    def sends(self) -> None:
        with self.house.database.writing() as connection:
            store.send(connection, self.response_id, self.house.now())
            self.listener.sent(connection, self.response_id, self.house.now())

    def takes_back(self, question_id: str | None = None) -> None:
        number = self.version.numbers[question_id] if question_id else None
        with self.house.database.writing() as connection:
            store.take_back(connection, self.response_id, number, self.house.now())
            self.listener.taken_back(connection, self.response_id, question_id, self.house.now())

    def items(self) -> list[Item]:
        with self.house.database.reading() as connection:
            return items_of_response(connection, self.response_id)


def new_card(house: Services) -> int:
    with house.database.writing() as connection:
        return cards.make_card(house, connection, house.now())
