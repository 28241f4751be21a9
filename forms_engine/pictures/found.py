"""A picture, whole: its bytes, its size, and where it came from."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class Found:
    """``set`` is "" for a form's own picture. An empty ``licence`` means that nobody knows it.

    ``width`` and ``height`` are in pixels, or in the units of an SVG. ``words`` says what the
    picture stands for, by language.
    """

    name: str
    media_type: str
    body: bytes
    width: int
    height: int
    set: str
    author: str
    licence: str
    source: str
    words: Mapping[str, str] = field(default_factory=dict)
    #: What the set is called, for its credit.
    set_name: str = ""
    #: The concept's id in the W3C AAC symbol registry (a Blissymbolics id), where one is known.
    bci: str = ""

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.body).hexdigest()
