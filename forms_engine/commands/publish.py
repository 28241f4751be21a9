"""``forms-engine publish``: what people answer from now on."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from forms_engine.commands.wiring import form_folders
from forms_engine.starting import options, ready_database, settings_from

if TYPE_CHECKING:
    from forms_engine.publishing.publish import Published


@click.command(short_help="Publish forms, so that people answer them from now on.")
@click.argument("folders", nargs=-1, metavar="[FORM]…")
@options("data", "forms", "database")
def command(folders: tuple[str, ...], **given: str | None) -> None:
    """Publish forms, so that people answer them from now on. Without a FORM, all are published.

    A form with a mistake is not published; the version people answer stays as it was. Answers
    that people gave before keep the words and pictures that they saw.
    """
    from forms_engine.app import build_services
    from forms_engine.publishing.publish import Held, publish_folder

    settings = settings_from(given)
    ready_database(settings).close()
    house = build_services(settings)
    held = 0
    for folder in form_folders(folders, settings.forms):
        outcome = publish_folder(house, folder)
        if isinstance(outcome, Held):
            held += 1
            click.echo(f"{outcome.form_id}: not published.")
            for reason in outcome.reasons:
                click.echo(f"  {reason}")
        else:
            click.echo(f"{outcome.form_id}: {_news(outcome)}")
    house.database.close()
    sys.exit(1 if held else 0)


def _news(outcome: Published) -> str:
    if outcome.fresh:
        return "published."
    if outcome.changed:
        return "an earlier version is published again. People answer it from now on."
    return "was published already, and has not changed."
