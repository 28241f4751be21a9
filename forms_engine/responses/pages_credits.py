"""Who made the pictures: one quiet page, behind Help."""

from __future__ import annotations

from collections.abc import Iterator

from flask import Blueprint, Response, request

from forms_engine.languages.marking import N_
from forms_engine.look.credits import credits
from forms_engine.look.page import prefs_now, render
from forms_engine.look.picking import Taste, credited, engine_picture, taste_of
from forms_engine.pictures.found import Found
from forms_engine.pictures.library import CORE
from forms_engine.responses.back import safe_back
from forms_engine.services import Services, services

credits_pages = Blueprint("credits_pages", __name__)


@credits_pages.get("/credits")
def who_made_them() -> Response:
    house = services()
    found = _used(house, taste_of(house, prefs_now()))
    return render(
        "responses/credits.html",
        N_("Who made the pictures"),
        credits=credits(house, found),
        back=safe_back(request.args.get("back", "/")),
    )


def _used(house: Services, taste: Taste) -> Iterator[Found]:
    """What anybody can meet here now: the engine's own pages, and every open form."""
    core = house.pictures.sets.get(CORE)
    for name in core.entries if core else ():
        if found := engine_picture(house.pictures, name, taste):
            yield found
    for _, version_id in house.versions.open_forms():
        version = house.versions.get(version_id)
        for name, fact in version.pictures.items():
            if fact.set != CORE and (picture := credited(house, version, name, taste)):
                yield picture
