"""WebM, as browsers record it: elements inside elements, sizes known or left open.

A recorder writes as it goes and knows no length, so the time of the last block tells it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from forms_engine.media.refusing import DAMAGED, Blank, Facts, Reader, Refused

_EBML, _DOCTYPE, _SEGMENT = 0x1A45DFA3, 0x4282, 0x18538067
_INFO, _SCALE, _TRACKS, _TRACK = 0x1549A966, 0x2AD7B1, 0x1654AE6B, 0xAE
_TYPE, _CODEC = 0x83, 0x86
_CLUSTER, _TIME, _BLOCK, _GROUP, _INNER = 0x1F43B675, 0xE7, 0xA3, 0xA0, 0xA1
_CUES, _SEEK, _TAGS, _FILES, _CHAPTERS = 0x1C53BB6B, 0x114D9B74, 0x1254C367, 0x1941A469, 0x1043A770
_VOID, _CHECK = 0xEC, 0xBF
_IN_SEGMENT = {_INFO, _TRACKS, _CLUSTER, _CUES, _SEEK, _TAGS, _FILES, _CHAPTERS, _VOID, _CHECK}
_TELLING = {_TAGS, _FILES, _CHAPTERS}
#: The title, the day and the programs, inside Info.
_TELLING_INFO = {0x7BA9, 0x4461, 0x7384, 0x73A4}
_CODECS = (b"V_VP8", b"V_VP9", b"V_AV1", b"V_MPEG4/ISO/AVC", b"A_OPUS", b"A_VORBIS", b"A_AAC")
_VIDEO, _SOUND = 1, 2
_MOST = 500_000


class Element(NamedTuple):
    id: int
    at: int
    body: int
    #: None where the size was left open.
    end: int | None


def is_it(head: bytes) -> bool:
    return head.startswith(b"\x1a\x45\xdf\xa3")


def look(file: Reader) -> Facts:
    """Raises Refused."""
    top = _element(file, 0, file.size)
    if top.id != _EBML or top.end is None or top.end > 4096 or _doctype(file, top) != b"webm":
        raise Refused(DAMAGED)
    segment = _element(file, top.end, file.size)
    if segment.id != _SEGMENT or segment.end not in (None, file.size):
        raise Refused(DAMAGED)
    found = _Segment(file)
    found.walk(segment.body)
    if not found.kinds:
        raise Refused(DAMAGED)
    video = _VIDEO in found.kinds
    seconds = found.last * found.scale / 1e9
    media_type = "video/webm" if video else "audio/webm"
    return Facts(media_type, seconds, video, _SOUND in found.kinds, tuple(found.blanks))


def _doctype(file: Reader, top: Element) -> bytes:
    for one in _inside(file, top):
        if one.id == _DOCTYPE and one.end is not None:
            return file.read(one.body, one.end - one.body).rstrip(b"\0")
    return b""


class _Segment:
    def __init__(self, file: Reader) -> None:
        self.file = file
        self.scale, self.last, self.count = 1_000_000, 0, 0
        self.kinds: set[int] = set()
        self.blanks: list[Blank] = []

    def walk(self, at: int) -> None:
        """Everything in the segment must be something we know, up to the last byte."""
        while at < self.file.size:
            one = _element(self.file, at, self.file.size)
            if one.id not in _IN_SEGMENT or (one.end is None and one.id != _CLUSTER):
                raise Refused(DAMAGED)
            if one.id in _TELLING:
                self.blanks.append(_blank(one))
            elif one.id == _INFO:
                self._info(one)
            elif one.id == _TRACKS:
                self._tracks(one)
            at = self._cluster(one) if one.id == _CLUSTER else one.end or self.file.size

    def _info(self, info: Element) -> None:
        for one in _inside(self.file, info):
            if one.id == _SCALE:
                self.scale = min(_number(self.file, one), 1_000_000_000)
            elif one.id in _TELLING_INFO:
                self.blanks.append(_blank(one))

    def _tracks(self, tracks: Element) -> None:
        for track in _inside(self.file, tracks):
            if track.id != _TRACK:
                continue
            for one in _inside(self.file, track):
                if one.id == _TYPE:
                    kind = _number(self.file, one)
                    if kind not in (_VIDEO, _SOUND):
                        raise Refused(DAMAGED)
                    self.kinds.add(kind)
                elif one.id == _CODEC and one.end is not None:
                    codec = self.file.read(one.body, min(40, one.end - one.body))
                    if not codec.startswith(_CODECS):
                        raise Refused(DAMAGED)

    def _cluster(self, cluster: Element) -> int:
        """Where the next thing begins. An open cluster ends where something else starts."""
        at, end, begins = cluster.body, cluster.end or self.file.size, 0
        while at < end:
            self.count += 1
            one = _element(self.file, at, end)
            if cluster.end is None and one.id in _IN_SEGMENT - {_VOID, _CHECK}:
                return at
            if one.end is None or self.count > _MOST:
                raise Refused(DAMAGED)
            if one.id == _TIME:
                begins = _number(self.file, one)
            elif one.id == _BLOCK:
                self._block(one, begins)
            elif one.id == _GROUP:
                for inner in _inside(self.file, one):
                    if inner.id == _INNER:
                        self._block(inner, begins)
            elif one.id not in (0xA7, 0xAB, _VOID, _CHECK):  # position, previous size
                raise Refused(DAMAGED)
            at = one.end
        return at

    def _block(self, block: Element, begins: int) -> None:
        head = self.file.read(block.body, 11)
        width = _width(head[0]) if head else 0
        if not 1 <= width <= 8 or len(head) < width + 2:
            raise Refused(DAMAGED)
        later = int.from_bytes(head[width : width + 2], "big", signed=True)
        self.last = max(self.last, begins + later)


def _width(first: int) -> int:
    """How many bytes a number takes, by the zeros before its first one."""
    return 9 - first.bit_length()


def _element(file: Reader, at: int, end: int) -> Element:
    head = file.read(at, 12)
    if not head or not 1 <= _width(head[0]) <= 4:
        raise Refused(DAMAGED)
    width = _width(head[0])
    kind = int.from_bytes(head[:width], "big")
    if len(head) <= width or not 1 <= _width(head[width]) <= 8:
        raise Refused(DAMAGED)
    wide = _width(head[width])
    size = int.from_bytes(head[width : width + wide], "big") & ((1 << 7 * wide) - 1)
    body = at + width + wide
    if size == (1 << 7 * wide) - 1:
        return Element(kind, at, body, None)
    if body + size > end:
        raise Refused(DAMAGED)
    return Element(kind, at, body, body + size)


def _inside(file: Reader, outer: Element) -> Iterator[Element]:
    at, end = outer.body, outer.end
    if end is None:
        raise Refused(DAMAGED)
    while at < end:
        one = _element(file, at, end)
        if one.end is None:
            raise Refused(DAMAGED)
        yield one
        at = one.end


def _number(file: Reader, one: Element) -> int:
    assert one.end is not None
    return int.from_bytes(file.read(one.body, min(8, one.end - one.body)), "big")


def _blank(one: Element) -> Blank:
    """A void of the same length. The shortest of these elements has three bytes."""
    assert one.end is not None
    length = one.end - one.at
    if length < 100:
        head = bytes((_VOID, 0x80 | (length - 2)))
    else:
        head = bytes((_VOID, 0x01)) + (length - 9).to_bytes(7, "big")
    return Blank(one.at, head, length)
