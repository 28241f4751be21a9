"""Published clips: anybody who may see the form may see them, a part at a time."""

from __future__ import annotations

from functools import partial

from flask import Blueprint, Response, abort

from forms_engine.media.playing import parts
from forms_engine.publishing.clip_files import find, stream
from forms_engine.services import services

clips_pages = Blueprint("clips_pages", __name__)


@clips_pages.get("/clips/<name>")
def clip(name: str) -> Response:
    found = find(services().settings.data, name)
    if found is None:
        abort(404)
    path, media_type = found
    for_ever = {"Cache-Control": "public, max-age=31536000, immutable"}
    return parts(partial(stream, path), path.stat().st_size, media_type, for_ever)
