"""TrueType fonts, as far as paper needs them: which letters one has, and a small font cut from it.

Reads the standard library alone, since it runs in a small program that somebody waits for.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

#: How a part of a composed glyph is written: its numbers are wide; it is scaled; more parts follow.
_WIDE, _SCALED, _MORE, _SCALED_BOTH, _MATRIX = 0x1, 0x8, 0x20, 0x40, 0x80


@dataclass(frozen=True)
class Cut:
    """A font with a few letters. Sizes are in thousandths of the height of the type."""

    body: bytes
    #: Code point -> how wide.
    widths: Mapping[int, int]
    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    capitals: int


def tables(font: bytes) -> dict[str, bytes]:
    found = {}
    for n in range(struct.unpack(">H", font[4:6])[0]):
        tag, _, at, size = struct.unpack(">4sIII", font[12 + 16 * n : 28 + 16 * n])
        found[tag.decode("latin-1")] = font[at : at + size]
    return found


def glyphs(cmap: bytes) -> dict[int, int]:
    """Code point -> glyph, of the ``cmap`` table (formats 4 and 12)."""
    found: dict[int, int] = {}
    for n in range(struct.unpack(">H", cmap[2:4])[0]):
        (at,) = struct.unpack(">I", cmap[8 + 8 * n : 12 + 8 * n])
        (kind,) = struct.unpack(">H", cmap[at : at + 2])
        if kind in (4, 12):
            found.update(_segments(cmap[at:]) if kind == 4 else _groups(cmap[at:]))
    return found


def _groups(table: bytes) -> Iterator[tuple[int, int]]:
    for n in range(struct.unpack(">I", table[12:16])[0]):
        first, last, glyph = struct.unpack(">III", table[16 + 12 * n : 28 + 12 * n])
        yield from zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True)


def _segments(table: bytes) -> Iterator[tuple[int, int]]:
    double = struct.unpack(">H", table[6:8])[0]

    def column(n: int) -> tuple[int, ...]:
        at = 14 + n * double + (2 if n else 0)
        return struct.unpack(f">{double // 2}H", table[at : at + double])

    for n, (end, start, delta, to) in enumerate(zip(*map(column, range(4)), strict=True)):
        for code in range(start, end + 1) if end < 0xFFFF else ():
            glyph = code
            if to:
                at = 16 + 3 * double + 2 * n + to + 2 * (code - start)
                (glyph,) = struct.unpack(">H", table[at : at + 2])
            if glyph or not to:
                yield code, (glyph + delta) & 0xFFFF


def cut(font: bytes, letters: Iterable[int]) -> Cut:
    """The font with these letters alone, upright and of usual weight. The glyphs keep their
    numbers, and those that go are empty, so that nothing else has to change."""
    old = tables(font)
    known = glyphs(old["cmap"])
    wanted = {code: known[code] for code in sorted(letters) if code in known}
    outlines = _Outlines(old)
    kept = outlines.with_parts({0, *wanted.values()})
    count = max(kept) + 1
    bodies = [outlines[n] if n in kept else b"" for n in range(count)]
    advances = _advances(old, count)
    new = {
        "cmap": _cmap(wanted),
        "glyf": b"".join(bodies),
        "head": old["head"][:50] + struct.pack(">H", 1) + old["head"][52:],
        "hhea": old["hhea"][:34] + struct.pack(">H", count),
        "hmtx": b"".join(advances),
        "loca": struct.pack(f">{count + 1}I", *_starts(bodies)),
        "maxp": old["maxp"][:4] + struct.pack(">H", count) + old["maxp"][6:],
        "prep": old.get("prep", b""),
    }
    return _measured(old, _file(new), {c: advances[glyph] for c, glyph in wanted.items()})


def _measured(old: Mapping[str, bytes], body: bytes, advances: Mapping[int, bytes]) -> Cut:
    (per_em,) = struct.unpack(">H", old["head"][18:20])

    def scaled(kind: str, table: bytes) -> list[int]:
        return [round(number * 1000 / per_em) for number in struct.unpack(f">{kind}", table)]

    left, bottom, right, top = scaled("4h", old["head"][36:44])
    ascent, descent = scaled("2h", old["OS/2"][68:72])
    (capitals,) = scaled("h", old["OS/2"][88:90])
    widths = {code: scaled("H", advance[:2])[0] for code, advance in advances.items()}
    return Cut(body, widths, (left, bottom, right, top), ascent, descent, capitals)


class _Outlines:
    """The glyphs of a font by their number."""

    def __init__(self, old: Mapping[str, bytes]) -> None:
        self._glyf, loca = old["glyf"], old["loca"]
        if struct.unpack(">h", old["head"][50:52])[0]:
            self._at = struct.unpack(f">{len(loca) // 4}I", loca)
        else:
            self._at = tuple(2 * n for n in struct.unpack(f">{len(loca) // 2}H", loca))

    def __getitem__(self, number: int) -> bytes:
        return self._glyf[self._at[number] : self._at[number + 1]]

    def with_parts(self, numbers: set[int]) -> set[int]:
        """The glyphs, and those that they are put together from."""
        found, waiting = set(numbers), list(numbers)
        while waiting:
            new = set(self._parts(self[waiting.pop()])) - found
            found |= new
            waiting += new
        return found

    def _parts(self, glyph: bytes) -> Iterator[int]:
        if not glyph or struct.unpack(">h", glyph[:2])[0] >= 0:
            return
        at, more = 10, True
        while more:
            how, part = struct.unpack(">HH", glyph[at : at + 4])
            yield part
            at += 8 if how & _WIDE else 6
            at += 2 * bool(how & _SCALED) + 4 * bool(how & _SCALED_BOTH) + 8 * bool(how & _MATRIX)
            more = bool(how & _MORE)


def _advances(old: Mapping[str, bytes], count: int) -> list[bytes]:
    """Width and side bearing of each glyph."""
    (known,) = struct.unpack(">H", old["hhea"][34:36])
    metrics = old["hmtx"]
    if count <= known:
        return [metrics[4 * n : 4 * n + 4] for n in range(count)]
    last = metrics[4 * known - 4 : 4 * known - 2]
    rest = metrics[4 * known :]
    every = [metrics[4 * n : 4 * n + 4] for n in range(known)]
    return every + [last + rest[2 * n : 2 * n + 2] for n in range(count - known)]


def _starts(bodies: Iterable[bytes]) -> Iterator[int]:
    at = 0
    for body in bodies:
        yield at
        at += len(body)
    yield at


def _cmap(wanted: Mapping[int, int]) -> bytes:
    """A table of format 4 with a segment for each letter."""
    codes = [*wanted, 0xFFFF]
    deltas = [(glyph - code) & 0xFFFF for code, glyph in wanted.items()] + [1]
    n = len(codes)
    numbers = [2 * n, 0, 0, 0, *codes, 0, *codes, *deltas, *[0] * n]
    body = struct.pack(f">{len(numbers)}H", *numbers)
    return struct.pack(">HHHHIHHH", 0, 1, 3, 1, 12, 4, len(body) + 6, 0) + body


def _file(new: Mapping[str, bytes]) -> bytes:
    parts = {tag: body for tag, body in sorted(new.items()) if body}
    at, head, bodies = 12 + 16 * len(parts), b"", b""
    for tag, body in parts.items():
        whole = body + b"\0" * (-len(body) % 4)
        total = sum(struct.unpack(f">{len(whole) // 4}I", whole)) & 0xFFFFFFFF
        head += struct.pack(">4sIII", tag.encode(), total, at + len(bodies), len(body))
        bodies += whole
    return struct.pack(">IHHHH", 0x00010000, len(parts), 0, 0, 0) + head + bodies
