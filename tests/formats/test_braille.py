"""Braille pages: 40 cells, 25 lines, ASCII. Read back here by the same library, the other way."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from forms_engine.formats.braille import louis
from forms_engine.formats.braille.making import brf, make
from forms_engine.formats.braille.tables import DRAFTS, UNIFIED, language_of
from forms_engine.formats.contract import CannotMake
from tests.formats import documents
from tests.formats.documents import blank, said, story

needs_louis = pytest.mark.skipif(
    louis.program() is None and not os.environ.get("FORMS_ENGINE_NEEDS_BROWSER"),
    reason="liblouis is not installed",
)


def pages(made: bytes) -> list[list[str]]:
    *whole, after = made.decode("ascii").split("\f")
    assert after == ""
    return [page.split("\r\n")[:-1] for page in whole]


def read_back(made: bytes, table: str) -> str:
    """The dots as words again, without the page numbers."""
    cells = " ".join(line.strip() for page in pages(made) for line in page[:-1])
    done = subprocess.run(
        ["lou_translate", "--backward", f"{louis.LETTERS},{table}"],
        input="\n".join(re.findall(r".{1,400}(?: |$)", " ".join(cells.split()))).encode(),
        capture_output=True,
        check=True,
        env={"LC_ALL": "C.UTF-8"},
    )
    return " ".join(done.stdout.decode().split())


@needs_louis
@pytest.mark.parametrize("grade", UNIFIED)
def test_pages_are_40_cells_wide_and_25_lines_long(grade: int) -> None:
    for document in (blank(), documents.answered(), story(), documents.right_to_left()):
        for number, page in enumerate(pages(brf(document, grade)), 1):
            assert len(page) == 25
            assert max(map(len, page)) <= 40
            assert all(32 <= ord(cell) < 96 for line in page for cell in line)
            digits = "".join("JABCDEFGHI"[int(d)] for d in str(number))
            assert page[-1].endswith(f"#{digits}")


@needs_louis
def test_grade_1_reads_back_as_every_word() -> None:
    document = blank(documents.MONTH, documents.MATTERS, documents.SORTED)
    words = read_back(brf(document, 1), UNIFIED[1])
    for wanted in documents.every_word(document):
        assert wanted in words
    assert "1. Good" in words
    assert "2. OK. Go to question 3." in words


@needs_louis
def test_english_comes_with_short_forms_and_is_no_draft() -> None:
    made = make(blank(documents.MONTH))
    assert len(made) <= len(brf(blank(documents.MONTH), 1))
    assert b",GD" in made, "good, in short"
    assert "draft" not in read_back(made, UNIFIED[2]).lower()


@needs_louis
def test_every_other_language_says_first_that_it_is_a_draft() -> None:
    document = replace(blank(documents.MONTH), language="cy")
    assert read_back(make(document), DRAFTS["cy"]).startswith("Draft")


@needs_louis
def test_a_question_is_not_broken_across_pages() -> None:
    many = tuple(replace(documents.MATTERS, number=n) for n in range(1, 8))
    for page in pages(make(blank(*many)))[1:]:
        first = next(line for line in page if line.strip())
        assert first.startswith('    ,"Q '), first


@needs_louis
def test_a_page_that_is_full_goes_on_the_next() -> None:
    long = replace(documents.WISH, text="word " * 600)
    made = pages(make(blank(long)))
    assert len(made) > 2
    assert read_back(make(blank(long)), UNIFIED[2]).count("word") == 600


@needs_louis
def test_signs_without_dots_are_called_by_their_name() -> None:
    words = read_back(brf(documents.answered(), 1), UNIFIED[1])
    assert "[grinning face]" in words
    assert "tea" in words


@needs_louis
def test_the_same_document_gives_the_same_bytes() -> None:
    assert make(blank()) == make(blank())


@needs_louis
def test_every_table_is_there() -> None:
    for name in {*UNIFIED.values(), *DRAFTS.values()}:
        assert louis.braille(["1"], name)["1"]


def test_words_in_other_letters_are_read_by_their_own_table() -> None:
    assert language_of("home", "en-GB") == "en-GB"
    assert language_of("گھر", "en-GB") == "ar"
    assert language_of("گھر", "ur") == "ur"
    assert language_of("home", "ur") == "en"
    assert language_of("12.", "ur") == "ur"


def test_without_liblouis_a_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(CannotMake, match="liblouis"):
        make(blank())


def test_a_language_without_a_table_is_named() -> None:
    document = replace(blank(), language="so")
    with pytest.raises(CannotMake, match="There is no Braille in Soomaali here yet"):
        make(document)


def test_a_program_that_fails_or_hangs_gives_a_sentence_and_no_half_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "lou_translate"
    broken.write_text("#!/bin/sh\nhead -n 1\n")
    broken.chmod(broken.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setattr(louis, "program", lambda: str(broken))
    with pytest.raises(CannotMake, match="did not work"):
        make(blank())


@needs_louis
def test_borrowed_words_are_read_by_their_own_table() -> None:
    document = blank(replace(documents.MONTH, ask=said("Jak się masz?", "pl")))
    alone = louis.braille(["Jak się masz?"], DRAFTS["pl"])["Jak się masz?"]
    assert alone.encode() in make(document)
