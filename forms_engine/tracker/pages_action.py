"""Actions and tasks: who does what by when, doing it, and saying what changed."""

from __future__ import annotations

from flask import Response, abort, request

from forms_engine.languages.marking import N_
from forms_engine.people.current import me
from forms_engine.responses.events import Transaction
from forms_engine.services import services
from forms_engine.tracker import store_issues, store_tasks
from forms_engine.tracker.forms import ActionForm, tidy, wrong_with
from forms_engine.tracker.lifecycle import ACTION, ISSUE, OVER
from forms_engine.tracker.pages_desk import (
    MOVED_MEANWHILE,
    desk,
    go,
    kept_from_us,
    sees_outside,
    show,
)
from forms_engine.tracker.pages_issue import find_issue, issue_page
from forms_engine.tracker.records import Action

AGREED = N_("It is agreed. Everyone can see who does it and by when.")
MOVED = N_("That is written down.")
WRITE_CHANGED = N_("Write what changed for people, in easy words.")
NOT_YOU = N_("Somebody else checks it, not the one who did it.")
DONE = N_("The task is done.")


@desk.post("/issue/<int:issue_id>/action")
def add_action(issue_id: int) -> Response:
    house, form = services(), ActionForm(request.form)
    if problems := form.problems_on(house.today()):
        typed = {name: field.data for name, field in form._fields.items()}
        return issue_page(issue_id, problems, "action", **typed)
    with house.database.writing() as connection:
        found = find_issue(connection, issue_id)
        agreed = (tidy(form.what.data), tidy(form.owner.data), form.due.data)
        for one in store_issues.actions_of(connection, issue_id):
            if one.status == "agreed" and (one.what, one.owner, one.due) == agreed:
                return go(AGREED, "issue", issue_id=issue_id)  # pressed twice
        starts = ISSUE.allows(found.status, "delivering")
        if not starts and found.status != "delivering":
            # A finished issue is decided again before anything more is done about it.
            return go(MOVED_MEANWHILE, "issue", issue_id=issue_id)
        store_issues.agree_action(connection, issue_id, *agreed, me().name, house.now())
        if starts:
            store_issues.move_issue(connection, issue_id, "delivering", me().name, house.now())
    return go(AGREED, "issue", issue_id=issue_id)


def _find(connection: Transaction, action_id: int) -> Action:
    try:
        found = store_issues.action_by_id(connection, action_id)
    except store_issues.NotThere:
        abort(404)
    find_issue(connection, found.issue_id)
    return found


@desk.post("/action/<int:action_id>")
def do_action(action_id: int) -> Response:
    """Start it, say that it is done and what changed, or check what somebody else did."""
    house, to = services(), request.form.get("to", "")
    changed = tidy(request.form.get("what_changed", ""))
    by, now = me().name, house.now()
    with house.database.writing() as connection:
        found = _find(connection, action_id)
        if not ACTION.allows(found.status, to) or to not in _STEPS:
            return go(MOVED_MEANWHILE, "issue", issue_id=found.issue_id)
        if to == "done_claimed":
            if problem := wrong_with(changed, WRITE_CHANGED):
                problems = {f"changed-{found.id}": problem}
                step = f"action-{found.id}"
                return issue_page(found.issue_id, problems, step, what_changed=changed)
            facts = {"what_changed": changed, "done_by": by}
            store_issues.move_action(connection, found, to, by, now, **facts)
            store_issues.add_change(connection, found.issue_id, changed, by, now, found.id)
        elif to == "verified":
            if found.done_by == by:
                return go(NOT_YOU, "issue", issue_id=found.issue_id)
            store_issues.move_action(connection, found, to, by, now, checked_by=by)
        else:
            store_issues.move_action(connection, found, to, by, now)
        _issue_follows(connection, found.issue_id, by, now)
    return go(MOVED, "issue", issue_id=found.issue_id)


_STEPS = ("in_progress", "blocked", "done_claimed", "verified")


def _issue_follows(connection: Transaction, issue_id: int, by: str, now: int) -> None:
    """When everything is done, the issue waits to hear whether it is better."""
    found = find_issue(connection, issue_id)
    all_done = all(a.status in OVER for a in store_issues.actions_of(connection, issue_id))
    if all_done and ISSUE.allows(found.status, "checking"):
        store_issues.move_issue(connection, issue_id, "checking", by, now)


@desk.get("/tasks")
def tasks() -> Response:
    with services().database.reading() as connection:
        kept = kept_from_us(connection)
        actions = [a for a in store_issues.open_actions(connection) if a[0].issue_id not in kept]
        waiting = store_tasks.tasks(connection, outside=sees_outside())
    return show("tasks.html", N_("Tasks"), actions=actions, tasks=waiting)


@desk.post("/task/<int:task_id>")
def finish_task(task_id: int) -> Response:
    house = services()
    with house.database.writing() as connection:
        outside = sees_outside()
        if not store_tasks.finish_task(connection, task_id, me().name, house.now(), outside):
            return go(MOVED_MEANWHILE, "tasks")
    return go(DONE, "tasks")
