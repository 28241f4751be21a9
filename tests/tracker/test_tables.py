"""What the database itself refuses, whatever a page lets through."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from forms_engine.services import Services
from forms_engine.tracker.reasons import Ruling
from forms_engine.tracker.store_answers import add_answer
from forms_engine.tracker.store_issues import action_by_id as action
from forms_engine.tracker.store_issues import agree_action, decide, move_action, raise_issue
from tests.tracker.conftest import Person

WHOLE = Ruling(
    "no",
    "The manager",
    "safety",
    "The stairs are steep. You could fall.",
    "A lift in the house.",
    date(2026, 6, 1),
    "Ask for someone else to look at it.",
)


def _without(**gone: object) -> Ruling:
    fields = {name: getattr(WHOLE, name) for name in Ruling.__dataclass_fields__}
    return Ruling(**{**fields, **gone})


BAD = {
    "no reason code": _without(reason_code=None),
    "no reason": _without(reason=""),
    "too short a reason": _without(reason="          no.          "),
    "no review date": _without(review_on=None),
    "nothing that would change it": _without(would_change=" "),
    "no way to disagree": _without(disagree=""),
    "nobody who decided": _without(decided_by=" "),
    "no such outcome": _without(outcome="maybe"),
}


@pytest.fixture
def issue_id(house: Services) -> int:
    with house.database.writing() as connection:
        return raise_issue(connection, "Upstairs", "home", "Sam", house.now())


@pytest.mark.parametrize("ruling", BAD.values(), ids=BAD.keys())
def test_a_no_without_what_it_owes_is_refused(
    house: Services, issue_id: int, ruling: Ruling
) -> None:
    with pytest.raises(IntegrityError), house.database.writing() as connection:
        decide(connection, issue_id, ruling, "Sam", house.now())
    with house.database.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM decision")).scalar() == 0


@pytest.mark.parametrize("ruling", BAD.values(), ids=BAD.keys())
def test_so_is_an_answer_to_a_person(house: Services, ruling: Ruling) -> None:
    ada = Person(house, "my_month")
    ada.answers("next_week", "Music")
    with pytest.raises(IntegrityError), house.database.writing() as connection:
        add_answer(connection, ada.items()[0].id, "We cannot.", ruling, "Sam", house.now())


def test_a_whole_no_is_kept(house: Services, issue_id: int) -> None:
    with house.database.writing() as connection:
        assert decide(connection, issue_id, WHOLE, "Sam", house.now())


def test_an_action_is_not_done_without_saying_what_changed(house: Services, issue_id: int) -> None:
    now, today = house.now(), house.today()
    with house.database.writing() as connection:
        made = agree_action(connection, issue_id, "Mend it", "Sam", today, "Maria", now)
        move_action(connection, action(connection, made), "in_progress", "Sam", now)
    with pytest.raises(IntegrityError), house.database.writing() as connection:
        move_action(connection, action(connection, made), "done_claimed", "Sam", now)
    facts = {"what_changed": "The door opens.", "done_by": "Sam"}
    with house.database.writing() as connection:
        move_action(connection, action(connection, made), "done_claimed", "Sam", now, **facts)
        done = action(connection, made)
    with pytest.raises(IntegrityError), house.database.writing() as connection:
        move_action(connection, done, "verified", "Sam", now, checked_by="Sam")


def test_a_card_cannot_be_public_unchecked(house: Services, issue_id: int) -> None:
    insert = text(
        "INSERT INTO publication (issue_id, shows, picture_said, picture_did, status, written_by)"
        " VALUES (:issue, 'done', 'a', 'b', 'published', 'Sam')"
    )
    with pytest.raises(IntegrityError), house.database.writing() as connection:
        connection.execute(insert, {"issue": issue_id})
