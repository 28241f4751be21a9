"""Listening and watching, for staff who may; writing down what is said, for who cannot."""

from __future__ import annotations

from flask import Response, abort, request

from forms_engine.languages.marking import N_
from forms_engine.media import store as media
from forms_engine.media.captions import web_vtt
from forms_engine.media.playing import played
from forms_engine.media.store import Piece
from forms_engine.people.current import me
from forms_engine.responses.events import Transaction
from forms_engine.services import Services, services
from forms_engine.tracker import hearing, store_items
from forms_engine.tracker.board import fingerprint
from forms_engine.tracker.forms import tidy
from forms_engine.tracker.pages_answers import answered_page
from forms_engine.tracker.pages_desk import desk, go, sees_outside, still
from forms_engine.tracker.pages_item import item_page
from forms_engine.tracker.store_listening import version_of

#: Seconds within which a player that asks again, for whichever part, is the same play.
SAME_PLAY = 30 * 60
LONGEST = 20_000
WRITTEN = N_("Your words are kept beside it.")
TOO_LONG = N_("That is too long to keep. Make it shorter.")
WRITTEN_MEANWHILE = N_(
    "Somebody wrote it down meanwhile. Read theirs first. Yours is below, and not kept yet."
)


def _piece(house: Services, connection: Transaction, piece_id: str) -> Piece:
    """The piece, or 404 for one that is not there or is not for this member of staff."""
    piece = media.find(connection, piece_id)
    if piece is None:
        abort(404)
    version = house.versions.get(version_of(connection, piece.response_id))
    if not hearing.may_hear(connection, version, piece, outside=sees_outside()):
        abort(404)
    return piece


@desk.get("/piece/<piece_id>")
def play(piece_id: str) -> Response:
    """Each play is written down, for the person to ask about: who, and when."""
    house = services()
    with house.database.reading() as connection:
        piece = _piece(house, connection, piece_id)
        places = _places(house, connection, piece)
        fresh = not _just_now(house, connection, places)
    if fresh:
        with house.database.writing() as connection:
            _note(house, connection, places, "played")
    return played(house, piece)


def _places(house: Services, connection: Transaction, piece: Piece) -> list[tuple[str, int]]:
    """Where it is written: with the items that quote it, and with the response."""
    version = house.versions.get(version_of(connection, piece.response_id))
    items = hearing.quoting(connection, version, piece)
    return [*(("item", item.id) for item in items), ("response", piece.response_id)]


def _just_now(house: Services, connection: Transaction, places: list[tuple[str, int]]) -> bool:
    events = store_items.events_of(connection, *places[-1])
    since = house.now() - SAME_PLAY
    return any(e.act == "played" and e.by == me().name and e.at > since for e in events)


def _note(
    house: Services, connection: Transaction, places: list[tuple[str, int]], act: str
) -> None:
    for entity, number in places:
        store_items.record(connection, entity, number, act, me().name, house.now())


@desk.get("/piece/<piece_id>/captions")
def captions(piece_id: str) -> Response:
    house = services()
    with house.database.reading() as connection:
        piece = _piece(house, connection, piece_id)
    response = Response(web_vtt(piece.in_words, piece.seconds), content_type="text/vtt")
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


@desk.post("/piece/<piece_id>/words")
def write_down(piece_id: str) -> Response:
    """Words of staff about it. They never become the person's own."""
    house, words = services(), tidy(request.form.get("words", ""))
    ref, problem = request.form.get("ref", ""), TOO_LONG if len(words) > LONGEST else ""
    with house.database.writing() as connection:
        piece = _piece(house, connection, piece_id)
        if piece.in_words != words and not still("shown", fingerprint(piece.in_words)):
            problem = WRITTEN_MEANWHILE
        if not problem:
            media.set_words(connection, piece.id, words, me().name, house.now())
            _note(house, connection, _places(house, connection, piece), "written_down")
    if problem:
        name = f"words-{piece.id}"
        problems, typed = {name: problem}, {name: words}
        if ref:
            return item_page(ref, problems, **typed)
        return answered_page(piece.response_id, problems, **typed)
    if ref:
        return go(WRITTEN, "item", ref=ref, _anchor=f"piece-{piece.id}")
    return go(WRITTEN, "answered", response_id=piece.response_id, _anchor=f"piece-{piece.id}")
