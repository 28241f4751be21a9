"""Pictures as dots, for programs that open no drawings: Word before 2016, and many others."""

from __future__ import annotations

import io
from functools import lru_cache

from forms_engine.formats.contract import CannotMake
from forms_engine.formats.document import Art
from forms_engine.languages.marking import N_

#: Kinds that every word processor opens as they are.
PLAIN = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif"}
DRAWING = "image/svg+xml"

NO_DRAWINGS = N_(
    "This computer cannot put pictures into Word. It needs resvg-py. "
    "Whoever looks after the computer can install it. The plain text is there for now."
)
NO_PHOTOS = N_(
    "This computer cannot put this photo into Word. It needs Pillow. "
    "Whoever looks after the computer can install it. The plain text is there for now."
)


def dots(art: Art, wide: int) -> tuple[bytes, str]:
    """The picture as PNG, JPEG or GIF, with its ending. A drawing is ``wide`` dots wide."""
    if art.media_type in PLAIN:
        return art.body, PLAIN[art.media_type]
    made = _drawn(art.body, wide) if art.media_type == DRAWING else _photo(art.body)
    return made, "png"


@lru_cache(maxsize=512)
def _drawn(body: bytes, wide: int) -> bytes:
    try:
        import resvg_py
    except ImportError:
        raise CannotMake(NO_DRAWINGS) from None
    words = body.decode("utf-8", "replace")
    return bytes(resvg_py.svg_to_bytes(svg_string=words, width=wide, skip_system_fonts=True))


@lru_cache(maxsize=64)
def _photo(body: bytes) -> bytes:
    try:
        from PIL import Image
    except ImportError:
        raise CannotMake(NO_PHOTOS) from None
    made = io.BytesIO()
    with Image.open(io.BytesIO(body)) as opened:
        opened.convert("RGBA" if opened.has_transparency_data else "RGB").save(made, "PNG")
    return made.getvalue()
