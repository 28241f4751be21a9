"""``forms-engine cards``: to go on where the key that opens everybody's card is lost."""

from __future__ import annotations

import click

from forms_engine.settings import secret
from forms_engine.starting import options, settings_from, writing

SURE = """The cards that people have now open nothing after this, and recordings that were made
with the old key stay locked. What people wrote stays, and so does what became of it.
Is the old secret.key lost for good?"""
DONE = """Old cards replaced: {count}. The service can start again. Please tell each person yourself
what became of what they said: their old card cannot. With the next form they get a new card."""


@click.group()
def command() -> None:
    """The cards with which people come back."""


@command.command()
@options("data", "database")
def renew(**given: str | None) -> None:
    """Go on without the old secret.key, when it is lost. Asks first."""
    from forms_engine.responses.cards import renew_all

    settings = settings_from(given)
    click.confirm(SURE, abort=True)
    with writing(settings) as connection:
        count = renew_all(connection, secret(settings.data))
    click.echo(DONE.format(count=count))
