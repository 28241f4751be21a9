"""Which fonts a document needs, and which letters they can draw.

Two come as packages: Latin, Greek and Cyrillic; Arabic and Urdu. For other scripts a font of this
computer is used where there is one. Without it we say so: a page of empty boxes helps nobody.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from forms_engine.formats.contract import CannotMake
from forms_engine.languages.known import language as about_language
from forms_engine.languages.marking import N_

#: Where systems keep their fonts.
_PLACES = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("/Library/Fonts"),
    Path("C:/Windows/Fonts"),
)
#: Languages whose letters come in no package: language -> (family, files that hold it).
_INSTALLED = {
    "pa": ("Noto Sans Gurmukhi", ("NotoSansGurmukhi-Regular.ttf", "NotoSansGurmukhi-Bold.ttf")),
    "bn": ("Noto Sans Bengali", ("NotoSansBengali-Regular.ttf", "NotoSansBengali-Bold.ttf")),
}
NO_FONT = N_(
    "This computer has no letters for {language}. Ask for the font “{font}” to be put on it."
)
NO_PAPER = N_(
    "This computer cannot make paper forms yet. Ask for this to be put on it: forms-engine[paper]"
)


@dataclass(frozen=True)
class Fonts:
    families: tuple[str, ...]
    #: Typst takes folders, not files.
    folders: tuple[Path, ...]
    #: The file with Latin letters, for what is typed into a field.
    latin: Path
    covered: frozenset[int]

    def can_draw(self, letter: str) -> bool:
        return ord(letter) in self.covered


@cache
def fonts_for(code: str) -> Fonts:
    """The fonts for a language. Raises CannotMake where its letters are missing."""
    try:
        import fontpkg
    except ImportError:
        raise CannotMake(NO_PAPER) from None
    families = ["Noto Sans", "Noto Sans Arabic"]
    files = [Path(fontpkg.path(family)) for family in families]
    wanted = _INSTALLED.get(code.split("-")[0])
    if wanted:
        family, names = wanted
        found = list(_installed(names))
        if not found:
            raise CannotMake(NO_FONT, language=about_language(code).english_name, font=family)
        families.append(family)
        files += found
    covered = frozenset().union(*(letters_of(path) for path in files))
    folders = dict.fromkeys(path.parent for path in files)
    return Fonts(tuple(families), tuple(folders), files[0], covered)


def _installed(names: tuple[str, ...]) -> Iterator[Path]:
    for place in _PLACES:
        if place.is_dir():
            yield from sorted(path for path in place.rglob("Noto*.ttf") if path.name in names)


def letters_of(path: Path) -> frozenset[int]:
    """Every code point that a font has a glyph for, from its ``cmap`` table (formats 4 and 12)."""
    data = path.read_bytes()
    tables = struct.unpack(">H", data[4:6])[0]
    for n in range(tables):
        tag, _, at, _ = struct.unpack(">4sIII", data[12 + 16 * n : 28 + 16 * n])
        if tag == b"cmap":
            return frozenset(_cmap(data[at:]))
    return frozenset()


def _cmap(cmap: bytes) -> Iterator[int]:
    (count,) = struct.unpack(">H", cmap[2:4])
    for n in range(count):
        (at,) = struct.unpack(">I", cmap[8 + 8 * n : 12 + 8 * n])
        (kind,) = struct.unpack(">H", cmap[at : at + 2])
        if kind == 4:
            yield from _segments(cmap[at:])
        elif kind == 12:
            (groups,) = struct.unpack(">I", cmap[at + 12 : at + 16])
            for g in range(groups):
                first, last, _ = struct.unpack(">III", cmap[at + 16 + 12 * g : at + 28 + 12 * g])
                yield from range(first, last + 1)


def _segments(table: bytes) -> Iterator[int]:
    double = struct.unpack(">H", table[6:8])[0]
    ends = struct.unpack(f">{double // 2}H", table[14 : 14 + double])
    starts = struct.unpack(f">{double // 2}H", table[16 + double : 16 + 2 * double])
    for start, end in zip(starts, ends, strict=True):
        if start <= end < 0xFFFF:
            yield from range(start, end + 1)
