"""Hears each answer as it is saved, and acts in the same transaction.

A trigger fires once for each response and is never undone: not by going back, not by leaving.
"""

from __future__ import annotations

from forms_engine.definition.answers import Answers, Helper, Provenance
from forms_engine.definition.form import Trigger
from forms_engine.definition.logic import comparisons, holds
from forms_engine.definition.route import answers_on_route
from forms_engine.responses.events import About, Reaction, Saved, Transaction
from forms_engine.responses.store import answers_of, provenances
from forms_engine.services import Services
from forms_engine.tracker import acting, hearing, quoting, store_listening, telling
from forms_engine.tracker.outside import keep_from_the_team
from forms_engine.tracker.records import Item
from forms_engine.tracker.store_items import (
    item_by_id,
    item_by_ref,
    items_of_card,
    items_of_response,
    set_topics,
)

#: While an item is in one of these, the person may still put their words right.
_NOT_ANSWERED = ("received", "safety_hold", "open", "in_hand", "reopened")


class TrackerListener:
    """The tracker, as the room that takes answers knows it."""

    def __init__(self, house: Services) -> None:
        self._house = house

    def saved(self, event: Saved) -> Reaction:
        already = store_listening.fired(event.connection, event.response_id)
        true_now = [t for t in event.version.form.triggers if holds(t.when, event.answers)]
        new = [t for t in true_now if t.id not in already and self._often_enough(event, t)]
        for trigger in new:
            self._fire(event, trigger)
        if new or already or event.about_item:  # else nothing was ever made of this response
            self._refresh(event)
        acting.hear_verdict(event)
        here = [t for t in true_now if _looks_at(t, event.question_id)]
        return Reaction(any(t.show_help for t in here), any(t.pause for t in here))

    def sent(self, connection: Transaction, response_id: int, now: int) -> None:
        """Only now is a response surely on its card, so *two forms in a row* is asked again."""
        version = self._house.versions.get(store_listening.version_of(connection, response_id))
        repeated = [t for t in version.form.triggers if t.repeated]
        if not repeated and not any(t.outside_team for t in version.form.triggers):
            return
        event = self._as_saved(connection, response_id, now)
        already = store_listening.fired(connection, response_id)
        for trigger in repeated:
            new = trigger.id not in already and holds(trigger.when, event.answers)
            if new and self._often_enough(event, trigger):
                self._fire(event, trigger)
        keep_from_the_team(event)

    def taken_back(
        self, connection: Transaction, response_id: int, question_id: str | None, now: int
    ) -> None:
        version = self._house.versions.get(store_listening.version_of(connection, response_id))

        def heard(item: Item) -> list[str]:
            return hearing.kept_of(connection, version, item)

        store_listening.withdraw(connection, response_id, question_id, now, heard)

    def about(self, connection: Transaction, card_id: int, ref: str) -> About | None:
        """The thing with this ref, if this card holds it and it has been answered."""
        item = item_by_ref(connection, ref)
        if item is None or item.id not in {i.id for i in items_of_card(connection, card_id)}:
            return None
        return self.about_id(connection, item.id)

    def about_id(self, connection: Transaction, item_id: int) -> About | None:
        item = item_by_id(connection, item_id)
        if item is None:
            return None
        slots = telling.slots(connection, self._house, item)
        if not slots:
            return None
        return About(item_id, slots, telling.promised(connection, item))

    def _fire(self, event: Saved, trigger: Trigger) -> None:
        if store_listening.fire(event.connection, event.response_id, trigger.id, event.now):
            acting.act(event, trigger)

    def _often_enough(self, event: Saved, trigger: Trigger) -> bool:
        """True unless the trigger wants the same answer several forms in a row."""
        if not trigger.repeated:
            return True
        form_id, most = event.version.form.id, trigger.repeated - 1
        before = store_listening.earlier(event.connection, event.response_id, form_id, most)
        return len(before) == most and all(
            holds(trigger.when, self._answers(event.connection, b.response_id, b.version_id))
            for b in before
        )

    def _answers(self, connection: Transaction, response_id: int, version_id: int) -> Answers:
        version = self._house.versions.get(version_id)
        found = answers_of(connection, version, self._house.types, response_id)
        return answers_on_route(version.form, found)

    def _as_saved(self, connection: Transaction, response_id: int, now: int) -> Saved:
        version_id = store_listening.version_of(connection, response_id)
        return Saved(
            connection=connection,
            response_id=response_id,
            version=self._house.versions.get(version_id),
            version_id=version_id,
            question_id="",
            answers=self._answers(connection, response_id, version_id),
            provenance=Provenance.NOT_KNOWN,
            helper=Helper.NOT_KNOWN,
            about_item=store_listening.about_item_of(connection, response_id),
            now=now,
            today=self._house.day_of(now),
        )

    def _refresh(self, event: Saved) -> None:
        """Whose voice it is, who may see it, and the words as they are now."""
        keep_from_the_team(event)
        acting.keep_facts(event)
        voices = provenances(event.connection, event.response_id)
        for item in items_of_response(event.connection, event.response_id):
            if item.status in _NOT_ANSWERED:
                _refresh_item(event, item)
            acting.keep_voice(event, item, voices)


def _refresh_item(event: Saved, item: Item) -> None:
    said = quoting.words_of(event.answers, item.words_from)
    trigger = next((t for t in event.version.form.triggers if t.id == item.trigger_id), None)
    now = quoting.chosen(event.answers, item.asked, trigger)
    beside = quoting.beside_of(event.answers, item.words_from)
    store_listening.set_quote(event.connection, item, said, beside, now)
    if item.topic_from:
        topics = quoting.topics_of(None, item.topic_from, event.answers)
        if item.urgency == "red":  # what made it red stays first
            topics = (*item.topics[:1], *topics)
        set_topics(event.connection, item.id, topics)


def _looks_at(trigger: Trigger, question_id: str) -> bool:
    return any(c.question == question_id for c in comparisons(trigger.when))
