"""The front door: settings in, a Flask app out. Every room is introduced here, once."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from flask import Flask, Response, abort, request
from jinja2 import Environment, FileSystemLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup
from werkzeug.middleware.proxy_fix import ProxyFix

from forms_engine.formats.pages import pattern_pages
from forms_engine.incoming import NoSession, Request
from forms_engine.languages.interface import Interface
from forms_engine.look import bundle
from forms_engine.mounting import Later, Mounts
from forms_engine.photos.pages_seen import photo_files
from forms_engine.photos.store import Photos
from forms_engine.pictures.library import Library
from forms_engine.publishing.store import Versions
from forms_engine.question_types.registry import TYPES, with_today
from forms_engine.read_aloud.aloud import Aloud
from forms_engine.read_aloud.pages import aloud_pages
from forms_engine.read_aloud.pages_once import sign_pages_drawn_once
from forms_engine.responses.events import Listener
from forms_engine.responses.pages_around import around_pages, speak_kindly
from forms_engine.responses.pages_away import away_pages
from forms_engine.responses.pages_back import back_pages
from forms_engine.responses.pages_card import card_pages
from forms_engine.responses.pages_check import check_pages
from forms_engine.responses.pages_copy import copy_pages
from forms_engine.responses.pages_credits import credits_pages
from forms_engine.responses.pages_end import end_pages
from forms_engine.responses.pages_look import look_pages
from forms_engine.responses.pages_paper import paper_pages
from forms_engine.responses.pages_parts import parts_pages
from forms_engine.responses.pages_published import published_pages
from forms_engine.responses.pages_question import question_pages
from forms_engine.responses.pages_start import start_pages
from forms_engine.responses.pages_ways import ways_pages
from forms_engine.responses.pages_works import works_pages
from forms_engine.responses.pieces import Kept, Pieces
from forms_engine.responses.skeleton import Skeletons
from forms_engine.services import Services
from forms_engine.settings import Settings, secret
from forms_engine.storage.clock import Clock, local_day, utc_now
from forms_engine.storage.database import Database
from forms_engine.tracker.pages import person_pages
from forms_engine.tracker.pages_told import told_pages

ROOT = Path(__file__).parent.parent
PERSON_PAGES = (
    start_pages,
    paper_pages,
    copy_pages,
    question_pages,
    check_pages,
    back_pages,
    end_pages,
    away_pages,
    card_pages,
    around_pages,
    credits_pages,
    published_pages,
    works_pages,
    ways_pages,
    parts_pages,
    look_pages,
    photo_files,
    pattern_pages,
    person_pages,
    aloud_pages,
    told_pages,
)
ROOMS = (
    "look",
    "media",
    "responses",
    "tracker",
    "people",
    "recording",
    "photos",
    "keying",
    "studio",
    "formats",
    "question_types",
    "read_aloud",
)


def build_services(settings: Settings, clock: Clock = utc_now) -> Services:
    """Everything the rooms share. Opens the database; does not migrate it."""
    database = Database(settings.database_url)
    key = secret(settings.data)
    return Services(
        settings=settings,
        database=database,
        clock=clock,
        interface=Interface(ROOT / "translations"),
        types=with_today(TYPES, lambda: local_day(clock(), settings.zone)),
        pictures=Library(ROOT / "symbols", settings.picture_sets),
        versions=Versions(database),
        photos=Photos(database),
        aloud=Aloud(settings.data, key, settings.sounds),
        secret=key,
    )


def bare_app(name: str, house: Services) -> Flask:
    """A Flask app with our templates, services and limits, and no pages yet."""
    app = Flask(name, static_folder=None)
    app.request_class = Request
    app.extensions["forms_engine"] = house
    app.extensions["forms_engine_bundles"] = bundle.everything()
    app.config.update(
        MAX_CONTENT_LENGTH=house.settings.media_limit,
        MAX_FORM_MEMORY_SIZE=house.settings.media_limit,
        PERMANENT_SESSION_LIFETIME=timedelta(hours=12),
    )
    _use_our_templates(app.jinja_env)
    if house.settings.proxies:
        n = house.settings.proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=n, x_proto=n, x_host=n)  # type: ignore[method-assign]
    return app


def _use_our_templates(environment: Environment) -> None:
    here = Path(__file__).parent
    folders = {room: FileSystemLoader(_templates(here / room, room)) for room in ROOMS}
    environment.loader = PrefixLoader(dict(folders))
    environment.undefined = StrictUndefined
    environment.trim_blocks = environment.lstrip_blocks = True
    environment.auto_reload = False


def _templates(folder: Path, room: str) -> Path:
    """Rooms that are folders of folders keep each template in its own folder."""
    return folder if room in ("formats", "question_types") else folder / "templates" / room


def public_app(house: Services, listener: Listener | None = None) -> Flask:
    """The app people answer in: no session, no sign-in, cookies of its own."""
    app = bare_app("forms_engine.public", house)
    app.session_interface = NoSession()
    app.extensions["forms_engine_skeletons"] = Skeletons(house, house.versions, app.jinja_env)
    app.extensions["forms_engine_kept_pages"] = Kept[Pieces](most=200)
    app.extensions["forms_engine_kept_lines"] = Kept[Markup](most=2000)
    app.extensions["forms_engine_listener"] = listener or _tracker(house)
    for blueprint in PERSON_PAGES:
        app.register_blueprint(blueprint)
    speak_kindly(app)
    sign_pages_drawn_once(app)

    @app.get("/healthz")
    def healthz() -> Response:
        with house.database.reading() as connection:
            connection.exec_driver_sql("SELECT 1")
        return Response("ok\n", content_type="text/plain")

    @app.get("/-/assets/<name>")
    def asset(name: str) -> Response:
        for item in app.extensions["forms_engine_bundles"].values():
            if item.name == name:
                squeezed = "gzip" in request.headers.get("Accept-Encoding", "")
                body = item.squeezed if squeezed else item.body
                response = Response(body, content_type=item.media_type)
                response.headers["Vary"] = "Accept-Encoding"
                if squeezed:
                    response.headers["Content-Encoding"] = "gzip"
                response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
                return response
        abort(404)

    return app


def _tracker(house: Services) -> Listener:
    from forms_engine.tracker.listening import TrackerListener

    return TrackerListener(house)


def create_app(settings: Settings, clock: Clock = utc_now) -> Flask:
    """The whole site: the pages people answer in, and the staff pages below ``/staff``.

    The database must be migrated already. The staff app is built when it is first asked for.
    """
    house = build_services(settings, clock)
    app = public_app(house)
    staff = Later(lambda: _staff_app(house))
    app.extensions["forms_engine_staff"] = staff
    app.wsgi_app = Mounts(app.wsgi_app, {"/staff": staff})  # type: ignore[method-assign]
    return app


def _staff_app(house: Services) -> Flask:
    # Read here and not above: sign-in and its libraries are slow and large.
    from forms_engine.keying.pages import keying_pages
    from forms_engine.people.app import staff_app
    from forms_engine.photos.pages import photos_pages
    from forms_engine.recording.pages import record_pages
    from forms_engine.studio.pages import studio_pages
    from forms_engine.tracker.staff_pages import staff_pages

    app = bare_app("forms_engine.staff", house)
    app.extensions["forms_engine_listener"] = _tracker(house)
    return staff_app(app, [staff_pages, record_pages, keying_pages, photos_pages, studio_pages])
