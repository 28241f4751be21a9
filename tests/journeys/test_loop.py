"""The whole loop, as two people live it: said, decided, done, told, and judged."""

from __future__ import annotations

from forms_engine.people.staff import Role
from tests.conftest import Site
from tests.people.conftest import add_staff, sign_in
from tests.visiting import Visitor


def staff(site: Site, role: Role, name: str) -> Visitor:
    add_staff(site, role, email=f"{role}@home.example", name=name)
    return sign_in(site.visitor(), f"{role}@home.example")


def sends(visitor: Visitor, path: str, **data: str) -> Visitor:
    field = visitor.page.find("input", attrs={"name": "csrf_token"})
    assert field is not None
    return visitor.posts(f"/staff{path}", {"csrf_token": str(field["value"]), **data})  # type: ignore[index]


def opens_first(visitor: Visitor) -> str:
    """Open the first thing in the inbox; its ref comes back."""
    link = visitor.opens("/staff/inbox").page.select_one(".inbox__said a")
    assert link is not None
    visitor.opens(str(link["href"]))
    return visitor.path.rpartition("/")[2]


def test_somebody_says_something_and_hears_back(site: Site) -> None:
    site.publish("tell_us", "did_it_get_better")

    # Somebody has an idea. They answer a few questions, and stop.
    ada = site.visitor().opens("/form/tell_us").presses("Start")
    ada.answers("idea").answers("We want to choose when we eat.").answers("food")
    ada.presses("Stop")

    # It is in the inbox, though the form was never sent.
    manager, worker = staff(site, Role.MANAGER, "Maria"), staff(site, Role.WORKER, "Sam")
    ref = opens_first(manager)
    assert "We want to choose when we eat." in manager.text
    manager.presses("I have read it")
    assert "We are thinking about it." in ada.opens("/mine").text

    # The manager makes it an issue and decides; the database would not take a bare no.
    sends(manager, f"/item/{ref}/issue", title="When we eat")
    manager.presses("When we eat")
    issue = manager.path.removeprefix("/staff")
    sends(manager, f"{issue}/decide", outcome="no", decided_by="Maria")
    assert manager.response.status_code == 400
    sends(manager, f"{issue}/decide", outcome="yes", decided_by="Maria")
    action = {"what": "Keep dinner warm until 8", "owner": "Sam", "due": "2026-03-09"}
    sends(manager, f"{issue}/action", **action)

    # Each person gets an answer of their own.
    area = manager.page.select_one("textarea[name^=words-]")
    assert area is not None
    answer = {str(area["name"]): "Yes. From Monday you choose when you eat.", "act": "right"}
    sends(manager, f"{issue}/answers", **answer)
    assert "Yes. From Monday you choose when you eat." in ada.opens(f"/mine/{ref}").text

    # The worker does it and says what changed; then tells the person.
    worker.opens(f"/staff{issue}").presses("I am doing it now")
    sends(worker, "/action/1", to="done_claimed", what_changed="You can eat from 5 to 8.")
    worker.opens(f"/staff/item/{ref}")
    told = {"told_by": "Sam", "how": "tell_me", "told_on": "2026-03-02", "understood": "yes"}
    sends(worker, f"/item/{ref}/told", **told)

    # The person reads what changed, and says how it is. It is not better.
    ada.opens(f"/mine/{ref}")
    assert "You can eat from 5 to 8." in ada.text
    ada.presses("The same")
    assert "We look at it again." in ada.message
    assert "Open again" in manager.opens(f"/staff/item/{ref}").text

    # They may say more, about this very thing.
    ada.opens(f"/mine/{ref}").presses("Tell us more about it")
    assert "We want to choose when we eat." in ada.text
    assert "You can eat from 5 to 8." in ada.text
    ada.presses("Start").answers("yes")
    assert ada.path.startswith("/form/did_it_get_better/")


def test_staff_see_that_one_answer_was_given_by_somebody_else(site: Site) -> None:
    """The visit was the person's own choice; one answer was not, and its item says so."""
    site.publish("my_month")
    person = site.visitor().opens("/form/my_month").presses("Start").answers("bad")
    while "/helped" not in person.path:
        person.presses("I don't know")
    person.answers("read").answers("advocate")
    person.presses("Who answered this one? How has this month been?")
    person.presses("Someone answered for me")
    rows = site.house.database.rows("SELECT provenance FROM feedback_item", ())
    assert rows == [("proxy",)]
