"""What the models say about a mistake, at its place in the file and in kind, plain words.

The models' own words never reach the designer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from forms_engine.definition import limits
from forms_engine.definition.problems import Finding, Place, error
from forms_engine.definition.sayings import saying


def findings(errors: Sequence[ErrorDetails], raw: Mapping[str, Any]) -> list[Finding]:
    """Every mistake once, each at its place in ``raw``."""
    found: dict[tuple[Place, str], Finding] = {}
    for mistake in errors:
        at, last = locate(mistake["loc"], raw)
        key = (at, "" if mistake["type"] != "missing" else str(last))
        found.setdefault(key, _finding(mistake, at, last))
    return list(found.values())


def mistakes(trouble: ValidationError, raw: Mapping[str, Any]) -> list[ErrorDetails]:
    """What a model complains about, without its echoes, and no more than can be read.

    A list whose entries are all wrong is also called too short; that is not news.
    """
    told = trouble.errors(include_url=False)[: limits.PROBLEMS]
    return [m for m in told if m["type"] != "too_short" or not _at(raw, m["loc"])]


def _at(raw: Any, loc: tuple[int | str, ...]) -> Any:
    for part in locate(loc, raw)[0]:
        raw = raw[part]
    return raw


def locate(loc: tuple[int | str, ...], raw: object) -> tuple[Place, int | str]:
    """The path of a mistake without the model's own branch names, and its last part."""
    at: Place = ()
    here: Any = raw
    for part in loc:
        in_list = isinstance(here, list) and isinstance(part, int) and part < len(here)
        if in_list or (isinstance(here, dict) and part in here):
            here = here[part]
            at += (part,)
    return at, loc[-1] if loc else ""


def _finding(mistake: ErrorDetails, at: Place, last: int | str) -> Finding:
    what, write = saying(mistake, at, str(last))
    return error(mistake["type"].replace("_", "-"), at, what, write)
