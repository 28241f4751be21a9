"""What a board card shows, and the sign beside it: words, icon and colour, never colour alone."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from forms_engine.languages.marking import N_
from forms_engine.tracker.reasons import Ruling
from forms_engine.tracker.records import CardText
from forms_engine.tracker.words import TOPICS


@dataclass(frozen=True, slots=True)
class Shows:
    """``pill`` is the status in words; ``label`` stands above the second sentence."""

    pill: str
    label: str
    icon: str
    colour: str
    picture: str


SHOWS: Mapping[str, Shows] = {
    "done": Shows(N_("Done"), N_("We did"), "tick", "good", "we-did"),
    "doing": Shows(N_("We are doing it"), N_("We are doing"), "next", "wait", "doing-it"),
    "trying": Shows(N_("We are trying it"), N_("We are trying"), "again", "wait", "try-out"),
    "not_now": Shows(N_("Not now, and why"), N_("Why not now"), "wait", "wait", "not-now"),
    "cannot": Shows(N_("We can't, and why"), N_("Why we can't"), "halt", "bad", "cannot-do"),
}
#: Everyday pictures for the second line of a card, with the words to choose them by.
PICTURES: Mapping[str, str] = {
    **{shows.picture: shows.pill for shows in SHOWS.values()},
    **{picture: words for words, picture in TOPICS.values()},
    "dinner": N_("Dinner"),
    "cooking": N_("Cooking"),
    "drink": N_("A drink"),
    "bath": N_("A bath"),
    "bedroom": N_("A bedroom"),
    "sleep": N_("Sleep"),
    "garden": N_("The garden"),
    "bus": N_("A bus"),
    "shopping": N_("Shopping"),
    "music": N_("Music"),
    "television": N_("Television"),
    "friends": N_("Friends"),
    "meeting": N_("A meeting"),
    "calendar-month": N_("A calendar"),
    "open-door": N_("An open door"),
    "locked-door": N_("A locked door"),
}
_BY_OUTCOME = {
    "already": "done",
    "try_it": "trying",
    "not_now": "not_now",
    "no": "cannot",
}


def fingerprint(*texts: CardText | str | None) -> str:
    """Tells whether words are still those that a page showed."""
    return hashlib.sha256(repr(texts).encode()).hexdigest()[:16]


def shows_for(ruling: Ruling, changed: bool) -> str:
    """What a new card starts as: a promise is *doing* until something has changed."""
    return _BY_OUTCOME.get(ruling.outcome) or ("done" if changed else "doing")
