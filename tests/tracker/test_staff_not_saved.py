"""The disk is full while staff write: they are told so, and nothing they wrote is lost."""

from __future__ import annotations

from forms_engine.services import Services
from forms_engine.tracker.store_answers import answers_of_item
from tests.conftest import Site
from tests.people.conftest import PASSWORD
from tests.tracker.test_staff_pages import A_NO, says, sends, status
from tests.trouble import full_disk, impatient
from tests.visiting import Visitor

WORDS = "No. The stairs are steep.\nWe ask again in June."


def test_what_was_written_stays_on_the_page_and_is_sent_again(
    house: Services, manager: Visitor
) -> None:
    item = says(house, "A room upstairs", about="home")
    manager.opens(f"/staff/item/{item.ref}")
    before = status(house, item)
    with full_disk():
        sends(manager, f"/item/{item.ref}/answer", words=WORDS, **A_NO)
        assert manager.response.status_code == 503
        assert manager.heading == "We could not save that"
        assert "What you wrote is still on this page" in manager.text
        assert "The stairs are steep. You could fall." in manager.text
        # Still full: it is told again, as often as it is tried.
        manager.presses("Send it again")
        assert manager.response.status_code == 503
    assert status(house, item) == before
    manager.presses("Send it again")
    assert manager.response.status_code == 200
    with house.database.reading() as connection:
        (kept,) = answers_of_item(connection, item.id)
    assert kept.words.splitlines() == WORDS.splitlines()
    assert kept.ruling.reason == A_NO["reason"]


def test_a_locked_database_keeps_what_was_written_too(
    site: Site, house: Services, manager: Visitor
) -> None:
    item = says(house, "A room upstairs", about="home")
    manager.opens(f"/staff/item/{item.ref}")
    before = status(house, item)
    impatient(site)
    with house.database.engine.connect() as other:
        other.exec_driver_sql("BEGIN IMMEDIATE")
        sends(manager, f"/item/{item.ref}/answer", words=WORDS, **A_NO)
        other.exec_driver_sql("ROLLBACK")
    assert manager.response.status_code == 503
    assert manager.presses("Send it again").response.status_code == 200
    assert status(house, item) != before


def test_a_password_never_stands_on_a_page(house: Services, manager: Visitor) -> None:
    manager.opens("/staff/people/add")
    about = {"name": "Robin", "email": "robin@home.example", "roles": "worker"}
    with full_disk():
        sends(manager, "/people/add", password=PASSWORD, **about)
    assert manager.response.status_code == 503
    assert PASSWORD not in str(manager.page)
    assert "go back, and send it again" in manager.text
    assert manager.page.find("button", string="Send it again") is None


def test_a_page_without_its_token_offers_nothing_to_send_again(
    house: Services, manager: Visitor
) -> None:
    """Another site may have filled it in."""
    item = says(house, "A room upstairs", about="home")
    manager.posts(f"/staff/item/{item.ref}/answer", {"words": WORDS, **A_NO})
    assert manager.response.status_code == 400
    assert "The stairs" not in str(manager.page)
