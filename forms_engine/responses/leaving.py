"""Ending a visit: the device forgets it, and the person keeps a card to come back with."""

from __future__ import annotations

from contextlib import suppress

from flask import Response

from forms_engine.look.page import onward_to
from forms_engine.responses import store, store_cards
from forms_engine.responses.cards import card_of, token_of
from forms_engine.responses.cookies import drop_card, drop_visit, set_card, visit_token
from forms_engine.responses.events import Listener
from forms_engine.responses.sealing import csrf, same, token_hash
from forms_engine.responses.store import Visit
from forms_engine.responses.store_cards import Ended
from forms_engine.services import Services
from forms_engine.storage.database import NotSaved

#: As long after the first press of Send or Stop, in seconds, a second one still finds the card.
PRESSED_AGAIN = 10 * 60


def leave(house: Services, visit: Visit, form_id: str) -> Response:
    """Stop, with everything saved. The next hands on this tablet find nothing."""
    if house.versions.get(visit.version_id).form.for_staff:
        return _record_ends(house, visit, form_id, "/staff/records/")
    with house.database.writing() as connection:
        card_id = card_of(house, connection, visit.response_id, visit.card_id)
        store.leave_sitting(connection, visit.sitting_id, house.now())
        token = token_of(house, connection, card_id)
    return _away(form_id, f"/form/{form_id}/stopped/{visit.response_id}", token)


def _record_ends(house: Services, visit: Visit, form_id: str, place: str) -> Response:
    """What staff write is found again on their own pages, so it needs no card."""
    with house.database.saving() as connection:
        store.leave_sitting(connection, visit.sitting_id, house.now())
    response = onward_to(place)
    drop_visit(response, form_id)
    return response


def pause(house: Services, visit: Visit, form_id: str) -> Response:
    """Not the time for this: nothing of it is on this device, and no card says that it was."""
    return _gone(house, visit, form_id, f"/form/{form_id}/paused")


def away(house: Services, visit: Visit | None, form_id: str) -> Response:
    """Leave now. Somebody came in: no question, no card, and nothing of this page is kept."""
    response = _gone(house, visit, form_id, "/")
    drop_card(response)
    return response


def _gone(house: Services, visit: Visit | None, form_id: str, place: str) -> Response:
    """This device forgets the visit, whatever else fails: nobody else may find it here. Without
    the device nobody has the way into it, closed or not."""
    if visit is not None:
        with suppress(NotSaved), house.database.saving() as connection:
            store.leave_sitting(connection, visit.sitting_id, house.now())
    response = onward_to(place)
    drop_visit(response, form_id)
    return response


def send(house: Services, listener: Listener, visit: Visit, form_id: str) -> Response:
    """Send, once. A second press changes nothing and shows the same end page."""
    if house.versions.get(visit.version_id).form.for_staff:
        with house.database.writing() as connection:
            if store.send(connection, visit.response_id, house.now()):
                listener.sent(connection, visit.response_id, house.now())
        return _record_ends(house, visit, form_id, f"/staff/records/{form_id}/saved")
    with house.database.writing() as connection:
        card_id = card_of(house, connection, visit.response_id, visit.card_id)
        if store.send(connection, visit.response_id, house.now()):
            listener.sent(connection, visit.response_id, house.now())
        store.leave_sitting(connection, visit.sitting_id, house.now())
        token = token_of(house, connection, card_id)
    return _away(form_id, f"/form/{form_id}/sent/{visit.response_id}", token)


def ended_before(house: Services, form_id: str, given: str) -> Ended | None:
    """The visit of this device that the press before this one ended, if it did so just now.

    On a slow line a second press drops the answer to the first, and with it the card. ``given``
    is the seal of the page: who sends it had that page open.
    """
    token = visit_token(form_id)
    if not token or not same(given, csrf(house.secret, token)):
        return None
    since = house.now() - PRESSED_AGAIN
    return store_cards.ended_visit(house.database, token_hash(token), since)


def away_again(house: Services, form_id: str, ended: Ended) -> Response:
    """The same end page, and the same card, as the first press gave."""
    token = token_of(house, house.database, ended.card_id)
    place = "sent" if ended.sent else "stopped"
    return _away(form_id, f"/form/{form_id}/{place}/{ended.response_id}", token)


def _away(form_id: str, place: str, token: str) -> Response:
    response = onward_to(place)
    drop_visit(response, form_id)
    set_card(response, token)
    return response
