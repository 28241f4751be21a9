"""Issues: what must be decided, the decision, who does what, and what changed."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, Row, case, func, insert, select, update

from forms_engine.tracker import lifecycle
from forms_engine.tracker.reasons import Ruling
from forms_engine.tracker.records import Action, Change, Decision, Issue
from forms_engine.tracker.store_answers import ruling_of, ruling_values
from forms_engine.tracker.store_items import record
from forms_engine.tracker.store_tables import (
    action,
    change,
    decision,
    feedback_item,
    issue,
    issue_item,
)


class NotThere(Exception):
    """There is no such issue or action."""


def _key(row: Row[tuple[object, ...]] | None) -> int:
    assert row is not None
    return int(row[0])  # type: ignore[call-overload,no-any-return]


def raise_issue(connection: Connection, title: str, topic: str, by: str, now: int) -> int:
    values = {"title": title, "topic": topic, "raised_by": by, "raised_at": now}
    issue_id = _key(connection.execute(insert(issue).values(values)).inserted_primary_key)
    record(connection, "issue", issue_id, lifecycle.ISSUE.initial, by, now)
    return issue_id


def put_in_issue(connection: Connection, issue_id: int, item_id: int, by: str, now: int) -> None:
    """An item is in one issue; the latest choice counts."""
    connection.execute(issue_item.delete().where(issue_item.c.item_id == item_id))
    values = {"issue_id": issue_id, "item_id": item_id, "at": now}
    connection.execute(insert(issue_item).values(values))
    record(connection, "item", item_id, "grouped", by, now)


def issue_by_id(connection: Connection, issue_id: int) -> Issue | None:
    row = connection.execute(select(issue).where(issue.c.id == issue_id)).first()
    return _issue(row) if row else None


def _issue(row: Row[tuple[object, ...]]) -> Issue:
    return Issue(**{name: getattr(row, name) for name in Issue.__dataclass_fields__})


def issues(connection: Connection) -> list[tuple[Issue, int]]:
    """Every issue with how many things were said in it; what is open comes first."""
    count = func.count(issue_item.c.item_id)
    query = (
        select(issue, count.label("items"))
        .outerjoin(issue_item, issue_item.c.issue_id == issue.c.id)
        .group_by(issue.c.id)
        .order_by(issue.c.status == "closed", issue.c.id.desc())
        .limit(200)
    )
    return [(_issue(row), row.items) for row in connection.execute(query)]


def about_the_team(connection: Connection) -> set[int]:
    """Issues in which everything that was said is only for people outside the team."""
    of_team = func.sum(case((feedback_item.c.outside_team, 0), else_=1))
    query = (
        select(issue_item.c.issue_id)
        .join(feedback_item, feedback_item.c.id == issue_item.c.item_id)
        .group_by(issue_item.c.issue_id)
        .having(of_team == 0)
    )
    return set(connection.execute(query).scalars())


def issue_of_item(connection: Connection, item_id: int) -> Issue | None:
    query = select(issue).join(issue_item).where(issue_item.c.item_id == item_id)
    row = connection.execute(query).first()
    return _issue(row) if row else None


def move_issue(connection: Connection, issue_id: int, to: str, by: str, now: int) -> None:
    status = connection.execute(select(issue.c.status).where(issue.c.id == issue_id)).scalar()
    if status is None:
        raise NotThere(f"There is no issue {issue_id}.")
    lifecycle.move("issue", status, to)
    connection.execute(update(issue).where(issue.c.id == issue_id).values(status=to))
    record(connection, "issue", issue_id, to, by, now)


def decide(connection: Connection, issue_id: int, ruling: Ruling, by: str, now: int) -> int:
    """Keep a decision and bring the issue to *decided*. A no without its reason is refused."""
    found = issue_by_id(connection, issue_id)
    if found is None:
        raise NotThere(f"There is no issue {issue_id}.")
    if found.status != "gathering":
        move_issue(connection, issue_id, "gathering", by, now)
    values = {
        **ruling_values(ruling),
        "issue_id": issue_id,
        "decided_at": now,
        "recorded_by": by,
    }
    decision_id = _key(connection.execute(insert(decision).values(values)).inserted_primary_key)
    move_issue(connection, issue_id, "decided", by, now)
    return decision_id


def decisions_of(connection: Connection, issue_id: int) -> list[Decision]:
    """Newest first: the newest is the one in force, the others are kept."""
    query = select(decision).where(decision.c.issue_id == issue_id).order_by(decision.c.id.desc())
    return [
        Decision(row.id, ruling_of(row), row.decided_at, row.recorded_by)
        for row in connection.execute(query)
    ]


def agree_action(
    connection: Connection, issue_id: int, what: str, owner: str, due: date, by: str, now: int
) -> int:
    """Something to do, with an owner and a date: proposed and agreed in one step."""
    values = {"issue_id": issue_id, "what": what, "owner": owner, "due": due, "status": "agreed"}
    action_id = _key(connection.execute(insert(action).values(values)).inserted_primary_key)
    for state in ("proposed", "agreed"):
        record(connection, "action", action_id, state, by, now)
    return action_id


def action_by_id(connection: Connection, action_id: int) -> Action:
    row = connection.execute(select(action).where(action.c.id == action_id)).first()
    if row is None:
        raise NotThere(f"There is no action {action_id}.")
    return _action(row)


def _action(row: Row[tuple[object, ...]]) -> Action:
    return Action(**{name: getattr(row, name) for name in Action.__dataclass_fields__})


def move_action(
    connection: Connection, found: Action, to: str, by: str, now: int, **facts: str
) -> None:
    """``facts``: what_changed and done_by, or checked_by. The database refuses *done* without."""
    lifecycle.move("action", found.status, to)
    connection.execute(update(action).where(action.c.id == found.id).values(status=to, **facts))
    record(connection, "action", found.id, to, by, now)


def actions_of(connection: Connection, issue_id: int) -> list[Action]:
    query = select(action).where(action.c.issue_id == issue_id).order_by(action.c.due, action.c.id)
    return [_action(row) for row in connection.execute(query)]


def open_actions(connection: Connection) -> list[tuple[Action, str]]:
    """Actions somebody still has to do or check, with the title of their issue, due first."""
    waiting = ("agreed", "in_progress", "blocked", "done_claimed", "reopened")
    query = (
        select(action, issue.c.title.label("issue_title"))
        .join(issue, issue.c.id == action.c.issue_id)
        .where(action.c.status.in_(waiting))
        .order_by(action.c.due, action.c.id)
    )
    return [(_action(row), row.issue_title) for row in connection.execute(query)]


def add_change(
    connection: Connection,
    issue_id: int,
    said: str,
    by: str,
    now: int,
    action_id: int | None = None,
) -> None:
    values = {"issue_id": issue_id, "action_id": action_id, "said": said, "at": now, "by": by}
    connection.execute(insert(change).values(values))
    record(connection, "issue", issue_id, "changed", by, now)


def changes_of(connection: Connection, issue_id: int) -> list[Change]:
    query = select(change).where(change.c.issue_id == issue_id).order_by(change.c.id)
    return [Change(row.said, row.at, row.by) for row in connection.execute(query)]


def changes_for_item(connection: Connection, item_id: int) -> list[Change]:
    query = (
        select(change.c.said, change.c.at, change.c.by)
        .join(issue_item, issue_item.c.issue_id == change.c.issue_id)
        .where(issue_item.c.item_id == item_id)
        .order_by(change.c.id)
    )
    return [Change(*row) for row in connection.execute(query)]


def actions_for_item(connection: Connection, item_id: int) -> list[Action]:
    """What is being done about one thing: promises that are not proposals any more."""
    query = (
        select(action)
        .join(issue_item, issue_item.c.issue_id == action.c.issue_id)
        .where(issue_item.c.item_id == item_id, action.c.status != "proposed")
        .order_by(action.c.due, action.c.id)
    )
    return [_action(row) for row in connection.execute(query)]
