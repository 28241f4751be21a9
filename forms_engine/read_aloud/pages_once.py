"""A page that answers a press cannot be read again from its address, so it brings its own proofs.

That is every page with a mistake on it: the message must be heard too.
"""

from __future__ import annotations

import gzip

from flask import Flask, Response, request

from forms_engine.read_aloud.units import units
from forms_engine.services import services

_HEAD_ENDS = b"</head>"
#: Stands for a text that has no voice.
NO_VOICE = "-"


def sign_pages_drawn_once(app: Flask) -> None:
    @app.after_request
    def with_proofs(response: Response) -> Response:
        if request.method == "POST" and response.mimetype == "text/html" and response.data:
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
    proofs = [
        aloud.proof(unit) if aloud.speaks(unit.language) else NO_VOICE
        for unit in units(body.decode())
    ]
    line = f'<meta name="listen" content="{" ".join(proofs)}">\n'.encode()
    body = body.replace(_HEAD_ENDS, line + _HEAD_ENDS, 1)
    return Response(body, status=response.status, headers=headers)
