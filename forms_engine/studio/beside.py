"""What stands beside a question in the studio: its problems, and what its answers set off."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from forms_engine.definition.acts import ACTS, ON_THE_ITEM, ROLES
from forms_engine.definition.form import Feedback, Form, Kind, Question, Trigger
from forms_engine.definition.logic import comparisons, sentence
from forms_engine.definition.problems import Problem
from forms_engine.question_types.contract import Types
from forms_engine.question_types.engine_words import ENGINE_WORDS

_HEADER = re.compile(r"^\s*\[\[\s*(\w+)\s*\]\]")

KINDS: dict[Kind, str] = {
    "concern": "A concern",
    "idea": "An idea",
    "compliment": "A compliment",
    "question": "A question to answer",
    "observation": "An observation",
}


@dataclass(frozen=True)
class SetsOff:
    """When an answer is so, this happens. Both are plain sentences for staff."""

    when: str
    then: tuple[str, ...]


@dataclass(frozen=True)
class Beside:
    question: Question
    number: int
    kind: str
    problems: tuple[Problem, ...]
    only_if: str
    sets_off: tuple[SetsOff, ...]


def naming(form: Form, types: Types, question_id: str, value: str) -> str:
    """The words of a question, or of one of its options, as the designer wrote them."""
    question = form.question(question_id)
    if question is None:
        return value or question_id
    if not value:
        return question.ask
    options = (*types[question.type].options(question), *question.headings)
    written = {option.value: option.say for option in options}
    return written.get(value) or ENGINE_WORDS.get(f"engine.{value}") or value


def beside(form: Form, types: Types, problems: Iterable[Problem], source: Path) -> list[Beside]:
    """One for each question, in the order of the form."""
    spans = _spans(source)
    told = [p for p in problems if p.line is not None and p.file.endswith("form.toml")]
    found = []
    for number, question in enumerate(form.questions):
        start, end = spans[number] if number < len(spans) else (0, 0)
        own = tuple(p for p in told if p.line is not None and start <= p.line < end)
        found.append(
            Beside(
                question,
                number + 1,
                question.type,
                own,
                _said(form, types, question.only_if) if question.only_if else "",
                tuple(_sets_off(form, types, t) for t in form.triggers if _looks_at(t, question)),
            )
        )
    return found


def _said(form: Form, types: Types, condition: object) -> str:
    return sentence(condition, lambda q, v: naming(form, types, q, v))  # type: ignore[arg-type]


def _looks_at(trigger: Trigger, question: Question) -> bool:
    return any(test.question == question.id for test in comparisons(trigger.when))


def _sets_off(form: Form, types: Types, trigger: Trigger) -> SetsOff:
    then: list[str] = []
    if trigger.feedback:
        kind = KINDS[trigger.feedback.kind]
        about = _about(form, types, trigger.feedback)
        then.append(f"{kind}, {trigger.feedback.urgency}, {about}.")
        if trigger.feedback.days:
            then.append(f"The answer is due in {trigger.feedback.days} working days.")
    if trigger.task:
        days = trigger.task.working_days
        when = "today" if days == 0 else f"in {days} working days"
        then.append(f"A task for {trigger.task.who}, {when}: {trigger.task.say}")
    if trigger.show_help:
        then.append("The person is shown where to get help now.")
    if trigger.outside_team:
        then.append("Only people outside the team may handle it.")
    if trigger.repeated:
        then.append(f"Only if it is so {trigger.repeated} times in a row.")
    then += [_act(name) for name in trigger.do]
    return SetsOff(_said(form, types, trigger.when), tuple(then))


def _about(form: Form, types: Types, feedback: Feedback) -> str:
    if feedback.topic_from:
        asked = naming(form, types, feedback.topic_from, "")
        return f"with the answer to “{asked}” as its topic"
    return f"about {str(feedback.topic).replace('_', ' ')}"


def _act(name: str) -> str:
    """What another system must do. Until it is built, somebody does it by hand."""
    if name in ACTS:
        return f"By hand for now ({ROLES[ACTS[name].who].lower()}): {ACTS[name].say}"
    return ON_THE_ITEM.get(name, f"Another system must do: {name}.")


def _spans(source: Path) -> list[tuple[int, int]]:
    """From which line to which each ``[[question]]`` of the file goes."""
    try:
        lines = source.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
    headers = [(n, m[1]) for n, line in enumerate(lines, 1) if (m := _HEADER.match(line))]
    ends = [n for n, _ in headers[1:]] + [len(lines) + 1]
    return [(n, end) for (n, name), end in zip(headers, ends, strict=True) if name == "question"]
