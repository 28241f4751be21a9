"""Which picture of another set means the same as a core picture: never a guess.

A set whose words we know by heart has a table of ours, made by looking (symbols/matches). For any
other set the concept must be the same, or the words must be exactly the same. Two that fit
mean none.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from forms_engine.pictures.sets import Entry, PictureSet
from forms_engine.pictures.words import fold

TABLES = "matches"
_Key = TypeVar("_Key", bound=Hashable)
_ARTICLES = re.compile(r"^(?:a|an|the|my|our) ")


def is_for_everybody(concept: str) -> bool:
    """The pictures of a card's code: whoever helps must see the same."""
    return concept.startswith("code-")


def matches(core: PictureSet, other: PictureSet, sets_root: Path) -> Mapping[str, str]:
    """Core concept -> concept of the other set."""
    concepts = {c: e for c, e in core.entries.items() if not is_for_everybody(c)}
    if other.table:
        return dict(_by_table(concepts, other, sets_root / TABLES / f"{other.table}.csv"))
    return dict(_by_words(concepts, other))


def _by_table(
    concepts: Mapping[str, Entry], other: PictureSet, path: Path
) -> Iterator[tuple[str, str]]:
    titles = _one_each((fold(e.words.get("en", "")), c) for c, e in other.entries.items())
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = [(row["concept"], fold(row["title"])) for row in csv.DictReader(file)]
    except (OSError, ValueError, KeyError, TypeError):
        return
    yield from ((c, titles[t]) for c, t in rows if c in concepts and t in titles)


def _by_words(concepts: Mapping[str, Entry], other: PictureSet) -> Iterator[tuple[str, str]]:
    said = _one_each(
        ((language, _bare(words)), concept)
        for concept, entry in other.entries.items()
        for language, words in entry.words.items()
    )
    for concept, entry in concepts.items():
        if concept in other.entries:
            yield concept, concept
            continue
        wanted = [(lang.split("-")[0], _bare(words)) for lang, words in entry.words.items()]
        found = {said[key] for key in (*wanted, ("en", concept.replace("-", " "))) if key in said}
        if len(found) == 1:
            yield concept, found.pop()


def _one_each(pairs: Iterable[tuple[_Key, str]]) -> dict[_Key, str]:
    """Only what stands for one thing."""
    found: dict[_Key, str] = {}
    twice: set[_Key] = set()
    for key, concept in pairs:
        if found.setdefault(key, concept) != concept:
            twice.add(key)
    return {key: concept for key, concept in found.items() if key not in twice}


def _bare(words: str) -> str:
    """*A cup of tea* and *cup of tea* are the same words."""
    return _ARTICLES.sub("", fold(words))
