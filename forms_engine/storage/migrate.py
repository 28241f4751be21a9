"""Brings a database to the tables this program needs. Safe to run twice, and twice at once."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from forms_engine.storage.database import Database
from forms_engine.storage.tables import metadata

ROOMS = Path(__file__).parent.parent


def know_every_table() -> None:
    """Read the ``store.py`` of every room: that is what declares its tables."""
    for path in sorted(ROOMS.glob("*/store*.py")):
        import_module(f"forms_engine.{path.parent.name}.{path.stem}")


def migrate(database: Database) -> None:
    """Make or change the tables until they are the ones this program needs."""
    know_every_table()
    with database.writing() as connection:
        metadata.create_all(connection)
