"""Handing a file to whoever asked for it: never kept on the way, under a name that names nobody."""

from __future__ import annotations

from flask import Response

from forms_engine.formats.contract import Format
from forms_engine.look.page import HEADERS


def handed(body: bytes, form: Format, about: str, language: str) -> Response:
    """``about`` is what it is, such as the id of a form; it is seen in the folder of downloads."""
    response = Response(body, content_type=form.media_type, headers=HEADERS)
    name = f"{about}-{form.name}-{language}{form.ending}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
