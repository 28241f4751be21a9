"""Sent responses, as staff find them. Who may see one is decided by the page."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, exists, select

from forms_engine.responses.store import response
from forms_engine.tracker.store_tables import feedback_item

#: How many the list shows, newest first.
MOST = 200


@dataclass(frozen=True, slots=True)
class Sent:
    id: int
    version_id: int
    sent_at: int
    #: Something in it is only for people outside the team.
    outside_team: bool


_OUTSIDE = (
    exists()
    .where(feedback_item.c.response_id == response.c.id, feedback_item.c.outside_team)
    .label("outside")
)
_SENT = (
    select(response.c.id, response.c.version_id, response.c.sent_at, _OUTSIDE)
    .where(response.c.sent_at.is_not(None), response.c.taken_back_at.is_(None))
    .order_by(response.c.sent_at.desc(), response.c.id.desc())
)


def sent_responses(connection: Connection, *, outside: bool) -> list[Sent]:
    """The newest; those for people outside the team only where ``outside`` is true."""
    query = _SENT if outside else _SENT.where(~_OUTSIDE.element)
    return [Sent(*row) for row in connection.execute(query.limit(MOST))]


def sent_response(connection: Connection, response_id: int) -> Sent | None:
    row = connection.execute(_SENT.where(response.c.id == response_id)).first()
    return Sent(*row) if row else None
