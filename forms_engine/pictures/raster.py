"""Photos and other pictures made of dots: kind and size, read from the first bytes alone.

Nothing is decoded here, so a picture that would unpack to gigabytes costs nothing.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping

from forms_engine.languages.marking import N_
from forms_engine.pictures import jpeg
from forms_engine.pictures.jpeg import BROKEN
from forms_engine.pictures.refusing import UnsafePicture

Size = tuple[int, int]

_MOVES = N_("This picture moves by itself. Save one still picture of it.")


def sniff(body: bytes) -> tuple[str, Size] | None:
    """Media type, width and height; None if this is no picture we know."""
    for media_type, (is_it, size) in _KINDS.items():
        if is_it(body):
            try:
                return media_type, size(body)
            except (struct.error, IndexError):
                raise UnsafePicture(BROKEN) from None
    return None


def _png(body: bytes) -> Size:
    if b"acTL" in body[:1024]:
        raise UnsafePicture(_MOVES)
    if body[12:16] != b"IHDR":
        raise UnsafePicture(BROKEN)
    width, height = struct.unpack(">II", body[16:24])
    return width, height


def _gif(body: bytes) -> Size:
    # Each picture of a moving GIF has a control block of its own.
    if body.count(b"\x21\xf9\x04") > 1:
        raise UnsafePicture(_MOVES)
    width, height = struct.unpack("<HH", body[6:10])
    return width, height


def _jpeg(body: bytes) -> Size:
    """The frame header holds the size."""
    for marker, start, _ in jpeg.parts(body):
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", body[start + 5 : start + 9])
            return width, height
    raise UnsafePicture(BROKEN)


def _webp(body: bytes) -> Size:
    match body[12:16]:
        case b"VP8X":
            if body[20] & 0x02:
                raise UnsafePicture(_MOVES)
            return (
                int.from_bytes(body[24:27], "little") + 1,
                int.from_bytes(body[27:30], "little") + 1,
            )
        case b"VP8L":
            (bits,) = struct.unpack("<I", body[21:25])
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 ":
            width, height = struct.unpack("<HH", body[26:30])
            return width & 0x3FFF, height & 0x3FFF
    raise UnsafePicture(BROKEN)


_KINDS: Mapping[str, tuple[Callable[[bytes], bool], Callable[[bytes], Size]]] = {
    "image/png": (lambda body: body.startswith(b"\x89PNG\r\n\x1a\n"), _png),
    "image/jpeg": (lambda body: body.startswith(b"\xff\xd8\xff"), _jpeg),
    "image/gif": (lambda body: body.startswith((b"GIF87a", b"GIF89a")), _gif),
    "image/webp": (lambda body: body[:4] == b"RIFF" and body[8:12] == b"WEBP", _webp),
}
