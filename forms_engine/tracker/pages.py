"""The person's own page: everything they said, what happens with it, and their verdict.

Everything here is looked up through the card that this device holds, and nothing else is.
"""

from __future__ import annotations

from functools import partial
from typing import Any, cast

from flask import Blueprint, Response, abort, redirect, request
from markupsafe import Markup

from forms_engine.languages.known import SOURCE
from forms_engine.languages.marking import N_
from forms_engine.look.days import day_markup
from forms_engine.look.page import prefs_now, render
from forms_engine.media.playing import played
from forms_engine.question_types.own_words.ways import made, timed
from forms_engine.responses import cards, needs
from forms_engine.responses.events import Transaction
from forms_engine.responses.form_words import words_for
from forms_engine.responses.store_cards import held_by
from forms_engine.responses.visits import pages
from forms_engine.services import Services, services
from forms_engine.tracker import (
    hearing,
    reasons,
    store_answers,
    store_board,
    store_issues,
    store_items,
    telling,
    timeline,
    words,
)
from forms_engine.tracker.board import SHOWS
from forms_engine.tracker.judging import VALUES, hear
from forms_engine.tracker.lifecycle import ITEM
from forms_engine.tracker.records import Item

person_pages = Blueprint("person_pages", __name__)

PRESS_AGAIN = N_("We could not save that. Please press it again.")


def _show(template: str, title: str, **values: Any) -> Response:
    house, prefs = services(), prefs_now()
    plain = partial(house.interface.plain, prefs.language)

    def day(stamp: int) -> Markup:
        return day_markup(plain, house.day_of(stamp))

    return render(
        f"tracker/{template}",
        title,
        W=words,
        R=reasons,
        states=ITEM.states,
        day=day,
        in_words=partial(day_markup, plain),
        source=SOURCE,
        **values,
    )


def no_card() -> Response:
    return _show("no_card.html", N_("Show us your card"), status=403)


def not_mine() -> Response:
    return _show("not_mine.html", N_("This is not on your card"), status=404)


def _said(house: Services, item: Item) -> dict[str, Any]:
    """What the person said: the question, their own words, or the cards they chose."""
    prefs, version = prefs_now(), telling.version_of(house, item)
    reader = (prefs.language, prefs.voice)
    asked = item.words_from if item.in_own_words else item.asked
    return {
        "question": telling.question_words(version, asked, *reader),
        "words": telling.own_words(item, partial(house.interface.plain, prefs.language)),
        "chosen": telling.chosen_words(version, item, item.chose, *reader),
    }


@person_pages.get("/mine")
def mine() -> Response:
    house, card_id = services(), cards.holder()
    if card_id is None:
        return no_card()
    with house.database.reading() as connection:
        items = store_items.items_of_card(connection, card_id)
        held = held_by(connection, card_id)
    forms = [(one, *_form(house, one.version_id)) for one in held]
    return _show(
        "mine.html",
        N_("What you told us"),
        items=[(item, _said(house, item), ITEM.states[item.status]) for item in items],
        unfinished=[f for f in forms if f[0].sent_at is None],
        sent=[f for f in forms if f[0].sent_at is not None],
        csrf=cards.csrf_for_card(),
        needs=needs.to_review(house, card_id),
    )


def _form(house: Services, version_id: int) -> tuple[str, Any, Any, bool]:
    version = house.versions.get(version_id)
    title = words_for(house, version)("title")
    drawn = pages().picture(version, version.form.picture)
    return version.form.id, title, drawn, version.form.private


def own_item(connection: Transaction, card_id: int, ref: str) -> Item | None:
    """The item with this ref, if this very card said it."""
    own = store_items.items_of_card(connection, card_id)
    return next((item for item in own if item.ref == ref), None)


@person_pages.get("/mine/<ref>")
def one(ref: str) -> Response:
    card_id = cards.holder()
    return no_card() if card_id is None else _one(card_id, ref)


def _one(card_id: int, ref: str, problem: str = "") -> Response:
    house = services()
    with house.database.reading() as connection:
        item = own_item(connection, card_id, ref)
        if item is None:
            return not_mine()
        events = store_items.events_of(connection, "item", item.id)
        values: dict[str, Any] = {
            "answer": store_answers.answer_for_person(connection, item.id),
            "changes": store_issues.changes_for_item(connection, item.id),
            "actions": store_issues.actions_for_item(connection, item.id),
            "verdicts": store_answers.verdicts_of(connection, item.id),
            "pieces": hearing.pieces_of(connection, telling.version_of(house, item), item),
        }
    plain = partial(house.interface.plain, prefs_now().language)
    called = [(p, timed(plain(made(p.way)), p.seconds)) for p in values.pop("pieces")]
    return _show(
        "one.html",
        N_("What happened: {topic}"),
        title_slots={"topic": _plain(words.topic_words(item.topic))},
        status=400 if problem else 200,
        item=item,
        said=_said(house, item),
        pieces=called,
        steps=timeline.steps(events, item.status, house.day_of),
        next=timeline.comes_next(item, house.today()),
        csrf=cards.csrf_for_card(),
        values=VALUES,
        saved=request.args.get("saved") == "1",
        problem=problem,
        **values,
    )


@person_pages.get("/mine/<ref>/piece/<piece_id>")
def play_mine(ref: str, piece_id: str) -> Response:
    """The person's own recording, drawing or photo, through the card that said it."""
    house, card_id = services(), cards.holder()
    if card_id is None:
        abort(404)
    with house.database.reading() as connection:
        item = own_item(connection, card_id, ref)
        version = telling.version_of(house, item) if item else None
        mine = hearing.pieces_of(connection, version, item) if item else []
    piece = next((p for p in mine if p.id == piece_id), None)
    return played(house, piece) if piece else abort(404)


def _plain(msgid: str) -> str:
    return services().interface.plain(prefs_now().language, msgid)


@person_pages.post("/mine/<ref>/verdict")
def say_verdict(ref: str) -> Response:
    """The person's verdict, by POST and from their own card only. No reason is asked."""
    house, card_id = services(), cards.holder()
    if card_id is None:
        return no_card()
    value = request.form.get("verdict", "")
    if not cards.csrf_ok(request.form.get("csrf", "")) or value not in VALUES:
        return _one(card_id, ref, PRESS_AGAIN)
    with house.database.writing() as connection:
        item = own_item(connection, card_id, ref)
        if item is not None:
            hear(connection, item, value, house.today(), house.now())
    if item is None:
        return not_mine()
    return cast(Response, redirect(f"/mine/{item.ref}?saved=1", 303))


@person_pages.get("/you-said-we-did")
def board() -> Response:
    """The public board. Only cards that were checked, and whose people were told first."""
    house, prefs = services(), prefs_now()
    with house.database.reading() as connection:
        found = store_board.cards(connection, published=True)
    shown = [(card, card.text(prefs.language, SOURCE)) for card in found]
    return _show(
        "you_said.html",
        N_("You said, we did"),
        cards=[(card, text) for card, text in shown if text],
        SHOWS=SHOWS,
        language=prefs.language,
    )
