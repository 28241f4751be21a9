"""Taking an answer back, or everything."""

from __future__ import annotations

from flask import Blueprint, Response, request

from forms_engine.languages.marking import N_
from forms_engine.look.page import onward_to, render
from forms_engine.media.keeping import erase_files
from forms_engine.responses import store, store_cards
from forms_engine.responses.beside import forget
from forms_engine.responses.cookies import drop_visit
from forms_engine.responses.form_words import words_for
from forms_engine.responses.packing import Kind
from forms_engine.responses.sealing import csrf, same, token_hash
from forms_engine.responses.visits import listener, visit_of
from forms_engine.services import services

back_pages = Blueprint("back_pages", __name__)


@back_pages.route("/form/<form_id>/take-back", methods=["GET", "POST"])
def take_back_all(form_id: str) -> Response:
    return _take_back(form_id, None)


@back_pages.route("/form/<form_id>/<question_id>/take-back", methods=["GET", "POST"])
def take_back_one(form_id: str, question_id: str) -> Response:
    return _take_back(form_id, question_id)


def _take_back(form_id: str, question_id: str | None) -> Response:
    """Ask once, then erase: one answer, or everything in this form."""
    house = services()
    visit, token = visit_of(house, form_id)
    if visit is None and token and store_cards.taken_back(house.database, token_hash(token)):
        return _all_gone(form_id)  # pressed twice on a slow line: it was done the first time
    version = house.versions.get(visit.version_id) if visit else None
    question = version.question(question_id) if version and question_id else None
    if visit is None or version is None or (question_id and question is None):
        return onward_to(f"/form/{form_id}")
    say = words_for(house, version)
    if request.method == "GET":
        return render(
            "responses/take_back.html",
            N_("Take back"),
            form_id=form_id,
            ask=say(f"{question_id}.ask") if question_id else None,
            csrf=csrf(house.secret, token),
        )
    if not same(request.form.get("csrf", ""), csrf(house.secret, token)):
        return onward_to(request.path)
    number = version.numbers[question_id] if question_id else None
    with house.database.writing() as connection:
        store.take_back(connection, visit.response_id, number, house.now())
        listener().taken_back(connection, visit.response_id, question_id, house.now())
        gone = forget(connection, visit.response_id, number)
        if question_id:
            row = (Kind.SKIPPED, None, None)  # it was asked, and now has no answer
            store.save(connection, visit, version.numbers[question_id], row, house.now())
    erase_files(house, gone)
    house.database.tidy()
    if question_id:
        return onward_to(f"/form/{form_id}/check")
    return _all_gone(form_id)


def _all_gone(form_id: str) -> Response:
    response = render("responses/taken_back.html", N_("We took your answers back"))
    drop_visit(response, form_id)
    return response
