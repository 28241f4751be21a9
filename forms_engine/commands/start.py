"""``forms-engine start``: the service, for people to use."""

from __future__ import annotations

import click

from forms_engine.starting import (
    address_of,
    is_demo,
    open_the_door,
    options,
    prepare,
    settings_from,
)

IS_A_DEMO = """{folder} was made for the demo: everything in it is made up.
Give your service a folder of its own: --data data"""


@click.command()
@options("data", "forms", "database", "host", "port", "workers", "address", "service", "proxies")
def command(**given: str | None) -> None:
    """Start the service."""
    settings = settings_from(given)
    if is_demo(settings.data):
        raise click.ClickException(IS_A_DEMO.format(folder=settings.data))
    app = prepare(settings)
    open_the_door(app, settings, f"Ready at {address_of(settings)}  –  staff sign in at /staff")
