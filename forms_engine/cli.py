"""The ``forms-engine`` command. Each module of ``commands`` is one of its commands."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click

from forms_engine import __version__
from forms_engine.settings import BadSetting

COMMANDS = Path(__file__).parent / "commands"

HELP = """Accessible forms for adult social care.

\b
To make a form:
  forms-engine new our_house      a folder with a small form in it
  (change the words in form_definitions/our_house/form.toml)
  forms-engine check our_house    says what to put right, and where

Every command explains itself: forms-engine check --help
"""
NOT_SAVED = """This was not saved: the database is busy, or the disk is full.
Wait a minute, then write the same again."""
NO_FILE = """{file} cannot be used: {why}.
Look if the folder is there, and if this program may read and write in it."""


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

    def invoke(self, ctx: click.Context) -> object:
        """What no command can go on with is told in words, whichever command meets it."""
        try:
            return super().invoke(ctx)
        except BadSetting as problem:
            raise click.ClickException(str(problem)) from problem
        except OSError as trouble:
            if not trouble.filename:
                raise
            words = {"file": trouble.filename, "why": trouble.strerror}
            raise click.ClickException(NO_FILE.format(**words)) from trouble
        except Exception as trouble:
            from forms_engine.storage.database import NotSaved  # slow to read, and seldom wanted

            if isinstance(trouble, NotSaved):
                raise click.ClickException(NOT_SAVED) from trouble
            raise

    def _module(self, name: str) -> object:
        return import_module(f"forms_engine.commands.{name}")


@click.group(cls=_Found, help=HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="forms-engine")
def main() -> None:
    pass
