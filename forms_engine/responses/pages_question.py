"""The question page: the one page that must be fast, and must never lose a word."""

from __future__ import annotations

from functools import partial

from flask import Blueprint, Response, request

from forms_engine.definition.route import not_offered, on_route, place
from forms_engine.formats.draw import Fill
from forms_engine.languages.marking import N_
from forms_engine.look.page import onward_to, render
from forms_engine.responses import store
from forms_engine.responses.drawing import drawn, shown_answer, total_is_sure
from forms_engine.responses.leaving import away_again, ended_before
from forms_engine.responses.posted import (
    NOT_SAVED,
    NOT_SAVED_MORE,
    PAGE_TOO_OLD,
    PAGE_TOO_OLD_MORE,
    Posted,
)
from forms_engine.responses.saving import EMPTY, TYPED, asked_anew, meaning
from forms_engine.responses.sealing import csrf, same
from forms_engine.responses.visits import onward, visit_of
from forms_engine.services import Services, services
from forms_engine.storage.database import NotSaved

question_pages = Blueprint("question_pages", __name__)


@question_pages.get("/form/<form_id>/<question_id>")
def question_page(form_id: str, question_id: str) -> Response:
    house = services()
    visit, token = visit_of(house, form_id)
    if visit is None:
        return onward_to(f"/form/{form_id}")
    version = house.versions.get(visit.version_id)
    answers = store.unpacked(version, house.types, visit.answers)
    question = version.question(question_id)
    if question is None or version.form.id != form_id:
        return onward(version, answers)
    route = on_route(version.form, answers)
    where = place(route, question_id)
    if where is None:
        return onward(version, answers)
    anew = asked_anew(visit, question)
    stored = None if anew else visit.answers.get(version.numbers[question_id])
    fill = partial(
        Fill,
        csrf=csrf(house.secret, token),
        number=where[0],
        total=where[1],
        total_sure=total_is_sure(version, version.numbers[question_id], answers),
        left_out=not_offered(question, answers),
        then="check" if b"then=check" in request.query_string else "",
        card=request.args.get("card", "") if question.headings else "",
        **shown_answer(house, None if anew else answers.get(question_id), stored),
    )
    return drawn(house, visit, version, question, fill)


@question_pages.post("/form/<form_id>/<question_id>")
def save_question(form_id: str, question_id: str) -> Response:
    house, data = services(), request.form
    visit, token = visit_of(house, form_id)
    if visit is None:
        return stopped_before(house, form_id, question_id) or lost_visit(
            house, form_id, question_id
        )
    version = house.versions.get(visit.version_id)
    answers = store.unpacked(version, house.types, visit.answers)
    question = version.question(question_id)
    if question is None or version.form.id != form_id:
        return onward(version, answers)
    posted = Posted(house, visit, version, question, answers, token, data)
    if not same(data.get("csrf", ""), csrf(house.secret, token)):
        return posted.again(PAGE_TOO_OLD, PAGE_TOO_OLD_MORE)
    try:
        return posted.respond()
    except NotSaved:
        return posted.again(NOT_SAVED, NOT_SAVED_MORE, status=503)


def stopped_before(house: Services, form_id: str, question_id: str) -> Response | None:
    """Stop, pressed twice: the end page again, if the first press has kept all that is here."""
    ended = ended_before(house, form_id, request.form.get("csrf", ""))
    if ended is None or request.form.get("go") != "stop":
        return None
    version = house.versions.get(ended.version_id)
    question = version.question(question_id)
    if question is None:
        return None
    raw, skip = request.form.to_dict(flat=False), request.form.get("skip", "")
    said = meaning(house, question, raw, skip)
    with house.database.reading() as connection:
        kept = store.answers_of(connection, version, house.types, ended.response_id)
    if said is not EMPTY and said != kept.get(question_id):
        return None
    return away_again(house, form_id, ended)


def lost_visit(house: Services, form_id: str, question_id: str) -> Response:
    """The visit is gone (finished elsewhere, or taken back). What was typed is shown, so that
    it can be copied."""
    return render(
        "responses/lost_visit.html",
        N_("We could not save this"),
        status=409,
        form_id=form_id,
        typed=_typed(house, form_id, question_id)[:10_000],
    )


def _typed(house: Services, form_id: str, question_id: str) -> str:
    """Words, and not the name that an answer to choose has among us."""
    number = house.versions.current(form_id)
    question = house.versions.get(number).question(question_id) if number is not None else None
    if question is not None and house.types[question.type].shape not in TYPED:
        return ""
    return request.form.get("answer", "")
