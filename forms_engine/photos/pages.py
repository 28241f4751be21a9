"""Pictures of this home: photos of its things and people, and what each of them agreed to."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, Response, abort, flash, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from forms_engine.languages.marking import N_
from forms_engine.look.page import prefs_now, render
from forms_engine.look.picking import markup
from forms_engine.people import store as people
from forms_engine.people.current import me
from forms_engine.photos import forms, store
from forms_engine.photos.pages_seen import sent
from forms_engine.photos.photo import LONGEST_YEARS, Photo
from forms_engine.pictures.pixels import Saved, sizes_of
from forms_engine.pictures.refusing import UnsafePicture
from forms_engine.services import services

photos_pages = Blueprint("photos", __name__)

FIELDS = (
    "words", "concept", "taken_by", "people", "name", "who", "agreed_by", "agreed_on", "until",
)  # fmt: skip
ADDED = N_("The photo is there. Whoever chooses photos sees it now.")
ADDED_PEOPLE = N_("The photo is kept, and nobody sees it yet. Write down who is in it.")
AGREED = N_("It is written down.")
SHOWN = N_("Whoever chooses photos sees it now.")
GONE = N_("The photo is gone, with the names of who is in it.")
NOBODY_YET = N_("Write down at least one person first.")
ENDED = N_("Somebody’s agreement has ended. Ask them again first.")


@photos_pages.get("/pictures/")
def photos() -> Response:
    house = services()
    with house.database.reading() as connection:
        found = store.everything(connection)
    asked = request.args.get("q", "").strip()[:60]
    return render(
        "photos/photos.html",
        N_("Pictures of this home"),
        photos=found,
        today=house.today(),
        sets=list(house.pictures.sets.values()),
        asked=asked,
        found=house.pictures.search(asked, prefs_now().language, 24) if asked else (),
        drawn=markup,
    )


@photos_pages.route("/pictures/add", methods=["GET", "POST"])
def add() -> AnyResponse:
    house = services()
    if request.method == "GET":
        return _add_page({}, {})
    given = forms.about_photo(request.form, house.pictures)
    problems = dict(given.problems)
    slots: dict[str, object] = {}
    sizes: list[Saved] = []
    file = request.files.get("photo")
    body = file.stream.read() if file else b""
    try:
        if not body:
            problems = {"photo": forms.NO_FILE, **problems}
        elif not problems:
            sizes = sizes_of(body)
    except UnsafePicture as trouble:
        problems, slots = {"photo": trouble.words}, dict(trouble.slots)
    if problems:
        return _add_page(problems, slots, 400)
    facts = {"concept": given.concept, "words": given.words, "taken_by": given.taken_by}
    with house.database.writing() as connection:
        number = store.add(connection, facts, given.has_people, sizes, house.now())
        people.note(connection, house.now(), me().id, "photo added", "photo", number)
    flash(ADDED_PEOPLE if given.has_people else ADDED)
    return redirect(url_for("photos.one", photo_id=number), 303)


def _add_page(problems: dict[str, str], slots: dict[str, object], status: int = 200) -> Response:
    house = services()
    return render(
        "photos/add.html",
        N_("Add a photo"),
        status=status,
        problems=problems,
        slots=slots,
        given=_sent(),
        choices=forms.choices(house.pictures),
        megabytes=house.settings.media_limit // 1_000_000,
    )


@photos_pages.get("/pictures/<int:photo_id>")
def one(photo_id: int) -> Response:
    return _page_of(_find(photo_id))


@photos_pages.get("/pictures/<int:photo_id>/file")
def file(photo_id: int) -> Response:
    """For staff, also while nobody else sees it. Never kept by a browser."""
    found = services().photos.file(_find(photo_id).plain.sha256, None) or abort(404)
    return sent(found.media_type, found.body, "no-store")


@photos_pages.post("/pictures/<int:photo_id>/people")
def agrees(photo_id: int) -> AnyResponse:
    """One more person in the photo, and what they agreed to."""
    house, photo = services(), _find(photo_id)
    given = forms.agreement(request.form, house.today())
    if given.problems:
        return _page_of(photo, given.problems, 400)
    with house.database.writing() as connection:
        store.add_person(connection, photo.id, given.name, given.agreed_by, given.on, given.until)
        people.note(connection, house.now(), me().id, "photo agreed", "photo", photo.id)
    return _back(photo, AGREED)


@photos_pages.post("/pictures/<int:photo_id>/people/<int:person_id>")
def agrees_again(photo_id: int, person_id: int) -> AnyResponse:
    house, photo = services(), _find(photo_id)
    given = forms.agreement(request.form, house.today(), name_known=True)
    if given.problems:
        return _page_of(photo, {}, 400, {person_id: given.problems})
    with house.database.writing() as connection:
        days = (given.on, given.until)
        if not store.agree_again(connection, photo.id, person_id, given.agreed_by, *days):
            abort(404)
        people.note(connection, house.now(), me().id, "photo agreed", "photo", photo.id)
    return _back(photo, AGREED)


@photos_pages.post("/pictures/<int:photo_id>/show")
def show(photo_id: int) -> AnyResponse:
    """Everybody in it is listed and has agreed."""
    house, photo = services(), _find(photo_id)
    if photo.has_people and not photo.people:
        return _page_of(photo, {"name": NOBODY_YET}, 409)
    if photo.over(house.today()):
        return _page_of(photo, {"name": ENDED}, 409)
    with house.database.writing() as connection:
        store.show(connection, photo.id)
        people.note(connection, house.now(), me().id, "photo shown", "photo", photo.id)
    return _back(photo, SHOWN)


@photos_pages.post("/pictures/<int:photo_id>/take-away")
def take_away(photo_id: int) -> AnyResponse:
    house, photo = services(), _find(photo_id)
    with house.database.writing() as connection:
        store.take_away(connection, photo.id, house.now())
        people.note(connection, house.now(), me().id, "photo taken away", "photo", photo.id)
    house.database.tidy()
    flash(GONE)
    return redirect(url_for("photos.photos"), 303)


def _sent() -> dict[str, str]:
    return {name: request.form.get(name, "")[:300] for name in FIELDS}


def _find(photo_id: int) -> Photo:
    with services().database.reading() as connection:
        return store.one(connection, photo_id) or abort(404)


def _back(photo: Photo, words: str) -> AnyResponse:
    flash(words)
    return redirect(url_for("photos.one", photo_id=photo.id), 303)


def _page_of(
    photo: Photo,
    problems: object = (),
    status: int = 200,
    again: dict[int, object] | None = None,
) -> Response:
    house = services()
    today: date = house.today()
    return render(
        "photos/one.html",
        N_("A photo: {words}"),
        title_slots={"words": photo.words},
        status=status,
        photo=photo,
        problems=problems or {},
        again=again or {},
        slots={"years": LONGEST_YEARS},
        given=_sent(),
        blank=dict.fromkeys(FIELDS, ""),
        drawn=markup,
        today=today,
        next_year=forms.a_year_on(today),
        stands_for=house.pictures.find(photo.concept),
    )
