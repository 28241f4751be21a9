"""Brings a database to the tables this program needs. Safe to run twice, and twice at once."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from forms_engine.storage.database import Database

if TYPE_CHECKING:
    from alembic.config import Config

ROOMS = Path(__file__).parent.parent
MIGRATIONS = Path(__file__).parent / "migrations"
#: Any number, the same for every start: whoever holds it migrates, the others wait.
_LOCK = 7_266_837


class TooNew(Exception):
    """The database was made by a newer program. The message says what to do."""


def know_every_table() -> None:
    """Read the ``store.py`` of every room: that is what declares its tables."""
    for path in sorted(ROOMS.glob("*/store*.py")):
        import_module(f"forms_engine.{path.parent.name}.{path.stem}")


def migrate(database: Database) -> None:
    """Make or change the tables until they are the ones this program needs. Raises TooNew."""
    with database.writing() as connection:
        # On SQLite the transaction itself keeps every other writer out.
        if not database.sqlite:
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
        found = version_in(connection)
        if found == newest():
            return
        if found is not None and found > newest():
            raise TooNew(
                f"This database has tables of version {found}; this program knows {newest()}. "
                "Start the newer program, or put back the backup that was made with this one."
            )
        # Only now: most starts have nothing to do, and Alembic is large.
        from alembic import command

        know_every_table()
        command.upgrade(config(connection), "head")


def config(connection: Connection) -> Config:
    from alembic.config import Config

    settings = Config()
    settings.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    settings.set_main_option("path_separator", "os")
    settings.attributes["connection"] = connection
    return settings


def newest() -> str:
    """The number of the last migration there is: the files are numbered."""
    return max(path.name[:4] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def version_in(connection: Connection) -> str | None:
    """The number of the last migration this database has had; None if it is empty."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return str(found) if found is not None else None
