"""Ogg, WAV and MP3: three simple kinds of sound, each walked from its first byte to its last."""

from __future__ import annotations

import struct

from forms_engine.media.refusing import DAMAGED, Blank, Facts, Reader, Refused

_OGG_RATES = {b"OpusHead": 48_000, b"\x01vorbis": 0}


def is_ogg(head: bytes) -> bool:
    return head.startswith(b"OggS")


def look_ogg(file: Reader) -> Facts:
    """Pages, one after the other. Raises Refused."""
    at, last, rate, count = 0, 0, 0, 0
    while at < file.size:
        head = file.read(at, 27)
        if len(head) < 27 or head[:5] != b"OggS\0":
            raise Refused(DAMAGED)
        granule = int.from_bytes(head[6:14], "little", signed=True)
        table = file.read(at + 27, head[26])
        body = at + 27 + head[26]
        if head[5] & 2:
            rate = rate or _ogg_rate(file.read(body, 32))
        last, count = max(last, granule), count + 1
        at = body + sum(table)
        if at > file.size or len(table) < head[26]:
            raise Refused(DAMAGED)
    if not rate or not count:
        raise Refused(DAMAGED)
    return Facts("audio/ogg", last / rate, video=False, sound=True)


def _ogg_rate(first: bytes) -> int:
    if first.startswith(b"OpusHead"):
        return 48_000
    if first.startswith(b"\x01vorbis") and len(first) >= 16:
        return max(1, int.from_bytes(first[12:16], "little"))
    raise Refused(DAMAGED)


def is_wav(head: bytes) -> bool:
    return head[:4] == b"RIFF" and head[8:12] == b"WAVE"


def look_wav(file: Reader) -> Facts:
    """Chunks. What is neither sound nor its format is blanked. Raises Refused."""
    (size,) = struct.unpack("<I", file.read(4, 4))
    if size + 8 != file.size:
        raise Refused(DAMAGED)
    at, rate, sound, blanks = 12, 0, 0, []
    while at + 8 <= file.size:
        kind, length = struct.unpack("<4sI", file.read(at, 8))
        end = at + 8 + length
        if end > file.size:
            raise Refused(DAMAGED)
        if kind == b"fmt ":
            what, _channels, _hertz, rate = struct.unpack("<HHII", file.read(at + 8, 12))
            if what not in (1, 3, 0xFFFE):
                raise Refused(DAMAGED)
        elif kind == b"data":
            sound += length
        else:
            blanks.append(Blank(at, b"JUNK" + struct.pack("<I", length), 8 + length))
        at = end + (length & 1)
    if not rate or not sound or at not in (file.size, file.size + 1):
        raise Refused(DAMAGED)
    return Facts("audio/wav", sound / rate, video=False, sound=True, blanks=tuple(blanks))


_BITS = {
    3: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_HERTZ = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}


def is_mp3(head: bytes) -> bool:
    return head.startswith(b"ID3") or _frame(head[:4]) is not None


def look_mp3(file: Reader) -> Facts:
    """Frames, one after the other. Names and pictures before and after them are blanked."""
    at, seconds, count, blanks = 0, 0.0, 0, []
    head = file.read(0, 10)
    if head[:3] == b"ID3" and len(head) == 10:
        length = 10 + sum((b & 0x7F) << 7 * (3 - n) for n, b in enumerate(head[6:10]))
        blanks.append(Blank(0, head[:5] + b"\0" + head[6:], length))
        at = length
    end = file.size
    if end >= 128 and file.read(end - 128, 3) == b"TAG":
        end -= 128
        blanks.append(Blank(end, b"TAG", 128))
    while at < end:
        frame = _frame(file.read(at, 4))
        if frame is None:
            raise Refused(DAMAGED)
        at, seconds, count = at + frame[0], seconds + frame[1], count + 1
    if count < 3 or at - end > 2000:
        raise Refused(DAMAGED)
    return Facts("audio/mpeg", seconds, video=False, sound=True, blanks=tuple(blanks))


def _frame(head: bytes) -> tuple[int, float] | None:
    """Bytes and seconds of the frame that begins so; None if none does."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:
        return None
    version, place, rate = head[1] >> 3 & 3, head[2] >> 4, head[2] >> 2 & 3
    if version == 1 or not 0 < place < 15 or rate == 3:
        return None
    bits = _BITS[3 if version == 3 else 2][place] * 1000
    hertz = _HERTZ[version][rate]
    samples = 1152 if version == 3 else 576
    return samples // 8 * bits // hertz + (head[2] >> 1 & 1), samples / hertz
