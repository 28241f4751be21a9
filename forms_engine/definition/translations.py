"""The words of a form in other languages: .po files -> Wordbook.

A translation that is stale, fuzzy, empty or has the wrong slots is never shown: its text is
borrowed, and the designer is told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from forms_engine.definition import limits
from forms_engine.definition.checks.texts import slots_in, unseen_in
from forms_engine.definition.easyread import check_words, no_lists
from forms_engine.definition.easyread.lists import lists_for
from forms_engine.definition.easyread.piece import pieces
from forms_engine.definition.folder import Folder, Refused
from forms_engine.definition.form import LANGUAGE_PATTERN, Form
from forms_engine.definition.po import Catalogue, Entry, read_po
from forms_engine.definition.problems import Problem, Severity
from forms_engine.definition.sources import STANDARD, own_words, sources
from forms_engine.definition.words import Translation, Wordbook

REVIEWED_BY = "x-reviewed-by"
#: Rules that say that a file cannot be read at all, whatever the form is.
UNREADABLE = ("po", "language", "not-utf8", "not-text", "cannot-read")
_LENGTHS = ("ER01", "ER02")
_NAMED = 5


def read(folder: Folder, form: Form) -> tuple[Wordbook, list[Problem]]:
    """Every language of the form, and what is to be told about the translations."""
    books = {form.language: own_words(form)}
    problems: list[Problem] = []
    for name in folder.po_files():
        reader = _Reader(f"{folder.name}/{name}", name.removesuffix(".po").replace("_", "-"))
        book = reader.read(folder, name, form, books)
        if book is not None:
            books[reader.language] = book
        problems += reader.problems
    return Wordbook(language=form.language, translations=books), problems


@dataclass
class _Reader:
    file: str
    language: str
    problems: list[Problem] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)

    def read(
        self, folder: Folder, name: str, form: Form, books: Mapping[str, Translation]
    ) -> Translation | None:
        if not self._named_well(books):
            return None
        try:
            catalogue = read_po(folder.text(name))
        except Refused as trouble:
            self.problems.append(trouble.problem(self.file))
            return None
        for mistake in catalogue.mistakes:
            self._tell("error", "po", mistake.line, mistake.what, mistake.write)
        return None if catalogue.mistakes else self._book(catalogue, form)

    def _named_well(self, books: Mapping[str, Translation]) -> bool:
        if not re.fullmatch(LANGUAGE_PATTERN, self.language):
            what = f"“{self.language}” is not the code of a language."
            self._tell("error", "language", None, what, "Name it as cy.po, pl.po or zh-Hant.po.")
            return False
        if self.language in books:
            what = f"The words in “{self.language}” are there already."
            self._tell("error", "language", None, what, "Take this file away.")
            return False
        return True

    def _book(self, catalogue: Catalogue, form: Form) -> Translation:
        wanted = sources(form)
        words = self._usable(catalogue.entries, wanted)
        easy = {text: said for text, said in words.items() if not text.endswith(STANDARD)}
        standard = {t.removesuffix(STANDARD): s for t, s in words.items() if t.endswith(STANDARD)}
        reviewed = catalogue.headers.get(REVIEWED_BY, "")
        book = Translation(easy=easy, standard=standard, reviewed=reviewed, draft=not reviewed)
        self._missing(wanted, book)
        self._draft(book)
        self._easy_to_read(form, book)
        return book

    def _usable(self, entries: tuple[Entry, ...], wanted: Mapping[str, str]) -> dict[str, str]:
        words: dict[str, str] = {}
        for entry in entries:
            if self._is_usable(entry, wanted):
                if entry.context in words:
                    what = f"“{entry.context}” is translated twice."
                    self._tell("error", "po-twice", entry.line, what, "Keep one of the two.")
                words[entry.context] = entry.words
                self.lines[entry.context] = entry.line
        return words

    def _is_usable(self, entry: Entry, wanted: Mapping[str, str]) -> bool:
        source = wanted.get(entry.context)
        if source is None:
            what = f"The form has no text “{entry.context[:60]}”."
            write = "Run forms-engine translate update: it keeps the words in case they come back."
            self._tell("warning", "po-unknown", entry.line, what, write)
        elif not entry.words.strip():
            return False
        elif entry.source != source:
            what = f"The words of “{entry.context}” have changed since this was translated."
            write = "Run forms-engine translate update, then look at the translation again."
            self._tell("warning", "po-stale", entry.line, what, write)
        elif entry.fuzzy:
            what = f"The translation of “{entry.context}” is marked fuzzy, so it is not shown."
            self._tell("warning", "po-fuzzy", entry.line, what, "Put it right and unmark it.")
        else:
            return self._is_sound(entry)
        return False

    def _is_sound(self, entry: Entry) -> bool:
        said = f"The translation of “{entry.context}”"
        if slots_in(entry.words) != slots_in(entry.source):
            slots = ", ".join(f"{{{slot}}}" for slot in slots_in(entry.source)) or "none"
            what = f"{said} does not have the same {{…}} as the text."
            self._tell("error", "po-slots", entry.line, what, f"It must have: {slots}.")
        elif len(entry.words) > limits.TEXT_LETTERS:
            what = f"{said} has {len(entry.words)} letters."
            self._tell("error", "po-long", entry.line, what, f"Use at most {limits.TEXT_LETTERS}.")
        elif unseen_in(entry.words):
            what = f"{said} has a letter in it that cannot be seen."
            self._tell("error", "unseen-letter", entry.line, what, "Type it again, on one line.")
        else:
            return True
        return False

    def _missing(self, wanted: Mapping[str, str], book: Translation) -> None:
        missing = [t for t in wanted if not t.endswith(STANDARD) and t not in book.easy]
        if missing:
            more = "" if len(missing) <= _NAMED else f" and {len(missing) - _NAMED} more"
            what = f"{len(missing)} texts are not translated: {', '.join(missing[:_NAMED])}{more}."
            write = "Until they are, people read them in the form’s own language."
            self._tell("warning", "po-missing", None, what, write)

    def _draft(self, book: Translation) -> None:
        if book.draft:
            what = "This is a draft: nobody who reads the language every day has looked at it."
            write = 'When somebody has, write "X-Reviewed-By: name, date\\n" at the top.'
            self._tell("info", "po-draft", None, what, write)

    def _easy_to_read(self, form: Form, book: Translation) -> None:
        """The limits of length were found for English: elsewhere only very long is told."""
        lists = lists_for(self.language)
        for piece in pieces(form):
            said = book.easy.get(piece.text)
            if said is None:
                continue
            for found in check_words(piece.said(said, book.easy), lists):
                severity = found.severity
                if found.rule in _LENGTHS:
                    if severity == "warning":
                        continue
                    severity = "warning"
                self._tell(severity, found.rule, self.lines[piece.text], found.what, found.write)
        if lists is None:
            none = no_lists(self.language)
            self._tell("info", none.rule, None, none.what, none.write)

    def _tell(self, how: Severity, rule: str, line: int | None, what: str, write: str) -> None:
        self.problems.append(Problem(how, rule, self.file, line, what, write))
