"""The interface's own words in every language, read once at start.

A word that a language lacks, or whose translation is stale or fuzzy, is borrowed from English,
and says so. Nothing here is looked up per request on the answering path: pages are compiled.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from markupsafe import Markup, escape

from forms_engine.languages import po
from forms_engine.languages.known import SOURCE, Language, language


@dataclass(frozen=True)
class Catalogue:
    language: str
    words: Mapping[str, str]
    #: Who reviewed it; "" means a draft no native reader has read.
    reviewed: str


class Interface:
    """All catalogues under ``translations/``. English needs none."""

    def __init__(self, root: Path) -> None:
        self._catalogues: dict[str, Catalogue] = {SOURCE: Catalogue(SOURCE, {}, "source")}
        for path in sorted(root.glob("*/LC_MESSAGES/messages.po")):
            code = path.parts[-3]
            self._catalogues[code] = _read(code, path)

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """English first, then the others by code."""
        return (SOURCE, *sorted(set(self._catalogues) - {SOURCE}))

    @property
    def languages(self) -> tuple[Language, ...]:
        return tuple(language(code) for code in self.codes)

    def reviewed(self, code: str) -> str:
        return self._catalogues[code].reviewed

    def plain(self, code: str, msgid: str, /, **slots: object) -> str:
        """Words as plain text, for titles and attributes. Slots are filled as they are."""
        catalogue = self._catalogues.get(code)
        words = (catalogue.words.get(msgid) if catalogue else None) or msgid
        return words.format(**slots) if slots else words

    def markup(self, code: str, msgid: str, /, **slots: object) -> Markup:
        """Words for a page: everything escaped, borrowed words marked with their language."""
        catalogue = self._catalogues.get(code)
        own = catalogue.words.get(msgid) if catalogue else None
        words = escape(own or msgid)
        if slots:
            words = words.format(**{name: escape(value) for name, value in slots.items()})
        if own or code == SOURCE:
            return words
        return Markup('<span lang="{}" dir="ltr">{}</span>').format(SOURCE, words)

    def has(self, code: str, msgid: str) -> bool:
        return msgid in self._catalogues[code].words

    def missing(self, code: str, msgids: list[str]) -> list[str]:
        return [m for m in msgids if m not in self._catalogues[code].words]


def _read(code: str, path: Path) -> Catalogue:
    catalogue = po.read(path.read_text("utf-8"))
    words = {
        str(message.id): str(message.string)
        for message in catalogue
        if message.id and message.string and not message.fuzzy
    }
    reviewed = dict(catalogue.pairs).get("X-Reviewed-By", "").strip()
    return Catalogue(code, words, reviewed)
