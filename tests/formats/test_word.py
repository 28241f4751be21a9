"""A Word file that staff can change and people can fill in.

There is no program here that checks Office files as Word does. So the order of every element that
we write is checked against the standard (ISO/IEC 29500), and python-docx opens each file. By hand,
LibreOffice opened them and drew them as they should look.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from PIL import Image

from forms_engine.formats.contract import CannotMake
from forms_engine.formats.document import Art, Document, Pair
from forms_engine.formats.dots import dots
from forms_engine.formats.word.making import make
from forms_engine.formats.word.styles import with_region
from tests.formats import documents
from tests.formats.documents import blank, every_word, said, story

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
ALL = {
    "blank": blank(),
    "answered": documents.answered(),
    "story": story(),
    "right to left": documents.right_to_left(),
}
#: The order in which the standard wants the parts of each; what we do not use is left out.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore pBdr tabs bidi spacing ind textAlignment "
    "outlineLvl",
    "rPr": "rStyle rFonts b bCs color sz szCs u rtl lang",
    "sdtPr": "alias tag id showingPlcHdr text checkbox",
    "sdt": "sdtPr sdtContent",
    "sectPr": "footerReference pgSz pgMar bidi",
    "style": "name basedOn next uiPriority semiHidden qFormat pPr rPr",
    "docDefaults": "rPrDefault pPrDefault",
    "settings": "defaultTabStop compat themeFontLang",
    "inline": "extent docPr graphic",
    "pic": "nvPicPr blipFill spPr",
}


def local(element: Element) -> str:
    return element.tag.rsplit("}", 1)[-1]


class File:
    def __init__(self, document: Document) -> None:
        self.made = make(document)
        self.zip = zipfile.ZipFile(io.BytesIO(self.made))
        self.document = self.xml("word/document.xml")
        self.styles = self.xml("word/styles.xml")

    def xml(self, name: str) -> Element:
        return ElementTree.fromstring(self.zip.read(name))

    def paragraphs(self) -> Iterator[tuple[str, str]]:
        for p in self.document.iter(f"{W}p"):
            style = p.find(f"{W}pPr/{W}pStyle")
            words = "".join(t.text or "" for t in p.iter(f"{W}t"))
            yield ("" if style is None else style.attrib[f"{W}val"]), " ".join(words.split())

    def boxes(self) -> dict[str, tuple[str, str]]:
        """tag -> (name, ticked)."""
        return {
            box.find(f"{W}tag").attrib[f"{W}val"]: (  # type: ignore[union-attr]
                box.find(f"{W}alias").attrib[f"{W}val"],  # type: ignore[union-attr]
                box.find(f"{W14}checkbox/{W14}checked").attrib[f"{W14}val"],  # type: ignore[union-attr]
            )
            for box in self.document.iter(f"{W}sdtPr")
            if box.find(f"{W14}checkbox") is not None
        }


@pytest.fixture(params=ALL)
def document(request: pytest.FixtureRequest) -> Document:
    return ALL[request.param]


@pytest.fixture
def file(document: Document) -> File:
    return File(document)


def test_every_part_stands_where_the_standard_wants_it(file: File) -> None:
    for name in ("document", "styles", "settings", "footer1"):
        for element in file.xml(f"word/{name}.xml").iter():
            wanted = ORDER.get(local(element), "").split()
            if wanted:
                places = [wanted.index(local(child)) for child in element]
                assert places == sorted(places), (local(element), [local(c) for c in element])


def test_every_file_has_a_type_and_every_link_leads_somewhere(file: File) -> None:
    types = file.xml("[Content_Types].xml")
    endings = {e.get("Extension") for e in types}
    parts = {(e.get("PartName") or "").lstrip("/") for e in types}
    names = set(file.zip.namelist())
    assert all(name in parts or name.rsplit(".", 1)[-1] in endings for name in names)
    assert parts - {""} <= names
    inside = file.xml("word/_rels/document.xml.rels")
    links = {r.attrib["Id"]: r for r in inside}
    for link in links.values():
        assert link.get("TargetMode") == "External" or f"word/{link.attrib['Target']}" in names
    used = {
        value
        for element in file.document.iter()
        for key, value in element.attrib.items()
        if key in (f"{R}id", f"{R}embed")
    }
    assert used <= set(links)


def test_every_style_that_is_used_is_there_and_has_a_plain_name(file: File) -> None:
    there = {s.attrib[f"{W}styleId"] for s in file.styles.iter(f"{W}style")}
    used = {
        e.attrib[f"{W}val"] for tag in ("pStyle", "rStyle") for e in file.document.iter(W + tag)
    }
    assert used <= there
    names = [s.find(f"{W}name").attrib[f"{W}val"] for s in file.styles.iter(f"{W}style")]  # type: ignore[union-attr]
    assert {"heading 1", "Answer", "Room to write"} <= set(names)
    assert len(names) == len(set(names))


def test_numbers_of_pictures_and_boxes_are_given_once(file: File) -> None:
    ids = [e.attrib["id"] for e in file.document.iter(f"{WP}docPr")]
    ids += [e.attrib[f"{W}val"] for e in file.document.iter(f"{W}id")]
    assert len(ids) == len(set(ids))


def test_another_program_opens_it(document: Document, file: File) -> None:
    opened = pytest.importorskip("docx").Document(io.BytesIO(file.made))
    assert opened.core_properties.title == document.title.words
    assert opened.core_properties.language == with_region(document.language)
    assert len(opened.paragraphs) == len(list(file.paragraphs()))


def test_every_word_is_there(document: Document, file: File) -> None:
    text = " ".join(words for _, words in file.paragraphs())
    for words in every_word(document):
        assert " ".join(words.split()) in text
    assert "Wait until they are ready." not in text


def test_headings_are_real_and_jump_no_level(file: File) -> None:
    levels = [int(style[-1]) for style, _ in file.paragraphs() if style.startswith("Heading")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))


def test_every_picture_says_what_it_is_or_that_it_only_decorates(file: File) -> None:
    """E06: no picture is without one or the other."""
    for picture in file.document.iter(f"{WP}docPr"):
        decorative = any(local(e) == "decorative" for e in picture.iter())
        assert bool(picture.attrib["descr"]) != decorative
    shown = {e.attrib["descr"] for e in file.document.iter(f"{WP}docPr")}
    assert shown <= {"", "A house with a heart", "A finish line"}


def test_a_picture_is_kept_once_as_dots_and_as_a_drawing() -> None:
    file, document = File(blank()), blank()
    media = [n for n in file.zip.namelist() if n.startswith("word/media/")]
    assert len(media) == 2 * len(list(document.pictures()))
    dotted = next(name for name in media if name.endswith(".png"))
    with Image.open(io.BytesIO(file.zip.read(dotted))) as opened:
        assert opened.size == (300, 300)


def test_each_answer_has_a_box_that_can_be_ticked_and_has_a_name() -> None:
    boxes = File(blank(documents.MONTH, documents.SORTED)).boxes()
    assert boxes["month:good"] == ("Good", "0")
    assert boxes["sorted:food:like"] == ("Food: I like it", "0")
    assert boxes["sorted:dont_know"] == ("I don't know", "0")
    assert len(boxes) == 5 + 4 + 2


def test_what_was_chosen_is_ticked_and_said_in_words() -> None:
    """B10: not by the tick alone."""
    file = File(documents.answered())
    assert {tag for tag, (_, ticked) in file.boxes().items() if ticked == "1"} == {
        "month:good",
        "sorted:food:like",
        "shown:dont_know",
    }
    paragraphs = list(file.paragraphs())
    assert ("Answer", "☒Good You chose this.") in paragraphs
    assert ("RoomToWrite", "and <b>tea</b> & toast") in paragraphs


def test_words_are_typed_into_a_place_with_the_question_for_a_name() -> None:
    file = File(blank(documents.WISH))
    place = next(p for p in file.document.iter(f"{W}sdtPr") if p.find(f"{W}text") is not None)
    assert place.find(f"{W}alias").attrib[f"{W}val"] == "What would make it better?"  # type: ignore[union-attr]
    assert ("RoomToWrite", "Write here") in list(file.paragraphs())


def test_the_way_on_is_said_beside_the_answer() -> None:
    file = File(blank(documents.MONTH, documents.MATTERS))
    assert ("Answer", "☐OK Go to question 3.") in list(file.paragraphs())
    assert ("Hint", "Only if you said Good to question 1.") in list(file.paragraphs())
    assert ("Hint", "You can tick up to 2 boxes.") in list(file.paragraphs())


def test_every_word_says_its_language_and_which_way_it_runs() -> None:
    """A24, E11"""
    file = File(documents.right_to_left())
    runs = {
        "".join(t.text or "" for t in run.iter(f"{W}t")): run for run in file.document.iter(f"{W}r")
    }
    own, borrowed = runs["اچھا"].find(f"{W}rPr"), runs["Bad"].find(f"{W}rPr")
    assert own is not None
    assert borrowed is not None
    assert own.find(f"{W}rtl") is not None
    assert own.find(f"{W}lang").attrib == {f"{W}bidi": "ur-PK"}  # type: ignore[union-attr]
    assert borrowed.find(f"{W}rtl") is None
    assert borrowed.find(f"{W}lang").attrib == {f"{W}val": "en-GB"}  # type: ignore[union-attr]
    paragraphs = list(file.document.iter(f"{W}p"))
    assert all(p.find(f"{W}pPr/{W}bidi") is not None for p in paragraphs)
    assert file.document.find(f".//{W}sectPr/{W}bidi") is not None


def test_languages_have_the_names_that_word_knows() -> None:
    assert [with_region(c) for c in ("cy", "pl", "ur", "en-GB", "ar", "bfi")] == [
        "cy-GB", "pl-PL", "ur-PK", "en-GB", "ar-EG", "bfi",
    ]  # fmt: skip


def test_a_new_page_begins_where_the_document_says() -> None:
    file = File(story())
    first = [
        p for p in file.document.iter(f"{W}p") if p.find(f"{W}pPr/{W}pageBreakBefore") is not None
    ]
    assert ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in first] == ["What you told us"]


def test_a_question_stays_together_and_lets_the_next_one_go() -> None:
    file = File(blank(documents.MONTH, documents.WISH))
    keeps = {
        s.attrib[f"{W}styleId"]
        for s in file.styles.iter(f"{W}style")
        if s.find(f"{W}pPr/{W}keepNext") is not None
    }
    assert {"Heading3", "Answer", "RoomToWrite", "Hint"} <= keeps
    free = [
        "".join(t.text or "" for t in p.iter(f"{W}t"))
        for p in file.document.iter(f"{W}p")
        if p.find(f"{W}pPr/{W}keepNext") is not None
    ]
    assert free == ["☐I don't want to say", "☐I don't want to say"]


def test_the_foot_of_each_page_says_whom_to_ask_and_what_this_is() -> None:
    foot = File(blank()).xml("word/footer1.xml")
    words = " ".join("".join(t.text or "" for t in foot.iter(f"{W}t")).split())
    assert words == "Ask someone to help you. Page 1 my_month 1a2b3c4d"
    assert [f.attrib[f"{W}instr"] for f in foot.iter(f"{W}fldSimple")] == [" PAGE "]


def test_a_photo_of_the_web_becomes_one_that_word_opens() -> None:
    made = io.BytesIO()
    Image.new("RGB", (40, 20), "red").save(made, "WEBP")
    body, ending = dots(Art("0" * 64, "image/webp", made.getvalue()), 300)
    with Image.open(io.BytesIO(body)) as opened:
        assert (opened.format, opened.size, ending) == ("PNG", (40, 20), "png")


def test_without_what_draws_pictures_a_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "resvg_py", None)
    unseen = replace(documents.art("home"), body=documents.art("home").body + b"\n")
    with pytest.raises(CannotMake, match="resvg-py"):
        make(blank(replace(documents.MONTH, picture=unseen)))


def test_the_same_document_gives_the_same_bytes(document: Document) -> None:
    assert make(document) == make(document)


def test_a_name_that_is_too_long_is_cut_and_the_words_are_not() -> None:
    long = "A very long question " * 10
    file = File(blank(replace(documents.WISH, ask=said(long))))
    names = [a.attrib[f"{W}val"] for a in file.document.iter(f"{W}alias")]
    assert max(map(len, names)) == 64
    assert any(long.strip() in words for _, words in file.paragraphs())


def test_a_long_heading_stands_beside_its_picture_and_not_under_it() -> None:
    file = File(blank(documents.MONTH, documents.FRIENDS))
    indents = {
        "".join(t.text or "" for t in p.iter(f"{W}t")): p.find(f"{W}pPr/{W}ind") is not None
        for p in file.document.iter(f"{W}p")
    }
    assert indents["Question 1. How has this month been?"]
    assert not indents["Question 4. How many friends visit you?"]


def test_what_a_line_is_stands_before_its_words() -> None:
    pair = story().blocks[1]
    assert isinstance(pair, Pair)
    labelled = replace(pair, second=replace(pair.second, label=said("Why not now")))
    file = File(replace(story(), blocks=(story().blocks[0], labelled)))
    assert ("LineWithPicture", "Why not now: We did: the kitchen is open all day.") in list(
        file.paragraphs()
    )
