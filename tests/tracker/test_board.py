"""The public board: checked, in every language, and never a surprise to whoever said it."""

from __future__ import annotations

import pytest

from forms_engine.services import Services
from forms_engine.tracker.reasons import Ruling
from forms_engine.tracker.records import CardText
from forms_engine.tracker.store_board import card_by_id, set_text
from forms_engine.tracker.store_issues import decide, put_in_issue, raise_issue
from forms_engine.tracker.store_items import move_along
from tests.conftest import Site
from tests.tracker.conftest import new_card
from tests.tracker.test_person_pages import current, opened, told, wish
from tests.tracker.test_staff_pages import sends
from tests.visiting import Visitor


class Story:
    """One issue with one thing said, decided with a yes, and its card."""

    def __init__(self, house: Services, manager: Visitor) -> None:
        self.house, self.manager = house, manager
        self.item = wish(house, new_card(house))
        with house.database.writing() as connection:
            self.issue = raise_issue(connection, "Music", "home", "Sam", house.now())
            put_in_issue(connection, self.issue, self.item.id, "Sam", house.now())
            decide(connection, self.issue, Ruling("yes", "The manager"), "Sam", house.now())
        manager.opens(f"/staff/issue/{self.issue}").presses("Write a card for the board")
        self.card = int(manager.path.rpartition("/")[2])

    def writes(self, said: str = "We want music.", **more: str) -> None:
        words = {"topic": "Music", "said": said, "did": "There is music now.", "next": "", **more}
        sends(self.manager, f"/board/{self.card}", **words)

    def checks(self) -> None:
        for kind in ("privacy", "lived"):
            facts = {f"sure_{kind}": "yes", f"who_{kind}": "Somebody else"}
            sends(self.manager, f"/board/{self.card}/check", kind=kind, **facts)

    def tells(self) -> None:
        from forms_engine.tracker.store_answers import set_told

        with self.house.database.writing() as connection:
            path = ("open", "answer_ready", "answered", "told")
            move_along(connection, current(connection, self.item), path, "Sam", self.house.now())
            set_told(connection, self.item.id, self.house.now())

    def status(self) -> str:
        with self.house.database.reading() as connection:
            card = card_by_id(connection, self.card)
        assert card is not None
        return card.status


@pytest.fixture
def story(house: Services, manager: Visitor) -> Story:
    return Story(house, manager)


def test_an_empty_board_is_kind(site: Site, house: Services) -> None:
    assert "There is nothing here yet." in site.visitor().opens("/you-said-we-did").text


def test_a_card_goes_up_only_after_the_person_was_told(site: Site, story: Story) -> None:
    story.writes()
    story.checks()
    assert story.status() == "co_checked"
    sends(story.manager, f"/board/{story.card}/publish")
    assert story.status() == "co_checked"
    assert "have not been told yet" in story.manager.text
    story.tells()
    sends(story.manager, f"/board/{story.card}/publish")
    assert story.status() == "published"
    everyone = site.visitor().opens("/you-said-we-did")
    assert "We want music." in everyone.text
    assert story.item.ref not in str(everyone.page)


def test_a_card_goes_up_only_after_both_checks(story: Story) -> None:
    story.writes()
    story.tells()
    sends(story.manager, f"/board/{story.card}/publish")
    assert story.status() == "draft"
    facts = {"sure_lived": "yes", "who_lived": "Somebody"}
    sends(story.manager, f"/board/{story.card}/check", kind="lived", **facts)
    assert story.status() == "draft", "privacy comes first"
    sends(story.manager, f"/board/{story.card}/check", kind="privacy", who_privacy="Somebody")
    assert story.status() == "draft", "the tick is missing"


def test_new_words_take_the_card_down_until_it_is_checked_again(site: Site, story: Story) -> None:
    story.writes()
    story.checks()
    story.tells()
    sends(story.manager, f"/board/{story.card}/publish")
    story.writes(said="Ada wants music.")
    assert story.status() == "draft"
    assert "Ada" not in site.visitor().opens("/you-said-we-did").text


def test_a_card_taken_down_is_gone_at_once(site: Site, story: Story) -> None:
    story.writes()
    story.checks()
    story.tells()
    sends(story.manager, f"/board/{story.card}/publish")
    sends(story.manager, f"/board/{story.card}/down")
    assert "We want music." not in site.visitor().opens("/you-said-we-did").text


def test_the_board_speaks_my_language_or_says_that_it_cannot(site: Site, story: Story) -> None:
    house = story.house
    if "cy" not in house.interface.codes:
        pytest.skip("no interface words in cy yet")
    story.writes()
    story.checks()
    story.tells()
    sends(story.manager, f"/board/{story.card}/publish")
    reader = site.visitor()
    reader.client.set_cookie("look", "cy.easy.day.100.on")
    reader.opens("/you-said-we-did")
    assert reader.page.select_one(".tale__topic")["lang"] == "en-GB"  # type: ignore[index]
    with house.database.writing() as connection:
        set_text(connection, story.card, CardText("cy", "Cerdd", "Eisiau cerdd.", "Mae cerdd."))
    reader.opens("/you-said-we-did")
    assert "Eisiau cerdd." in reader.text


def test_words_in_urdu_run_to_the_left_and_what_staff_read_does_not(story: Story) -> None:
    page = story.manager.opens(f"/staff/board/{story.card}?language=ur").page
    for name in ("topic", "said", "did", "next"):
        (field,) = page.select(f"main [name={name}]")
        assert (field["lang"], field["dir"]) == ("ur", "rtl")
    label = page.select_one("main label[for=said]")
    assert label is not None
    nearest = label.find_parent(attrs={"dir": True})
    assert nearest is not None
    assert nearest["dir"] == "ltr"


def test_each_message_of_a_card_says_what_is_so(story: Story) -> None:
    """A new card is not checked next: it has no words yet. And a tick is not a name."""
    assert "Here is a new card. Write its words." in story.manager.text
    story.writes()
    sends(story.manager, f"/board/{story.card}/check", kind="privacy", who_privacy="Somebody")
    assert "Tick the box if it is so." in story.manager.text
    assert "Write who checked it." not in story.manager.text


def test_when_it_got_worse_the_issue_says_so_before_anything_else(
    site: Site, house: Services, manager: Visitor
) -> None:
    """The first verdict of one person; the other has said nothing yet."""
    card = new_card(house)
    items = [wish(house, card), wish(house, new_card(house))]
    with house.database.writing() as connection:
        issue = raise_issue(connection, "Music", "home", "Sam", house.now())
        for item in items:
            put_in_issue(connection, issue, item.id, "Sam", house.now())
        decide(connection, issue, Ruling("yes", "The manager"), "Sam", house.now())
    for item in items:
        told(house, item)
    assert "1 of 2 said" not in manager.opens(f"/staff/issue/{issue}").text
    opened(site, card).opens(f"/mine/{items[0].ref}").presses("Worse")
    first = manager.opens(f"/staff/issue/{issue}").page.select_one(".next-step")
    assert first is not None
    assert first.get_text(" ", strip=True).startswith("1 of 2 said it is not right yet.")


def test_a_missing_word_does_not_put_the_sign_and_picture_back(story: Story) -> None:
    chosen = {"shows": "not_now", "picture_did": "music"}
    story.writes(did="", **chosen)
    assert "Write what you did" in story.manager.message
    for name, value in chosen.items():
        option = story.manager.page.select_one(f"select[name={name}] option[selected]")
        assert option is not None
        assert option["value"] == value
