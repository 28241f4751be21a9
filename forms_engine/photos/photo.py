"""A photo, who is in it, and until when each of them agreed. Nobody has agreed for ever."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape

ADDRESS = "/photos/"
#: Longer than this, and nobody remembers what was agreed.
LONGEST_YEARS = 3


@dataclass(frozen=True)
class Agreed:
    """One person in a photo."""

    id: int
    name: str
    #: Who agreed, if it was not they themselves: somebody who may decide for them.
    agreed_by: str
    agreed_on: date
    until: date

    def is_over(self, today: date) -> bool:
        return self.until < today


@dataclass(frozen=True)
class Size:
    """One file of a photo. ``width`` and ``height`` are in pixels."""

    sha256: str
    media_type: str
    width: int
    height: int


@dataclass(frozen=True)
class Photo:
    id: int
    concept: str
    #: What it shows, as staff wrote it.
    words: str
    taken_by: str
    #: Does it show people? Then each of them must have agreed.
    has_people: bool
    #: Staff said that everybody in it is listed.
    shown: bool
    people: Sequence[Agreed]
    sizes: Sequence[Size]

    def over(self, today: date) -> list[Agreed]:
        """Whose agreement has ended."""
        return [one for one in self.people if one.is_over(today)]

    def may_be_seen(self, today: date) -> bool:
        agreed = bool(self.people) and not self.over(today)
        return self.shown and (agreed or not self.has_people)

    @property
    def plain(self) -> Size:
        """The one that every device and every paper can show."""
        return next(size for size in self.sizes if size.media_type == "image/jpeg")

    def markup(self, alt: str = "", symbol: str = "") -> Markup:
        """Small files for small screens, in the best kind that the device knows. ``symbol`` tells
        a helper tool what it means (WAI-Adapt)."""
        sources = "".join(_source(kind, self.sizes) for kind in ("image/avif", "image/webp"))
        size = self.plain
        means = f' adapt-symbol="{escape(symbol)}"' if symbol else ""
        return Markup(
            f'<picture>{sources}<img src="{ADDRESS}{size.sha256}" width="{size.width}" '
            f'height="{size.height}" alt="{escape(alt)}"{means}></picture>'
        )


def _source(media_type: str, sizes: Sequence[Size]) -> str:
    files = [f"{ADDRESS}{s.sha256} {s.width}w" for s in sizes if s.media_type == media_type]
    if not files:
        return ""
    return f'<source type="{media_type}" srcset="{", ".join(files)}" sizes="11rem">'
