"""Before the questions: what the person needs to know, a practice, and the start."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace

from flask import Blueprint, Response, request
from markupsafe import Markup

from forms_engine.definition.route import how_many, on_route
from forms_engine.definition.version import Version
from forms_engine.definition.words import Said
from forms_engine.formats.draw import NOTHING, Fill
from forms_engine.formats.words import filled_lines
from forms_engine.languages.marking import N_
from forms_engine.look.extras import WAKING
from forms_engine.look.page import extras_for, finished, html_of, onward_to, prefs_now, render
from forms_engine.look.prefs import COOKIE
from forms_engine.responses import cards, store
from forms_engine.responses.back import elsewhere
from forms_engine.responses.cookies import as_before, drop_card, set_visit, visit_token
from forms_engine.responses.events import About
from forms_engine.responses.form_words import words_for
from forms_engine.responses.leaving import leave
from forms_engine.responses.pieces import cut
from forms_engine.responses.posted import NOTHING_CHOSEN, message_box
from forms_engine.responses.practice import PRACTICE
from forms_engine.responses.saving import EMPTY, meaning
from forms_engine.responses.sealing import csrf, new_token, token_hash
from forms_engine.responses.signed import signed, texts_at_start
from forms_engine.responses.visits import kept_pages, listener, looks, onward, pages, visit_of
from forms_engine.services import Services, services

start_pages = Blueprint("start_pages", __name__)


def no_such_form() -> Response:
    return render("responses/plain.html", N_("We cannot find this page"), status=404, kind="form")


def for_staff() -> Response:
    return render("responses/for_staff.html", N_("This is for staff"), status=403)


@start_pages.get("/form/<form_id>")
def start(form_id: str) -> Response:
    house = services()
    visit, _ = visit_of(house, form_id)
    before = None if visit else as_before()
    if before is not None:
        return before
    version_id = visit.version_id if visit else house.versions.current(form_id)
    if version_id is None:
        return no_such_form()
    version = house.versions.get(version_id)
    if version.form.for_staff and visit is None:
        return for_staff()
    card_id = cards.holder()
    about = _about(house, version, card_id)
    front = Front(
        here=request.script_root + request.full_path.rstrip("?"),
        fresh=COOKIE not in request.cookies,
        started=visit is not None,
        card_open=card_id is not None and not version.form.about_item,
        about=request.args.get("about", "") if about else "",
        slots=about.slots if about else {},
    )
    if request.query_string:  # perhaps about something this person said
        return finished(_drawn(house, version, front).encode())
    key = (version_id, looks(version), front.here, front.fresh, front.started, front.card_open)
    kept = kept_pages().get(("start", *key), lambda: cut(_drawn(house, version, front)))
    return kept.response({})


@dataclass(frozen=True)
class Front:
    """How the start page of a form is for whoever came now."""

    here: str
    #: Has nobody chosen anything on this device yet?
    fresh: bool
    #: Has this form been started on this device?
    started: bool
    #: May the answers go on a card that is open?
    card_open: bool
    #: The ref of what this form is asked about, and its words for the form's slots.
    about: str
    slots: Mapping[str, str]


def _about(house: Services, version: Version, card_id: int | None) -> About | None:
    """What the person said before, if the form asks about that and their card holds it."""
    ref = request.args.get("about", "")
    if card_id is None or not ref or not version.form.about_item:
        return None
    with house.database.reading() as connection:
        return listener().about(connection, card_id, ref)


def _drawn(house: Services, version: Version, front: Front) -> str:
    form, say, prefs = version.form, words_for(house, version), prefs_now()
    return html_of(
        "responses/start.html",
        N_("{form}"),
        prefs,
        front.here,
        {"form": say("title").words},
        also=WAKING if front.fresh else (),
        form=form,
        say=say,
        lines=filled_lines(say, "start", len(form.start), front.slots),
        how_many=how_many(form),
        form_picture=pages().picture(version, form.picture),
        started=front.started,
        card_open=front.card_open,
        about=front.about,
        offered=version.words.languages,
        drafts=[c for c, t in version.words.translations.items() if t.draft],
        **signed(version, say, prefs, texts_at_start(form)),
    )


@start_pages.post("/form/<form_id>")
def begin(form_id: str) -> Response:
    """Start, or go on with what was started on this device."""
    house = services()
    visit, _ = visit_of(house, form_id)
    if visit is not None and request.form.get("fresh") != "yes":
        version = house.versions.get(visit.version_id)
        return onward(version, store.unpacked(version, house.types, visit.answers))
    version_id = house.versions.current(form_id)
    if version_id is None:
        return no_such_form()
    version = house.versions.get(version_id)
    if version.form.for_staff:  # begun on the staff pages, by somebody who has signed in
        return for_staff()
    # Never by itself: the hands that hold the tablet now may not be those that opened the card.
    wanted = request.form.get("card") == "keep" or version.form.about_item
    card_id = cards.holder() if wanted else None
    token = _begun(house, version, version_id, card_id)
    first = on_route(version.form, {})[0]
    place = "practice" if request.form.get("practice") else first.id
    response = onward_to(f"/form/{form_id}/{place}")
    set_visit(response, form_id, token)
    if card_id is None:
        drop_card(response)
    return response


def _begun(house: Services, version: Version, version_id: int, card_id: int | None) -> str:
    """The token of a new visit to a new response."""
    token, now, about = new_token(), house.now(), None
    with house.database.writing() as connection:
        if card_id is not None and version.form.about_item:
            about = listener().about(connection, card_id, request.form.get("about", ""))
        response_id = store.begin_response(
            connection,
            version_id,
            turned=bool(secrets.randbits(1)),
            now=now,
            card_id=card_id,
            about_item=about.item_id if about else None,
        )
        sitting = store.begin_sitting(connection, response_id, token_hash(token), now)
        if about is not None and about.promised:
            store.know(connection, response_id, sitting, "promised", now)
    return token


def practice_page(version: Version, message: Markup = NOTHING) -> Response:
    prefs, skeletons = prefs_now(), pages()
    sheet = skeletons.sheet_of(
        version,
        PRACTICE,
        prefs.language,
        prefs.voice,
        prefs.shows_pictures,
        symbols=prefs.symbols == "on",
    )
    house = services()

    def say(text_id: str) -> Said:
        if text_id == "practice.ask":
            return Said(words=house.interface.plain(prefs.language, PRACTICE.ask))
        return sheet.say(text_id)

    own = replace(sheet, say=say)
    fill = Fill(
        look=prefs.attributes,
        extras=extras_for(house, prefs),
        total_sure=True,
        message=message,
        csrf=csrf(house.secret, visit_token(version.form.id)),
    )
    page = skeletons.draw_filled(own, fill, place=N_("Practice question"))
    return finished(page.encode())


@start_pages.get("/form/<form_id>/practice")
def practice(form_id: str) -> Response:
    house = services()
    visit, _ = visit_of(house, form_id)
    if visit is None:
        return onward_to(f"/form/{form_id}")
    version = house.versions.get(visit.version_id)
    return practice_page(version)


@start_pages.post("/form/<form_id>/practice")
def practised(form_id: str) -> Response:
    """Nothing of this is kept."""
    house = services()
    visit, _ = visit_of(house, form_id)
    if visit is None:
        return onward_to(f"/form/{form_id}")
    version = house.versions.get(visit.version_id)
    go, here = request.form.get("go", "next"), f"/form/{form_id}/practice"
    if go == "stop":
        return leave(house, visit, form_id)
    if place := elsewhere(go, form_id, here):
        return onward_to(place)
    if go == "back":
        return onward_to(f"/form/{form_id}")
    said = meaning(house, PRACTICE, request.form.to_dict(flat=False), request.form.get("skip", ""))
    if said is EMPTY and go != "miss":
        box = message_box(
            house,
            prefs_now(),
            NOTHING_CHOSEN,
            N_("Press one picture. Then press Next."),
            {},
            "",
            True,
        )
        return practice_page(version, box)
    return render(
        "responses/practised.html",
        N_("That is how it works"),
        form_id=form_id,
        first=on_route(version.form, {})[0].id,
    )
