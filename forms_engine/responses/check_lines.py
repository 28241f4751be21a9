"""The lines of the check page: each question on the route, and what was answered."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from flask import current_app
from markupsafe import Markup

from forms_engine.definition.answers import (
    Answer,
    Chosen,
    DontKnow,
    Provenance,
    RatherNotSay,
    Skipped,
    Sorted,
)
from forms_engine.definition.form import Question
from forms_engine.definition.route import on_route
from forms_engine.definition.version import Version
from forms_engine.definition.words import Said
from forms_engine.formats.draw import pictures_beside
from forms_engine.languages.marking import N_
from forms_engine.look.page import context, page_for, prefs_now
from forms_engine.media.store import Piece, attached
from forms_engine.question_types.contract import QuestionType, Shape
from forms_engine.responses import store
from forms_engine.responses.beside import called
from forms_engine.responses.form_words import words_for
from forms_engine.responses.packing import beside
from forms_engine.responses.visits import kept_lines, looks, pages
from forms_engine.services import Services

WHO_WORDS = {
    Provenance.OWN: N_("I did it on my own"),
    Provenance.READ: N_("Someone helped me read or write. I chose."),
    Provenance.CHOSE: N_("Someone helped me choose"),
    Provenance.PROXY: N_("Someone answered for me"),
    Provenance.OBSERVED: N_("Someone watched how I act and wrote it"),
    Provenance.NOT_KNOWN: N_("We do not know who answered"),
}


@dataclass(frozen=True)
class CheckLine:
    question: Question
    ask: Said
    answer: str
    given: bool
    pictures: list[Markup]
    #: Who answered this one, where it is worth saying.
    who: Provenance | None
    #: Recordings, drawings and photos, and what each is called.
    pieces: tuple[tuple[Piece, str], ...]


def check_lines(house: Services, visit: store.Visit, version: Version) -> Markup:
    """Every question on the route with its answer in words and pictures, in order."""
    answers = store.unpacked(version, house.types, visit.answers)
    helped = visit.provenance not in (Provenance.OWN, Provenance.NOT_KNOWN)
    who = store.provenances(house.database, visit.response_id) if helped else {}
    look, drawn = looks(version), []
    for question in on_route(version.form, answers):
        kind, number = house.types[question.type], version.numbers[question.id]
        if kind.shape == Shape.STATEMENT:
            continue
        answer: Answer = answers.get(question.id, Skipped())
        row = visit.answers.get(number)
        there = _pieces(house, visit.response_id, number) if beside(row) else ()
        own = who.get(number)

        def draw(
            question: Question = question,
            answer: Answer = answer,
            there: tuple[tuple[Piece, str], ...] = there,
        ) -> Markup:
            line = _line(house, version, question, answer, who, there)
            return _draw(house, version, line, visit.provenance)

        if row is not None and row[2] is not None:  # what somebody typed is nobody else's
            drawn.append(draw())
        else:
            key: Hashable = (visit.version_id, number, look, row, own, visit.provenance)
            drawn.append(kept_lines().get(key, draw))
    return Markup("").join(drawn)


def _line(
    house: Services,
    version: Version,
    question: Question,
    answer: Answer,
    who: dict[int, Provenance],
    there: tuple[tuple[Piece, str], ...],
) -> CheckLine:
    say, skeletons, kind = words_for(house, version), pages(), house.types[question.type]
    names = _pictures_of(question, answer, kind) if prefs_now().shows_pictures else []
    others = pictures_beside(question, kind) if isinstance(answer, Chosen) else ()
    given = not isinstance(answer, Skipped)
    return CheckLine(
        question=question,
        ask=say(f"{question.id}.ask"),
        answer=kind.say(question, answer, lambda text_id: say(text_id).words),
        given=given,
        pictures=[skeletons.picture(version, name, beside=others) for name in names],
        who=who.get(version.numbers[question.id]) if given and not question.purpose else None,
        pieces=there,
    )


def _pieces(house: Services, response_id: int, number: int) -> tuple[tuple[Piece, str], ...]:
    with house.database.reading() as connection:
        found = attached(connection, response_id, number)
    return tuple((piece, called(house, prefs_now().language, piece)) for piece in found)


def _draw(house: Services, version: Version, line: CheckLine, visit_who: Provenance) -> Markup:
    shared = context(house, page_for(house, "", prefs_now(), ""))
    template = current_app.jinja_env.get_template("responses/check_line.html")
    values = {"form": version.form, "one": line, "who_words": WHO_WORDS, "visit_who": visit_who}
    return Markup(template.render(**shared, **values))


def _pictures_of(question: Question, answer: Answer, kind: QuestionType) -> list[str]:
    match answer:
        case Chosen(values):
            return [o.picture for o in kind.options(question) if o.value in values]
        case Sorted():
            return [question.picture]
        case RatherNotSay():
            return ["dont-want-to-say"]
        case DontKnow():
            return ["dont-know"]
        case _:
            return []
