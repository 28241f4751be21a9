"""A private form: away at once, nothing kept of *not now*, and nobody of the team reads it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from forms_engine.people.staff import Role
from tests.conftest import Site
from tests.people.conftest import add_staff, sign_in
from tests.trouble import full, full_disk
from tests.visiting import Visitor

Visit = Callable[..., Visitor]
FORM = "/form/talk_in_private"


def rows(site: Site, table: str) -> int:
    return int(site.house.database.rows(f"SELECT count(*) FROM {table}", ())[0][0])


def test_leave_now_is_on_every_page_of_it_and_on_no_other_form(visit: Visit) -> None:
    """(F13)"""
    person = visit("talk_in_private", "tell_us").opens(FORM)

    def can_leave() -> bool:
        return any("Leave now" in b.get_text() for b in person.page.select("button"))

    assert can_leave()
    person.presses("Start")
    assert can_leave()
    person.presses("Help")
    assert person.heading == "Help"
    assert can_leave()
    person.opens(f"{FORM}/private_now").answers("yes").answers("yes").answers("All is well")
    assert person.path.endswith("/check")
    assert can_leave()
    person.opens("/form/tell_us")
    assert not can_leave()


def test_leaving_now_keeps_nothing_of_the_page_and_the_device_forgets(
    site: Site, visit: Visit
) -> None:
    person = visit("talk_in_private").opens(FORM).presses("Start").answers("yes")
    person.presses("Leave now", answer="no")
    assert person.path == "/"
    assert rows(site, "answer") == 1, "only what was saved before"
    assert rows(site, "feedback_item") == 0
    assert person.opens(f"{FORM}/safe").heading == "Talk in private", "it begins anew"
    assert "Go on" not in person.text


def test_leaving_now_works_when_nothing_can_be_saved(visit: Visit) -> None:
    """Who has just come in must not find the page, and not the way back to it."""
    person = visit("talk_in_private").opens(FORM).presses("Start").answers("yes")
    with full_disk():
        person.presses("Leave now")
    assert person.path == "/"
    assert person.opens(f"{FORM}/safe").heading == "Talk in private"
    assert "Go on" not in person.text


def test_whoever_can_be_heard_is_out_of_it_when_nothing_can_be_saved_any_more(
    site: Site, visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What they said was taken back, and then the disk was full: the page must not come again."""
    person = visit("talk_in_private").opens(FORM).presses("Start")
    monkeypatch.setattr(type(site.house.database), "saving", full)
    person.answers("Someone can hear")
    assert person.path == f"{FORM}/paused"
    assert rows(site, "answer") == 0
    assert person.opens(f"{FORM}/private_now").heading == "Talk in private"


def test_somebody_who_can_be_heard_leaves_no_answer_behind(site: Site, visit: Visit) -> None:
    person = visit("talk_in_private").opens(FORM).presses("Start").answers("Someone can hear")
    assert person.path == f"{FORM}/paused"
    assert "We did not keep your answer." in person.text
    assert rows(site, "answer") == 0
    assert rows(site, "feedback_item") == 0
    assert rows(site, "card") == 0
    assert person.presses("I can talk now").path == FORM


def test_staff_hear_that_a_private_place_is_needed_and_not_by_whom(
    site: Site, visit: Visit
) -> None:
    visit("talk_in_private").opens(FORM).presses("Start").answers("no")
    add_staff(site, Role.MANAGER, email="m@home.example")
    add_staff(site, Role.WORKER, email="w@home.example")
    manager = sign_in(site.visitor(), "m@home.example").opens("/staff/tasks")
    assert "Do not ask who it was." in manager.text
    worker = sign_in(site.visitor(), "w@home.example").opens("/staff/tasks")
    assert "private" not in worker.text


def test_the_team_reads_nothing_of_a_private_form(site: Site, visit: Visit) -> None:
    person = visit("talk_in_private").opens(FORM).presses("Start").answers("yes").answers("yes")
    person.answers("All is well").presses("Send my answers")
    add_staff(site, Role.MANAGER, email="m@home.example")
    add_staff(site, Role.WORKER, email="w@home.example")
    worker = sign_in(site.visitor(), "w@home.example").opens("/staff/answers")
    assert "Talk in private" not in worker.text
    assert worker.opens("/staff/answers/1").response.status_code == 404
    manager = sign_in(site.visitor(), "m@home.example").opens("/staff/answers/1")
    assert "All is well" in manager.text


def test_a_worry_from_a_private_form_is_for_people_outside_the_team(
    site: Site, visit: Visit
) -> None:
    visit("talk_in_private").opens(FORM).presses("Start").answers("yes").answers("no")
    add_staff(site, Role.WORKER, email="w@home.example")
    worker = sign_in(site.visitor(), "w@home.example").opens("/staff/inbox")
    assert "Do you feel safe?" not in worker.text
    add_staff(site, Role.MANAGER, email="m@home.example")
    manager = sign_in(site.visitor(), "m@home.example").opens("/staff/inbox")
    assert "I do not feel safe" in manager.text
