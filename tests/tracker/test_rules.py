"""The rules of the tracker, without a page and without a database."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from forms_engine.tracker import refs
from forms_engine.tracker.checking import long_sentences
from forms_engine.tracker.drafting import counts_as_told
from forms_engine.tracker.due import Heard, answer_due, lateness, said_together
from forms_engine.tracker.lifecycle import MACHINES, IllegalMove, move
from forms_engine.tracker.reasons import CLOSED_DOOR, NO_KIND, OUTCOMES, Ruling, missing
from forms_engine.tracker.records import Delivery, Event
from forms_engine.tracker.timeline import steps

MONDAY = date(2026, 3, 2)


def test_only_legal_moves_are_made() -> None:
    assert move("feedback_item", "told", "reopened") == "reopened"
    with pytest.raises(IllegalMove):
        move("feedback_item", "received", "settled")
    with pytest.raises(IllegalMove):
        move("publication", "draft", "published")


@pytest.mark.parametrize("machine", MACHINES.values(), ids=lambda m: m.name)
def test_every_state_can_be_reached_and_says_itself(machine) -> None:  # type: ignore[no-untyped-def]
    reached, ahead = set(), [machine.initial]
    while ahead:
        state = ahead.pop()
        if state not in reached:
            reached.add(state)
            ahead += machine.moves[state]
    # An idea nobody agreed to is proposed by hand only; the rest follows from the first state.
    assert reached == set(machine.states)
    assert all(s.easy and s.picture for s in machine.states.values())


def _paths_without(name: str, goal: str, needed: set[str]) -> bool:
    """Can the goal be reached while keeping out of every needed state?"""
    machine = MACHINES[name]
    seen, ahead = set(), [machine.initial]
    while ahead:
        state = ahead.pop()
        if state == goal:
            return True
        if state not in seen and state not in needed:
            seen.add(state)
            ahead += machine.moves[state]
    return False


@pytest.mark.parametrize(
    ("name", "goal", "needed"),
    [
        ("feedback_item", "settled", {"told", "unreached"}),
        ("feedback_item", "told", {"answered"}),
        ("feedback_item", "erased", {"settled", "withdrawn"}),
        ("issue", "closed", {"decided"}),
        ("issue", "delivering", {"decided"}),
        ("action", "closed", {"verified"}),
        ("action", "verified", {"done_claimed"}),
        ("publication", "published", {"co_checked"}),
    ],
)
def test_no_short_cut_round_what_must_be_passed(name: str, goal: str, needed: set[str]) -> None:
    assert not _paths_without(name, goal, needed)


def test_when_an_answer_is_due() -> None:
    assert answer_due("concern", "red", 10, MONDAY) == MONDAY
    assert answer_due("idea", "green", None, MONDAY) == date(2026, 3, 9)
    assert answer_due("concern", "amber", None, MONDAY) == date(2026, 3, 16)
    assert answer_due("idea", "green", 3, date(2026, 3, 6)) == date(2026, 3, 11), "over a weekend"


def test_late_and_soon() -> None:
    assert lateness(date(2026, 3, 1), MONDAY) == "late"
    assert lateness(MONDAY, MONDAY) == "today"
    assert lateness(date(2026, 3, 4), MONDAY) == "soon"
    assert lateness(date(2026, 3, 9), MONDAY) == "in_time"


def test_three_people_on_one_topic_in_four_weeks_may_be_one_issue() -> None:
    three = [Heard(n, f"card {n}", "food", MONDAY) for n in (1, 2, 3)]
    assert [t.item_ids for t in said_together(three, MONDAY)] == [(1, 2, 3)]
    assert not said_together([replace(h, person="card 1") for h in three], MONDAY), "one person"
    assert not said_together(three, date(2026, 4, 30)), "too long ago"
    assert not said_together([replace(h, topic="not_said") for h in three], MONDAY)


def test_a_no_owes_more_than_a_yes() -> None:
    assert not missing(Ruling("yes", "The manager"))
    assert "decided_by" in missing(Ruling("yes", " "))
    for outcome in NO_KIND:
        owed = missing(Ruling(outcome, "The manager"))
        assert {"reason_code", "reason", "disagree"} <= set(owed)
        assert ("review_on" in owed) == (outcome in CLOSED_DOOR)
    assert set(NO_KIND) < set(OUTCOMES)


def test_not_understood_counts_only_after_three_ways() -> None:
    told = Delivery("Sam", "tell_me", MONDAY, "no")
    assert not counts_as_told([told, told, told])
    ways = [replace(told, how=how) for how in ("tell_me", "letter", "audio")]
    assert counts_as_told(ways)
    assert counts_as_told([told, replace(told, understood="some")])


def test_a_long_sentence_is_found() -> None:
    long = "We will look at this again when the new staff have started and had their training done."
    assert [(s.start, s.words) for s in long_sentences(f"Yes. {long}")] == [
        ("We will look at this", 17)
    ]


def test_refs_can_be_said_and_name_nobody() -> None:
    made = {refs.fresh() for _ in range(50)}
    assert all(re.fullmatch(r"[a-z]+-[a-z]+-[0-9]{2}", ref) for ref in made)
    assert len(made) > 45


def day(stamp: int) -> date:
    return datetime.fromtimestamp(stamp, UTC).date()


def test_a_story_is_not_a_log() -> None:
    hours = 3600
    events = [
        Event(0, "received", "person"),
        Event(24 * hours, "open", "Sam"),
        Event(25 * hours, "in_hand", "Sam"),
        Event(25 * hours, "grouped", "Sam"),
        Event(72 * hours, "answer_ready", "Sam"),
        Event(73 * hours, "answered", "Maria"),
        Event(100 * hours, "told", "Sam"),
    ]
    shown = steps(events, "told", day)
    assert [s.state for s in shown] == ["received", "in_hand", "answered", "told"]
    assert [s.now for s in shown] == [False, False, False, True]


def test_after_it_was_opened_again_the_old_steps_are_few() -> None:
    states = ("received", "open", "in_hand", "answered", "told", "reopened", "in_hand")
    events = [Event(n * 86400, state, "x") for n, state in enumerate(states)]
    shown = [s.state for s in steps(events, "in_hand", day)]
    assert shown == ["received", "told", "reopened", "in_hand"]
