"""A PDF to fill in on a computer: real fields with names to hear, and still PDF/UA-1."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass

import pytest

from forms_engine.formats.contract import file_formats
from forms_engine.formats.document import Asked, Document
from forms_engine.formats.fields import fields_of
from forms_engine.formats.paper_fonts import fonts_for
from forms_engine.formats.truetype import cut
from forms_engine.question_types.contract import Shape
from tests.conftest import Site
from tests.formats.test_paper import faults, form

pikepdf = pytest.importorskip("pikepdf")
pypdfium2 = pytest.importorskip("pypdfium2")


def made(document: Document) -> bytes:
    make = file_formats()["fillable"].make
    assert make is not None
    return make(document)


@dataclass(frozen=True)
class Box:
    page: int
    name: str
    tip: str
    subtype: str
    states: frozenset[str]
    middle: tuple[float, float]


def boxes(body: bytes) -> list[Box]:
    """Every field of a PDF, in order."""
    found = []
    with pikepdf.open(io.BytesIO(body)) as pdf:
        for number, page in enumerate(pdf.pages):
            for note in page.get("/Annots", ()):
                owner = note if "/T" in note else note.Parent
                states = frozenset() if "/FT" in note and note.FT == "/Tx" else note.AP.N.keys()
                left, bottom, right, up = (float(n) for n in note.Rect)
                middle = ((left + right) / 2, (bottom + up) / 2)
                more = (str(note.TU), str(note.Subtype), frozenset(states), middle)
                found.append(Box(number, str(owner.T), *more))
    return found


@pytest.mark.parametrize("code", ["en-GB", "cy", "pl", "ur"])
def test_a_form_to_fill_in_can_be_read_by_a_screen_reader(site: Site, code: str) -> None:
    for name in ("tell_us", "one_of_each"):
        assert faults(made(form(site, name, code))) == []


def test_every_place_to_answer_is_a_field_that_says_what_it_is(site: Site) -> None:
    document = form(site, "one_of_each")
    found = boxes(made(document))
    assert [box.name for box in found] == [field.name for field in fields_of(document)]
    assert [box.tip for box in found] == [f.tip for f in fields_of(document)]
    asked = {b.question_id for b in document.blocks if isinstance(b, Asked)}
    statements = {
        b.question_id
        for b in document.blocks
        if isinstance(b, Asked) and b.shape is Shape.STATEMENT
    }
    assert {box.name.partition(":")[0] for box in found} == asked - statements
    assert {box.subtype for box in found} == {"/Widget"}


def test_nothing_is_left_of_the_links_that_marked_the_places(site: Site) -> None:
    assert b"field:" not in made(form(site, "one_of_each"))


class Reader:
    """Somebody who opens the PDF in a browser, presses and types, and saves it."""

    def __init__(self, body: bytes) -> None:
        self._body = body
        self._pdf = pypdfium2.PdfDocument(body)
        self._pdf.init_forms()
        self._pages = [self._pdf[n] for n in range(len(self._pdf))]

    def presses(self, name: str, value: str = "") -> None:
        for box in boxes(self._body):
            if box.name == name and (not value or f"/{value}" in box.states):
                self._click(box.page, *box.middle)
                return
        pytest.fail(f"There is no {name} {value} here.")

    def _click(self, number: int, x: float, y: float) -> None:
        raw, env, page = pypdfium2.raw, self._pdf.formenv, self._pages[number]
        raw.FORM_OnMouseMove(env, page, 0, x, y)
        raw.FORM_OnLButtonDown(env, page, 0, x, y)
        raw.FORM_OnLButtonUp(env, page, 0, x, y)
        self._here = page

    def types(self, words: str) -> None:
        for letter in words:
            pypdfium2.raw.FORM_OnChar(self._pdf.formenv, self._here, ord(letter), 0)

    def saved(self) -> bytes:
        pypdfium2.raw.FORM_ForceToKillFocus(self._pdf.formenv)
        saved = io.BytesIO()
        self._pdf.save(saved)
        for page in self._pages:
            page.close()
        self._pdf.close()
        return saved.getvalue()

    def saves(self) -> dict[str, str]:
        """The values of the saved file."""
        opened = pikepdf.open(io.BytesIO(self.saved()))
        fields = opened.Root.AcroForm.Fields
        return {str(f.T): str(f.V) for f in fields if str(f.get("/V", "")) not in ("", "/Off")}


def test_boxes_can_be_ticked_and_words_typed_and_it_is_all_there_when_saved(site: Site) -> None:
    reader = Reader(made(form(site, "one_of_each")))
    reader.presses("morning", "tea")
    reader.presses("morning", "music")  # one answer: the other box lets go
    reader.presses("likes:garden")
    reader.presses("likes:cooking")
    reader.presses("my_day:card:bus", "bad")
    reader.presses("more:words")
    reader.types("Dŵr, os gwelwch yn dda.")
    assert reader.saves() == {
        "morning": "/music",
        "likes:garden": "/garden",
        "likes:cooking": "/cooking",
        "my_day:card:bus": "/bad",
        "more:words": "Dŵr, os gwelwch yn dda.",
    }


def test_the_same_form_to_fill_in_gives_the_same_bytes(site: Site) -> None:
    document = form(site, "tell_us")
    assert made(document) == made(document)


def test_welsh_and_polish_letters_are_drawn_in_the_font_of_the_sheet(site: Site) -> None:
    """A viewer that looked for ŵ in a font of its own would draw nothing, or something else."""
    reader = Reader(made(form(site, "one_of_each", "cy")))
    reader.presses("more:words")
    reader.types("Dŵr, tŷ, łódź, £5")
    saved = reader.saved()
    with pikepdf.open(io.BytesIO(saved)) as pdf:
        notes = [note for page in pdf.pages for note in page.get("/Annots", ())]
        field = next(note for note in notes if str(note.get("/T", "")) == "more:words")
        used = set(re.findall(rb"(/\S+) \S+ Tf", field.AP.N.read_bytes()))
        assert len(used) == 1
        assert "/FontFile2" in field.AP.N.Resources.Font[used.pop().decode()].FontDescriptor
    # What is left is a list of names that the checker does not know all of.
    assert {fault.partition(":")[0] for fault in faults(saved)} <= {
        "PDFUA1-TRUETYPE-NONSYMBOLIC-ENCODING-001"
    }


def test_the_letters_of_a_field_are_a_small_font_of_their_own() -> None:
    """Every letter that can be typed has its shape and width, as in the font it is cut from."""
    tools = pytest.importorskip("fontTools.ttLib")
    path = fonts_for("cy").latin
    whole = tools.TTFont(path)
    small = cut(path.read_bytes(), map(ord, "Aŵy€"))
    mine = tools.TTFont(io.BytesIO(small.body))
    assert len(small.body) < 30_000
    for letter in "Aŵy€":
        name = whole.getBestCmap()[ord(letter)]
        glyph = mine.getGlyphID(mine.getBestCmap()[ord(letter)])
        assert glyph == whole.getGlyphID(name)
        outline = mine["glyf"][mine.getGlyphName(glyph)]
        expected = whole["glyf"][name]
        assert (outline.xMin, outline.yMax) == (expected.xMin, expected.yMax)
        assert small.widths[ord(letter)] == whole["hmtx"][name][0]
    assert ord("B") not in small.widths
