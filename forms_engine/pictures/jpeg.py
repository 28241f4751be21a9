"""The parts of a JPEG file, in order, without decoding anything (ITU-T T.81, annex B)."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from forms_engine.languages.marking import N_
from forms_engine.pictures.refusing import UnsafePicture

BROKEN = N_("This picture file is damaged. Save it again from the program it was made with.")
SCAN = 0xDA
_END, _FILL = 0xD9, 0xFF
#: Restarts and TEM: markers with nothing behind them.
_BARE = {0x01, *range(0xD0, 0xD8)}


def parts(body: bytes) -> Iterator[tuple[int, int, int]]:
    """Marker, start and end of each part as far as the end of the picture; a scan is one part.

    Raises UnsafePicture for something else between two parts, struct.error and IndexError for a
    part that is cut short. A file whose last scan is cut short ends with it: browsers draw that.
    """
    at = 2
    while at < len(body):
        if body[at] != 0xFF:
            raise UnsafePicture(BROKEN)
        marker = body[at + 1]
        if marker == _END:
            return
        if marker == _FILL or marker in _BARE:
            at += 1 if marker == _FILL else 2
            continue
        (length,) = struct.unpack(">H", body[at + 2 : at + 4])
        end = at + 2 + max(2, length)
        if marker == SCAN:
            end = _after_scan(body, end)
        yield marker, at, end
        at = end


def _after_scan(body: bytes, at: int) -> int:
    """The place of the next marker that is neither a restart nor a stuffed byte."""
    while True:
        at = body.find(b"\xff", at)
        if at < 0 or at + 1 >= len(body):
            return len(body)
        if body[at + 1] in (0x00, _FILL) or body[at + 1] in _BARE:
            at += 1 if body[at + 1] == _FILL else 2
            continue
        return at
