"""One database, SQLite or PostgreSQL: reading, and writing in one transaction.

The engine runs in autocommit, so a single statement needs no transaction. A write that reads
first opens with ``BEGIN IMMEDIATE`` on SQLite: without it two processes fail each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

from forms_engine.storage.together import Statement, Together, Work
from forms_engine.storage.turn import Turn

Result = TypeVar("Result")


class NotSaved(Exception):
    """The database could not take the write: locked, full, or gone. Nothing was saved."""


class Straight:
    """A driver connection for one statement: taken from the idle ones, and put back there."""

    __slots__ = ("_connection", "_engine", "_idle")

    def __init__(self, engine: Engine, idle: list[PoolProxiedConnection]) -> None:
        self._engine, self._idle = engine, idle

    def __enter__(self) -> PoolProxiedConnection:
        try:
            self._connection = self._idle.pop()
        except IndexError:
            self._connection = self._engine.raw_connection()
            self._connection.detach()
        return self._connection

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if error is None:
            self._idle.append(self._connection)
        else:
            self._connection.close()


class Database:
    def __init__(self, url: URL | str) -> None:
        self.url = make_url(url)
        self.sqlite = self.url.get_backend_name() == "sqlite"
        self.engine: Engine = create_engine(
            self.url,
            isolation_level="AUTOCOMMIT",
            pool_size=16,
            max_overflow=16,
            # What a person said must not reach a log by way of an error message.
            hide_parameters=True,
            # Each connection is in autocommit, and a transaction ends where it began.
            **({"pool_reset_on_return": None} if self.sqlite else {}),
        )
        self._idle: list[PoolProxiedConnection] = []
        self._write = Turn(self._lock_file())
        self._together = Together(self._write, self._straight, self._transaction)
        if self.sqlite:
            event.listen(self.engine, "connect", _prepare_sqlite)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self.engine.connect() as connection:
            yield connection

    def rows(self, sql: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        """One SELECT, straight to the driver: for the answering path, where building a statement
        costs more than running it. ``sql`` marks its values with ``?``."""
        with self._straight() as connection:
            cursor = connection.cursor()
            cursor.execute(sql if self.sqlite else sql.replace("?", "%s"), values)
            return cast("list[tuple[Any, ...]]", cursor.fetchall())

    def put(self, sql: str, values: tuple[object, ...], many: str = "") -> int:
        """One statement that writes, likewise: it is its own transaction. How many rows it wrote.
        ``many`` is the same for several rows (see Statement). Raises NotSaved."""
        try:
            if self.sqlite:
                job = Statement(sql, values, many)
                self._together.put(job)
                return job.rows
            with self._straight() as connection:
                cursor = connection.cursor()
                cursor.execute(sql.replace("?", "%s"), values)
                return cursor.rowcount
        except self._failure as error:
            raise NotSaved(type(error).__name__) from error

    def together(self, work: Callable[[Connection], Result]) -> Result:
        """What ``work`` does is saved, or none of it, as in ``writing``; but whoever saves at the
        same moment may share the transaction. So it may be run in another thread, and run again
        from the start: it may do nothing that can be seen from outside. Raises NotSaved."""
        if not self.sqlite:
            with self.writing() as connection:
                return work(connection)
        job = Work(work)
        with self._or_not_saved():
            self._together.put(job)
        return cast("Result", job.result)

    def _straight(self) -> Straight:
        return Straight(self.engine, self._idle)

    def tidy(self) -> None:
        """After words were erased: empty the log beside the database, which still holds them.
        Best effort: while others read, it is emptied at the next chance."""
        if self.sqlite:
            with self.reading() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def forget(self) -> None:
        """Let go of every open connection: after a fork, they belong to the other process."""
        self._idle.clear()
        self.engine.dispose(close=False)

    def _lock_file(self) -> Path | None:
        name = self.url.database
        return Path(f"{name}-turn") if self.sqlite and name and name != ":memory:" else None

    @property
    def _failure(self) -> type[Exception]:
        dbapi = self.engine.dialect.dbapi
        assert dbapi is not None
        return cast("type[Exception]", dbapi.OperationalError)

    @contextmanager
    def saving(self) -> Iterator[Connection]:
        """For exactly one statement that writes: it is its own transaction. Raises NotSaved."""
        with self._or_not_saved(), self._write, self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction: all of it is saved, or none. Raises NotSaved if the database can't."""
        with self._or_not_saved(), self._write, self._transaction() as connection:
            yield connection

    @contextmanager
    def _or_not_saved(self) -> Iterator[None]:
        try:
            yield
        except OperationalError as error:
            raise NotSaved(str(error.orig)) from error
        except self._failure as error:
            raise NotSaved(type(error).__name__) from error

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with self.engine.connect() as connection:
            if self.sqlite:
                yield from _at_once(connection)
            else:
                connection = connection.execution_options(isolation_level="READ COMMITTED")
                with connection.begin():
                    yield connection

    def close(self) -> None:
        while self._idle:
            self._idle.pop().close()
        self.engine.dispose()


def straight(
    source: Connection | Database, sql: str, values: tuple[object, ...]
) -> list[tuple[Any, ...]]:
    """Rows of one statement, for the driver as it is written, with ``?``: within this transaction,
    or on its own. Building such a statement anew would cost more than running it."""
    if isinstance(source, Database):
        return source.rows(sql, values)
    return cast("list[tuple[Any, ...]]", _executed(source, sql, values).fetchall())


def changed(connection: Connection, sql: str, values: tuple[object, ...]) -> int:
    """The same for a statement that writes. How many rows it wrote."""
    return int(_executed(connection, sql, values).rowcount)


def _at_once(connection: Connection) -> Iterator[Connection]:
    """A transaction that may write from its first statement on, in the words of SQLite."""
    _executed(connection, "BEGIN IMMEDIATE", ())
    try:
        yield connection
        _executed(connection, "COMMIT", ())
    except BaseException:
        # A failed COMMIT on a full disk has already rolled back; a second try would hide it.
        driver = connection.connection.dbapi_connection
        if driver is not None and getattr(driver, "in_transaction", False):
            connection.exec_driver_sql("ROLLBACK")
        raise


def _executed(connection: Connection, sql: str, values: tuple[object, ...]) -> Any:
    cursor = connection.connection.cursor()
    cursor.execute(sql if connection.dialect.name == "sqlite" else sql.replace("?", "%s"), values)
    return cursor


def _prepare_sqlite(driver_connection: object, _record: ConnectionPoolEntry) -> None:
    cursor = driver_connection.cursor()  # type: ignore[attr-defined]
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "busy_timeout=5000",
        "secure_delete=ON",
        # Half a megabyte for each connection: the system keeps the file in memory anyway.
        "cache_size=-512",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def sqlite_file(folder: Path) -> str:
    return f"sqlite:///{folder / 'forms.sqlite3'}"
