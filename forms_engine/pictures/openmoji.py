"""The npm tarball of OpenMoji: 4,495 drawings by many people, CC BY-SA 4.0."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence

from forms_engine.pictures.annotations import Annotations
from forms_engine.pictures.candidates import Candidate, Credit, Pack, concept_of
from forms_engine.pictures.licences import known
from forms_engine.pictures.refusing import SetRefused
from forms_engine.pictures.unpacking import Brought

_DATA = ("data/openmoji.json", "data/openmoji.csv")
_COLOUR = re.compile(r"(?:.*/)?color/svg/([0-9A-F-]{2,80})\.svg")
LICENCE = known("CC BY-SA 4.0")
SOURCE = "https://openmoji.org"


def is_openmoji(names: Sequence[str]) -> bool:
    return any(name.endswith(_DATA) for name in names)


def is_wanted(name: str) -> bool:
    return name.endswith(_DATA) or _COLOUR.fullmatch(name) is not None


def read_openmoji(brought: Brought, annotations: Annotations | None) -> Pack:
    rows = _rows(brought)
    drawings = {m[1]: name for name in brought.files if (m := _COLOUR.fullmatch(name))}
    seen: set[str] = set()
    found = list(_candidates(brought, rows, drawings, annotations, seen))
    if not found:
        raise SetRefused(
            "There are no drawings in it: it should have color/svg/1F600.svg and more."
        )
    return Pack("OpenMoji", SOURCE, tuple(found), table="openmoji")


def _rows(brought: Brought) -> list[Mapping[str, object]]:
    place = next(n for ending in _DATA for n in brought.names if n.endswith(ending))
    body = brought.files.get(place, b"")
    try:
        text = body.decode("utf-8-sig")
        if place.endswith(".json"):
            rows = json.loads(text)
        else:
            rows = list(csv.DictReader(io.StringIO(text, newline="")))
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise ValueError
    except (ValueError, RecursionError, csv.Error):
        raise SetRefused(f"{place} cannot be read. Get the tarball of OpenMoji again.") from None
    return rows


def _candidates(
    brought: Brought,
    rows: Sequence[Mapping[str, object]],
    drawings: Mapping[str, str],
    annotations: Annotations | None,
    seen: set[str],
) -> Iterator[Candidate]:
    for row in rows:
        code, title = str(row.get("hexcode") or ""), str(row.get("annotation") or "").strip()
        name = drawings.get(code)
        if name is None or not title:
            continue
        concept = concept_of(title)
        if not concept or concept in seen:
            concept = f"{concept[:60]}-{code.lower()}".strip("-")[:80]
        seen.add(concept)
        emoji = str(row.get("emoji") or "")
        words, tags = annotations.of(emoji) if annotations else ({}, {})
        own = f"{row.get('tags') or ''},{row.get('openmoji_tags') or ''}".split(",")
        english = tuple(dict.fromkeys(t.strip() for t in own if t.strip()))
        yield Candidate(
            f"OpenMoji {code}",
            concept,
            name,
            brought.files[name],
            Credit(str(row.get("openmoji_author") or "OpenMoji"), LICENCE, SOURCE),
            {**words, "en": title},
            {**tags, "en": tuple(dict.fromkeys((*english, *tags.get("en", ()))))},
        )
