"""The interview sheet as plain text."""

from __future__ import annotations

from forms_engine.formats.document import Document
from forms_engine.formats.interview.sheet import sheet
from forms_engine.formats.text.making import text


def make(document: Document) -> bytes:
    return text(sheet(document), helper=True).encode()
