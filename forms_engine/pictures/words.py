"""Comparing words as people mean them: small letters, no accents, one space."""

from __future__ import annotations

import unicodedata


def fold(words: str) -> str:
    """So that *cafe* finds *Café*."""
    apart = unicodedata.normalize("NFKD", words.casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(plain.split())
