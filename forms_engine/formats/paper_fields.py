"""Turns the links that mark places on a sheet into fields of a form (ISO 32000-1, 12.7).

Each keeps its place in the structure of the document: what was a Link becomes a Form, which is
what PDF/UA-1 asks of a field. Typst writes one object after the other, each in plain words, so
the few that change are written anew, and the others are left as they are: reading the whole file
with a library takes as long as drawing it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from forms_engine.formats.paper_letters import FONT, font_objects

Spec = Mapping[str, str]

#: Round what is typed, in points.
ROOM = 4
PRINTED = 4
MULTILINE, RADIO = 1 << 12, 1 << 15
#: Black letters of 14 points, in our own font.
LETTERS = f"(/{FONT} 14 Tf 0 g)"
#: A link that marks a place, as Typst writes it.
_PLACE = re.compile(
    rb"^<</Type/Annot/Subtype/Link/Rect\[([\d. -]+)\].*?/URI\(field:(.*?)\)>>.*?"
    rb"/StructParent (\d+)",
    re.DOTALL,
)
_ESCAPED = re.compile(rb"\\([()\\])")


class _Sheet:
    """The objects of a PDF that Typst wrote, by their number."""

    def __init__(self, body: bytes) -> None:
        end = body.rindex(b"\nxref\n") + 1
        table, _, self._trailer = body[end:].partition(b"trailer\n")
        starts = [int(row[:10]) for row in table.splitlines()[3:]]
        self._head = body[: starts[0]]
        self._objects = [
            body[start:stop].partition(b" obj\n")[2].rpartition(b"\nendobj")[0]
            for start, stop in zip(starts, [*starts[1:], end], strict=True)
        ]

    def __getitem__(self, number: int) -> bytes:
        return self._objects[number - 1]

    def __setitem__(self, number: int, body: bytes) -> None:
        self._objects[number - 1] = body

    def numbers(self) -> range:
        return range(1, len(self._objects) + 1)

    def add(self, body: str | bytes) -> int:
        self._objects.append(body if isinstance(body, bytes) else body.encode())
        return len(self._objects)

    def root(self) -> int:
        return _after(self._trailer, b"/Root ")

    def whole(self) -> bytes:
        parts, at, rows = [self._head], len(self._head), []
        for number, body in enumerate(self._objects, 1):
            parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, body))
            rows.append(b"%010d 00000 n\r\n" % at)
            at += len(parts[-1])
        size = len(rows) + 1
        trailer = re.sub(rb"/Size \d+", b"/Size %d" % size, self._trailer)
        trailer = re.sub(rb"startxref\n\d+", b"startxref\n%d" % at, trailer)
        table = b"xref\n0 %d\n0000000000 65535 f\r\n" % size
        return b"".join([*parts, table, *rows, b"trailer\n", trailer])


def filled_in(body: bytes, fields: Sequence[Spec], font: str) -> bytes:
    """The same sheet with fields. ``font`` is the path of the font that typed words are shown in.
    The same sheet gives the same bytes."""
    sheet, specs = _Sheet(body), {spec["mark"]: spec for spec in fields}
    made = _Fields(sheet)
    elements = _elements(sheet)
    for number in sheet.numbers():
        found = _PLACE.match(sheet[number])
        if found is None:
            continue
        place = tuple(float(side) for side in found[1].split())
        mark = _ESCAPED.sub(rb"\1", found[2]).decode()
        made.put(number, specs[mark], place, int(found[3]))
        element = elements[int(found[3])]
        sheet[element] = sheet[element].replace(b"/S/Link", b"/S/Form", 1)
    made.finish(font)
    return sheet.whole()


def _after(body: bytes, name: bytes) -> int:
    """The number that stands after this name."""
    return int(body[body.index(name) + len(name) :].split(maxsplit=1)[0])


def _elements(sheet: _Sheet) -> dict[int, int]:
    """The element of the structure that each annotation hangs on, by its number."""
    tree = sheet[_after(sheet[sheet.root()], b"/StructTreeRoot ")]
    pairs = re.search(rb"/ParentTree<</Nums\[(.*?)\]", tree, re.DOTALL)
    if pairs is None:
        raise ValueError("This PDF has no structure that is known here.")
    return {int(n): int(at) for n, at in re.findall(rb"(\d+) (\d+) 0 R", pairs[1])}


class _Fields:
    """The fields of one sheet. Boxes with one name are one answer."""

    def __init__(self, sheet: _Sheet) -> None:
        self._sheet = sheet
        self._top: list[int] = []
        self._boxes: dict[str, list[int]] = {}
        self._drawn: dict[str, int] = {}

    def put(self, number: int, spec: Spec, place: Sequence[float], parent: int) -> None:
        kind, name, tip = spec["kind"], _words(spec["name"]), _words(spec["tip"])
        if kind in ("line", "lines"):
            left, bottom, right, up = place
            place = (left + ROOM, bottom + ROOM, right - ROOM, up - ROOM)
        width, height = place[2] - place[0], place[3] - place[1]
        here = " ".join(f"{side:.2f}" for side in place)
        body = (
            f"<</Type/Annot/Subtype/Widget/Rect[{here}]/F {PRINTED}/StructParent {parent}"
            f"/TU{tip}/Contents{tip}"
        )
        if kind in ("line", "lines"):
            empty = self._drawing(width, height, "/Tx BMC EMC")
            flags = MULTILINE if kind == "lines" else 0
            body += f"/FT/Tx/T{name}/DA{LETTERS}/Ff {flags}/V()/AP<</N {empty} 0 R>>"
        else:
            tick = self._drawing(width, height, _tick(width, height))
            empty = self._drawing(width, height, "")
            states = f"/{_name(spec['value'])} {tick} 0 R/Off {empty} 0 R"
            body += f"/AS/Off/AP<</N<<{states}>>>>"
        if kind == "one":
            body += f"/Parent {self._group(name, tip, number)} 0 R"
        else:
            self._top.append(number)
            body += f"/FT/Btn/T{name}/V/Off" if kind == "many" else ""
        self._sheet[number] = f"{body}>>".encode()

    def _group(self, name: str, tip: str, number: int) -> int:
        """The one answer of several boxes; which boxes, is written at the end."""
        if name not in self._boxes:
            self._boxes[name] = [self._sheet.add(f"<</FT/Btn/Ff {RADIO}/T{name}/TU{tip}/V/Off")]
            self._top.append(self._boxes[name][0])
        self._boxes[name].append(number)
        return self._boxes[name][0]

    def _drawing(self, width: float, height: float, content: str) -> int:
        body = (
            f"<</Type/XObject/Subtype/Form/BBox[0 0 {width:.2f} {height:.2f}]/Resources<<>>"
            f"/Length {len(content)}>>\nstream\n{content}\nendstream"
        )
        if body not in self._drawn:
            self._drawn[body] = self._sheet.add(body)
        return self._drawn[body]

    def finish(self, path: str) -> None:
        for group, *boxes in self._boxes.values():
            self._sheet[group] += f"/Kids[{_all(boxes)}]>>".encode()
        font, about, file, unicode = font_objects(path)
        about = about.replace(b"{file}", b"%d" % self._sheet.add(file))
        font = font.replace(b"{about}", b"%d" % self._sheet.add(about))
        font = font.replace(b"{unicode}", b"%d" % self._sheet.add(unicode))
        letters = self._sheet.add(font)
        form = self._sheet.add(
            f"<</Fields[{_all(self._top)}]/DA{LETTERS}/DR<</Font<</{FONT} {letters} 0 R>>>>>>"
        )
        root = self._sheet.root()
        self._sheet[root] = self._sheet[root][:-2] + b"/AcroForm %d 0 R>>" % form


def _all(numbers: Sequence[int]) -> str:
    return " ".join(f"{number} 0 R" for number in numbers)


def _words(words: str) -> str:
    """As a string of a PDF: any letter, whatever it is."""
    return f"<feff{words.encode('utf-16-be').hex()}>"


def _name(words: str) -> str:
    """As a name of a PDF."""
    return "".join(
        chr(n) if (chr(n).isalnum() and n < 128) or n in b"_-" else f"#{n:02x}"
        for n in words.encode()
    )


def _tick(width: float, height: float) -> str:
    """The same tick that is drawn where an answer is printed."""
    at = [(0.2, 0.48), (0.42, 0.26), (0.8, 0.76)]
    (x, y), *others = [(round(a * width, 2), round(b * height, 2)) for a, b in at]
    strokes = " ".join(f"{a} {b} l" for a, b in others)
    return f"q 1 J 1 j {round(width * 0.13, 2)} w 0 G {x} {y} m {strokes} S Q"
