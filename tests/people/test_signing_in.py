"""Signing in and out, as a member of staff meets it."""

from __future__ import annotations

import logging
from collections.abc import Callable

import pytest
from sqlalchemy import select

from forms_engine.people import store
from forms_engine.people.sign_in import WAIT, WRONG
from forms_engine.people.staff import Role
from forms_engine.throttling.store import counted_try
from tests.conftest import Site
from tests.people.conftest import PASSWORD, add_staff, sign_in
from tests.visiting import Visitor

Staff = Callable[..., Visitor]


def test_a_manager_signs_in_and_lands_on_the_inbox(staff: Staff) -> None:
    manager = staff(Role.MANAGER)
    assert manager.path == "/staff/inbox"
    assert "Signed in: manager" in manager.page.get_text(" ")


def test_a_designer_lands_on_the_forms(staff: Staff) -> None:
    assert staff(Role.DESIGNER).path == "/staff/forms/"


def test_somebody_without_a_role_is_told_what_to_do(staff: Staff) -> None:
    newcomer = staff()
    assert newcomer.path == "/staff/"
    assert "Ask your manager" in newcomer.text


def test_capital_letters_and_spaces_in_the_email_do_not_matter(site: Site) -> None:
    add_staff(site, Role.DESIGNER, email="Sam@Home.example")
    assert sign_in(site.visitor(), " sam@home.EXAMPLE ").path == "/staff/forms/"


def test_after_signing_in_you_are_where_you_wanted_to_be(site: Site) -> None:
    add_staff(site, Role.MANAGER)
    visitor = site.visitor().opens("/staff/people/")
    assert visitor.path == "/staff/sign-in"
    visitor.presses("Sign in", email="manager@home.example", password=PASSWORD)
    assert visitor.path == "/staff/people/"


@pytest.mark.parametrize("elsewhere", ["https://bad.example/", "//bad.example/", "javascript:1"])
def test_signing_in_never_leads_to_another_site(site: Site, elsewhere: str) -> None:
    add_staff(site, Role.DESIGNER)
    visitor = site.visitor().opens(f"/staff/sign-in?next={elsewhere}")
    token = visitor.fields()
    data = {**token, "email": "designer@home.example", "password": PASSWORD}
    visitor.posts("/staff/sign-in", data, follow=False)
    assert "bad.example" not in (visitor.response.location or "")
    assert "javascript" not in (visitor.response.location or "")


def test_wrong_email_wrong_password_and_stopped_account_read_the_same(site: Site) -> None:
    add_staff(site, Role.WORKER)
    gone = add_staff(site, Role.WORKER, email="gone@home.example")
    with site.house.database.writing() as connection:
        store.set_active(connection, gone, False, site.house.now(), None)
    tries = {
        "nobody@home.example": PASSWORD,
        "worker@home.example": "not the password",
        "gone@home.example": PASSWORD,
    }
    seen = []
    for email, password in tries.items():
        visitor = sign_in(site.visitor(), email, password)
        assert visitor.path == "/staff/sign-in"
        assert visitor.message == WRONG
        seen.append(visitor.text.replace(email, ""))
    assert len(set(seen)) == 1


def test_a_guesser_has_to_wait_and_a_right_password_does_not_help_them(site: Site) -> None:
    add_staff(site, Role.WORKER)
    guesser = site.visitor()
    for _ in range(5):
        assert sign_in(guesser, "worker@home.example", "a wrong guess").message == WRONG
    assert sign_in(guesser, "worker@home.example", "a wrong guess").message == WAIT
    assert sign_in(guesser, "worker@home.example").message == WAIT
    site.clock.later(minutes=16)
    assert sign_in(guesser, "worker@home.example").path == "/staff/inbox"


def test_waiting_does_not_tell_whether_the_email_is_known(site: Site) -> None:
    add_staff(site, Role.WORKER)
    words = []
    for email in ("worker@home.example", "nobody@home.example"):
        visitor = site.visitor()
        for _ in range(6):
            sign_in(visitor, email, "a wrong guess")
        words.append(visitor.message)
    assert words == [WAIT, WAIT]


def test_the_right_password_clears_the_count(site: Site) -> None:
    add_staff(site, Role.WORKER)
    for _ in range(3):
        visitor = site.visitor()
        for _ in range(4):
            sign_in(visitor, "worker@home.example", "a slip of the hand")
        assert sign_in(visitor, "worker@home.example").path == "/staff/inbox"


def test_tries_keep_no_email_and_are_forgotten_after_a_day(site: Site) -> None:
    for _ in range(2):
        sign_in(site.visitor(), "somebody@home.example", "a wrong guess")
        site.clock.later(hours=25)
    with site.house.database.reading() as connection:
        kept = connection.execute(select(counted_try)).all()
        noted = [e for e in store.trail(connection) if e.act == "sign-in failed"]
    assert len(kept) == 3
    assert len(noted) == 2
    assert "somebody" not in repr(kept) + repr(noted)


def test_signing_out_needs_a_press_and_works_at_once(staff: Staff) -> None:
    manager = staff(Role.MANAGER)
    manager.client.get("/staff/sign-out")
    assert manager.opens("/staff/people/").path == "/staff/people/"
    manager.presses("Sign out")
    assert manager.opens("/staff/people/").path == "/staff/sign-in"


def test_a_stopped_account_is_out_at_once(site: Site, staff: Staff) -> None:
    manager, worker = staff(Role.MANAGER), staff(Role.WORKER)
    assert worker.opens("/staff/inbox").path == "/staff/inbox"
    manager.opens("/staff/people/").presses("worker").presses("Stop this account")
    assert "stopped" in manager.text
    assert worker.opens("/staff/inbox").path == "/staff/sign-in"
    assert sign_in(worker, "worker@home.example").message == WRONG


def test_changing_the_password_signs_out_every_other_browser(site: Site, staff: Staff) -> None:
    here = staff(Role.DESIGNER)
    there = sign_in(site.visitor(), "designer@home.example")
    new = "seven slow green trams"
    here.opens("/staff/password").presses(
        "Change it", password=PASSWORD, new_password=new, new_password_confirm=new
    )
    assert here.path == "/staff/forms/"
    assert there.opens("/staff/forms/").path == "/staff/sign-in"
    assert sign_in(site.visitor(), "designer@home.example").message == WRONG
    assert sign_in(site.visitor(), "designer@home.example", new).path == "/staff/forms/"


@pytest.mark.parametrize(
    ("now", "new", "again", "words"),
    [
        ("wrong", "seven slow green trams", "seven slow green trams", "not your password"),
        (PASSWORD, "short", "short", "too short"),
        (PASSWORD, "password password", "password password", "easy to guess"),
        (PASSWORD, "aaaaaaaaaaaaaa", "aaaaaaaaaaaaaa", "easy to guess"),
        (PASSWORD, "designer lives here", "designer lives here", "your own name"),
        (PASSWORD, "seven slow green trams", "seven slow green trains", "not the same"),
        (PASSWORD, PASSWORD, PASSWORD, "you have now"),
    ],
)
def test_a_new_password_that_will_not_do_says_why(
    staff: Staff, now: str, new: str, again: str, words: str
) -> None:
    designer = staff(Role.DESIGNER).opens("/staff/password")
    designer.presses("Change it", password=now, new_password=new, new_password_confirm=again)
    assert words in designer.text
    assert designer.message.startswith("One thing to put right")


def test_a_page_without_its_token_is_answered_kindly_and_does_nothing(
    site: Site, staff: Staff
) -> None:
    manager = staff(Role.MANAGER)
    me = str(site.house.database)
    manager.posts("/staff/people/add", {"name": me, "email": "x@y.example"})
    assert manager.response.status_code == 400
    assert "That was not saved" in manager.text
    assert "Go back" in manager.text


def test_a_form_sent_after_signing_out_says_it_was_not_saved(site: Site) -> None:
    visitor = site.visitor().posts("/staff/people/add", {"name": "Sam"})
    assert visitor.response.status_code == 401
    assert visitor.heading == "You are signed out"
    assert "not saved" in visitor.text


def test_nobody_can_register_themselves(site: Site) -> None:
    for path in ("/staff/register", "/staff/reset", "/staff/confirm", "/staff/tf-setup"):
        assert site.visitor().opens(path).response.status_code == 404


def test_cookies_are_for_staff_pages_only_and_out_of_reach_of_scripts(site: Site) -> None:
    add_staff(site, Role.DESIGNER)
    visitor = site.visitor().opens("/staff/sign-in")
    data = {**visitor.fields(), "email": "designer@home.example", "password": PASSWORD}
    data["remember"] = "y"
    answer = visitor.client.post("/staff/sign-in", data=data)
    cookies = answer.headers.getlist("Set-Cookie")
    assert len(cookies) == 1
    assert cookies[0].startswith("staff=")
    assert {"HttpOnly", "Path=/staff", "SameSite=Lax"} <= set(cookies[0].split("; "))
    assert "Secure" not in cookies[0]
    secure = visitor.client.get("/staff/sign-in", base_url="https://home.example")
    assert "Secure" in secure.headers["Set-Cookie"]
    assert not visitor.client.get("/").headers.getlist("Set-Cookie")


def test_a_program_learns_no_more_than_a_reader(site: Site) -> None:
    add_staff(site, Role.WORKER)
    visitor = site.visitor().opens("/staff/sign-in")
    for email in ("worker@home.example", "nobody@home.example"):
        data = {**visitor.fields(), "email": email, "password": "a wrong guess"}
        answer = visitor.client.post(
            "/staff/sign-in", data=data, headers={"Accept": "application/json"}
        )
        assert answer.mimetype == "text/html"


def test_the_log_never_holds_what_was_typed(
    site: Site, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        with site.house.database.writing() as connection:
            connection.exec_driver_sql("SELECT ? FROM nowhere", ("what a person said",))

    monkeypatch.setattr(store, "everyone", broken)
    manager = sign_in(site.visitor(), "x@y.example")
    add_staff(site, Role.MANAGER)
    manager = sign_in(site.visitor(), "manager@home.example")
    with caplog.at_level(logging.DEBUG):
        manager.opens("/staff/people/")
    assert manager.response.status_code in (500, 503)
    assert "what a person said" not in caplog.text
