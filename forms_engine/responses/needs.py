"""What a person needs so that they can take part: found out, kept, shown to staff who may know,
used by itself on the next device, and asked again after a year (DAPB1605).
"""

from __future__ import annotations

from flask import Response, request

from forms_engine.languages.known import SOURCE
from forms_engine.look.aspects import Aspect, Offer
from forms_engine.look.prefs import COOKIE, Prefs, parse
from forms_engine.responses import store_needs
from forms_engine.responses.cookies import bring_look
from forms_engine.responses.offering import aspects, is_on, offers
from forms_engine.services import Services

#: After so many seconds we ask if it is still right.
REVIEW_SECONDS = 365 * 24 * 3600
_OF_THE_DEVICE = ("scan", "loops", "tick", "keys", "dwell", "speed")
_OF_ME = ("me", "me_hair", "me_colour", "me_more")


def read(house: Services, stored: str) -> Prefs | None:
    """None if the person never chose anything."""
    return parse(stored, house.interface.codes, SOURCE) if stored else None


def unusual(house: Services, prefs: Prefs) -> list[tuple[Aspect, Offer]]:
    """What this person has that not everybody has, in the order of the settings. Times and keys
    belong to their own device, and how they look is nobody's need: both are left out."""
    usual = Prefs(SOURCE)
    found = []
    for aspect in aspects(house, prefs):
        if aspect.name in _OF_THE_DEVICE or aspect.name in _OF_ME:
            continue
        offer = next((o for o in offers(house, aspect, prefs) if is_on(aspect, o, prefs)), None)
        if offer and not is_on(aspect, offer, usual):
            found.append((aspect, offer))
    return found


def told_to_staff(house: Services, response_id: int | None) -> list[tuple[Aspect, Offer]]:
    """The same for whoever gave a response, if they allowed it."""
    if response_id is None:
        return []
    prefs = read(house, store_needs.shared_needs(house.database, response_id))
    return unusual(house, prefs) if prefs else []


def to_review(house: Services, card_id: int) -> list[tuple[Aspect, Offer]]:
    """What to ask about again, a year after the person last said it; nothing before."""
    kept = store_needs.needs_of(house.database, card_id)
    prefs = read(house, kept.prefs)
    if prefs is None or house.now() - kept.checked_at <= REVIEW_SECONDS:
        return []
    return unusual(house, prefs)


def bring(response: Response, stored: str) -> None:
    """A card was opened: this device is now as the person needs it, until they have finished."""
    if stored:
        bring_look(response, stored, request.cookies.get(COOKIE, ""))
