"""Finds a picture by its name: in the form's own folder, then in the picture sets."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from forms_engine.pictures import kept, own
from forms_engine.pictures.found import Found
from forms_engine.pictures.matching import matches
from forms_engine.pictures.refusing import UnsafePicture
from forms_engine.pictures.searching import search
from forms_engine.pictures.sets import BrokenSet, PictureSet, read_set

#: The set that comes with the engine. Another set changes a picture only where it was chosen.
CORE = "core"
#: So many pictures of sets are kept in memory; whatever is compiled into pages stays there.
_MOST_KEPT = 1000


class Library:
    """The sets that come with the engine, and those that were added here.

    A set is read when it is first needed, and then kept. A set added or taken away by another
    process is seen at the next question about sets.
    """

    def __init__(self, sets_root: Path, added: Path | None = None) -> None:
        self._root = sets_root
        self._added = added
        self._lock = threading.Lock()
        self._shipped: dict[str, PictureSet] | None = None
        self._sets: dict[str, PictureSet] = {}
        self._stamp: kept.Stamp | None = None
        self._found: dict[tuple[Path, str], Found | None] = {}
        self._matches: dict[Path, Mapping[str, str]] = {}
        #: Sets that could not be read: name -> a sentence that says what to do.
        self.broken: dict[str, str] = {}

    @property
    def sets(self) -> Mapping[str, PictureSet]:
        now = kept.stamp(self._added) if self._added else None
        if self._shipped is None or now != self._stamp:
            with self._lock:
                if self._shipped is None:
                    self._shipped = dict(self._read_shipped())
                if not self._sets or now != self._stamp:
                    self._sets = {**self._shipped, **dict(self._read_added())}
                    self._stamp = now
        return self._sets

    @property
    def added(self) -> Mapping[str, PictureSet]:
        """Only those that did not come with the engine."""
        found, shipped = self.sets, self._shipped or {}
        return {set_id: one for set_id, one in found.items() if set_id not in shipped}

    def find(self, name: str, folder: Path | None = None, sets: Sequence[str] = ()) -> Found | None:
        """The picture, or None. ``folder`` is the form's folder; ``sets`` are asked first.

        A picture that is not safe is not found: ``why_not`` says why.
        """
        try:
            return self._find(name, folder, sets)
        except UnsafePicture:
            return None

    def has_set(self, set_id: str) -> bool:
        return set_id in self.sets

    def why_not(self, name: str, folder: Path | None = None) -> str | None:
        """The kind sentence if a picture of this name is there and must not be used."""
        try:
            self._find(name, folder, ())
        except UnsafePicture as trouble:
            return str(trouble)
        return None

    def instead(self, set_id: str, concept: str) -> Found | None:
        """The picture of this set that means the same as this core picture; None rather than a
        guess."""
        at = self.sets.get(set_id)
        if at is None:
            return None
        if set_id != CORE:
            concept = self.matches(at).get(concept, "")
        try:
            return self._in_set(at, concept) if concept else None
        except UnsafePicture:
            return None

    def matches(self, at: PictureSet) -> Mapping[str, str]:
        """Core concept -> the concept of this set that means the same."""
        if at.folder not in self._matches:
            core = self.sets.get(CORE)
            try:
                found = matches(core, at, self._root) if core else {}
            except BrokenSet as trouble:
                self.broken[at.id] = str(trouble)
                found = {}
            self._matches[at.folder] = found
        return self._matches[at.folder]

    def concept_id(self, name: str) -> str:
        """The id of a core concept in the W3C AAC symbol registry; "" where none is known."""
        core = self.sets.get(CORE)
        entry = core.entries.get(name) if core else None
        return entry.bci if entry else ""

    def problems(self, folder: Path) -> list[tuple[str, str]]:
        """``(file, sentence)`` for each of the form's own pictures that needs something done."""
        return list(own.problems(folder))

    def search(self, words: str, language: str = "en", limit: int = 24) -> tuple[Found, ...]:
        """Pictures whose words begin like these, the closest first. English is searched too."""
        hits = search(self.sets.values(), words, language)
        found = (self.find(concept, None, (set_id,)) for set_id, concept in hits[:limit])
        return tuple(picture for picture in found if picture)

    def _read_shipped(self) -> Iterator[tuple[str, PictureSet]]:
        for path in sorted(self._root.glob("*/set.toml")):
            yield from self._read(path.parent, path.parent.name)

    def _read_added(self) -> Iterator[tuple[str, PictureSet]]:
        if self._added is not None:
            for set_id, folder in kept.folders(self._added).items():
                yield from self._read(self._added / folder, set_id)

    def _read(self, folder: Path, set_id: str) -> Iterator[tuple[str, PictureSet]]:
        try:
            found = read_set(folder, set_id)
            if folder.parent == self._root:
                _ = found.entries  # ours are small, and a mistake in them is told at once
            yield set_id, found
        except BrokenSet as trouble:
            self.broken[set_id] = str(trouble)

    def _find(self, name: str, folder: Path | None, sets: Sequence[str]) -> Found | None:
        if folder is not None and (found := own.find_own(folder, name)):
            return found
        known = self.sets
        for set_id in sets:
            if set_id in known and (found := self._chosen(known[set_id], name)):
                return found
        for set_id in (CORE, *sorted(set(known) - {CORE})):
            if set_id in known and (found := self._in_set(known[set_id], name)):
                return found
        return None

    def _chosen(self, at: PictureSet, name: str) -> Found | None:
        """A core concept by what it means; any other by its own name in that set."""
        core = self.sets.get(CORE)
        if core is not None and at.id != CORE and name in core.entries:
            same = self.matches(at).get(name)
            return self._in_set(at, same) if same else None
        return self._in_set(at, name)

    def _in_set(self, at: PictureSet, concept: str) -> Found | None:
        key = (at.folder, concept)
        try:
            return self._found[key]
        except KeyError:
            pass
        try:
            found = at.find(concept)
        except OSError:
            found = None
        except BrokenSet as trouble:
            self.broken[at.id] = str(trouble)
            found = None
        if len(self._found) > _MOST_KEPT:
            self._found.clear()
        self._found[key] = found
        return found  # not looked up again: another thread may make room at this very moment
