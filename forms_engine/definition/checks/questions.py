"""Ids, types, options and sections: does everything have one name, and does every name fit?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from forms_engine.definition.checks.subject import Check, Subject
from forms_engine.definition.form import Option
from forms_engine.definition.problems import (
    Finding,
    Place,
    did_you_mean,
    error,
    one_of,
    subject,
    warning,
)

#: Pages of the engine's own at the address where a question would be, and names kept for more.
ENGINE_PAGES = (
    *("away", "check", "paper", "paused", "practice", "stop"),
    *("change", "help", "sent", "start", "stopped"),
)
#: Names of missing answers: no option may be stored under them.
ENGINE_VALUES = ("dont_know", "rather_not_say", "skipped", "not_asked")


def ids(form: Subject) -> Iterator[Finding]:
    named = {
        "question": [q.id for q in form.form.questions],
        "section": [s.id for s in form.form.sections],
        "trigger": [t.id for t in form.form.triggers],
    }
    for kind, names in named.items():
        for number, name in enumerate(names):
            if name in names[:number]:
                what = f"There are two {kind}s called “{name}”."
                write = "Give one of them another id."
                yield error("duplicate-id", (kind, number, "id"), what, write)


def page_names(form: Subject) -> Iterator[Finding]:
    for number, question in enumerate(form.form.questions):
        if question.id in ENGINE_PAGES:
            what = f"A question cannot be called “{question.id}”: a page has that name."
            write = f'Choose another id, such as "{question.id}_it".'
            yield error("reserved-id", ("question", number, "id"), what, write)


def types(form: Subject) -> Iterator[Finding]:
    for number, question in enumerate(form.form.questions):
        at: Place = ("question", number)
        kind = form.types.get(question.type)
        if kind is None:
            what = f"There is no question type “{question.type}”."
            write = did_you_mean(question.type, form.types) or f"Write {one_of(form.types)}."
            yield error("unknown-type", (*at, "type"), what, write)
            continue
        for said in kind.check(question):
            yield error("question-type", at, said)


def option_values(form: Subject) -> Iterator[Finding]:
    for number, question in enumerate(form.form.questions):
        for part, options in (("options", question.options), ("headings", question.headings)):
            yield from _values(("question", number, part), options)


def _values(at: Place, options: Sequence[Option]) -> Iterator[Finding]:
    seen: set[str] = set()
    for place, option in enumerate(options):
        here = (*at, place, "value")
        if option.value in seen:
            what = f"{subject(here)} has the value “{option.value}”, and so has one before it."
            yield error("duplicate-value", here, what, "Give it a value of its own.")
        if option.value in ENGINE_VALUES:
            what = f"{subject(here)} has the value “{option.value}”, which the engine uses itself."
            write = f'Choose another, such as "{option.value}_me".'
            if option.value in ("dont_know", "rather_not_say"):
                write = "Take it away: every question offers it already."
            yield error("reserved-value", here, what, write)
        seen.add(option.value)


def sections(form: Subject) -> Iterator[Finding]:
    known = [section.id for section in form.form.sections]
    used = {question.section for question in form.form.questions}
    for number, question in enumerate(form.form.questions):
        if question.section is not None and question.section not in known:
            what = f"There is no section “{question.section}”."
            write = did_you_mean(question.section, known)
            write = write or f'Add [[section]] with id = "{question.section}" and a title.'
            yield error("unknown-section", ("question", number, "section"), what, write)
    for number, name in enumerate(known):
        if name not in used:
            what = f"No question is in the section “{name}”."
            write = f'Add section = "{name}" to its questions, or take the section away.'
            yield warning("empty-section", ("section", number), what, write)


CHECKS: tuple[Check, ...] = (ids, page_names, types, option_values, sections)
