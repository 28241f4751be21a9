"""A document as a tagged PDF (PDF/UA-1), drawn by Typst: the same bytes every time.

Typst is large, so it is read when the first sheet is made, and never where people answer.
"""

from __future__ import annotations

import json
import threading
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from forms_engine.formats.contract import CannotMake
from forms_engine.formats.document import Document
from forms_engine.formats.paper_data import Look, data_of
from forms_engine.formats.paper_fonts import NO_PAPER, Fonts, fonts_for

if TYPE_CHECKING:
    import typst

SHEET = Path(__file__).with_name("paper.typ")
MEDIA_TYPE = "application/pdf"

#: One sheet at a time: the compiler keeps what it knows between sheets.
_LOCK = threading.Lock()


def pdf(document: Document, look: Look, *, fillable: bool = False) -> bytes:
    """The sheet. Raises CannotMake where the letters of its language are missing here."""
    fonts = fonts_for(document.language)
    data = data_of(document, look, fonts.families, fonts.can_draw, fillable)
    with _LOCK:
        made = _compiler(fonts).compile(
            sys_inputs={"document": json.dumps(data)},
            format="pdf",
            pdf_standards="ua-1",
            timestamp=0,
        )
    assert isinstance(made, bytes)
    return made


@cache
def _compiler(fonts: Fonts) -> typst.Compiler:
    try:
        import typst
    except ImportError:
        raise CannotMake(NO_PAPER) from None
    own = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=list(fonts.folders)
    )
    return typst.Compiler(SHEET, font_paths=own, ignore_system_fonts=True)
