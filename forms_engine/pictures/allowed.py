"""What a drawing (SVG) may hold. Listed; everything else is refused, or left out of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from forms_engine.pictures.refusing import HostilePicture, UnsafePicture

SVG = "{http://www.w3.org/2000/svg}"

SHAPES = frozenset({"g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_GRADIENTS = ("linearGradient", "radialGradient")
#: Allowed in a file, and never drawn into a page: what only says or prepares something.
_LEFT_OUT = frozenset({"title", "desc", "metadata", "defs", "stop", *_GRADIENTS})
KEPT = frozenset(
    (
        *("d", "points", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry"),
        *("width", "height", "transform", "opacity", "display", "visibility", "color"),
        *("fill", "fill-opacity", "fill-rule", "clip-rule", "paint-order", "vector-effect"),
        *("stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit"),
        *("stroke-dasharray", "stroke-dashoffset", "stroke-opacity"),
    )
)
#: Notes that drawing programs leave for themselves. They mean nothing to a browser.
_EDITORS = re.compile(
    r"\{(http://www\.inkscape\.org/|http://sodipodi\.sourceforge\.net/|http://ns\.adobe\.com/"
    r"|http://www\.w3\.org/1999/02/22-rdf-syntax-ns#|http://creativecommons\.org/ns#"
    r"|http://web\.resource\.org/cc/|http://purl\.org/dc/|http://www\.bohemiancoding\.com/)"
)
_XML = "{http://www.w3.org/XML/1998/namespace}"
_LINK = "{http://www.w3.org/1999/xlink}"

_PLAIN = re.compile(r"[\w\s#%.,()+-]*", re.ASCII)
_OWN_GRADIENT = re.compile(r"url\(\s*['\"]?#[\w.-]+['\"]?\s*\)( +none)?", re.ASCII)
_REACHES_OUT = re.compile(r"url\(|javascript:|data:|@import|expression\(|\\")

INSTEAD = " Save it as a plain SVG that has only shapes, or as a PNG."
_WHY: Mapping[str, str] = {
    **dict.fromkeys(("script", "handler", "listener"), "There is a program in this picture."),
    **dict.fromkeys(("foreignObject", "iframe"), "There is a page inside this picture."),
    **dict.fromkeys(("image", "feImage"), "There is another picture inside this picture."),
    **dict.fromkeys(
        ("text", "tspan", "textPath"),
        "There are words in this picture. They cannot be translated or read aloud.",
    ),
    **dict.fromkeys(
        ("animate", "animateTransform", "animateMotion", "set"), "This picture moves by itself."
    ),
    "style": "There is a style sheet in this picture.",
    "use": "This picture repeats parts of itself.",
    "a": "There is a link in this picture.",
}
#: Nobody draws these by mistake.
_HOSTILE = frozenset(("script", "handler", "listener", "foreignObject", "iframe"))
_PROGRAM = _WHY["script"]
OUTSIDE = "This picture points at something outside itself."


def check_tag(tag: str) -> None:
    name = tag.rpartition("}")[2]
    if (tag.startswith(SVG) and name in SHAPES | _LEFT_OUT) or _EDITORS.match(tag):
        return
    unknown = f"There is a part called “{name[:40]}” in this picture, which we do not know."
    refused = HostilePicture if name in _HOSTILE else UnsafePicture
    raise refused(_WHY.get(name, unknown) + INSTEAD)


def check_attributes(tag: str, attrs: Mapping[str, str]) -> None:
    for name, value in attrs.items():
        if _EDITORS.match(name) or name in (f"{_XML}space", f"{_XML}lang"):
            continue
        if name.lower().startswith("on"):
            raise HostilePicture(_PROGRAM + INSTEAD)
        if name in ("href", f"{_LINK}href"):
            if tag.removeprefix(SVG) in _GRADIENTS and value.startswith("#"):
                continue
            inside = value.startswith("#")
            raise (UnsafePicture if inside else HostilePicture)(OUTSIDE + INSTEAD)
        if name.startswith("{") and not name.startswith(_LINK):
            raise UnsafePicture(OUTSIDE + INSTEAD)
        for kept, part in declared(name, value):
            _check_value(kept, part)


def _check_value(name: str, value: str) -> None:
    gradient = name in ("fill", "stroke") and _OWN_GRADIENT.fullmatch(value)
    squeezed = re.sub(r"[\s\x00-\x1f]+", "", value).lower()
    if not gradient and _REACHES_OUT.search(squeezed):
        inside = _OWN_GRADIENT.fullmatch(value)
        raise (UnsafePicture if inside else HostilePicture)(OUTSIDE + INSTEAD)
    if name in KEPT and not gradient and not _PLAIN.fullmatch(value):
        raise UnsafePicture(f"There is something odd in this picture: {name}." + INSTEAD)


def declared(name: str, value: str) -> Iterator[tuple[str, str]]:
    """A style attribute is taken apart: a page allows no style inside its markup."""
    if name != "style":
        yield name, value.strip()
        return
    for declaration in value.split(";"):
        kept, _, part = declaration.partition(":")
        yield kept.strip().lower(), part.replace("!important", "").strip()
