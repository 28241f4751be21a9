"""The Records pages: which forms a worker may fill in, starting one, and what was written."""

from __future__ import annotations

import secrets
from functools import partial

from flask import Blueprint, Response, abort
from werkzeug.wrappers import Response as AnyResponse

from forms_engine.definition.form import Form
from forms_engine.definition.route import first_open
from forms_engine.languages.marking import N_
from forms_engine.look.days import day_markup
from forms_engine.look.page import onward_to, prefs_now, render
from forms_engine.people.current import me
from forms_engine.people.permissions import allowed
from forms_engine.people.staff import Role
from forms_engine.recording import store
from forms_engine.responses import store as answers
from forms_engine.responses.cookies import set_visit
from forms_engine.responses.events import Transaction
from forms_engine.responses.form_words import words_for
from forms_engine.responses.sealing import new_token, token_hash
from forms_engine.services import Services, services

record_pages = Blueprint("recording", __name__)


def may_write(form: Form) -> bool:
    """Some records are for managers only, such as a spot check of a worker."""
    return form.for_staff and ("staff" in form.asked_of or me().may({Role.MANAGER}))


@record_pages.get("/records/")
def records() -> Response:
    return _list()


@record_pages.get("/records/<form_id>/saved")
def saved(form_id: str) -> Response:
    """After Send: the last words of the form, and the list."""
    house = services()
    version_id = house.versions.current(form_id)
    return _list(version_id) if version_id is not None else _list()


def _list(just_sent: int | None = None) -> Response:
    house, manager = services(), me().may({Role.MANAGER})
    words = partial(house.interface.plain, prefs_now().language)
    found = [house.versions.get(number) for _, number in house.versions.open_forms()]
    ended = house.versions.get(just_sent) if just_sent is not None else None
    with house.database.reading() as connection:
        written = store.records(connection, None if manager else me().id)
    return render(
        "recording/records.html",
        N_("Records"),
        forms=[(v.form, words_for(house, v)) for v in found if may_write(v.form)],
        ended=(ended.form, words_for(house, ended)) if ended else None,
        records=[(r, words_for(house, house.versions.get(r.version_id))("title")) for r in written],
        mine=me().id,
        manager=manager,
        day=lambda stamp: day_markup(words, house.day_of(stamp)),
        can_read=allowed("tracker.answered", me().roles),
    )


@record_pages.post("/records/<form_id>")
def begin(form_id: str) -> AnyResponse:
    house = services()
    version_id = house.versions.current(form_id)
    if version_id is None or not may_write(house.versions.get(version_id).form):
        abort(404)
    with house.database.writing() as connection:
        response_id = answers.begin_response(
            connection, version_id, turned=bool(secrets.randbits(1)), now=house.now()
        )
        store.keep(connection, response_id, me().id)
        return _go_on(house, connection, response_id, version_id)


@record_pages.post("/records/<int:response_id>/go-on")
def go_on(response_id: int) -> AnyResponse:
    """A record that was stopped half way; only who began it may go on with it."""
    house = services()
    with house.database.writing() as connection:
        found = store.record(connection, response_id)
        if found is None or found.staff_id != me().id or found.sent_at is not None:
            abort(404)
        return _go_on(house, connection, response_id, found.version_id)


def _go_on(
    house: Services, connection: Transaction, response_id: int, version_id: int
) -> AnyResponse:
    """On to the first open question. The visit is held by this device, as with any form."""
    version, token = house.versions.get(version_id), new_token()
    given = answers.answers_of(connection, version, house.types, response_id)
    answers.begin_sitting(connection, response_id, token_hash(token), house.now())
    question = first_open(version.form, given)
    place = question.id if question else "check"
    response = onward_to(f"/form/{version.form.id}/{place}")
    set_visit(response, version.form.id, token)
    return response
