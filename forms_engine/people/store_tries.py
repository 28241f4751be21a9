"""Tries to sign in, counted in the database, so that every worker knows of every try."""

from __future__ import annotations

from sqlalchemy import Column, Connection, Integer, Table, Text, delete, func, insert, select

from forms_engine.people.throttle import KEPT, LIMITS, WINDOW
from forms_engine.storage.tables import metadata

sign_in_try = Table(
    "sign_in_try",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Integer, nullable=False),
    Column("key", Text, nullable=False, index=True),
)


def admit(connection: Connection, tried: tuple[str, ...], now: int) -> bool:
    """True if a try is allowed now; it is counted at once, so that two at a time count twice."""
    connection.execute(delete(sign_in_try).where(sign_in_try.c.at < now - KEPT))
    recent = sign_in_try.c.at > now - WINDOW
    for key, limit in zip(tried, LIMITS, strict=True):
        query = select(func.count()).where(sign_in_try.c.key == key, recent)
        if connection.execute(query).scalar_one() >= limit.tries:
            return False
    connection.execute(insert(sign_in_try), [{"at": now, "key": key} for key in tried])
    return True


def forget(connection: Connection, tried: tuple[str, ...]) -> None:
    """The password was right: tries with this e-mail from this place no longer count."""
    newest = select(func.max(sign_in_try.c.id)).where(sign_in_try.c.key.in_(tried[1:]))
    newest = newest.group_by(sign_in_try.c.key)
    connection.execute(delete(sign_in_try).where(sign_in_try.c.id.in_(newest)))
    connection.execute(delete(sign_in_try).where(sign_in_try.c.key == tried[0]))
