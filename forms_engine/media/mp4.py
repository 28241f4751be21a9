"""MP4, M4A, 3GP and MOV: boxes inside boxes, from the first byte to the last and nothing beside.

Where it was filmed, the name of the phone and the like stand in boxes of their own. They are
blanked in place, so that every other byte stays where it is.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

from forms_engine.media.refusing import DAMAGED, Blank, Facts, Reader, Refused

_TOP = {
    *(b"ftyp", b"styp", b"moov", b"mdat", b"free", b"skip", b"wide", b"moof", b"mfra", b"sidx"),
    *(b"pdin", b"udta", b"meta", b"uuid", b"pnot", b"prft"),
}
#: Boxes that tell about the maker or the place.
_TELLING = {b"udta", b"meta", b"uuid"}
_PLAYED = {b"vide", b"soun"}
_MOST_BOXES = 50_000
_MOST_HEAD = 8_000_000


class Box(NamedTuple):
    kind: bytes
    at: int
    #: Where its content begins, and where it ends.
    body: int
    end: int


def is_it(head: bytes) -> bool:
    return head[4:8] == b"ftyp" and len(head) >= 12


def look(file: Reader) -> Facts:
    """Raises Refused."""
    blanks: list[Blank] = []
    movie: Box | None = None
    seconds, scales = 0.0, {1: 1}
    kinds: set[bytes] = set()
    for box in _boxes(file, 0, file.size):
        if box.kind not in _TOP:
            raise Refused(DAMAGED)
        if box.kind in _TELLING:
            blanks.append(_blank(box))
        elif box.kind == b"moov":
            if movie is not None or box.end - box.at > _MOST_HEAD:
                raise Refused(DAMAGED)
            movie = box
            seconds = _movie(file, box, kinds, scales, blanks)
        elif box.kind == b"moof":
            seconds = max(seconds, _fragment(file, box, scales))
    if movie is None or not kinds:
        raise Refused(DAMAGED)
    video = b"vide" in kinds
    media_type = "video/mp4" if video else "audio/mp4"
    return Facts(media_type, seconds, video, b"soun" in kinds, tuple(blanks))


def _boxes(file: Reader, at: int, end: int) -> Iterator[Box]:
    """Every box from here to there. They must fill the place exactly."""
    count = 0
    while at < end:
        count += 1
        size, kind = struct.unpack(">I4s", file.read(at, 8))
        body = at + 8
        if size == 1:
            (size,) = struct.unpack(">Q", file.read(body, 8))
            body += 8
        elif size == 0 and end == file.size:
            size = end - at
        if size < body - at or at + size > end or count > _MOST_BOXES:
            raise Refused(DAMAGED)
        yield Box(kind, at, body, at + size)
        at += size


def _blank(box: Box) -> Blank:
    head = struct.pack(">I4s", 1, b"free") + struct.pack(">Q", box.end - box.at)
    if box.end - box.at < 16:
        head = struct.pack(">I4s", box.end - box.at, b"free")
    return Blank(box.at, head, box.end - box.at)


def _movie(
    file: Reader, movie: Box, kinds: set[bytes], scales: dict[int, int], blanks: list[Blank]
) -> float:
    seconds = 0.0
    for box in _boxes(file, movie.body, movie.end):
        if box.kind in _TELLING:
            blanks.append(_blank(box))
        elif box.kind == b"mvhd":
            scale, length = _length(file, box)
            seconds = length / scale
        elif box.kind == b"trak":
            kind = _track(file, box, scales, blanks)
            if kind in _PLAYED:
                kinds.add(kind)
            else:  # a phone's own notes beside the picture; nothing that is seen or heard
                blanks.append(_blank(box))
    return seconds


def _length(file: Reader, box: Box) -> tuple[int, int]:
    """Ticks in a second, and ticks in all, as ``mvhd`` and ``mdhd`` say them."""
    if file.read(box.body, 1) == b"\x01":
        scale, length = struct.unpack(">IQ", file.read(box.body + 20, 12))
    else:
        scale, length = struct.unpack(">II", file.read(box.body + 12, 8))
        length = 0 if length == 0xFFFFFFFF else length
    if not scale:
        raise Refused(DAMAGED)
    return scale, length


def _track(file: Reader, track: Box, scales: dict[int, int], blanks: list[Blank]) -> bytes:
    number, scale, kind = 0, 1, b""
    for box in _boxes(file, track.body, track.end):
        if box.kind in _TELLING:
            blanks.append(_blank(box))
        elif box.kind == b"tkhd":
            later = 20 if file.read(box.body, 1) == b"\x01" else 12
            (number,) = struct.unpack(">I", file.read(box.body + later, 4))
        elif box.kind == b"mdia":
            for part in _boxes(file, box.body, box.end):
                if part.kind == b"mdhd":
                    scale, _ = _length(file, part)
                elif part.kind == b"hdlr":
                    kind = file.read(part.body + 8, 4)
    scales[number] = scale
    return kind


def _fragment(file: Reader, fragment: Box, scales: dict[int, int]) -> float:
    """When this piece of a recording begins, in seconds: the last one tells how long it is."""
    begins = 0.0
    for track in _boxes(file, fragment.body, fragment.end):
        number = 0
        if track.kind != b"traf":
            continue
        for box in _boxes(file, track.body, track.end):
            if box.kind == b"tfhd":
                (number,) = struct.unpack(">I", file.read(box.body + 4, 4))
            elif box.kind == b"tfdt":
                wide = 8 if file.read(box.body, 1) == b"\x01" else 4
                at = int.from_bytes(file.read(box.body + 4, wide), "big")
                begins = max(begins, at / scales.get(number, 1))
    return begins
