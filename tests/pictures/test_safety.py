"""Pictures come from anywhere. What could harm is refused kindly; what is fine is let in."""

from __future__ import annotations

import re
import struct
import zlib
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms_engine.definition.limits import PICTURE_BYTES
from forms_engine.pictures.allowed import KEPT, SHAPES
from forms_engine.pictures.found import Found
from forms_engine.pictures.refusing import UnsafePicture
from forms_engine.pictures.safety import INLINE_BYTES, examine, inline

CORE = Path(__file__).parents[2] / "symbols" / "core"
NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(inside: str = '<path d="M0 0h9"/>', more: str = "", head: str = "") -> bytes:
    return f'{head}<svg {NS} viewBox="0 0 10 20" {more}>{inside}</svg>'.encode()


def found(body: bytes, media_type: str = "image/svg+xml") -> Found:
    return Found("x", media_type, body, 10, 20, "", "", "CC0-1.0", "")


def chunk(kind: bytes, data: bytes) -> bytes:
    checked = kind + data
    return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))


def png(width: int = 8, height: int = 6, *more: bytes) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + chunk(b"IEND", b"")


def jpeg(width: int = 8, height: int = 6) -> bytes:
    app = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0" + b"\0" * 9
    # A note that holds the mark of a frame with another size: lengths must be followed.
    note = b"\xff\xfe" + struct.pack(">H", 11) + b"\xff\xc0\0\x11\x08\xff\xff\xff\xff"
    frame = b"\xff\xc2" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\0\0\0"
    return b"\xff\xd8" + app + note + b"\xff" + frame + b"\xff\xd9"


def gif(frames: int = 1, width: int = 8, height: int = 6) -> bytes:
    control = b"\x21\xf9\x04\0\0\0\0\0"
    return b"GIF89a" + struct.pack("<HH", width, height) + b"\0\0\0" + control * frames + b";"


def webp(kind: bytes = b"VP8 ", flags: int = 0) -> bytes:
    data = {
        b"VP8 ": b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 8, 6),
        b"VP8L": b"\x2f" + struct.pack("<I", (8 - 1) | (6 - 1) << 14),
        b"VP8X": bytes([flags, 0, 0, 0]) + (7).to_bytes(3, "little") + (5).to_bytes(3, "little"),
    }[kind]
    return b"RIFF\0\0\0\0WEBP" + kind + struct.pack("<I", len(data)) + data


PROGRAM, OUTSIDE, DAMAGED = "program", "outside", "damaged"
BILLION = (
    '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)

HOSTILE = {
    "script": (svg("<script>alert(1)</script>"), PROGRAM),
    "script from elsewhere": (svg('<script href="https://x.test/a.js"/>'), PROGRAM),
    "script in a group": (svg("<g><g><script/></g></g>"), PROGRAM),
    "html script": (svg('<s:script xmlns:s="http://www.w3.org/1999/xhtml"/>'), PROGRAM),
    "onload": (svg(more='onload="alert(1)"'), PROGRAM),
    "onclick": (svg('<path d="M0 0" onclick="alert(1)"/>'), PROGRAM),
    "ONLOAD": (svg(more='ONLOAD="alert(1)"'), PROGRAM),
    "foreignObject": (svg("<foreignObject><p>hi</p></foreignObject>"), "page"),
    "outside image": (svg('<image href="https://x.test/a.png"/>'), "another picture"),
    "data image": (svg('<image xlink:href="data:image/png;base64,AA"/>'), "another picture"),
    "use": (svg('<use href="#a"/>'), "repeats"),
    "use from elsewhere": (svg('<use xlink:href="https://x.test/a.svg#a"/>'), "repeats"),
    "link": (svg('<a href="https://x.test"><path d="M0 0"/></a>'), "link"),
    "javascript link": (svg('<a xlink:href="javascript:alert(1)"/>'), "link"),
    "href on a shape": (svg('<path d="M0 0" href="https://x.test"/>'), OUTSIDE),
    "gradient from elsewhere": (
        svg('<linearGradient id="a" href="https://x.test/#a"/>'),
        OUTSIDE,
    ),
    "style sheet": (svg("<style>@import 'https://x.test/a.css'</style>"), "style sheet"),
    "style that fetches": (svg('<path d="M0 0" style="fill:url(https://x.test)"/>'), OUTSIDE),
    "style that imports": (svg('<path d="M0 0" style="a:@import \'x\'"/>'), OUTSIDE),
    "style with an escape": (svg('<path d="M0 0" style="fill:u\\72l(x)"/>'), OUTSIDE),
    "fill that fetches": (svg('<path d="M0 0" fill="url(//x.test/a#b)"/>'), OUTSIDE),
    "fill that fetches, in pieces": (svg('<path d="M0" fill="u&#9;rl(//x.test)"/>'), OUTSIDE),
    "data in a fill": (svg('<path d="M0 0" fill="url(data:image/svg+xml,x)"/>'), OUTSIDE),
    "filter": (svg('<path d="M0 0" filter="url(https://x.test#a)"/>'), OUTSIDE),
    "xml base": (svg(more='xml:base="https://x.test/"'), OUTSIDE),
    "event of another kind": (
        svg(more='xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load"'),
        OUTSIDE,
    ),
    "quotes in a path": (svg('<path d="M0 0&quot; onload=&quot;a"/>'), "odd"),
    "markup in a colour": (svg('<path d="M0 0" fill="&lt;script&gt;"/>'), "odd"),
    "animate": (svg('<animate attributeName="href" values="javascript:alert(1)"/>'), "moves"),
    "set": (svg('<set attributeName="onload" to="alert(1)"/>'), "moves"),
    "words": (svg("<text>Tea</text>"), "words in this picture"),
    "symbol": (svg('<symbol id="a"/>'), "“symbol”"),
    "filter element": (svg('<filter id="a"><feFlood/></filter>'), "“filter”"),
    "svg in svg": (svg("<svg/>"), "“svg”"),
    "unknown room": (svg('<x:y xmlns:x="urn:x"/>'), "“y”"),
    "doctype": (svg(head="<!DOCTYPE svg>"), "definitions"),
    "doctype in small letters": (svg(head="<!doctype svg>"), "definitions"),
    "laughs": (svg("&c;", head=BILLION), "definitions"),
    "outside entity": (
        svg("&x;", head='<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
        "definitions",
    ),
    "style sheet beside it": (svg(head='<?xml-stylesheet href="https://x.test/a.css"?>'), OUTSIDE),
    "another alphabet": (svg(head='<?xml version="1.0" encoding="utf-7"?>'), "UTF-8"),
    "utf-16": (svg().decode().encode("utf-16"), DAMAGED),
    "too deep": (svg("<g>" * 5000 + "</g>" * 5000), "too many parts"),
    "too many": (svg('<path d=""/>' * 5000), "too many parts"),
    "no size": (f"<svg {NS}/>".encode(), "how large"),
    "no area": (f'<svg {NS} viewBox="0 0 0 9"/>'.encode(), "no size"),
    "endless": (f'<svg {NS} viewBox="0 0 inf nan"/>'.encode(), "how large"),
    "not closed": (b'<svg xmlns="http://www.w3.org/2000/svg"><g>', DAMAGED),
    "html": (b"<html><script>alert(1)</script></html>", DAMAGED),
    "a root of no kind": (b'<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>', DAMAGED),
    "zero bytes": (svg("\0"), DAMAGED),
    "nothing": (b"", DAMAGED),
    "too large": (svg(" " * PICTURE_BYTES), "kB"),
}


@pytest.mark.parametrize(("body", "why"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_drawing_is_refused_and_told_why(body: bytes, why: str) -> None:
    with pytest.raises(UnsafePicture) as told:
        examine(body, "a.svg")
    assert why in str(told.value)
    assert str(told.value).endswith(".")


@pytest.mark.parametrize(("body", "why"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_drawing_never_gets_into_a_page(body: bytes, why: str) -> None:
    """Even if nobody examined it when it came in. A large one is never put into a page at all."""
    if len(body) > INLINE_BYTES:
        assert inline(found(body), "supports").startswith("<img ")
        return
    with pytest.raises(UnsafePicture) as told:
        inline(found(body), "supports")
    assert why in str(told.value)


HARMLESS = {
    "plain": svg(),
    "with a prolog": svg(head='<?xml version="1.0" encoding="UTF-8"?>\n<!-- tea -->\n'),
    "with a mark of order": b"\xef\xbb\xbf" + svg(),
    "with a title": svg("<title>Tea</title><desc>A cup</desc><path d='M0 0'/>"),
    "with style": svg('<path d="M0 0" style="fill:#fff;stroke-width:2;font-family:\'A\'"/>'),
    "with ids and classes": svg('<g id="a" class="b" data-name="c d: e"><path d="M0 0"/></g>'),
    "from a drawing program": svg(
        '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>'
        '<i:grid xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:file="C:\\me\\a.png"/>'
    ),
    "with a gradient": svg(
        '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient>'
        '<linearGradient id="b" xlink:href="#a"/></defs><rect width="9" height="9" fill="url(#b)"/>'
    ),
    "every shape": svg(
        '<rect/><circle r="1"/><ellipse/><line/><polyline points="0,0 1,1"/><polygon/>'
        '<g transform="rotate(-5 1 2) scale(.5)"><path d="m1e-3-.5z"/></g>'
    ),
}


@pytest.mark.parametrize("body", HARMLESS.values(), ids=HARMLESS)
def test_a_harmless_drawing_is_let_in(body: bytes) -> None:
    assert examine(body, "a.SVG") == ("image/svg+xml", 10, 20)


def test_every_core_picture_is_let_in_and_stands_in_the_page_itself() -> None:
    paths = sorted(CORE.glob("*.svg"))
    assert paths
    for path in paths:
        assert examine(path.read_bytes(), path.name)[0] == "image/svg+xml"
        assert inline(found(path.read_bytes()), "supports").startswith("<svg ")


class _Parts(HTMLParser):
    """Every element and attribute, as a browser would read them."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


OURS = {"viewbox", "aria-hidden", "aria-label", "focusable", "role"}
HARMLESS_TAGS = ["g", "path", "rect", "circle", "title", "desc", "metadata", "defs"]
ODD_TAGS = ["script", "style", "text", "use", "image", "a", "animate", "foreignObject", "svg"]
values = st.sampled_from(
    [
        "#fff",
        "url(#a)",
        "url(//x)",
        "javascript:alert(1)",
        "data:x",
        '"><script>',
        "fill:red",
        "\\75",
    ]
)
names = st.sampled_from(
    [*("d", "fill", "style", "class", "id", "data-x", "transform") * 4, "href", "onload", "filter"]
)


def _escaped(value: str) -> str:
    known = value.translate(dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535)))
    return "".join(f"&#{ord(c)};" for c in known if not 0xD800 <= ord(c) <= 0xDFFF)


@st.composite
def drawings(draw: st.DrawFn) -> bytes:
    def element(depth: int) -> str:
        tag = draw(st.sampled_from(HARMLESS_TAGS * 20 + ODD_TAGS))
        attributes = draw(st.dictionaries(names, values, max_size=2))
        written = "".join(f' {name}="{_escaped(value)}"' for name, value in attributes.items())
        inside = "".join(element(depth - 1) for _ in range(draw(st.integers(0, depth))))
        return f"<{tag}{written}>{_escaped(draw(values)) if depth == 1 else ''}{inside}</{tag}>"

    return svg("".join(element(2) for _ in range(draw(st.integers(0, 2)))))


@settings(deadline=None, max_examples=300)
@given(body=drawings(), alt=st.text(min_size=1).filter(str.strip))
def test_only_listed_elements_and_attributes_reach_a_page(body: bytes, alt: str) -> None:
    try:
        examine(body, "a.svg")
    except UnsafePicture:
        return
    for markup in (inline(found(body), "supports"), inline(found(body), "carries", alt)):
        if markup.startswith("<img"):
            continue
        parts = _Parts(markup)
        assert parts.tags <= SHAPES | {"svg"}
        assert parts.attributes <= {name.lower() for name in KEPT} | OURS
        assert parts.text == ""
        assert not re.search(r"url\(|javascript:|xmlns|<!--", markup.split("aria-", 1)[0])


def test_beside_words_a_picture_is_not_read_aloud() -> None:
    """(E06)"""
    markup = inline(found(svg('<path id="x" d="M0 0" style="fill:red"/>')), "supports")
    assert markup == (
        '<svg viewBox="0 0 10 20" width="10" height="20" aria-hidden="true" focusable="false">'
        '<path d="M0 0" fill="red"/></svg>'
    )


def test_a_picture_that_stands_alone_says_its_words() -> None:
    """(E06)"""
    markup = inline(found(svg()), "carries", 'A "cup" & tea')
    assert 'role="img" aria-label="A &quot;cup&quot; &amp; tea"' in markup
    assert "aria-hidden" not in markup
    with pytest.raises(ValueError, match="Give it words"):
        inline(found(svg()), "carries", "  ")


@pytest.mark.parametrize(
    "picture",
    [
        found(png(), "image/png"),
        found(HARMLESS["with a gradient"]),
        found(svg('<path d="M0 0"/>' * 2000)),
    ],
    ids=["photo", "needs ids", "large"],
)
def test_what_cannot_stand_in_the_page_is_fetched_with_its_size_known(picture: Found) -> None:
    address = f'<img src="/pictures/{picture.sha256}" width="10" height="20" alt='
    assert inline(picture, "supports") == f'{address}"">'
    assert inline(picture, "carries", "<Tea>") == f'{address}"&lt;Tea&gt;">'


def test_a_very_large_drawing_keeps_its_shape_in_fewer_units() -> None:
    body = f'<svg {NS} viewBox="0 0 80000 40000"/>'.encode()
    assert examine(body, "a.svg")[1:] == (4000, 2000)


def test_a_drawing_may_say_its_size_without_a_view_box() -> None:
    assert examine(f'<svg {NS} width="30mm" height="40"/>'.encode(), "a.svg")[1:] == (30, 40)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (png(), "a.png"),
        (jpeg(), "a.jpg"),
        (jpeg(), "a.JPEG"),
        (gif(), "a.gif"),
        (webp(b"VP8 "), "a.webp"),
        (webp(b"VP8L"), "a.webp"),
        (webp(b"VP8X"), "a.webp"),
    ],
)
def test_a_photo_is_measured_without_being_opened(body: bytes, name: str) -> None:
    assert examine(body, name)[1:] == (8, 6)


@pytest.mark.parametrize(
    ("body", "name", "why"),
    [
        (png(), "a.jpg", "another kind of file"),
        (png(), "a.svg", "another kind of file"),
        (svg(), "a.png", "another kind of file"),
        (b"MZ\x90", "a.png", "another kind of file"),
        (png(), "a.exe", "is no picture"),
        (png(), "a", "is no picture"),
        (png(4001, 10), "a.png", "4001 by 10 dots"),
        (png(0, 10), "a.png", "0 by 10 dots"),
        (png(2**31, 2**31), "a.png", "dots"),
        (png() + b"x" * PICTURE_BYTES, "a.png", "Make it smaller than 300 kB"),
        (png(8, 6, chunk(b"acTL", b"\0" * 8)), "a.png", "moves by itself"),
        (gif(2), "a.gif", "moves by itself"),
        (webp(b"VP8X", flags=2), "a.webp", "moves by itself"),
        (png()[:18], "a.png", "damaged"),
        (jpeg()[:30], "a.jpg", "damaged"),
        (gif()[:7], "a.gif", "damaged"),
        (webp()[:14], "a.webp", "damaged"),
    ],
)
def test_a_photo_that_cannot_be_used_is_refused_kindly(body: bytes, name: str, why: str) -> None:
    with pytest.raises(UnsafePicture) as told:
        examine(body, name)
    assert why in str(told.value)


@settings(deadline=None)
@given(
    start=st.sampled_from([png(), jpeg(), gif(), webp(b"VP8X"), svg(), b""]),
    cut=st.integers(0, 60),
    rest=st.binary(max_size=60),
    name=st.sampled_from(["a.png", "a.jpg", "a.gif", "a.webp", "a.svg"]),
)
def test_no_file_makes_the_examiner_fall_over(start, cut, rest, name) -> None:
    try:
        facts = examine(start[:cut] + rest, name)
    except UnsafePicture:
        return
    assert facts.width > 0
    assert facts.height > 0
