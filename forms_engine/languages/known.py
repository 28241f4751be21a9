"""Languages by their codes: own name and direction, from CLDR."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import negotiate_locale

#: The language the interface is written in.
SOURCE = "en-GB"


@dataclass(frozen=True, slots=True)
class Language:
    code: str
    own_name: str
    english_name: str
    direction: str  # "ltr" or "rtl"


@cache
def language(code: str) -> Language:
    """Name and direction of a language. A code that CLDR does not know names itself."""
    try:
        locale = Locale.parse(code, sep="-")
    except (ValueError, UnknownLocaleError):
        return Language(code, code, code, "ltr")
    own = (locale.get_language_name(locale) or code).strip()
    english = (locale.get_language_name("en") or code).strip()
    return Language(code, own[:1].upper() + own[1:], english, locale.text_direction)


def best(wanted: Iterable[str], offered: Sequence[str]) -> str:
    """The offered language a browser's list asks for, else the first offered. Never raises."""
    found = negotiate_locale(list(wanted), offered, sep="-")
    if found:
        return found
    bare = {code.split("-")[0].lower(): code for code in reversed(offered)}
    for code in wanted:
        match = bare.get(code.split("-")[0].lower())
        if match:
            return match
    return offered[0]
