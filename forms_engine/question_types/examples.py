"""The examples of each type: one example, five uses.

The pattern page, the test of every type in every format, the accessibility run, the screenshots
and the studio's list of types all read ``examples.toml``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, field_validator

from forms_engine.definition.form import Question
from forms_engine.question_types.contract import Raw
from forms_engine.question_types.registry import HERE


class Good(NamedTuple):
    """Raw input, the answer in easy English words, and its cells as they are stored in a table."""

    raw: Raw
    said: str
    stored: Mapping[str, str]


class Bad(NamedTuple):
    """Raw input, and the kind sentence that the person reads."""

    raw: Raw
    trouble: str


class Example(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    title: str
    question: Question
    good: tuple[Good, ...] = Field(min_length=1)
    bad: tuple[Bad, ...] = ()

    @field_validator("good", "bad", mode="before")
    @classmethod
    def _wrap(cls, samples: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """``raw = { answer = "tea" }`` is short for ``raw = { answer = ["tea"] }``."""
        return [{**sample, "raw": _lists(sample["raw"])} for sample in samples]


def _lists(raw: Mapping[str, str | list[str]]) -> dict[str, list[str]]:
    return {name: [v] if isinstance(v, str) else list(v) for name, v in raw.items()}


@cache
def examples(type_name: str) -> tuple[Example, ...]:
    """The examples of one type, in the order they are written. OSError if there is no such type."""
    path = HERE / type_name / "examples.toml"
    written = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(Example.model_validate(example) for example in written["example"])
