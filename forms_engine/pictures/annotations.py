"""The names of emoji in many languages, from the Unicode CLDR: words to search pictures by.

They come as the npm package ``cldr-annotations-full``, whole or unpacked. Nothing is fetched.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from forms_engine.pictures.refusing import SetRefused
from forms_engine.pictures.unpacking import unpack

_PLACE = re.compile(r"(?:.*/)?annotations/([a-z]{2,3})/annotations\.json")
_DERIVED = re.compile(r"(?:.*/)?annotationsDerived/([a-z]{2,3})/annotations\.json")
#: Drawn as text or as a picture: the same emoji.
_VARIANT = "\ufe0f"
MOST_TAGS = 12

Words = Mapping[str, str]
Tags = Mapping[str, tuple[str, ...]]


class Annotations:
    """Language -> emoji -> its name, and words to find it by."""

    def __init__(self, tables: Mapping[str, Mapping[str, Mapping[str, list[str]]]]) -> None:
        self.tables = tables

    def of(self, emoji: str) -> tuple[Words, Tags]:
        plain = emoji.replace(_VARIANT, "")
        found = {
            language: entry
            for language, table in self.tables.items()
            if (entry := table.get(emoji) or table.get(plain))
        }
        names = {language: str(e["tts"][0]) for language, e in found.items() if e.get("tts")}
        tags = {
            language: tuple(map(str, e.get("default", ())))[:MOST_TAGS]
            for language, e in found.items()
        }
        return names, tags


def read_annotations(path: Path, languages: Iterable[str] | None) -> Annotations:
    """Those of these languages; None means every one. Raises SetRefused."""
    chosen = None if languages is None else {code.split("-")[0] for code in languages}

    def language_of(name: str) -> str:
        found = _PLACE.fullmatch(name) or _DERIVED.fullmatch(name)
        return found[1] if found and (chosen is None or found[1] in chosen) else ""

    brought = unpack(path, lambda name: bool(language_of(name)))
    tables: dict[str, dict[str, Mapping[str, list[str]]]] = {}
    for name in sorted(brought.files):
        tables.setdefault(language_of(name), {}).update(_table(name, brought.files[name]))
    if not tables:
        raise SetRefused(
            f"There are no words in {path.name}. Give the tarball of cldr-annotations-full, or its "
            "folder."
        )
    return Annotations(tables)


def read_all(paths: Iterable[Path], languages: Iterable[str] | None) -> Annotations:
    """Several packages together: cldr-annotations-full and cldr-annotations-derived-full."""
    chosen = None if languages is None else tuple(languages)
    whole: dict[str, dict[str, Mapping[str, list[str]]]] = {}
    for path in paths:
        for language, table in read_annotations(path, chosen).tables.items():
            whole.setdefault(language, {}).update(table)
    return Annotations(whole)


def _table(name: str, body: bytes) -> Mapping[str, Mapping[str, list[str]]]:
    try:
        whole = json.loads(body.decode("utf-8"))
        outer = whole.get("annotations") or whole.get("annotationsDerived")
        table = outer["annotations"]
        good = all(
            isinstance(e, dict) and all(isinstance(w, list) for w in e.values())
            for e in table.values()
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        good, table = False, {}
    if not good:
        raise SetRefused(f"{name} holds no words that we can read. Get the package again.")
    return dict(table)
