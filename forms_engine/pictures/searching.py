"""Searching pictures by words, in the reader's language and in English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from forms_engine.pictures.sets import BrokenSet, PictureSet
from forms_engine.pictures.words import fold


def search(sets: Iterable[PictureSet], words: str, language: str) -> list[tuple[str, str]]:
    """(set id, concept), the closest first: the same words, the beginnings, then other words."""
    wanted = fold(words).split()
    if not wanted:
        return []
    hits = sorted(
        (rank, concept, at.id) for at in sets for concept, rank in _hits(at, wanted, language)
    )
    return [(set_id, concept) for _, concept, set_id in hits]


def _hits(at: PictureSet, wanted: Sequence[str], language: str) -> Iterator[tuple[str, int]]:
    codes = tuple(dict.fromkeys((language, language.split("-")[0], "en")))
    more = [_tags(at, code) for code in codes]
    try:
        entries = at.entries
    except BrokenSet:
        return
    for concept, entry in entries.items():
        rank = _rank(wanted, concept, [entry.words.get(code, "") for code in codes])
        if rank is None and any(_begun(wanted, table.get(concept, "")) for table in more):
            rank = 2
        if rank is not None:
            yield concept, rank


@lru_cache(maxsize=8)
def _tags(at: PictureSet, language: str) -> Mapping[str, str]:
    return {concept: fold(tags.replace(",", " ")) for concept, tags in at.tags(language).items()}


def _rank(wanted: Sequence[str], concept: str, words: Iterable[str]) -> int | None:
    """0 where the words are the same, 1 where each begins a word, None where one is missing."""
    said = [*map(fold, words), fold(concept.replace("-", " "))]
    if " ".join(wanted) in said:
        return 0
    return 1 if _begun(wanted, " ".join(said)) else None


def _begun(wanted: Sequence[str], line: str) -> bool:
    known = line.split()
    return all(any(word.startswith(start) for word in known) for start in wanted)
