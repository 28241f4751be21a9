"""Ending a visit: the device forgets it, and the person keeps a card to come back with."""

from __future__ import annotations

from flask import Response

from forms_engine.look.page import onward_to
from forms_engine.responses import store
from forms_engine.responses.cards import card_of, token_of
from forms_engine.responses.cookies import drop_visit, set_card
from forms_engine.responses.events import Listener
from forms_engine.responses.store import Visit
from forms_engine.services import Services


def leave(house: Services, visit: Visit, form_id: str) -> Response:
    """Stop, with everything saved. The next hands on this tablet find nothing."""
    with house.database.writing() as connection:
        card_id = card_of(house, connection, visit.response_id, visit.card_id)
        store.leave_sitting(connection, visit.sitting_id, house.now())
        token = token_of(house, connection, card_id)
    return _away(form_id, f"/form/{form_id}/stopped/{visit.response_id}", token)


def send(house: Services, listener: Listener, visit: Visit, form_id: str) -> Response:
    """Send, once. A second press changes nothing and shows the same end page."""
    with house.database.writing() as connection:
        card_id = card_of(house, connection, visit.response_id, visit.card_id)
        if store.send(connection, visit.response_id, house.now()):
            listener.sent(connection, visit.response_id, house.now())
        store.leave_sitting(connection, visit.sitting_id, house.now())
        token = token_of(house, connection, card_id)
    return _away(form_id, f"/form/{form_id}/sent/{visit.response_id}", token)


def _away(form_id: str, place: str, token: str) -> Response:
    response = onward_to(place)
    drop_visit(response, form_id)
    set_card(response, token)
    return response
