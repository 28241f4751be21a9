"""An e-book that opens everywhere: the rules of EPUB 3 that a program can check, checked here.

Epubcheck, which needs Java, was run by hand on books like these and found nothing.
"""

from __future__ import annotations

import io
import re
import zipfile
from itertools import pairwise
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from forms_engine.formats.document import Document
from forms_engine.formats.epub.making import make
from tests.formats import documents
from tests.formats.documents import blank, every_word, story

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
XHTML = "{http://www.w3.org/1999/xhtml}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ALL = {
    "blank": blank(),
    "answered": documents.answered(),
    "story": story(),
    "right to left": documents.right_to_left(),
}


class Book:
    def __init__(self, document: Document) -> None:
        self.zip = zipfile.ZipFile(io.BytesIO(make(document)))
        self.package = self.xml("book/package.opf")
        self.items = {item.attrib["id"]: item.attrib for item in self.package.iter(f"{OPF}item")}
        spine = self.package.find(f"{OPF}spine")
        assert spine is not None
        self.spine = spine
        self.pages = [self.xml("book/" + self.items[one.attrib["idref"]]["href"]) for one in spine]

    def xml(self, name: str) -> Element:
        return ElementTree.fromstring(self.zip.read(name))

    def meta(self, name: str) -> list[str]:
        return [m.text or "" for m in self.package.iter(f"{OPF}meta") if m.get("property") == name]

    @property
    def text(self) -> str:
        return " ".join(" ".join(t for page in self.pages for t in page.itertext()).split())


@pytest.fixture(params=ALL)
def document(request: pytest.FixtureRequest) -> Document:
    return ALL[request.param]


@pytest.fixture
def book(document: Document) -> Book:
    return Book(document)


def test_the_type_of_the_file_stands_first_and_unsqueezed(book: Book) -> None:
    first = book.zip.infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", 0, b"")
    assert book.zip.read("mimetype") == b"application/epub+zip"


def test_every_file_is_in_the_list_and_every_name_in_the_list_is_a_file(book: Book) -> None:
    listed = {"book/" + item["href"] for item in book.items.values()}
    there = {name for name in book.zip.namelist() if name.startswith("book/")}
    assert listed | {"book/package.opf"} == there
    assert len(listed) == len(book.items), "a file is listed twice"


def test_it_says_its_name_title_language_and_who_can_read_it(
    book: Book, document: Document
) -> None:
    (identifier,) = book.package.iter(f"{DC}identifier")
    assert identifier.get("id") == book.package.get("unique-identifier")
    assert [t.text for t in book.package.iter(f"{DC}title")] == [document.title.words]
    assert [t.text for t in book.package.iter(f"{DC}language")] == [document.language]
    assert book.meta("schema:accessModeSufficient") == ["textual"]
    assert "textual" in book.meta("schema:accessMode")
    assert book.meta("schema:accessibilityHazard") == ["none"]
    assert {"tableOfContents", "readingOrder", "alternativeText"} <= set(
        book.meta("schema:accessibilityFeature")
    )
    assert book.meta("dcterms:conformsTo") == ["EPUB Accessibility 1.1 - WCAG 2.2 Level AA"]
    assert "No person has checked it" in book.meta("schema:accessibilitySummary")[0]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", book.meta("dcterms:modified")[0])


def test_pages_turn_the_way_the_language_reads(book: Book, document: Document) -> None:
    """(E11)"""
    assert book.spine.get("page-progression-direction") == document.direction
    for page in book.pages:
        assert page.get("dir") == document.direction
        assert page.get("lang") == page.get(LANG) == document.language


def test_the_table_of_contents_leads_to_every_heading(book: Book) -> None:
    toc = book.xml("book/contents.xhtml")
    links = [a.attrib["href"].split("#") for a in toc.iter(f"{XHTML}a")]
    found = []
    for one in book.spine:
        name = book.items[one.attrib["idref"]]["href"]
        for element in book.xml(f"book/{name}").iter():
            if element.tag in {f"{XHTML}h{n}" for n in range(1, 7)}:
                found.append([name, element.attrib["id"]])
    assert links == found


def test_headings_jump_no_level_and_ids_are_unique(book: Book) -> None:
    levels = []
    for page in book.pages:
        ids = [e.attrib["id"] for e in page.iter() if "id" in e.attrib]
        assert len(ids) == len(set(ids))
        tags = (e.tag.removeprefix(XHTML) for e in page.iter())
        levels += [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))


def test_every_picture_has_its_alt_and_is_there_once(book: Book, document: Document) -> None:
    """E06: empty where the words beside it say the same."""
    shown = [img for page in book.pages for img in page.iter(f"{XHTML}img")]
    assert all("alt" in img.attrib for img in shown)
    assert len([n for n in book.zip.namelist() if "/pictures/" in n]) == len(
        list(document.pictures())
    )
    assert {f"book/{img.attrib['src']}" for img in shown} <= set(book.zip.namelist())
    if document == ALL["blank"]:
        assert {img.attrib["alt"] for img in shown} == {"", "A house with a heart", "A finish line"}


def test_every_word_is_there(book: Book, document: Document) -> None:
    for words in every_word(document):
        assert " ".join(words.split()) in book.text
    assert "Wait until they are ready." not in book.text


def test_borrowed_words_say_their_language() -> None:
    """A24: in the page, and in the table of contents."""
    book = Book(documents.right_to_left())
    spans = [s for page in book.pages for s in page.iter(f"{XHTML}span") if s.get("lang")]
    bad = next(s for s in spans if s.text == "Bad")
    assert (bad.get("lang"), bad.get(LANG), bad.get("dir")) == ("en-GB", "en-GB", "ltr")


def test_what_was_typed_is_shown_and_never_markup() -> None:
    assert "and <b>tea</b> & toast" in Book(documents.answered()).text
    assert not list(Book(documents.answered()).pages[0].iter(f"{XHTML}b"))


def test_an_answer_is_marked_in_words(request: pytest.FixtureRequest) -> None:
    """B10: not by a border alone."""
    text = Book(documents.answered()).text
    assert "Good You chose this." in text
    assert "Food: I like it" in text
    assert "You cannot write in this book" in Book(blank()).text


def test_the_same_document_gives_the_same_bytes(document: Document) -> None:
    assert make(document) == make(document)
