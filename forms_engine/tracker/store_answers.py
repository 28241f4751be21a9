"""Answers to one person, how they were told, and what the person says about it."""

from __future__ import annotations

from sqlalchemy import Connection, Row, func, insert, select, update

from forms_engine.publishing.store import upsert
from forms_engine.tracker.reasons import Ruling
from forms_engine.tracker.records import Answer, Delivery, Said
from forms_engine.tracker.store_tables import (
    answer_to_person,
    delivery,
    feedback_item,
    issue_item,
    verdict,
)

RULING = tuple(Ruling.__dataclass_fields__)


def ruling_values(ruling: Ruling) -> dict[str, object]:
    return {name: getattr(ruling, name) for name in RULING}


def ruling_of(row: Row[tuple[object, ...]]) -> Ruling:
    return Ruling(**{name: getattr(row, name) for name in RULING})


def add_answer(
    connection: Connection, item_id: int, words: str, ruling: Ruling, by: str, now: int
) -> int:
    """A new version; the ones before it are kept."""
    newest = select(func.coalesce(func.max(answer_to_person.c.version), 0))
    number = connection.execute(newest.where(answer_to_person.c.item_id == item_id)).scalar_one()
    values = {
        **ruling_values(ruling),
        "item_id": item_id,
        "version": number + 1,
        "words": words,
        "written_by": by,
        "written_at": now,
    }
    added = connection.execute(insert(answer_to_person).values(values)).inserted_primary_key
    return int(added[0])  # type: ignore[index]


def approve_answer(connection: Connection, answer_id: int, by: str, now: int) -> None:
    connection.execute(
        update(answer_to_person)
        .where(answer_to_person.c.id == answer_id)
        .values(approved_by=by, approved_at=now)
    )


def answers_of_item(connection: Connection, item_id: int) -> list[Answer]:
    """Newest version first."""
    query = select(answer_to_person).where(answer_to_person.c.item_id == item_id)
    rows = connection.execute(query.order_by(answer_to_person.c.version.desc())).all()
    return [_answer(row) for row in rows]


def _answer(row: Row[tuple[object, ...]]) -> Answer:
    return Answer(
        id=row.id,
        item_id=row.item_id,
        version=row.version,
        words=row.words,
        ruling=ruling_of(row),
        written_by=row.written_by,
        written_at=row.written_at,
        approved_by=row.approved_by,
    )


def answer_for_person(connection: Connection, item_id: int) -> Answer | None:
    """The newest answer that somebody checked: the only kind a person is ever shown."""
    found = answers_of_item(connection, item_id)
    return next((answer for answer in found if answer.approved_by), None)


def add_delivery(
    connection: Connection, item_id: int, answer_id: int, told: Delivery, now: int
) -> None:
    values = {name: getattr(told, name) for name in Delivery.__dataclass_fields__}
    values |= {"item_id": item_id, "answer_id": answer_id, "recorded_at": now}
    connection.execute(insert(delivery).values(values))


def deliveries_of(connection: Connection, item_id: int) -> list[Delivery]:
    query = select(delivery).where(delivery.c.item_id == item_id).order_by(delivery.c.id)
    return [
        Delivery(row.told_by, row.how, row.told_on, row.understood)
        for row in connection.execute(query)
    ]


def set_told(connection: Connection, item_id: int, now: int) -> None:
    connection.execute(
        update(feedback_item)
        .where(feedback_item.c.id == item_id)
        .values(told_at=now, not_understood_at=None)
    )


def add_verdict(
    connection: Connection,
    item_id: int,
    *,
    now: int,
    value: str | None = None,
    wants: str | None = None,
    provenance: str = "not_known",
    response_id: int | None = None,
) -> None:
    """One verdict for each response, which the person may change; each press is one of its own."""
    fields = {"value": value, "wants": wants}
    given = {name: code for name, code in fields.items() if code is not None}
    values = {"item_id": item_id, "response_id": response_id, "provenance": provenance, "at": now}
    put = upsert(connection, verdict).values(**values, **given)
    if response_id is not None:
        put = put.on_conflict_do_update(
            index_elements=["item_id", "response_id"], set_={**given, "at": now}
        )
    connection.execute(put)


def set_verdict_voice(connection: Connection, response_id: int, provenance: str) -> None:
    connection.execute(
        update(verdict).where(verdict.c.response_id == response_id).values(provenance=provenance)
    )


def verdicts_of(connection: Connection, item_id: int) -> list[Said]:
    query = select(verdict).where(verdict.c.item_id == item_id).order_by(verdict.c.id)
    return [Said(r.value, r.wants, r.provenance, r.at) for r in connection.execute(query)]


def verdict_counts(connection: Connection, issue_id: int) -> dict[str, int]:
    """The newest verdict of each item of an issue, counted. For staff of this service only."""
    newest = (
        select(func.max(verdict.c.id))
        .join(issue_item, issue_item.c.item_id == verdict.c.item_id)
        .where(issue_item.c.issue_id == issue_id, verdict.c.value.is_not(None))
        .group_by(verdict.c.item_id)
    )
    rows = connection.execute(select(verdict.c.value).where(verdict.c.id.in_(newest))).all()
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.value] = counts.get(row.value, 0) + 1
    return counts
