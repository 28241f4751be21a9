"""My own copy of what I said, weeks later too: through the card that holds it, and never kept."""

from __future__ import annotations

from functools import partial

from flask import Blueprint, Response, request

from forms_engine.definition.version import Version
from forms_engine.formats.contract import file_formats
from forms_engine.languages.marking import N_
from forms_engine.look.page import onward_to, render
from forms_engine.responses import cards, store, store_cards
from forms_engine.responses.form_words import words_for
from forms_engine.responses.pages_paper import OWN, file_of, handed_out
from forms_engine.services import services

copy_pages = Blueprint("copy_pages", __name__)


@copy_pages.get("/mine/copy/<int:response_id>")
def ways(response_id: int) -> Response:
    """In which way: large print, easy words, plain text."""
    version = _on_my_card(response_id)
    if version is None:
        return onward_to("/mine")
    return render(
        "responses/copy.html",
        N_("My own copy"),
        title_of_form=words_for(services(), version)("title"),
        formats=[file_formats()[name] for name in OWN],
        here=f"/mine/copy/{response_id}",
        csrf=cards.csrf_for_card(),
    )


@copy_pages.post("/mine/copy/<int:response_id>/<name>")
def copy(response_id: int, name: str) -> Response:
    house, back = services(), f"/mine/copy/{response_id}"
    version, form = _on_my_card(response_id), file_formats().get(name)
    if version is None or form is None or not cards.csrf_ok(request.form.get("csrf", "")):
        return onward_to(back)
    with house.database.reading() as connection:
        answers = store.answers_of(connection, version, house.types, response_id)
    return handed_out(version, form, back, partial(file_of, answers=answers))


def _on_my_card(response_id: int) -> Version | None:
    """The version of a response that the card at this device holds. None for a private form: no
    file of it may lie on a device that others use."""
    house, card_id = services(), cards.holder()
    held = store_cards.held_by(house.database, card_id) if card_id is not None else ()
    mine = next((one for one in held if one.id == response_id), None)
    version = house.versions.get(mine.version_id) if mine else None
    return version if version and not version.form.private else None
