"""A page that answers a press cannot be read again from its address, so it brings its own proofs.

That is every page with a mistake on it: the message must be heard too.
"""

from __future__ import annotations

import gzip

from flask import Flask, Response, request
from markupsafe import Markup

from forms_engine.languages.marking import N_
from forms_engine.look.page import prefs_now
from forms_engine.read_aloud.units import LONGEST, Unit, units
from forms_engine.services import services

_HEAD_ENDS = b"</head>"
#: Where the message leaves room for a player (responses/message.html, look/parts.html).
_MESSAGE_ENDS = b"<!--heard-->"
#: Stands for a text that has no voice.
NO_VOICE = "-"
HEAR = N_("Hear: {words}")


def sign_pages_drawn_once(app: Flask) -> None:
    @app.after_request
    def with_proofs(response: Response) -> Response:
        if request.method != "POST" or response.status_code == 303:
            return response
        if response.mimetype == "text/html" and response.data:
            return _with_proofs(response)
        return response


def _with_proofs(response: Response) -> Response:
    """The same page, with a proof for each of its texts, in reading order."""
    aloud = services().aloud
    if aloud.speaker is None:
        return response
    body, headers = response.get_data(), response.headers.copy()
    if headers.pop("Content-Encoding", "") == "gzip":
        body = gzip.decompress(body)
    headers.pop("Content-Length", None)
    found = units(body.decode())
    proofs = [aloud.proof(u) if aloud.speaks(u.language) else NO_VOICE for u in found]
    line = f'<meta name="listen" content="{" ".join(proofs)}">\n'.encode()
    body = body.replace(_HEAD_ENDS, line + _HEAD_ENDS, 1)
    body = body.replace(_MESSAGE_ENDS, _player(found) + _MESSAGE_ENDS, 1)
    return Response(body, status=response.status, headers=headers)


def _player(found: list[Unit]) -> bytes:
    """The message without a script: it is heard where it stands, and nothing typed is left."""
    aloud, plain, code = services().aloud, services().interface.plain, prefs_now().language
    said = [unit for unit in found if unit.message and not (unit.hidden or unit.own)]
    words = " ".join(unit.text for unit in said)[:LONGEST]
    if not words or not aloud.speaks(code):
        return b""
    player = Markup('<audio controls preload="none" src="{}" aria-label="{}"></audio>')
    address = aloud.address(Unit(words, code))
    return f"<noscript>{player.format(address, plain(code, HEAR, words=words))}</noscript>".encode()
