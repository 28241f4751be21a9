"""Braille pages of 40 cells and 25 lines, as every Braille printer takes them (.brf)."""

from __future__ import annotations

import textwrap
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from forms_engine.formats.braille.louis import braille, known
from forms_engine.formats.braille.tables import can_read, is_draft, language_of, table
from forms_engine.formats.contract import CannotMake
from forms_engine.formats.document import Document
from forms_engine.formats.letters import named
from forms_engine.formats.lines import with_stop
from forms_engine.formats.rows import Row, closing, rows
from forms_engine.languages.known import language
from forms_engine.languages.marking import N_

CELLS, LINES = 40, 25
NO_TABLE = N_("There is no Braille in {language} here yet. The plain text is there for now.")
DRAFT = N_("Draft. A machine made this Braille. Nobody who reads it has checked it.")

#: First line and the others: how many cells stay empty at the start.
_INDENT = {"choice": (0, 2), "quote": (4, 4)}
_PARAGRAPH = (2, 0)
#: A part of a row in one language: (language, words).
_Part = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Written:
    """A row, cut where the language changes."""

    row: Row
    parts: tuple[_Part, ...]


def make(document: Document) -> bytes:
    return brf(document, grade=2)


def brf(document: Document, grade: int) -> bytes:
    """``grade``: 1 letter for letter, 2 with short forms; it matters to English alone."""
    if table(document.language, grade) is None:
        raise CannotMake(NO_TABLE, language=language(document.language).own_name)
    written = [_Written(row, tuple(_parts(row, document))) for row in _all_rows(document)]
    cells = _translated(written, grade)
    groups = _groups([(one.row, _lines(one, cells)) for one in written])
    pages = _pages(groups)
    return "".join(_page(lines, number) for number, lines in enumerate(pages, 1)).encode("ascii")


def _all_rows(document: Document) -> Iterator[Row]:
    if is_draft(document.language):
        yield Row("words", (document.say(DRAFT),))
    yield from rows(document)
    yield from closing(document)


def _parts(row: Row, document: Document) -> Iterator[_Part]:
    words: list[_Part] = [(document.language, f"{row.mark}.")] if row.mark else []
    for n, said in enumerate(row.said):
        code = said.language or document.language
        text = named(said.words, can_read)
        text = text if n == len(row.said) - 1 else with_stop(text, code)
        words += [(language_of(word, code), word) for word in text.split()]
    for code, run in groupby(words, key=lambda word: word[0]):
        yield code, " ".join(word for _, word in run)


def _translated(written: Sequence[_Written], grade: int) -> Mapping[_Part, str]:
    by_table: dict[str, list[_Part]] = defaultdict(list)
    for one in written:
        for code, words in one.parts:
            by_table[table(code, grade) or table("en", grade) or ""].append((code, words))
    cells: dict[_Part, str] = {}
    for name, parts in by_table.items():
        readable = _readable({words for _, words in parts}, name)
        made = braille(readable.values(), name)
        cells |= {part: made[readable[part[1]]] for part in parts}
    return cells


def _readable(words: set[str], name: str) -> Mapping[str, str]:
    """The words with only what this table has dots for. Some know no full stop: it is left out."""
    letters = {letter for one in words for letter in one if not letter.isspace()}
    there = known(sorted(letters), name)
    if there == letters:
        return {one: one for one in words}
    bare = {one: "".join(c for c in one if c in there or not _is_point(c)) for one in words}
    return {
        one: "".join(c for c in named(rest, there.__contains__) if c in there or c == " ")
        for one, rest in bare.items()
    }


def _is_point(letter: str) -> bool:
    return unicodedata.category(letter).startswith("P")


def _lines(one: _Written, cells: Mapping[_Part, str]) -> list[str]:
    words = " ".join(cells[part] for part in one.parts)
    if one.row.kind == "heading" and one.row.level == 1:
        wrapped = textwrap.wrap(words, CELLS - 8, break_on_hyphens=False)
        return [*(line.center(CELLS).rstrip() for line in wrapped), ""]
    if one.row.kind == "heading":
        return ["", *_wrapped(words, 4, 4)]
    return _wrapped(words, *_INDENT.get(one.row.kind, _PARAGRAPH))


def _wrapped(words: str, first: int, then: int) -> list[str]:
    return textwrap.wrap(
        words,
        CELLS,
        initial_indent=" " * first,
        subsequent_indent=" " * then,
        break_on_hyphens=False,
    )


def _groups(drawn: Sequence[tuple[Row, list[str]]]) -> Iterator[list[str] | None]:
    """What stays on one page: a heading with all that belongs to it. None is a new page."""
    group: list[str] = []
    for row, lines in drawn:
        if row.kind in ("heading", "break"):
            yield group
            group = []
        if row.kind == "break":
            yield None
        group += lines
    yield group


def _pages(groups: Iterator[list[str] | None]) -> Iterator[list[str]]:
    page: list[str] = []
    room = LINES - 1
    for group in groups:
        if group is None or (len(page) + len(group) > room and len(group) <= room + 1):
            if any(page):
                yield page
            page = []
        for line in group or ():
            if len(page) == room:
                yield page
                page = []
            if line or page:
                page.append(line)
    if any(page):
        yield page


def _page(lines: list[str], number: int) -> str:
    """The page number stands at the end of the last line."""
    full = [*lines, *[""] * (LINES - 1 - len(lines)), _number(number).rjust(CELLS)]
    return "\r\n".join(full) + "\r\n\f"


def _number(number: int) -> str:
    return "#" + "".join("JABCDEFGHI"[int(digit)] for digit in str(number))
