"""The end of a visit: sent or stopped, the card, and coming back with it."""

from __future__ import annotations

from flask import Blueprint, Response, request

from forms_engine.languages.marking import N_
from forms_engine.look.page import html_of, onward_to, prefs_now, render
from forms_engine.responses import cards, store, store_cards
from forms_engine.responses.cookies import CARD, drop_card, set_visit
from forms_engine.responses.form_words import words_for
from forms_engine.responses.leaving import away_again, ended_before, leave
from forms_engine.responses.pieces import cut, mark
from forms_engine.responses.sealing import csrf, new_token, same, token_hash
from forms_engine.responses.signed import signed, texts_at_end
from forms_engine.responses.visits import kept_pages, looks, onward, visit_of
from forms_engine.services import services

end_pages = Blueprint("end_pages", __name__)


def _ended(form_id: str, response_id: int, template: str, title: str) -> Response:
    """An end page, for whoever holds the card that this response is kept on."""
    house, card_id = services(), cards.holder()
    if card_id is None:
        return onward_to("/")
    held = {h.id: h for h in store_cards.held_by(house.database, card_id)}
    if response_id not in held:
        return onward_to("/mine")
    code = cards.code_of(house, house.database, card_id)
    version_id, prefs = held[response_id].version_id, prefs_now()
    version = house.versions.get(version_id)
    place = "sent" if template == "responses/sent.html" else "stopped"

    texts = texts_at_end(version.form)

    def draw() -> str:
        return html_of(
            template,
            title,
            prefs,
            f"{request.script_root}/form/{version.form.id}/{place}/{mark('response')}",
            form=version.form,
            say=words_for(house, version),
            **signed(version, words_for(house, version), prefs, texts),
            response_id=mark("response"),
            csrf=mark("csrf"),
            qr=mark("qr"),
            code=mark("code"),
        )

    key = (place, version_id, looks(version), request.script_root)
    pieces = kept_pages().get(key, lambda: cut(draw()))
    values = {
        "response": str(response_id),
        "csrf": cards.csrf_for_card(),
        "qr": cards.qr_svg(cards.link(house, request.cookies[CARD])),
        "code": cards.code_markup(house, code, prefs.language),
    }
    return pieces.response(values)


@end_pages.get("/form/<form_id>/sent/<int:response_id>")
def sent(form_id: str, response_id: int) -> Response:
    return _ended(
        form_id, response_id, "responses/sent.html", N_("Thank you. We got your answers.")
    )


@end_pages.get("/form/<form_id>/stopped/<int:response_id>")
def stopped(form_id: str, response_id: int) -> Response:
    return _ended(
        form_id, response_id, "responses/stopped.html", N_("You stopped. We kept your answers.")
    )


@end_pages.route("/form/<form_id>/stop", methods=["GET", "POST"])
def stop(form_id: str) -> Response:
    """From a page with nothing to save. Asked once, since a card must be made and kept."""
    house = services()
    visit, token = visit_of(house, form_id)
    if visit is None:
        ended = ended_before(house, form_id, request.form.get("csrf", ""))
        return away_again(house, form_id, ended) if ended else onward_to(f"/form/{form_id}")
    if request.method == "POST" and same(request.form.get("csrf", ""), csrf(house.secret, token)):
        return leave(house, visit, form_id)
    return render(
        "responses/stop.html", N_("Stop"), form_id=form_id, csrf=csrf(house.secret, token)
    )


@end_pages.post("/form/<form_id>/again/<int:response_id>")
def again(form_id: str, response_id: int) -> Response:
    """Go on, or change answers, with the card: a new visit to the same response."""
    house, card_id = services(), cards.holder()
    if card_id is None or not cards.csrf_ok(request.form.get("csrf", "")):
        return onward_to("/card")
    token = new_token()
    with house.database.writing() as connection:
        held = {h.id: h for h in store_cards.held_by(connection, card_id)}
        if response_id not in held:
            return onward_to("/mine")
        version = house.versions.get(held[response_id].version_id)
        store.begin_sitting(connection, response_id, token_hash(token), house.now())
    place = "check" if held[response_id].sent_at else "go-on"
    response = onward_to(f"/form/{version.form.id}/{place}")
    set_visit(response, version.form.id, token)
    return response


@end_pages.get("/form/<form_id>/go-on")
def go_on(form_id: str) -> Response:
    house = services()
    visit, _ = visit_of(house, form_id)
    if visit is None:
        return onward_to(f"/form/{form_id}")
    version = house.versions.get(visit.version_id)
    return onward(version, store.unpacked(version, house.types, visit.answers))


@end_pages.post("/finish")
def finish() -> Response:
    """Leave: this device forgets the card."""
    response = onward_to("/")
    drop_card(response)
    return response
