"""What comes out of the printer: tagged PDF that a screen reader reads too (PDF/UA-1)."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from forms_engine.definition.answers import Words
from forms_engine.definition.words import Said
from forms_engine.formats import paper, paper_fonts
from forms_engine.formats.contract import CannotMake, file_formats
from forms_engine.formats.document import Art, Asked, Document, Heading, Line, Note, Pair
from forms_engine.formats.paper import MEDIA_TYPE
from forms_engine.formats.writing import document_of
from forms_engine.languages.known import language
from tests.conftest import Site
from tests.formats import documents
from tests.formats.reading import pages_of, squeezed
from tests.formats.test_writing import version_of

validator = pytest.importorskip("page")
pypdfium2 = pytest.importorskip("pypdfium2")
pytest.importorskip("typst")  # read here, it draws in this process: faster

PAPER = [name for name, form in file_formats().items() if form.media_type == MEDIA_TYPE]

#: A sentence of each language that no form of ours is translated into yet.
SENTENCES = {
    "ar": "ماذا تريد أن تقول لنا؟ اتصل بنا: 01632 960 123",
    "pa": "ਤੁਸੀਂ ਸਾਨੂੰ ਕੀ ਦੱਸਣਾ ਚਾਹੁੰਦੇ ਹੋ?",
    "bn": "আপনি আমাদের কী বলতে চান?",
}


def made(document: Document, name: str = "booklet") -> bytes:
    form = file_formats()[name]
    assert form.make is not None
    return form.make(document)


def faults(body: bytes) -> list[str]:
    """What a checker of PDF/UA-1 finds wrong."""
    report = validator.validate_pdf_bytes(body, profile="ua1")
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


def form(site: Site, name: str, code: str = "en-GB", **more: object) -> Document:
    site.house.settings.__dict__["address"] = "https://forms.example.org"
    return document_of(site.house, version_of(site, name), code, "easy", **more)  # type: ignore[arg-type]


def little(words: str, code: str = "en-GB") -> Document:
    """One page with a title and a sentence."""
    said = Said(words=words)
    blocks = (Heading(1, said), Line(said))
    return Document(said, code, language(code).direction, "easy", blocks)


@pytest.mark.parametrize("code", ["en-GB", "cy", "pl", "ur"])
@pytest.mark.parametrize("name", PAPER)
def test_every_sheet_can_be_read_by_a_screen_reader(site: Site, name: str, code: str) -> None:
    for shipped in ("tell_us", "one_of_each"):
        assert faults(made(form(site, shipped, code), name)) == []


@pytest.mark.parametrize("code", SENTENCES)
def test_other_scripts_can_be_printed_or_we_say_what_is_missing(code: str) -> None:
    try:
        body = made(little(SENTENCES[code], code))
    except CannotMake as why:
        pytest.skip(str(why))
    assert faults(body) == []


def test_where_a_font_is_missing_a_sentence_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper_fonts, "_PLACES", (Path("/no/such/folder"),))
    paper_fonts.fonts_for.cache_clear()
    try:
        with pytest.raises(CannotMake, match="Noto Sans Gurmukhi"):
            made(little("ਹਾਂ", "pa"))
    finally:
        paper_fonts.fonts_for.cache_clear()


def test_the_same_form_gives_the_same_bytes(site: Site) -> None:
    document = form(site, "tell_us")
    assert made(document) == made(document)


def test_a_page_of_a_booklet_has_at_most_two_questions_and_none_is_broken(site: Site) -> None:
    for shipped in ("tell_us", "my_month", "one_of_each"):
        document = form(site, shipped)
        pages = [squeezed(page) for page in pages_of(made(document))]
        per_page = [0] * len(pages)
        for block in document.blocks:
            if not isinstance(block, Asked) or not block.number:
                continue
            here = [n for n, page in enumerate(pages) if squeezed(block.ask.words) in page]
            on = next(n for n in here if f"{block.number}.{squeezed(block.ask.words)}" in pages[n])
            per_page[on] += 1
            for choice in (*block.options, *block.headings, *block.out):
                assert squeezed(choice.words.words) in pages[on], (shipped, block.question_id)
        assert max(per_page) <= 2


@pytest.mark.parametrize("name", ["booklet", "large_print"])
def test_a_board_that_is_higher_than_a_page_goes_on_with_its_headings(
    site: Site, name: str
) -> None:
    document = form(site, "my_limits")
    board = next(b for b in document.blocks if isinstance(b, Asked) and b.headings)
    pages = [squeezed(page) for page in pages_of(made(document, name))]
    first = next(n for n, page in enumerate(pages) if squeezed(board.ask.words) in page)
    with_cards = pages[first : first + 2]
    for card in board.options:
        on = [page for page in with_cards if squeezed(card.words.words) in page]
        assert len(on) == 1, card.value
    for page in with_cards:
        assert any(squeezed(card.words.words) in page for card in board.options)
        for heading in board.headings:
            assert squeezed(heading.words.words) in page, heading.value


@pytest.mark.parametrize("name", PAPER)
def test_a_list_that_is_longer_than_a_page_goes_on_over_it(name: str) -> None:
    words = [f"Answer number {n} of many, with some more words" for n in range(1, 61)]
    long = replace(
        documents.MATTERS, options=tuple(documents.choice(f"n{n}", w) for n, w in enumerate(words))
    )
    body = made(documents.blank(long), name)
    assert faults(body) == []
    pages = [squeezed(page) for page in pages_of(body)]
    for word in words:
        assert sum(squeezed(word) in page for page in pages) == 1, word
    for number, page in enumerate(pages, 1):
        assert squeezed(f"Page {number} of {len(pages)}") in page


@pytest.mark.parametrize("name", ["booklet", "large_print"])
@pytest.mark.parametrize("shipped", ["my_month", "tell_us", "taking_part"])
def test_what_stands_before_the_questions_leaves_no_page_nearly_empty(
    site: Site, name: str, shipped: str
) -> None:
    """One page, or two that share it evenly."""
    for code in ("en-GB", "pl"):
        document = form(site, shipped, code)
        questions = next(b for b in document.blocks if isinstance(b, Asked) and b.number)
        pages = [squeezed(page) for page in pages_of(made(document, name))]
        first = next(n for n, p in enumerate(pages) if squeezed(questions.ask.words) in p)
        assert first <= 2
        words = [len(page) for page in pages[:first]]
        assert min(words) > sum(words) / 4


def test_every_page_says_its_number_where_it_belongs_and_who_may_help(site: Site) -> None:
    document = form(site, "tell_us")
    pages = pages_of(made(document))
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert "You can ask someone to help you." in page
        assert document.reference in page
    for line in document.credits:
        assert squeezed(line.words) in squeezed(pages[-1])


def test_large_print_is_large(site: Site) -> None:
    """(B02) On A4, nothing smaller than 18 points, nothing slanted (UKAAF)."""
    file = made(form(site, "tell_us"), "large_print")
    assert not re.search(rb"/BaseFont\s*/[\w+-]*(Italic|Oblique)", file)
    sheet = pypdfium2.PdfDocument(file)
    for one in sheet:
        assert [round(side) for side in one.get_size()] == [595, 842]
        for found in one.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
            assert found.get_font_size() >= 17.9
    sheet.close()


def test_numbers_keep_their_order_among_words_from_right_to_left(site: Site) -> None:
    words = little("اتصل بنا: 01632 960 123", "ar")
    sheet = pypdfium2.PdfDocument(made(replace(words, blocks=words.blocks[:1])))
    text = sheet[0].get_textpage()
    read = text.get_text_range()
    places = [text.get_charbox(read.index(part))[0] for part in ("016", "960", "123")]
    assert places == sorted(places)
    sheet.close()


def test_a_picture_that_speaks_for_itself_is_described_and_the_others_are_silent() -> None:
    body = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
    art = Art("a" * 64, "image/svg+xml", body, "A house with a ramp")
    silent = replace(art, sha256="b" * 64, alt="")
    said = Said(words="Our house")
    blocks = (Heading(1, said, art), Line(said, silent))
    made_of = made(Document(said, "en-GB", "ltr", "easy", blocks))
    assert faults(made_of) == []
    assert made_of.count(b"/Alt") == 1


def test_a_story_is_printed_like_a_form() -> None:
    """You said, we did; what the supporter notes; words borrowed from another language."""
    blocks = (
        Heading(1, Said(words="Your answer")),
        Pair(
            Said(words="Food"),
            Said(words="Done"),
            Line(Said(words="The soup is cold.")),
            Line(Said(words="Mae'r cawl yn boeth.", language="cy")),
        ),
        Line(Said(words="ہم نے سنا", language="ur"), manner="quote"),
        Note(Said(words="How was it answered?"), (Said(words="By pointing"),), 2),
    )
    document = Document(Said(words="Your answer"), "en-GB", "ltr", "easy", blocks)
    for name in PAPER:
        body = made(document, name)
        assert faults(body) == []
        text = squeezed("\n".join(pages_of(body)))
        assert squeezed("The soup is cold.") in text
        # Only the sheet to read out has room for the supporter's notes.
        assert (squeezed("By pointing") in text) == (name == "interview")


HOSTILE = [
    '#panic("no") #read("/etc/passwd") $x$ *b* _i_ @a <l> \\ `code` // not // /* this */',
    "😀👩🏽‍🦽 \U000f0000 \x00\x07\x1b[31m \ud800 \ufffe",
    "A" * 10_000,
    "word " * 2_000,
    "ሰላም שלום नमस्ते 你好 \u202e abc \u2066\u2066",
    "e\u0301\u0327" * 300 + "\u0651\u0651a\u0651",
    "\n" * 500,
]


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_somebody_wrote_it_can_be_printed(site: Site, words: str) -> None:
    for code in ("en-GB", "ur"):
        document = form(site, "one_of_each", code, answers={"more": Words(words)})
        assert faults(made(document)) == []


def test_what_cannot_be_drawn_is_named_and_no_word_is_lost(site: Site) -> None:
    words = "Good 😀 #strong[x] " + "Z" * 3000 + " the end"
    document = form(site, "one_of_each", answers={"more": Words(words)})
    text = squeezed("".join(pages_of(made(document))))
    assert "Good[grinningface]#strong[x]" in text
    assert text.count("Z") == 3000
    assert "theend" in text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some.text(max_size=300), some.sampled_from(["en-GB", "ur"]))
def test_any_words_at_all_can_be_printed(words: str, code: str) -> None:
    made(little("A " + words, code))


def test_nothing_large_is_read_before_somebody_prints(site: Site) -> None:
    """Answering must stay small: Typst is read by the first sheet, not by the app."""
    program = (
        "import sys, forms_engine.app\n"
        "from forms_engine.formats.contract import formats\n"
        "formats()\n"
        "print([m for m in ('typst', 'fontpkg', 'pikepdf') if m in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert re.sub(r"\s", "", told.stdout) == "[]", told.stderr


def test_a_sheet_that_is_not_drawn_says_so_kindly_and_quotes_nobody(
    caplog: pytest.LogCaptureFixture,
) -> None:
    job = {"sheet": "Nobody's secret", "fonts": [], "document": "", "fields": [], "letters": ""}
    with pytest.raises(CannotMake, match="The plain text is there for now"):
        paper._apart(job)
    assert "A sheet was not drawn" in caplog.text
    assert "secret" not in caplog.text
