"""Make it easier for me: one thing at a time, a live sample, and always a way back.

Nothing here needs a script. One press changes one thing, at once, and comes back to show it.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from babel.numbers import format_decimal
from flask import Blueprint, Response, current_app, request

from forms_engine.languages.known import SOURCE
from forms_engine.languages.marking import N_
from forms_engine.look.aspects import BY_NAME, GROUPS, Aspect, Offer, quick
from forms_engine.look.extras import WAKING
from forms_engine.look.page import onward_to, prefs_now, render
from forms_engine.look.prefs import CHOICES, USUAL, Prefs, parse
from forms_engine.responses import cards, store_needs
from forms_engine.responses.back import safe_back
from forms_engine.responses.cookies import set_look
from forms_engine.responses.offering import aspects, is_on, offers
from forms_engine.responses.practice import sample
from forms_engine.services import Services, services
from forms_engine.storage.database import NotSaved

look_pages = Blueprint("look_pages", __name__)


@dataclass(frozen=True)
class Trail:
    """Where the person came from, how it was when they came, and before the last press."""

    back: str
    first: str
    last: str = ""

    @property
    def query(self) -> str:
        last = f"&last={quote(self.last)}" if self.last else ""
        return f"?back={quote(self.back, safe='/')}&first={quote(self.first)}{last}"


def _prefs(house: Services, cookie: str) -> Prefs:
    return parse(cookie[:500], house.interface.codes, SOURCE)


def _trail() -> Trail:
    now = prefs_now().cookie()
    given = request.values
    back = safe_back(given.get("back", "/"))
    return Trail(back, given.get("first", now)[:500], given.get("last", "")[:500])


def _shown(template: str, title: str, **more: Any) -> Response:
    house, prefs, trail = services(), prefs_now(), _trail()

    def said(offer: Offer) -> dict[str, object]:
        seconds = format_decimal(offer.time / 1000, locale=prefs.language.replace("-", "_"))
        return {"seconds": seconds, "number": offer.number}

    return render(
        template,
        title,
        also=WAKING,
        trail=trail,
        back=trail.back,
        changed=_prefs(house, trail.first) != prefs,
        undo=bool(trail.last) and _prefs(house, trail.last) != prefs,
        sample=sample(house, current_app.jinja_env, prefs),
        said=said,
        value=lambda changes: ".".join(f"{k}-{v}" for k, v in changes.items()),
        **more,
    )


@look_pages.get("/look")
def look_page() -> Response:
    """Everything that can be made easier, each with what is chosen now."""
    house, prefs, card_id = services(), prefs_now(), cards.holder()

    def now(aspect: Aspect) -> Offer | None:
        return next((o for o in offers(house, aspect, prefs) if o.chosen(prefs)), None)

    groups = [
        (
            words,
            [(aspect, now(aspect)) for aspect in aspects(house, prefs) if aspect.group == group],
        )
        for group, words in GROUPS.items()
    ]
    return _shown(
        "responses/look.html",
        N_("Make it easier for me"),
        groups=[(words, rows) for words, rows in groups if rows],
        usual=Prefs(prefs.language) == prefs,
        csrf=cards.csrf_for_card(),
        kept_on_card=store_needs.needs_of(house.database, card_id) if card_id is not None else None,
    )


@look_pages.get("/look/easier")
def easier_page() -> Response:
    """What to offer first to somebody who was never here."""
    prefs = prefs_now()

    def other(offer: Offer) -> dict[str, str]:
        """What pressing it does: on, or as usual again."""
        return (
            {name: USUAL[name] for name in offer.changes}
            if offer.chosen(prefs)
            else dict(offer.changes)
        )

    return _shown(
        "responses/look_easier.html",
        N_("What helps you?"),
        quick=[(offer, offer.chosen(prefs), other(offer)) for offer in quick()],
    )


@look_pages.get("/look/<name>")
def one_page(name: str) -> Response:
    house, prefs, aspect = services(), prefs_now(), BY_NAME.get(name)
    if aspect is None:
        return onward_to(f"/look{_trail().query}")
    return _shown(
        "responses/look_one.html",
        aspect.ask,
        aspect=aspect,
        offers=[(o, is_on(aspect, o, prefs)) for o in offers(house, aspect, prefs)],
    )


@look_pages.post("/look")
def change_look() -> Response:
    """One press. It is kept on this device, and on the card if one is open."""
    house, before, trail = services(), prefs_now(), _trail()
    prefs = _pressed(house, before, trail)
    on = request.form.get("on", "")
    page = f"/look/{on}" if on in BY_NAME or on == "easier" else "/look"
    trail = Trail(trail.back, trail.first, before.cookie())
    target = trail.back if request.form.get("at_once") else page + trail.query
    response = onward_to(target)
    set_look(response, prefs.cookie())
    card_id = cards.holder()
    if card_id is not None:
        # What makes the page readable here and now never waits for a disk that is full.
        with suppress(NotSaved), house.database.saving() as connection:
            store_needs.keep(connection, card_id, prefs.cookie(), house.now())
    return response


@look_pages.post("/look/card")
def on_the_card() -> Response:
    """May staff know what this person needs? Is it still right? Whoever holds the card says."""
    house, card_id, now = services(), cards.holder(), services().now()
    back = safe_back(request.form.get("back", "/look"))
    if card_id is None or not cards.csrf_ok(request.form.get("csrf", "")):
        return onward_to("/card")
    with house.database.saving() as connection:
        if request.form.get("go") == "still_right":
            store_needs.still_right(connection, card_id, now)
        else:
            store_needs.share(connection, card_id, request.form.get("share") == "yes", now)
    return onward_to(back)


def _pressed(house: Services, prefs: Prefs, trail: Trail) -> Prefs:
    """How it is after this press; what is not offered changes nothing."""
    match request.form.get("go", ""):
        case "undo":
            return _prefs(house, trail.last) if trail.last else prefs
        case "first":
            return _prefs(house, trail.first)
        case "usual":
            return Prefs(prefs.language)
    changes = {name: request.form[name] for name in CHOICES if name in request.form}
    for part in request.form.get("choose", "").split("."):
        name, _, value = part.partition("-")
        changes[name] = value
    language = changes.pop("language", request.form.get("language", ""))
    if language in house.interface.codes:
        prefs = prefs.in_language(language)
    return prefs.but(**changes)
