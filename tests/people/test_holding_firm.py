"""Small doors that were tried: signing out ends it, odd numbers and passwords are met kindly."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from forms_engine.people.staff import Role
from tests.conftest import Site
from tests.people.conftest import add_staff, sign_in
from tests.visiting import Visitor


def test_a_copied_cookie_does_not_outlive_signing_out(site: Site) -> None:
    add_staff(site, Role.MANAGER, email="m@demo.example")
    manager = sign_in(site.visitor(), "m@demo.example")
    cookie = manager.client.get_cookie("staff", path="/staff")
    assert cookie is not None
    manager.opens("/staff/inbox").presses("Sign out")
    thief = site.visitor()
    thief.client.set_cookie("staff", cookie.value, path="/staff")
    assert thief.opens("/staff/inbox").heading == "Sign in"


@pytest.mark.parametrize(
    "path", ["issue/1" + "0" * 30, "board/9" + "9" * 30, "answers/" + "8" * 40]
)
def test_a_huge_number_is_a_page_that_is_not_there(
    staff: Callable[..., Visitor], path: str
) -> None:
    assert staff(Role.MANAGER).opens(f"/staff/{path}").response.status_code == 404


def test_a_password_of_many_pages_is_just_wrong(site: Site) -> None:
    add_staff(site, Role.MANAGER, email="m@demo.example")
    page = sign_in(site.visitor(), "m@demo.example", "x" * 5000)
    assert page.response.status_code == 200
    assert page.heading == "Sign in"


def test_another_site_cannot_press_our_buttons(site: Site) -> None:
    site.publish("skips_ahead")
    person = site.visitor().opens("/form/skips_ahead").presses("Start").answers("I want a change")
    answer = person.client.post(
        "/form/skips_ahead", data={"fresh": "yes"}, headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert answer.status_code == 403
    assert person.opens("/form/skips_ahead").presses("Go on").heading == "What should change?"


def test_erased_words_are_not_in_any_file(site: Site) -> None:
    site.publish("skips_ahead")
    person = site.visitor().opens("/form/skips_ahead").presses("Start").answers("I want a change")
    person.answers("Heliotrope marmalade").answers("Good")
    person.presses("Take back everything").presses("Yes, take it back")
    for path in site.house.settings.data.iterdir():
        assert b"Heliotrope" not in path.read_bytes(), path.name


def test_a_strange_form_address_is_kind(site: Site) -> None:
    for path in ("/form/a%0ab/check", "/form/a%0ab/practice", "/form/a%0ab/x/who"):
        assert site.visitor().opens(path).response.status_code in (200, 404)
