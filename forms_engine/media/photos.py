"""Photos and drawings that people give, made anew: only the dots are taken over.

Where a photo was taken, when and with what stands beside the dots of the file, and is left behind.
"""

from __future__ import annotations

import io

from forms_engine.media.refusing import NOT_PICTURE, Refused
from forms_engine.pictures import pixels
from forms_engine.pictures.refusing import UnsafePicture

#: The longer side of what is kept, in dots.
LONGEST = 2048
MOST_BYTES = 2_000_000
#: A drawing has few colours, and its lines stay sharp.
_COLOURS = 64


def made_anew(body: bytes, *, drawing: bool = False) -> pixels.Saved:
    """The picture, upright: a JPEG, or a PNG where it was drawn. Raises Refused."""
    try:
        if not drawing:
            return pixels.smaller(body, LONGEST, MOST_BYTES, clear=False)
        drawn = pixels.upright(body, LONGEST)
    except (UnsafePicture, MemoryError):
        raise Refused(NOT_PICTURE) from None
    file = io.BytesIO()
    drawn.quantize(_COLOURS).save(file, "PNG", optimize=True)
    return pixels.Saved("image/png", drawn.width, drawn.height, file.getvalue())
