"""What is about the team itself is never shown to the team, not even for a moment."""

from __future__ import annotations

import pytest

from forms_engine.definition.answers import SKIPPED
from forms_engine.people.staff import Role
from forms_engine.services import Services
from forms_engine.tracker import store_issues
from tests.conftest import Site
from tests.tracker.conftest import Person, staff
from tests.tracker.test_staff_pages import says, sends
from tests.visiting import Visitor


def begun(house: Services, kind: str, words: str) -> Person:
    """Somebody who has said it, and not yet what it is about."""
    somebody = Person(house, "tell_us")
    somebody.answers("kind", kind)
    somebody.answers("what", words)
    return somebody


def inbox(visitor: Visitor) -> str:
    return visitor.opens("/staff/inbox").text


def test_words_wait_until_it_is_said_that_they_are_not_about_the_team(
    house: Services, worker: Visitor, manager: Visitor
) -> None:
    about_food = begun(house, "worry", "It is too little")
    about_staff = begun(house, "worry", "Somebody shouts")
    assert "Nothing waits here" in inbox(worker)
    assert "Somebody shouts" in inbox(manager)
    about_food.answers("about", "food")
    about_staff.answers("about", "food", "staff")
    assert "It is too little" in inbox(worker)
    assert "Somebody shouts" not in inbox(worker)
    assert "Somebody shouts" in inbox(manager)


def test_who_leaves_in_the_middle_is_read_by_the_manager_alone(
    house: Services, worker: Visitor, manager: Visitor
) -> None:
    item = begun(house, "bad", "Somebody shouts").items()[0]
    assert worker.opens(f"/staff/item/{item.ref}").response.status_code == 404
    assert "Somebody shouts" in manager.opens(f"/staff/item/{item.ref}").text


def test_an_idea_waits_for_nothing(house: Services, worker: Visitor) -> None:
    """Whatever it is about, it is not a worry about the team."""
    begun(house, "idea", "A dog")
    assert "A dog" in inbox(worker)


@pytest.mark.parametrize("skips", [True, False])
def test_what_was_never_said_keeps_nothing_back_for_ever(
    house: Services, worker: Visitor, skips: bool
) -> None:
    somebody = begun(house, "worry", "It is too loud")
    if skips:
        somebody.saves("about", SKIPPED)
    else:
        assert "It is too loud" not in inbox(worker)
        somebody.sends()
    assert "It is too loud" in inbox(worker)


def test_an_answer_about_the_team_is_kept_from_it_where_nothing_is_made_of_it(
    site: Site, house: Services, worker: Visitor, manager: Visitor
) -> None:
    site.publish("about_the_team")
    for about in ("staff", "food"):
        somebody = Person(house, "about_the_team")
        somebody.answers("about", about)
        somebody.sends()
    assert worker.opens("/staff/answers").text.count("How we work") == 1
    assert manager.opens("/staff/answers").text.count("How we work") == 2
    assert worker.opens("/staff/answers/1").response.status_code == 404
    assert worker.opens("/staff/answers/2").response.status_code == 200


def test_an_issue_about_the_team_is_kept_from_it_too(
    house: Services, site: Site, worker: Visitor, manager: Visitor
) -> None:
    """Its title, its reason and what is done about it tell as much as the words."""
    about_staff = says(house, "Somebody shouts", about="staff", kind="worry")
    manager.opens(f"/staff/item/{about_staff.ref}")
    manager.presses("Put it into this issue", title="Shouting").presses("Shouting")
    issue = manager.path
    path = issue.removeprefix("/staff")
    sends(manager, f"{path}/decide", outcome="yes", decided_by="The manager")
    sends(manager, f"{path}/action", what="Talk to them", owner="The manager", due="2026-04-01")
    manager.opens(issue).presses("Write a card for the board")
    card = manager.path
    for place in ("issues", "tasks", "board"):
        assert "hout" not in worker.opens(f"/staff/{place}").text, place
        assert "Talk to them" not in worker.text
    worker.opens("/staff/inbox")
    for place in (issue, card):
        assert worker.opens(place).response.status_code == 404
    worker.opens("/staff/inbox")
    sends(worker, "/action/1", to="in_progress")
    assert worker.response.status_code == 404
    overseer = staff(site, Role.OVERSEER)
    assert "Shouting" in overseer.opens("/staff/issues").text
    # With what somebody else said about something else, it is everybody's work again.
    other = says(house, "It is loud", about="home", kind="worry")
    with house.database.writing() as connection:
        number = int(issue.rpartition("/")[2])
        store_issues.put_in_issue(connection, number, other.id, "Sam", house.now())
    assert "It is loud" in worker.opens(issue).text
    assert "Somebody shouts" not in worker.text
