"""Two members of staff at once, a page that was open too long, a button pressed twice: nobody says
*right* to words they have not seen, nothing typed is lost, and nothing is there twice."""

from __future__ import annotations

from forms_engine.services import Services
from forms_engine.tracker import store_answers, store_board, store_issues
from forms_engine.tracker.records import Item
from tests.conftest import Site
from tests.tracker.conftest import Person
from tests.tracker.test_board import Story
from tests.tracker.test_staff_pages import A_NO, says, sends, status
from tests.visiting import Visitor

YES = {"outcome": "yes", "decided_by": "The manager"}


def in_an_issue(manager: Visitor, item: Item, title: str = "Dinner") -> str:
    """The address of the page of a new issue with this item."""
    manager.opens(f"/staff/item/{item.ref}").presses("Put it into this issue", title=title)
    return manager.presses(title).path


def answers(house: Services, item: Item) -> list[str]:
    with house.database.reading() as connection:
        return [answer.words for answer in store_answers.answers_of_item(connection, item.id)]


def test_nobody_says_right_to_an_answer_they_have_not_read(
    house: Services, manager: Visitor, worker: Visitor
) -> None:
    item = says(house, "A later dinner")
    page = f"/staff/item/{item.ref}"
    worker.opens(page).presses("Keep this answer", words="Yes. Dinner is later.", **YES)
    manager.opens(page)
    worker.opens(page).presses("Keep this answer", words="No dinner at all.", **YES)
    manager.presses("This answer is right")
    assert "Somebody was faster" in manager.page.get_text()
    assert status(house, item) == "answer_ready"
    assert "No dinner at all." in manager.text
    manager.presses("This answer is right")
    assert status(house, item) == "answered"


def test_two_who_write_an_answer_both_keep_their_words(
    house: Services, manager: Visitor, worker: Visitor
) -> None:
    item = says(house, "A later dinner")
    manager.opens(f"/staff/item/{item.ref}")
    worker.opens(f"/staff/item/{item.ref}")
    worker.presses("Keep this answer", words="Yes. Dinner is later.", **YES)
    manager.presses("Keep this answer", words="We will ask the cook.", **YES)
    assert "Somebody wrote an answer meanwhile" in manager.message
    assert "Yes. Dinner is later." in manager.text
    assert manager.page.find("textarea", id="words").get_text() == "\nWe will ask the cook."
    assert answers(house, item) == ["Yes. Dinner is later."]
    manager.presses("Keep this answer", words="We will ask the cook.", **YES)
    assert answers(house, item) == ["We will ask the cook.", "Yes. Dinner is later."]


def test_an_answer_that_was_sent_twice_is_kept_once(house: Services, worker: Visitor) -> None:
    item = says(house, "A later dinner")
    worker.opens(f"/staff/item/{item.ref}")
    for _ in range(2):
        sends(worker, f"/item/{item.ref}/answer", after="0", words="Yes. Later.", **YES)
        assert "The answer is kept" in worker.page.get_text()
    assert answers(house, item) == ["Yes. Later."]


def test_the_second_who_decides_reads_the_first_decision_first(
    house: Services, site: Site, manager: Visitor
) -> None:
    issue = in_an_issue(manager, says(house, "A later dinner"))
    manager.opens(issue)
    path = issue.removeprefix("/staff")
    sends(manager, f"{path}/decide", decision="0", **YES)
    sends(manager, f"{path}/decide", decision="0", **YES)  # pressed twice
    assert "The decision is kept" in manager.page.get_text()
    sends(manager, f"{path}/decide", decision="0", **A_NO)
    assert manager.response.status_code == 400
    assert "Somebody decided meanwhile" in manager.message
    assert "The stairs are steep. You could fall." in manager.text
    number = int(issue.rpartition("/")[2])
    with house.database.reading() as connection:
        kept = store_issues.decisions_of(connection, number)
    assert [one.ruling.outcome for one in kept] == ["yes"]


def test_answers_are_not_sent_with_a_decision_nobody_wrote_them_for(
    house: Services, site: Site, manager: Visitor
) -> None:
    item = says(house, "A later dinner")
    issue = in_an_issue(manager, item)
    path = issue.removeprefix("/staff")
    sends(manager, f"{path}/decide", **YES)
    other = Visitor(site.app)
    other.client = manager.client
    other.opens(issue)
    sends(manager, f"{path}/decide", **A_NO)
    other.presses("These answers are right", **{f"words-{item.id}": "Yes, you can."})
    assert "The decision is another one now" in other.message
    assert "Yes, you can." in other.text
    assert answers(house, item) == []
    other.presses("These answers are right", **{f"words-{item.id}": "No. We are sorry."})
    assert answers(house, item) == ["No. We are sorry."]
    assert status(house, item) == "answered"


def test_an_answer_that_is_too_long_is_told_and_never_cut(
    house: Services, manager: Visitor
) -> None:
    item = says(house, "A later dinner")
    issue = in_an_issue(manager, item)
    sends(manager, f"{issue.removeprefix('/staff')}/decide", **YES)
    manager.opens(issue).presses("These answers are right", **{f"words-{item.id}": "word " * 500})
    assert "This is too long" in manager.message
    assert manager.text.count("word word") > 100
    assert answers(house, item) == []


def test_the_answers_of_an_issue_are_not_written_over_unseen(
    house: Services, manager: Visitor, worker: Visitor
) -> None:
    item = says(house, "A later dinner")
    issue = in_an_issue(manager, item)
    sends(manager, f"{issue.removeprefix('/staff')}/decide", **YES)
    manager.opens(issue)
    worker.opens(f"/staff/item/{item.ref}")
    worker.presses("Keep this answer", words="Yes. Dinner is at 7.", **YES)
    manager.presses("These answers are right", **{f"words-{item.id}": "Yes."})
    assert "Somebody wrote an answer meanwhile" in manager.message
    assert "Demo worker wrote this: Yes. Dinner is at 7." in manager.text
    assert status(house, item) == "answer_ready"


def test_what_is_done_and_what_changed_are_there_once(house: Services, manager: Visitor) -> None:
    issue = in_an_issue(manager, says(house, "A later dinner"))
    path = issue.removeprefix("/staff")
    sends(manager, f"{path}/decide", **YES)
    for _ in range(2):
        facts = {"what": "Ask the cook", "owner": "Demo worker", "due": "2026-04-01"}
        sends(manager, f"{path}/action", **facts)
        sends(manager, f"{path}/change", changed="Dinner is at 7.")
    number = int(issue.rpartition("/")[2])
    with house.database.reading() as connection:
        assert len(store_issues.actions_of(connection, number)) == 1
        assert len(store_issues.changes_of(connection, number)) == 1


def test_done_without_a_word_leads_to_the_words_that_are_missing(
    house: Services, manager: Visitor
) -> None:
    issue = in_an_issue(manager, says(house, "A later dinner"))
    path = issue.removeprefix("/staff")
    sends(manager, f"{path}/decide", **YES)
    sends(manager, f"{path}/action", what="Ask", owner="Demo worker", due="2026-04-01")
    manager.opens(issue).presses("I am doing it now").presses("It is done")
    link = manager.page.select_one("[role=alert] a")
    assert link is not None
    field = manager.page.find(id=str(link["href"])[1:])
    assert field is not None
    assert field.name == "textarea"  # type: ignore[union-attr]
    assert field["aria-invalid"] == "true"  # type: ignore[index]
    manager.presses("It is done", what_changed="word " * 500)
    assert "This is too long" in manager.message
    assert manager.text.count("word word") > 100


def test_a_new_issue_made_twice_is_one(house: Services, manager: Visitor) -> None:
    item = says(house, "A later dinner")
    manager.opens(f"/staff/item/{item.ref}")
    for _ in range(2):
        sends(manager, f"/item/{item.ref}/issue", title="Dinner")
    for words in ("Bus trips", "The market", "A walk"):
        says(house, words, about="out")
    manager.opens("/staff/inbox")
    for _ in range(2):
        sends(manager, "/inbox/together", topic="out")
        assert manager.response.status_code == 200
    with house.database.reading() as connection:
        assert sorted(i.title for i, _ in store_issues.issues(connection)) == [
            "Dinner",
            "Going out",
        ]


def test_what_was_taken_back_meanwhile_goes_into_no_issue(
    house: Services, manager: Visitor
) -> None:
    somebody = Person(house, "tell_us")
    for question, given in (("kind", "idea"), ("what", "A dog"), ("about", "home")):
        somebody.answers(question, given)
    item = somebody.items()[0]
    manager.opens(f"/staff/item/{item.ref}")
    somebody.takes_back()
    manager.presses("Put it into this issue", title="A dog")
    assert "Somebody was faster" in manager.page.get_text()
    with house.database.reading() as connection:
        assert store_issues.issues(connection) == []


def test_a_card_is_checked_with_the_words_that_were_read(
    house: Services, site: Site, manager: Visitor
) -> None:
    story = Story(house, manager)
    story.writes("We want music.")
    other = Visitor(site.app)
    other.client = manager.client
    other.opens(f"/staff/board/{story.card}")
    story.writes("Ann of room 4 wants music.")
    other.presses("Write down this check", sure_privacy="yes", who_privacy="Kim")
    assert "Somebody was faster" in other.page.get_text()
    assert story.status() == "draft"


def test_two_who_write_a_card_both_keep_their_words(
    house: Services, site: Site, manager: Visitor
) -> None:
    story = Story(house, manager)
    other = Visitor(site.app)
    other.client = manager.client
    other.opens(f"/staff/board/{story.card}")
    story.writes("We want music.")
    mine = {"topic": "Music", "said": "We like to dance.", "did": "There is a radio."}
    other.presses("Keep these words", **mine)
    assert "Somebody changed these words meanwhile" in other.message
    assert "We want music." in other.text
    assert "We like to dance." in other.text
    other.presses("Keep these words", **mine)
    with house.database.reading() as connection:
        card = store_board.card_by_id(connection, story.card)
    assert card is not None
    assert card.texts[0].said == "We like to dance."


def test_a_card_is_written_once_and_again_when_it_was_taken_down(
    house: Services, manager: Visitor
) -> None:
    story = Story(house, manager)
    sends(manager, f"/issue/{story.issue}/card")
    assert manager.path == f"/staff/board/{story.card}"
    story.writes()
    story.tells()
    story.checks()
    manager.opens(f"/staff/board/{story.card}").presses("Put it on the board")
    manager.presses("Take it down")
    manager.opens(f"/staff/issue/{story.issue}").presses("Write a card for the board")
    assert manager.path != f"/staff/board/{story.card}"


def test_a_card_of_nobodys_words_says_so(house: Services, manager: Visitor) -> None:
    story = Story(house, manager)
    story.writes()
    story.checks()
    with house.database.writing() as connection:
        other = store_issues.raise_issue(connection, "Other", "home", "Sam", house.now())
        store_issues.put_in_issue(connection, other, story.item.id, "Sam", house.now())
    manager.opens(f"/staff/board/{story.card}")
    assert "Put it on the board" not in manager.text
    sends(manager, f"/board/{story.card}/publish")
    assert "Nothing that somebody said is in this issue" in manager.page.get_text()
    assert story.status() == "co_checked"


def test_nothing_is_promised_for_a_day_that_is_over(house: Services, manager: Visitor) -> None:
    path = in_an_issue(manager, says(house, "A later dinner")).removeprefix("/staff")
    sends(manager, f"{path}/decide", **{**A_NO, "review_on": "2026-03-01"})
    assert "This day is over" in manager.message
    assert A_NO["reason"] in manager.text, "nothing that was typed is lost"
    sends(manager, f"{path}/decide", **YES)
    sends(manager, f"{path}/action", what="Ask the cook", owner="Sam", due="2026-03-01")
    assert "This day is over" in manager.message
    sends(manager, f"{path}/action", what="Ask the cook", owner="Sam", due="2026-03-02")
    assert "It is agreed" in manager.page.get_text()


def test_a_finished_issue_gets_no_new_action(house: Services, manager: Visitor) -> None:
    """Whoever wants more done decides again first, so that the people are told of it."""
    issue = in_an_issue(manager, says(house, "A later dinner"))
    number, path = int(issue.rpartition("/")[2]), issue.removeprefix("/staff")
    sends(manager, f"{path}/decide", **A_NO)
    with house.database.writing() as connection:
        store_issues.move_issue(connection, number, "closed", "Demo manager", house.now())
    assert "Add an action" not in manager.opens(issue).text
    sends(manager, f"{path}/action", what="Ask the cook", owner="Sam", due="2026-04-01")
    with house.database.reading() as connection:
        assert store_issues.actions_of(connection, number) == []
