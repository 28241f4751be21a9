"""What a board card shows, and the sign beside it: words, icon and colour, never colour alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from forms_engine.languages.marking import N_
from forms_engine.tracker.reasons import Ruling


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
_BY_OUTCOME = {
    "already": "done",
    "try_it": "trying",
    "not_now": "not_now",
    "no": "cannot",
}


def shows_for(ruling: Ruling, changed: bool) -> str:
    """What a new card starts as: a promise is *doing* until something has changed."""
    return _BY_OUTCOME.get(ruling.outcome) or ("done" if changed else "doing")
