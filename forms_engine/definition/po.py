"""Reads a .po file strictly: what is not well formed is told with its line, never guessed at.

Lenient readers cut the last letter off a line that lacks its closing quote. Here such a file
is refused, since half a word must never be shown to anyone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_LINE = re.compile(r'(?:(msgctxt|msgid|msgstr)\s+)?"((?:[^"\\]|\\.)*)"')
_ESCAPE = re.compile(r"\\(.)")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
_ORDER = {"msgctxt": 0, "msgid": 1, "msgstr": 2}


@dataclass(frozen=True, slots=True)
class Entry:
    """One text: ``context`` is its id, ``source`` the words translated, ``words`` the result."""

    context: str
    source: str
    words: str
    fuzzy: bool
    line: int


@dataclass(frozen=True, slots=True)
class Mistake:
    line: int
    what: str
    write: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    headers: dict[str, str]
    entries: tuple[Entry, ...]
    mistakes: tuple[Mistake, ...]


def read_po(text: str) -> Catalogue:
    """Entries in use, in file order. Retired entries (``#~``) and comments are passed over."""
    reader = _Reader()
    for number, line in enumerate(text.split("\n"), 1):
        reader.take(number, line.strip())
    reader.finish()
    return Catalogue(reader.headers, tuple(reader.entries), tuple(reader.mistakes))


@dataclass
class _Reader:
    headers: dict[str, str] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)
    parts: dict[str, list[str]] = field(default_factory=dict)
    part: str = ""
    fuzzy: bool = False
    #: A line of the open entry could not be read, which has been told.
    spoilt: bool = False
    line: int = 0

    def take(self, number: int, line: str) -> None:
        if not line or line.startswith("#"):
            self._comment(line)
        elif found := _LINE.fullmatch(line):
            self._words(number, found[1], _ESCAPE.sub(_unescape, found[2]))
        else:
            self.spoilt = True
            self._mistake(number, "This line cannot be read.", _advice(line))

    def finish(self) -> None:
        """Close the entry that is open, if there is one."""
        if "msgstr" in self.parts and "msgid" in self.parts:
            said = {name: "".join(words) for name, words in self.parts.items()}
            self._keep(said.get("msgctxt"), said["msgid"], said["msgstr"])
        elif self.parts and not self.spoilt:
            self._mistake(self.line, "This entry is not whole.", "Give it a msgid and a msgstr.")
        self.parts, self.part, self.fuzzy, self.spoilt = {}, "", False, False

    def _comment(self, line: str) -> None:
        if line and self.part == "msgstr":
            self.finish()
        if line.startswith("#,") and "fuzzy" in line:
            self.fuzzy = True

    def _words(self, number: int, part: str | None, words: str) -> None:
        if part is not None:
            self._open(number, part)
        if not self.part and self.spoilt:
            return
        if not self.part:
            self._mistake(number, "These words belong to nothing.", "Put msgstr before them.")
        else:
            self.parts[self.part].append(words)

    def _open(self, number: int, part: str) -> None:
        if self.parts and _ORDER[part] <= _ORDER[self.part]:
            self.finish()
        if not self.parts:
            self.line = number
        self.part = part
        self.parts[part] = []

    def _keep(self, context: str | None, source: str, words: str) -> None:
        if context is None and not source:
            self.headers.update(_headers(words))
        else:
            self.entries.append(Entry(context or "", source, words, self.fuzzy, self.line))

    def _mistake(self, number: int, what: str, write: str) -> None:
        self.mistakes.append(Mistake(number, what, write))


def _headers(words: str) -> dict[str, str]:
    pairs = (line.partition(":") for line in words.splitlines())
    return {name.strip().lower(): value.strip() for name, _, value in pairs if name.strip()}


def _unescape(found: re.Match[str]) -> str:
    return _ESCAPES.get(found[1], found[1])


def _advice(line: str) -> str:
    if line.startswith(("msgid_plural", "msgstr[")):
        return "Forms have no plural entries. Write one msgid and one msgstr."
    if "“" in line or "”" in line:
        return 'Use straight quotes " " around the words, not curly ones.'
    if line.startswith(("msg", '"')):
        return 'Put the words between " and ", and write \\" for a quote inside them.'
    return "Start a note with #. Words go after msgstr, between quotes."
