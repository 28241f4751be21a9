"""Conditions look only at earlier questions, and only at answers that can be given."""

from __future__ import annotations

from collections.abc import Iterator

from forms_engine.definition import limits
from forms_engine.definition.acts import ACTS, ON_THE_ITEM, ROLES
from forms_engine.definition.answers import ENGINE_OPTIONS
from forms_engine.definition.checks.reach import can_be_asked
from forms_engine.definition.checks.subject import Check, Subject
from forms_engine.definition.form import Question, Trigger
from forms_engine.definition.logic import AllOf, AnyOf, Compare, Condition, Known, Not, facts
from forms_engine.definition.problems import (
    Finding,
    Place,
    did_you_mean,
    error,
    one_of,
    subject,
    warning,
)

_CHOICES = ("choice", "scale")
#: Operator -> the answer shapes it can be held against. The others fit every question.
_FITS = {
    "is": _CHOICES,
    "is_not": _CHOICES,
    "includes": _CHOICES,
    "at_least": ("number",),
    "at_most": ("number",),
    "between": ("number",),
    "any_card": ("sort",),
}


def walk(condition: Condition, at: Place) -> Iterator[tuple[Place, Compare, int]]:
    """Every comparison with its place in form.toml and how deep it lies."""
    match condition:
        case AllOf(all=parts) | AnyOf(any=parts):
            key = "all" if isinstance(condition, AllOf) else "any"
            for number, part in enumerate(parts):
                for here, compare, depth in walk(part, (*at, key, number)):
                    yield here, compare, depth + 1
        case Not(not_=part):
            for here, compare, depth in walk(part, (*at, "not")):
                yield here, compare, depth + 1
        case Compare():
            yield at, condition, 1
        case Known():
            return


def _all(form: Subject) -> Iterator[tuple[Place, Condition, tuple[Question, ...]]]:
    """Every condition with the questions it may look at."""
    for number, question in enumerate(form.form.questions):
        if question.only_if is not None:
            earlier = form.form.questions[:number]
            yield ("question", number, "only_if"), question.only_if, earlier
    for number, trigger in enumerate(form.form.triggers):
        yield ("trigger", number, "when"), trigger.when, form.form.questions


def refer(form: Subject) -> Iterator[Finding]:
    for top, condition, allowed in _all(form):
        by_id = {question.id: question for question in allowed}
        for at, compare, _ in walk(condition, top):
            question = by_id.get(compare.question)
            if question is None:
                yield _no_such(form, at, compare, list(by_id))
            elif form.shape(question):
                yield from _fits(form, question, compare, at)


def _no_such(form: Subject, at: Place, compare: Compare, allowed: list[str]) -> Finding:
    later = [q.id for q in form.form.questions]
    at = (*at, "question")
    if compare.question in later:
        what = f"{subject(at)} looks at “{compare.question}”, which is not asked before it."
        write = f"Move “{compare.question}” up, or look at an earlier question."
        return error("condition-later", at, what, write)
    what = f"{subject(at)} looks at “{compare.question}”, and no question has that id."
    write = did_you_mean(compare.question, allowed) or "Write the id of an earlier question."
    return error("condition-question", at, what, write)


def _fits(form: Subject, question: Question, compare: Compare, at: Place) -> Iterator[Finding]:
    operator = compare.given_operators()[0]
    shape = form.shape(question)
    declining = set(compare.wanted()) <= set(ENGINE_OPTIONS) and operator in ("is", "is_not")
    if shape not in _FITS.get(operator, (shape,)) and not (declining and compare.wanted()):
        what = f"{subject(at)}: “{operator}” cannot be asked of “{question.id}”."
        fitting = [name for name, shapes in _FITS.items() if shape in shapes]
        write = f"Use {', '.join([*fitting, 'answered'])}."
        yield error("condition-operator", (*at, operator), what, write)
        return
    yield from _known_values(form, question, compare, (*at, operator))
    if operator in ("is", "is_not") and question.most is not None:
        what = f"{subject(at)}: several answers can be chosen in “{question.id}”."
        write = "“is” counts only if one is chosen alone. Write includes to count it among others."
        yield warning("condition-many", (*at, operator), what, write)


def _known_values(
    form: Subject, question: Question, compare: Compare, at: Place
) -> Iterator[Finding]:
    known = list(form.values(question))
    if not known and compare.any_card is None:
        return  # its type has said already that it has no options
    if compare.any_card is not None:
        known = [heading.value for heading in question.headings]
    elif question.engine_options:
        known += ENGINE_OPTIONS
    for value in compare.wanted():
        if value not in known:
            what = f"{subject(at)}: “{question.id}” has no answer “{value}”."
            write = did_you_mean(value, known) or f"Write {one_of(known)}."
            yield error("condition-value", at, what, write)


def depth(form: Subject) -> Iterator[Finding]:
    for top, condition, _ in _all(form):
        depths = [levels for _, _, levels in walk(condition, top)]
        if max(depths, default=1) > limits.CONDITION_DEPTH:
            what = f"{subject(top)}: the condition has too many conditions inside each other."
            yield error("condition-depth", top, what, f"Use at most {limits.CONDITION_DEPTH}.")


def reachable(form: Subject) -> Iterator[Finding]:
    """A question that no answers lead to would be work for nothing."""
    broken = {f.at[1] for f in refer(form) if f.at[0] == "question" and f.severity == "error"}
    for number, question in enumerate(form.form.questions):
        if number not in broken and not can_be_asked(form, question):
            what = f"Question {number + 1} is never asked: no answers lead to it."
            write = "Look at its only_if again: it asks for two things that cannot both be so."
            yield error("unreachable", ("question", number, "only_if"), what, write)


def trigger_effects(form: Subject) -> Iterator[Finding]:
    known = [question.id for question in form.form.questions]
    for number, trigger in enumerate(form.form.triggers):
        at: Place = ("trigger", number)
        told = trigger.feedback, trigger.task, trigger.do
        does = (*told, trigger.show_help, trigger.outside_team, trigger.pause)
        if not any(does):
            what = f"Trigger {number + 1} does nothing."
            write = "Add feedback = { … }, task = { … }, do = [ … ] or show_help = true."
            yield error("trigger-empty", at, what, write)
        yield from _known_acts(trigger, at)
        feedback = trigger.feedback
        if feedback is None:
            continue
        if (feedback.topic is None) == (feedback.topic_from is None):
            what = f"Trigger {number + 1}: the feedback needs one topic."
            write = 'Write topic = "…", or topic_from = "…" with the id of a question; not both.'
            yield error("trigger-topic", (*at, "feedback"), what, write)
        if feedback.topic_from is not None and feedback.topic_from not in known:
            what = f"Trigger {number + 1}: no question has the id “{feedback.topic_from}”."
            write = did_you_mean(feedback.topic_from, known) or "Write the id of a question."
            yield error("condition-question", (*at, "feedback", "topic_from"), what, write)


def _known_acts(trigger: Trigger, at: Place) -> Iterator[Finding]:
    """Staff must be able to read, in plain words, what an answer asks of them."""
    known = (*ACTS, *ON_THE_ITEM)
    for place, act in enumerate(trigger.do):
        if act not in known:
            what = f"Trigger “{trigger.id}” asks for “{act}”, and nobody knows what that is."
            write = did_you_mean(act, known)
            write = write or "Write a task in words: task = { who = …, say = …, working_days = … }."
            yield error("trigger-act", (*at, "do", place), what, write)
    if trigger.task is not None and trigger.task.who not in ROLES:
        what = f"Trigger “{trigger.id}”: no task can be for “{trigger.task.who}”."
        write = did_you_mean(trigger.task.who, ROLES) or f"Write {one_of(ROLES)}."
        yield error("trigger-role", (*at, "task", "who"), what, write)


def about_an_item(form: Subject) -> Iterator[Finding]:
    for top, condition, _ in _all(form):
        if facts(condition) and (not form.form.about_item or top[0] == "trigger"):
            what = f"{subject(top)} asks what we promised, and nobody knows that here."
            write = "Use known only for a question, in a form with about_item = true."
            yield error("condition-known", top, what, write)


CHECKS: tuple[Check, ...] = (refer, depth, reachable, trigger_effects, about_an_item)
