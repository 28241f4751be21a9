"""How many wrong tries there were lately. Rows are forgotten after half an hour."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Column, Connection, Integer, Table, Text, delete, select

from forms_engine.publishing.store import upsert
from forms_engine.storage.tables import metadata

wrong_try = Table(
    "wrong_try",
    metadata,
    Column("bucket", Text, primary_key=True),
    Column("count", Integer, nullable=False),
    Column("at", Integer, nullable=False),
)


def counts(connection: Connection, buckets: Sequence[str]) -> dict[str, int]:
    query = select(wrong_try.c.bucket, wrong_try.c.count).where(wrong_try.c.bucket.in_(buckets))
    return {row[0]: row[1] for row in connection.execute(query)}


def add(connection: Connection, bucket: str, now: int) -> None:
    put = upsert(connection, wrong_try).values(bucket=bucket, count=1, at=now)
    more = {"count": wrong_try.c.count + 1, "at": now}
    connection.execute(put.on_conflict_do_update(index_elements=["bucket"], set_=more))


def forget_before(connection: Connection, moment: int) -> None:
    connection.execute(delete(wrong_try).where(wrong_try.c.at < moment))
