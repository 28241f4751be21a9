"""Which worker wrote which response: a person's response is nameless, a record never is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Column, Connection, ForeignKey, Table, insert, select

from forms_engine.people.store import staff
from forms_engine.responses.store import response
from forms_engine.storage.tables import metadata

staff_record = Table(
    "staff_record",
    metadata,
    Column("response_id", ForeignKey("response.id", ondelete="CASCADE"), primary_key=True),
    Column("staff_id", ForeignKey("staff.id"), nullable=False, index=True),
)


@dataclass(frozen=True, slots=True)
class Record:
    response_id: int
    version_id: int
    staff_id: int
    by: str
    started_at: int
    #: None while it is not finished.
    sent_at: int | None


def keep(connection: Connection, response_id: int, staff_id: int) -> None:
    connection.execute(insert(staff_record).values(response_id=response_id, staff_id=staff_id))


_RECORDS = (
    select(
        response.c.id,
        response.c.version_id,
        staff_record.c.staff_id,
        staff.c.name,
        response.c.started_at,
        response.c.sent_at,
    )
    .join(staff_record, staff_record.c.response_id == response.c.id)
    .join(staff, staff.c.id == staff_record.c.staff_id)
    .where(response.c.taken_back_at.is_(None))
    .order_by(response.c.id.desc())
)


def records(connection: Connection, staff_id: int | None, most: int = 50) -> Sequence[Record]:
    """The newest, of one worker or (None) of everybody."""
    query = _RECORDS if staff_id is None else _RECORDS.where(staff_record.c.staff_id == staff_id)
    return [Record(*row) for row in connection.execute(query.limit(most))]


def record(connection: Connection, response_id: int) -> Record | None:
    row = connection.execute(_RECORDS.where(response.c.id == response_id)).first()
    return Record(*row) if row else None
