"""One picture set: a folder with set.toml, index.csv and the pictures."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from forms_engine.pictures.files import read_plain_file
from forms_engine.pictures.found import Found
from forms_engine.pictures.safety import examine

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_NOT_LANGUAGES = ("bci",)


class BrokenSet(Exception):
    """A picture set that cannot be read; says what to do."""


class Entry(NamedTuple):
    file: str
    words: Mapping[str, str]


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
    entries: Mapping[str, Entry]

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
            author=self.author,
            licence=self.licence,
            source=self.source,
            words=entry.words,
        )


def read_set(folder: Path) -> PictureSet:
    try:
        about = tomllib.loads((folder / "set.toml").read_text(encoding="utf-8"))
        with (folder / "index.csv").open(encoding="utf-8-sig", newline="") as index:
            entries = {row["concept"]: _entry(row) for row in csv.DictReader(index)}
    except (OSError, ValueError, KeyError, csv.Error) as trouble:
        raise BrokenSet(
            f"The picture set {folder.name} cannot be read ({trouble}). It needs set.toml, and "
            "index.csv with the columns concept and file, both saved as UTF-8."
        ) from None
    told = {field: str(about.get(field, "")) for field in ("licence", "credit", "author", "source")}
    return PictureSet(
        folder, folder.name, str(about.get("name", folder.name)), entries=entries, **told
    )


def _entry(row: Mapping[str, str | None]) -> Entry:
    words = {
        column: said
        for column, said in row.items()
        if said and column not in _NOT_LANGUAGES and _LANGUAGE.fullmatch(column or "")
    }
    return Entry(row["file"] or "", words)
