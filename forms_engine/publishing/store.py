"""Published versions, and the exact pictures that they show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Column, Connection, ForeignKey, Integer, LargeBinary, Table, Text, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.sql.dml import Insert

from forms_engine.definition.version import Version
from forms_engine.storage.database import Database
from forms_engine.storage.tables import metadata

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql

form_version = Table(
    "form_version",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("form_id", Text, nullable=False, index=True),
    Column("sha256", Text, nullable=False, unique=True),
    Column("document", Text, nullable=False),
    Column("published_at", Integer, nullable=False),
)
form = Table(
    "form",
    metadata,
    Column("form_id", Text, primary_key=True),
    Column("version_id", ForeignKey("form_version.id"), nullable=False),
    Column("closed_at", Integer),
)
picture = Table(
    "picture",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("media_type", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
)


@dataclass(frozen=True)
class Blob:
    sha256: str
    media_type: str
    body: bytes


def upsert(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An INSERT that can say ON CONFLICT, in the words of this database."""
    if connection.dialect.name == "sqlite":
        return sqlite.insert(table)
    # Not before it is needed: the other database's drivers are large.
    from sqlalchemy.dialects import postgresql

    return postgresql.insert(table)


def keep_pictures(connection: Connection, blobs: Iterable[Blob]) -> None:
    """The pictures of a version, and its recordings, each under the hash of its bytes."""
    rows = [{"sha256": b.sha256, "media_type": b.media_type, "body": b.body} for b in blobs]
    if rows:
        statement: Insert = upsert(connection, picture).on_conflict_do_nothing()
        connection.execute(statement, rows)


def keep_version(connection: Connection, version: Version, now: int) -> tuple[int, bool]:
    """The version's number, and whether it is new. The same document is never kept twice."""
    found = connection.execute(
        select(form_version.c.id).where(form_version.c.sha256 == version.sha256)
    ).scalar()
    fresh = found is None
    if found is None:
        found = connection.execute(
            form_version.insert().values(
                form_id=version.form.id,
                sha256=version.sha256,
                document=version.document(),
                published_at=now,
            )
        ).inserted_primary_key[0]  # type: ignore[index]
    put = upsert(connection, form).values(form_id=version.form.id, version_id=found)
    connection.execute(
        put.on_conflict_do_update(index_elements=["form_id"], set_={"version_id": found})
    )
    return int(found), fresh


def current_document(connection: Connection, form_id: str) -> str | None:
    return connection.execute(
        select(form_version.c.document)
        .join(form, form.c.version_id == form_version.c.id)
        .where(form.c.form_id == form_id)
    ).scalar()


_CURRENT = "SELECT version_id FROM form WHERE form_id = ? AND closed_at IS NULL"


class Versions:
    """Published versions, read once: a version never changes, so it may be kept in memory."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept: dict[int, Version] = {}
        #: Form id -> the newest of its versions that was read.
        self._newest: dict[str, int] = {}

    def get(self, version_id: int) -> Version:
        """KeyError if there is no such version."""
        if version_id not in self._kept:
            query = select(form_version.c.document).where(form_version.c.id == version_id)
            with self._database.reading() as connection:
                document = connection.execute(query).scalar()
            if document is None:
                raise KeyError(version_id)
            version = self._kept[version_id] = Version.from_document(document)
            form_id = version.form.id
            self._newest[form_id] = max(version_id, self._newest.get(form_id, 0))
        return self._kept[version_id]

    def current(self, form_id: str) -> int | None:
        """The version that a new response is given, or None if the form is not open."""
        rows = self._database.rows(_CURRENT, (form_id,))
        return rows[0][0] if rows else None

    def is_private(self, form_id: str) -> bool:
        """Is this a private form? Known without asking the database once somebody has come to it
        here; where it cannot be asked, False: a page that says what failed must still come up."""
        number, driver = self._newest.get(form_id), self._database.engine.dialect.dbapi
        assert driver is not None
        try:
            number = self.current(form_id) if number is None else number
            return number is not None and self.get(number).form.private
        except (SQLAlchemyError, driver.Error):
            return False

    def open_forms(self) -> list[tuple[str, int]]:
        """Form ids and version numbers of every open form, by id."""
        query = select(form.c.form_id, form.c.version_id).where(form.c.closed_at.is_(None))
        with self._database.reading() as connection:
            return [(r[0], r[1]) for r in connection.execute(query.order_by(form.c.form_id))]

    def of_form(self, form_id: str) -> list[tuple[int, str, int]]:
        """(number, SHA-256, when it was published) of every version, the newest first."""
        query = (
            select(form_version.c.id, form_version.c.sha256, form_version.c.published_at)
            .where(form_version.c.form_id == form_id)
            .order_by(form_version.c.id.desc())
        )
        with self._database.reading() as connection:
            return [(r[0], r[1], r[2]) for r in connection.execute(query)]

    def picture(self, sha256: str) -> Blob | None:
        query = select(picture).where(picture.c.sha256 == sha256)
        with self._database.reading() as connection:
            row = connection.execute(query).first()
        return Blob(row.sha256, row.media_type, row.body) if row else None
