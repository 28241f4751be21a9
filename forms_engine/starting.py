"""What ``start`` and ``demo`` share: the settings, then tables, then forms, then the open door."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from forms_engine import settings as all_settings
from forms_engine.settings import SETTINGS, BadSetting, Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from flask import Flask

    from forms_engine.services import Services
    from forms_engine.storage.database import Database

#: Lies in a data folder that was made for the demo. No other folder is ever used for it.
DEMO_MARK = "this-is-a-demo"


def options(*names: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Command line options from the table of settings."""

    def decorate(function: Callable[..., None]) -> Callable[..., None]:
        for setting in reversed(SETTINGS):
            if setting.name in names:
                flag = f"--{setting.name.replace('_', '-')}"
                function = click.option(flag, setting.name, help=setting.help)(function)
        return function

    return decorate


def settings_from(given: Mapping[str, str | None], *, demo: bool = False) -> Settings:
    """The settings in force, or a plain message on the screen and the end of the program."""
    try:
        settings = replace(all_settings.read(None, **given), demo=demo)
    except BadSetting as problem:
        raise click.ClickException(str(problem)) from problem
    if settings.forms == Path("form_definitions") and not settings.forms.is_dir():
        return replace(settings, forms=Path(__file__).parent.parent / "form_definitions")
    return settings


def is_demo(data: Path) -> bool:
    return (data / DEMO_MARK).exists()


def prepare(settings: Settings) -> Flask:
    """Tables made, every good form published, problems of the others printed. Then the app."""
    from forms_engine.app import create_app
    from forms_engine.media.keeping import clear_away

    ready_database(settings).close()
    app = create_app(settings)
    publish_all(app.extensions["forms_engine"])
    clear_away(app.extensions["forms_engine"])
    return app


def ready_database(settings: Settings) -> Database:
    """The database, with the tables this program needs; or a plain message and the end."""
    from forms_engine.storage.database import Database, NotSaved
    from forms_engine.storage.migrate import TooNew, migrate

    # Whatever is made from here on, only the owner of this program may read.
    os.umask(0o077)
    settings.data.mkdir(parents=True, exist_ok=True)
    database = Database(settings.database_url)
    try:
        migrate(database)
    except (TooNew, NotSaved) as problem:
        raise click.ClickException(str(problem)) from problem
    return database


def publish_all(house: Services) -> None:
    """Publish every form folder that has no mistake, and say what is wrong with the others."""
    from forms_engine.publishing.publish import Held, publish_all

    for outcome in publish_all(house):
        if isinstance(outcome, Held):
            click.echo(f"The form {outcome.form_id} is not published. Its older version stays.")
            for reason in outcome.reasons:
                click.echo(f"  {reason}")


def address_of(settings: Settings) -> str:
    host = "127.0.0.1" if settings.host in ("0.0.0.0", "::") else settings.host
    return settings.address or f"http://{host}:{settings.port}"


def open_the_door(app: Flask, settings: Settings, ready: str) -> None:
    from forms_engine.serving import PortTaken, serve

    house = app.extensions["forms_engine"]
    try:
        # A connection to the database may not be shared between processes.
        serve(app, settings, lambda: house.database.forget(), ready)
    except PortTaken as problem:
        print(problem, file=sys.stderr)
        sys.exit(1)
