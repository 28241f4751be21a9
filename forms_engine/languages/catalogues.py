"""Writes the interface's catalogues, and brings them in line. Nothing a translator wrote is lost.

The English words are the key, so words that changed are known again by how near they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from babel.messages.catalog import Message

from forms_engine.languages import po
from forms_engine.languages.extracting import Text
from forms_engine.languages.known import language

#: How near changed words must be to the old ones to be the same string: 1 is equal.
NEAR = 0.75
PERSON = "A person meets these words."
STAFF = "Only staff meet these words."


def template(texts: Sequence[Text]) -> str:
    """messages.pot: every string of the interface, none translated."""
    return po.written(_filled(_empty("", "The words of the interface."), texts), places=True)


def new(code: str, texts: Sequence[Text]) -> str:
    """messages.po for a language, with every string still to translate."""
    name = language(code).english_name
    book = _empty(
        code,
        f"The words of the interface, in {name}.\n\n"
        "Write each translation after msgstr, between the quotes. Keep every {slot} as it is.\n"
        "Leave it empty if you are not sure: people then read it in English. Begin at the top:\n"
        f"“{PERSON}” comes first, “{STAFF}” comes after.\n"
        "When someone who reads this language every day has looked at all of it, write their\n"
        "name and the date after X-Reviewed-By.",
    )
    return po.written(_filled(book, texts), places=True)


def update(text: str, texts: Sequence[Text]) -> tuple[str, po.Changes]:
    """The catalogue with the words of today. A translation of words that changed turns fuzzy.

    What is not used any more is kept as a retired entry, and comes back if the words do.
    """
    old = po.read(text)
    live = {str(m.id): m for m in old if m.id}
    retired = {str(m.id): m for m in old.obsolete.values()}
    now = {one.words for one in texts}
    gone = {words: m for words, m in live.items() if words not in now and m.string}
    book = po.Book()
    book.pairs, book.header_comment = old.pairs, old.header_comment
    moved: list[str] = []
    for one in texts:
        kept = live.get(one.words) or retired.pop(one.words, None)
        if kept is None and (near := get_close_matches(one.words, gone, 1, NEAR)):
            kept = gone.pop(near[0])
            moved.append(one.words)
        book[one.words] = _message(one, kept)
    book.obsolete.update({str(m.id): m for m in (*retired.values(), *gone.values())})
    return po.written(book, places=True), po.Changes(
        new=tuple(one.words for one in texts if one.words not in live),
        stale=tuple(moved),
        retired=tuple(gone),
    )


def _message(text: Text, kept: Message | None) -> Message:
    previous, notes = po.previous_and_notes(kept.user_comments) if kept else ([], [])
    changed = kept is not None and kept.id != text.words
    if changed and kept is not None:
        previous = previous or [str(kept.id)]
    fuzzy = kept is not None and (changed or kept.fuzzy)
    return Message(
        text.words,
        kept.string if kept else "",
        locations=[(f"forms_engine/{place}", 0) for place in text.places],
        flags=["fuzzy"] if fuzzy else [],
        auto_comments=[STAFF if text.only_staff else PERSON],
        user_comments=notes,
        previous_id=previous if fuzzy else [],
    )


def _empty(code: str, comment: str) -> po.Book:
    book = po.Book()
    book.header_comment = "\n".join(f"# {line}".rstrip() for line in comment.split("\n"))
    book.pairs = [
        ("Project-Id-Version", "forms-engine"),
        ("Language", code),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("X-Reviewed-By", ""),
    ]
    return book


def _filled(book: po.Book, texts: Iterable[Text]) -> po.Book:
    for text in texts:
        book[text.words] = _message(text, None)
    return book
