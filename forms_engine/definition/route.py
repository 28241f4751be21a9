"""Which question comes next, and why another one was skipped.

A condition may only look at earlier questions (``check`` holds that), so one walk from the top
settles the route. An answer to a question that is off the route is kept, and never used here.
"""

from __future__ import annotations

from forms_engine.definition.answers import Answer, Answers, Sorted
from forms_engine.definition.form import Form, Question
from forms_engine.definition.logic import fact_id, holds

#: What the engine knows beside the answers; only a form about an item has any of it.
FACTS = (fact_id("promised"),)


def on_route(form: Form, answers: Answers) -> tuple[Question, ...]:
    """The questions this person meets, in order, as far as their answers can tell now."""
    seen: dict[str, Answer] = {id_: answers[id_] for id_ in FACTS if id_ in answers}
    route: list[Question] = []
    for question in form.questions:
        if question.only_if is None or holds(question.only_if, seen):
            route.append(question)
            if question.id in answers:
                seen[question.id] = answers[question.id]
    return tuple(route)


def how_many(form: Form) -> tuple[int, int]:
    """The fewest and the most questions that anybody is asked. Statements ask nothing."""
    asked = [question for question in form.questions if question.type != "statement"]
    return sum(question.only_if is None for question in asked), len(asked)


def answers_on_route(form: Form, answers: Answers) -> dict[str, Answer]:
    """Only the answers that count: those to questions on the route."""
    return {q.id: answers[q.id] for q in on_route(form, answers) if q.id in answers}


def not_offered(question: Question, answers: Answers) -> tuple[str, ...]:
    """The options to leave out for this person: cards that they did not put where it asks."""
    wanted = question.from_cards
    if wanted is None:
        return ()
    sorted_so = answers.get(wanted.question)
    places = dict(sorted_so.places) if isinstance(sorted_so, Sorted) else {}
    return tuple(o.value for o in question.options if places.get(o.value) not in wanted.under)


def place(route: tuple[Question, ...], question_id: str) -> tuple[int, int] | None:
    """Which number a question has on the route, and of how many; None if it is off the route."""
    for number, question in enumerate(route, 1):
        if question.id == question_id:
            return number, len(route)
    return None


def after(form: Form, answers: Answers, question_id: str) -> Question | None:
    """The next question on the route after this one, or None at the end."""
    later = False
    on = {q.id for q in on_route(form, answers)}
    for question in form.questions:
        if later and question.id in on:
            return question
        later = later or question.id == question_id
    return None


def before(form: Form, answers: Answers, question_id: str) -> Question | None:
    """The question on the route before this one, or None at the start."""
    previous: Question | None = None
    on = {q.id for q in on_route(form, answers)}
    for question in form.questions:
        if question.id == question_id:
            return previous
        if question.id in on:
            previous = question
    return None


def first_open(form: Form, answers: Answers) -> Question | None:
    """Where to go on: the first question on the route that has no answer yet."""
    return next((q for q in on_route(form, answers) if q.id not in answers), None)
