"""The answer to give to a person to keep: a letter with pictures, large print, Braille, a file.

It comes as the person has their own pages, where their card tells: in their language, with their
pictures. Nothing of it is kept here.
"""

from __future__ import annotations

from typing import Any

from flask import Response, abort

from forms_engine.formats.contract import story_formats
from forms_engine.look.page import prefs_now
from forms_engine.responses.events import Transaction
from forms_engine.services import Services, services
from forms_engine.tracker.gathering import person_s_prefs, story_for
from forms_engine.tracker.pages_desk import desk, find_item
from forms_engine.tracker.pages_told import grouped, made
from forms_engine.tracker.printing import Reader, story_of, suits
from forms_engine.tracker.records import Item


def files_for(connection: Transaction, house: Services, item: Item) -> dict[str, Any]:
    """What the page of an item offers, the format that suits this person first."""
    theirs = person_s_prefs(connection, house, item)
    best = suits(theirs) if theirs else ""
    groups = grouped(best, walls=False)
    files = [form for _, forms in groups for form in forms]
    files.sort(key=lambda form: form.name != best)
    return {"files": files, "suits": best, "their_look": theirs is not None}


@desk.get("/item/<ref>/as/<name>")
def answer_as(ref: str, name: str) -> Response:
    house, form = services(), story_formats().get(name)
    with house.database.reading() as connection:
        item = find_item(connection, ref)
        prefs = person_s_prefs(connection, house, item) or prefs_now()
        story = story_for(connection, house, item, prefs)
    if form is None or story.answer is None:
        abort(404)
    return made(story_of(Reader(house, prefs), story), form, "answer", f"/staff/item/{ref}")
