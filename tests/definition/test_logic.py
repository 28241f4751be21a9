"""What conditions mean, and how they are said to a designer."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from forms_engine.definition.answers import (
    DONT_KNOW,
    RATHER_NOT_SAY,
    SKIPPED,
    Answer,
    Chosen,
    Number,
    Sorted,
    Words,
)
from forms_engine.definition.logic import Condition, can_hold, comparisons, holds, sentence

read = TypeAdapter[Condition](Condition).validate_python

BAD = {"question": "month", "is": "bad"}
CASES: list[tuple[dict[str, object], Answer | None, bool]] = [
    (BAD, Chosen(("bad",)), True),
    (BAD, Chosen(("good",)), False),
    (BAD, Chosen(("bad", "good")), False),
    (BAD, None, False),
    ({"question": "month", "is": ["some", "bad"]}, Chosen(("some",)), True),
    ({"question": "month", "is": "dont_know"}, DONT_KNOW, True),
    ({"question": "month", "is": "rather_not_say"}, DONT_KNOW, False),
    ({"question": "month", "is_not": "bad"}, Chosen(("good",)), True),
    ({"question": "month", "is_not": "bad"}, RATHER_NOT_SAY, True),
    # Nobody who was not asked, or went on without it, has said that it is not bad.
    ({"question": "month", "is_not": "bad"}, SKIPPED, False),
    ({"question": "month", "is_not": "bad"}, None, False),
    ({"question": "month", "includes": "food"}, Chosen(("home", "food")), True),
    ({"question": "month", "includes": ["food", "rest"]}, Chosen(("home",)), False),
    ({"question": "month", "answered": True}, Words("Chips"), True),
    ({"question": "month", "answered": True}, DONT_KNOW, False),
    ({"question": "month", "answered": False}, SKIPPED, True),
    ({"question": "month", "answered": False}, None, True),
    ({"question": "month", "at_least": 3}, Number(Decimal(3)), True),
    ({"question": "month", "at_least": 3}, Number(Decimal("2.9")), False),
    ({"question": "month", "at_most": 3}, Number(Decimal(4)), False),
    ({"question": "month", "at_most": 0}, Number(Decimal(0)), True),
    ({"question": "month", "between": [1, 3]}, Number(Decimal(3)), True),
    ({"question": "month", "between": [1, 3]}, Number(Decimal(4)), False),
    ({"question": "month", "at_least": 3}, DONT_KNOW, False),
    (
        {"question": "month", "any_card": {"under": "worse"}},
        Sorted((("tea", "worse"), ("bed", "ok"))),
        True,
    ),
    ({"question": "month", "any_card": {"under": ["worse"]}}, Sorted((("tea", "ok"),)), False),
    ({"not": BAD}, None, True),
    ({"known": "promised"}, None, False),
    ({"not": {"known": "promised"}}, None, True),
    ({"all": [BAD, {"not": BAD}]}, Chosen(("bad",)), False),
    ({"any": [BAD, {"not": BAD}]}, SKIPPED, True),
]


@pytest.mark.parametrize(("condition", "answer", "true"), CASES)
def test_what_a_condition_means(
    condition: dict[str, object], answer: Answer | None, true: bool
) -> None:
    answers = {} if answer is None else {"month": answer}
    assert holds(read(condition), answers) is true


@pytest.mark.parametrize(
    "condition",
    [
        {"question": "month"},
        {"question": "month", "is": "bad", "includes": "bad"},
        {"question": "month", "is": True},
        {"question": "month", "equals": "bad"},
        {"all": []},
        {"all": [BAD], "any": [BAD]},
        "month == 'bad'",
    ],
)
def test_a_condition_that_asks_nothing_or_two_things_is_refused(condition: object) -> None:
    with pytest.raises(ValidationError):
        read(condition)


SAID = [
    (BAD, "“month” is “bad”"),
    ({"question": "month", "is": ["some", "bad"]}, "“month” is “some” or “bad”"),
    ({"question": "month", "is_not": "bad"}, "“month” is not “bad”"),
    ({"question": "month", "includes": "bad"}, "“month” includes “bad”"),
    ({"question": "month", "answered": True}, "“month” has an answer"),
    ({"question": "month", "answered": False}, "“month” has no answer"),
    ({"question": "month", "between": [1, 3]}, "“month” is from 1 to 3"),
    ({"question": "month", "at_least": 3}, "“month” is 3 or more"),
    ({"question": "month", "at_most": 3}, "“month” is 3 or less"),
    ({"question": "month", "any_card": {"under": "bad"}}, "a card of “month” is under “bad”"),
    (
        {"all": [BAD, {"any": [BAD, {"not": BAD}]}]},
        "“month” is “bad” and (“month” is “bad” or not (“month” is “bad”))",
    ),
]


@pytest.mark.parametrize(("condition", "words"), SAID)
def test_a_condition_can_be_read_as_a_sentence(condition: dict[str, object], words: str) -> None:
    assert sentence(read(condition), lambda question, value: value or question) == words


VALUES = ("good", "some", "bad")
ONE = st.builds(
    lambda q, op, v: {"question": q, op: v},
    st.sampled_from(["a", "b"]),
    st.sampled_from(["is", "is_not", "includes"]),
    st.sampled_from(VALUES) | st.lists(st.sampled_from(VALUES), min_size=1, max_size=3),
) | st.builds(lambda q, v: {"question": q, "answered": v}, st.sampled_from("ab"), st.booleans())
TREES = st.recursive(
    ONE,
    lambda inner: (
        st.builds(lambda c: {"not": c}, inner)
        | st.builds(
            lambda k, c: {k: c},
            st.sampled_from(["all", "any"]),
            st.lists(inner, min_size=1, max_size=3),
        )
    ),
    max_leaves=8,
)
CHOICES = st.builds(Chosen, st.lists(st.sampled_from(VALUES), min_size=1, unique=True).map(tuple))
ANSWERS = st.dictionaries(
    st.sampled_from(["a", "b"]), CHOICES | st.sampled_from([DONT_KNOW, RATHER_NOT_SAY, SKIPPED])
)


@given(TREES, ANSWERS)
def test_logic_follows_its_laws(tree: dict[str, object], answers: dict[str, Answer]) -> None:
    true = holds(read(tree), answers)
    assert holds(read({"not": tree}), answers) is not true
    assert holds(read({"all": [tree, {"not": tree}]}), answers) is False
    assert holds(read({"any": [tree, {"not": tree}]}), answers) is True
    assert holds(read({"all": [tree]}), answers) is holds(read({"any": [tree]}), answers) is true


@given(TREES, ANSWERS)
def test_only_the_questions_named_can_change_a_condition(
    tree: dict[str, object], answers: dict[str, Answer]
) -> None:
    condition = read(tree)
    named = {compare.question for compare in comparisons(condition)}
    kept = {question: answer for question, answer in answers.items() if question in named}
    assert holds(condition, answers) == holds(condition, kept)


@given(TREES)
def test_a_condition_survives_being_published(tree: dict[str, object]) -> None:
    adapter = TypeAdapter[Condition](Condition)
    condition = read(tree)
    assert adapter.validate_json(adapter.dump_json(condition, by_alias=True)) == condition


def test_what_is_still_open_may_come_out_either_way() -> None:
    about_staff = read(
        {"all": [{"question": "about", "includes": "staff"}, {"question": "kind", "is": "bad"}]}
    )
    bad, idea, staff, food = (Chosen((v,)) for v in ("bad", "idea", "staff", "food"))
    assert can_hold(about_staff, {})
    assert can_hold(about_staff, {"kind": bad})
    assert not can_hold(about_staff, {"kind": idea})
    assert not can_hold(about_staff, {"kind": bad, "about": food})
    assert can_hold(about_staff, {"kind": bad, "about": staff})
    assert not can_hold(about_staff, {"kind": bad, "about": SKIPPED})
    unless = read({"not": {"any": [{"question": "kind", "is": "bad"}, {"known": "promised"}]}})
    assert can_hold(unless, {})
    assert not can_hold(unless, {"kind": bad})
