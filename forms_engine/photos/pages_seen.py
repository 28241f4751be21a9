"""A photo, by what is in it and not by a name. Only while everybody in it agrees."""

from __future__ import annotations

from flask import Blueprint, Response

from forms_engine.photos.photo import Photo
from forms_engine.services import services

photo_files = Blueprint("photo_files", __name__)

#: A photo of things never changes. One with people may be taken away: then a device that has seen
#: it forgets it within the hour, and nobody between us and the device may keep it at all.
_THINGS = "public, max-age=31536000, immutable"
_PEOPLE = "private, max-age=3600"


@photo_files.get("/photos/<sha256>")
def photo_file(sha256: str) -> Response:
    house = services()
    found = house.photos.file(sha256, house.today())
    if found is None:
        answer = Response("There is no such photo.\n", 404, content_type="text/plain")
        answer.headers["Cache-Control"] = "no-store"
        return answer
    return sent(found.media_type, found.body, kept_for(found.photo))


def kept_for(photo: Photo) -> str:
    return _PEOPLE if photo.has_people else _THINGS


def sent(media_type: str, body: bytes, keep: str) -> Response:
    answer = Response(body, content_type=media_type)
    answer.headers["Cache-Control"] = keep
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["X-Robots-Tag"] = "noindex, noimageindex"
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer
