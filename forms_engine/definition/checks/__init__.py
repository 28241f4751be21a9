"""Is a form sound in itself? Every check looks at the whole form and tells all it finds."""

from __future__ import annotations

from forms_engine.definition.checks import cards, conditions, pictures, purposes, questions, texts
from forms_engine.definition.checks.subject import Check, Subject
from forms_engine.definition.problems import Finding

CHECKS: tuple[Check, ...] = (
    *questions.CHECKS,
    *purposes.CHECKS,
    *conditions.CHECKS,
    *cards.CHECKS,
    *pictures.CHECKS,
    *texts.CHECKS,
)


def check(subject: Subject) -> list[Finding]:
    """Everything that is not sound. Easy-read rules are checked apart, in ``easyread``."""
    return [finding for one in CHECKS for finding in one(subject)]
