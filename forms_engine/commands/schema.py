"""``forms-engine schema``: what may stand in a form.toml, for editors."""

from __future__ import annotations

from pathlib import Path

import click

from forms_engine.commands.wiring import forms_option
from forms_engine.definition.schema import FILE, schema_text
from forms_engine.question_types.registry import TYPES


@click.command(short_help="Say what may stand in a form.toml, for text editors.")
@click.option("--write", is_flag=True, help=f"Write it to {FILE}, beside the forms.")
@forms_option
def command(write: bool, forms: Path) -> None:
    """Print the JSON Schema of form.toml.

    With it, an editor such as VS Code (with Even Better TOML) offers what can be written and
    marks slips while you type. A form says where it is in its first line:

    \b
      #:schema ../form.schema.json
    """
    if write:
        (forms / FILE).write_text(schema_text(TYPES), encoding="utf-8")
        click.echo(f"Wrote {forms / FILE}.")
    else:
        click.echo(schema_text(TYPES), nl=False)
