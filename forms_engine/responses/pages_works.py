"""What works here and what does not: told to the people who use it, behind Help."""

from __future__ import annotations

from flask import Blueprint, Response, request

from forms_engine.languages.marking import N_
from forms_engine.look.page import render
from forms_engine.responses.back import safe_back
from forms_engine.services import services

works_pages = Blueprint("works_pages", __name__)

#: Picture, and what it says. docs/accessibility.md says the same at length.
Told = tuple[tuple[str, str], ...]
WORKS: Told = (
    ("choose", N_("You can press pictures. You do not have to write.")),
    ("text-size", N_("You can have bigger words and other colours.")),
    ("hand", N_("You can press with one switch, two switches or keys.")),
    ("voice-message", N_("You can speak, sign or draw your own words.")),
    ("pictures-on-paper", N_("You can have the questions on paper.")),
    ("come-back-later", N_("You can stop. We keep your answers. Come back any time.")),
)
HEARD = ("read-aloud", N_("You can listen to the pages."))
NOT_YET: Told = (
    ("try-out", N_("No one with a learning disability has tried it yet.")),
    ("not-understand", N_("A picture may not mean the same to you.")),
    ("sign-language", N_("Most questions have no film in sign language.")),
    ("computer", N_("The voice is a computer. It says some words wrong.")),
    ("language", N_("A computer translated some words. They may be wrong.")),
    ("phone-internet", N_("With no internet, we cannot get your answers.")),
    ("tablet", N_("We have not tried it on every phone and tablet.")),
)


@works_pages.get("/what-works")
def what_works() -> Response:
    """Easy words, pictures, and the way to a human being."""
    house = services()
    return render(
        "responses/works.html",
        N_("What works and what does not"),
        works=WORKS,
        heard=HEARD,
        not_yet=NOT_YET,
        phone=house.settings.phone,
        telling=house.versions.current("tell_us") is not None,
        back=safe_back(request.args.get("back", "/")),
    )
