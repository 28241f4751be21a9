"""Letters that a file may not hold, or that cannot be drawn: taken out, or called by their name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

#: What XML forbids, and what no reader shows: control characters, halves of letters, no letters.
_NEVER = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
#: They change how a neighbour looks or where it stands, and have no name worth reading.
_SILENT = re.compile(
    r"[\xad\ufe00-\ufe0f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    r"\U0001f3fb-\U0001f3ff\U000e0000-\U000e01ef]"
)


def clean(words: str) -> str:
    """The words without control characters. Line breaks and tabs stay; every break is ``\\n``."""
    return _NEVER.sub("", words.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n"))


def named(words: str, can: Callable[[str], bool]) -> str:
    """What cannot be drawn is called by its name: ``[grinning face]``. Nothing goes silently."""
    shown = clean(words)
    odd = {letter for letter in set(shown) if letter not in " \n\t" and not can(letter)}
    return shown.translate({ord(letter): _name(letter) for letter in odd})


def _name(letter: str) -> str:
    if letter.isspace():
        return " "
    if _SILENT.match(letter):
        return ""
    return f"[{unicodedata.name(letter, 'sign').lower()}]"
