"""Staff to sign in as, and visitors who do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from forms_engine.people import passwords, store
from forms_engine.people.staff import Role
from tests.conftest import Site
from tests.visiting import Visitor

PASSWORD = "three quiet red boats"
#: Hashing is slow on purpose; the tests do it once.
HASH = passwords.hashed(PASSWORD)


def add_staff(site: Site, *roles: Role, email: str = "", name: str = "") -> int:
    email = email or f"{'-'.join(roles) or 'nobody'}@home.example"
    with site.house.database.writing() as connection:
        return store.add(
            connection, email, name or email.split("@")[0], HASH, roles, site.house.now()
        )


def sign_in(visitor: Visitor, email: str, password: str = PASSWORD) -> Visitor:
    visitor.opens("/staff/sign-in")
    return visitor.presses("Sign in", email=email, password=password)


@pytest.fixture
def staff(site: Site) -> Callable[..., Visitor]:
    """``staff(Role.MANAGER)``: a visitor who is signed in with these roles."""

    def start(*roles: Role, **facts: str) -> Visitor:
        email = facts.setdefault("email", f"{'-'.join(roles) or 'nobody'}@home.example")
        add_staff(site, *roles, **facts)
        return sign_in(site.visitor(), email)

    return start
