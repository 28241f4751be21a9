"""Paper in scripts that no form of ours is translated into yet: right letters, right way round."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from forms_engine.definition.words import Said
from forms_engine.formats.contract import CannotMake, file_formats
from forms_engine.formats.document import Asked, Choice, Document, Heading, Line
from forms_engine.languages.known import language
from forms_engine.question_types.contract import Shape
from tests.conftest import Site
from tests.formats.documents import art
from tests.formats.reading import pages_of, squeezed
from tests.formats.test_paper import PAPER, faults, form, made

pypdfium2 = pytest.importorskip("pypdfium2")
pytest.importorskip("typst")


@dataclass(frozen=True)
class Words:
    title: str
    ring: str
    ask: str
    good: str
    bad: str
    #: The same letters, joined as they must be, and kept apart.
    joined: str
    apart: str


WORDS = {
    "ar": Words(
        "شهري", "اتصل بنا: 01632 960 123", "كيف كان هذا الشهر؟", "جيد", "سيئ",
        "ببب", "ب\u200cب\u200cب",
    ),
    "ur": Words(
        "میرا مہینہ", "ہمیں فون کریں: 01632 960 123", "یہ مہینہ کیسا رہا؟", "اچھا", "برا",
        "ببب", "ب\u200cب\u200cب",
    ),
    "pa": Words(
        "ਮੇਰਾ ਮਹੀਨਾ", "ਸਾਨੂੰ ਫ਼ੋਨ ਕਰੋ: 01632 960 123", "ਇਹ ਮਹੀਨਾ ਕਿਵੇਂ ਰਿਹਾ?", "ਚੰਗਾ", "ਮਾੜਾ",
        "ਪ੍ਰ", "ਪ੍\u200cਰ",
    ),
    "bn": Words(
        "আমার মাস", "আমাদের ফোন করুন: 01632 960 123", "এই মাস কেমন ছিল?", "ভালো", "খারাপ",
        "ক্ষ", "ক্\u200cষ",
    ),
}  # fmt: skip


def sheet(code: str, title: str = "") -> Document:
    words = WORDS[code]
    out = (Choice("dont_know", Said(words="I don't know", language="en-GB"), art("dont-know")),)
    options = (
        Choice("good", Said(words=words.good), art("face-happy")),
        Choice("bad", Said(words=words.bad), art("face-sad")),
    )
    ask = Said(words=words.ask)
    said = Said(words=title or words.title)
    blocks = (
        Heading(1, said, art("calendar-month")),
        Line(Said(words=words.ring), art("phone")),
        Heading(2, said),
        Asked("month", 1, Shape.CHOICE, ask, art("idea"), options=options, out=out),
        Asked("wish", 2, Shape.WORDS, ask, out=out),
        Asked("sorted", 3, Shape.SORT, ask, options=options, headings=options),
    )
    return Document(said, code, language(code).direction, "easy", blocks)


def printed(code: str, name: str = "booklet", title: str = "") -> bytes:
    try:
        return made(sheet(code, title), name)
    except CannotMake as why:
        pytest.skip(str(why))


@pytest.mark.parametrize("name", PAPER)
@pytest.mark.parametrize("code", WORDS)
def test_every_sheet_in_every_script_can_be_read_by_a_screen_reader(code: str, name: str) -> None:
    body = printed(code, name)
    assert faults(body) == []
    read = "".join(pages_of(body))
    for part in ("01632", "960", "123", "know"):
        assert part in read
    # What is copied or searched runs the right way, and a reader turns the pages that way.
    if language(code).direction == "ltr":
        assert "01632 960 123" in read
        assert squeezed("I don't know") in squeezed(read)
    assert (b"/Direction/R2L" in body) == (language(code).direction == "rtl")


@pytest.mark.parametrize("name", PAPER)
def test_from_right_to_left_nothing_stands_beside_the_page(site: Site, name: str) -> None:
    body = made(form(site, "one_of_each", "ur"), name)
    pdf = pypdfium2.PdfDocument(body)
    for page in pdf:
        for thing in page.get_objects():
            left, _, right, _ = thing.get_bounds()
            assert 25 < left <= right < 570
    pdf.close()


def title_of(code: str, title: str) -> tuple[float, float]:
    """Where the title begins and ends on the page."""
    pdf = pypdfium2.PdfDocument(printed(code, title=title))
    text = [pypdfium2.raw.FPDF_PAGEOBJ_TEXT]
    found = [o for o in pdf[0].get_objects(filter=text) if o.get_font_size() > 29]
    places = [one.get_bounds() for one in found]
    pdf.close()
    return min(p[0] for p in places), max(p[2] for p in places)


@pytest.mark.parametrize("code", WORDS)
def test_letters_are_joined_as_their_script_joins_them(code: str) -> None:
    words = WORDS[code]
    joined, apart = title_of(code, words.joined), title_of(code, words.apart)
    assert joined[1] - joined[0] < 0.93 * (apart[1] - apart[0])


@pytest.mark.parametrize("code", WORDS)
def test_a_page_begins_where_its_script_begins(code: str) -> None:
    left, right = title_of(code, WORDS[code].title)
    assert (left + right > 595) == (language(code).direction == "rtl")


def test_where_no_font_is_installed_nothing_is_printed_with_empty_boxes() -> None:
    """Every language is either drawn, or refused with a sentence that says what is missing."""
    form = file_formats()["booklet"]
    assert form.make is not None
    document = replace(sheet("bn"), language="en-GB")
    read = "".join(pages_of(form.make(document)))
    assert "bengali letter" in read
