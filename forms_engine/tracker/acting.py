"""What a trigger does when it fires: an item, a task, an act on the thing a form is about."""

from __future__ import annotations

from collections.abc import Mapping

from forms_engine.definition.answers import Chosen, Provenance
from forms_engine.definition.form import Feedback, Purpose, Trigger
from forms_engine.responses.events import Saved
from forms_engine.storage.clock import add_working_days
from forms_engine.tracker import codes, lifecycle, quoting, store_answers, store_listening
from forms_engine.tracker.due import answer_due
from forms_engine.tracker.records import Item
from forms_engine.tracker.store_items import (
    PERSON,
    SYSTEM,
    NewItem,
    add_item,
    item_by_id,
    items_of_response,
    move_item,
    reopen,
    set_topics,
)


def act(event: Saved, trigger: Trigger) -> None:
    item_id = _make_item(event, trigger, trigger.feedback) if trigger.feedback else None
    item_id = item_id or event.about_item
    if trigger.task:
        store_listening.add_task(
            event.connection,
            who=trigger.task.who,
            say=trigger.task.say,
            due=add_working_days(event.today, trigger.task.working_days),
            now=event.now,
            response_id=event.response_id,
            item_id=item_id,
            trigger_id=trigger.id,
        )
    for code in trigger.do:
        _do(event, trigger, code, item_id)


def _make_item(event: Saved, trigger: Trigger, feedback: Feedback) -> int:
    found = quoting.quote(event.version.form, trigger, event.answers)
    topics = quoting.topics_of(feedback.topic, feedback.topic_from, event.answers)
    due = answer_due(feedback.kind, feedback.urgency, feedback.days, event.today)
    same = _same_words(event, feedback, found.words_from)
    if same is not None and feedback.urgency == "red":
        chose = quoting.chosen(event.answers, found.asked, trigger)
        store_listening.make_red(event.connection, same.id, trigger.id, found.asked, chose, due)
        set_topics(event.connection, same.id, (*topics, *same.topics))
        _move(event, same.id, "safety_hold", SYSTEM)
        return same.id
    new = NewItem(
        response_id=event.response_id,
        version_id=event.version_id,
        trigger_id=trigger.id,
        kind=feedback.kind,
        urgency=feedback.urgency,
        answer_due=due,
        topics=topics,
        asked=found.asked,
        chose=quoting.chosen(event.answers, found.asked, trigger),
        words_from=found.words_from,
        topic_from=feedback.topic_from,
        said=quoting.words_of(event.answers, found.words_from),
        beside=quoting.beside_of(event.answers, found.words_from),
    )
    item_id = add_item(event.connection, new, event.now)
    if feedback.urgency == "red":
        _move(event, item_id, "safety_hold", SYSTEM)
    return item_id


def _same_words(event: Saved, feedback: Feedback, words_from: str | None) -> Item | None:
    """What this response already says in the same words, still unanswered: one thing that one
    person said is one item, also when a later answer makes it urgent."""
    for item in items_of_response(event.connection, event.response_id):
        open_still = item.status in ("received", "open")
        if (
            words_from
            and open_still
            and (item.kind, item.words_from) == (feedback.kind, words_from)
        ):
            return item
    return None


def _move(event: Saved, item_id: int, to: str, by: str) -> None:
    """The move, where the item's life allows it now; otherwise the item is already there."""
    item = item_by_id(event.connection, item_id)
    if item and lifecycle.ITEM.allows(item.status, to):
        move_item(event.connection, item, to, by, event.now)


def _do(event: Saved, trigger: Trigger, code: str, item_id: int | None) -> None:
    if code in codes.ON_THE_ITEM:
        if event.about_item is not None:
            _on_the_item(event, code, event.about_item)
        return
    by_hand = codes.by_hand(code)
    store_listening.add_task(
        event.connection,
        who=by_hand.who,
        code=code,
        due=add_working_days(event.today, by_hand.days),
        now=event.now,
        response_id=event.response_id,
        item_id=item_id,
        trigger_id=trigger.id,
    )


def _on_the_item(event: Saved, code: str, item_id: int) -> None:
    if code == "answer_not_understood":
        store_listening.set_not_understood(event.connection, item_id, event.now)
    elif code == "reopen_item":
        item = item_by_id(event.connection, item_id)
        if item and lifecycle.ITEM.allows(item.status, "reopened"):
            reopen(event.connection, item, event.today, PERSON, event.now)
    else:
        _move(event, item_id, "settled", PERSON)


def keep_facts(event: Saved) -> None:
    """Never guessed: until the person has said so, each of these stays *not known*."""
    facts = {"share": _with_purpose(event, "share")}
    facts["reply_format"] = _with_purpose(event, "reply_format")
    known = {column: value for column, value in facts.items() if value}
    if known:
        store_listening.set_facts(event.connection, event.response_id, **known)
    if event.provenance != Provenance.NOT_KNOWN:
        store_answers.set_verdict_voice(event.connection, event.response_id, event.provenance.value)


def keep_voice(event: Saved, item: Item, voices: Mapping[int, Provenance]) -> None:
    """Whose voice the quoted answer is: a later visit with other help does not change it."""
    quoted = item.words_from if item.in_own_words else item.asked
    voice = voices.get(event.version.numbers.get(quoted or "", -1), Provenance.NOT_KNOWN)
    if voice == Provenance.NOT_KNOWN:
        return
    helper = event.helper.value if voice == event.provenance else item.helper
    if (voice, helper) != (item.provenance, item.helper):
        store_listening.set_voice(event.connection, item.id, voice.value, helper)


def _with_purpose(event: Saved, purpose: Purpose) -> str | None:
    question = event.version.form.with_purpose(purpose)
    answer = event.answers.get(question.id) if question else None
    return answer.values[0] if isinstance(answer, Chosen) and answer.values else None


def hear_verdict(event: Saved) -> None:
    """The person's verdict on the thing this form is about, as they say it."""
    if event.about_item is None:
        return
    question = event.version.question(event.question_id)
    answer = event.answers.get(event.question_id)
    value, wants = quoting.verdict_of(question, answer), quoting.wants_of(question, answer)
    if value or wants:
        store_answers.add_verdict(
            event.connection,
            event.about_item,
            now=event.now,
            value=value,
            wants=wants,
            provenance=event.provenance.value,
            response_id=event.response_id,
        )
