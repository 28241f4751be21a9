"""What is published of each form, for the list of forms. This room keeps no tables of its own."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from forms_engine.publishing.store import form, form_version


@dataclass(frozen=True)
class Out:
    """What people answer now: the how-manyth version, since when, and its fingerprint."""

    number: int
    at: int
    sha256: str
    closed: bool


def published(connection: Connection) -> dict[str, Out]:
    """By form id."""
    counts = select(form_version.c.form_id, func.count()).group_by(form_version.c.form_id)
    numbers = {row[0]: row[1] for row in connection.execute(counts)}
    query = select(
        form.c.form_id, form_version.c.published_at, form_version.c.sha256, form.c.closed_at
    ).join(form_version, form.c.version_id == form_version.c.id)
    return {
        row[0]: Out(numbers[row[0]], row[1], row[2], row[3] is not None)
        for row in connection.execute(query)
    }
