"""Staff at their desk: what they see first, what they may do, and what is refused kindly."""

from __future__ import annotations

from datetime import timedelta

from forms_engine.people.staff import Role
from forms_engine.services import Services
from forms_engine.tracker.records import Item
from forms_engine.tracker.store_issues import decisions_of, issues
from forms_engine.tracker.store_items import item_by_id
from tests.conftest import Site
from tests.people.conftest import sign_in
from tests.tracker.conftest import Person, new_card, staff
from tests.visiting import Visitor


def says(house: Services, words: str, about: str = "food", **more: str) -> Item:
    somebody = Person(house, "tell_us")
    somebody.answers("kind", more.pop("kind", "idea"))
    somebody.answers("what", words)
    somebody.answers("about", about)
    for question, value in more.items():
        somebody.answers(question, value)
    return somebody.items()[0]


def token(visitor: Visitor) -> str:
    field = visitor.page.find("input", attrs={"name": "csrf_token"})
    assert field is not None
    return str(field["value"])  # type: ignore[index]


def sends(visitor: Visitor, path: str, **data: str) -> Visitor:
    return visitor.posts(f"/staff{path}", {"csrf_token": token(visitor), **data})


def status(house: Services, item: Item) -> str:
    with house.database.reading() as connection:
        found = item_by_id(connection, item.id)
    assert found is not None
    return found.status


A_NO = {
    "outcome": "no",
    "decided_by": "The manager",
    "reason_code": "safety",
    "reason": "The stairs are steep. You could fall.",
    "would_change": "A lift in the house.",
    "review_on": "2026-06-01",
    "disagree": "Ask for someone else to look.",
}


def test_the_inbox_says_whose_words_they_are(house: Services, manager: Visitor) -> None:
    """(F07)"""
    says(house, "A later dinner", helped="proxy", helper_kind="family")
    says(house, "A dog", about="home")
    manager.opens("/staff/inbox")
    assert "Someone else answered for them. Family or a friend helped" in manager.text
    assert "We do not know who helped" in manager.text


def test_safety_comes_first_then_what_is_due_first(house: Services, manager: Visitor) -> None:
    says(house, "A dog", about="home")
    wish = Person(house, "my_month")
    wish.answers("next_week", "Music on Monday")
    says(house, "Shouting", kind="worry", danger="maybe")
    manager.opens("/staff/inbox")
    shown = [h.get_text(strip=True) for h in manager.page.select(".inbox__said [lang]")]
    assert shown[:3] == ["“Shouting”", "“Music on Monday”", "“A dog”"]


def test_late_is_said_in_words(house: Services, site: Site, manager: Visitor) -> None:
    says(house, "A dog", about="home")
    site.clock.now += timedelta(days=40)
    manager = sign_in(site.visitor(), "manager@home.example")
    manager.opens("/staff/inbox")
    assert "Late: was due 16 March 2026" in manager.text


def test_filters_leave_only_what_was_asked_for(house: Services, manager: Visitor) -> None:
    says(house, "A dog", about="home")
    says(house, "A later dinner")
    manager.opens("/staff/inbox?topic=food")
    assert "A later dinner" in manager.text
    assert "A dog" not in manager.text
    assert "A dog" not in manager.opens("/staff/inbox?urgency=red").text
    assert "A dog" not in manager.opens("/staff/inbox?status=told").text
    assert manager.opens("/staff/inbox?status=nonsense").response.status_code == 200


def test_three_people_one_topic_is_offered_as_one_issue(house: Services, manager: Visitor) -> None:
    for words in ("Later dinner", "Eat at 7", "Not at 5"):
        says(house, words)
    manager.opens("/staff/inbox").presses("Make it one issue")
    assert manager.heading == "Issue: Food"
    assert all(words in manager.text for words in ("Later dinner", "Eat at 7", "Not at 5"))
    manager.opens("/staff/inbox")
    assert "Make it one issue" not in manager.text


def test_a_no_without_a_reason_is_refused_and_nothing_typed_is_lost(
    house: Services, manager: Visitor
) -> None:
    item = says(house, "A room upstairs", about="home")
    manager.opens(f"/staff/item/{item.ref}")
    sends(manager, f"/item/{item.ref}/answer", **{**A_NO, "words": "Not upstairs.", "reason": "No"})
    assert manager.response.status_code == 400
    assert "Write the reason in easy words" in manager.message
    assert "Not upstairs." in str(manager.page)
    assert status(house, item) == "received"


def test_an_issue_cannot_be_decided_with_a_bare_no(house: Services, manager: Visitor) -> None:
    item = says(house, "A room upstairs", about="home")
    manager.opens(f"/staff/item/{item.ref}")
    sends(manager, f"/item/{item.ref}/issue", title="Upstairs")
    with house.database.reading() as connection:
        issue_id = issues(connection)[0][0].id
    for gone in ("reason_code", "reason", "would_change", "review_on", "disagree", "decided_by"):
        manager.opens(f"/staff/issue/{issue_id}")
        sends(manager, f"/issue/{issue_id}/decide", **{**A_NO, gone: ""})
        assert manager.response.status_code == 400, gone
    with house.database.reading() as connection:
        assert not decisions_of(connection, issue_id)
    sends(manager, f"/issue/{issue_id}/decide", **A_NO)
    assert "The stairs are steep." in manager.text


def test_a_worker_drafts_and_a_manager_says_it_is_right(house: Services, site: Site) -> None:
    item = says(house, "A plant", about="home")
    worker, manager = staff(site, Role.WORKER), staff(site, Role.MANAGER)
    worker.opens(f"/staff/item/{item.ref}")
    yes = {"words": "Yes. We buy one on Friday.", "outcome": "yes", "decided_by": "The manager"}
    sends(worker, f"/item/{item.ref}/answer", **yes)
    assert status(house, item) == "answer_ready"
    assert "A manager checks it next." in worker.text
    sends(worker, f"/item/{item.ref}/approve")
    assert worker.response.status_code == 403
    manager.opens(f"/staff/item/{item.ref}").presses("This answer is right")
    assert status(house, item) == "answered"


def test_long_sentences_are_shown_to_whoever_checks(house: Services, manager: Visitor) -> None:
    item = says(house, "A plant", about="home")
    manager.opens(f"/staff/item/{item.ref}")
    long = "We will buy one when the shop is open again after the holidays and somebody has time."
    sends(manager, f"/item/{item.ref}/answer", words=long, outcome="yes", decided_by="The manager")
    assert "has 17 words" in manager.text


def test_told_but_not_understood_is_not_told_yet(house: Services, manager: Visitor) -> None:
    item = says(house, "A plant", about="home")
    manager.opens(f"/staff/item/{item.ref}")
    sends(
        manager, f"/item/{item.ref}/answer", words="Yes.", outcome="yes", decided_by="The manager"
    )
    manager.presses("This answer is right")
    told = {"told_by": "Sam", "how": "tell_me", "told_on": "2026-03-02", "understood": "no"}
    sends(manager, f"/item/{item.ref}/told", **told)
    assert status(house, item) == "answered"
    sends(manager, f"/item/{item.ref}/told", **{**told, "told_on": "2027-01-01"})
    assert manager.response.status_code == 400, "nobody is told in the future"
    sends(manager, f"/item/{item.ref}/told", **{**told, "how": "letter", "understood": "some"})
    assert status(house, item) == "told"


def test_nothing_is_saved_without_the_token_of_the_page(house: Services, manager: Visitor) -> None:
    item = says(house, "A plant", about="home")
    manager.posts(f"/staff/item/{item.ref}/read")
    assert status(house, item) == "received"


def test_a_worry_about_staff_is_not_shown_to_the_team(house: Services, site: Site) -> None:
    item = says(house, "They talk over me", about="staff", kind="worry", danger="no")
    worker = staff(site, Role.WORKER)
    assert "They talk over me" not in worker.opens("/staff/inbox").text
    assert worker.opens(f"/staff/item/{item.ref}").response.status_code == 404
    assert "They talk over me" in staff(site, Role.MANAGER).opens("/staff/inbox").text


def test_an_overseer_reads_decisions_and_no_words(house: Services, site: Site) -> None:
    item = says(house, "A room upstairs", about="home")
    manager = staff(site, Role.MANAGER)
    manager.opens(f"/staff/item/{item.ref}")
    sends(manager, f"/item/{item.ref}/issue", title="Rooms")
    overseer = staff(site, Role.OVERSEER)
    overseer.opens("/staff/issues").presses("Rooms")
    assert "A room upstairs" not in overseer.text
    assert item.ref not in str(overseer.page)
    assert overseer.opens("/staff/inbox").response.status_code == 403
    assert overseer.opens("/staff/tasks").response.status_code == 200


def test_a_designer_has_nothing_here(house: Services, site: Site) -> None:
    item = says(house, "A room upstairs", about="home")
    designer = staff(site, Role.DESIGNER)
    for path in ("inbox", f"item/{item.ref}", "issues", "tasks", "board"):
        assert designer.opens(f"/staff/{path}").response.status_code == 403, path


def test_what_later_systems_will_do_waits_as_a_task(house: Services, manager: Visitor) -> None:
    Person(house, "my_month").answers("important", "food")
    manager.opens("/staff/tasks")
    assert "Tell the next shift what matters to the person." in manager.text
    assert manager.text.count("Please do it by hand.") == 1, "said once, not on every task"
    done = [b for b in manager.page.select("button") if b.get_text().startswith("Done")]
    while done:
        manager.presses("Done")
        done = [b for b in manager.page.select("button") if b.get_text().startswith("Done")]
    assert "Please do it by hand." not in manager.text


def test_a_red_item_waits_until_someone_wrote_what_they_did(
    house: Services, manager: Visitor
) -> None:
    somebody = Person(house, "tell_us", card=new_card(house))
    somebody.answers("kind", "worry")
    somebody.answers("danger", "yes")
    red = next(i for i in somebody.items() if i.urgency == "red")
    manager.opens(f"/staff/item/{red.ref}")
    sends(manager, f"/item/{red.ref}/safe", safe=" ")
    assert manager.response.status_code == 400
    sends(manager, f"/item/{red.ref}/safe", safe="Sat with them. The manager came.")
    assert status(house, red) == "open"
