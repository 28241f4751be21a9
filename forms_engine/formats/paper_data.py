"""A document as plain data for the sheet that Typst draws: every word made safe to draw first."""

from __future__ import annotations

import base64
import io
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

import segno

from forms_engine.definition.words import Said
from forms_engine.formats.document import (
    Art,
    Asked,
    Block,
    Break,
    Choice,
    Document,
    Heading,
    Line,
    Note,
    Pair,
)
from forms_engine.formats.fields import card_mark, choice_mark, written_mark
from forms_engine.formats.letters import named
from forms_engine.languages.known import language as about_language
from forms_engine.languages.marking import N_
from forms_engine.pictures.raster import sniff

#: An answer longer than this may break across pages: whole, it might not fit on one.
LONG_ANSWER = 900
#: A word without a break in it must still fit into a line.
_LONG_WORD = re.compile(r"[^\s\u200b]{24}(?=[^\s\u200b])")
#: Telephone numbers and the like: in right-to-left text their parts would change places.
_FIGURES = re.compile(r"\+?\d[\d ()./:-]*\d")
_ADDRESS = re.compile(r"https?://\S+")


@dataclass(frozen=True)
class Look:
    """The sizes of one paper format: type in points, everything else in millimetres."""

    text: float
    title: float
    heading: float
    #: Of what stands at the foot and beside small things.
    small: float
    #: Of the version's name, which only staff read.
    mark: float
    margin: float
    #: Room for the foot of the page, inside which the square code stands.
    foot: float
    #: Between things that belong together.
    gap: float
    #: Beside a question; beside a sentence; on an answer.
    picture: float
    line: float
    option: float
    tick: float
    #: Lines to write on.
    lines: int
    #: Up to so many answers stand below each other, more in two columns.
    single: int
    #: More letters than this in an answer, and the answers stay below each other.
    wordy: int = 24
    #: At most so many questions on a page; 0 for as many as fit.
    per_page: int = 0
    #: With what only the supporter reads, and room for their notes.
    helper: bool = False


def data_of(
    document: Document, look: Look, families: Iterable[str], can: Callable[[str], bool], fill: bool
) -> dict[str, Any]:
    """Everything that ``drawing/sheet.typ`` draws."""
    return _Data(document, can, fill).whole(look, families)


class _Data:
    def __init__(self, document: Document, can: Callable[[str], bool], fill: bool) -> None:
        self._document, self._can, self._fill = document, can, fill
        self._rtl = document.direction == "rtl"
        self._under = 1
        #: Many words come again with every question: each is made safe once.
        self._safe: dict[Said, dict[str, Any]] = {}

    def whole(self, look: Look, families: Iterable[str]) -> dict[str, Any]:
        doc = self._document
        pictures = {art.sha256: svg_of(art) for art in doc.pictures()}
        sizes = {name.replace("_", "-"): value for name, value in asdict(look).items()}
        words = {
            "page": N_("Page {number} of {total}"),
            "chose": N_("you chose this"),
            "card": N_("Card"),
            "for-you": N_("For you, the supporter"),
            "pictures-by": N_("Who made the pictures"),
            "square": N_("A square code for a phone camera"),
            "on-screen": N_("You can also answer on a phone or tablet."),
        }
        keep = {"number": "{number}", "total": "{total}"}
        own = {key: self._said(doc.say(msgid, **keep)) for key, msgid in words.items()}
        return {
            **own,
            "look": {**sizes, "pictures": bool(pictures)},
            "fonts": list(families),
            "fillable": self._fill,
            "title": self._said(doc.title),
            "language": doc.language.split("-")[0],
            "direction": doc.direction,
            "foot": self._said(doc.foot) if doc.foot else None,
            "reference": self._text(doc.reference),
            "address": self._text(doc.address, breaks=False),
            "qr": square(doc.address) if doc.address else None,
            "credits": [self._said(line) for line in doc.credits],
            "pictures": pictures,
            "blocks": [self._block(block) for block in self._with_draft()],
        }

    def _with_draft(self) -> Iterable[Block]:
        """What nobody has checked says so right below the title."""
        draft, first = self._document.draft, True
        for block in self._document.blocks:
            yield block
            if draft is not None and first:
                yield Line(draft, manner="hint")
            first = False

    # --- blocks ---

    def _block(self, block: Block) -> dict[str, Any]:
        match block:
            case Heading(level, words, picture):
                self._under = level
                return self._as("heading", level=level, words=words, picture=picture)
            case Line(words, picture, manner, label):
                parts = {"words": words, "picture": picture, "manner": manner, "label": label}
                return self._as("line", len(words.words) > LONG_ANSWER, **parts)
            case Asked():
                return self._asked(block)
            case Pair(topic, status, first, second):
                told = {"first": self._block(first), "second": self._block(second)}
                level = self._under + 1
                return {**self._as("pair", topic=topic, status=status, level=level), **told}
            case Note(label, choices, lines):
                said = [self._said(choice) for choice in choices]
                return self._as("note", label=label, choices=said, lines=lines)
            case Break():
                return self._as("break")

    def _as(self, kind: str, long: bool = False, **parts: Any) -> dict[str, Any]:
        return {"kind": kind, "long": long, **{name: self._part(p) for name, p in parts.items()}}

    def _part(self, part: Any) -> Any:
        match part:
            case Said():
                return self._said(part)
            case Art():
                return {"name": part.sha256, "alt": self._text(part.alt)}
            case _:
                return part

    def _asked(self, q: Asked) -> dict[str, Any]:
        return {
            **self._as("asked", _may_break(q)),
            "number": q.number,
            "shape": str(q.shape),
            "ask": self._said(q.ask),
            "picture": self._part(q.picture),
            "hint": self._said(q.hint) if q.hint else None,
            "rules": [self._said(rule) for rule in (*q.rules, q.how) if rule],
            "prompts": [self._said(prompt) for prompt in q.prompts],
            "only-if": self._said(q.only_if) if q.only_if else None,
            "options": [self._choice(q, c) for c in q.options],
            "headings": [self._choice(q, c) for c in q.headings],
            "out": [self._choice(q, c) for c in q.out],
            "text": self._text(q.text),
            "places": dict(q.places),
            "field": written_mark(q),
        }

    def _choice(self, q: Asked, choice: Choice) -> dict[str, Any]:
        return {
            "value": choice.value,
            "words": self._said(choice.words),
            "picture": self._part(choice.picture),
            "chosen": choice.chosen,
            "onward": self._said(choice.onward) if choice.onward else None,
            "field": choice_mark(q, choice),
            "fields": [card_mark(q, choice, heading) for heading in q.headings],
        }

    # --- words ---

    def _said(self, said: Said) -> dict[str, Any]:
        if said not in self._safe:
            self._safe[said] = self._made_safe(said)
        return self._safe[said]

    def _made_safe(self, said: Said) -> dict[str, Any]:
        code = said.language.split("-")[0] if said.language else None
        direction = about_language(said.language).direction if said.language else None
        return {"words": self._text(said.words), "language": code, "direction": direction}

    def _text(self, words: str, *, breaks: bool = True) -> str:
        shown = named(unicodedata.normalize("NFC", words), self._can)
        if breaks:
            shown = _LONG_WORD.sub("\\g<0>\u200b", shown)
        if self._rtl:
            shown = _ADDRESS.sub(_isolated, shown)
            shown = _FIGURES.sub(_isolated, shown)
        return shown


def _may_break(q: Asked) -> bool:
    """A long answer, a long list and a board of cards may be higher than a page."""
    return len(q.text) > LONG_ANSWER or len(q.options) > 12 or q.shape == "sort"


def _isolated(found: re.Match[str]) -> str:
    return f"\u2066{found[0]}\u2069"


@lru_cache(maxsize=64)
def square(address: str) -> str:
    """A square code for a telephone's camera, as SVG with a quiet edge."""
    buffer = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        buffer, kind="svg", border=2, xmldecl=False, omitsize=True, light="white"
    )
    return buffer.getvalue().decode()


def svg_of(art: Art) -> str:
    """The picture as SVG. A photo is put inside one, so that all are handed over as words."""
    if art.media_type == "image/svg+xml":
        return art.body.decode("utf-8-sig")
    sniffed = sniff(art.body)
    width, height = sniffed[1] if sniffed else (1, 1)
    body = base64.b64encode(art.body).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" href="data:{art.media_type};base64,{body}"/>'
        "</svg>"
    )
