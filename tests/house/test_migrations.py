"""The migrations lead to exactly the tables that the rooms declare, once, whoever starts first."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from forms_engine.storage.database import Database, sqlite_file
from forms_engine.storage.migrate import TooNew, know_every_table, migrate, newest, version_in
from forms_engine.storage.tables import metadata

Open = Callable[[str], Database]
HELP = (
    "The tables changed and no migration says so. Write one: "
    'python -m forms_engine.storage.revise "what changes"'
)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    databases: list[Database] = []

    def start(name: str) -> Database:
        (tmp_path / name).mkdir(exist_ok=True)
        databases.append(Database(sqlite_file(tmp_path / name)))
        return databases[-1]

    yield start
    for database in databases:
        database.close()


def rules(database: Database) -> dict[str, list[tuple[str, str]]]:
    """Every CHECK rule of every table: the comparison of Alembic does not look at these."""
    with database.reading() as connection:
        seen = inspect(connection)
        return {
            table: sorted((str(r["name"]), r["sqltext"]) for r in seen.get_check_constraints(table))
            for table in seen.get_table_names()
            if table != "alembic_version"
        }


def test_the_migrated_tables_are_the_declared_ones(opened: Open) -> None:
    database = opened("migrated")
    migrate(database)
    know_every_table()
    with database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, metadata)
    assert differences == [], f"{HELP}\n{differences}"


def test_the_rules_of_the_database_are_the_declared_ones(opened: Open) -> None:
    migrated, made = opened("migrated"), opened("made")
    migrate(migrated)
    know_every_table()
    with made.writing() as connection:
        metadata.create_all(connection)
    assert rules(migrated) == rules(made), HELP


def test_starting_again_changes_nothing(opened: Open) -> None:
    database = opened("twice")
    migrate(database)
    migrate(database)
    with database.reading() as connection:
        assert version_in(connection) == newest()


def test_two_starts_at_once_make_the_tables_once(opened: Open) -> None:
    opened("together")
    troubles: list[BaseException] = []
    both = threading.Barrier(4)

    def begin(database: Database) -> None:
        both.wait()
        try:
            migrate(database)
        except BaseException as trouble:
            troubles.append(trouble)

    starts = [threading.Thread(target=begin, args=(opened("together"),)) for _ in range(4)]
    for one in starts:
        one.start()
    for one in starts:
        one.join()
    assert troubles == []


def test_a_migration_that_fails_leaves_nothing_half_done(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    from alembic import op

    real = op.create_table
    made: list[str] = []

    def stumbles(name: str, *rest: object, **more: object) -> object:
        made.append(name)
        if len(made) == 4:
            raise OSError("the disk is full")
        return real(name, *rest, **more)  # type: ignore[arg-type]

    database = opened("broken")
    monkeypatch.setattr(op, "create_table", stumbles)
    with pytest.raises(OSError, match="full"):
        migrate(database)
    with database.reading() as connection:
        assert inspect(connection).get_table_names() == []
    monkeypatch.undo()
    migrate(database)


def test_a_database_of_a_newer_program_is_left_alone(opened: Open) -> None:
    database = opened("newer")
    migrate(database)
    with database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(TooNew, match="Start the newer program"):
        migrate(database)
