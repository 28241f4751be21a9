"""What is told, in other ways than on this page: on paper, in large print, as a file to take away.

The board is for everybody. A person's own story is made when it is asked for, through the card that
said it, and is never kept on the way.
"""

from __future__ import annotations

from flask import Blueprint, Response, request

from forms_engine.formats.contract import CannotMake, Format, story_formats
from forms_engine.formats.document import Document
from forms_engine.formats.handing import handed
from forms_engine.languages.known import SOURCE
from forms_engine.languages.marking import N_
from forms_engine.look.page import prefs_now, render
from forms_engine.responses import cards
from forms_engine.responses.pages_paper import in_groups, not_made
from forms_engine.responses.turns import file_turn
from forms_engine.services import services
from forms_engine.tracker import store_board
from forms_engine.tracker.gathering import story_for
from forms_engine.tracker.pages import no_card, not_mine, own_item
from forms_engine.tracker.printing import Reader, board_of, story_of, suits
from forms_engine.tracker.words import topic_words

told_pages = Blueprint("told_pages", __name__)

BOARD = "/you-said-we-did"
#: Only the board is put up on a wall.
FOR_WALLS = ("poster",)


def grouped(first: str, *, walls: bool) -> list[tuple[str, list[Format]]]:
    known = story_formats().values()
    return in_groups((form for form in known if walls or form.name not in FOR_WALLS), (first,))


def made(document: Document, form: Format, about: str, back: str) -> Response:
    """The file, or a page that says kindly what is missing here."""
    assert form.make is not None
    try:
        with file_turn(services()):
            body = form.make(document)
    except CannotMake as why:
        return not_made(why, back)
    return handed(body, form, about, document.language)


@told_pages.get(f"{BOARD}/ways")
def ways_of_board() -> Response:
    return render(
        "tracker/told.html",
        N_("You said, we did: in other ways"),
        about=N_("You said, we did"),
        groups=grouped(FOR_WALLS[0], walls=True),
        base=BOARD,
        private=False,
    )


@told_pages.get(f"{BOARD}/as/<name>")
def board_as(name: str) -> Response:
    house, prefs, form = services(), prefs_now(), story_formats().get(name)
    if form is None:
        return ways_of_board()
    with house.database.reading() as connection:
        found = store_board.cards(connection, published=True)
    shown = [(card, card.text(prefs.language, SOURCE)) for card in found]
    root = (house.settings.address or request.host_url).rstrip("/")
    told = [(card, text) for card, text in shown if text]
    document = board_of(Reader(house, prefs), told, f"{root}{BOARD}")
    return made(document, form, "you-said-we-did", f"{BOARD}/ways")


@told_pages.get("/mine/<ref>/ways")
def ways_of_mine(ref: str) -> Response:
    house, card_id, prefs = services(), cards.holder(), prefs_now()
    if card_id is None:
        return no_card()
    with house.database.reading() as connection:
        item = own_item(connection, card_id, ref)
    if item is None:
        return not_mine()
    return render(
        "tracker/told.html",
        N_("Our answer in other ways"),
        about=topic_words(item.topic),
        groups=grouped(suits(prefs), walls=False),
        base=f"/mine/{ref}",
        private=True,
    )


@told_pages.get("/mine/<ref>/as/<name>")
def mine_as(ref: str, name: str) -> Response:
    house, card_id, form = services(), cards.holder(), story_formats().get(name)
    if card_id is None:
        return no_card()
    with house.database.reading() as connection:
        item = own_item(connection, card_id, ref)
        story = story_for(connection, house, item, prefs_now()) if item else None
    if story is None:
        return not_mine()
    if form is None:
        return ways_of_mine(ref)
    return made(story_of(Reader(house, prefs_now()), story), form, "answer", f"/mine/{ref}/ways")
