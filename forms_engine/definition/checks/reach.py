"""Can a question ever be asked? Tried out, with every answer that its conditions tell apart.

Where there are too many combinations to try, the question is taken to be reachable.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import combinations, product
from math import prod

from forms_engine.definition.answers import (
    DONT_KNOW,
    RATHER_NOT_SAY,
    SKIPPED,
    Answer,
    Chosen,
    Day,
    Number,
    Sorted,
    Words,
)
from forms_engine.definition.checks.subject import Subject
from forms_engine.definition.form import Question
from forms_engine.definition.logic import Compare, comparisons
from forms_engine.definition.route import FACTS, on_route

MOST_TRIES = 4096
_MOST_TOGETHER = 6


def can_be_asked(form: Subject, question: Question) -> bool:
    """True unless every combination of the answers that matter leaves the question out."""
    if question.only_if is None:
        return True
    asked = _asked_about(form, question)
    if any(_has_none(form, other) for other, _ in asked.values()):
        return True
    choices = {q.id: tuple(_answers(form, q, tests)) for q, tests in asked.values()}
    if prod(len(answers) for answers in choices.values()) > MOST_TRIES:
        return True
    facts: dict[str, Answer] = dict.fromkeys(FACTS, SKIPPED)
    return any(
        question in on_route(form.form, known | _given(choices, tried))
        for tried in product(*choices.values())
        for known in ({}, facts)
    )


def _given(names: Iterable[str], tried: Iterable[Answer | None]) -> dict[str, Answer]:
    return {name: answer for name, answer in zip(names, tried, strict=True) if answer}


def _has_none(form: Subject, question: Question) -> bool:
    """A choice with nothing to choose from: its type says so, and nothing else follows."""
    return form.shape(question) in ("choice", "scale") and not form.values(question)


def _asked_about(form: Subject, question: Question) -> dict[str, tuple[Question, list[Compare]]]:
    """The questions this one hangs on, and those that they hang on, with what is asked of each."""
    found: dict[str, tuple[Question, list[Compare]]] = {}
    waiting = [question]
    while waiting:
        condition = waiting.pop().only_if
        for compare in comparisons(condition) if condition is not None else ():
            other = form.form.question(compare.question)
            if other is None:
                continue
            if other.id not in found:
                found[other.id] = (other, [])
                waiting.append(other)
            found[other.id][1].append(compare)
    return found


def _answers(form: Subject, question: Question, tests: list[Compare]) -> Iterator[Answer | None]:
    """Answers of every kind that the tests can tell apart; None is no answer."""
    yield None
    if question.engine_options:
        yield from (DONT_KNOW, RATHER_NOT_SAY)
    match form.shape(question):
        case "choice" | "scale":
            yield from _chosen(form.values(question), question, tests)
        case "number":
            yield from (Number(value) for value in _numbers(question, tests))
        case "date":
            yield Day(date(2000, 1, 1))
        case "sort":
            yield from _sorted(question)
        case _:
            yield Words("…")


def _chosen(
    values: tuple[str, ...], question: Question, tests: list[Compare]
) -> Iterator[Answer | None]:
    yield from (Chosen((value,)) for value in values)
    asked = {value for test in tests for value in test.wanted()}
    together = [value for value in values if value in asked][:_MOST_TOGETHER]
    for size in range(2, min(question.most or len(together), len(together)) + 1):
        yield from (Chosen(several) for several in combinations(together, size))


def _numbers(question: Question, tests: list[Compare]) -> set[Decimal]:
    edges = {Decimal(0), Decimal(question.least or 0), Decimal(question.greatest or 0)}
    for test in tests:
        edges.update(edge for edge in (test.at_least, test.at_most) if edge is not None)
        edges.update(test.between or ())
    near = {edge + step for edge in edges for step in (-1, 0, 1)}
    least = question.least if question.least is not None else min(near)
    greatest = question.greatest if question.greatest is not None else max(near)
    return {number for number in near if least <= number <= greatest}


def _sorted(question: Question) -> Iterator[Answer | None]:
    cards = [card.value for card in question.options]
    for size in range(1, min(len(cards), len(question.headings)) + 1):
        for headings in combinations(question.headings, size):
            yield Sorted(tuple(zip(cards, (h.value for h in headings), strict=False)))
