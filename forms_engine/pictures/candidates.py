"""A picture somebody brought, before it is looked at: what every kind of file is turned into."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from forms_engine.pictures.licences import Licence


class Credit(NamedTuple):
    """Who made a picture, who may use it, and where it is from."""

    author: str
    licence: Licence | None
    source: str


@dataclass(frozen=True)
class Candidate:
    #: Where it stood, for messages: "line 7", "the button 12".
    where: str
    concept: str
    #: Its name in what was brought, with its ending.
    file: str
    body: bytes
    credit: Credit
    #: What it is called, by language.
    words: Mapping[str, str]
    #: More words to find it by, by language.
    tags: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Pack:
    """A whole set as brought. ``notes`` say what was left out, and why."""

    name: str
    source: str
    candidates: tuple[Candidate, ...]
    notes: tuple[str, ...] = ()
    #: Our table of which of its pictures mean the same as the core ones; "" for none.
    table: str = ""


def concept_of(words: str) -> str:
    """*Cup of tea!* -> cup-of-tea. "" where no letter or number of ASCII is left."""
    apart = unicodedata.normalize("NFKD", words.casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-")
