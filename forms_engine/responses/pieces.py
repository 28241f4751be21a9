"""A page cut into pieces with holes between them, so that the next person's is a join of bytes.

A template is drawn once with marks where one person differs from the next, and cut at the marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from flask import Response, request
from markupsafe import Markup

from forms_engine.look.page import ready
from forms_engine.look.squeezing import framed, piece, stored

T = TypeVar("T")

#: A mark as it is, or as it stands in an address.
_MARK = re.compile("(?:\ue000|%EE%80%80)([a-z_:.0-9A-Z-]*)(?:\ue001|%EE%80%81)")
_PART_OF_A_MARK = re.compile("[\ue000\ue001]|%EE%80%8[01]")


@dataclass(frozen=True, slots=True)
class Pieces:
    #: One more than there are holes.
    plain: tuple[bytes, ...]
    holes: tuple[str, ...]
    #: The pieces once more, each squeezed on its own.
    small: tuple[bytes, ...]

    def fill(self, values: Mapping[str, str]) -> bytes:
        return b"".join(_between(self.plain, self._holes(values)))

    def fill_small(self, values: Mapping[str, str]) -> bytes:
        """The same page as gzip."""
        holes = self._holes(values)
        plain = b"".join(_between(self.plain, holes))
        return framed(_between(self.small, [h and stored(h) for h in holes]), plain)

    def _holes(self, values: Mapping[str, str]) -> list[bytes]:
        found = values.get
        return [said.encode() if (said := found(name)) else b"" for name in self.holes]

    def response(self, values: Mapping[str, str], status: int = 200) -> Response:
        """The filled page, squeezed if this browser takes that."""
        if "gzip" in request.environ.get("HTTP_ACCEPT_ENCODING", ""):
            return ready(self.fill_small(values), status, squeezed=True)
        return ready(self.fill(values), status)


def _between(pieces: Sequence[bytes], holes: Sequence[bytes]) -> list[bytes]:
    parts = [b""] * (2 * len(holes) + 1)
    parts[0::2], parts[1::2] = pieces, holes
    return parts


def mark(name: str) -> Markup:
    return Markup(f"\ue000{name}\ue001")


def unmarked(words: str) -> str:
    """Words of a form without our own marks for holes, which mean nothing there."""
    return _PART_OF_A_MARK.sub("", words)


def cut(page: str) -> Pieces:
    parts = _MARK.split(page)
    plain = tuple(p.encode() for p in parts[::2])
    return Pieces(plain, tuple(parts[1::2]), tuple(piece(p) for p in plain))


class Kept(Generic[T]):
    """What this worker has drawn before, the latest of it, by everything it depends on."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[Hashable, T] = {}

    def get(self, key: Hashable, draw: Callable[[], T]) -> T:
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = draw()
            if len(self._kept) > self._most:
                self._kept.pop(next(iter(self._kept)), None)
        return found

    def clear(self) -> None:
        self._kept.clear()
