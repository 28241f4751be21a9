"""The trail in words: who did what to which account, form or photo, and when.

It knows no words that a person said; what is done about those stands with each item.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from forms_engine.languages.marking import N_
from forms_engine.people.staff import ROLE_WORDS, Role
from forms_engine.people.store import Event

ACTS: Mapping[str, str] = {
    "staff added": N_("Added an account"),
    "role given": N_("Gave a role"),
    "role taken": N_("Took a role away"),
    "staff stopped": N_("Stopped an account"),
    "staff started again": N_("Opened an account again"),
    "password given": N_("Gave a new password"),
    "password changed": N_("Changed their own password"),
    "signed in": N_("Signed in"),
    "sign-in failed": N_("Tried to sign in, and could not"),
    "form published": N_("Published a form"),
    "photo added": N_("Added a photo"),
    "photo agreed": N_("Wrote down that somebody agrees to a photo"),
    "photo shown": N_("Let a photo be shown"),
    "photo taken away": N_("Took a photo away"),
}
#: There are many of these, so they are shown only when they are asked for.
SIGNING_IN = ("signed in", "sign-in failed")
NOT_SIGNED_IN = N_("Somebody who was not signed in")
ON_THE_SERVER = N_("Somebody at the server")


class Line(NamedTuple):
    at: int
    #: Their name, or "" with the words for whoever it was in ``nobody``.
    who: str
    nobody: str
    act: str
    #: The msgid of a role that was given or taken, or "".
    role: str
    #: The account it was done to, where it is not their own: id and name.
    account: tuple[int, str] | None
    #: Of a form or a photo: what it is called in the address of its page.
    thing: str


def line(event: Event, names: Mapping[int, str]) -> Line:
    act, _, role = event.act.partition(": ")
    nobody = NOT_SIGNED_IN if act == "sign-in failed" else ON_THE_SERVER
    account = None
    if event.entity == "staff" and event.entity_id != str(event.actor_id):
        number = int(event.entity_id)
        account = number, names.get(number, event.entity_id)
    return Line(
        event.at,
        names.get(event.actor_id, str(event.actor_id)) if event.actor_id is not None else "",
        nobody,
        ACTS.get(act, act),
        ROLE_WORDS[Role(role)][0] if role in set(Role) else role,
        account,
        event.entity_id if event.entity in ("form", "photo") else "",
    )
