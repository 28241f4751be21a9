"""A member of staff and their roles, as the other rooms meet them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from forms_engine.languages.marking import N_


class Role(StrEnum):
    WORKER = "worker"
    MANAGER = "manager"
    DESIGNER = "designer"
    OVERSEER = "overseer"


#: What each role is called, and what it is for, in words for staff.
ROLE_WORDS: dict[Role, tuple[str, str]] = {
    Role.WORKER: (N_("Worker"), N_("Does the tasks that are given to them.")),
    Role.MANAGER: (N_("Manager"), N_("Reads what people said, decides, answers, adds staff.")),
    Role.DESIGNER: (N_("Designer"), N_("Makes and publishes forms. Sees no answers.")),
    Role.OVERSEER: (
        N_("Overseer"),
        N_("Sees what is late, what changed, and what staff did. Reads no words of a person."),
    ),
}


@dataclass(frozen=True)
class Staff:
    id: int
    email: str
    name: str
    roles: frozenset[Role]
    active: bool = True

    def may(self, allowed: Iterable[Role]) -> bool:
        return not self.roles.isdisjoint(allowed)


def tidy_email(typed: str) -> str:
    """An e-mail address as we keep and look for it."""
    return typed.strip().casefold()


def looks_like_email(typed: str) -> bool:
    """True for one @ with something on both sides. We send no e-mail, so that is enough."""
    name, at, place = tidy_email(typed).partition("@")
    return (
        bool(name and at and place)
        and "@" not in place
        and not any(c.isspace() for c in typed.strip())
    )
