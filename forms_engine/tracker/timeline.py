"""A person's own story, step by step: what is done, where we are now, what comes next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from forms_engine.languages.marking import N_
from forms_engine.tracker.lifecycle import ITEM, State
from forms_engine.tracker.records import Event, Item

#: Of earlier times round, only these steps are still worth reading.
_KEPT_OF_BEFORE = ("received", "told", "reopened")


@dataclass(frozen=True, slots=True)
class Step:
    """``at`` is None for a time nobody wrote down."""

    state: str
    words: str
    picture: str
    at: int | None
    now: bool = False


@dataclass(frozen=True, slots=True)
class Next:
    """What comes next, and by when if we owe it."""

    words: str
    picture: str
    by: date | None = None
    late: bool = False


def steps(events: Sequence[Event], status: str, day_of: Callable[[int], date]) -> list[Step]:
    """What was reached, in order; the last one is where we are now.

    Of several steps of one day only the last is shown: a story, not a log.
    """
    reached = [event for event in events if event.act in ITEM.states]
    again = max((n for n, e in enumerate(reached) if e.act == "reopened"), default=0)
    kept = [e for n, e in enumerate(reached) if n >= again or e.act in _KEPT_OF_BEFORE]
    *before, last = kept or [Event(0, status, "")]
    shown = [
        event
        for event, later in zip(before, kept[1:], strict=False)
        if event.act in _KEPT_OF_BEFORE or day_of(event.at) != day_of(later.at)
    ]
    return [*(_step(e.act, e.at) for e in shown), _step(status, last.at or None, now=True)]


def _step(state: str, at: int | None, now: bool = False) -> Step:
    words: State = ITEM.states[state]
    return Step(state, words.easy, words.picture, at, now)


def comes_next(item: Item, today: date) -> Next | None:
    """The next thing the person will notice. The date is a promise, so a late one says so."""
    if item.status in ("withdrawn", "erased"):
        return None
    if item.status == "settled":
        return Next(N_("You can open this again at any time."), "look-again")
    if item.status == "told":
        return Next(N_("You tell us if it is better."), "before-and-after")
    if item.status in ("answered", "unreached"):
        return Next(N_("Someone tells you our answer. You can read it here now."), "told")
    late = item.answer_due < today
    return Next(N_("You get our answer."), "have-answer", item.answer_due, late)
