"""The way through a form, said in words for people who answer on paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from forms_engine.definition.answers import ENGINE_OPTIONS, Answer, Chosen
from forms_engine.definition.form import Form, FromCards, Option, Question
from forms_engine.definition.loading import load
from forms_engine.definition.logic import Compare, Condition, Known, Not
from forms_engine.definition.route import on_route
from forms_engine.formats.routing import Routing, numbers_on_paper
from forms_engine.formats.words import in_english
from forms_engine.pictures.library import Library
from forms_engine.question_types.contract import Shape
from forms_engine.question_types.declining import ways_out
from forms_engine.question_types.registry import TYPES
from tests.conftest import ROOT, SHIPPED

LIBRARY = Library(ROOT / "symbols")
NAMES = sorted(path.parent.name for path in SHIPPED.glob("*/form.toml"))
FORMS = {name: load(SHIPPED / name, TYPES, LIBRARY).draft for name in NAMES}


def shipped(name: str) -> Form:
    form = FORMS[name]
    assert form is not None
    return form


def named(form: Form) -> Routing:
    def name(question_id: str, value: str) -> str:
        question = form.question(question_id)
        assert question is not None
        options = (*TYPES[question.type].options(question), *question.headings)
        return next(o.say for o in (*options, *ways_out(question)) if o.value == value)

    return Routing(form, in_english, name)


def only_if(condition: Condition) -> str:
    """How a condition on question *kind* of *Tell us anything* is said."""
    form = shipped("tell_us")
    last = form.questions[-1].model_copy(update={"only_if": condition})
    said = named(form).only_if(last)
    assert said is not None
    return said.words


def test_a_question_that_not_everybody_answers_says_who_does() -> None:
    form = shipped("tell_us")
    whose, kind = form.question("whose"), form.question("kind")
    assert whose is not None
    assert kind is not None
    said = named(form).only_if(whose)
    assert said is not None
    assert said.words == (
        "Answer this only if you chose “Something bad” or “I am worried” at question 1."
    )
    assert named(form).only_if(kind) is None


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (Compare(question="kind", is_not="bad"), "you chose something other than “Something bad”"),
        (Not(**{"not": Compare(question="kind", **{"is": "bad"})}), "you did not choose “Some"),
        (Compare(question="kind", answered=False), "you gave no answer at question 1."),
        (Compare(question="kind", at_least=3), "your number at question 1 is 3 or more."),
        (Known(known="promised"), "we said that we would do something."),
        (Compare(question="kind", between=(2, 5)), "your number at question 1 is from 2 to 5."),
    ],
)
def test_each_sort_of_rule_is_a_sentence(condition: Condition, words: str) -> None:
    assert only_if(condition).startswith("Answer this only if " + words)


def test_a_question_about_sorted_cards_says_which_to_choose_from() -> None:
    form = shipped("tell_us")
    about = form.questions[2].model_copy(
        update={"from_cards": FromCards(question="kind", under=("bad", "worry"))}
    )
    said = named(form).only_cards(about)
    assert said is not None
    assert said.words == (
        "Choose only what you put under “Something bad” or “I am worried” at question 1."
    )
    assert named(form).only_cards(form.questions[0]) is None


@pytest.mark.parametrize("name", NAMES)
def test_after_an_answer_the_paper_leads_where_the_screen_would(name: str) -> None:
    """Every choice that takes the next questions away says where to go on, and is right."""
    form = shipped(name)
    routing, numbers = named(form), numbers_on_paper(form)
    for place, question in enumerate(form.questions):
        if TYPES[question.type].shape not in (Shape.CHOICE, Shape.SCALE):
            continue
        if question.type == "choose_many":
            continue
        options: tuple[Option, ...] = TYPES[question.type].options(question)
        for option in (*options, *ways_out(question)):
            answer = ENGINE_OPTIONS.get(option.value, Chosen((option.value,)))
            route = {q.id for q in on_route(form, {question.id: answer})}
            said = routing.onward(question, option.value)
            later = [q for q in form.questions[place + 1 :] if q.id in numbers]
            if said is None:
                continue
            goal = next(
                (q for q in later if said.words == f"Go to question {numbers[q.id]}."), None
            )
            left_out = later[: later.index(goal)] if goal else later
            assert left_out
            assert not {q.id for q in left_out} & route, (question.id, option.value, said.words)


@given(some.data())
def test_whoever_follows_the_paper_answers_the_same_questions(data: some.DataObject) -> None:
    """Following only *Go to question …* never skips a question that the screen would ask."""
    form = shipped(data.draw(some.sampled_from(NAMES)))
    routing, numbers = named(form), numbers_on_paper(form)
    answers: dict[str, Answer] = {}
    skip_to, met = 0, set()
    for question in form.questions:
        number = numbers.get(question.id, 0)
        if number < skip_to:
            continue
        met.add(question.id)
        if TYPES[question.type].shape is Shape.CHOICE and question.type != "choose_many":
            value = data.draw(some.sampled_from(_values(question)))
            answers[question.id] = ENGINE_OPTIONS.get(value, Chosen((value,)))
            said = routing.onward(question, value)
            if said is not None:
                digits = "".join(filter(str.isdigit, said.words))
                skip_to = int(digits) if digits else 10_000
    assert {q.id for q in on_route(form, answers)} <= met


def _values(question: Question) -> list[str]:
    options = (*TYPES[question.type].options(question), *ways_out(question))
    return [option.value for option in options]
