"""What the engine itself does with a question, and what the form asks of the person for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from forms_engine.definition.answers import Helper, Provenance
from forms_engine.definition.checks.subject import Check, Subject
from forms_engine.definition.problems import Finding, Place, error, one_of, subject

_HELPERS = tuple(h.value for h in Helper if h not in (Helper.NOT_KNOWN, Helper.NOBODY))
_WHO = tuple(p.value for p in Provenance if p is not Provenance.NOT_KNOWN)

#: Purpose -> the values its options must be taken from.
VALUES: Mapping[str, tuple[str, ...]] = {
    "who_helped": _WHO,
    "helper_kind": _HELPERS,
    "share": ("yes", "ask", "no"),
}


def once(form: Subject) -> Iterator[Finding]:
    """The same thing is never asked twice in one sitting."""
    seen: dict[str, int] = {}
    for number, question in enumerate(form.form.questions):
        if question.purpose in (None, "named"):
            continue
        if question.purpose in seen:
            first = seen[question.purpose] + 1
            what = f"Question {number + 1} asks for “{question.purpose}”; so does question {first}."
            write = "Ask it once: take one of them away."
            yield error("purpose-twice", ("question", number, "purpose"), what, write)
        seen.setdefault(question.purpose, number)


def values(form: Subject) -> Iterator[Finding]:
    for number, question in enumerate(form.form.questions):
        allowed = VALUES.get(question.purpose or "", ())
        for place, option in enumerate(question.options if allowed else ()):
            if option.value not in allowed:
                at: Place = ("question", number, "options", place, "value")
                what = f"{subject(at)} is “{option.value}”, which “{question.purpose}” cannot use."
                yield error("purpose-value", at, what, f"Use only {one_of(allowed)}.")


def all_who_helped(form: Subject) -> Iterator[Finding]:
    """Who helped is never guessed, so every way of being helped can be said."""
    for number, question in enumerate(form.form.questions):
        missing = set(_WHO) - {option.value for option in question.options}
        if question.purpose == "who_helped" and missing:
            what = f"Question {number + 1} asks who helped, but some answers are missing."
            write = f"Add options with the values {one_of(v for v in _WHO if v in missing)}."
            yield error("purpose-value", ("question", number, "options"), what, write)


def ways_out(form: Subject) -> Iterator[Finding]:
    for number, question in enumerate(form.form.questions):
        if not question.engine_options and question.purpose is None:
            what = f"Question {number + 1} does not offer “I don’t know”."
            write = "Take engine_options = false away, so that nobody is stuck."
            yield error("no-way-out", ("question", number, "engine_options"), what, write)


def needed(form: Subject) -> Iterator[Finding]:
    for number, question in enumerate(form.form.questions):
        if question.needed == "yes" and not question.needed_because:
            what = f"Question {number + 1} must be answered, and does not say why."
            write = 'Add needed_because = "…": the person reads it. Or write needed = "no".'
            yield error("needed-why", ("question", number, "needed"), what, write)


CHECKS: tuple[Check, ...] = (once, values, all_who_helped, ways_out, needed)
