"""A page as the person who asks would see it now, and what on it belongs to everybody."""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO

from flask import Flask, request
from werkzeug.exceptions import HTTPException

from forms_engine.definition.version import SoundFact, Version
from forms_engine.look.inside import form_at
from forms_engine.read_aloud.units import Unit, units
from forms_engine.responses.visits import visit_of
from forms_engine.services import Services

#: The pages on which every word is the same for everybody, but for what says it is somebody's own.
FOR_EVERYBODY = frozenset(
    (
        "around_pages",
        "look_pages",
        "start_pages.start",
        "start_pages.practice",
        "question_pages.question_page",
        "person_pages.board",
    )
)
#: Never drawn for the ear: ourselves, staff, and a card's own address, which opens the card.
#: No page has a percent sign in its path; with one, a private page passes for another.
_NOT_HERE = re.compile(r"/(?:-/|listen\b|staff\b|card/|form/[^/]*/-/)|(?!/)|//|[^?]*%")
_LEFT_OUT = ("CONTENT_TYPE", "HTTP_ACCEPT_ENCODING", "HTTP_IF_NONE_MATCH", "HTTP_RANGE")


def seen(app: Flask, place: str) -> list[Unit] | None:
    """The texts of a page of this site; None if it is no page, or leads elsewhere."""
    if _NOT_HERE.match(place):
        return None
    path, _, query = place.partition("?")
    environ = {k: v for k, v in request.environ.items() if k not in _LEFT_OUT}
    environ |= {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "CONTENT_LENGTH": "0",
        "wsgi.input": BytesIO(),
    }
    for name in [n for n in environ if n.startswith("werkzeug.")]:
        del environ[name]
    with app.request_context(environ):
        response = app.full_dispatch_request()
        if response.mimetype != "text/html" or response.status_code in (301, 302, 303, 304):
            return None
        return units(response.get_data(as_text=True))


def is_for_everybody(app: Flask, version: Version | None, place: str) -> bool:
    """May the sounds of this page be kept, for the next person who listens?"""
    path, _, query = place.partition("?")
    if "about=" in query:
        return False
    if version is not None and (version.form.about_item or version.form.private):
        return False
    try:
        endpoint, _ = app.url_map.bind("").match(path, method="GET")
    except HTTPException:
        return False
    return bool({endpoint, endpoint.partition(".")[0]} & FOR_EVERYBODY)


def version_at(house: Services, place: str) -> Version | None:
    """The version of the form that a page belongs to, as this person answers it."""
    form_id = form_at(place)
    if not form_id:
        return None
    visit, _ = visit_of(house, form_id)
    number = visit.version_id if visit else house.versions.current(form_id)
    return house.versions.get(number) if number is not None else None


def sounds_of(version: Version | None) -> Mapping[str, str]:
    """How the form says some words are said."""
    said = version.form.aloud if version is not None else None
    return {one.write: one.say for one in said or ()}


def recording(version: Version | None, unit: Unit) -> SoundFact | None:
    """The person who read these words of the form aloud, if somebody did."""
    if version is None or not version.sounds or unit.own:
        return None
    return version.sounds.get(unit.language, {}).get(unit.text)
