"""The font in which somebody types into a PDF: small, embedded, with Welsh and Polish letters.

A field knows 256 letters. Ours are those of Western Europe; signs that nobody types give their
place to what Welsh and Polish need. Other scripts are shown by the reader's own fonts.
"""

from __future__ import annotations

import io
from functools import cache
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Pdf, Stream

FONT = "Noto"
FIRST, LAST = 32, 255
#: Letter -> its name in the Adobe Glyph List, and the place in Windows-1252 that it takes.
_OURS = {
    "ŵ": "wcircumflex", "ŷ": "ycircumflex", "Ŵ": "Wcircumflex", "Ŷ": "Ycircumflex",
    "ą": "aogonek", "ć": "cacute", "ę": "eogonek", "ł": "lslash", "ń": "nacute",
    "ś": "sacute", "ź": "zacute", "ż": "zdotaccent", "Ą": "Aogonek", "Ć": "Cacute",
    "Ę": "Eogonek", "Ł": "Lslash", "Ń": "Nacute", "Ś": "Sacute", "Ź": "Zacute",
    "Ż": "Zdotaccent",
}  # fmt: skip
_PLACES = (0xA4, 0xA6, 0xA8, 0xAC, 0xAF, 0xB1, 0xB2, 0xB3, 0xB4, 0xB5, 0xB6, 0xB8, 0xB9, 0xBC,
           0xBD, 0xBE, 0xD7, 0xF7, 0xAA, 0xBA)  # fmt: skip


def _letters() -> dict[int, str]:
    """Code in the field -> letter."""
    known = {}
    for code in range(FIRST, LAST + 1):
        letter = bytes([code]).decode("cp1252", errors="ignore")
        if letter and letter.isprintable():
            known[code] = letter
    return {**known, **dict(zip(_PLACES, _OURS, strict=True))}


@cache
def _subset(path: str) -> tuple[bytes, dict[int, float], tuple[float, ...]]:
    """The font with our letters alone; their widths; box, ascent, descent, height of capitals."""
    options = subset.Options(
        layout_features=[], notdef_outline=True, glyph_names=False, hinting=False,
        drop_tables=["fvar", "gvar", "avar", "HVAR", "VVAR", "MVAR", "STAT", "GDEF", "GPOS", "GSUB",
                     "meta", "DSIG", "cvar"],
    )  # fmt: skip
    font = TTFont(path, recalcTimestamp=False)
    small = subset.Subsetter(options)
    letters = _letters()
    small.populate(unicodes=[ord(letter) for letter in letters.values()])
    small.subset(font)
    scale = 1000 / font["head"].unitsPerEm
    cmap, advances = font.getBestCmap(), font["hmtx"].metrics
    widths = {code: advances[cmap[ord(letter)]][0] * scale for code, letter in letters.items()}
    head, tall = font["head"], font["OS/2"]
    sizes = (head.xMin, head.yMin, head.xMax, head.yMax, tall.sTypoAscender, tall.sTypoDescender,
             tall.sCapHeight)  # fmt: skip
    made = io.BytesIO()
    font.save(made)
    return made.getvalue(), widths, tuple(size * scale for size in sizes)


def embedded(pdf: Pdf, path: str) -> Any:
    """The font as an object of this PDF."""
    body, widths, sizes = _subset(path)
    box = [round(size) for size in sizes[:4]]
    ascent, descent, capitals = (round(size) for size in sizes[4:])
    differences: list[Any] = []
    for code, name in sorted(zip(_PLACES, _OURS.values(), strict=True)):
        differences += [code, Name(f"/{name}")]
    about = Dictionary(
        Type=Name.FontDescriptor, FontName=Name("/NotoSans"), Flags=32, FontBBox=Array(box),
        ItalicAngle=0, Ascent=ascent, Descent=descent, CapHeight=capitals, StemV=80,
        FontFile2=pdf.make_indirect(Stream(pdf, body, Length1=len(body))),
    )  # fmt: skip
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name("/NotoSans"),
            FirstChar=FIRST, LastChar=LAST,
            Widths=Array([round(widths.get(code, 0)) for code in range(FIRST, LAST + 1)]),
            Encoding=Dictionary(
                Type=Name.Encoding, BaseEncoding=Name.WinAnsiEncoding,
                Differences=Array(differences),
            ),
            FontDescriptor=pdf.make_indirect(about),
        )
    )  # fmt: skip
