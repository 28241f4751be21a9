"""All that is told about one thing a person said, read in one go, for whoever prints it."""

from __future__ import annotations

from functools import partial

from forms_engine.languages.known import SOURCE
from forms_engine.look.prefs import Prefs, parse
from forms_engine.responses.events import Transaction
from forms_engine.responses.store_cards import card_holding, prefs_of
from forms_engine.services import Services
from forms_engine.tracker import store_answers, store_issues, store_items, telling, timeline
from forms_engine.tracker.printing import Story
from forms_engine.tracker.records import Item


def story_for(connection: Transaction, house: Services, item: Item, prefs: Prefs) -> Story:
    version = telling.version_of(house, item)
    reader = (prefs.language, prefs.voice)
    asked = item.words_from if item.in_own_words else item.asked
    events = store_items.events_of(connection, "item", item.id)
    return Story(
        item=item,
        question=telling.question_words(version, asked, *reader),
        words=telling.own_words(item, partial(house.interface.plain, prefs.language)),
        chosen=telling.chosen_words(version, item, item.chose, *reader),
        steps=timeline.steps(events, item.status, house.day_of),
        next=timeline.comes_next(item, house.today()),
        answer=store_answers.answer_for_person(connection, item.id),
        changes=store_issues.changes_for_item(connection, item.id),
        actions=store_issues.actions_for_item(connection, item.id),
        day=house.day_of,
    )


def person_s_prefs(connection: Transaction, house: Services, item: Item) -> Prefs | None:
    """How the person behind an item has their pages, as their card keeps it; None without one."""
    card = card_holding(connection, item.response_id) if item.response_id else None
    kept = prefs_of(connection, card) if card else ""
    return parse(kept, house.interface.codes, SOURCE) if kept else None
