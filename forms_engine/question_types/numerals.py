"""Digits of every script, as plain ones; and what was typed around them, tidied."""

from __future__ import annotations

import unicodedata

#: Longer than any number, date or day that someone writes: what is longer is something else.
LONGEST = 60


def plain(text: str) -> str:
    """Small letters, digits 0-9, single spaces; no direction marks or other unseen characters.

    Only the first part of a very long text is looked at, one character more than ``LONGEST``.
    """
    known = unicodedata.normalize("NFKC", text[: 4 * LONGEST]).casefold()
    seen = "".join(_digit(c) for c in known if unicodedata.category(c) not in ("Cf", "Cc", "Cs"))
    return " ".join(seen.split())[: LONGEST + 1]


def _digit(character: str) -> str:
    return str(unicodedata.digit(character)) if character.isdecimal() else character
