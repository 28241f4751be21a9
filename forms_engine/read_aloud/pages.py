"""Listen: the texts of a page with their sounds, for a player or as a page of its own.

The texts are read from the page as this very person sees it. So nobody hears what they may not
read, and nobody makes this server say words that it did not write.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import quote

from flask import Blueprint, Flask, Response, current_app, jsonify, request
from werkzeug.exceptions import BadRequest, NotFound

from forms_engine.languages.marking import N_
from forms_engine.look.page import prefs_now, render
from forms_engine.read_aloud.kept import Sound
from forms_engine.read_aloud.pages_once import HEAR
from forms_engine.read_aloud.seeing import (
    is_for_everybody,
    recording,
    seen,
    sounds_of,
    version_at,
)
from forms_engine.read_aloud.speaker import CannotSpeak
from forms_engine.read_aloud.units import Unit
from forms_engine.services import services

aloud_pages = Blueprint("aloud_pages", __name__)

#: What the player says, by its own names for it.
WORDS = {
    "player": N_("Listen"),
    "hear": HEAR,
    "play": N_("Listen"),
    "pause": N_("Pause"),
    "again": N_("Again"),
    "slower": N_("Slower"),
    "close": N_("Close"),
    "always": N_("Always read to me"),
    "silent": N_(
        "We cannot read this aloud now. You can try again later, or ask someone to read it to you."
    ),
    "press": N_("Press Listen, and we read this page to you."),
}
_PLACE = re.compile(r"/[!-~]{0,600}")
_KEY = re.compile(r"[A-Za-z0-9_-]{24}")
_MOST_ASKED = 20_000
_YEAR = "public, max-age=31536000, immutable"


@dataclass(frozen=True)
class Told:
    """A text of a page, and where its sound is: one of the two, or neither."""

    unit: Unit
    #: Of public words.
    address: str = ""
    #: For words of one person.
    proof: str = ""


def _app() -> Flask:
    return cast(Flask, current_app._get_current_object())  # type: ignore[attr-defined]


def told(place: str) -> list[Told] | None:
    """Every text of a page of this site, and how to hear it. None where there is no such page."""
    found, aloud = seen(_app(), place), services().aloud
    if found is None:
        return None
    version = version_at(services(), place)
    public, sounds = is_for_everybody(_app(), version, place), sounds_of(version)

    def tell(unit: Unit) -> Told:
        voice = recording(version, unit)
        if voice is None and not aloud.speaks(unit.language):
            return Told(unit)
        if not public or unit.own:
            return Told(unit, proof=aloud.proof(unit))
        if voice is not None:
            return Told(unit, address=f"/-/recorded/{voice.sha256}.mp3")
        return Told(unit, address=aloud.address(unit, sounds))

    return [tell(unit) for unit in found]


def _place() -> str:
    place = request.args.get("page", "/")
    if not _PLACE.fullmatch(place):
        raise NotFound
    return place


@aloud_pages.get("/listen")
@aloud_pages.get("/form/<form_id>/-/listen")
def listen(form_id: str = "") -> Response:
    """``?page=``: which page. Below ``/form/`` so that the form's own cookie comes along."""
    place = _place()
    found = told(place)
    if "application/json" in request.headers.get("Accept", ""):
        response = jsonify(_for_player(found or []))
        response.headers["Cache-Control"] = "no-store"
        return response
    if found is None:
        raise NotFound
    base = f"/form/{form_id}/-/own" if form_id else "/listen/own"
    return render(
        "read_aloud/listen.html",
        N_("Listen"),
        back=place,
        texts=[
            (one.unit, one.address or (one.proof and f"{base}/{one.proof}.mp3?page={quote(place)}"))
            for one in sorted(found, key=lambda one: not one.unit.main)
            if not one.unit.hidden
        ],
    )


def _for_player(found: list[Told]) -> dict[str, Any]:
    plain, code = services().interface.plain, prefs_now().language
    return {
        "words": {name: plain(code, msgid) for name, msgid in WORDS.items()},
        "texts": [
            {"t": o.unit.text, "l": o.unit.language, "u": o.address, "k": o.proof} for o in found
        ],
    }


@aloud_pages.get("/-/sound/<key>.mp3")
def public_sound(key: str) -> Response:
    if not _KEY.fullmatch(key):
        raise NotFound
    try:
        sound = services().aloud.public_sound(key)
    except CannotSpeak as trouble:
        return _cannot(trouble)
    if sound is None:
        raise NotFound
    return _sound(sound, _YEAR)


@aloud_pages.get("/listen/own/<proof>.mp3")
@aloud_pages.get("/form/<form_id>/-/own/<proof>.mp3")
def own_sound(proof: str, form_id: str = "") -> Response:
    """Words of one person, for the page without scripts. They are read from their page again."""
    place, aloud = _place(), services().aloud
    unit = next((u for u in seen(_app(), place) or [] if aloud.proves(proof, u)), None)
    if unit is None:
        raise NotFound
    return _made(unit, place)


@aloud_pages.post("/-/say")
def say() -> Response:
    """Words that this server wrote on a page, with the proof of it, for the player."""
    if (request.content_length or 0) > _MOST_ASKED:
        raise NotFound
    try:
        asked = request.get_json(silent=True)
    except RecursionError:  # lists in lists in lists
        raise BadRequest from None
    if not isinstance(asked, dict) or not all(
        isinstance(asked.get(name), str) for name in ("text", "language", "proof", "page")
    ):
        raise NotFound
    unit = Unit(asked["text"], asked["language"])
    try:
        known = services().aloud.proves(asked["proof"], unit)
    except UnicodeEncodeError:  # half a letter, which no page has
        known = False
    if not known:
        raise NotFound
    return _made(unit, asked["page"])


@aloud_pages.get("/-/recorded/<sha256>.mp3")
def recorded_voice(sha256: str) -> Response:
    """A person who read a text of a form, as published."""
    found = services().versions.picture(sha256)
    if found is None or not found.media_type.startswith("audio/"):
        raise NotFound
    return _sound(Sound(found.body), _YEAR)


def _made(unit: Unit, place: str) -> Response:
    version = version_at(services(), place)
    voice = recording(version, unit)
    blob = services().versions.picture(voice.sha256) if voice else None
    if blob is not None:
        return _sound(Sound(blob.body), "no-store")
    try:
        sound = services().aloud.make(unit.text, unit.language, sounds_of(version))
    except CannotSpeak as trouble:
        return _cannot(trouble)
    return _sound(sound, "no-store")


def _sound(sound: Sound, keep: str) -> Response:
    """The sound, with the words' start, length and milliseconds in a header beside it."""
    response = Response(sound.body, content_type="audio/mpeg")
    times = (f"{w.start}.{w.length}.{w.milliseconds}" for w in sound.words)
    response.headers["Word-Times"] = " ".join(times)
    response.headers["Cache-Control"] = keep
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def _cannot(trouble: CannotSpeak) -> Response:
    response = Response("", status=503, content_type="text/plain")
    response.headers["Cache-Control"] = "no-store"
    if trouble.later:
        response.headers["Retry-After"] = "1"
    return response
