"""Plain text that reads right from top to bottom: no pictures, no columns, no drawn lines.

A screen reader says every sign, so there are no rows of dashes and no brackets to tick: an answer
is a number to write. A heading is a line of its own with room before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from forms_engine.formats.document import Document
from forms_engine.formats.lines import sentences, wrapped
from forms_engine.formats.rows import ON_THE_WEB, Row, closing, rows
from forms_engine.languages.marking import N_

FOR_YOU = N_("For you: {words}")


def make(document: Document) -> bytes:
    return text(document).encode()


def text(document: Document, *, helper: bool = False) -> str:
    """``helper``: with what only the supporter reads, marked as such."""
    lines: list[str] = []
    for row in rows(document, helper=helper):
        lines += _drawn(row, document, not lines)
    lines += _end(document)
    return "\r\n".join(_calm(lines)) + "\r\n"


def _drawn(row: Row, document: Document, first: bool) -> Iterator[str]:
    words = sentences(row.said, document)
    match row.kind:
        case "heading":
            yield from () if first else ("", "")
            yield from wrapped(words, document)
            yield ""
        case "choice":
            yield from wrapped(words, document, f"{row.mark}. ", " " * (len(row.mark) + 2))
        case "write":
            yield from (*wrapped(words, document), *[""] * row.lines)
        case "note":
            if row.said[0].words:
                label = document.say(FOR_YOU, words=row.said[0].words).words
                yield from ("", *wrapped(label, document))
            for choice in row.said[1:]:
                yield from wrapped(sentences((choice,), document), document, "[  ] ", "     ")
            yield from ["…" * 20] * row.lines
        case "quote":
            yield from wrapped(f"“{words}”", document, "  ", "  ")
        case "helper":
            yield from wrapped(document.say(FOR_YOU, words=words).words, document)
        case "break":
            yield from ("", "")
        case _:
            yield from wrapped(words, document)


def _end(document: Document) -> Iterator[str]:
    yield from ("", "")
    if document.address:
        yield from wrapped(document.say(ON_THE_WEB).words, document)
        yield document.address
    for row in closing(document):
        yield from wrapped(sentences(row.said, document), document)


def _calm(lines: list[str]) -> Iterator[str]:
    """At most two empty lines together, and none at either end."""
    empty, begun = 0, False
    for line in lines:
        line = line.rstrip()
        empty = 0 if line else empty + 1
        begun = begun or bool(line)
        if begun and empty <= 2:
            yield line
