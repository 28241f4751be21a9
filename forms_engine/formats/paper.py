"""A document as a tagged PDF (PDF/UA-1), drawn by Typst: the same bytes every time.

Typst is large. A process that has not read it, such as one that people answer in, lets another
program draw, which ends when the sheet is there. One that has read it (a test) draws by itself.
"""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import asdict
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from forms_engine.formats.contract import CannotMake, Format
from forms_engine.formats.document import Document
from forms_engine.formats.fields import fields_of
from forms_engine.formats.paper_data import Look, data_of
from forms_engine.formats.paper_fonts import NO_PAPER, fonts_for
from forms_engine.languages.marking import N_

if TYPE_CHECKING:
    import typst

SHEET = Path(__file__).parent / "drawing" / "sheet.typ"
APART = Path(__file__).with_name("paper_apart.py")
MEDIA_TYPE = "application/pdf"
#: In seconds. No sheet needs as long: the longest answers fill 30 pages within two.
PATIENCE = 60
NOT_DRAWN = N_("Making this sheet did not work. The plain text is there for now.")

#: Which way a reader turns the pages, as it is written into the file.
_LEFT_TO_RIGHT = (b"/Direction/R2L", b"/Direction/L2R")

_LOG = logging.getLogger(__name__)
#: One sheet at a time, so that many who print at once do not fill the memory.
_LOCK = threading.Lock()


def on_paper(
    look: Look,
    *,
    fillable: bool = False,
    first: Callable[[Document], Document] | None = None,
    **about: Any,
) -> Format:
    """A format that is drawn in this look. ``first`` changes what there is to draw, such as by
    adding what a supporter reads out; ``about`` is the rest of the Format."""

    def make(document: Document) -> bytes:
        return pdf(first(document) if first else document, look, fillable=fillable)

    return Format(media_type=MEDIA_TYPE, ending=".pdf", make=make, **about)


def pdf(document: Document, look: Look, *, fillable: bool = False) -> bytes:
    """The sheet. Raises CannotMake where a part is missing here, or its language's letters, or
    where drawing goes wrong."""
    if find_spec("typst") is None:
        raise CannotMake(NO_PAPER)
    fonts = fonts_for(document.language)
    data = data_of(document, look, fonts.families, fonts.can_draw, fillable)
    job = {
        "sheet": str(SHEET),
        "fonts": [str(folder) for folder in fonts.folders],
        "document": json.dumps(data),
        "fields": [asdict(field) for field in fields_of(document)] if fillable else [],
        "letters": str(fonts.latin),
    }
    with _LOCK:
        body = _here(job) if "typst" in sys.modules else _apart(job)
    # Typst takes every Punjabi for one in Arabic letters.
    return body if document.direction == "rtl" else body.replace(*_LEFT_TO_RIGHT)


def _apart(job: dict[str, Any]) -> bytes:
    # -P: the folder of the script is not searched, where files are called like other packages.
    try:
        done = subprocess.run(
            [sys.executable, "-P", str(APART)],
            input=json.dumps(job).encode(),
            capture_output=True,
            timeout=PATIENCE,
            check=True,
        )
    except (OSError, subprocess.SubprocessError) as trouble:
        # What Typst says may quote a person's words, so the log has none of it.
        _LOG.error("A sheet was not drawn: %s", type(trouble).__name__)
        raise CannotMake(NOT_DRAWN) from None
    return done.stdout


def _here(job: dict[str, Any]) -> bytes:
    from forms_engine.formats.paper_apart import drawn, fields_in

    body = drawn(_compiler(job["sheet"], tuple(job["fonts"])), job["document"])
    return fields_in(body, job) if job["fields"] else body


@cache
def _compiler(sheet: str, fonts: tuple[str, ...]) -> typst.Compiler:
    from forms_engine.formats.paper_apart import compiler

    return compiler(sheet, list(fonts))
