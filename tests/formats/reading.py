"""Reading back what a file format made, as one text, the way somebody who opens it would.

A new file format adds a line to READERS; then every type is looked for in it by itself.
"""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Callable

import pytest


def pages_of(body: bytes) -> list[str]:
    """The words of each page of a PDF."""
    pypdfium2 = pytest.importorskip("pypdfium2")
    document = pypdfium2.PdfDocument(body)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def _pdf(body: bytes) -> str:
    return "\n".join(pages_of(body))


def _dots(body: bytes) -> str:
    """Braille: that it can be made is seen here, what it says in its own test."""
    return body.decode("ascii")


def _zipped(ending: str) -> Callable[[bytes], str]:
    """A file that is a zip of pages (EPUB, Word): the words of all its pages."""

    def read(body: bytes) -> str:
        with zipfile.ZipFile(io.BytesIO(body)) as inside:
            pages = [inside.read(n) for n in inside.namelist() if n.endswith(ending)]
        return "".join(html.unescape(re.sub(r"<[^>]*>", "", page.decode())) for page in pages)

    return read


READERS: dict[str, Callable[[bytes], str]] = {
    "booklet": _pdf,
    "braille": _dots,
    "braille_grade_1": _dots,
    "easy_read": _pdf,
    "epub": _zipped(".xhtml"),
    "fillable": _pdf,
    "interview": _pdf,
    "interview_text": bytes.decode,
    "large_print": _pdf,
    "messages": bytes.decode,
    "poster": _pdf,
    "standard": _pdf,
    "text": bytes.decode,
    "word": _zipped("word/document.xml"),
}


def squeezed(words: str) -> str:
    """The words without the breaks that a narrow column puts between them."""
    return "".join(words.split())
