"""A form together with what checking it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from forms_engine.definition.form import Form, Question
from forms_engine.definition.needs import PictureFinder, PictureFound, Types
from forms_engine.definition.problems import Finding

#: Instead of the name of a set: photos of this home.
PHOTOS = "photos"


@dataclass(frozen=True)
class Subject:
    form: Form
    types: Types
    pictures: PictureFinder
    #: Where the form's own pictures are; None where it has no folder yet.
    folder: Path | None = None

    def picture(self, name: str) -> PictureFound | None:
        """As people will meet it: the form's own, of the set it prefers, or of another."""
        return self.pictures.find(name, self.folder, sets_of(self.form))

    def shape(self, question: Question) -> str:
        """The answer shape, or "" for a type that does not exist."""
        kind = self.types.get(question.type)
        return str(kind.shape) if kind else ""

    def values(self, question: Question) -> tuple[str, ...]:
        """What can be stored for this question, the options that its type brings included."""
        kind = self.types.get(question.type)
        options = kind.options(question) if kind else question.options
        return tuple(option.value for option in options)


def sets_of(form: Form) -> tuple[str, ...]:
    """The picture sets that a form asks first. Photos are laid over later, while people look."""
    return (form.picture_set,) if form.picture_set and form.picture_set != PHOTOS else ()


Check = Callable[[Subject], Iterator[Finding]]
