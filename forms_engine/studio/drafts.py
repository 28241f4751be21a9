"""Form folders as they are now: read, compared with what is published, and stamped.

Reading a form takes a moment, so a folder is read again only when a file in it has changed.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from forms_engine.definition.folder import folders_in, glance
from forms_engine.definition.loading import Loaded, load
from forms_engine.definition.problems import printable
from forms_engine.definition.version import Version
from forms_engine.languages.known import Language, language
from forms_engine.pictures.found import Found
from forms_engine.publishing import clips
from forms_engine.publishing.clip_files import file_names
from forms_engine.publishing.clips import Clip
from forms_engine.publishing.publish import Whole, version_of
from forms_engine.publishing.recordings import heard
from forms_engine.services import Services


@dataclass(frozen=True)
class InLanguage:
    """How far one language of a form is."""

    language: Language
    done: int
    total: int
    #: True where nobody who speaks it from birth has read it.
    draft: bool
    reviewed: str


@dataclass(frozen=True)
class Draft:
    house: Services
    folder: Path
    loaded: Loaded
    stamp: str

    @property
    def id(self) -> str:
        return self.loaded.name

    @property
    def title(self) -> str:
        return self.loaded.draft.title if self.loaded.draft else self.id

    @cached_property
    def whole(self) -> Whole | None:
        """What publishing would freeze; None while it cannot be drawn."""
        form = self.loaded.draft
        if form is None or self.loaded.draft_words is None:
            return None
        if any(question.type not in self.house.types for question in form.questions):
            return None
        return version_of(self.house, self.loaded, self.folder)

    @property
    def version(self) -> Version | None:
        return self.whole.version if self.whole else None

    @cached_property
    def pictures(self) -> dict[str, Found]:
        """By their SHA-256, for those that are too large to stand in the page itself."""
        return {p.sha256: p for p in self.whole.pictures} if self.whole else {}

    @cached_property
    def clips(self) -> dict[str, Clip]:
        """By the names that their files will have, of captions and still pictures too."""
        found = self.whole.clips if self.whole else []
        return {name: clip for clip in found for name in file_names(clip)}

    @property
    def languages(self) -> list[InLanguage]:
        words = self.loaded.draft_words
        if words is None:
            return []
        total = len(words.translations[words.language].easy)
        return [
            InLanguage(
                language(code),
                total - len(words.missing(code)),
                total,
                words.translations[code].draft,
                words.translations[code].reviewed,
            )
            for code in words.languages
        ]


#: Folder -> the last reading of it, in this worker.
_kept: dict[Path, Draft] = {}


def stamp_of(folder: Path) -> str:
    """Changes whenever a file of the folder is saved, added or taken away."""
    seen = hashlib.sha256()
    for name, facts in glance(folder):
        # A name may be no text at all; it only has to tell files apart.
        seen.update(os.fsencode(name) + f"\0{facts.st_mtime_ns}\0{facts.st_size}\n".encode())
    return seen.hexdigest()[:16]


def folders(house: Services) -> list[Path]:
    root = house.settings.forms
    return folders_in(root) if root.is_dir() else []


def read(house: Services, folder: Path) -> Draft:
    stamp = stamp_of(folder)
    kept = _kept.get(folder)
    if kept is None or kept.stamp != stamp or kept.house is not house:
        loaded = heard(load(folder, house.types, house.pictures), folder)
        loaded = clips.told(loaded, folder)
        kept = _kept[folder] = Draft(house, folder, loaded, stamp)
    return kept


def find(house: Services, form_id: str) -> Draft | None:
    """The draft of this name. Looked for among the folders, so no name leads elsewhere."""
    folder = next((f for f in folders(house) if printable(f.name) == form_id), None)
    return read(house, folder) if folder else None
