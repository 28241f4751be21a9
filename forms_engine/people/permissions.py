"""The one table of who may do what. What is not in it, nobody may do.

The keys are Flask's names of pages: ``room.function``. A test asks for every page of the site
in every role and holds the answers against this table.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from forms_engine.languages.marking import N_
from forms_engine.people.staff import Role

WORKER, MANAGER, DESIGNER, OVERSEER = Role.WORKER, Role.MANAGER, Role.DESIGNER, Role.OVERSEER
NOBODY: frozenset[Role] = frozenset()


class Open(Enum):
    """Pages that ask for no role."""

    PUBLIC = "open to somebody who has not signed in"
    SIGNED_IN = "open to everybody who has signed in"


PUBLIC, SIGNED_IN = Open.PUBLIC, Open.SIGNED_IN


def only(*roles: Role) -> frozenset[Role]:
    return frozenset(roles)


PERMISSIONS: dict[str, frozenset[Role] | Open] = {
    # Signing in and out, and one's own password.
    "security.login": PUBLIC,
    "security.logout": SIGNED_IN,
    "security.change_password": SIGNED_IN,
    # The sign-in library has these; we offer other ways, or none yet.
    "security.verify": NOBODY,
    "people.home": SIGNED_IN,
    # What people said, and what becomes of it. Workers see what they help with; a manager
    # decides, approves and answers for it; an overseer sees no words of anybody.
    "tracker.inbox": only(WORKER, MANAGER),
    "tracker.raise_together": only(MANAGER),
    "tracker.item": only(WORKER, MANAGER),
    "tracker.answers": only(WORKER, MANAGER),
    "tracker.answered": only(WORKER, MANAGER),
    # Whoever may read what was said may hear or see it; each time is written down.
    "tracker.play": only(WORKER, MANAGER),
    "tracker.captions": only(WORKER, MANAGER),
    "tracker.write_down": only(WORKER, MANAGER),
    "tracker.read_item": only(WORKER, MANAGER),
    "tracker.safe_now": only(MANAGER),
    "tracker.group": only(MANAGER),
    "tracker.draft": only(WORKER, MANAGER),
    "tracker.approve": only(MANAGER),
    "tracker.hand_back": only(MANAGER),
    "tracker.tell": only(WORKER, MANAGER),
    # To tell the person on paper, in large print, in Braille.
    "tracker.answer_as": only(WORKER, MANAGER),
    "tracker.tasks": only(WORKER, MANAGER, OVERSEER),
    "tracker.finish_task": only(WORKER, MANAGER),
    "tracker.issues": only(WORKER, MANAGER, OVERSEER),
    "tracker.issue": only(WORKER, MANAGER, OVERSEER),
    "tracker.decide": only(MANAGER),
    "tracker.answer_all": only(WORKER, MANAGER),
    "tracker.say_changed": only(WORKER, MANAGER),
    "tracker.close": only(MANAGER),
    "tracker.add_action": only(MANAGER),
    "tracker.do_action": only(WORKER, MANAGER),
    "tracker.board": only(WORKER, MANAGER, OVERSEER),
    "tracker.card": only(WORKER, MANAGER, OVERSEER),
    "tracker.new_card": only(MANAGER),
    "tracker.save_card": only(MANAGER),
    "tracker.check_card": only(WORKER, MANAGER, OVERSEER),
    "tracker.publish_card": only(MANAGER),
    "tracker.retire_card": only(MANAGER),
    # Forms that only staff answer. Some of them are for managers; the page looks.
    "recording.records": only(WORKER, MANAGER),
    "recording.saved": only(WORKER, MANAGER),
    "recording.begin": only(WORKER, MANAGER),
    "recording.go_on": only(WORKER, MANAGER),
    # What came back on paper. Whoever helps people fill it in may type it in.
    "keying.papers": only(WORKER, MANAGER),
    "keying.sheet": only(WORKER, MANAGER),
    "keying.typed": only(WORKER, MANAGER),
    "keying.kept": only(WORKER, MANAGER),
    "keying.card": only(WORKER, MANAGER),
    # Accounts.
    "people.everyone": only(MANAGER),
    # Who did what to accounts, forms and photos: also for whoever looks over the managers.
    "people.trail": only(MANAGER, OVERSEER),
    "people.add": only(MANAGER),
    "people.one": only(MANAGER),
    "people.change_roles": only(MANAGER),
    "people.give_password": only(MANAGER),
    "people.stop": only(MANAGER),
    "people.start_again": only(MANAGER),
    # Photos of this home. Who chooses the pictures needs to know no answers.
    "photos.photos": only(DESIGNER, MANAGER),
    "photos.add": only(DESIGNER, MANAGER),
    "photos.one": only(DESIGNER, MANAGER),
    "photos.file": only(DESIGNER, MANAGER),
    "photos.agrees": only(DESIGNER, MANAGER),
    "photos.agrees_again": only(DESIGNER, MANAGER),
    "photos.show": only(DESIGNER, MANAGER),
    "photos.take_away": only(DESIGNER, MANAGER),
    # Designing forms. A designer sees no answers; a manager may look and publish.
    "studio.forms": only(DESIGNER, MANAGER),
    "studio.one": only(DESIGNER, MANAGER),
    "studio.frame": only(DESIGNER, MANAGER),
    "studio.picture": only(DESIGNER, MANAGER),
    "studio.clip": only(DESIGNER, MANAGER),
    "studio.stamp": only(DESIGNER, MANAGER),
    "studio.publish": only(DESIGNER, MANAGER),
}


class Place(NamedTuple):
    """A place in the staff menu; also where its roles land after signing in, first come first."""

    endpoint: str
    words: str
    #: Left out for whoever may go there, since that page leads here.
    unless: str = ""


MENU = (
    Place("tracker.inbox", N_("Inbox")),
    Place("tracker.answers", N_("Answers")),
    Place("tracker.tasks", N_("Tasks")),
    Place("tracker.issues", N_("Issues")),
    Place("recording.records", N_("Records")),
    Place("keying.papers", N_("Paper")),
    Place("tracker.board", N_("Board")),
    Place("studio.forms", N_("Forms")),
    Place("photos.photos", N_("Pictures")),
    Place("people.everyone", N_("People")),
    Place("people.trail", N_("What staff did"), unless="people.everyone"),
)


def allowed(endpoint: str | None, roles: Iterable[Role] | None) -> bool:
    """May somebody with these roles (None: not signed in) go there?"""
    rule = PERMISSIONS.get(endpoint or "", NOBODY)
    if isinstance(rule, Open):
        return rule is PUBLIC or roles is not None
    return roles is not None and not rule.isdisjoint(roles)
