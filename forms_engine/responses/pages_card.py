"""Coming back: by the QR link, or by six pictures."""

from __future__ import annotations

from flask import Blueprint, Response, request
from markupsafe import Markup

from forms_engine.languages.marking import N_
from forms_engine.look.page import drawing, onward_to, prefs_now, render
from forms_engine.responses import cards, needs, throttle
from forms_engine.responses.cookies import as_before, device, know_device, set_card
from forms_engine.responses.sealing import CODE_LENGTH, CODE_PICTURES
from forms_engine.services import services
from forms_engine.throttling import store as tries

card_pages = Blueprint("card_pages", __name__)

#: The same words whether the code is wrong, was never made, or was taken back.
NOT_FOUND = N_("We cannot find a card like this.")
NOT_FOUND_MORE = N_("Look at your card again. Then try again.")
WAIT = N_("There were many tries. Please wait 15 minutes.")
WAIT_MORE = N_("Nothing is lost. The square code on your card still works.")


@card_pages.get("/card/<token>")
def by_link(token: str) -> Response:
    """Opening the link changes nothing but this device's cookie, and leaves the address bar."""
    found = cards.find_by_token(services(), token)
    if found is None:
        return _entry((), NOT_FOUND, NOT_FOUND_MORE, status=404)
    response = onward_to("/mine")
    set_card(response, token)
    needs.bring(response, found[1])
    return response


@card_pages.get("/card")
def entry() -> Response:
    return as_before() or _entry(())


@card_pages.post("/card")
def by_pictures() -> Response:
    """One picture more, one fewer, or the names of all six."""
    chosen = _chosen(request.form.get("chosen", ""))
    if request.form.get("go") == "undo":
        return _entry(chosen[:-1])
    if "picture" in request.form:
        chosen = (*chosen, *_chosen(request.form["picture"]))[:CODE_LENGTH]
        if len(chosen) < CODE_LENGTH:
            return _entry(chosen)
    words = "" if "picture" in request.form else request.form.get("words", "")[:400]
    return _open(cards.read_code_words(words) if words else chosen, words)


def _chosen(text: str) -> tuple[int, ...]:
    numbers = (
        int(part) for part in text.split(",")[:CODE_LENGTH] if part.isdecimal() and len(part) < 3
    )
    return tuple(n for n in numbers if n < CODE_PICTURES)


def _open(chosen: tuple[int, ...], words: str = "") -> Response:
    """What was written stays there: six words are long to write again for one wrong letter."""
    house = services()
    if len(chosen) != CODE_LENGTH:  # no code at all, so no guess either
        return _entry((), NOT_FOUND, NOT_FOUND_MORE, 404, words)
    tried = throttle.keys(house.secret, device(), request.remote_addr or "")
    with house.database.writing() as connection:
        if not tries.admit(connection, tried, throttle.LIMITS, house.now()):
            return throttle.told_to_wait(_entry((), WAIT, WAIT_MORE, 429, words))
    found = cards.find_by_code(house, chosen)
    if found is None:
        return _entry((), NOT_FOUND, NOT_FOUND_MORE, 404, words)
    with house.database.writing() as connection:
        tries.forget(connection, tried)
    response = onward_to("/mine")
    set_card(response, found[0])
    needs.bring(response, found[1])
    return response


def _entry(
    chosen: tuple[int, ...], message: str = "", more: str = "", status: int = 200, words: str = ""
) -> Response:
    house, language = services(), prefs_now().language
    choices = [
        (n, drawing(house, name), cards.code_word(n, language))
        for n, name in enumerate(cards.code_names())
    ]
    page = render(
        "responses/card.html",
        N_("I have a card"),
        status=status,
        chosen=chosen,
        choices=choices,
        message=message,
        more=more,
        words=words,
        length=CODE_LENGTH,
        here=Markup(",".join(map(str, chosen))),
    )
    return know_device(page)
