"""Every picture that a form names is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forms_engine.definition.checks.subject import PHOTOS, Check, Subject
from forms_engine.definition.form import Form
from forms_engine.definition.problems import Finding, Place, error, subject, warning

NONE = "none"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9]{1,5})?")


def is_name(name: str) -> bool:
    """A concept or a file of pictures/; never a way to another place."""
    return _NAME.fullmatch(name) is not None


def named(form: Form) -> Iterator[tuple[Place, str]]:
    """Every picture name, with its place in form.toml."""
    yield ("picture",), form.picture
    for number, question in enumerate(form.questions):
        yield ("question", number, "picture"), question.picture
        for part in ("headings", "options"):
            for place, option in enumerate(getattr(question, part)):
                yield ("question", number, part, place, "picture"), option.picture


def found(form: Subject) -> Iterator[Finding]:
    for at, name in named(form.form):
        if name == NONE:
            continue
        if not is_name(name):
            what = f"“{name}” cannot be the name of a picture."
            write = (
                'Write a concept such as "home", or a file of pictures/ such as "our-house.jpg".'
            )
            yield error("picture-name", at, what, write)
        elif form.picture(name) is None:
            yield _missing(form, at, name)


def _missing(form: Subject, at: Place, name: str) -> Finding:
    about = subject(at).rstrip(",")
    if why := form.pictures.why_not(name, form.folder):
        return error("picture-unsafe", at, f"{about}: “{name}” cannot be used.", why)
    write = "Choose a picture of the set, or put the file into pictures/."
    return error("picture-missing", at, f"{about}: there is no picture “{name}”.", write)


def set_is_there(form: Subject) -> Iterator[Finding]:
    wanted = form.form.picture_set
    if wanted and wanted != PHOTOS and not form.pictures.has_set(wanted):
        what = f"There is no picture set “{wanted}” here."
        write = (
            "Look at those there are: forms-engine pictures list. Or add it: "
            "forms-engine pictures add."
        )
        yield error("picture-set", ("picture_set",), what, write)


def none_because(form: Subject) -> Iterator[Finding]:
    for number, question in enumerate(form.form.questions):
        if question.picture == NONE and not (question.picture_none_because or "").strip():
            what = f"Question {number + 1} has no picture, and does not say why."
            write = 'Choose a picture, or add picture_none_because = "…".'
            yield error("picture-why", ("question", number, "picture"), what, write)


def one_meaning(form: Subject) -> Iterator[Finding]:
    """Two answers with the same picture are one answer to whoever does not read."""
    for number, question in enumerate(form.form.questions):
        for part in ("headings", "options"):
            seen: dict[str, int] = {}
            for place, option in enumerate(getattr(question, part)):
                first = seen.setdefault(option.picture, place)
                if option.picture != NONE and first != place:
                    at: Place = ("question", number, part, place, "picture")
                    what = f"{subject(at)} has the picture of number {first + 1}."
                    yield warning("picture-twice", at, what, "Choose another picture for one.")


CHECKS: tuple[Check, ...] = (found, set_is_there, none_because, one_meaning)
