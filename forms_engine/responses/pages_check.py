"""After the questions: check every answer, say who answered, send."""

from __future__ import annotations

from flask import Blueprint, Response, request
from markupsafe import Markup

from forms_engine.definition.answers import Provenance
from forms_engine.definition.route import first_open
from forms_engine.definition.version import Version
from forms_engine.languages.marking import N_
from forms_engine.look.page import finished, html_of, onward_to, prefs_now, render
from forms_engine.responses import cards, store, store_cards
from forms_engine.responses.check_lines import WHO_WORDS, check_lines
from forms_engine.responses.form_words import words_for
from forms_engine.responses.leaving import away_again, ended_before, leave, send
from forms_engine.responses.pieces import cut, mark
from forms_engine.responses.saving import mark_who, must_ask_who
from forms_engine.responses.sealing import csrf, same
from forms_engine.responses.visits import kept_pages, listener, looks, onward, visit_of
from forms_engine.services import Services, services
from forms_engine.storage.database import NotSaved

check_pages = Blueprint("check_pages", __name__)


WHO_PICTURES = {
    Provenance.OWN: "on-my-own",
    Provenance.READ: "help-to-read",
    Provenance.CHOSE: "help-to-choose",
    Provenance.PROXY: "answered-for-me",
    Provenance.OBSERVED: "watched-and-wrote",
}


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
    prefs, lines = prefs_now(), check_lines(house, visit, version)
    here = f"{request.script_root}/form/{version.form.id}/check"

    def draw(lines: Markup, seal: str, message: str = "") -> str:
        say = words_for(house, version)
        return html_of(
            "responses/check.html",
            N_("Check your answers – {form}"),
            prefs,
            here,
            {"form": say("title").words},
            form=version.form,
            say=say,
            lines=lines,
            sent=visit.sent,
            csrf=seal,
            message=message,
        )

    seal = csrf(house.secret, token)
    if message:
        return finished(draw(lines, seal, message).encode(), status)
    key = ("check", visit.version_id, looks(version), here, visit.sent)
    kept = kept_pages().get(key, lambda: cut(draw(mark("lines"), mark("csrf"))))
    return kept.response({"lines": lines, "csrf": seal})


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
