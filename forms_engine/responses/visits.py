"""The visit of this device to a form, and where to go on."""

from __future__ import annotations

from collections.abc import Hashable
from typing import cast

from flask import Response, current_app
from markupsafe import Markup

from forms_engine.definition.answers import Answer
from forms_engine.definition.route import first_open
from forms_engine.definition.version import Version
from forms_engine.look.page import onward_to, prefs_now
from forms_engine.look.picking import taste_of
from forms_engine.responses import store
from forms_engine.responses.cookies import visit_token
from forms_engine.responses.events import Listener
from forms_engine.responses.pieces import Kept, Pieces
from forms_engine.responses.sealing import token_hash
from forms_engine.responses.skeleton import Skeletons
from forms_engine.responses.store import Visit
from forms_engine.services import Services, services


def pages() -> Skeletons:
    return cast(Skeletons, current_app.extensions["forms_engine_skeletons"])


def looks(version: Version) -> Hashable:
    """What this person chose, and which pictures that is today: part of the name of a kept page."""
    prefs = prefs_now()
    return prefs, taste_of(services(), prefs, version.form)


def kept_pages() -> Kept[Pieces]:
    """Pages that are nearly the same for everybody, cut into pieces."""
    return cast("Kept[Pieces]", current_app.extensions["forms_engine_kept_pages"])


def kept_lines() -> Kept[Markup]:
    """Lines of the check page that anybody's page may have. No typed words."""
    return cast("Kept[Markup]", current_app.extensions["forms_engine_kept_lines"])


def listener() -> Listener:
    return cast(Listener, current_app.extensions["forms_engine_listener"])


def visit_of(house: Services, form_id: str) -> tuple[Visit | None, str]:
    """The open visit of this device to this form, and its token."""
    token = visit_token(form_id)
    if not token:
        return None, ""
    return store.visit(house.database, token_hash(token)), token


def onward(version: Version, answers: dict[str, Answer]) -> Response:
    """To the first question without an answer, or to the check page."""
    question = first_open(version.form, answers)
    place = question.id if question else "check"
    return onward_to(f"/form/{version.form.id}/{place}")
