"""One thing one person said: read it, make it safe, group it, answer it, tell the person."""

from __future__ import annotations

from typing import Any

from flask import Response, request

from forms_engine.languages.marking import N_
from forms_engine.look.page import prefs_now
from forms_engine.people.current import me
from forms_engine.responses import needs
from forms_engine.responses.events import Transaction
from forms_engine.services import services
from forms_engine.tracker import (
    hearing,
    store_answers,
    store_issues,
    store_items,
    store_tasks,
    telling,
)
from forms_engine.tracker.drafting import (
    TO_ANSWER_READY,
    TO_IN_HAND,
    counts_as_told,
    first_words,
    same_answer,
)
from forms_engine.tracker.forms import AnswerForm, TellForm, tidy, wrong_with
from forms_engine.tracker.lifecycle import ITEM
from forms_engine.tracker.pages_desk import (
    MOVED_MEANWHILE,
    called,
    desk,
    find_item,
    go,
    plain_words,
    show,
    still,
)
from forms_engine.tracker.pages_inbox import into_issue
from forms_engine.tracker.pages_issue import WRITTEN_MEANWHILE
from forms_engine.tracker.pages_keep import files_for
from forms_engine.tracker.records import Answer, Delivery, Item
from forms_engine.tracker.store_responses import sent_response
from forms_engine.tracker.words import topic_words

READ = N_("You have read it. The person sees that we are thinking about it.")
SAFE = N_("You wrote down that the person is safe. Now it can be answered.")
GROUPED = N_("It is in the issue. The person sees that someone is working on it.")
DRAFTED = N_("The answer is kept. A manager checks it next.")
APPROVED = N_("The answer is checked. Now tell the person.")
BACK = N_("The answer is handed back. Write it again.")
TOLD = N_("You told the person. Now they say if it is better.")
TRY_AGAIN = N_("They did not understand it. Tell them again in another way.")
WRITE_SAFE = N_("Write what you did to make the person safe.")
WRITE_ISSUE = N_("Choose an issue, or write a name for a new one.")


@desk.get("/item/<ref>")
def item(ref: str) -> Response:
    return item_page(ref)


def item_page(
    ref: str, problems: dict[str, str] | None = None, step: str = "", **typed: Any
) -> Response:
    """The whole item. ``problems`` and what was typed come back if something is missing; ``step``
    says in which of its forms."""
    house, prefs = services(), prefs_now()
    with house.database.reading() as connection:
        found = find_item(connection, ref)
        said_in = telling.version_of(house, found)
        issue = store_issues.issue_of_item(connection, found.id)
        decisions = store_issues.decisions_of(connection, issue.id) if issue else []
        changes = store_issues.changes_for_item(connection, found.id)
        values = {
            "issue": issue,
            "decision": decisions[0] if decisions else None,
            "issues": [i for i, _ in store_issues.issues(connection) if i.status != "closed"],
            "answers": store_answers.answers_of_item(connection, found.id),
            "deliveries": store_answers.deliveries_of(connection, found.id),
            "verdicts": store_answers.verdicts_of(connection, found.id),
            "events": store_items.events_of(connection, "item", found.id),
            "pieces": called(house, hearing.pieces_of(connection, said_in, found)),
            "all_answers": _all_answers(connection, found),
            **files_for(connection, house, found),
            "tasks": store_tasks.tasks_of_item(connection, found.id, found.response_id),
        }
    version, reader = said_in, (prefs.language, prefs.voice)
    words = {
        "asked": telling.question_words(version, found.asked, *reader),
        "asked_words": telling.question_words(version, found.words_from, *reader),
        "chosen": telling.chosen_words(version, found, found.chose, *reader),
        "chosen_now": telling.chosen_words(version, found, found.chose_now, *reader),
    }
    draft = first_words(decisions[0].ruling, changes, plain_words()) if decisions else ""
    return show(
        "item.html",
        N_("{ref}: {topic}"),
        title_slots={"ref": found.ref, "topic": plain_words()(topic_words(found.topic))},
        status=400 if problems else 200,
        item=found,
        problems=problems,
        step=step,
        typed=typed,
        may_write=found.status in TO_ANSWER_READY,
        may_group=found.status in TO_IN_HAND,
        draft=draft,
        me=me(),
        needs=needs.told_to_staff(house, found.response_id),
        **words,
        **values,
    )


@desk.post("/item/<ref>/read")
def read_item(ref: str) -> Response:
    house = services()
    with house.database.writing() as connection:
        found = find_item(connection, ref)
        if found.status != "received":
            return go(MOVED_MEANWHILE, "item", ref=ref)
        store_items.move_item(connection, found, "open", me().name, house.now())
    return go(READ, "item", ref=ref)


@desk.post("/item/<ref>/safe")
def safe_now(ref: str) -> Response:
    """The person is safe now. What was done is kept with the task, not shown to the person."""
    house, done = services(), tidy(request.form.get("safe", ""))
    if problem := wrong_with(done, WRITE_SAFE):
        return item_page(ref, {"safe": problem}, "safe", safe=done)
    with house.database.writing() as connection:
        found = find_item(connection, ref)
        if found.status != "safety_hold":
            return go(MOVED_MEANWHILE, "item", ref=ref)
        store_tasks.note_done(connection, found.id, done, house.today(), me().name, house.now())
        store_items.move_item(connection, found, "open", me().name, house.now())
    return go(SAFE, "item", ref=ref)


@desk.post("/item/<ref>/issue")
def group(ref: str) -> Response:
    house, title = services(), tidy(request.form.get("title", ""))[:200]
    chosen = request.form.get("issue", "")
    with house.database.writing() as connection:
        found = find_item(connection, ref)
        if found.status not in TO_IN_HAND:
            return go(MOVED_MEANWHILE, "item", ref=ref)
        now_in = store_issues.issue_of_item(connection, found.id)
        if not chosen and now_in is not None and now_in.title == title:
            return go(GROUPED, "item", ref=ref)  # pressed twice
        known = {str(i.id) for i, _ in store_issues.issues(connection)}
        if chosen in known:
            issue_id = int(chosen)
        elif title:
            issue_id = store_issues.raise_issue(
                connection, title, found.topic, me().name, house.now()
            )
        else:
            return item_page(ref, {"title": WRITE_ISSUE}, "group")
        into_issue(connection, issue_id, found.id, me().name, house.now())
    return go(GROUPED, "item", ref=ref)


@desk.post("/item/<ref>/answer")
def draft(ref: str) -> Response:
    """Keep an answer. A manager's own answer still needs the second press: *this is right*."""
    house, form = services(), AnswerForm(request.form)
    if problems := form.problems_on(house.today()):
        return item_page(ref, problems, "answer", **_typed(form))
    words, ruling = tidy(form.words.data or ""), form.ruling()
    with house.database.writing() as connection:
        found = find_item(connection, ref)
        path = TO_ANSWER_READY.get(found.status)
        if path is None:
            return go(MOVED_MEANWHILE, "item", ref=ref)
        kept = store_answers.answers_of_item(connection, found.id)
        if found.status == "answer_ready" and same_answer(kept, words, ruling):
            return go(DRAFTED, "item", ref=ref)  # pressed twice
        if not still("after", kept[0].id if kept else 0):
            return item_page(ref, {"words": WRITTEN_MEANWHILE}, "answer", **_typed(form))
        store_answers.add_answer(connection, found.id, words, ruling, me().name, house.now())
        store_items.move_along(connection, found, path, me().name, house.now())
    return go(DRAFTED, "item", ref=ref)


def _typed(form: AnswerForm | TellForm) -> dict[str, Any]:
    return {name: field.data for name, field in form._fields.items()}


def _to_check(connection: Transaction, item: Item) -> Answer | None:
    """The answer that waits to be checked, if it is the one that this page showed."""
    kept = store_answers.answers_of_item(connection, item.id)
    waits = item.status == "answer_ready" and kept and still("answer", kept[0].id)
    return kept[0] if waits else None


@desk.post("/item/<ref>/approve")
def approve(ref: str) -> Response:
    """The answer that was on this page, and no other, goes to the person."""
    house = services()
    with house.database.writing() as connection:
        found = find_item(connection, ref)
        answer = _to_check(connection, found)
        if answer is None:
            return go(MOVED_MEANWHILE, "item", ref=ref)
        store_answers.approve_answer(connection, answer.id, me().name, house.now())
        store_items.move_item(connection, found, "answered", me().name, house.now())
    return go(APPROVED, "item", ref=ref)


@desk.post("/item/<ref>/back")
def hand_back(ref: str) -> Response:
    house = services()
    with house.database.writing() as connection:
        found = find_item(connection, ref)
        if _to_check(connection, found) is None:
            return go(MOVED_MEANWHILE, "item", ref=ref)
        store_items.move_item(connection, found, "in_hand", me().name, house.now())
    return go(BACK, "item", ref=ref)


@desk.post("/item/<ref>/told")
def tell(ref: str) -> Response:
    """Write down that the person was told. *Not understood* counts only after three ways."""
    house, form = services(), TellForm(request.form)
    if problems := form.problems_on(house.today()):
        return item_page(ref, problems, "tell", **_typed(form))
    with house.database.writing() as connection:
        found = find_item(connection, ref)
        answer = store_answers.answer_for_person(connection, found.id)
        if answer is None or not ITEM.allows(found.status, "told"):
            return go(MOVED_MEANWHILE, "item", ref=ref)
        by = tidy(form.told_by.data)
        told = Delivery(by, form.how.data, form.told_on.data, form.understood.data)
        store_answers.add_delivery(connection, found.id, answer.id, told, house.now())
        if not counts_as_told(store_answers.deliveries_of(connection, found.id)):
            return go(TRY_AGAIN, "item", ref=ref)
        store_answers.set_told(connection, found.id, house.now())
        store_items.move_item(connection, found, "told", me().name, house.now())
    return go(TOLD, "item", ref=ref)


def _all_answers(connection: Transaction, item: Item) -> int | None:
    """The response this was said in, once it is sent: before, only what it set off is seen."""
    sent = sent_response(connection, item.response_id) if item.response_id else None
    return sent.id if sent else None
