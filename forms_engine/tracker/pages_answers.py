"""Everything a person answered in one form, for staff: once it is sent, and not before."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from flask import Response, abort

from forms_engine.definition.answers import SKIPPED, Provenance
from forms_engine.definition.route import on_route
from forms_engine.definition.version import Version
from forms_engine.definition.words import Said
from forms_engine.languages.marking import N_
from forms_engine.look.page import prefs_now
from forms_engine.media.store import Piece, attached
from forms_engine.question_types.contract import Shape
from forms_engine.responses.events import Transaction
from forms_engine.responses.form_words import words_for
from forms_engine.responses.store import answers_of, provenances
from forms_engine.services import Services, services
from forms_engine.tracker import words
from forms_engine.tracker.outside import is_outside
from forms_engine.tracker.pages_desk import called, desk, sees_outside, show
from forms_engine.tracker.store_items import events_of
from forms_engine.tracker.store_responses import Sent, sent_response, sent_responses


class Line(NamedTuple):
    ask: Said
    answer: str
    #: In words staff know: whose voice it is. "" for a question without an answer.
    whose: str
    pieces: list[tuple[Piece, str]]


@desk.get("/answers")
def answers() -> Response:
    house = services()
    with house.database.reading() as connection:
        sent_now = sent_responses(connection, outside=sees_outside())
        found = [_told_apart(house, connection, one) for one in sent_now]
    sent = [
        (
            one,
            words_for(house, house.versions.get(one.version_id))("title"),
            house.day_of(one.sent_at),
        )
        for one in found
        if sees_outside() or not one.outside_team
    ]
    return show("answers.html", N_("Answers"), sent=sent)


@desk.get("/answers/<int:response_id>")
def answered(response_id: int) -> Response:
    return answered_page(response_id)


def answered_page(
    response_id: int, problems: dict[str, str] | None = None, **typed: str
) -> Response:
    """``problems`` and what was typed come back if words about a recording cannot be kept."""
    house = services()
    with house.database.reading() as connection:
        found = sent_response(connection, response_id)
        found = _told_apart(house, connection, found) if found else None
        if found is None or (found.outside_team and not sees_outside()):
            abort(404)
        version = house.versions.get(found.version_id)
        lines = _lines(house, connection, version, response_id)
        events = events_of(connection, "response", response_id)
    return show(
        "answered.html",
        N_("All answers of one form"),
        status=400 if problems else 200,
        problems=problems,
        typed=typed,
        form_title=words_for(house, version)("title"),
        sent_on=house.day_of(found.sent_at),
        outside=found.outside_team,
        lines=lines,
        response_id=response_id,
        events=events,
        language=prefs_now().language,
    )


def _told_apart(house: Services, connection: Transaction, sent: Sent) -> Sent:
    """Also where nothing was made of it that could tell: a private form, answers about the team."""
    version = house.versions.get(sent.version_id)
    outside = sent.outside_team or is_outside(connection, version, sent.id)
    return replace(sent, outside_team=outside)


def _lines(
    house: Services, connection: Transaction, version: Version, response_id: int
) -> list[Line]:
    given = answers_of(connection, version, house.types, response_id)
    voices = provenances(connection, response_id)
    pieces = attached(connection, response_id)
    say = words_for(house, version)
    lines = []
    for question in on_route(version.form, given):
        kind = house.types[question.type]
        if kind.shape == Shape.STATEMENT:
            continue
        answer = given.get(question.id, SKIPPED)
        said = kind.say(question, answer, lambda text_id: say(text_id).words)
        voice = voices.get(version.numbers[question.id], Provenance.NOT_KNOWN)
        nobody = answer == SKIPPED or question.purpose or version.form.for_staff
        whose = "" if nobody else words.PROVENANCE[voice.value]
        mine = [p for p in pieces if p.question == version.numbers[question.id]]
        lines.append(Line(say(f"{question.id}.ask"), said, whose, called(house, mine)))
    return lines
