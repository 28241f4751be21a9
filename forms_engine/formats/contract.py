"""What every format promises.

A format draws each answer shape once: ``<shape>.html`` in its folder. A question type that
deserves better in one format has ``<format>.html`` in its own folder, and that wins.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from forms_engine.definition.words import Voice
from forms_engine.question_types.contract import QuestionType, Shape

HERE = Path(__file__).parent
TYPES_FOLDER = HERE.parent / "question_types"


@dataclass(frozen=True)
class Format:
    name: str
    title: str
    about: str
    voice: Voice
    #: The format whose drawing is used for shapes this one does not draw itself.
    leans_on: str | None = None


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


def for_voice(voice: Voice) -> Format:
    """The web format that speaks in this voice."""
    return next(f for f in formats().values() if f.voice == voice)


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
