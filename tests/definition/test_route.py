"""Which question comes next, told as a person answering."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from forms_engine.definition.answers import (
    DONT_KNOW,
    SKIPPED,
    Answer,
    Chosen,
    Words,
)
from forms_engine.definition.form import Form, Question
from forms_engine.definition.logic import Compare
from forms_engine.definition.route import (
    after,
    answers_on_route,
    before,
    first_open,
    how_many,
    on_route,
    place,
)

WORDS = {"title": "T", "picture": "p", "purpose": "p", "who_sees": "w", "private_ends": "p"}


def ask(question_id: str, if_: str = "", is_: str = "yes") -> Question:
    only_if = Compare.model_validate({"question": if_, "is": is_}) if if_ else None
    return Question(id=question_id, type="choose_one", ask="A?", picture="p", only_if=only_if)


def form_of(*questions: Question) -> Form:
    return Form.model_validate(
        {
            **WORDS,
            "id": "f",
            "language": "en",
            "asked_of": ["person"],
            "minutes": 1,
            "start": ["s"],
            "end": ["e"],
            "next": "n",
            "question": questions,
        }
    )


#: a leads to b, b leads to c; d is for everyone.
FORM = form_of(ask("a"), ask("b", if_="a"), ask("c", if_="b"), ask("d"))
YES, NO = Chosen(("yes",)), Chosen(("no",))


def route(**answers: Answer) -> str:
    return "".join(question.id for question in on_route(FORM, answers))


def test_how_many_questions_there_are_is_true_for_whoever_answers() -> None:
    """One is asked unless something was said: who says nothing meets more than who says no."""
    unless = Question.model_validate(
        {
            "id": "e",
            "type": "choose_one",
            "ask": "A?",
            "picture": "p",
            "only_if": {"not": {"question": "a", "is": "no"}},
        }
    )
    note = Question(id="n", type="statement", ask="A.", picture="p")
    form = form_of(note, ask("a"), ask("b", if_="a"), unless)
    assert how_many(form) == (1, 3)
    assert len(on_route(form, {"a": NO})) == 2


def test_the_route_grows_with_the_answers() -> None:
    assert route() == "ad"
    assert route(a=YES) == "abd"
    assert route(a=YES, b=YES) == "abcd"
    assert route(a=DONT_KNOW) == "ad"


def test_changing_an_early_answer_takes_later_ones_off_the_route() -> None:
    changed: dict[str, Answer] = {"a": NO, "b": YES, "c": Words("mine"), "d": YES}
    assert route(**changed) == "ad"
    assert answers_on_route(FORM, changed) == {"a": NO, "d": YES}


def test_going_on_and_going_back() -> None:
    answers: dict[str, Answer] = {"a": YES, "b": NO}
    assert after(FORM, answers, "a") == FORM.question("b")
    assert after(FORM, answers, "b") == FORM.question("d")
    assert after(FORM, answers, "d") is None
    assert before(FORM, answers, "d") == FORM.question("b")
    assert before(FORM, answers, "a") is None


def test_from_a_question_that_fell_off_the_route_one_still_finds_the_way() -> None:
    assert after(FORM, {"a": NO}, "b") == FORM.question("d")
    assert before(FORM, {"a": NO}, "c") == FORM.question("a")


def test_coming_back_later_goes_to_the_first_open_question() -> None:
    assert first_open(FORM, {}) == FORM.question("a")
    assert first_open(FORM, {"a": YES, "d": YES}) == FORM.question("b")
    assert first_open(FORM, {"a": SKIPPED, "d": SKIPPED}) is None


def test_question_2_of_3() -> None:
    assert place(on_route(FORM, {"a": YES}), "b") == (2, 3)
    assert place(on_route(FORM, {"a": NO}), "b") is None


ANSWERS = st.dictionaries(st.sampled_from("abcd"), st.sampled_from([YES, NO, SKIPPED, DONT_KNOW]))


@given(ANSWERS)
def test_walking_forward_meets_exactly_the_route(answers: dict[str, Answer]) -> None:
    met = [on_route(FORM, answers)[0]]
    while (following := after(FORM, answers, met[-1].id)) is not None:
        assert before(FORM, answers, following.id) == met[-1]
        met.append(following)
    assert tuple(met) == on_route(FORM, answers)


@given(ANSWERS)
def test_answers_off_the_route_never_change_it(answers: dict[str, Answer]) -> None:
    assert on_route(FORM, answers) == on_route(FORM, answers_on_route(FORM, answers))
