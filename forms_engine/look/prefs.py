"""How one person wants pages to be: language, voice, colours, text size, pictures.

Kept in one cookie, readable and not private, so that no page needs the database to know it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

Voice = Literal["easy", "standard"]

COOKIE = "look"
VOICES: tuple[Voice, ...] = ("easy", "standard")
COLOURS = ("day", "night", "strong", "blue", "green")
SIZES = ("100", "125", "150", "200")
PICTURES = ("on", "off")


@dataclass(frozen=True, slots=True)
class Prefs:
    language: str
    voice: Voice = "easy"
    colours: str = "day"
    size: str = "100"
    pictures: str = "on"

    def cookie(self) -> str:
        return ".".join((self.language, self.voice, self.colours, self.size, self.pictures))

    def but(self, **changes: str) -> Prefs:
        """The same, with some choices changed; anything not offered is left as it was."""
        offered = {"voice": VOICES, "colours": COLOURS, "size": SIZES, "pictures": PICTURES}
        good = {k: v for k, v in changes.items() if v in offered.get(k, ())}
        return replace(self, **good)  # type: ignore[arg-type]

    def in_language(self, code: str) -> Prefs:
        return replace(self, language=code)


@lru_cache(maxsize=512)
def parse(cookie: str | None, languages: tuple[str, ...], fallback: str) -> Prefs:
    """Read the cookie; whatever is strange in it is quietly the default."""
    parts = (cookie or "").split(".")
    if len(parts) != 5:
        return Prefs(fallback)
    language = parts[0] if parts[0] in languages else fallback
    return Prefs(
        language,
        parts[1] if parts[1] in VOICES else "easy",
        parts[2] if parts[2] in COLOURS else "day",
        parts[3] if parts[3] in SIZES else "100",
        parts[4] if parts[4] in PICTURES else "on",
    )
