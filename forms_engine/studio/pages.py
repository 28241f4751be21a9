"""The Forms pages: the list, one form as people will meet it, and publishing."""

from __future__ import annotations

from functools import partial

from flask import Blueprint, Response, abort, flash, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from forms_engine.languages.marking import N_
from forms_engine.look.page import prefs_now, render, times
from forms_engine.media.playing import parts
from forms_engine.people import store as people
from forms_engine.people.current import me
from forms_engine.pictures.safety import SVG
from forms_engine.publishing.clip_files import file_names, media_type
from forms_engine.publishing.publish import Held, publish_folder
from forms_engine.services import services
from forms_engine.studio import drafts, drawing, store
from forms_engine.studio.beside import beside
from forms_engine.studio.drafts import Draft
from forms_engine.studio.pickers import WIDTHS, chosen_prefs, pickers

studio_pages = Blueprint("studio", __name__)

SEVERITIES = ("error", "warning", "info")
PUBLISHED = N_("Published. From now on people answer this version.")
AGAIN = N_("An earlier version is published again. From now on people answer it.")
OTHER_WORDS = N_(
    "A file was changed after you opened this page. Look at the pages below as they are now."
)
THE_SAME = N_("This very version is published already. Nothing has changed.")


@studio_pages.get("/forms/")
def forms() -> Response:
    house = services()
    with house.database.reading() as connection:
        out = store.published(connection)
    found = [drafts.read(house, folder) for folder in drafts.folders(house)]
    return render(
        "studio/forms.html",
        "Forms",
        forms=[(draft, out.get(draft.id), _changed(draft, out.get(draft.id))) for draft in found],
        folder=house.settings.forms,
        time=times(house),
    )


@studio_pages.get("/forms/<form_id>")
def one(form_id: str) -> Response:
    return _page_of(_find(form_id))


@studio_pages.get("/forms/<form_id>/stamp")
def stamp(form_id: str) -> Response:
    """A short text that changes when a file of the form does. The open page asks for it."""
    return Response(_find(form_id).stamp, content_type="text/plain", headers=_FRESH)


@studio_pages.get("/forms/<form_id>/frame/<name>")
def frame(form_id: str, name: str) -> Response:
    """One page of the draft: a question by its id, or ``-start``, ``-check``, ``-end``."""
    house, draft = services(), _find(form_id)
    version = draft.version or abort(404)
    pictures = url_for("studio.picture", form_id=form_id, sha256="")
    clips = url_for("studio.clip", form_id=form_id, name="")
    prefs = chosen_prefs(draft, request.args)
    own = drawing.Drawing(house, draft, version, prefs, pictures, clips)
    around = {f"-{one}": draw for one, draw in drawing.AROUND.items()}
    if name in around:
        return own.finished(around[name](own))
    return own.finished(drawing.question_page(own, version.question(name) or abort(404)))


@studio_pages.get("/forms/<form_id>/picture/", defaults={"sha256": ""})
@studio_pages.get("/forms/<form_id>/picture/<sha256>")
def picture(form_id: str, sha256: str) -> Response:
    found = _find(form_id).pictures.get(sha256) or abort(404)
    headers = dict(_FRESH)
    if found.media_type == SVG:
        headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return Response(found.body, content_type=found.media_type, headers=headers)


@studio_pages.get("/forms/<form_id>/clip/", defaults={"name": ""})
@studio_pages.get("/forms/<form_id>/clip/<name>")
def clip(form_id: str, name: str) -> Response:
    found = _find(form_id).clips.get(name) or abort(404)
    body = file_names(found)[name]()
    return parts(lambda start, end: iter((body[start:end],)), len(body), media_type(name), _FRESH)


@studio_pages.post("/forms/<form_id>/publish")
def publish(form_id: str) -> AnyResponse:
    house, draft = services(), _find(form_id)
    shown, version = request.form.get("version"), draft.version
    if shown and version is not None and version.sha256 != shown:
        plain = partial(house.interface.plain, prefs_now().language)
        return _page_of(draft, (plain(OTHER_WORDS),))
    outcome = publish_folder(house, draft.folder)
    if isinstance(outcome, Held):
        return _page_of(draft, outcome.reasons)
    if outcome.changed:
        with house.database.writing() as connection:
            now = house.now()
            which = f"{outcome.form_id}/{outcome.version_id}"
            people.note(connection, now, me().id, "form published", "form", which)
    flash(PUBLISHED if outcome.fresh else AGAIN if outcome.changed else THE_SAME)
    return redirect(url_for("studio.one", form_id=form_id), 303)


_FRESH = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


def _find(form_id: str) -> Draft:
    return drafts.find(services(), form_id) or abort(404)


def _changed(draft: Draft, out: store.Out | None) -> bool:
    """Has the folder changed since it was published?"""
    return out is not None and draft.version is not None and draft.version.sha256 != out.sha256


def _page_of(draft: Draft, reasons: tuple[str, ...] = ()) -> Response:
    house, version = services(), draft.version
    with house.database.reading() as connection:
        out = store.published(connection).get(draft.id)
    source = draft.folder / "form.toml"
    # What stops the form comes first.
    problems = sorted(draft.loaded.problems, key=lambda one: SEVERITIES.index(one.severity))
    asked = request.args.get("width", "")
    width = asked if asked in WIDTHS else "768"
    chosen = chosen_prefs(draft, request.args)
    return render(
        "studio/one.html",
        "{form} – how people meet it",
        status=409 if reasons else 200,
        title_slots={"form": draft.title},
        draft=draft,
        version=version,
        out=out,
        changed=_changed(draft, out),
        time=times(house),
        reasons=reasons,
        problems=problems,
        questions=beside(version.form, house.types, problems, source) if version else [],
        chosen=chosen,
        width=width,
        pickers=pickers(draft, chosen, width),
        query={
            "language": chosen.language,
            "voice": chosen.voice,
            "colours": chosen.colours,
            "size": chosen.size,
            "pictures": chosen.pictures,
            "symbols": chosen.symbols,
            "sign": chosen.sign,
        },
    )
