"""Published beside the words, each under a name of its own: pictures whole, clips part by part."""

from __future__ import annotations

from functools import partial

from flask import Blueprint, Response, abort, request

from forms_engine.media.playing import parts
from forms_engine.publishing.clip_files import find, stream
from forms_engine.services import services

published_pages = Blueprint("published_pages", __name__)


@published_pages.get("/clips/<name>")
def clip(name: str) -> Response:
    found = find(services().settings.data, name)
    if found is None:
        abort(404)
    path, media_type = found
    for_ever = {"Cache-Control": "public, max-age=31536000, immutable"}
    return parts(partial(stream, path), path.stat().st_size, media_type, for_ever)


@published_pages.get("/pictures/<sha256>")
def published_picture(sha256: str) -> Response:
    blob = services().versions.picture(sha256)
    if blob is None and "text/html" in request.headers.get("Accept", ""):
        abort(404)  # somebody came here themselves
    if blob is None:
        return Response("There is no such picture.\n", 404, content_type="text/plain")
    response = Response(blob.body, content_type=blob.media_type)
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
