"""What is published of each form, for the list of forms. This room keeps no tables of its own."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from forms_engine.publishing.store import form, form_version


@dataclass(frozen=True)
class Out:
    """What people answer now: the how-manyth version it is, when it was first published, and its
    fingerprint."""

    number: int
    at: int
    sha256: str
    closed: bool


def published(connection: Connection) -> dict[str, Out]:
    """By form id."""
    upto = form_version.alias()
    number = (
        select(func.count())
        .where(upto.c.form_id == form.c.form_id, upto.c.id <= form.c.version_id)
        .scalar_subquery()
    )
    query = select(
        form.c.form_id, number, form_version.c.published_at, form_version.c.sha256, form.c.closed_at
    ).join(form_version, form.c.version_id == form_version.c.id)
    return {
        row[0]: Out(row[1], row[2], row[3], row[4] is not None) for row in connection.execute(query)
    }
