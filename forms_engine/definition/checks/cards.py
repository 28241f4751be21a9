"""A question may offer what was sorted before: only cards that are there, from a sort before it."""

from __future__ import annotations

from collections.abc import Iterator

from forms_engine.definition.checks.subject import Check, Subject
from forms_engine.definition.form import Question
from forms_engine.definition.problems import Finding, did_you_mean, error, one_of


def offered(form: Subject) -> Iterator[Finding]:
    for number, question in enumerate(form.form.questions):
        if question.from_cards is None:
            continue
        at = ("question", number, "from_cards")
        name = question.from_cards.question
        before = [q for q in form.form.questions[:number] if form.shape(q) == "sort"]
        sort = next((q for q in before if q.id == name), None)
        if sort is None:
            what = f"Question {number + 1} takes cards from “{name}”, which sorts no cards."
            ids = [q.id for q in before]
            write = did_you_mean(name, ids) or "Write the id of a sort question before it."
            yield error("cards-from", (*at, "question"), what, write)
            continue
        yield from _fit(number, question, sort)


def _fit(number: int, question: Question, sort: Question) -> Iterator[Finding]:
    wanted = question.from_cards.under if question.from_cards else ()
    headings = [heading.value for heading in sort.headings]
    for name in wanted:
        if name not in headings:
            what = f"“{sort.id}” has no heading “{name}”."
            write = did_you_mean(name, headings) or f"Write {one_of(headings)}."
            yield error("cards-from", ("question", number, "from_cards", "under"), what, write)
    cards = [card.value for card in sort.options]
    for place, option in enumerate(question.options):
        if option.value not in cards:
            what = f"“{option.value}” is no card of “{sort.id}”, so nobody is ever offered it."
            write = did_you_mean(option.value, cards) or "Take it away, or add the card."
            yield error("cards-from", ("question", number, "options", place, "value"), what, write)


CHECKS: tuple[Check, ...] = (offered,)
