"""Tiny recordings and photos, made byte by byte: nothing is kept in the repository."""

from __future__ import annotations

import io
import struct

from PIL import Image


def element(kind: int, body: bytes) -> bytes:
    """One EBML element, with its size in eight bytes."""
    head = kind.to_bytes((kind.bit_length() + 7) // 8, "big")
    return head + b"\x01" + len(body).to_bytes(7, "big") + body


def open_element(kind: int, body: bytes) -> bytes:
    """The same with its size left open, as a browser that is still recording writes it."""
    return kind.to_bytes((kind.bit_length() + 7) // 8, "big") + b"\x01" + b"\xff" * 7 + body


def webm(seconds: int = 12, *, video: bool = False, tags: bytes = b"", filling: int = 40) -> bytes:
    """As MediaRecorder writes it: no duration, sizes left open, a block each second."""
    tracks = element(0xAE, element(0x83, b"\x02") + element(0x86, b"A_OPUS"))
    if video:
        tracks += element(0xAE, element(0x83, b"\x01") + element(0x86, b"V_VP8"))
    info = element(0x2AD7B1, (1_000_000).to_bytes(3, "big")) + element(0x4D80, b"Chrome")
    clusters = b"".join(
        open_element(
            0x1F43B675,
            element(0xE7, (n * 1000).to_bytes(4, "big"))
            + element(0xA3, b"\x81\x00\x00\x80" + bytes([n % 256]) * filling),
        )
        for n in range(seconds + 1)
    )
    body = element(0x1549A966, info) + element(0x1654AE6B, tracks) + clusters
    if tags:
        body += element(0x1254C367, tags)
    return element(0x1A45DFA3, element(0x4282, b"webm")) + open_element(0x18538067, body)


def box(kind: bytes, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack(">I4s", 8 + len(body), kind) + body


def mp4(seconds: int = 5, *, video: bool = True, place: bytes = b"") -> bytes:
    """A film of a telephone; ``place`` is where it was filmed, as telephones write it."""
    header = box(b"mvhd", bytes(12), struct.pack(">II", 1000, seconds * 1000), bytes(80))
    handler = b"vide" if video else b"soun"
    track = box(
        b"trak",
        box(b"tkhd", bytes(12), struct.pack(">I", 1), bytes(68)),
        box(
            b"mdia",
            box(b"mdhd", bytes(12), struct.pack(">II", 1000, seconds * 1000), bytes(4)),
            box(b"hdlr", bytes(8), handler, bytes(13)),
        ),
    )
    told = box(b"udta", box(b"\xa9xyz", place)) if place else b""
    return (
        box(b"ftyp", b"isom", bytes(4), b"isom")
        + box(b"mdat", bytes(100))
        + box(b"moov", header, track, told)
    )


def wav(seconds: int = 3) -> bytes:
    chunks = b"fmt " + struct.pack("<IHHIIHH", 16, 1, 1, 8000, 8000, 1, 8)
    chunks += b"LIST" + struct.pack("<I", 12) + b"INFOMy house"
    chunks += b"data" + struct.pack("<I", 8000 * seconds) + b"\x80" * 8000 * seconds
    return b"RIFF" + struct.pack("<I", 4 + len(chunks)) + b"WAVE" + chunks


def ogg(seconds: int = 4) -> bytes:
    def page(flag: int, granule: int, body: bytes) -> bytes:
        head = b"OggS\0" + bytes([flag]) + granule.to_bytes(8, "little") + bytes(12)
        return head + bytes([1, len(body)]) + body

    return page(2, 0, b"OpusHead" + bytes(11)) + page(4, 48_000 * seconds, b"x" * 50)


def mp3(frames: int = 100) -> bytes:
    name = b"ID3\x03\0\0\0\0\0\x14" + b"TIT2My house number "
    return name + (b"\xff\xfb\x90\x00" + bytes(413)) * frames + b"TAG" + b"Secret name".ljust(125)


def photo(*, place: bool = True, size: tuple[int, int] = (60, 40)) -> bytes:
    """Red above, blue below; held sideways, and with the place where it was taken."""
    picture = Image.new("RGB", size, "red")
    picture.paste("blue", (0, size[1] // 2, *size))
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter
    exif[0x010F] = "Telephone of Jo"
    if place:
        exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 30.0, 0.0), 3: "W", 4: (0.0, 7.0, 0.0)})
    made = io.BytesIO()
    picture.save(made, "JPEG", exif=exif, comment=b"my bedroom")
    return made.getvalue()


def drawing() -> bytes:
    made = io.BytesIO()
    Image.new("RGBA", (120, 90), (0, 0, 0, 0)).save(made, "PNG")
    return made.getvalue()
