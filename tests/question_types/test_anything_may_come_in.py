"""Whatever comes in, no type falls over, and nothing is kept that was not offered."""

from __future__ import annotations

from datetime import date

import pytest
from asking import NEVER_READ, said
from hypothesis import given, settings
from hypothesis import strategies as st

from forms_engine.definition.answers import Chosen, Day, Number, Sorted, Words, is_given
from forms_engine.definition.form import Question
from forms_engine.definition.logic import values_of
from forms_engine.question_types.contract import Trouble
from forms_engine.question_types.examples import examples
from forms_engine.question_types.number.reading import read_number
from forms_engine.question_types.own_words import LONGEST
from forms_engine.question_types.registry import TYPES

QUESTIONS = [example.question for name in TYPES for example in examples(name)]
NASTY = ["\x00", "🙂", "\u202e", "\u200f٣", "1" * 5000, "٩" * 70, "\ud800", "{0}", "%s"]
PLAUSIBLE = ["", " ", "dont_know", "rather_not_say", "3", "1,5", "4/3/27", "today", "tea"]


@st.composite
def asked_and_raw(draw: st.DrawFn) -> tuple[Question, dict[str, list[str]]]:
    """A question, and what a page, an old page or a hostile one could send for it."""
    asked = draw(st.sampled_from(QUESTIONS))
    offered = [o.value for o in (*TYPES[asked.type].options(asked), *asked.headings)]
    likely = st.sampled_from([*offered, *PLAUSIBLE])
    anything = likely | likely | likely | st.sampled_from(NASTY) | st.text(st.characters())
    fields = ["answer", *(f"card.{o.value}" for o in asked.options), "day", "month", "year"]
    used = fields if asked.headings or draw(st.booleans()) else fields[:1]
    return asked, {field: draw(st.lists(anything, max_size=3)) for field in used}


@settings(deadline=None, max_examples=400)
@given(came=asked_and_raw())
def test_no_type_falls_over_and_only_offered_values_are_kept(came) -> None:
    asked, raw = came
    kind = TYPES[asked.type]
    answer = kind.read(asked, raw)
    if answer is None:
        return
    assert not isinstance(answer, NEVER_READ)
    assert said(asked, answer)
    if isinstance(answer, Trouble):
        return
    offered = {option.value for option in kind.options(asked)}
    match answer:
        case Chosen(values):
            assert values
            assert set(values) <= offered
            assert len(values) == len(set(values))
        case Sorted(places):
            assert {card for card, _ in places} <= offered
            assert {under for _, under in places} <= {h.value for h in asked.headings}
        case Words(text):
            assert 0 < len(text) <= LONGEST
            assert "\x00" not in text
            text.encode()
        case Number() | Day():
            pass
        case _:
            assert set(values_of(answer)) <= {"dont_know", "rather_not_say"}


@settings(deadline=None, max_examples=300)
@given(came=asked_and_raw())
def test_every_answer_fills_the_same_columns_and_is_counted_once(came) -> None:
    asked, raw = came
    kind = TYPES[asked.type]
    answer = kind.read(asked, raw)
    if answer is None or isinstance(answer, Trouble):
        return
    cells = kind.cells(asked, answer)
    assert tuple(cells) == kind.columns(asked)
    assert all(cells.values())
    tally = kind.tally(asked, [answer])
    assert sum(tally.without.values()) == (0 if is_given(answer) else 1)
    assert max(tally.counts.values(), default=0) == (1 if is_given(answer) else 0)


@given(number=st.decimals(-(10**9), 10**9, places=2, allow_nan=False))
def test_a_number_that_is_said_is_read_as_the_same_number(number) -> None:
    asked = next(e.question for e in examples("number"))
    words = TYPES["number"].say(asked, Number(number), str)
    assert read_number(words) == number


@given(day=st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)))
def test_a_day_that_is_said_is_read_as_the_same_day(day) -> None:
    asked = next(e.question for e in examples("date"))
    assert TYPES["date"].read(asked, {"answer": [said(asked, Day(day))]}) == Day(day)


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda q: f"{q.type}-{q.id}")
@pytest.mark.parametrize("letter", ["a", "9", "\x00", "🙂", " ", "1,"])
def test_ten_megabytes_are_answered_at_once(asked, letter) -> None:
    flood = [letter * (10_000_000 // len(letter))]
    kind = TYPES[asked.type]
    raw = {"answer": flood, "card.bus": flood, "day": flood}
    assert not is_given(kind.read(asked, raw) or Trouble(""))
