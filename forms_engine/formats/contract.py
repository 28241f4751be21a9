"""What every format promises.

A web format draws each answer shape once: ``<shape>.html`` in its folder. A question type that
deserves better in one format has ``<format>.html`` in its own folder, and that wins.
A file format makes one file of a document, whatever the document holds (see ``document.py``).
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from forms_engine.definition.words import Voice
from forms_engine.formats.document import Document
from forms_engine.question_types.contract import QuestionType, Shape

HERE = Path(__file__).parent
TYPES_FOLDER = HERE.parent / "question_types"


class CannotMake(Exception):
    """This cannot be made here, or not now. ``message`` is a msgid: why, and what to do instead.

    ``wait`` is after how many seconds one may try again, 0 where waiting does not help; ``status``
    tells a program the same (RFC 9110)."""

    def __init__(self, message: str, *, wait: int = 0, status: int = 503, **slots: str) -> None:
        super().__init__(message.format(**slots) if slots else message)
        self.message, self.wait, self.status, self.slots = message, wait, status, slots


@dataclass(frozen=True)
class Format:
    name: str
    title: str
    about: str
    voice: Voice
    #: Shown beside its title where a person chooses how to get a form.
    picture: str = "pictures-on-paper"
    #: Is it a page to answer on? It may be a file too: easy words are read on paper as well.
    on_screen: bool = False
    #: The format whose drawing is used for shapes this one does not draw itself.
    leans_on: str | None = None
    #: Of the file it makes; "" where it makes none.
    media_type: str = ""
    #: Of the file's name, such as ".docx".
    ending: str = ""
    #: The whole file, the same bytes every time. Raises CannotMake. Read large libraries inside it.
    make: Callable[[Document], bytes] | None = None
    #: May it be chosen for a form? For an answer to a person, their story, the board?
    of_forms: bool = True
    of_stories: bool = True


def _found() -> Mapping[str, Format]:
    formats = {}
    for folder in sorted(HERE.iterdir()):
        if (folder / "__init__.py").exists():
            module = importlib.import_module(f"forms_engine.formats.{folder.name}")
            formats[folder.name] = module.FORMAT
    return formats


@cache
def formats() -> Mapping[str, Format]:
    """Every format, by the name of its folder. A new folder is enough."""
    return _found()


@cache
def web_formats() -> Mapping[str, Format]:
    """Those that are answered on a page."""
    return {name: form for name, form in formats().items() if form.on_screen}


@cache
def file_formats() -> Mapping[str, Format]:
    """Those that make a file of a form."""
    return {n: form for n, form in formats().items() if form.make and form.of_forms}


@cache
def story_formats() -> Mapping[str, Format]:
    """Those that make a file of what is told: an answer, a story, the board."""
    return {n: form for n, form in formats().items() if form.make and form.of_stories}


def for_voice(voice: Voice) -> Format:
    """The web format that speaks in this voice."""
    return next(f for f in web_formats().values() if f.voice == voice)


@cache
def template(format_name: str, type_name: str, shape: Shape) -> str:
    """Which template draws this type in this format. LookupError names the missing pair."""
    own = TYPES_FOLDER / type_name / f"{format_name}.html"
    if own.exists():
        return f"question_types/{type_name}/{format_name}.html"
    wanted: str | None = format_name
    while wanted:
        if (HERE / wanted / f"{shape}.html").exists():
            return f"formats/{wanted}/{shape}.html"
        wanted = formats()[wanted].leans_on
    raise LookupError(f"The format {format_name} cannot draw the shape {shape} ({type_name}).")


def template_for(form: Format, kind: QuestionType) -> str:
    return template(form.name, kind.name, kind.shape)
