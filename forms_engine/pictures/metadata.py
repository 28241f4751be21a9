"""What a camera writes into a photo beside the picture: where, when, whose. All of it goes.

The picture itself is not touched, so nothing is lost, and the same file always gives the same
bytes. Which way up the photo was held is read first; ``pixels`` turns it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import takewhile

from forms_engine.pictures import jpeg
from forms_engine.pictures.jpeg import BROKEN
from forms_engine.pictures.refusing import UnsafePicture

_ORIENTATION = 0x0112
#: JPEG parts that are needed to draw it: the frame, tables, JFIF, colours (ICC, Adobe).
_JPEG_NOTES = {0xFE, *range(0xE1, 0xF0)} - {0xE2, 0xEE}
_PNG_NOTES = {b"eXIf", b"tEXt", b"iTXt", b"zTXt", b"tIME"}
_WEBP_NOTES = {b"EXIF", b"XMP "}
_PNG_START = b"\x89PNG\r\n\x1a\n"


def without_notes(body: bytes, media_type: str) -> bytes:
    """The same picture with nothing in it but the picture. Raises UnsafePicture if damaged."""
    try:
        match media_type:
            case "image/jpeg":
                return _jpeg(body)
            case "image/png":
                return _PNG_START + b"".join(p for n, p in _png(body) if n not in _PNG_NOTES)
            case "image/webp":
                return _webp(body)
    except (struct.error, IndexError):
        raise UnsafePicture(BROKEN) from None
    return body


def orientation(body: bytes, media_type: str) -> int:
    """1 for upright, else 2 to 8 as Exif counts them. Raises UnsafePicture if damaged."""
    try:
        match media_type:
            case "image/jpeg":
                # It stands before the picture; what is odd behind that is not asked here.
                before = takewhile(lambda part: part[0] != jpeg.SCAN, jpeg.parts(body))
                notes = (body[a + 4 : z] for m, a, z in before if m == 0xE1)
                found = (note[6:] for note in notes if note.startswith(b"Exif\0\0"))
            case "image/png":
                found = (part[8:-4] for name, part in _png(body) if name == b"eXIf")
            case "image/webp":
                found = (part[8:] for name, part in _chunks(body) if name == b"EXIF")
            case _:
                return 1
        tags = next(iter(found), b"")
    except (struct.error, IndexError):
        raise UnsafePicture(BROKEN) from None
    try:
        return _turned(tags.removeprefix(b"Exif\0\0"))
    except struct.error:
        return 1


def _turned(tags: bytes) -> int:
    order = {b"II": "<", b"MM": ">"}.get(tags[:2])
    if order is None:
        return 1
    (at,) = struct.unpack(order + "I", tags[4:8])
    (count,) = struct.unpack(order + "H", tags[at : at + 2])
    for place in range(at + 2, at + 2 + 12 * min(count, 200), 12):
        tag, _, _, value = struct.unpack(order + "HHIH", tags[place : place + 10])
        if tag == _ORIENTATION:
            return int(value) if 1 <= value <= 8 else 1
    return 1


def _jpeg(body: bytes) -> bytes:
    """Parts that only say something are left out, and so is whatever follows the end."""
    kept = [
        body[start:end]
        for marker, start, end in jpeg.parts(body)
        if marker not in _JPEG_NOTES and not _is_second_picture(marker, body[start + 4 : start + 8])
    ]
    return b"".join((b"\xff\xd8", *kept, b"\xff\xd9"))


def _is_second_picture(marker: int, start: bytes) -> bool:
    """Some cameras list more pictures behind the first one; those are cut off."""
    return marker == 0xE2 and start[:3] == b"MPF"


def _png(body: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and bytes of each part, as far as the end of the picture."""
    at = 8
    while at + 8 <= len(body):
        (length,) = struct.unpack(">I", body[at : at + 4])
        name = body[at + 4 : at + 8]
        yield name, body[at : at + 12 + length]
        if name == b"IEND":
            return
        at += 12 + length


def _chunks(body: bytes) -> Iterator[tuple[bytes, bytes]]:
    (size,) = struct.unpack("<I", body[4:8])
    at, end = 12, min(len(body), 8 + size)
    while at + 8 <= end:
        (length,) = struct.unpack("<I", body[at + 4 : at + 8])
        whole = body[at : at + 8 + length]
        yield body[at : at + 4], whole + b"\0" * (length % 2)
        at += 8 + length + length % 2


def _webp(body: bytes) -> bytes:
    kept = []
    for name, part in _chunks(body):
        if name == b"VP8X":  # the flags must not promise what is gone
            part = part[:8] + bytes([part[8] & ~0x0C]) + part[9:]
        if name not in _WEBP_NOTES:
            kept.append(part)
    whole = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(whole)) + whole
