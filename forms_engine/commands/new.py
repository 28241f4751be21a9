"""``forms-engine new``: a small form to start from."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from forms_engine import settings
from forms_engine.commands.wiring import forms_option
from forms_engine.definition.folder import FORM_FILE
from forms_engine.definition.schema import FILE, schema_text
from forms_engine.definition.starter import folder_name, starter
from forms_engine.question_types.registry import TYPES


@click.command(short_help="Make a small form to start from.")
@click.argument("name")
@forms_option
def command(name: str, forms: Path) -> None:
    """Make a folder called NAME with a small form in it, ready to change.

    \b
    Example:
      forms-engine new "Our house"
    makes form_definitions/our_house/form.toml
    """
    called = folder_name(name)
    if not called:
        raise click.ClickException("The name needs letters from a to z, such as our_house.")
    folder = forms / called
    try:
        folder.mkdir(parents=True)
    except FileExistsError:
        raise click.ClickException(
            f"There is a form {folder} already. Choose another name, or change that one."
        ) from None
    _write(folder / FORM_FILE, starter(called, _title(name, called)))
    if not (forms / FILE).exists():
        _write(forms / FILE, schema_text(TYPES))
    click.echo(f"Made {folder / FORM_FILE}.")
    here = "" if forms == settings.read().forms else f" --forms {shlex.quote(str(forms))}"
    click.echo(f"Change its words in any text editor, then run: forms-engine check{here} {called}")


def _title(name: str, called: str) -> str:
    """The name as a person wrote it, or the words of the folder's name."""
    words = " ".join(name.split()) if name != called else called.replace("_", " ")
    return words[:1].upper() + words[1:]


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
