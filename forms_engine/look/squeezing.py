"""Gzip without compressing at request time: for people on a slow line and a server with work to do.

What never changes is squeezed once. A page made of fixed pieces and small holes is put together
from pieces squeezed one by one, with the holes between them as they are (RFC 1951, stored blocks;
RFC 1952 for the frame). As a hole is never squeezed, its length tells nothing about secrets.
"""

from __future__ import annotations

import gzip
import struct
import zlib
from collections.abc import Iterable

_HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"
_LAST = b"\x03\x00"  # an empty last block
_MOST = 65_535  # a stored block's most bytes
_block = struct.Struct("<BHH").pack


def squeeze(body: bytes) -> bytes:
    """The same bytes each time: no time stamp."""
    return gzip.compress(body, 9, mtime=0)


def piece(body: bytes) -> bytes:
    """A part of a stream, ended on a whole byte, leaning on nothing before it."""
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return squeezer.compress(body) + squeezer.flush(zlib.Z_FULL_FLUSH)


def stored(body: bytes) -> bytes:
    """A part of a stream as it is."""
    if len(body) <= _MOST:
        return _block(0, len(body), len(body) ^ _MOST) + body if body else b""
    return b"".join(stored(body[at : at + _MOST]) for at in range(0, len(body), _MOST))


def framed(parts: Iterable[bytes], plain: bytes) -> bytes:
    """Parts as one gzip file. ``plain`` is what they all say together."""
    tail = struct.pack("<LL", zlib.crc32(plain), len(plain) & 0xFFFFFFFF)
    return b"".join((_HEAD, *parts, _LAST, tail))
