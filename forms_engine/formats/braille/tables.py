"""Which Braille table of liblouis is for which language, and for which letters.

English in unified English Braille is used and checked by readers everywhere. Every other table
comes as it is, without short forms, and what is made with it is marked as a draft.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

ENGLISH = "en"
#: Unified English Braille, by grade: 1 letter for letter, 2 with short forms.
UNIFIED: Mapping[int, str] = {1: "en-ueb-g1.ctb", 2: "en-ueb-g2.ctb"}
DRAFTS: Mapping[str, str] = {
    "ar": "ar-ar-g1.utb",
    "bn": "be-in-g1.utb",
    "cy": "cy-cy-g1.utb",
    "de": "de-g1.ctb",
    "es": "es-g1.ctb",
    "fa": "fa-ir-g1.utb",
    "fr": "fr-bfu-comp6.utb",
    "ga": "ga-g1.utb",
    "gd": "gd.ctb",
    "gu": "gu-in-g1.utb",
    "hi": "hi-in-g1.utb",
    "it": "it-it-comp6.utb",
    "lt": "lt-6dot.utb",
    "lv": "Lv-Lv-g1.utb",
    "ne": "np-in-g1.utb",
    "nl": "nl-NL-g0.utb",
    "pa": "pu-in-g1.utb",
    "pl": "Pl-Pl-g1.utb",
    "pt": "pt-pt-g1.utb",
    "ro": "ro.ctb",
    "ru": "ru-litbrl.ctb",
    "ta": "ta-ta-g1.ctb",
    "tr": "tr-g1.ctb",
    "uk": "uk.utb",
    "ur": "ur-pk-g1.utb",
    "vi": "vi-vn-g1.ctb",
    "zh": "zh-chn.ctb",
}
#: The language whose table reads letters of a script, for words nobody said the language of.
SCRIPTS: Mapping[str, str] = {
    "LATIN": "en", "ARABIC": "ar", "BENGALI": "bn", "CJK": "zh", "CYRILLIC": "ru",
    "DEVANAGARI": "hi", "GUJARATI": "gu", "GURMUKHI": "pa", "TAMIL": "ta",
}  # fmt: skip
_OWN_SCRIPT: Mapping[str, str] = {
    "ar": "ARABIC", "fa": "ARABIC", "ur": "ARABIC", "bn": "BENGALI", "zh": "CJK", "ru": "CYRILLIC",
    "uk": "CYRILLIC", "hi": "DEVANAGARI", "ne": "DEVANAGARI", "gu": "GUJARATI", "pa": "GURMUKHI",
    "ta": "TAMIL",
}  # fmt: skip


def table(code: str, grade: int) -> str | None:
    """The table for a language; None where there is none."""
    bare = code.split("-")[0]
    return UNIFIED[grade] if bare == ENGLISH else DRAFTS.get(bare)


def is_draft(code: str) -> bool:
    return code.split("-")[0] != ENGLISH


def language_of(word: str, code: str) -> str:
    """The language to read a word in: the one it is said to be in, if the letters are its own."""
    script = next((s for s in map(_script, word) if s), "")
    own = _OWN_SCRIPT.get(code.split("-")[0], "LATIN")
    return code if script in ("", own) else SCRIPTS[script]


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    first = unicodedata.name(letter, "").split(" ")[0] if letter.isalpha() else ""
    return first if first in SCRIPTS else ""


@lru_cache(maxsize=4096)
def can_read(letter: str) -> bool:
    """False for pictures and signs that no table knows: they are called by their name."""
    return unicodedata.category(letter) not in ("So", "Sk", "Cf", "Co", "Cn", "Cs")
