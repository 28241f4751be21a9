"""Tries, counted and soon forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Column, Connection, Integer, Table, Text, delete, func, insert, select

from forms_engine.storage.tables import metadata

#: Seconds in which tries add up, and after which they are forgotten.
WINDOW = 15 * 60
KEPT = 24 * 3600

counted_try = Table(
    "counted_try",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Integer, nullable=False),
    Column("key", Text, nullable=False, index=True),
)


class Limit(NamedTuple):
    what: str
    #: Tries in one window before we say: wait.
    tries: int


def admit(connection: Connection, tried: Sequence[str], limits: Sequence[Limit], now: int) -> bool:
    """True if a try is allowed now; it is counted at once, so that two at a time count twice.

    One key for each limit, the narrowest first."""
    connection.execute(delete(counted_try).where(counted_try.c.at < now - KEPT))
    recent = counted_try.c.at > now - WINDOW
    for key, limit in zip(tried, limits, strict=True):
        query = select(func.count()).where(counted_try.c.key == key, recent)
        if connection.execute(query).scalar_one() >= limit.tries:
            return False
    connection.execute(insert(counted_try), [{"at": now, "key": key} for key in tried])
    return True


def forget(connection: Connection, tried: Sequence[str]) -> None:
    """It was no guess: this try, and earlier ones with the narrowest key, no longer count."""
    newest = select(func.max(counted_try.c.id)).where(counted_try.c.key.in_(tried[1:]))
    newest = newest.group_by(counted_try.c.key)
    connection.execute(delete(counted_try).where(counted_try.c.id.in_(newest)))
    connection.execute(delete(counted_try).where(counted_try.c.key == tried[0]))
