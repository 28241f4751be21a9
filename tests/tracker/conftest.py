"""A home with the shipped forms open, and people who answer them page by page."""

from __future__ import annotations

import pytest

from forms_engine.definition.answers import Answer, Chosen, Words
from forms_engine.people.staff import Role
from forms_engine.responses import cards, saving, store
from forms_engine.responses.events import Reaction
from forms_engine.responses.sealing import new_token, token_hash
from forms_engine.services import Services
from forms_engine.tracker.listening import TrackerListener
from forms_engine.tracker.records import Item
from forms_engine.tracker.store_items import items_of_response
from tests.conftest import Site
from tests.people.conftest import add_staff, sign_in
from tests.visiting import Visitor


@pytest.fixture
def house(site: Site) -> Services:
    site.publish("tell_us", "my_month", "taking_part", "did_it_get_better")
    return site.house


@pytest.fixture
def manager(site: Site, house: Services) -> Visitor:
    return staff(site, Role.MANAGER)


@pytest.fixture
def worker(site: Site, house: Services) -> Visitor:
    return staff(site, Role.WORKER)


def staff(site: Site, role: Role) -> Visitor:
    """Somebody who works here in this role, signed in."""
    add_staff(site, role, email=f"{role}@home.example", name=f"Demo {role}")
    return sign_in(site.visitor(), f"{role}@home.example")


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
        visit = store.visit(self.house.database, token_hash(self.token))
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
