"""The pages that are always there: home and help; and what is said when things fail."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flask import Blueprint, Flask, Response, request
from markupsafe import Markup
from werkzeug.exceptions import HTTPException

from forms_engine.definition.form import Group
from forms_engine.definition.version import Version
from forms_engine.definition.words import Said
from forms_engine.languages.marking import N_
from forms_engine.look.extras import WAKING
from forms_engine.look.page import render
from forms_engine.look.prefs import COOKIE
from forms_engine.responses import cards
from forms_engine.responses.back import safe_back
from forms_engine.responses.cookies import as_before
from forms_engine.responses.form_words import words_for
from forms_engine.responses.visits import pages
from forms_engine.services import services
from forms_engine.storage.database import NotSaved

around_pages = Blueprint("around_pages", __name__)

#: Group of a form -> its heading and picture on the first page. None: it names no group.
GROUPS: Mapping[Group | None, tuple[str, str]] = {
    "say": (N_("Tell us now"), "speak-up"),
    "me": (N_("About me and my life"), "me"),
    "together": (N_("Things we do together"), "decide-together"),
    None: (N_("More questions"), "something-else"),
}
#: Form id, title, picture, minutes.
Door = tuple[str, Said, Markup, int]


@around_pages.get("/")
def home() -> Response:
    return as_before() or render(
        "responses/home.html",
        N_("Welcome"),
        groups=[(words, picture, doors) for words, picture, doors in _groups() if doors],
        also=() if COOKIE in request.cookies else WAKING,
        card=cards.holder() is not None,
    )


def _groups() -> Iterator[tuple[str, str, list[Door]]]:
    """The forms that a person may answer, in the order of their places. Those of no group are
    last; forms of staff, and those about one thing that was said, are not here."""
    house = services()
    found = [house.versions.get(number) for _, number in house.versions.open_forms()]
    asked = [v for v in found if "person" in v.form.asked_of and not v.form.about_item]
    asked.sort(key=lambda v: (v.form.place, v.form.title))
    for group, (words, picture) in GROUPS.items():
        yield words, picture, [_door(v) for v in asked if v.form.group == group]


def _door(version: Version) -> Door:
    form = version.form
    drawn = pages().picture(version, form.picture)
    return form.id, words_for(services(), version)("title"), drawn, form.minutes


@around_pages.get("/help")
def help_page() -> Response:
    house = services()
    return render(
        "responses/help.html",
        N_("You are not alone") if request.args.get("now") else N_("Help"),
        now=bool(request.args.get("now")),
        private=request.args.get("now") == "private",
        back=safe_back(request.args.get("back", "/")),
        phone=house.settings.phone,
        emergency=house.settings.emergency,
    )


_FETCH_SITE = "HTTP_SEC_FETCH_SITE"
NOT_SAVED_ANYWHERE = N_("We could not save that")
OOPS = N_("Something went wrong here")
TOO_LONG = N_("That is too long for us")
NOT_HERE = N_("We cannot find this page")


def speak_kindly(app: Flask) -> None:
    """Every failure becomes a plain page in easy words, with a way on."""

    @app.before_request
    def only_from_here() -> Response | None:
        """Another site's page may not press our buttons. Old browsers do not say; they may."""
        if request.method == "POST" and request.environ.get(_FETCH_SITE) == "cross-site":
            return render("responses/plain.html", NOT_HERE, status=403, kind="lost")
        return None

    @app.errorhandler(NotSaved)
    def not_saved(_error: NotSaved) -> Response:
        return render("responses/plain.html", NOT_SAVED_ANYWHERE, status=503, kind="not_saved")

    @app.errorhandler(HTTPException)
    def http(error: HTTPException) -> Response:
        code = error.code or 500
        if code in (404, 405):
            return render("responses/plain.html", NOT_HERE, status=404, kind="lost")
        if code == 413:
            return render("responses/plain.html", TOO_LONG, status=413, kind="long")
        return render("responses/plain.html", OOPS, status=code, kind="oops")

    @app.errorhandler(Exception)
    def anything(error: Exception) -> Response:
        # The kind of failure, never its words: they may hold what a person wrote.
        app.logger.error("a page failed: %s in %s", type(error).__name__, request.endpoint)
        return render("responses/plain.html", OOPS, status=500, kind="oops")
