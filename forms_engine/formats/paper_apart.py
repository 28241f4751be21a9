"""Draws one sheet in a program of its own: what Typst needs of memory goes when the program ends.

Run as a script, it reads nothing but Typst. Standard input: JSON with ``sheet``, ``fonts`` (a list
of folders) and ``document``. Standard output: the PDF.
"""

from __future__ import annotations

import json
import sys

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


if __name__ == "__main__":
    job = json.load(sys.stdin)
    sys.stdout.buffer.write(drawn(compiler(job["sheet"], job["fonts"]), job["document"]))
