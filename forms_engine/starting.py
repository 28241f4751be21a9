"""What ``start`` and ``demo`` share: the settings, then tables, then forms, then the open door."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from forms_engine import settings as all_settings
from forms_engine.settings import SETTINGS, Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from flask import Flask
    from sqlalchemy import Connection

    from forms_engine.services import Services
    from forms_engine.storage.database import Database

#: Lies in a data folder that was made for the demo. No other folder is ever used for it.
DEMO_MARK = "this-is-a-demo"

NO_FORMS = """There is no folder {folder} to take the forms from.
Write where the folder with the forms is: --forms form_definitions"""
NOT_A_FOLDER = """{folder} is a file. The data needs a folder of its own.
Write another name: --data data"""
NO_FOLDER = """We cannot make the folder {folder} for the data: {why}.
Choose a place where this program may write: --data data"""
NOT_OPEN = """The database cannot be opened: {why}. Nothing in it was changed.
Look at it first: {where}. Is it there, may this program write there, is the disk full?"""
NOT_READ = """The database cannot be read: {why}. Nothing in it was changed.
Put back the last backup, or take another folder: --data data2
It is here: {where}"""
OTHER_KEY = """The key in {path} is not the one that this data was made with.
With another key nobody's card opens, and no recording can be played. Nothing that was said is lost.
Put the secret.key of your backup in its place, then start again. If it is lost for good:
forms-engine cards renew"""
NOT_KNOWN = """We do not understand the setting database, or its driver is not installed.
Write an address such as sqlite:///data/forms.sqlite3, or leave the setting away."""


def options(*names: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Command line options from the table of settings."""

    def decorate(function: Callable[..., None]) -> Callable[..., None]:
        for setting in reversed(SETTINGS):
            if setting.name in names:
                flag = f"--{setting.name.replace('_', '-')}"
                function = click.option(flag, setting.name, help=setting.help)(function)
        return function

    return decorate


def settings_from(given: Mapping[str, str | None]) -> Settings:
    """The settings in force. Raises BadSetting, which the command line tells."""
    settings = all_settings.read(None, **given)
    if settings.forms == Path("form_definitions") and not settings.forms.is_dir():
        return replace(settings, forms=Path(__file__).parent.parent / "form_definitions")
    return settings


def is_demo(data: Path) -> bool:
    return (data / DEMO_MARK).exists()


def prepare(settings: Settings) -> Flask:
    """Tables made, every good form published, problems of the others printed. Then the app."""
    from forms_engine.app import create_app
    from forms_engine.media.keeping import clear_away
    from forms_engine.responses import cards

    if not settings.forms.is_dir():
        raise click.ClickException(NO_FORMS.format(folder=settings.forms))

    ready_database(settings).close()
    app = create_app(settings)
    if not cards.key_fits(app.extensions["forms_engine"]):
        raise click.ClickException(OTHER_KEY.format(path=settings.data / "secret.key"))
    publish_all(app.extensions["forms_engine"])
    clear_away(app.extensions["forms_engine"])
    return app


def ready_database(settings: Settings) -> Database:
    """The database, with the tables this program needs; or a plain message and the end."""
    from sqlalchemy.exc import ArgumentError, DatabaseError

    from forms_engine.storage.database import Database, NotSaved
    from forms_engine.storage.migrate import TooNew, migrate

    make_data_folder(settings.data)
    try:
        database = Database(settings.database_url)
    except (ArgumentError, ImportError) as problem:
        raise click.ClickException(NOT_KNOWN) from problem
    # Never the address of another database: it can hold a password.
    where = database.url.database if database.sqlite else database.url.host
    try:
        migrate(database)
    except TooNew as problem:
        raise click.ClickException(str(problem)) from problem
    except (NotSaved, OSError) as problem:
        raise click.ClickException(NOT_OPEN.format(why=problem, where=where)) from problem
    except DatabaseError as problem:
        if type(problem) is not DatabaseError:  # the others are mistakes of ours
            raise
        raise click.ClickException(NOT_READ.format(why=problem.orig, where=where)) from problem
    return database


@contextmanager
def writing(settings: Settings) -> Iterator[Connection]:
    """One transaction, for a command that does no more than that."""
    database = ready_database(settings)
    with database.writing() as connection:
        yield connection
    database.close()


def make_data_folder(data: Path) -> None:
    """The folder, or a plain message and the end. From here on, only the owner of this program
    may read what is made."""
    os.umask(0o077)
    try:
        data.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        text = NOT_A_FOLDER if data.exists() else NO_FOLDER
        why = problem.strerror or type(problem).__name__
        raise click.ClickException(text.format(folder=data, why=why)) from problem


def publish_all(house: Services) -> None:
    """Publish every form folder that has no mistake, and say what is wrong with the others."""
    from forms_engine.publishing.publish import Held, publish_all

    for outcome in publish_all(house):
        if isinstance(outcome, Held):
            older = house.versions.current(outcome.form_id) is not None
            stays = " Its older version stays." if older else ""
            click.echo(f"The form {outcome.form_id} is not published.{stays}")
            for reason in outcome.reasons:
                click.echo(f"  {reason}")


def address_of(settings: Settings) -> str:
    host = "127.0.0.1" if settings.host in ("0.0.0.0", "::") else settings.host_in_address
    return settings.address or f"http://{host}:{settings.port}"


def open_the_door(app: Flask, settings: Settings, ready: str) -> None:
    from forms_engine.media.keeping import keep_clearing
    from forms_engine.serving import PortTaken, serve

    house = app.extensions["forms_engine"]

    def begun() -> None:
        # A connection to the database may not be shared between processes.
        house.database.forget()
        keep_clearing(house)

    try:
        serve(app, settings, house.interface, begun, ready)
    except PortTaken as problem:
        print(problem, file=sys.stderr)
        sys.exit(1)
