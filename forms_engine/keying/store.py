"""Who typed in which paper form, and the day that is written on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Column, Connection, ForeignKey, Integer, Table, insert, select

from forms_engine.people.store import staff
from forms_engine.responses.store import response, sitting
from forms_engine.storage.tables import metadata

typed_in = Table(
    "typed_in",
    metadata,
    Column("response_id", ForeignKey("response.id", ondelete="CASCADE"), primary_key=True),
    Column("staff_id", ForeignKey("staff.id"), nullable=False, index=True),
    # A day as a whole number (date.toordinal); empty where none was on the paper.
    Column("written_on", Integer),
)


@dataclass(frozen=True, slots=True)
class Typed:
    response_id: int
    version_id: int
    staff_id: int
    by: str
    typed_at: int
    written_on: int | None


def keep(connection: Connection, response_id: int, staff_id: int, written_on: int | None) -> None:
    values = {"response_id": response_id, "staff_id": staff_id, "written_on": written_on}
    connection.execute(insert(typed_in).values(values))


_TYPED = (
    select(
        response.c.id,
        response.c.version_id,
        typed_in.c.staff_id,
        staff.c.name,
        response.c.started_at,
        typed_in.c.written_on,
    )
    .join(typed_in, typed_in.c.response_id == response.c.id)
    .join(staff, staff.c.id == typed_in.c.staff_id)
    .where(response.c.taken_back_at.is_(None))
    .order_by(response.c.id.desc())
)


def typed(connection: Connection, staff_id: int | None, most: int = 20) -> Sequence[Typed]:
    """The newest, of one worker or (None) of everybody."""
    query = _TYPED if staff_id is None else _TYPED.where(typed_in.c.staff_id == staff_id)
    return [Typed(*row) for row in connection.execute(query.limit(most))]


def one(connection: Connection, response_id: int) -> Typed | None:
    row = connection.execute(_TYPED.where(response.c.id == response_id)).first()
    return Typed(*row) if row else None


def kept_before(connection: Connection, token_hash: str) -> int | None:
    """The response that this very page was kept as, if Send was pressed twice."""
    query = select(sitting.c.response_id).where(sitting.c.token_hash == token_hash)
    found: int | None = connection.execute(query).scalar()
    return found
