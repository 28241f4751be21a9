"""Writes .po files and brings them in line with changed words. Nothing a translator wrote is lost.

Reading for the screen is stricter, and is done in ``definition.po``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileParser, denormalize, write_po

_PREVIOUS = "| "


@dataclass(frozen=True, slots=True)
class Source:
    """A text to translate. ``note`` tells the translator what it is for."""

    context: str
    words: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """What an update did, by text id."""

    new: tuple[str, ...]
    stale: tuple[str, ...]
    retired: tuple[str, ...]


class Book(Catalog):
    """A catalogue that keeps every header as it was written, reviewers and all."""

    def __init__(self) -> None:
        super().__init__(charset="utf-8", fuzzy=False)
        self.pairs: list[tuple[str, str]] = []

    def _kept(self) -> list[tuple[str, str]]:
        # The last header needs its own line end: the writer joins, and ends nothing.
        return [*self.pairs[:-1], *((name, f"{value}\n") for name, value in self.pairs[-1:])]

    def _keep(self, headers: Iterable[tuple[str, str]]) -> None:
        self.pairs = [(name, str(value).strip()) for name, value in headers]

    mime_headers = property(_kept, _keep)


def template(form: str, sources: Sequence[Source]) -> str:
    """A .pot file: every text of a form, none translated."""
    return written(_empty(form, "", sources))


def new(form: str, language: str, name: str, sources: Sequence[Source]) -> str:
    """A .po file for a language, with every text still to translate."""
    book = _empty(form, language, sources)
    book.header_comment = (
        f"# {form}, in {name}.\n#\n"
        "# Write each translation after msgstr, between the quotes. Leave it empty if you are not\n"
        "# sure: people then read it in the form's own language. Where the first line ends in\n"
        "# #standard, these are standard words; all others are easy words, in short sentences.\n"
        "# When someone who reads this language every day has looked at all of it, write their\n"
        "# name and the date after X-Reviewed-By."
    )
    return written(book)


def update(text: str, sources: Sequence[Source]) -> tuple[str, Changes]:
    """The file with the words of today. What was translated from older words is marked fuzzy.

    Texts that are gone are kept as retired entries, and come back if the text does.
    """
    old = read(text)
    kept = {str(m.context): m for m in old.obsolete.values()} | {
        str(m.context): m for m in old if m.id
    }
    book = Book()
    book.pairs, book.header_comment = old.pairs, old.header_comment
    made = {source.context: _brought(source, kept.get(source.context)) for source in sources}
    for context, message in made.items():
        book[message.id] = message
        kept.pop(context, None)
    retired = [m for m in kept.values() if m.string or m.user_comments]
    book.obsolete.update({(str(m.id), str(m.context)): m for m in retired})
    was = {str(m.context) for m in old if m.id}
    return written(book), Changes(
        new=tuple(c for c in made if c not in was),
        stale=tuple(c for c, m in made.items() if m.fuzzy and c in was),
        retired=tuple(str(m.context) for m in retired if str(m.context) in was),
    )


def _brought(source: Source, old: Message | None) -> Message:
    notes = [source.note] if source.note else []
    if old is None:
        return Message(source.words, "", auto_comments=notes, context=source.context)
    previous, comments = previous_and_notes(old.user_comments)
    changed = old.id != source.words and bool(old.string)
    fuzzy = changed or old.fuzzy
    return Message(
        source.words,
        old.string,
        flags=[*(f for f in old.flags if f != "fuzzy"), *(["fuzzy"] if fuzzy else [])],
        auto_comments=notes,
        user_comments=comments,
        previous_id=((previous or [str(old.id)]) if changed else previous) if fuzzy else [],
        context=source.context,
    )


def previous_and_notes(comments: Iterable[str]) -> tuple[list[str], list[str]]:
    """The words a translation was made from (``#| msgid``), and the translator's own notes."""
    previous = [c for c in comments if c.startswith(_PREVIOUS)]
    msgid = "\n".join(c.removeprefix(_PREVIOUS).removeprefix("msgid ") for c in previous)
    words = denormalize(msgid) if msgid else ""
    return [words] if words else [], [c for c in comments if not c.startswith(_PREVIOUS)]


def _empty(form: str, language: str, sources: Sequence[Source]) -> Book:
    book = Book()
    book.header_comment = f"# The words of {form}."
    book.pairs = [
        ("Project-Id-Version", form),
        ("Language", language),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("X-Reviewed-By", ""),
    ]
    for source in sources:
        book[source.words] = _brought(source, None)
    return book


def read(text: str) -> Book:
    book = Book()
    PoFileParser(book, abort_invalid=True).parse(text.split("\n"))
    return book


def written(book: Book, *, places: bool = False) -> str:
    """The file. ``places`` says where each text stands, without line numbers: they only churn."""
    file = BytesIO()
    write_po(
        file, book, width=96, no_location=not places, include_lineno=False, include_previous=True
    )
    return file.getvalue().decode("utf-8").rstrip("\n") + "\n"
