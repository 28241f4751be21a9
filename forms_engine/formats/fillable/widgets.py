"""Turns the links that mark places on a sheet into fields of a form (ISO 32000-1, 12.7).

Each keeps its place in the structure of the document: what was a Link becomes a Form, which is
what PDF/UA-1 asks of a field. Reads only pikepdf and fontTools, since it runs in a small program.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from forms_engine.formats.fillable.letters import FONT, embedded

MARK = "field:"
PRINT = 4
#: Round what is typed, in points.
ROOM = 4
MULTILINE, RADIO = 1 << 12, 1 << 15
#: Black letters of 14 points, in our own font.
LETTERS = f"/{FONT} 14 Tf 0 g"

Spec = Mapping[str, str]


def filled_in(body: bytes, fields: Sequence[Spec], font: str) -> bytes:
    """The same sheet with fields. ``font`` is the path of the font that typed words are shown in.
    The same sheet gives the same bytes."""
    specs = {spec["mark"]: spec for spec in fields}
    with pikepdf.open(io.BytesIO(body)) as pdf:
        structure = dict(_structure(pdf))
        groups: dict[str, Any] = {}
        top: list[Any] = []
        for page in pdf.pages:
            page.Tabs = Name.S
            for note in page.get("/Annots", ()):
                action = note.get("/A")
                mark = str(action.get("/URI", "") if action else "").removeprefix(MARK)
                if mark in specs:
                    _change(pdf, note, specs[mark], groups, top)
                    structure[int(note.StructParent)].S = Name.Form
        fonts = Dictionary({f"/{FONT}": embedded(pdf, font)})
        pdf.Root.AcroForm = pdf.make_indirect(
            Dictionary(Fields=Array(top), DA=String(LETTERS), DR=Dictionary(Font=fonts))
        )
        made = io.BytesIO()
        pdf.save(made, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return made.getvalue()


def _structure(pdf: Pdf) -> Iterator[tuple[int, Any]]:
    """The element of the structure that each annotation hangs on, by its number."""
    waiting = [pdf.Root.StructTreeRoot.ParentTree]
    while waiting:
        node = waiting.pop()
        waiting += list(node.get("/Kids", ()))
        pairs = list(node.get("/Nums", ()))
        yield from zip((int(n) for n in pairs[::2]), pairs[1::2], strict=True)


def _change(pdf: Pdf, note: Any, spec: Spec, groups: dict[str, Any], top: list[Any]) -> None:
    """A link becomes a widget: a field of its own, or one box of a group."""
    for key in ("/A", "/Border", "/QuadPoints", "/Dest"):
        if key in note:
            del note[key]
    note.Subtype, note.F, note.TU = Name.Widget, PRINT, String(spec["tip"])
    note.Contents = String(spec["tip"])
    if spec["kind"] in ("line", "lines"):
        note.Rect = _inside(note)
    width, height = _size(note)
    if spec["kind"] in ("line", "lines"):
        note.FT, note.T, note.DA = Name.Tx, String(spec["name"]), String(LETTERS)
        note.Ff = MULTILINE if spec["kind"] == "lines" else 0
        note.V = String("")
        note.AP = Dictionary(N=_drawing(pdf, width, height, b"/Tx BMC EMC"))
        top.append(note)
        return
    state = Name(f"/{spec['value']}")
    shapes = {str(state): _tick(pdf, width, height), "/Off": _drawing(pdf, width, height, b"")}
    note.AS, note.AP = Name.Off, Dictionary(N=Dictionary(shapes))
    if spec["kind"] == "many":
        note.FT, note.T, note.V = Name.Btn, String(spec["name"]), Name.Off
        top.append(note)
        return
    group = groups.get(spec["name"])
    if group is None:
        group = groups[spec["name"]] = pdf.make_indirect(
            Dictionary(
                FT=Name.Btn,
                Ff=RADIO,
                T=String(spec["name"]),
                TU=String(spec["tip"]),
                V=Name.Off,
                Kids=Array(),
            )
        )
        top.append(group)
    note.Parent = group
    group.Kids.append(note)


def _inside(note: Any) -> Any:
    """So that letters do not stand on the line round them."""
    left, bottom, right, up = (float(n) for n in note.Rect)
    return Array([left + ROOM, bottom + ROOM, right - ROOM, up - ROOM])


def _size(note: Any) -> tuple[float, float]:
    left, bottom, right, up = (float(n) for n in note.Rect)
    return right - left, up - bottom


def _tick(pdf: Pdf, width: float, height: float) -> Any:
    """The same tick that is drawn where an answer is printed."""
    at = [(0.2, 0.48), (0.42, 0.26), (0.8, 0.76)]
    (x, y), *others = [(round(a * width, 2), round(b * height, 2)) for a, b in at]
    strokes = " ".join(f"{a} {b} l" for a, b in others)
    pen = f"q 1 J 1 j {round(width * 0.13, 2)} w 0 G {x} {y} m {strokes} S Q"
    return _drawing(pdf, width, height, pen.encode())


def _drawing(pdf: Pdf, width: float, height: float, content: bytes) -> Any:
    box = Array([0, 0, round(width, 2), round(height, 2)])
    return Stream(
        pdf, content, Type=Name.XObject, Subtype=Name.Form, BBox=box, Resources=Dictionary()
    )
