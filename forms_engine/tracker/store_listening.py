"""What the listener writes while an answer is being saved, in the transaction of the answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, Update, delete, select, update

from forms_engine.definition.answers import Beside
from forms_engine.publishing.store import form_version, upsert
from forms_engine.responses.packing import pack_beside
from forms_engine.responses.store import response
from forms_engine.storage.database import straight
from forms_engine.tracker import lifecycle
from forms_engine.tracker.records import Item
from forms_engine.tracker.store_items import PERSON, items_of_response, record
from forms_engine.tracker.store_tables import feedback_item, fired_trigger, task


def fire(connection: Connection, response_id: int, trigger_id: str, now: int) -> bool:
    """True the first time, and never again for this response: two saves at once make one."""
    values = {"response_id": response_id, "trigger_id": trigger_id, "at": now}
    done = connection.execute(
        upsert(connection, fired_trigger).values(values).on_conflict_do_nothing()
    )
    return done.rowcount == 1


# Asked at nearly every save, so not built anew each time.
_FIRED = "SELECT trigger_id FROM fired_trigger WHERE response_id = ?"


def fired(connection: Connection, response_id: int) -> set[str]:
    rows = straight(connection, _FIRED, (response_id,))
    return {row[0] for row in rows}


def _of_response(response_id: int) -> Update:
    return update(feedback_item).where(feedback_item.c.response_id == response_id)


def set_facts(connection: Connection, response_id: int, **facts: str) -> None:
    """share or reply_format, as the person said them."""
    connection.execute(_of_response(response_id).values(**facts))


def set_voice(connection: Connection, item_id: int, provenance: str, helper: str) -> None:
    connection.execute(
        update(feedback_item)
        .where(feedback_item.c.id == item_id)
        .values(provenance=provenance, helper=helper)
    )


def make_red(
    connection: Connection,
    item_id: int,
    trigger_id: str,
    asked: str | None,
    chose: Sequence[str],
    due: date,
) -> None:
    """A later answer makes this urgent. It is not made less urgent again."""
    changes: dict[str, object] = {
        "urgency": "red",
        "trigger_id": trigger_id,
        "asked": asked,
        "answer_due": due,
    }
    changes |= {"chose": list(chose), "chose_now": list(chose)}
    connection.execute(update(feedback_item).where(feedback_item.c.id == item_id).values(changes))


def set_outside(connection: Connection, response_id: int, outside: bool) -> None:
    for table in (feedback_item, task):
        other = table.c.response_id == response_id, table.c.outside_team.is_not(outside)
        connection.execute(update(table).where(*other).values(outside_team=outside))


def set_quote(
    connection: Connection,
    item: Item,
    said: str | None,
    beside: tuple[Beside, ...],
    chose_now: tuple[str, ...],
) -> None:
    connection.execute(
        update(feedback_item)
        .where(feedback_item.c.id == item.id)
        .values(said=said, beside=pack_beside(beside), chose_now=list(chose_now))
    )


def set_not_understood(connection: Connection, item_id: int, now: int | None) -> None:
    connection.execute(
        update(feedback_item).where(feedback_item.c.id == item_id).values(not_understood_at=now)
    )


def add_task(
    connection: Connection,
    *,
    who: str,
    due: date,
    now: int,
    say: str = "",
    code: str | None = None,
    response_id: int | None = None,
    item_id: int | None = None,
    trigger_id: str | None = None,
) -> None:
    values = {
        "who": who,
        "due": due,
        "made_at": now,
        "say": say,
        "code": code,
        "response_id": response_id,
        "item_id": item_id,
        "trigger_id": trigger_id,
    }
    connection.execute(task.insert().values(values))


def withdraw(
    connection: Connection,
    response_id: int,
    question_id: str | None,
    now: int,
    heard: Callable[[Item], list[str]],
) -> None:
    """Erase the quoted words and stop. Of a red item a copy is kept, for safety: the words, and
    what staff wrote down of a recording (``heard``). The recording itself is erased."""
    items = items_of_response(connection, response_id)
    for item in items:
        if question_id in (None, item.asked, item.words_from):
            _withdraw(connection, item, now, heard)
    if question_id is None and not any(item.urgency == "red" for item in items):
        _nothing_to_do(connection, response_id)


def _nothing_to_do(connection: Connection, response_id: int) -> None:
    """What nobody has begun falls away with the answers it was for. Never where it is urgent."""
    open_tasks = task.c.response_id == response_id, task.c.done_at.is_(None)
    connection.execute(delete(task).where(*open_tasks))


def _withdraw(
    connection: Connection, item: Item, now: int, heard: Callable[[Item], list[str]]
) -> None:
    values: dict[str, object] = {"said": None, "beside": None, "chose": [], "chose_now": []}
    if item.urgency == "red" and not item.safety_copy:
        kept = [*item.chose, *([item.said] if item.said else []), *heard(item)]
        values["safety_copy"] = "\n".join(kept)
    if lifecycle.ITEM.allows(item.status, "withdrawn"):
        values["status"] = "withdrawn"
        record(connection, "item", item.id, "withdrawn", PERSON, now)
    elif item.status not in ("withdrawn", "erased"):
        record(connection, "item", item.id, "words_taken_back", PERSON, now)
    connection.execute(update(feedback_item).where(feedback_item.c.id == item.id).values(**values))


@dataclass(frozen=True, slots=True)
class Before:
    """An earlier response to the same form, from the same card."""

    response_id: int
    version_id: int


def about_item_of(connection: Connection, response_id: int) -> int | None:
    rows = straight(connection, "SELECT about_item FROM response WHERE id = ?", (response_id,))
    return rows[0][0] if rows else None


def is_sent(connection: Connection, response_id: int) -> bool:
    query = "SELECT 1 FROM response WHERE id = ? AND sent_at IS NOT NULL"
    return bool(straight(connection, query, (response_id,)))


def version_of(connection: Connection, response_id: int) -> int:
    query = "SELECT version_id FROM response WHERE id = ?"
    return int(straight(connection, query, (response_id,))[0][0])


def earlier(connection: Connection, response_id: int, form_id: str, most: int) -> list[Before]:
    """The last sent responses of the same card to this form, newest first.

    Where the form was asked about one thing, only those about the same thing.
    """
    mine = connection.execute(
        select(response.c.card_id, response.c.about_item).where(response.c.id == response_id)
    ).first()
    if mine is None or (mine.card_id is None and mine.about_item is None):
        return []
    query = (
        select(response.c.id, response.c.version_id)
        .join(form_version, form_version.c.id == response.c.version_id)
        .where(form_version.c.form_id == form_id, response.c.id < response_id)
        .where(response.c.sent_at.is_not(None), response.c.taken_back_at.is_(None))
    )
    if mine.about_item is not None:
        query = query.where(response.c.about_item == mine.about_item)
    else:
        query = query.where(response.c.card_id == mine.card_id)
    rows = connection.execute(query.order_by(response.c.id.desc()).limit(most))
    return [Before(row.id, row.version_id) for row in rows]
