"""When an answer is due, what is late, and when several people say the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from forms_engine.storage.clock import add_working_days

SMALL_IDEA_DAYS = 5
OTHER_DAYS = 10
#: Shown as *soon* when this many days are left, or fewer.
SOON = 2
TOGETHER_PEOPLE = 3
TOGETHER_DAYS = 28
#: Topics that say nothing about what it is about.
_EMPTY_TOPICS = frozenset({"not_said", "other", "next_week", "from_person"})


def answer_due(kind: str, urgency: str, days: int | None, today: date) -> date:
    """The day the person must have their answer. Red: today. A small idea: 5 working days."""
    if urgency == "red":
        return today
    usual = SMALL_IDEA_DAYS if kind == "idea" and urgency == "green" else OTHER_DAYS
    return add_working_days(today, days or usual)


def lateness(due: date, today: date) -> str:
    """``late``, ``today``, ``soon`` or ``in_time``."""
    left = (due - today).days
    if left < 0:
        return "late"
    if left == 0:
        return "today"
    return "soon" if left <= SOON else "in_time"


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing somebody said, as far as counting needs it. ``person`` is a card or a response."""

    item_id: int
    person: str
    topic: str
    day: date


@dataclass(frozen=True, slots=True)
class Together:
    """Several people said something about one topic: it may be one issue."""

    topic: str
    people: int
    item_ids: tuple[int, ...]


def said_together(heard: Iterable[Heard], today: date) -> list[Together]:
    """Topics that 3 people or more spoke about in 28 days. One person twice is one person."""
    by_topic: dict[str, list[Heard]] = defaultdict(list)
    for one in heard:
        if one.topic not in _EMPTY_TOPICS and 0 <= (today - one.day).days <= TOGETHER_DAYS:
            by_topic[one.topic].append(one)
    found = [_together(topic, group) for topic, group in sorted(by_topic.items())]
    return [t for t in found if t.people >= TOGETHER_PEOPLE]


def _together(topic: str, group: list[Heard]) -> Together:
    people = {one.person for one in group}
    return Together(topic, len(people), tuple(sorted({one.item_id for one in group})))
