"""Comparing words as people mean them: small letters, no accents, one space."""

from __future__ import annotations

import unicodedata

#: Letters that are one letter to whoever types them, and are not taken apart by Unicode.
_ONE_LETTER = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"}
    | {"ي": "ی", "ى": "ی", "ك": "ک", "ه": "ہ", "ة": "ہ"}
)


def fold(words: str) -> str:
    """So that *cafe* finds *Café*, and *lozko* finds *łóżko*."""
    apart = unicodedata.normalize("NFKD", words.casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(plain.translate(_ONE_LETTER).split())
