"""The cookies of a person: one for each form they are answering, one for the card they hold, and
one that tells two tablets of a house apart while codes are tried.

They are opaque, unreadable to scripts, and never sent to another site. Two more hold no secret:
how pages look on this device (look/prefs.py), and how they looked before a card was opened.
"""

from __future__ import annotations

from flask import Response, request

from forms_engine.look.page import onward_to
from forms_engine.look.prefs import COOKIE
from forms_engine.responses.sealing import new_token

#: A form half answered waits this long on the device: a slow reader, a bad week.
VISIT_SECONDS = 30 * 24 * 3600
#: A card opened on a device closes by itself, since the next hands may be someone else's.
CARD_SECONDS = 30 * 60

CARD = "card"
#: Only where codes are entered, and no longer than tries are remembered.
DEVICE, _DEVICE_SECONDS, _WHERE_CODES_ARE = "device", 24 * 3600, "/card"
_LOOK_BEFORE, _NOTHING = "look_before", "-"
_YEAR = 365 * 24 * 3600


def visit_cookie(form_id: str) -> str:
    return f"visit_{form_id}"


def _set(response: Response, name: str, value: str, path: str, seconds: int) -> None:
    response.set_cookie(
        name,
        value,
        max_age=seconds,
        path=path,
        secure=request.is_secure,
        httponly=True,
        samesite="Lax",
    )


def set_visit(response: Response, form_id: str, token: str) -> None:
    _set(response, visit_cookie(form_id), token, f"/form/{form_id}", VISIT_SECONDS)


def drop_visit(response: Response, form_id: str) -> None:
    response.delete_cookie(visit_cookie(form_id), path=f"/form/{form_id}")


def visit_token(form_id: str) -> str:
    return request.cookies.get(visit_cookie(form_id), "")


def device() -> str:
    """Which device this is while a code is tried; empty the first time, or without cookies."""
    return request.cookies.get(DEVICE, "")[:64]


def know_device(response: Response) -> Response:
    if not device():
        _set(response, DEVICE, new_token(), _WHERE_CODES_ARE, _DEVICE_SECONDS)
    return response


def set_card(response: Response, token: str) -> None:
    _set(response, CARD, token, "/", CARD_SECONDS)


def drop_card(response: Response) -> None:
    """The device forgets the card, and is as it was before the card was opened."""
    response.delete_cookie(CARD, path="/")
    _as_before(response)


def as_before() -> Response | None:
    """The same page again, as this device was before a card that has closed by itself.

    Only for pages where somebody else may begin: whoever is in the middle keeps what they need.
    """
    if _LOOK_BEFORE not in request.cookies or CARD in request.cookies:
        return None
    response = onward_to((request.script_root + request.full_path).rstrip("?"))
    _as_before(response)
    return response


def _as_before(response: Response) -> None:
    before = request.cookies.get(_LOOK_BEFORE)
    if before is None:
        return
    response.delete_cookie(_LOOK_BEFORE, path="/")
    if before == _NOTHING:
        response.delete_cookie(COOKIE, path="/")
    else:
        set_look(response, before)


def set_look(response: Response, value: str) -> None:
    _set(response, COOKIE, value, "/", _YEAR)


def bring_look(response: Response, value: str, before: str) -> None:
    """A card brings its own look; what the device had comes back when the card is closed."""
    set_look(response, value)
    if _LOOK_BEFORE not in request.cookies:
        _set(response, _LOOK_BEFORE, before or _NOTHING, "/", _YEAR)
