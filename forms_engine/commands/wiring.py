"""What several commands need: where the forms are, and forms read with the real rooms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from forms_engine import settings
from forms_engine.definition.folder import FORM_FILE, folders_in
from forms_engine.definition.loading import Loaded, load
from forms_engine.pictures.library import Library
from forms_engine.publishing.recordings import heard
from forms_engine.question_types.registry import TYPES

SYMBOLS = Path(__file__).parent.parent.parent / "symbols"
_Command = TypeVar("_Command", bound=Callable[..., Any])


def forms_option(command: _Command) -> _Command:
    return click.option(
        "--forms",
        type=click.Path(path_type=Path, file_okay=False),
        default=lambda: settings.read().forms,
        show_default="form_definitions",
        help="The folder that holds the forms, one folder for each.",
    )(command)


def library(added: Path | None = None) -> Library:
    """The sets that come with the engine, and those in the data folder."""
    return Library(SYMBOLS, added or settings.read().picture_sets)


def load_folders(folders: Sequence[Path]) -> list[Loaded]:
    pictures = library()
    return [heard(load(folder, TYPES, pictures), folder) for folder in folders]


def form_folders(names: Sequence[str], forms: Path) -> list[Path]:
    """The folders meant: names of forms, paths, or folders full of forms. None means all."""
    if not names:
        return _inside(forms)
    return [folder for name in names for folder in _meant(name, forms)]


def _meant(name: str, forms: Path) -> list[Path]:
    for path in (Path(name), forms / name):
        # resolve() gives "." its name, without following the folder if it is a link.
        path = path.absolute() if path.name else path.resolve()
        if (path / FORM_FILE).exists():
            return [path]
        if path.is_dir():
            return [inner for inner in _inside(path) if (inner / FORM_FILE).exists()] or [path]
    raise click.ClickException(
        f"There is no form “{name}” in {forms}. Write the name of its folder, or the way to it."
    )


def _inside(forms: Path) -> list[Path]:
    if not forms.is_dir():
        raise click.ClickException(
            f"There is no folder {forms}. Go to the folder that holds it, or write --forms and "
            "where it is."
        )
    return folders_in(forms)
