"""Staff see everything a person sent, in the words they met, and whose voice each answer is."""

from __future__ import annotations

from forms_engine.people.staff import Role
from tests.conftest import Site
from tests.tracker.conftest import staff
from tests.visiting import Visitor


def answering(site: Site, form: str, first: str) -> Visitor:
    site.publish(form)
    person = site.visitor().opens(f"/form/{form}").presses("Start").answers(first)
    while not person.path.endswith("/check"):
        if "/helped" in person.path:
            person.answers("read").answers("advocate")
        elif person.path == "/help":
            person.presses("Go on with the questions")
        elif "/what" in person.path:
            person.answers("Quiet evenings")
        else:
            person.presses("I don't know")
    return person


def test_staff_read_all_answers_once_they_are_sent(site: Site) -> None:
    person = answering(site, "tell_us", "idea")
    worker = staff(site, Role.WORKER)
    assert "Nobody has sent a form yet." in worker.opens("/staff/answers").text
    assert worker.opens("/staff/answers/1").response.status_code == 404
    person.presses("Send my answers")
    worker.opens("/staff/answers").presses("Tell us anything")
    assert "Quiet evenings" in worker.text
    assert "I don't know" in worker.text
    assert "with help to read or write" in worker.text


def test_what_was_taken_back_is_gone_for_staff(site: Site) -> None:
    person = answering(site, "tell_us", "idea").presses("Send my answers")
    person.presses("See what happens").presses("See or change my answers")
    person.presses("Take back everything").presses("Yes, take it back")
    worker = staff(site, Role.WORKER)
    assert worker.opens("/staff/answers/1").response.status_code == 404


def test_what_is_for_people_outside_the_team_is_hidden_from_workers(site: Site) -> None:
    person = answering(site, "tell_us", "bad")
    person.presses("Change: What is it about?").answers("staff")
    person.presses("Send my answers")
    assert staff(site, Role.WORKER).opens("/staff/answers/1").response.status_code == 404
    assert "Quiet evenings" in staff(site, Role.MANAGER).opens("/staff/answers/1").text
