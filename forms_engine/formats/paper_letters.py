"""The font in which somebody types into a PDF: small, embedded, with Welsh and Polish letters.

A field knows 256 letters. Ours are those of Western Europe; signs that nobody types give their
place to what Welsh and Polish need. Other scripts are shown by the reader's own fonts.
"""

from __future__ import annotations

import zlib
from functools import cache
from pathlib import Path

from forms_engine.formats.truetype import cut

#: What the fields call the font. Chromium's viewer looks for ŵ and ą in fonts of its own, where
#: they may be missing, unless the name is that of a font of signs.
FONT = "Wingdings"
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
def font_objects(path: str) -> tuple[bytes, bytes, bytes, bytes]:
    """The font, what is said about it, its file, and which letter each code is, as objects of a
    PDF. {about}, {file} and {unicode} stand where the numbers of the others belong."""
    letters = _letters()
    small = cut(Path(path).read_bytes(), (ord(letter) for letter in letters.values()))
    body = zlib.compress(small.body)
    widths = [small.widths.get(ord(letters.get(code, "\0")), 0) for code in range(FIRST, LAST + 1)]
    places = sorted(zip(_PLACES, _OURS.values(), strict=True))
    differences = " ".join(f"{code}/{name}" for code, name in places)
    box = " ".join(str(side) for side in small.box)
    font = (
        f"<</Type/Font/Subtype/TrueType/BaseFont/NotoSans/FirstChar {FIRST}/LastChar {LAST}"
        f"/Widths[{' '.join(str(wide) for wide in widths)}]/Encoding<</Type/Encoding"
        f"/BaseEncoding/WinAnsiEncoding/Differences[{differences}]>>/FontDescriptor {{about}} 0 R"
        "/ToUnicode {unicode} 0 R>>"
    )
    about = (
        f"<</Type/FontDescriptor/FontName/NotoSans/Flags 32/FontBBox[{box}]/ItalicAngle 0"
        f"/Ascent {small.ascent}/Descent {small.descent}/CapHeight {small.capitals}/StemV 80"
        "/FontFile2 {file} 0 R>>"
    )
    file = _stream(f"/Filter/FlateDecode/Length1 {len(small.body)}", body)
    return font.encode(), about.encode(), file, _stream("", _unicode(letters).encode())


def _stream(more: str, body: bytes) -> bytes:
    return f"<<{more}/Length {len(body)}>>\nstream\n".encode() + body + b"\nendstream"


def _unicode(letters: dict[int, str]) -> str:
    """For whoever copies or hears what was typed."""
    rows = [f"<{code:02x}> <{ord(letter):04x}>" for code, letter in letters.items()]
    parts = [rows[n : n + 100] for n in range(0, len(rows), 100)]
    told = "".join(f"{len(p)} beginbfchar\n{chr(10).join(p)}\nendbfchar\n" for p in parts)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CMapName /Letters def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<00> <ff>\nendcodespacerange\n"
        f"{told}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )
