"""Rules that a form goes past on purpose. The reason is told, so that others can judge it."""

from __future__ import annotations

from collections.abc import Sequence

from forms_engine.definition.form import Allow, Form
from forms_engine.definition.problems import Finding, did_you_mean, error, info, warning


def allowed(form: Form, found: Sequence[Finding], known: Sequence[str]) -> list[Finding]:
    """The findings, with those that the form allows turned into information."""
    used: set[Allow] = set()
    kept: list[Finding] = []
    for finding in found:
        allow = _allow_for(form, finding)
        if allow is None or finding.severity == "info":
            kept.append(finding)
        else:
            used.add(allow)
            why = f"Allowed in this form: {allow.because}"
            kept.append(info(finding.rule, finding.at, finding.what, why))
    return kept + _about(form, used, known)


def _allow_for(form: Form, finding: Finding) -> Allow | None:
    question = ""
    if len(finding.at) > 1 and finding.at[0] == "question":
        question = form.questions[int(finding.at[1])].id
    for allow in form.allow:
        if allow.rule == finding.rule and allow.question in (None, question):
            return allow
    return None


def _about(form: Form, used: set[Allow], known: Sequence[str]) -> list[Finding]:
    found: list[Finding] = []
    ids = [question.id for question in form.questions]
    for number, allow in enumerate(form.allow):
        at = ("allow", number)
        if allow.rule not in known:
            what = f"There is no rule {allow.rule}."
            write = did_you_mean(allow.rule, known) or "Take it away."
            found.append(error("allow-rule", (*at, "rule"), what, write))
        elif allow.question is not None and allow.question not in ids:
            what = f"No question has the id “{allow.question}”."
            write = did_you_mean(allow.question, ids) or "Write the id of a question."
            found.append(error("allow-question", (*at, "question"), what, write))
        elif allow not in used:
            what = f"Allow {number + 1} is not needed: nothing here goes past {allow.rule}."
            found.append(warning("allow-unused", at, what, "Take it away."))
    return found
