"""Draws one sheet in a program of its own: what Typst needs of memory goes when the program ends.

Run as a script, it reads nothing but Typst. Standard input: JSON with ``sheet``, ``fonts`` (a list
of folders), ``document``, ``fields`` and ``letters``, the font for what is typed into them.
Standard output: the PDF.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typst


def compiler(sheet: str, fonts: list[str]) -> typst.Compiler:
    own = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=list(fonts)
    )
    return typst.Compiler(sheet, font_paths=own, ignore_system_fonts=True)


def drawn(using: typst.Compiler, document: str) -> bytes:
    """The same document gives the same bytes."""
    made = using.compile(
        sys_inputs={"document": document}, format="pdf", pdf_standards="ua-1", timestamp=0
    )
    assert isinstance(made, bytes)
    return made


def fields_in(body: bytes, job: Mapping[str, Any]) -> bytes:
    """The same sheet, to be filled in. Reads the libraries for it only now."""
    from forms_engine.formats.paper_fields import filled_in

    return filled_in(body, job["fields"], job["letters"])


if __name__ == "__main__":
    wanted = json.load(sys.stdin)
    sheet = drawn(compiler(wanted["sheet"], wanted["fonts"]), wanted["document"])
    if wanted["fields"]:
        sys.path.insert(0, str(Path(__file__).parents[2]))
        sheet = fields_in(sheet, wanted)
    sys.stdout.buffer.write(sheet)
