"""Finds a picture by its name: in the form's own folder, then in the picture sets."""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from forms_engine.pictures import own
from forms_engine.pictures.found import Found
from forms_engine.pictures.refusing import UnsafePicture
from forms_engine.pictures.sets import BrokenSet, PictureSet, read_set

#: The set that comes with the engine. Another set changes a picture only where it was chosen.
CORE = "core"


class Library:
    """All picture sets under one folder. A set is read when it is first needed, and then kept."""

    def __init__(self, sets_root: Path) -> None:
        self._root = sets_root
        self._lock = threading.Lock()
        self._sets: dict[str, PictureSet] | None = None
        self._found: dict[tuple[str, str], Found | None] = {}
        #: Sets that could not be read: name -> a sentence that says what to do.
        self.broken: dict[str, str] = {}

    @property
    def sets(self) -> Mapping[str, PictureSet]:
        with self._lock:
            if self._sets is None:
                self._sets = dict(self._read_sets())
            return self._sets

    def find(self, name: str, folder: Path | None = None, sets: Sequence[str] = ()) -> Found | None:
        """The picture, or None. ``folder`` is the form's folder; ``sets`` are asked first.

        A picture that is not safe is not found: ``why_not`` says why.
        """
        try:
            return self._find(name, folder, sets)
        except UnsafePicture:
            return None

    def why_not(self, name: str, folder: Path | None = None) -> str | None:
        """The kind sentence if a picture of this name is there and must not be used."""
        try:
            self._find(name, folder, ())
        except UnsafePicture as trouble:
            return str(trouble)
        return None

    def problems(self, folder: Path) -> list[tuple[str, str]]:
        """``(file, sentence)`` for each of the form's own pictures that needs something done."""
        return list(own.problems(folder))

    def search(self, words: str, language: str = "en", limit: int = 24) -> tuple[Found, ...]:
        """Pictures whose words begin like these, the closest first. English is searched too."""
        wanted = _fold(words).split()
        if not wanted:
            return ()
        hits = sorted(
            (rank, concept, at.id)
            for at in self.sets.values()
            for concept, entry in at.entries.items()
            if (rank := _rank(wanted, concept, entry.words, language)) is not None
        )
        found = (self.find(concept, None, (set_id,)) for _, concept, set_id in hits[:limit])
        return tuple(picture for picture in found if picture)

    def _read_sets(self) -> Iterator[tuple[str, PictureSet]]:
        for path in sorted(self._root.glob("*/set.toml")):
            try:
                yield path.parent.name, read_set(path.parent)
            except BrokenSet as trouble:
                self.broken[path.parent.name] = str(trouble)

    def _find(self, name: str, folder: Path | None, sets: Sequence[str]) -> Found | None:
        if folder is not None and (found := own.find_own(folder, name)):
            return found
        others = sorted(set(self.sets) - {CORE})
        for set_id in dict.fromkeys((*sets, CORE, *others)):
            if set_id in self.sets and (found := self._in_set(set_id, name)):
                return found
        return None

    def _in_set(self, set_id: str, concept: str) -> Found | None:
        picture_set = self.sets[set_id]
        if concept not in picture_set.entries:
            return None
        key = (set_id, concept)
        if key not in self._found:
            try:
                self._found[key] = picture_set.find(concept)
            except OSError:
                self._found[key] = None
        return self._found[key]


def _rank(
    wanted: Sequence[str], concept: str, words: Mapping[str, str], language: str
) -> int | None:
    """0 where the words are the same, 1 where each begins a word, None where one is missing."""
    said = [_fold(words.get(code, "")) for code in dict.fromkeys((language, "en"))]
    said.append(_fold(concept.replace("-", " ")))
    if " ".join(wanted) in said:
        return 0
    known = {word for line in said for word in line.split()}
    begun = all(any(word.startswith(start) for word in known) for start in wanted)
    return 1 if begun else None


def _fold(words: str) -> str:
    """Small letters without accents, so that *cafe* finds *Café*."""
    apart = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
