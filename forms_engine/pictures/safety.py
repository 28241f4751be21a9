"""Lets a picture in, or refuses it with a kind sentence; puts it into a page, safely."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from pathlib import PurePath
from typing import Literal, NamedTuple

from forms_engine.definition.limits import PICTURE_BYTES
from forms_engine.pictures.drawing import Drawing, read_drawing
from forms_engine.pictures.found import Found
from forms_engine.pictures.raster import sniff
from forms_engine.pictures.refusing import UnsafePicture

SVG = "image/svg+xml"
MEDIA_TYPES = {
    ".svg": SVG,
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".gif": "image/gif",
}
#: The same the other way round.
ENDINGS = {media_type: ending for ending, media_type in reversed(MEDIA_TYPES.items())}
MOST_PIXELS = 4000
#: Drawings up to this size stand in the page itself; a larger one is fetched, once, beside it.
INLINE_BYTES = 24 * 1024
ADDRESS = "/pictures/"

#: ``supports``: the words beside it say the same. ``carries``: the picture is all there is.
Role = Literal["supports", "carries"]


class Facts(NamedTuple):
    media_type: str
    width: int
    height: int


def examine(body: bytes, file_name: str) -> Facts:
    """What the picture is. Raises UnsafePicture if it must not be used."""
    if len(body) > PICTURE_BYTES:
        kilobytes, most = -(-len(body) // 1024), PICTURE_BYTES // 1024
        raise UnsafePicture(f"This picture has {kilobytes} kB. Make it smaller than {most} kB.")
    wanted = MEDIA_TYPES.get(PurePath(file_name).suffix.lower())
    if wanted is None:
        raise UnsafePicture(f"“{file_name}” is no picture. Use {', '.join(MEDIA_TYPES)}.")
    found = sniff(body)
    if (found[0] if found else SVG) != wanted:
        raise UnsafePicture(f"“{file_name}” holds another kind of file. Save the picture again.")
    if found is None:
        drawing = read_drawing(body)
        return Facts(SVG, drawing.width, drawing.height)
    media_type, (width, height) = found
    if not (0 < width <= MOST_PIXELS and 0 < height <= MOST_PIXELS):
        raise UnsafePicture(
            f"This picture is {width} by {height} dots. "
            f"Make it at most {MOST_PIXELS} by {MOST_PIXELS}."
        )
    return Facts(media_type, width, height)


def inline(found: Found, role: Role, alt: str = "") -> str:
    """Markup for a page: the drawing itself, or an ``<img>`` with its size.

    Nothing of the file is copied: every element and attribute is written anew from a list. Raises
    UnsafePicture for a drawing that is not safe, and ValueError if the picture carries the
    meaning and ``alt`` is empty.
    """
    if role == "carries" and not alt.strip():
        raise ValueError(f"The picture {found.name} carries the meaning. Give it words: alt.")
    if found.media_type == SVG and len(found.body) <= INLINE_BYTES:
        drawing = _drawing(found.body)
        if drawing.shapes is not None:
            return _drawn(drawing, _spoken(role, alt) + _symbol(found))
    words = escape(alt) if role == "carries" else ""
    return (
        f'<img src="{ADDRESS}{found.sha256}" width="{found.width}" height="{found.height}" '
        f'alt="{words}"{_symbol(found)}>'
    )


def _symbol(found: Found) -> str:
    """What the picture means, for a tool that shows the person's own symbols (WAI-Adapt)."""
    return f' adapt-symbol="{escape(found.bci)}"' if found.bci else ""


@lru_cache(maxsize=512)
def _drawing(body: bytes) -> Drawing:
    return read_drawing(body)


def _drawn(drawing: Drawing, spoken: str) -> str:
    size = f'width="{drawing.width}" height="{drawing.height}"'
    start = f'<svg viewBox="{drawing.view_box}" {size} {spoken}{drawing.root}>'
    return f"{start}{drawing.shapes}</svg>"


def _spoken(role: Role, alt: str) -> str:
    if role == "supports":
        return 'aria-hidden="true" focusable="false"'
    return f'role="img" aria-label="{escape(alt)}" focusable="false"'
