"""Which fonts a document needs, and which letters they can draw.

Two come as packages: Latin, Greek and Cyrillic; Arabic and Urdu. For other scripts a font of this
computer is used where there is one. Without it we say so: a page of empty boxes helps nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from forms_engine.formats.contract import CannotMake
from forms_engine.formats.truetype import glyphs, tables
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
    covered = frozenset().union(*map(_letters_of, files))
    folders = dict.fromkeys(path.parent for path in files)
    return Fonts(tuple(families), tuple(folders), files[0], covered)


@cache
def _letters_of(font: Path) -> frozenset[int]:
    return frozenset(glyphs(tables(font.read_bytes())["cmap"]))


def _installed(names: tuple[str, ...]) -> Iterator[Path]:
    for place in _PLACES:
        if place.is_dir():
            yield from sorted(path for path in place.rglob("Noto*.ttf") if path.name in names)
