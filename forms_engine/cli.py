"""The ``forms-engine`` command. Each module of ``commands`` is one of its commands."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click

from forms_engine import __version__

COMMANDS = Path(__file__).parent / "commands"

HELP = """Accessible forms for adult social care.

\b
To make a form:
  forms-engine new our_house      a folder with a small form in it
  (change the words in form_definitions/our_house/form.toml)
  forms-engine check our_house    says what to put right, and where

Every command explains itself: forms-engine check --help
"""


class _Found(click.Group):
    """Reads a command's module only when it is asked for, so that each starts at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        names = (path.stem for path in COMMANDS.glob("[a-z]*.py"))
        return sorted(name for name in names if hasattr(self._module(name), "command"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if not cmd_name.isidentifier() or not (COMMANDS / f"{cmd_name}.py").is_file():
            return None
        command: click.Command | None = getattr(self._module(cmd_name), "command", None)
        return command

    def _module(self, name: str) -> object:
        return import_module(f"forms_engine.commands.{name}")


@click.group(cls=_Found, help=HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="forms-engine")
def main() -> None:
    pass
