"""A recording on its way, part by part: where the line drops, it goes on where it was.

For the script of the pages in pages_ways.py. Everything may be asked twice: a part that is here
already changes nothing, and what is finished stays finished.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from flask import Blueprint, Response, request
from flask.json import jsonify

from forms_engine.languages.marking import N_
from forms_engine.look.page import prefs_now
from forms_engine.media import keeping
from forms_engine.media.refusing import Refused
from forms_engine.media.store import Piece
from forms_engine.responses import throttle
from forms_engine.responses.beside import Spot, attach
from forms_engine.responses.pages_ways import (
    GONE,
    MANY,
    admitted,
    after_keeping,
    only_if_open,
    spot_of,
)
from forms_engine.responses.sealing import csrf, same
from forms_engine.responses.visits import listener
from forms_engine.services import services
from forms_engine.storage.database import NotSaved

parts_pages = Blueprint("parts_pages", __name__)

NOT_SAVED = N_("We could not keep it yet. It is still on this page. We try again.")


def _told(
    words: str, status: int, slots: Mapping[str, int] | None = None, *, again: bool = False
) -> Response:
    """Kind words for the page to show. ``again``: nothing is wrong with it, try once more."""
    said = services().interface.plain(prefs_now().language, words, **(slots or {}))
    response: Response = jsonify(problem=said, again=again)
    response.status_code = status
    return _plain(response)


def _plain(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def _answer(form_id: str, question_id: str, do: Callable[[Spot], Any]) -> Response:
    """What ``do`` makes of it as JSON, or kind words for whatever stands in the way."""
    spot = spot_of(form_id, question_id)
    if isinstance(spot, Response):
        return _told(GONE, 409)
    if not same(request.headers.get("X-Csrf", ""), csrf(spot.house.secret, spot.token)):
        return _told(GONE, 409)
    try:
        found = do(spot)
    except Refused as refused:
        return _told(refused.message, 400, refused.slots)
    except NotSaved:
        return _told(NOT_SAVED, 503, again=True)
    return found if isinstance(found, Response) else _plain(jsonify(found))


def _on_its_way(spot: Spot, piece_id: str) -> Piece:
    piece = spot.piece(piece_id)
    if piece is None:
        raise Refused(GONE)
    return piece


@parts_pages.post("/form/<form_id>/<question_id>/part")
def begin_part(form_id: str, question_id: str) -> Response:
    def begin(spot: Spot) -> Any:
        form, house = request.form, spot.house
        way, size = form.get("way", ""), form.get("size", "0")
        if way not in house.settings.own_ways or not size.isdecimal() or len(size) > 15:
            raise Refused(GONE)
        if spot.piece(form.get("id", "")) is None and not admitted(spot):
            return throttle.told_to_wait(_told(MANY, 429, again=True))
        where = (spot.visit.response_id, spot.number)
        begun = keeping.begin(house, *where, way, int(size), form.get("id", ""))
        piece = only_if_open(spot, begun)
        have = piece.size if piece.looked_through else keeping.opened(house, piece).have
        return {"have": have, "part": keeping.PART, "whole": piece.looked_through}

    return _answer(form_id, question_id, begin)


@parts_pages.post("/form/<form_id>/<question_id>/part/<piece_id>")
def put_part(form_id: str, question_id: str, piece_id: str) -> Response:
    def put(spot: Spot) -> dict[str, int]:
        piece, at = _on_its_way(spot, piece_id), request.args.get("at", "")
        if not at.isdecimal() or len(at) > 15 or (request.content_length or 0) > keeping.PART:
            raise Refused(GONE)
        body = request.get_data(cache=False)
        return {"have": keeping.put(spot.house, piece, int(at), body)}

    return _answer(form_id, question_id, put)


@parts_pages.post("/form/<form_id>/<question_id>/part/<piece_id>/done")
def part_done(form_id: str, question_id: str, piece_id: str) -> Response:
    """All is here: it is looked through, and belongs to the answer from now on."""

    def done(spot: Spot) -> dict[str, str]:
        piece = keeping.look_through(spot.house, _on_its_way(spot, piece_id))
        reaction = attach(spot, listener(), piece)
        return {"place": after_keeping(spot, reaction.show_help)}

    return _answer(form_id, question_id, done)
