"""Writing the cards of the public board, checking them, putting them up and taking them down."""

from __future__ import annotations

from typing import Any

from flask import Response, abort, request

from forms_engine.languages.known import SOURCE, language
from forms_engine.languages.marking import N_
from forms_engine.people.current import me
from forms_engine.responses.events import Transaction
from forms_engine.services import services
from forms_engine.tracker import store_board, store_issues, store_items
from forms_engine.tracker.board import PICTURES, SHOWS, fingerprint, shows_for
from forms_engine.tracker.drafting import waiting_to_be_told
from forms_engine.tracker.forms import CardForm, tidy
from forms_engine.tracker.lifecycle import IllegalMove
from forms_engine.tracker.pages_desk import (
    MOVED_MEANWHILE,
    desk,
    go,
    kept_from_us,
    plain_words,
    show,
    still,
)
from forms_engine.tracker.pages_issue import NOT_TOLD, find_issue
from forms_engine.tracker.records import BoardCard, CardText
from forms_engine.tracker.words import topic_words

NEW = N_("Here is a new card. Write its words.")
KEPT = N_("The words are kept. Now two people check the card.")
UP_FIRST = N_("This card is checked and waits. Put it up, or leave it.")
CHECKED = N_("The check is written down.")
PUBLISHED = N_("Everyone can see it now.")
TAKEN_DOWN = N_("The card is taken down.")
WRITE_WHO = N_("Write who checked it.")
TICK = N_("Tick the box if it is so. If not, change the words of the card first.")
CHANGED_MEANWHILE = N_(
    "Somebody changed these words meanwhile. Read theirs first. Yours are below, and not kept yet."
)
NOBODYS = N_("Nothing that somebody said is in this issue, so there is nothing to tell everyone.")
EMPTY = N_("The card needs its words first.")


@desk.get("/board")
def board() -> Response:
    with services().database.reading() as connection:
        kept = kept_from_us(connection)
        cards = [one for one in store_board.cards(connection) if one.issue_id not in kept]
    return show(
        "board.html",
        N_("Cards for the board"),
        cards=cards,
        source=SOURCE,
        SHOWS=SHOWS,
        language=language,
    )


def _find(connection: Transaction, card_id: int) -> BoardCard:
    found = store_board.card_by_id(connection, card_id) or abort(404)
    find_issue(connection, found.issue_id)
    return found


@desk.post("/issue/<int:issue_id>/card")
def new_card(issue_id: int) -> Response:
    """A card starts from the decision. Without one there is nothing to tell everyone."""
    house, plain = services(), plain_words()
    with house.database.writing() as connection:
        issue = find_issue(connection, issue_id)
        decisions = store_issues.decisions_of(connection, issue_id)
        if not decisions:
            return go(MOVED_MEANWHILE, "issue", issue_id=issue_id)
        there = [c for c in store_board.cards_of_issue(connection, issue_id) if c.is_up_for_work]
        if there:
            return go(KEPT, "card", card_id=there[-1].id)  # pressed twice
        changes = store_issues.changes_of(connection, issue_id)
        shows = shows_for(decisions[0].ruling, bool(changes))
        pictures = ("you-said", SHOWS[shows].picture)
        made = store_board.add_card(connection, issue_id, shows, pictures, me().name, house.now())
        did = changes[-1].said if changes else decisions[0].ruling.reason
        text = CardText(SOURCE, plain(topic_words(issue.topic)), "", did)
        store_board.set_text(connection, made, text)
    return go(NEW, "card", card_id=made)


@desk.get("/board/<int:card_id>")
def card(card_id: int) -> Response:
    return _page(card_id)


def _page(card_id: int, problems: dict[str, str] | None = None, **typed: Any) -> Response:
    house = services()
    codes = house.interface.codes
    code = request.values.get("language", SOURCE)
    language = code if code in codes else SOURCE
    with house.database.reading() as connection:
        found = _find(connection, card_id)
        items = store_items.items_of_issue(connection, found.issue_id)
        issue = find_issue(connection, found.issue_id)
    own = {text.language: text for text in found.texts}
    return show(
        "card.html",
        N_("Board card: {title}"),
        title_slots={"title": issue.title},
        status=400 if problems else 200,
        card=found,
        issue=issue,
        language=language,
        source=SOURCE,
        text=own.get(language),
        shown_text=fingerprint(own.get(language)),
        shown_words=fingerprint(*found.texts),
        source_text=own.get(SOURCE),
        has=set(own),
        waiting=len(waiting_to_be_told(items)),
        not_shared=sum(item.share != "yes" for item in items),
        count=len(items),
        SHOWS=SHOWS,
        pictures={found.picture_did: found.picture_did, **PICTURES},
        problems=problems,
        typed=typed,
    )


@desk.post("/board/<int:card_id>")
def save_card(card_id: int) -> Response:
    """New words take a card off the board until it is checked again."""
    house, form = services(), CardForm(request.form)
    language = request.form.get("language", SOURCE)
    shows, picture = request.form.get("shows", ""), request.form.get("picture_did", "")
    typed = {n: f.data for n, f in form._fields.items()} | {"shows": shows, "picture_did": picture}
    if problems := form.problems():
        return _page(card_id, problems, **typed)
    if language not in house.interface.codes:
        abort(400)
    words = CardText(language, **{n: tidy(f.data or "") for n, f in form._fields.items()})
    try:
        with house.database.writing() as connection:
            found = _find(connection, card_id)
            kept = next((text for text in found.texts if text.language == language), None)
            if kept != words and not still("shown_text", fingerprint(kept)):
                return _page(card_id, {"said": CHANGED_MEANWHILE}, **typed)
            store_board.back_to_draft(connection, found, me().name, house.now())
            if shows in SHOWS and picture in (*PICTURES, found.picture_did):
                store_board.set_shows(connection, card_id, shows, picture)
            store_board.set_text(connection, card_id, words)
    except IllegalMove:
        return go(UP_FIRST, "card", card_id=card_id)
    return go(KEPT, "card", card_id=card_id, language=language)


@desk.post("/board/<int:card_id>/check")
def check_card(card_id: int) -> Response:
    """The privacy check, or the check by people with lived experience."""
    house, kind = services(), request.form.get("kind", "")
    who = request.form.get(f"who_{kind}", "").strip()[:200]
    column, to = {
        "privacy": ("privacy_checked_by", "privacy_checked"),
        "lived": ("co_checked_by", "co_checked"),
    }.get(kind) or abort(400)
    if not who:
        return _page(card_id, {f"who_{kind}": WRITE_WHO})
    if request.form.get(f"sure_{kind}") != "yes":
        return _page(card_id, {f"who_{kind}": TICK})
    try:
        with house.database.writing() as connection:
            found = _find(connection, card_id)
            if not still("shown_words", fingerprint(*found.texts)):
                return go(MOVED_MEANWHILE, "card", card_id=card_id)
            if not all(text.said and text.did for text in found.texts):
                return _page(card_id, {"said": EMPTY})
            store_board.move_card(connection, found, to, me().name, house.now(), **{column: who})
    except IllegalMove:
        return go(MOVED_MEANWHILE, "card", card_id=card_id)
    return go(CHECKED, "card", card_id=card_id)


@desk.post("/board/<int:card_id>/publish")
def publish_card(card_id: int) -> Response:
    """Never before each person whose words led to it was told their own answer."""
    house = services()
    try:
        with house.database.writing() as connection:
            found = _find(connection, card_id)
            items = store_items.items_of_issue(connection, found.issue_id)
            if waiting_to_be_told(items) or not items:
                return go(NOT_TOLD if items else NOBODYS, "card", card_id=card_id)
            now = house.now()
            store_board.move_card(connection, found, "published", me().name, now, published_at=now)
    except IllegalMove:
        return go(MOVED_MEANWHILE, "card", card_id=card_id)
    return go(PUBLISHED, "card", card_id=card_id)


@desk.post("/board/<int:card_id>/down")
def retire_card(card_id: int) -> Response:
    house = services()
    try:
        with house.database.writing() as connection:
            found = _find(connection, card_id)
            store_board.move_card(connection, found, "retired", me().name, house.now())
    except IllegalMove:
        return go(MOVED_MEANWHILE, "card", card_id=card_id)
    return go(TAKEN_DOWN, "board")
