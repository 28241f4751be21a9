"""``forms-engine demo``: made-up people and made-up stories, to look round."""

from __future__ import annotations

from dataclasses import replace

import click

from forms_engine.starting import (
    DEMO_MARK,
    address_of,
    is_demo,
    make_data_folder,
    open_the_door,
    options,
    prepare,
    settings_from,
)

NOT_A_DEMO = """{folder} holds a service's own data, so the demo will not touch it.
Give the demo a folder of its own: --data demo-data"""


@click.command()
@options("data", "forms", "host", "port", "workers")
def command(**given: str | None) -> None:
    """Start with made-up people and made-up answers, to look round."""
    # Not before it is asked for: the people room is slow to read.
    from forms_engine.demo import fill, words

    given["data"] = given["data"] or "demo-data"
    given["service"] = "Meadow House"
    # Never the database of a real service, whatever the environment says.
    settings = replace(settings_from(given), database="")
    make_data_folder(settings.data)
    if any(settings.data.iterdir()) and not is_demo(settings.data):
        raise click.ClickException(NOT_A_DEMO.format(folder=settings.data))
    (settings.data / DEMO_MARK).touch()
    app = prepare(settings)
    house = app.extensions["forms_engine"]
    sign_ins = fill(house)
    open_the_door(app, settings, words(address_of(settings), house, sign_ins))
