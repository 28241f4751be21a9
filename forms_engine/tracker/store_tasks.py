"""Tasks: what a form asked somebody to do, and what later systems will do by themselves."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, insert, select, update

from forms_engine.responses.store import response
from forms_engine.tracker.records import Task
from forms_engine.tracker.store_items import record
from forms_engine.tracker.store_tables import feedback_item, task


def tasks(connection: Connection, *, outside: bool) -> list[Task]:
    """What is to be done, due first. ``outside``: may see what is about the team."""
    query = (
        select(task, feedback_item.c.ref, response.c.sent_at)
        .outerjoin(response, response.c.id == task.c.response_id)
        .outerjoin(feedback_item, feedback_item.c.id == task.c.item_id)
        .where(task.c.done_at.is_(None))
        .order_by(task.c.due, task.c.id)
        .limit(300)
    )
    if not outside:
        query = query.where(task.c.outside_team.is_(False))
    return [
        Task(
            *(r.id, r.ref, r.code, r.who, r.say, r.due, r.outside_team, r.done_at, r.done_by),
            answers=r.response_id if r.sent_at else None,
        )
        for r in connection.execute(query)
    ]


def tasks_of_item(connection: Connection, item_id: int, response_id: int | None) -> list[Task]:
    mine = (task.c.item_id == item_id) | (
        (task.c.response_id == response_id) & task.c.item_id.is_(None)
    )
    rows = connection.execute(select(task).where(mine).order_by(task.c.due, task.c.id))
    return [
        Task(r.id, None, r.code, r.who, r.say, r.due, r.outside_team, r.done_at, r.done_by)
        for r in rows
    ]


def finish_task(connection: Connection, task_id: int, by: str, now: int, outside: bool) -> bool:
    """False if there is no such open task that this worker may see."""
    query = update(task).where(task.c.id == task_id, task.c.done_at.is_(None))
    if not outside:
        query = query.where(task.c.outside_team.is_(False))
    done = connection.execute(query.values(done_at=now, done_by=by)).rowcount == 1
    if done:
        record(connection, "task", task_id, "done", by, now)
    return done


def note_done(connection: Connection, item_id: int, say: str, day: date, by: str, now: int) -> None:
    """Something that was done about an item without anybody asking for it first."""
    connection.execute(
        insert(task).values(
            item_id=item_id,
            who="manager",
            say=say,
            due=day,
            outside_team=True,
            made_at=now,
            done_at=now,
            done_by=by,
        )
    )
