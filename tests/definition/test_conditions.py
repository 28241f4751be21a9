"""Conditions in a form: only earlier questions, only answers that can be given."""

from __future__ import annotations

import pytest

from .conftest import FORM, Breaking, only, rules, told

ONLY_IF = 'only_if = { question = "home", is = "bad" }'
MORE = """
[[question]]
id = "likes"
type = "choose_many"
most = 2
ask = "What do you like?"
picture = "idea"
options = [
  { value = "tea", say = "Tea", picture = "idea" },
  { value = "music", say = "Music", picture = "idea" },
  { value = "bed", say = "Bed", picture = "idea" },
]

[[question]]
id = "cups"
type = "number"
ask = "How many cups of tea today?"
picture = "idea"
least = 0
greatest = 9

[[question]]
id = "sorted"
type = "sort"
ask = "What is good and bad?"
picture = "idea"
options = [{ value = "food", say = "Food", picture = "idea" }]
headings = [
  { value = "fine", say = "Good", picture = "idea" },
  { value = "poor", say = "Bad", picture = "idea" },
]

[[question]]
id = "last"
type = "own_words"
ask = "What else?"
picture = "idea"
only_if = %s
"""


HOME = '{ question = "home", answered = true }'
TEA = '{ question = "likes", includes = "tea" }'
BED = '{ question = "likes", includes = "bed" }'


def both(*conditions: str) -> str:
    return f"{{ all = [{', '.join(conditions)}] }}"


def asked_if(broken: Breaking, condition: str) -> list[str]:
    return rules(broken(text=FORM + MORE % condition))


@pytest.mark.parametrize(
    "condition",
    [
        '{ question = "likes", includes = ["tea", "dont_know"] }',
        '{ question = "likes", answered = true }',
        '{ question = "cups", at_least = 9 }',
        '{ question = "cups", between = [1, 2] }',
        '{ question = "cups", is = "rather_not_say" }',
        '{ question = "sorted", any_card = { under = "poor" } }',
        '{ question = "why", answered = true }',
        both(TEA, BED),
        both(
            '{ question = "cups", answered = true }',
            '{ not = { question = "cups", at_most = 3 } }',
            '{ not = { question = "cups", at_least = 5 } }',
        ),
        both(
            '{ question = "cups", at_least = 3 }', '{ not = { question = "cups", at_least = 5 } }'
        ),
        '{ any = [{ question = "home", is = "good" }, { question = "why", answered = true }] }',
    ],
)
def test_a_condition_that_can_come_true(broken: Breaking, condition: str) -> None:
    assert asked_if(broken, condition) == []


@pytest.mark.parametrize(
    ("condition", "rule"),
    [
        ('{ question = "likes", includes = "coffee" }', "condition-value"),
        ('{ question = "likes", at_least = 2 }', "condition-operator"),
        ('{ question = "cups", is = "3" }', "condition-operator"),
        ('{ question = "why", is = "good" }', "condition-operator"),
        ('{ question = "sorted", any_card = { under = "food" } }', "condition-value"),
        ('{ question = "last", answered = true }', "condition-later"),
        ('{ question = "tea", answered = true }', "condition-question"),
    ],
)
def test_a_condition_that_points_nowhere(broken: Breaking, condition: str, rule: str) -> None:
    assert asked_if(broken, condition) == [rule]


@pytest.mark.parametrize(
    "condition",
    [
        '{ all = [{ question = "home", is = "good" }, { question = "home", is = "bad" }] }',
        '{ all = [{ question = "home", is = "good" }, { question = "why", answered = true }] }',
        '{ all = [{ question = "cups", at_least = 5 }, { question = "cups", at_most = 4 }] }',
        '{ question = "cups", at_least = 10 }',
        both(TEA, BED, '{ question = "likes", includes = "music" }'),
        both(HOME, f"{{ not = {HOME} }}"),
    ],
)
def test_a_question_that_no_answers_lead_to(broken: Breaking, condition: str) -> None:
    assert asked_if(broken, condition) == ["unreachable"]


def test_a_question_may_look_only_at_what_was_asked_before(broken: Breaking) -> None:
    loaded = broken(
        (ONLY_IF, ""), ('ask = "How', 'only_if = { question = "why", answered = true }\nask = "How')
    )
    assert "Move “why” up" in told(loaded)[0]


def test_the_engine_cannot_be_asked_for_an_answer_it_does_not_offer(broken: Breaking) -> None:
    loaded = broken(
        ('ask = "How', 'engine_options = false\npurpose = "reply_format"\nask = "How'),
        ('is = "bad"', 'is = ["bad", "dont_know"]'),
    )
    assert 'Write "good" or "bad".' in str(only(loaded, "condition-value"))


def test_is_with_several_answers_is_pointed_out(broken: Breaking) -> None:
    loaded = broken(text=FORM + MORE % '{ question = "likes", is = "tea" }')
    assert "Write includes" in only(loaded, "condition-many").write
    assert loaded.form is not None


def test_each_condition_in_a_list_has_its_own_line(broken: Breaking) -> None:
    any_of = 'any = [\n  { question = "home", is = "bad" },\n  { question = "hme", is = "x" },\n]'
    loaded = broken(('when = { question = "home", is = "bad" }', f"when = {{ {any_of} }}"))
    problem = only(loaded, "condition-question")
    assert problem.line == 36
    assert problem.write == "Did you mean “home”?"


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ('do = ["escalate_e99"]', "Trigger “home-bad” asks for “escalate_e99”"),
        (
            'task = { who = "the boss", say = "Look", working_days = 1 }',
            "no task can be for “the boss”",
        ),
    ],
)
def test_staff_can_read_whatever_an_answer_asks_of_them(
    broken: Breaking, line: str, sentence: str
) -> None:
    found = told(broken(text=f"{FORM}{line}\n"))
    assert any(sentence in said for said in found), found


def test_what_we_promised_is_known_only_about_an_item(broken: Breaking) -> None:
    known = (ONLY_IF, 'only_if = { known = "promised" }')
    assert rules(broken(known)) == ["condition-known"]
    assert rules(broken(known, ("minutes = 3", "minutes = 3\nabout_item = true"))) == []


FIRST = """
[[question]]
id = "first"
type = "choose_one"
ask = "Which comes first?"
picture = "idea"
from_cards = { question = "sorted", under = ["poor"] }
options = [
  { value = "food", say = "Food", picture = "idea" },
  { value = "tea", say = "Tea", picture = "idea" },
]
"""


def test_cards_come_from_a_sort_question_before(broken: Breaking) -> None:
    assert "sorts no cards" in told(broken(text=FORM + FIRST))[0]
    sort = MORE % HOME
    assert "“tea” is no card of “sorted”" in told(broken(text=FORM + sort + FIRST))[0]
    worst = FIRST.replace("poor", "worst")
    assert "has no heading “worst”" in told(broken(text=FORM + sort + worst))[0]
