"""Who did what to whose account: managers and overseers can read it, and nobody can change it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from forms_engine.people import pages, store
from forms_engine.people.staff import Role
from tests.conftest import Site
from tests.people.conftest import PASSWORD, add_staff, sign_in
from tests.visiting import Visitor

Staff = Callable[..., Visitor]
GOOD = "seven slow green trams"


def lines(page: Visitor) -> list[str]:
    rows = page.page.select("tbody tr")
    return [" ".join(row.get_text(" ", strip=True).split()) for row in rows]


def test_a_manager_who_gives_another_manager_a_new_password_is_seen(
    site: Site, staff: Staff
) -> None:
    first = staff(Role.MANAGER, name="Ali")
    add_staff(site, Role.MANAGER, email="bo@home.example", name="Bo")
    add_staff(site, Role.OVERSEER, name="Cem")
    first.opens("/staff/people/2").presses("Give this password", password=GOOD)
    other = sign_in(site.visitor(), "bo@home.example", GOOD)
    overseer = sign_in(site.visitor(), "overseer@home.example")
    assert lines(other.opens("/staff/people/").presses("What staff did"))[0] == (
        "2 March 2026, 09:00 Ali Gave a new password Bo"
    )
    seen = lines(overseer.opens("/staff/").presses("What staff did"))
    assert seen[0].endswith("Ali Gave a new password Bo")
    assert not overseer.page.select("tbody a")  # accounts are not theirs to change
    assert "@" not in overseer.page.find("main").get_text()


def test_the_trail_of_one_account_stands_on_its_page(site: Site, staff: Staff) -> None:
    manager = staff(Role.MANAGER, name="Ali")
    add_staff(site, Role.WORKER, name="Bo")
    worker = sign_in(site.visitor(), "worker@home.example").opens("/staff/password")
    worker.presses("Change it", password=PASSWORD, new_password=GOOD, new_password_confirm=GOOD)
    manager.opens("/staff/people/2").presses("Stop this account")
    page = manager.opens("/staff/people/2").presses("What they did")
    assert page.heading == "What staff did: Bo"
    assert [line.partition("09:00 ")[2] for line in lines(page)] == [
        "Ali Stopped an account Bo",
        "Bo Changed their own password",
        "Bo Signed in",
        "Somebody at the server Gave a role: Worker Bo",
        "Somebody at the server Added an account Bo",
    ]


def test_signing_in_is_shown_when_it_is_asked_for(site: Site, staff: Staff) -> None:
    manager = staff(Role.MANAGER, name="Ali")
    sign_in(site.visitor(), "not@home.example", "what I type")
    page = manager.opens("/staff/people/trail")
    assert not [line for line in lines(page) if "ign in" in line or "Signed" in line]
    page.presses("Show signing in too")
    assert lines(page)[0].endswith("Somebody who was not signed in Tried to sign in, and could not")
    assert "not@home" not in page.text
    assert not [line for line in lines(page.presses("Leave signing in out")) if "Signed" in line]


def test_a_long_trail_comes_in_pages(
    site: Site, staff: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "PAGE", 4)
    manager = staff(Role.MANAGER, name="Ali")
    for name in "BCDE":
        add_staff(site, Role.WORKER, email=f"{name}@home.example", name=name)
    page = manager.opens("/staff/people/trail")
    read = lines(page)
    while "Show what came before" in page.text:
        read += lines(page.presses("Show what came before"))
    with site.house.database.reading() as connection:
        assert len(read) == len(store.trail(connection, without=("signed in",))) == 10
    assert len(set(read)) == 10


@pytest.mark.parametrize("query", ["of=x", "before=-1", f"before={10**30}", "of=99&all=no"])
def test_a_strange_address_is_no_trouble(staff: Staff, query: str) -> None:
    page = staff(Role.MANAGER).opens(f"/staff/people/trail?{query}")
    assert page.response.status_code in (200, 404)


def test_only_one_place_of_the_menu_is_the_present_one(site: Site, staff: Staff) -> None:
    manager, overseer = staff(Role.MANAGER), staff(Role.OVERSEER)
    for somebody, path, words in (
        (manager, "/staff/people/trail", "People"),
        (manager, "/staff/people/", "People"),
        (manager, "/staff/people/1", "People"),
        (overseer, "/staff/people/trail", "What staff did"),
    ):
        here = somebody.opens(path).page.select(".staff-nav [aria-current]")
        assert [link.get_text() for link in here] == [words]


def test_two_managers_who_stop_each_other_leave_one(
    site: Site, staff: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both were let in before either was stopped."""
    first = staff(Role.MANAGER)
    second = add_staff(site, Role.MANAGER, email="bo@home.example", name="Bo")
    page = first.opens(f"/staff/people/{second}")
    found = store.is_last_manager

    def meanwhile(connection: object, staff_id: int) -> bool:
        store.set_active(connection, 1, False, 0, second)  # type: ignore[arg-type]
        return found(connection, staff_id)  # type: ignore[arg-type]

    monkeypatch.setattr(pages.store, "is_last_manager", meanwhile)
    assert "Somebody must stay a manager" in page.presses("Stop this account").text
