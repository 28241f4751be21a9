"""What the core is handed by others, as small promises: question types and pictures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from forms_engine.definition.form import Option, Question


class TypeRules(Protocol):
    """The part of a question type that the core asks for."""

    @property
    def shape(self) -> str: ...

    def check(self, question: Question) -> list[str]:
        """What is badly written for this type: kind sentences with the next step."""

    def options(self, question: Question) -> tuple[Option, ...]:
        """What can be chosen, the options that the type itself brings included."""


Types = Mapping[str, TypeRules]


class PictureFound(Protocol):
    """A picture, with where it came from. An empty licence means that nobody knows it."""

    @property
    def set(self) -> str: ...
    @property
    def author(self) -> str: ...
    @property
    def licence(self) -> str: ...
    @property
    def source(self) -> str: ...


class PictureFinder(Protocol):
    def find(
        self, name: str, folder: Path | None, sets: Sequence[str] = (), /
    ) -> PictureFound | None:
        """The picture of this name in the form's own folder, in one of these picture sets, or in
        any other; or None."""

    def has_set(self, set_id: str, /) -> bool:
        """Is there a picture set of this name?"""

    def why_not(self, name: str, folder: Path | None, /) -> str | None:
        """A kind sentence if a picture of this name is there and must not be used."""

    def problems(self, folder: Path, /) -> list[tuple[str, str]]:
        """``(file, kind sentence)`` for each of the form's own pictures that needs something."""
