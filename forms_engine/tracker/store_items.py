"""Feedback items: adding one, reading them, and moving one through its life."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, Row, Select, case, insert, select, update

from forms_engine.definition.answers import Beside
from forms_engine.responses.packing import pack_beside, unpack_beside
from forms_engine.responses.store import response
from forms_engine.storage.clock import add_working_days
from forms_engine.tracker import lifecycle, refs
from forms_engine.tracker.due import OTHER_DAYS, Heard
from forms_engine.tracker.records import Event, Item
from forms_engine.tracker.store_tables import feedback_item, issue_item, item_topic, tracker_event

PERSON = "person"
SYSTEM = "system"
_ITEM_COLUMNS = [
    feedback_item.c[name]
    for name in Item.__dataclass_fields__
    if name not in ("safety_copy", "topics")
]


@dataclass(frozen=True, slots=True)
class NewItem:
    response_id: int | None
    version_id: int | None
    trigger_id: str | None
    kind: str
    urgency: str
    answer_due: date
    topics: tuple[str, ...]
    asked: str | None = None
    chose: tuple[str, ...] = ()
    words_from: str | None = None
    topic_from: str | None = None
    said: str | None = None
    beside: tuple[Beside, ...] = ()
    outside_team: bool = False


def record(
    connection: Connection, entity: str, entity_id: int, act: str, by: str, now: int
) -> None:
    """One line of what happened. Codes only: never a person's words."""
    values = {"at": now, "entity": entity, "entity_id": entity_id, "act": act, "by": by}
    connection.execute(insert(tracker_event).values(values))


def events_of(connection: Connection, entity: str, entity_id: int) -> list[Event]:
    query = (
        select(tracker_event.c.at, tracker_event.c.act, tracker_event.c.by)
        .where(tracker_event.c.entity == entity, tracker_event.c.entity_id == entity_id)
        .order_by(tracker_event.c.id)
    )
    return [Event(*row) for row in connection.execute(query)]


def add_item(connection: Connection, new: NewItem, now: int) -> int:
    values = {name: getattr(new, name) for name in NewItem.__dataclass_fields__}
    topics = values.pop("topics")
    values |= {"chose": list(new.chose), "chose_now": list(new.chose)}
    values["beside"] = pack_beside(new.beside)
    values |= {"ref": _free_ref(connection), "received_at": now, "recorded_at": now}
    added = connection.execute(insert(feedback_item).values(values)).inserted_primary_key
    item_id = int(added[0])  # type: ignore[index]
    set_topics(connection, item_id, topics)
    record(connection, "item", item_id, lifecycle.ITEM.initial, PERSON, now)
    return item_id


def _free_ref(connection: Connection) -> str:
    while True:
        ref = refs.fresh()
        taken = select(feedback_item.c.id).where(feedback_item.c.ref == ref)
        if connection.execute(taken).first() is None:
            return ref


def set_topics(connection: Connection, item_id: int, topics: Iterable[str]) -> None:
    connection.execute(item_topic.delete().where(item_topic.c.item_id == item_id))
    rows = [
        {"item_id": item_id, "topic": topic, "place": place}
        for place, topic in enumerate(dict.fromkeys(topics))
    ]
    if rows:
        connection.execute(insert(item_topic), rows)


def move_item(connection: Connection, item: Item, to: str, by: str, now: int) -> None:
    """Raises lifecycle.IllegalMove, also when someone else has moved the item meanwhile."""
    lifecycle.move("feedback_item", item.status, to)
    moved = connection.execute(
        update(feedback_item)
        .where(feedback_item.c.id == item.id, feedback_item.c.status == item.status)
        .values(status=to)
    )
    if moved.rowcount != 1:
        raise lifecycle.IllegalMove(f"feedback_item: somebody moved {item.ref} meanwhile.")
    record(connection, "item", item.id, to, by, now)


def reopen(connection: Connection, item: Item, today: date, by: str, now: int) -> None:
    """It is not right for the person: we owe a new answer, with a new date."""
    move_item(connection, item, "reopened", by, now)
    due = add_working_days(today, OTHER_DAYS)
    connection.execute(
        update(feedback_item).where(feedback_item.c.id == item.id).values(answer_due=due)
    )


def move_along(connection: Connection, item: Item, path: Sequence[str], by: str, now: int) -> None:
    """Through several states at once, each a legal move and each written down."""
    for to in path:
        move_item(connection, item, to, by, now)
        found = item_by_id(connection, item.id)
        assert found is not None
        item = found


def _select() -> Select[tuple[object, ...]]:
    copy = feedback_item.c.safety_copy.is_not(None).label("safety_copy")
    return select(*_ITEM_COLUMNS, copy)


def _read(connection: Connection, query: Select[tuple[object, ...]]) -> list[Item]:
    rows = connection.execute(query).all()
    topics = _topics(connection, [row.id for row in rows])
    return [_item(row, topics[row.id]) for row in rows]


def _item(row: Row[tuple[object, ...]], topics: list[str]) -> Item:
    values = dict(row._mapping)
    values |= {"chose": tuple(row.chose), "chose_now": tuple(row.chose_now)}
    values["beside"] = unpack_beside(row.beside)
    return Item(**values, topics=tuple(topics))


def _topics(connection: Connection, ids: list[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    query = select(item_topic.c.item_id, item_topic.c.topic).where(item_topic.c.item_id.in_(ids))
    for item_id, topic in connection.execute(query.order_by(item_topic.c.place)):
        found[item_id].append(topic)
    return found


def item_by_id(connection: Connection, item_id: int) -> Item | None:
    found = _read(connection, _select().where(feedback_item.c.id == item_id))
    return found[0] if found else None


def item_by_ref(connection: Connection, ref: str) -> Item | None:
    found = _read(connection, _select().where(feedback_item.c.ref == ref))
    return found[0] if found else None


def items_of_response(connection: Connection, response_id: int) -> list[Item]:
    query = _select().where(feedback_item.c.response_id == response_id)
    return _read(connection, query.order_by(feedback_item.c.id))


def items_of_card(connection: Connection, card_id: int) -> list[Item]:
    """Only what this card's own responses said, newest first. Nothing else is ever joined."""
    own = select(response.c.id).where(response.c.card_id == card_id)
    query = _select().where(feedback_item.c.response_id.in_(own))
    return _read(connection, query.order_by(feedback_item.c.id.desc()))


def items_of_issue(connection: Connection, issue_id: int) -> list[Item]:
    query = _select().join(issue_item, issue_item.c.item_id == feedback_item.c.id)
    return _read(
        connection, query.where(issue_item.c.issue_id == issue_id).order_by(issue_item.c.at)
    )


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the inbox shows: empty means all. ``outside``: may see what is about the team."""

    topic: str = ""
    urgency: str = ""
    status: str = ""
    outside: bool = False


def inbox(connection: Connection, wanted: Wanted, limit: int = 200) -> list[Item]:
    """Safety first, then what is due first. What waits for nobody comes last."""
    query = _select().order_by(
        case(
            (feedback_item.c.status.in_(lifecycle.NOT_OURS), 2),
            (feedback_item.c.urgency == "red", 0),
            else_=1,
        ),
        feedback_item.c.answer_due,
        feedback_item.c.id,
    )
    if wanted.status:
        query = query.where(feedback_item.c.status == wanted.status)
    else:
        query = query.where(feedback_item.c.status.not_in(lifecycle.NOT_OURS))
    if wanted.urgency:
        query = query.where(feedback_item.c.urgency == wanted.urgency)
    if wanted.topic:
        about = select(item_topic.c.item_id).where(item_topic.c.topic == wanted.topic)
        query = query.where(feedback_item.c.id.in_(about))
    if not wanted.outside:
        query = query.where(feedback_item.c.outside_team.is_(False))
    return _read(connection, query.limit(limit))


def topics_in_use(connection: Connection, *, outside: bool) -> list[str]:
    """A topic alone can tell on somebody: those for people outside the team only where
    ``outside`` is true."""
    query = select(item_topic.c.topic).distinct().order_by(item_topic.c.topic)
    if not outside:
        of_team = feedback_item.c.outside_team.is_(False)
        query = query.join(feedback_item, feedback_item.c.id == item_topic.c.item_id).where(of_team)
    return [row.topic for row in connection.execute(query)]


def heard_lately(connection: Connection, since: int, day_of: Callable[[int], date]) -> list[Heard]:
    """What was said since then and is in no issue yet. ``day_of`` turns a stamp into a day."""
    query = (
        select(
            feedback_item.c.id,
            feedback_item.c.response_id,
            response.c.card_id,
            item_topic.c.topic,
            feedback_item.c.received_at,
        )
        .join(item_topic, item_topic.c.item_id == feedback_item.c.id)
        .outerjoin(response, response.c.id == feedback_item.c.response_id)
        .outerjoin(issue_item, issue_item.c.item_id == feedback_item.c.id)
        .where(
            feedback_item.c.received_at >= since,
            issue_item.c.issue_id.is_(None),
            feedback_item.c.outside_team.is_(False),
            feedback_item.c.status.in_(("received", "open", "reopened")),
            feedback_item.c.kind != "compliment",
        )
    )
    return [
        Heard(r[0], f"card {r[2]}" if r[2] else f"response {r[1]}", r[3], day_of(r[4]))
        for r in connection.execute(query)
    ]
