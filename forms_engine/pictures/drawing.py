"""Drawings (SVG): read so that nothing in the file can run, fetch, move or grow."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from forms_engine.pictures.allowed import (
    INSTEAD,
    KEPT,
    OUTSIDE,
    SHAPES,
    SVG,
    check_attributes,
    check_tag,
    declared,
)
from forms_engine.pictures.refusing import HostilePicture, UnsafePicture

MOST_PARTS = 4000
DEEPEST = 40
#: An SVG has no dots; larger units than this are told to the page as if it were so large.
_LARGEST = 4000

_NUMBER = re.compile(r"\s*([0-9]{1,7}(?:\.[0-9]*)?)\s*(?:px|pt|mm|cm|in|pc)?\s*")
_ENCODING = re.compile(r"<\?xml[^>]*encoding\s*=\s*['\"](?!utf-8['\"]|us-ascii['\"])", re.I)
_DAMAGED = "This is not an SVG picture, or the file is damaged. Save it again as a plain SVG."


class Drawing(NamedTuple):
    """``shapes`` is the safe markup inside ``<svg>``; None if it uses colours that run into
    each other, which need ids and so cannot stand twice in one page."""

    width: int
    height: int
    view_box: str
    root: str
    shapes: str | None


def read_drawing(body: bytes) -> Drawing:
    """Raises UnsafePicture, with a kind sentence."""
    root = _parsed(_text(body))
    left, top, width, height = _view_box(root)
    shrink = min(1.0, _LARGEST / max(width, height))
    refers = any("url(" in value for part in root.iter() for _, value in _values(part))
    return Drawing(
        max(1, round(width * shrink)),
        max(1, round(height * shrink)),
        f"{left:g} {top:g} {width:g} {height:g}",
        _attributes(root, without=("width", "height", "x", "y")),
        None if refers else "".join(_markup(child) for child in root),
    )


def _text(body: bytes) -> str:
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnsafePicture(_DAMAGED) from None
    if _ENCODING.match(text):
        raise UnsafePicture("This picture is not saved as UTF-8. Save it again as a plain SVG.")
    head = text.upper()
    if "<!DOCTYPE" in head or "<!ENTITY" in head:
        raise HostilePicture("This picture has definitions that could hide things." + INSTEAD)
    return text


def _parsed(text: str) -> ET.Element:
    parser = ET.XMLParser(target=_Gate())
    try:
        parser.feed(text)
        root: ET.Element = parser.close()
    except (ET.ParseError, ValueError):
        raise UnsafePicture(_DAMAGED) from None
    return root


class _Gate(ET.TreeBuilder):
    """Looks at each part as it comes in, so that a bomb is stopped before it is built."""

    def __init__(self) -> None:
        super().__init__()
        self._parts = 0
        self._depth = 0

    def start(self, tag: str, attrs: dict[str, str]) -> ET.Element:
        if self._parts == 0 and tag != f"{SVG}svg":
            raise UnsafePicture(_DAMAGED)
        if self._parts > MOST_PARTS or self._depth > DEEPEST:
            raise UnsafePicture("This picture has too many parts. Make it simpler.")
        if self._parts:
            check_tag(tag)
        check_attributes(tag, attrs)
        self._parts += 1
        self._depth += 1
        return super().start(tag, attrs)

    def end(self, tag: str) -> ET.Element:
        self._depth -= 1
        return super().end(tag)

    def pi(self, target: str, data: str | None = None) -> None:  # type: ignore[override]
        raise HostilePicture(OUTSIDE + INSTEAD)


def _values(part: ET.Element) -> Iterator[tuple[str, str]]:
    for name, value in part.attrib.items():
        yield from declared(name, value)


def _view_box(root: ET.Element) -> tuple[float, float, float, float]:
    written = root.get("viewBox", "").replace(",", " ").split()
    if not written:
        sides = [_NUMBER.fullmatch(root.get(side, "")) for side in ("width", "height")]
        written = ["0", "0", *(side.group(1) for side in sides if side)]
    if len(written) != 4 or not all(re.fullmatch(r"-?[\d.]{1,12}", n) for n in written):
        raise UnsafePicture("This picture does not say how large it is. Save it again as SVG.")
    try:
        left, top, width, height = map(float, written)
    except ValueError:
        raise UnsafePicture(_DAMAGED) from None
    if not (width > 0 and height > 0):
        raise UnsafePicture("This picture has no size. Save it again as SVG.")
    return left, top, width, height


def _markup(part: ET.Element) -> str:
    name = part.tag.removeprefix(SVG)
    if name not in SHAPES:
        return ""
    inside = "".join(_markup(child) for child in part)
    start = f"<{name}{_attributes(part)}"
    return f"{start}>{inside}</{name}>" if inside else f"{start}/>"


def _attributes(part: ET.Element, without: tuple[str, ...] = ()) -> str:
    # Style wins over the attribute of the same name, as it does in a browser.
    ordered = sorted(part.attrib.items(), key=lambda item: item[0] == "style")
    kept = {
        name: value
        for attribute in ordered
        for name, value in declared(*attribute)
        if name in KEPT and name not in without
    }
    return "".join(f' {name}="{escape(value)}"' for name, value in kept.items())
