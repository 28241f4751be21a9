"""On which line of a TOML file each key stands.

``tomllib`` gives values without lines. This walks text that ``tomllib`` has already read
without complaint, so it only has to find its way, never to judge.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Callable

from forms_engine.definition.problems import Place

_BLANK = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_PLAIN = re.compile(r"[^,\]}\n#]+")
_QUOTED = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}' r"|'''.*?'{3,5}" r'|"(?:\\.|[^"\\])*"' r"|'[^']*'",
    re.DOTALL,
)

_Reader = Callable[[Place, int], None]


class Lines:
    """Line numbers by path. A path that is not in the file gets the line of what holds it."""

    def __init__(self, known: dict[Place, int]) -> None:
        self._known = known

    def of(self, at: Place) -> int:
        while at and at not in self._known:
            at = at[:-1]
        return self._known.get(at, 1)


def line_map(text: str) -> Lines:
    """The lines of every key, table and list entry of valid TOML."""
    return Lines(_Walk(text.replace("\r\n", "\n")).walk())


class _Walk:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.known: dict[Place, int] = {}
        self.counts: dict[Place, int] = {}
        self.breaks = [m.start() for m in re.finditer("\n", text)]

    def walk(self) -> dict[Place, int]:
        table: Place = ()
        while self._blank() < len(self.text):
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._pair(table)
        return self.known

    def _header(self) -> Place:
        start, many = self.at, self.text.startswith("[[", self.at)
        self.at += 2 if many else 1
        table = self._table(self._key(), many)
        self.at += 2 if many else 1
        self._mark(table, start)
        return table

    def _table(self, key: list[str], many: bool) -> Place:
        """``[question.x]`` means the newest question: list places are put in."""
        table: Place = ()
        for number, part in enumerate(key, 1):
            table += (part,)
            if many and number == len(key):
                self.counts[table] = self.counts.get(table, -1) + 1
            if table in self.counts:
                table += (self.counts[table],)
        return table

    def _pair(self, table: Place) -> None:
        start = self.at
        path = table
        for part in self._key():
            path += (part,)
            self._mark(path, start)
        self.at += 1  # the equals sign
        self._value(path)

    def _key(self) -> list[str]:
        parts: list[str] = []
        while True:
            self._match(_SPACE)
            if self.text[self.at] in "\"'":
                parts.append(tomllib.loads(f"k = {self._match(_QUOTED)}")["k"])
            else:
                parts.append(self._match(_BARE))
            self._match(_SPACE)
            if self.text[self.at] != ".":
                return parts
            self.at += 1

    def _value(self, path: Place) -> None:
        self._match(_SPACE)
        opening = self.text[self.at]
        if opening == "[":
            self._inside("]", path, self._entry)
        elif opening == "{":
            self._inside("}", path, self._inner_pair)
        else:
            self._match(_QUOTED if opening in "\"'" else _PLAIN)

    def _inside(self, closing: str, path: Place, read: _Reader) -> None:
        self.at += 1
        number = 0
        while self.text[self._blank()] != closing:
            read(path, number)
            number += 1
            if self.text[self._blank()] == ",":
                self.at += 1
        self.at += 1

    def _entry(self, path: Place, number: int) -> None:
        self._mark((*path, number), self.at)
        self._value((*path, number))

    def _inner_pair(self, path: Place, number: int) -> None:
        self._pair(path)

    def _mark(self, path: Place, position: int) -> None:
        self.known.setdefault(path, bisect_right(self.breaks, position) + 1)

    def _match(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        if found is None:
            raise ValueError(f"not TOML at letter {self.at}")
        self.at = found.end()
        return found.group()

    def _blank(self) -> int:
        self._match(_BLANK)
        return self.at
