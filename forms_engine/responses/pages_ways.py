"""Answering by voice, video, drawing or photo, and what was given so: to see, keep, take out."""

from __future__ import annotations

from flask import Blueprint, Response, abort, request
from werkzeug.exceptions import HTTPException
from werkzeug.formparser import FormDataParser

from forms_engine.definition.answers import Way
from forms_engine.definition.route import on_route, place
from forms_engine.languages.marking import N_
from forms_engine.look.page import HEADERS, onward_to, prefs_now, render
from forms_engine.media.keeping import MOST, Arrival, erase, look_through, most_bytes
from forms_engine.media.playing import played
from forms_engine.media.refusing import TOO_LARGE, Refused
from forms_engine.media.store import Piece
from forms_engine.question_types.contract import Shape
from forms_engine.question_types.own_words.ways import WAYS
from forms_engine.responses import store, throttle
from forms_engine.responses.back import by_help
from forms_engine.responses.beside import Spot, attach, called, take_out
from forms_engine.responses.form_words import words_for
from forms_engine.responses.sealing import csrf, same
from forms_engine.responses.visits import listener, onward, visit_of
from forms_engine.services import services
from forms_engine.storage.database import NotSaved
from forms_engine.throttling import store as tries

ways_pages = Blueprint("ways_pages", __name__)

_WAY = "<any(voice, video, drawing, photo):way>"
TITLES = {
    Way.VOICE: N_("Say your answer"),
    Way.VIDEO: N_("Sign or film your answer"),
    Way.DRAWING: N_("Draw your answer"),
    Way.PHOTO: N_("Show a photo"),
}
PENS = (("black", N_("Black")), ("red", N_("Red")), ("blue", N_("Blue")), ("green", N_("Green")))
NOT_KEPT = N_("We could not keep it. It is not your fault.")
NOT_KEPT_MORE = N_("Wait a little. Then try again.")
NOT_THIS_ONE = N_("You can record it again, or answer in another way.")
NO_FILE = N_("There is nothing to keep yet.")
NO_FILE_MORE = N_("First record or choose something. Then press Look at it.")
GONE = N_("This form is not open on this device any more. We could not keep it.")
MANY = N_("There were many recordings from here. Please wait 15 minutes.")
TOO_OLD = N_("This page was open for a long time. Please do it once more.")
#: Which of the device's ears and eyes a page may ask for.
_MAY_USE = {
    Way.VOICE: "camera=(), microphone=(self), geolocation=()",
    Way.VIDEO: "camera=(self), microphone=(self), geolocation=()",
}
#: What was recorded is looked at before it is sent: the page's own bytes, as blob addresses.
_POLICY = (
    HEADERS["Content-Security-Policy"]
    .replace("img-src 'self' data:", "img-src 'self' data: blob:")
    .replace("media-src 'self'", "media-src 'self' blob:")
)


def spot_of(form_id: str, question_id: str) -> Spot | Response:
    """The question for own words that this device may answer now, or the way to where it may."""
    house = services()
    visit, token = visit_of(house, form_id)
    if visit is None:
        return onward_to(f"/form/{form_id}")
    version = house.versions.get(visit.version_id)
    question = version.question(question_id)
    answers = store.unpacked(version, house.types, visit.answers)
    if question is None or version.form.id != form_id:
        return onward(version, answers)
    if place(on_route(version.form, answers), question_id) is None:
        return onward(version, answers)
    if house.types[question.type].shape != Shape.WORDS:
        return onward_to(f"/form/{form_id}/{question_id}")
    return Spot(house, visit, token, version, question)


def then() -> str:
    return "?then=check" if request.args.get("then") == "check" else ""


@ways_pages.get(f"/form/<form_id>/<question_id>/{_WAY}")
def way_page(form_id: str, question_id: str, way: str) -> Response:
    spot = spot_of(form_id, question_id)
    if isinstance(spot, Response):
        return spot
    if way not in spot.house.settings.own_ways:
        return onward_to(spot.place + then())
    if len(spot.pieces()) >= MOST:
        return onward_to(f"{spot.place}/beside{then()}")
    return _way_page(spot, Way(way))


def _way_page(
    spot: Spot, way: Way, message: str = "", more: str = "", status: int = 200, **slots: int
) -> Response:
    house = spot.house
    response = render(
        "responses/way.html",
        TITLES[way],
        status=status,
        form_id=spot.version.form.id,
        question=spot.question,
        ask=words_for(house, spot.version)(f"{spot.question.id}.ask"),
        way=way.value,
        picture_name=WAYS[way].picture,
        heading=TITLES[way],
        others=[(w.value, *WAYS[w]) for w in house.settings.own_ways if w != way],
        pens=PENS,
        csrf=csrf(house.secret, spot.token),
        seconds=house.settings.recording_minutes * 60,
        minutes=house.settings.recording_minutes,
        bytes=most_bytes(house, way),
        then=then(),
        message=message,
        more=more,
        slots=slots,
    )
    if way in _MAY_USE:
        response.headers["Permissions-Policy"] = _MAY_USE[way]
    response.headers["Content-Security-Policy"] = _POLICY
    return response


@ways_pages.post(f"/form/<form_id>/<question_id>/{_WAY}")
def by_file(form_id: str, question_id: str, way: str) -> Response:
    """Without JavaScript: the whole file with the form. It is shown before it is kept."""
    spot = spot_of(form_id, question_id)
    if isinstance(spot, Response):
        return spot
    chosen = Way(way)
    arrivals: list[Arrival] = []
    if not admitted(spot):
        _read_on(3 * most_bytes(spot.house, chosen))
        return throttle.told_to_wait(_way_page(spot, chosen, MANY, NOT_THIS_ONE, 429))
    try:
        return _arrived(spot, chosen, arrivals)
    except Refused as refused:
        _drop(arrivals)
        return _way_page(spot, chosen, refused.message, NOT_THIS_ONE, 400, **refused.slots)
    except (NotSaved, OSError):
        _drop(arrivals)
        return _way_page(spot, chosen, NOT_KEPT, NOT_KEPT_MORE, 503)
    except HTTPException:
        _drop(arrivals)
        raise


def admitted(spot: Spot) -> bool:
    """Nobody can fill the disk from one place; a house full of people can answer together."""
    house = spot.house
    key = throttle.recording_keys(house.secret, request.remote_addr or "")
    with house.database.writing() as connection:
        return tries.admit(connection, key, throttle.RECORDINGS, house.now())


def only_if_open(spot: Spot, piece: Piece) -> Piece:
    """Answers taken back while something was on its way: then nothing of it stays. Asked after it
    was written down, so that taking back finds it, or this finds that it was taken back."""
    if visit_of(spot.house, spot.version.form.id)[0] is None:
        erase(spot.house, [piece])
        raise Refused(GONE)
    return piece


def _drop(arrivals: list[Arrival]) -> None:
    for arrival in arrivals:
        arrival.drop()


def _arrived(spot: Spot, way: Way, arrivals: list[Arrival]) -> Response:
    most = most_bytes(spot.house, way)
    request.max_content_length = most + 100_000
    if (request.content_length or 0) > most + 100_000:
        raise _too_large(spot, way)

    def arriving(*_: object, **__: object) -> Arrival:
        arrivals.append(Arrival(spot.house, way))
        return arrivals[-1]

    parser = FormDataParser(
        arriving,  # type: ignore[arg-type]
        max_form_memory_size=500_000,
        max_form_parts=8,
        silent=False,
    )
    length, options = request.content_length, request.mimetype_params
    _, fields, _ = parser.parse(request.stream, request.mimetype, length, options)
    given = [arrival for arrival in arrivals if arrival.size]
    if not same(fields.get("csrf", ""), csrf(spot.house.secret, spot.token)):
        _drop(arrivals)
        return _way_page(spot, way, TOO_OLD)
    if not given:
        return _way_page(spot, way, NO_FILE, NO_FILE_MORE)
    _drop(given[1:])
    only_if_open(spot, given[0].finish(spot.visit.response_id, spot.number))
    return onward_to(f"{spot.place}/beside{then()}")


def _too_large(spot: Spot, way: Way) -> Refused:
    most = most_bytes(spot.house, way)
    _read_on(3 * most)
    return Refused(TOO_LARGE, megabytes=most // 1_000_000)


def _read_on(left: int) -> None:
    """For a while, so that the browser shows our words and not its own."""
    request.max_content_length = left
    if (request.content_length or 0) < left:
        while left > 0 and (body := request.stream.read(65536)):
            left -= len(body)


@ways_pages.get("/form/<form_id>/<question_id>/beside")
def beside_page(form_id: str, question_id: str) -> Response:
    spot = spot_of(form_id, question_id)
    return spot if isinstance(spot, Response) else _beside_page(spot)


def _beside_page(spot: Spot, message: str = "", status: int = 200) -> Response:
    house, code, pieces = spot.house, prefs_now().language, spot.pieces()
    return render(
        "responses/beside.html",
        N_("What you gave"),
        status=status,
        form_id=spot.version.form.id,
        question=spot.question,
        ask=words_for(house, spot.version)(f"{spot.question.id}.ask"),
        pieces=[(piece, called(house, code, piece)) for piece in pieces],
        taking_out=request.args.get("out", ""),
        others=[(w.value, *WAYS[w]) for w in house.settings.own_ways] if len(pieces) < MOST else [],
        csrf=csrf(house.secret, spot.token),
        then=then(),
        message=message,
    )


@ways_pages.post("/form/<form_id>/<question_id>/beside")
def keep_or_take_out(form_id: str, question_id: str) -> Response:
    spot = spot_of(form_id, question_id)
    if isinstance(spot, Response):
        return spot
    if not same(request.form.get("csrf", ""), csrf(spot.house.secret, spot.token)):
        return _beside_page(spot, TOO_OLD)
    try:
        if (piece := spot.piece(request.form.get("keep", ""))) is not None:
            reaction = attach(spot, listener(), look_through(spot.house, piece))
            return onward_to(after_keeping(spot, reaction.show_help))
        if (piece := spot.piece(request.form.get("out", ""))) is not None:
            take_out(spot, listener(), piece)
    except Refused as refused:
        return _beside_page(spot, refused.message, 400)
    except NotSaved:
        return _beside_page(spot, NOT_KEPT, 503)
    return onward_to(f"{spot.place}/beside{then()}")


def after_keeping(spot: Spot, show_help: bool) -> str:
    """Back to the question, or first to help where that is what the answer calls for."""
    target, private = spot.place + then(), spot.version.form.private
    return by_help("private" if private else "1", target) if show_help else target


@ways_pages.get("/form/<form_id>/<question_id>/beside/<piece_id>")
def play_own(form_id: str, question_id: str, piece_id: str) -> Response:
    """The person's own, on the device on which they are answering."""
    spot = spot_of(form_id, question_id)
    if isinstance(spot, Response):
        abort(404)
    piece = spot.piece(piece_id)
    if piece is None or not piece.looked_through:
        abort(404)
    return played(spot.house, piece)
