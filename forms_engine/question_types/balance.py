"""Is a scale fair? As many points on the good side as on the bad, and in order.

Which side a point is on shows in its picture; a scale with other pictures cannot be judged.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from forms_engine.definition.form import Option, Question

LEANS: Mapping[str, int] = {
    **dict.fromkeys(("face-happy", "better", "more", "yes", "thumb-up"), 1),
    **dict.fromkeys(("face-ok", "mixed", "the-same"), 0),
    **dict.fromkeys(("face-sad", "worse", "less", "no", "thumb-down"), -1),
}
_OUTSIDE = ("not_sure", "dont_know", "rather_not_say")


def check_scale(question: Question, points: Sequence[Option]) -> list[str]:
    """Kind sentences about a scale that leans, jumps, or has *not sure* among its points."""
    unsure = [
        f"Question {question.id}: “{point.say}” is not a point on the scale. "
        "Take it away: the engine offers I don't know by itself."
        for point in points
        if point.value in _OUTSIDE or point.picture == "not-sure"
    ]
    if unsure or any(point.picture not in LEANS for point in points):
        return unsure
    leans = [LEANS[point.picture] for point in points]
    return [*_leaning(question, leans), *_jumping(question, leans)]


def _leaning(question: Question, leans: Sequence[int]) -> list[str]:
    good, bad = leans.count(1), leans.count(-1)
    if good == bad:
        return []
    return [
        f"Question {question.id} has {good} good answers and {bad} bad answers. "
        "Write as many good answers as bad ones."
    ]


def _jumping(question: Question, leans: Sequence[int]) -> list[str]:
    if list(leans) in (sorted(leans), sorted(leans, reverse=True)):
        return []
    return [f"Question {question.id}: put the points in order, from one end to the other."]
