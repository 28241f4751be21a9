"""Drawing a page: who is looking, in which words, and the template they meet.

``render`` is for every page but the question page, which is compiled (see responses/skeleton.py).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from flask import Response, current_app, request
from jinja2 import Environment
from markupsafe import Markup
from werkzeug.datastructures import Headers, LanguageAccept
from werkzeug.http import parse_accept_header

from forms_engine.languages.known import SOURCE, Language, best, language
from forms_engine.look.bundle import Bundle
from forms_engine.look.days import time_markup
from forms_engine.look.extras import extras
from forms_engine.look.icons import icon
from forms_engine.look.inside import form_at, inside
from forms_engine.look.picking import PLAIN, Taste, engine_drawn, engine_picture, markup, taste_of
from forms_engine.look.prefs import COOKIE, Prefs, parse
from forms_engine.look.symbols import above
from forms_engine.pictures.library import Library
from forms_engine.services import Services, services

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

#: Sent with every page. No inline script or style, nothing from elsewhere, no framing.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "media-src 'self' blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-src 'self'; frame-ancestors 'self'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    # Two pages ask for one of these, and allow it for themselves (responses/pages_ways.py).
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-store",
    "Vary": "Accept-Encoding",
}
_HEADERS = [("Content-Type", "text/html; charset=utf-8"), *HEADERS.items()]
_SQUEEZED = [*_HEADERS, ("Content-Encoding", "gzip")]


_NOT_HEARD = ("/staff", "/listen")


@dataclass(frozen=True)
class Page:
    """What the base template knows."""

    title: str
    prefs: Prefs
    language: Language
    service: str
    here: str
    bundles: dict[str, Bundle]
    #: Where to stop and leave the form that this page belongs to; "" outside a form.
    stop: str = ""
    #: Where Leave now goes, on every page of a private form; "" elsewhere.
    away: str = ""
    #: Lines of the head for what this person chose.
    extras: str = ""
    #: Has the server a voice for this language? If not, the device may have one.
    voice: bool = False
    #: Has nobody chosen anything on this device yet?
    fresh: bool = False

    @property
    def listen(self) -> str:
        """Where the sounds of this page are; "" for pages that nobody needs to hear."""
        if self.here.startswith(_NOT_HEARD) or "/-/" in self.here:
            return ""
        # A form's sounds lie below the form, so that its cookie comes along.
        form_id = form_at(self.here)
        below = f"/form/{form_id}/-" if form_id else ""
        return f"{below}/listen?page={quote(self.here)}"

    @property
    def player(self) -> str:
        """The script and the style of the player, which come when somebody wants to listen."""
        return f"{self.asset('listen')} {self.asset('listening')}"

    @property
    def attributes(self) -> Markup:
        return Markup(self.prefs.attributes)

    def asset(self, name: str) -> str:
        return f"/-/assets/{self.bundles[name].name}"


def prefs_now() -> Prefs:
    """How the person who sent this request wants pages: their cookie, else their browser."""
    codes = services().interface.codes
    cookie = request.cookies.get(COOKIE)
    if cookie:
        return parse(cookie, codes, SOURCE)
    return _as_the_browser_asks(request.environ.get("HTTP_ACCEPT_LANGUAGE", ""), codes)


@lru_cache(maxsize=512)
def _as_the_browser_asks(header: str, codes: tuple[str, ...]) -> Prefs:
    wanted = parse_accept_header(header[:500], LanguageAccept)
    return Prefs(best([code for code, _ in wanted], codes))


def times(house: Services) -> Callable[[int], Markup]:
    """For a page of staff: a moment that was kept, as day and time in their language."""
    plain = partial(house.interface.plain, prefs_now().language)
    return lambda stamp: time_markup(plain, house.time_of(stamp))


def drawing(house: Services, name: str, taste: Taste = PLAIN) -> Markup:
    """A concept of the core set as inline markup, or nothing where there is none."""
    if taste.photos:
        return engine_drawn(house, name, taste)
    return _drawn(house.pictures, name, taste)


@lru_cache(maxsize=2048)
def _drawn(pictures: Library, name: str, taste: Taste) -> Markup:
    return markup(engine_picture(pictures, name, taste))


def context(house: Services, page: Page) -> dict[str, Any]:
    """What every template may use: ``t`` for words in a page, ``plain`` for words in attributes."""
    code = page.prefs.language

    def t(msgid: str, **slots: object) -> Markup:
        return house.interface.markup(code, msgid, **slots)

    def plain(msgid: str, **slots: object) -> str:
        return house.interface.plain(code, msgid, **slots)

    def draw(name: str) -> Markup:
        return drawing(house, name, taste_of(house, page.prefs))

    def with_symbols(text: str, borrowed: str | None = None) -> Markup | str:
        if page.prefs.symbols != "on":
            return text
        return above(house.pictures, text, borrowed or code, draw)

    return {
        "page": page,
        "t": t,
        "plain": plain,
        "icon": icon,
        "drawing": draw,
        "with_symbols": with_symbols,
        "direction": lambda c: language(c).direction,
        "languages": house.interface.languages,
    }


def page_for(
    house: Services, title: str, prefs: Prefs, here: str, also: tuple[str, ...] = ()
) -> Page:
    bundles = current_app.extensions["forms_engine_bundles"]
    words = (title, prefs, language(prefs.language), house.settings.service)
    chosen = extras_for(house, prefs, also)
    voice, fresh = house.aloud.speaks(prefs.language), COOKIE not in request.cookies
    return Page(*words, here, bundles, *_ways_out(house, here), chosen, voice, fresh)


def extras_for(house: Services, prefs: Prefs, also: tuple[str, ...] = ()) -> Markup:
    bundles: dict[str, Bundle] = current_app.extensions["forms_engine_bundles"]
    return extras(prefs, bundles, partial(house.interface.plain, prefs.language), also)


def _ways_out(house: Services, here: str) -> tuple[str, str]:
    """Where Stop and Leave now lead from here; "" where there is nothing to stop or to leave.

    Every page inside a form offers to stop; so do help, look and what they lead to, opened from
    there. Whoever came to a private form can leave it at once, from all of these as well.
    """
    where = inside(here)
    if where is None:
        return "", ""
    form = f"/form/{where.form_id}"
    private = house.versions.is_private(where.form_id)
    return f"{form}/stop" if where.answering else "", f"{form}/away" if private else ""


def render(
    template: str,
    title: str,
    *,
    status: int = 200,
    prefs: Prefs | None = None,
    title_slots: dict[str, object] | None = None,
    also: tuple[str, ...] = (),
    **values: Any,
) -> Response:
    """A whole page. ``title`` is a msgid; "{name}" slots come from ``title_slots``.
    ``also`` names style and scripts this page needs whatever was chosen (look/extras.py)."""
    here = request.script_root + request.full_path.rstrip("?")
    chosen = prefs or prefs_now()
    body = html_of(template, title, chosen, here, title_slots, also=also, **values)
    return finished(body.encode(), status)


def html_of(
    template: str,
    title: str,
    prefs: Prefs,
    place: str,
    title_slots: dict[str, object] | None = None,
    /,
    *,
    also: tuple[str, ...] = (),
    **values: Any,
) -> str:
    """The HTML of a whole page. ``place`` is its address, to come back to."""
    house = services()
    words = house.interface.plain(prefs.language, title, **(title_slots or {}))
    page = page_for(house, f"{words} – {house.settings.service}", prefs, place, also)
    environment: Environment = current_app.jinja_env
    return environment.get_template(template).render(**context(house, page), **values)


class Ready(Response):
    """A page of which every byte is known: nothing is worked out or copied on its way out.

    It looks like any other response to Flask; only cookies may not be set on it.
    """

    def __init__(self, body: bytes, status: str, lines: list[tuple[str, str]]) -> None:
        self._status, self._status_code = status, int(status[:3])
        self._body = body
        self._lines = [*lines, ("Content-Length", str(len(body)))]
        self._on_close: list[Any] = []
        self.response = (body,)

    @property
    def headers(self) -> Headers:  # type: ignore[override]
        return Headers(self._lines)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
        start_response(self._status, self._lines)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [self._body]


def onward_to(place: str) -> Response:
    """See there instead (303): after every save, so that no reload saves twice."""
    place = quote(place, safe="/?=&#%")
    return Response(b"", status=303, headers=[("Location", place), ("Cache-Control", "no-store")])


def straight_on(place: str) -> Response:
    """The same, for a place on this site that needs no cookie and no escaping."""
    return Ready(b"", "303 See Other", [("Location", place), ("Cache-Control", "no-store")])


_STATUS = {200: "200 OK", 503: "503 Service Unavailable"}


def finished(body: bytes, status: int = 200) -> Response:
    return Response(body, status=status, headers=_HEADERS)


def ready(body: bytes, status: int = 200, *, squeezed: bool = False) -> Response:
    """The same for the compiled page. ``squeezed``: the body is gzip already."""
    return Ready(body, _STATUS[status], _SQUEEZED if squeezed else _HEADERS)
