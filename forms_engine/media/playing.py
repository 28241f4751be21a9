"""Sends a kept thing to somebody who may have it: all of it, or the part that a player asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from flask import Response, request

from forms_engine.media.keeping import opened
from forms_engine.media.store import Piece
from forms_engine.services import Services

ENDINGS = {
    "audio/webm": "webm", "video/webm": "webm", "audio/mp4": "m4a", "video/mp4": "mp4",
    "audio/ogg": "ogg", "audio/wav": "wav", "audio/mpeg": "mp3",
    "image/jpeg": "jpg", "image/png": "png",
}  # fmt: skip
#: It is what its type says, and nothing in it is ever run.
SAFE = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Accept-Ranges": "bytes",
}
_PRIVATE = {"Referrer-Policy": "no-referrer", "Cache-Control": "private, no-store"}

#: Gives the bytes from one place up to another.
Stream = Callable[[int, int], Iterator[bytes]]


def played(house: Services, piece: Piece) -> Response:
    """The bytes, decrypted a block at a time. Who may have them was asked before."""
    kept = opened(house, piece)
    response = parts(kept.stream, piece.size, piece.media_type, _PRIVATE)
    name = f"{piece.way}.{ENDINGS[piece.media_type]}"
    response.headers["Content-Disposition"] = f'inline; filename="{name}"'
    return response


def parts(stream: Stream, size: int, media_type: str, headers: Mapping[str, str]) -> Response:
    """All of it, or the part that this request asks for."""
    wanted = request.range.range_for_length(size) if request.range else None
    said = {**SAFE, **headers}
    if request.range and wanted is None:
        return Response(status=416, headers={**said, "Content-Range": f"bytes */{size}"})
    start, end = wanted or (0, size)
    if wanted:
        said["Content-Range"] = f"bytes {start}-{end - 1}/{size}"
    status = 206 if wanted else 200
    response = Response(stream(start, end), status, said, content_type=media_type)
    response.content_length = end - start
    return response
