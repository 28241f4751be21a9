"""Brings a database to the tables this program needs. Safe to run twice, and twice at once."""

from __future__ import annotations

from importlib import import_module

from forms_engine.storage.database import Database
from forms_engine.storage.tables import metadata

#: The rooms that keep tables. Reading them is what declares the tables.
STORES = ("publishing", "responses", "tracker", "people")


def know_every_table() -> None:
    for room in STORES:
        import_module(f"forms_engine.{room}.store")


def migrate(database: Database) -> None:
    """Make or change the tables until they are the ones this program needs."""
    know_every_table()
    with database.writing() as connection:
        metadata.create_all(connection)
