"""One picture set: a folder with set.toml, index.csv and the pictures.

Sets that come with the engine and sets that were added have the same shape. index.csv names the
concept and the file; a line may have an author, licence and source of its own. ``words/pl.csv``
holds more words to search by, and is read only by a search.
"""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from sys import intern
from typing import NamedTuple

from forms_engine.pictures.files import read_plain_file
from forms_engine.pictures.found import Found
from forms_engine.pictures.safety import examine

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_NOT_LANGUAGES = ("bci",)
_CONCEPT_ID = re.compile(r"[0-9]{4,6}")


class BrokenSet(Exception):
    """A picture set that cannot be read; says what to do."""


class Entry(NamedTuple):
    file: str
    words: Mapping[str, str]
    author: str = ""
    licence: str = ""
    source: str = ""
    bci: str = ""


@dataclass(frozen=True)
class PictureSet:
    folder: Path
    id: str
    name: str
    licence: str
    #: The line to print wherever pictures of this set are used.
    credit: str
    author: str
    source: str
    #: The table in symbols/matches that says which of its pictures mean the same as the core ones;
    #: "" for a set whose own words say it.
    table: str = ""

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """By concept. Read when first needed: a set may have thousands of pictures."""
        return _entries(self.folder)

    def find(self, concept: str) -> Found | None:
        """Raises UnsafePicture if the file must not be used, OSError if it is not there."""
        entry = self.entries.get(concept)
        if entry is None:
            return None
        body = read_plain_file(self.folder, entry.file)
        facts = examine(body, entry.file)
        return Found(
            name=concept,
            media_type=facts.media_type,
            body=body,
            width=facts.width,
            height=facts.height,
            set=self.id,
            author=entry.author or self.author,
            licence=entry.licence or self.licence,
            source=entry.source or self.source,
            words=entry.words,
            set_name=self.name,
            bci=entry.bci,
        )

    def tags(self, language: str) -> Mapping[str, str]:
        """Concept -> more words in this language, with commas between. {} where there are none."""
        if not _LANGUAGE.fullmatch(language):
            return {}
        try:
            with (self.folder / "words" / f"{language}.csv").open(
                encoding="utf-8", newline=""
            ) as f:
                return {row[0]: row[1] for row in csv.reader(f) if len(row) == 2}
        except (OSError, ValueError, csv.Error):
            return {}


def read_set(folder: Path, set_id: str = "") -> PictureSet:
    """What set.toml says; raises BrokenSet. ``entries`` are read later, and may raise it too."""
    try:
        about = tomllib.loads((folder / "set.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError) as trouble:
        raise _broken(folder, trouble) from None
    told = {
        part: str(about.get(part, ""))
        for part in ("licence", "credit", "author", "source", "table")
    }
    return PictureSet(folder, set_id or folder.name, str(about.get("name", folder.name)), **told)


def _entries(folder: Path) -> Mapping[str, Entry]:
    try:
        with (folder / "index.csv").open(encoding="utf-8-sig", newline="") as index:
            return {row["concept"]: _entry(row) for row in csv.DictReader(index)}
    except (OSError, ValueError, KeyError, csv.Error) as trouble:
        raise _broken(folder, trouble) from None


def _broken(folder: Path, trouble: Exception) -> BrokenSet:
    return BrokenSet(
        f"The picture set {folder.name} cannot be read ({trouble}). It needs set.toml, and "
        "index.csv with the columns concept and file, both saved as UTF-8."
    )


def _entry(row: Mapping[str, str | None]) -> Entry:
    words = {
        column: said
        for column, said in row.items()
        if said and column not in _NOT_LANGUAGES and _LANGUAGE.fullmatch(column or "")
    }
    # The same few authors stand in thousands of lines.
    author, licence, source = (
        intern(row.get(part) or "") for part in ("author", "licence", "source")
    )
    bci = row.get("bci") or ""
    return Entry(
        row["file"] or "", words, author, licence, source, bci if _CONCEPT_ID.fullmatch(bci) else ""
    )
