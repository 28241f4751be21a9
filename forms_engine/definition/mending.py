"""Fills the gaps of a broken form, so that its other parts can be checked in the same go.

The mended form is only ever looked at, never shown or kept. What lies at a mended place is
already told; ``Mended.touched`` says where, so that nothing is told twice.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from forms_engine.definition.form import Form
from forms_engine.definition.problems import Place
from forms_engine.definition.sentences import locate, mistakes

_GAP = "…"
_ROUNDS = 4
_OF_A_WHOLE = ("question-type", "trigger-topic", "trigger-empty")

#: What stands in for something missing. Anything else is words.
_STAND_IN: dict[str, object] = {
    "type": "",
    "language": "en",
    "rule": "ER01",
    "picture": "none",
    "asked_of": ["person"],
    "minutes": 1,
    "start": [_GAP],
    "end": [_GAP],
    "when": {"question": "", "answered": True},
    "kind": "concern",
    "question": [{"id": "gap", "type": "", "ask": _GAP, "picture": "none"}],
}


@dataclass(frozen=True)
class Mended:
    form: Form
    touched: frozenset[Place]

    def told(self, at: Place, rule: str) -> bool:
        """Is this place, or what holds it, one where a mistake was told already?

        Some rules are about a question or trigger as a whole: there a mistake within is enough.
        """
        if rule in _OF_A_WHOLE and any(place[: len(at)] == at for place in self.touched):
            return True
        return any(at[: len(place)] == place for place in self.touched)


def mend(
    raw: dict[str, Any], errors: Sequence[ErrorDetails], build: Callable[[Any], Form]
) -> Mended | None:
    """The form as far as it can be made out, or None."""
    mended = deepcopy(raw)
    touched: set[Place] = set()
    for _ in range(_ROUNDS):
        for mistake in errors:
            touched.add(_fill(mended, mistake))
        try:
            return Mended(build(mended), frozenset(touched - {()}))
        except ValidationError as trouble:
            errors = mistakes(trouble, mended)
    return None


def _fill(raw: dict[str, Any], mistake: ErrorDetails) -> Place:
    at, last = locate(mistake["loc"], raw)
    if mistake["type"] == "missing":
        place = (*at, last)
        name = f"gap{at[-1] if at else ''}"
        stand_in = name if last in ("id", "value") else _STAND_IN.get(str(last), _GAP)
        _put(raw, place, stand_in)
        return place
    place = _removable(at)
    _put(raw, place, None)
    return place


def _removable(at: Place) -> Place:
    """The nearest key: an entry taken out of a list would move all that come after it."""
    while at and not isinstance(at[-1], str):
        at = at[:-1]
    return at


def _put(raw: dict[str, Any], place: Place, value: object) -> None:
    """Set the value at a place, or take it away if the value is None."""
    here: Any = raw
    for part in place[:-1]:
        if not isinstance(here, dict | list):
            return
        try:
            here = here[part]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            return
    if not isinstance(here, dict) or not place:
        return
    if value is None:
        here.pop(place[-1], None)
    else:
        here.setdefault(place[-1], deepcopy(value))
