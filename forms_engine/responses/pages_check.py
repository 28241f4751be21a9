"""After the questions: check every answer, say who answered, send."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, Response, request
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
from forms_engine.definition.route import first_open, on_route
from forms_engine.definition.version import Version
from forms_engine.definition.words import Said
from forms_engine.languages.marking import N_
from forms_engine.look.page import onward_to, prefs_now, render
from forms_engine.question_types.contract import QuestionType, Shape
from forms_engine.responses import cards, store, store_cards
from forms_engine.responses.form_words import words_for
from forms_engine.responses.leaving import away_again, ended_before, leave, send
from forms_engine.responses.saving import mark_who, must_ask_who
from forms_engine.responses.sealing import csrf, same
from forms_engine.responses.visits import listener, onward, pages, visit_of
from forms_engine.services import Services, services
from forms_engine.storage.database import NotSaved

check_pages = Blueprint("check_pages", __name__)


WHO_WORDS = {
    Provenance.OWN: N_("I did it on my own"),
    Provenance.READ: N_("Someone helped me read or write. I chose."),
    Provenance.CHOSE: N_("Someone helped me choose"),
    Provenance.PROXY: N_("Someone answered for me"),
    Provenance.OBSERVED: N_("Someone watched how I act and wrote it"),
    Provenance.NOT_KNOWN: N_("We do not know who answered"),
}
WHO_PICTURES = {
    Provenance.OWN: "on-my-own",
    Provenance.READ: "help-to-read",
    Provenance.CHOSE: "help-to-choose",
    Provenance.PROXY: "answered-for-me",
    Provenance.OBSERVED: "watched-and-wrote",
}


@dataclass(frozen=True)
class CheckLine:
    question: Question
    ask: Said
    answer: str
    given: bool
    pictures: list[Markup]
    who: Provenance | None


def check_lines(house: Services, visit: store.Visit, version: Version) -> list[CheckLine]:
    """Every question on the route with its answer in words and pictures, in order."""
    answers = store.unpacked(version, house.types, visit.answers)
    say, skeletons = words_for(house, version), pages()
    show = prefs_now().shows_pictures
    who = store.provenances(house.database, visit.response_id)
    lines = []
    for question in on_route(version.form, answers):
        kind = house.types[question.type]
        if kind.shape == Shape.STATEMENT:
            continue
        answer: Answer = answers.get(question.id, Skipped())
        names = _pictures_of(question, answer, kind) if show else []
        given = not isinstance(answer, Skipped)
        lines.append(
            CheckLine(
                question=question,
                ask=say(f"{question.id}.ask"),
                answer=kind.say(question, answer, lambda text_id: say(text_id).words),
                given=given,
                pictures=[skeletons.picture(version, name) for name in names],
                who=who.get(version.numbers[question.id]) if given else None,
            )
        )
    return lines


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


@check_pages.get("/form/<form_id>/check")
def check(form_id: str) -> Response:
    house = services()
    visit, token = visit_of(house, form_id)
    if visit is None:
        return onward_to(f"/form/{form_id}")
    version = house.versions.get(visit.version_id)
    answers = store.unpacked(version, house.types, visit.answers)
    if not visit.sent and first_open(version.form, answers) is not None:
        return onward(version, answers)
    ask = must_ask_who(version, visit)
    if ask is not None:
        return onward_to(f"/form/{form_id}/{ask.id}?then=check")
    return _check_page(house, visit, version, token)


def _check_page(
    house: Services,
    visit: store.Visit,
    version: Version,
    token: str,
    status: int = 200,
    message: str = "",
) -> Response:
    return render(
        "responses/check.html",
        N_("Check your answers – {form}"),
        title_slots={"form": words_for(house, version)("title").words},
        status=status,
        form=version.form,
        say=words_for(house, version),
        lines=check_lines(house, visit, version),
        sent=visit.sent,
        csrf=csrf(house.secret, token),
        who_words=WHO_WORDS,
        visit_who=visit.provenance,
        helped=visit.provenance not in (Provenance.OWN, Provenance.NOT_KNOWN),
        message=message,
    )


@check_pages.post("/form/<form_id>/check")
def send_answers(form_id: str) -> Response:
    house = services()
    visit, token = visit_of(house, form_id)
    if visit is None:
        return _sent_before(house, form_id)
    version = house.versions.get(visit.version_id)
    if not same(request.form.get("csrf", ""), csrf(house.secret, token)):
        return onward_to(f"/form/{form_id}/check")
    if request.form.get("go") == "stop":
        return leave(house, visit, form_id)
    try:
        return send(house, listener(), visit, form_id)
    except NotSaved:
        sorry = N_("We could not send this. Your answers are safe. Wait a little and press again.")
        return _check_page(house, visit, version, token, 503, sorry)


def _sent_before(house: Services, form_id: str) -> Response:
    """Pressed twice, or a page left open: it was sent the first time, and that is what to say."""
    ended = ended_before(house, form_id, request.form.get("csrf", ""))
    if ended is not None:
        return away_again(house, form_id, ended)
    card_id = cards.holder()
    if card_id is not None:
        for one in store_cards.held_by(house.database, card_id):
            if one.sent_at and house.versions.get(one.version_id).form.id == form_id:
                return onward_to(f"/form/{form_id}/sent/{one.id}")
    return onward_to(f"/form/{form_id}")


@check_pages.route("/form/<form_id>/<question_id>/who", methods=["GET", "POST"])
def who_answered(form_id: str, question_id: str) -> Response:
    """One answer's own mark, where it was given differently from the rest of the visit."""
    house = services()
    visit, token = visit_of(house, form_id)
    version = house.versions.get(visit.version_id) if visit else None
    question = version.question(question_id) if version else None
    if visit is None or version is None or question is None:
        return onward_to(f"/form/{form_id}")
    if request.method == "POST":
        chosen = request.form.get("who", "")
        good = same(request.form.get("csrf", ""), csrf(house.secret, token))
        if good and chosen in set(WHO_PICTURES):
            mark_who(house, listener(), visit, version, question, Provenance(chosen))
        return onward_to(f"/form/{form_id}/check")
    say = words_for(house, version)
    return render(
        "responses/who.html",
        N_("Who answered this one?"),
        form_id=form_id,
        question=question,
        ask=say(f"{question_id}.ask"),
        csrf=csrf(house.secret, token),
        choices=[(p.value, WHO_WORDS[p], picture) for p, picture in WHO_PICTURES.items()],
    )
