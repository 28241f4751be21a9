"""The inbox: what people said, safety first, then what is due first."""

from __future__ import annotations

from datetime import timedelta

from flask import Response, request

from forms_engine.languages.marking import N_
from forms_engine.people.current import me
from forms_engine.responses.events import Transaction
from forms_engine.services import Services, services
from forms_engine.storage.clock import stamp
from forms_engine.tracker import store_items, words
from forms_engine.tracker.drafting import TO_IN_HAND
from forms_engine.tracker.due import TOGETHER_DAYS, Together, said_together
from forms_engine.tracker.pages_desk import (
    MOVED_MEANWHILE,
    desk,
    go,
    plain_words,
    sees_outside,
    show,
)
from forms_engine.tracker.store_issues import put_in_issue, raise_issue
from forms_engine.tracker.store_items import Wanted

ISSUE_MADE = N_("This is now one issue. Decide on it, then answer each person.")


def _wanted() -> Wanted:
    """The filters, as far as they are ones we have."""
    asked = request.args.get
    return Wanted(
        topic=asked("topic", ""),
        urgency=asked("urgency", "") if asked("urgency") in words.URGENCY else "",
        status=asked("status", "") if asked("status") in words.STAFF_STATES else "",
        outside=sees_outside(),
    )


def suggestions(house: Services, connection: Transaction) -> list[Together]:
    since = stamp(house.clock() - timedelta(days=TOGETHER_DAYS + 1))
    heard = store_items.heard_lately(connection, since, house.day_of)
    return said_together(heard, house.today())


@desk.get("/inbox")
def inbox() -> Response:
    house, wanted = services(), _wanted()
    with house.database.reading() as connection:
        items = store_items.inbox(connection, wanted)
        topics = store_items.topics_in_use(connection, outside=wanted.outside)
        together = suggestions(house, connection)
    return show(
        "inbox.html", N_("Inbox"), items=items, wanted=wanted, topics=topics, together=together
    )


@desk.post("/inbox/together")
def raise_together() -> Response:
    """Make the issue that the inbox suggests: several people said one thing."""
    house, topic = services(), request.form.get("topic", "")
    with house.database.writing() as connection:
        found = [t for t in suggestions(house, connection) if t.topic == topic]
        if not found:  # pressed twice, or somebody else made it
            return go(MOVED_MEANWHILE, "inbox")
        title = plain_words()(words.topic_words(topic))
        issue_id = raise_issue(connection, title, topic, me().name, house.now())
        for item_id in found[0].item_ids:
            into_issue(connection, issue_id, item_id, me().name, house.now())
    return go(ISSUE_MADE, "issue", issue_id=issue_id)


def into_issue(connection: Transaction, issue_id: int, item_id: int, by: str, now: int) -> None:
    """Put one item into an issue, and say that someone is working on it."""
    item = store_items.item_by_id(connection, item_id)
    if item is not None:
        put_in_issue(connection, issue_id, item_id, by, now)
        store_items.move_along(connection, item, TO_IN_HAND[item.status], by, now)
