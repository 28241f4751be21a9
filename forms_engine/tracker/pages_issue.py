"""Issues: what several people said, what was decided, and the answer that each of them gets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flask import Response, abort, request

from forms_engine.languages.marking import N_
from forms_engine.people.current import me
from forms_engine.responses.events import Transaction
from forms_engine.services import services
from forms_engine.tracker import store_answers, store_board, store_issues, store_items
from forms_engine.tracker.drafting import (
    TO_ANSWER_READY,
    first_words,
    same_answer,
    waiting_to_be_told,
)
from forms_engine.tracker.forms import RulingForm, tidy, wrong_with
from forms_engine.tracker.lifecycle import OVER, IllegalMove
from forms_engine.tracker.pages_desk import (
    MOVED_MEANWHILE,
    desk,
    go,
    kept_from_us,
    may_approve,
    plain_words,
    reads_words,
    sees_outside,
    show,
    still,
)
from forms_engine.tracker.reasons import NO_KIND, Ruling
from forms_engine.tracker.records import Answer, Decision, Issue, Item
from forms_engine.tracker.words import ISSUE_NEXT, topic_words

DECIDED = N_("The decision is kept. Now answer each person.")
ANSWERED = N_("The answers are checked. Now tell each person.")
DRAFTED = N_("The answers are kept. A manager checks them next.")
NOTHING = N_("No answer was changed.")
CLOSED = N_("This issue is finished.")
CHANGED = N_("What changed is written down. Each person can see it.")
WRITE_CHANGE = N_("Write what changed, in easy words.")
DECIDED_MEANWHILE = N_(
    "Somebody decided meanwhile. Read their decision first. Yours is below, and not kept yet."
)
OTHER_DECISION = N_(
    "The decision is another one now. Read it, then look at your answers again. "
    "They are not kept yet."
)
WRITTEN_MEANWHILE = N_(
    "Somebody wrote an answer meanwhile. Read theirs first. Yours is below, and not kept yet."
)
NOT_TOLD = N_("Some people have not been told yet. Tell them first.")


@desk.get("/issues")
def issues() -> Response:
    with services().database.reading() as connection:
        kept = kept_from_us(connection)
        found = [(one, n) for one, n in store_issues.issues(connection) if one.id not in kept]
    return show("issues.html", N_("Issues"), issues=found)


@desk.get("/issue/<int:issue_id>")
def issue(issue_id: int) -> Response:
    return issue_page(issue_id)


def find_issue(connection: Transaction, issue_id: int) -> Issue:
    """The issue, or 404 for one that is not there or is not for this worker."""
    if issue_id in kept_from_us(connection):
        abort(404)
    return store_issues.issue_by_id(connection, issue_id) or abort(404)


def _mine(items: list[Item]) -> list[Item]:
    """Without what is about the team, for whoever may not see that."""
    return [i for i in items if sees_outside() or not i.outside_team] if reads_words() else []


def issue_page(
    issue_id: int, problems: dict[str, str] | None = None, step: str = "", **typed: Any
) -> Response:
    """``step``: which of the page's forms has the problems."""
    house = services()
    with house.database.reading() as connection:
        found = find_issue(connection, issue_id)
        items = store_items.items_of_issue(connection, issue_id)
        decisions = store_issues.decisions_of(connection, issue_id)
        changes = store_issues.changes_of(connection, issue_id)
        answers = {i.id: store_answers.answers_of_item(connection, i.id) for i in items}
        values = {
            "actions": store_issues.actions_of(connection, issue_id),
            "cards": store_board.cards_of_issue(connection, issue_id),
            "events": store_items.events_of(connection, "issue", issue_id),
            "verdicts": store_answers.verdict_counts(connection, issue_id),
        }
    decision = decisions[0] if decisions else None
    draft = first_words(decision.ruling, changes, plain_words()) if decision else ""
    return show(
        "issue.html",
        N_("Issue: {title}"),
        title_slots={"title": found.title},
        status=400 if problems else 200,
        issue=found,
        items=_mine(items),
        count=len(items),
        waiting=len(waiting_to_be_told(items)),
        decision=decision,
        earlier=decisions[1:],
        changes=changes,
        answers=answers,
        answerable=TO_ANSWER_READY,
        over=OVER,
        draft=draft,
        topic=topic_words(found.topic),
        may_decide=_may_decide(found),
        may_close=_may_close(found, decisions) and not waiting_to_be_told(items),
        next_step=ISSUE_NEXT[found.status],
        again=sum(item.status == "reopened" for item in items),
        problems=problems,
        step=step,
        typed=typed,
        me=me(),
        **values,
    )


def _may_decide(found: Issue) -> bool:
    """While it is being done it stays decided; otherwise the last word is never the last."""
    return found.status in ("raised", "gathering", "decided", "closed")


def _may_close(found: Issue, decisions: list[Decision]) -> bool:
    no = bool(decisions) and decisions[0].ruling.outcome in NO_KIND
    return found.status == "checking" or (found.status == "decided" and no)


@desk.post("/issue/<int:issue_id>/decide")
def decide(issue_id: int) -> Response:
    house, form = services(), RulingForm(request.form)
    typed = {name: field.data for name, field in form._fields.items()}
    if problems := form.problems_on(house.today()):
        return issue_page(issue_id, problems, "decide", **typed)
    try:
        with house.database.writing() as connection:
            find_issue(connection, issue_id)
            kept = store_issues.decisions_of(connection, issue_id)
            if kept and not still("decision", kept[0].id):
                if kept[0].ruling == form.ruling():
                    return go(DECIDED, "issue", issue_id=issue_id)  # pressed twice
                return issue_page(issue_id, {"outcome": DECIDED_MEANWHILE}, "decide", **typed)
            store_issues.decide(connection, issue_id, form.ruling(), me().name, house.now())
    except IllegalMove:
        return go(MOVED_MEANWHILE, "issue", issue_id=issue_id)
    return go(DECIDED, "issue", issue_id=issue_id)


@desk.post("/issue/<int:issue_id>/answers")
def answer_all(issue_id: int) -> Response:
    """Every person's answer in one step; each may have words of their own."""
    house = services()
    right = request.form.get("act") == "right" and may_approve()
    with house.database.writing() as connection:
        find_issue(connection, issue_id)
        decisions = store_issues.decisions_of(connection, issue_id)
        if not decisions:
            return go(MOVED_MEANWHILE, "issue", issue_id=issue_id)
        items = _mine(store_items.items_of_issue(connection, issue_id))
        given = {item: tidy(request.form.get(_words_for(item), "")) for item in items}
        given = {i: words for i, words in given.items() if words and i.status in TO_ANSWER_READY}
        if problems := _not_yet(connection, decisions, given):
            typed = {_words_for(item): words for item, words in given.items()}
            return issue_page(issue_id, problems, "answers", **typed)
        ruling = decisions[0].ruling
        done = sum(_answer(connection, i, words, ruling, right) for i, words in given.items())
    if not done:
        return go(NOTHING, "issue", issue_id=issue_id)
    return go(ANSWERED if right else DRAFTED, "issue", issue_id=issue_id)


def _words_for(item: Item) -> str:
    return f"words-{item.id}"


def _not_yet(
    connection: Transaction, decisions: list[Decision], given: Mapping[Item, str]
) -> dict[str, str]:
    """Why these answers cannot be kept as they are: other things were decided or written since
    this page was opened, or they are too long."""
    if not still("decision", _newest(decisions)):
        return {"answers-head": OTHER_DECISION}
    problems = {_words_for(item): wrong_with(words) for item, words in given.items()}
    for item, words in given.items():
        kept = store_answers.answers_of_item(connection, item.id)
        theirs = not still(f"kept-{item.id}", _newest(kept))
        if theirs and not same_answer(kept, words, decisions[0].ruling):
            problems[_words_for(item)] = WRITTEN_MEANWHILE
    return {name: problem for name, problem in problems.items() if problem}


def _newest(kept: Sequence[Decision | Answer]) -> int:
    return kept[0].id if kept else 0


def _answer(connection: Transaction, item: Item, words: str, ruling: Ruling, right: bool) -> int:
    """One person's answer; 1 if anything changed. An answer kept as it is is not kept twice."""
    by, now = me().name, services().now()
    fresh = not same_answer(store_answers.answers_of_item(connection, item.id), words, ruling)
    if not fresh and item.status in ("answered", "reopened"):
        return 0  # "It is not right" is never answered by the same words again.
    if fresh:
        store_answers.add_answer(connection, item.id, words, ruling, by, now)
    path = TO_ANSWER_READY[item.status]
    store_items.move_along(connection, item, path, by, now)
    if not right:
        return int(fresh or bool(path))
    newest = store_answers.answers_of_item(connection, item.id)[0]
    store_answers.approve_answer(connection, newest.id, by, now)
    ready = store_items.item_by_id(connection, item.id)
    assert ready is not None
    store_items.move_item(connection, ready, "answered", by, now)
    return 1


@desk.post("/issue/<int:issue_id>/change")
def say_changed(issue_id: int) -> Response:
    house, said = services(), tidy(request.form.get("changed", ""))
    if problem := wrong_with(said, WRITE_CHANGE):
        return issue_page(issue_id, {"changed": problem}, "change", changed=said)
    with house.database.writing() as connection:
        find_issue(connection, issue_id)
        kept = store_issues.changes_of(connection, issue_id)
        if kept and kept[-1].said == said:
            return go(CHANGED, "issue", issue_id=issue_id)  # pressed twice
        store_issues.add_change(connection, issue_id, said, me().name, house.now())
    return go(CHANGED, "issue", issue_id=issue_id)


@desk.post("/issue/<int:issue_id>/close")
def close(issue_id: int) -> Response:
    """Finished only when each person was told; a yes also when somebody said if it is better."""
    house = services()
    with house.database.writing() as connection:
        found = find_issue(connection, issue_id)
        items = store_items.items_of_issue(connection, issue_id)
        decisions = store_issues.decisions_of(connection, issue_id)
        if waiting_to_be_told(items):
            return go(NOT_TOLD, "issue", issue_id=issue_id)
        if not _may_close(found, decisions):
            return go(MOVED_MEANWHILE, "issue", issue_id=issue_id)
        store_issues.move_issue(connection, issue_id, "closed", me().name, house.now())
    return go(CLOSED, "issue", issue_id=issue_id)
