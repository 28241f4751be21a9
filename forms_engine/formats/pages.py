"""The pattern page: every token, part, type and colour scheme, for whoever designs or tests."""

from __future__ import annotations

from flask import Blueprint, Response, current_app, request

from forms_engine.formats.samples import samples
from forms_engine.languages.marking import N_
from forms_engine.look.icons import NAMES
from forms_engine.look.page import context, page_for, prefs_now, render
from forms_engine.look.prefs import COLOURS
from forms_engine.look.tokens import TEXT_SIZES, colours_in
from forms_engine.services import services

pattern_pages = Blueprint("pattern_pages", __name__)


@pattern_pages.get("/-/look")
def pattern() -> Response:
    """``?colours=night`` shows all of it in another scheme, ``?type=faces`` one question type."""
    house = services()
    prefs = prefs_now().but(colours=request.args.get("colours", ""))
    language = request.args.get("language", "")
    if language in house.interface.codes:
        prefs = prefs.in_language(language)
    shared = context(house, page_for(house, "", prefs, "/-/look"))
    wanted = request.args.get("type", "")
    drawn = samples(house, current_app.jinja_env, shared, prefs.language)
    return render(
        "formats/pattern.html",
        N_("The look"),
        prefs=prefs,
        schemes=[(name, colours_in(name)) for name in COLOURS],
        sizes=TEXT_SIZES,
        icons=NAMES,
        types=[house.types[name] for name in house.types],
        samples=[s for s in drawn if wanted in ("", s.type_name)],
        wanted=wanted,
    )
