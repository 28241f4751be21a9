"""Staff write a record: signed in, under their own name, and out of sight of everybody else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from forms_engine.people.staff import Role
from tests.conftest import Site
from tests.people.conftest import add_staff, sign_in
from tests.visiting import Visitor

Staff = Callable[..., Visitor]


@pytest.fixture
def staff(site: Site) -> Staff:
    site.publish("for_staff_only", "my_month")

    def start(*roles: Role, name: str) -> Visitor:
        email = f"{name.lower()}@home.example"
        add_staff(site, *roles, email=email, name=name)
        return sign_in(site.visitor(), email)

    return start


def test_a_person_never_meets_a_form_for_staff(site: Site, staff: Staff) -> None:
    person = site.visitor().opens("/")
    assert "My month" in person.text
    assert "What we did today" not in person.text
    assert person.opens("/form/for_staff_only").heading == "This is for staff"
    assert person.posts("/form/for_staff_only").response.status_code == 403
    assert person.opens("/form/for_staff_only/what").heading == "This is for staff"


def test_a_worker_writes_a_record_and_the_manager_finds_it(site: Site, staff: Staff) -> None:
    sam = staff(Role.WORKER, name="Sam").opens("/staff/records/").presses("Start: What we did")
    assert sam.path == "/form/for_staff_only/what"
    sam.answers("shop").presses("Next", answer="5 March 2026").presses("Send my answers")
    assert sam.path == "/staff/records/for_staff_only/saved"
    assert "The manager sees it today." in sam.message
    assert "card" not in sam.text, "what staff write needs no card"

    maria = staff(Role.MANAGER, name="Maria").opens("/staff/records/")
    assert "Sam" in maria.text
    maria.opens("/staff/tasks")
    assert "Put the receipt into the book" in maria.text
    assert "5 March 2026" in maria.presses("See the answers").text
    assert "do not know who helped" not in maria.text


def test_a_record_that_was_stopped_waits_for_the_one_who_began_it(site: Site, staff: Staff) -> None:
    sam = staff(Role.WORKER, name="Sam").opens("/staff/records/").presses("Start: What we did")
    sam.answers("cook").presses("Stop")
    assert sam.path == "/staff/records/"
    site_path = "/form/for_staff_only/again_on"
    assert sam.opens(site_path).heading == "This is for staff", "the device forgets it"
    assert sam.opens("/staff/records/").presses("Go on: What we did").path == site_path

    kim = staff(Role.WORKER, name="Kim").opens("/staff/records/")
    assert "Not finished" not in kim.text


def test_nobody_goes_on_with_the_record_of_somebody_else(site: Site, staff: Staff) -> None:
    sam = staff(Role.WORKER, name="Sam").opens("/staff/records/").presses("Start: What we did")
    sam.answers("cook")
    kim = staff(Role.MANAGER, name="Kim").opens("/staff/records/")
    token = str(kim.page.select_one("input[name=csrf_token]")["value"])  # type: ignore[index]
    assert kim.posts("/staff/records/1/go-on", {"csrf_token": token}).response.status_code == 404


def test_a_day_too_far_away_is_told_kindly_and_kept(site: Site, staff: Staff) -> None:
    sam = staff(Role.WORKER, name="Sam").opens("/staff/records/").presses("Start: What we did")
    sam.answers("cook").presses("Next", answer="1 May 2026")
    assert "Write a day in the next 7 days." in sam.message
    assert sam.typed() == "1 May 2026"
    assert "This day is over." in sam.presses("Next", answer="1 March 2026").message
    assert sam.presses("Next", answer="9 March 2026").path.endswith("/check")


def test_a_short_way_to_write_the_day_is_shown_back_whole(site: Site, staff: Staff) -> None:
    """(A22) It is a Monday. What could be two days is asked again, and kept as it was typed."""
    sam = staff(Role.WORKER, name="Sam").opens("/staff/records/").presses("Start: What we did")
    sam.answers("cook").presses("Next", answer="next Thursday")
    assert "Which day is that?" in sam.message
    assert sam.typed() == "next Thursday"
    sam.presses("Next", answer="Thursday")
    assert sam.path.endswith("/check")
    assert "5 March 2026" in sam.text
    sam.opens("/form/for_staff_only/again_on").presses("Next", answer="6th of Mar")
    assert "6 March 2026" in sam.opens("/form/for_staff_only/check").text
