"""Searching pictures by words, in the reader's language and in English, in any form of a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from forms_engine.pictures.sets import BrokenSet, PictureSet
from forms_engine.pictures.stems import akin, stems
from forms_engine.pictures.words import fold

#: How near a picture is to the words, the nearest first.
_LINE, _WORD, _FORM, _BEGUN, _TAGGED, _TAG_BEGUN, _AKIN = range(7)
_AROUND = ".,:;!?…()“”„\"'’،؛۔؟"


class _Line(NamedTuple):
    """The words of one picture in one language, as they are compared."""

    words: tuple[str, ...]
    stems: frozenset[str]


class _Wanted(NamedTuple):
    """One word that is searched for, as it may stand in each language."""

    word: str
    stems: tuple[frozenset[str], ...]


def search(sets: Iterable[PictureSet], words: str, language: str) -> list[tuple[str, str]]:
    """(set id, concept), the nearest first.

    First come the very words, then other forms of them, then words that begin so; then the same
    among the further words of a set; last, words that begin alike for long.
    """
    codes = tuple(dict.fromkeys((language, language.split("-")[0], "en")))
    wanted = [_Wanted(word, tuple(stems(word, code) for code in codes)) for word in _apart(words)]
    if not wanted:
        return []
    hits = sorted((*hit, at.id) for at in sets for hit in _hits(at, wanted, codes))
    return [(set_id, concept) for *_, concept, set_id in hits]


def _hits(
    at: PictureSet, wanted: Sequence[_Wanted], codes: Sequence[str]
) -> Iterator[tuple[int, int, str]]:
    """(how near, how many words there are, concept): *food* comes before *want food*."""
    try:
        tables = [_lines(at, code) for code in codes]
        concepts = at.entries
    except BrokenSet:
        return
    tags = [_tags(at, code) for code in codes]
    for concept in concepts:
        own = [table.get(concept, _NOTHING) for table in tables]
        more = [table.get(concept, _NOTHING) for table in tags]
        rank = _rank(wanted, own, more)
        if rank is not None:
            yield rank, max(len(line.words) for line in own), concept


def _rank(wanted: Sequence[_Wanted], own: Sequence[_Line], more: Sequence[_Line]) -> int | None:
    """How near the words of a picture are; None where one that is searched for is missing."""
    if any(tuple(one.word for one in wanted) == line.words for line in own):
        return _LINE
    near = [_nearness(one, own) for one in wanted]
    if _far(near, _BEGUN):
        tagged = [_nearness(one, [*own, *more]) for one in wanted]
        if not _far(tagged, _BEGUN):
            return _TAG_BEGUN if _BEGUN in tagged else _TAGGED
    found = [rank for rank in near if rank is not None]
    return max(found) if len(found) == len(near) else None


def _far(ranks: Sequence[int | None], most: int) -> bool:
    return any(rank is None or rank > most for rank in ranks)


def _nearness(one: _Wanted, lines: Sequence[_Line]) -> int | None:
    words = {word for line in lines for word in line.words}
    if one.word in words:
        return _WORD
    # The lines stand in the order of the languages, once or twice over.
    of_language = one.stems * (len(lines) // len(one.stems))
    if any(mine & line.stems for mine, line in zip(of_language, lines, strict=True)):
        return _FORM
    if any(word.startswith(one.word) for word in words):
        return _BEGUN
    return _AKIN if any(akin(one.word, word) for word in words) else None


@lru_cache(maxsize=16)
def _lines(at: PictureSet, code: str) -> Mapping[str, _Line]:
    """The words of each picture. Its name is searched like English."""
    said = {concept: entry.words.get(code, "") for concept, entry in at.entries.items()}
    if code == "en":
        said = {c: words or c.replace("-", " ") for c, words in said.items()}
    return {concept: _line(words, code) for concept, words in said.items()}


@lru_cache(maxsize=16)
def _tags(at: PictureSet, code: str) -> Mapping[str, _Line]:
    further = dict(at.tags(code))
    if code == "en":
        names = {concept: concept.replace("-", " ") for concept in at.entries}
        further = {c: f"{further.get(c, '')} {name}" for c, name in names.items()}
    return {concept: _line(words.replace(",", " "), code) for concept, words in further.items()}


def _line(words: str, code: str) -> _Line:
    apart = _apart(words)
    return _Line(apart, frozenset(stem for word in apart for stem in stems(word, code)))


def _apart(words: str) -> tuple[str, ...]:
    """The words, folded, without what stands around them."""
    bare = (word.strip(_AROUND) for word in fold(words).split())
    return tuple(word for word in bare if word)


_NOTHING = _Line((), frozenset())
