"""What the person's verdict does. It is theirs: nobody else gives it, and none is refused."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from forms_engine.languages.marking import N_
from forms_engine.responses.events import Transaction
from forms_engine.tracker import store_answers
from forms_engine.tracker.lifecycle import ITEM
from forms_engine.tracker.records import Delivery, Item
from forms_engine.tracker.store_items import PERSON, item_by_id, move_item, reopen

#: value -> (words on the card, picture, what the person reads afterwards)
VALUES: Mapping[str, tuple[str, str, str]] = {
    "better": (N_("Better"), "better", N_("You said: it is better. We are glad.")),
    "bit": (N_("A bit better"), "bit-better", N_("You said: it is a bit better.")),
    "same": (N_("The same"), "the-same", N_("You said: it is the same. We look at it again.")),
    "worse": (N_("Worse"), "worse", N_("You said: it is worse. We look at it again.")),
    "dont_know": (N_("I don't know"), "dont-know", N_("You said: you do not know. That is fine.")),
}
#: What each verdict asks of the item; where its life does not allow that now, nothing moves.
_MOVES = {"better": "settled", "bit": "settled", "same": "reopened", "worse": "reopened"}
OWN_CARD = N_("They read it on their own page")


def hear(connection: Transaction, item: Item, value: str, today: date, now: int) -> None:
    """Keep the verdict and act on it. Whoever judges an answer has met it: that is told."""
    store_answers.add_verdict(connection, item.id, value=value, now=now)
    if item.status in ("answered", "unreached"):
        item = _has_read_it(connection, item, today, now)
    to = _MOVES.get(value)
    if to == "settled" and item.status == "reopened":
        return  # Once it was not right, staff look again, whatever is pressed next.
    if to == "reopened" and ITEM.allows(item.status, to):
        reopen(connection, item, today, PERSON, now)
    elif to and ITEM.allows(item.status, to):
        move_item(connection, item, to, PERSON, now)


def _has_read_it(connection: Transaction, item: Item, today: date, now: int) -> Item:
    answer = store_answers.answer_for_person(connection, item.id)
    if answer is None:
        return item
    read = Delivery(OWN_CARD, "tablet", today, "not_asked")
    store_answers.add_delivery(connection, item.id, answer.id, read, now)
    store_answers.set_told(connection, item.id, now)
    move_item(connection, item, "told", PERSON, now)
    return item_by_id(connection, item.id) or item
