"""How one person wants pages to be, and how they press: one object, one cookie.

The cookie is readable and not private, so that no page needs the database to know it. The card
keeps the same string (see responses/needs.py), so that it goes along to the next device.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property, lru_cache
from typing import Literal

Voice = Literal["easy", "standard"]

COOKIE = "look"
VOICES: tuple[Voice, ...] = ("easy", "standard")
COLOURS = ("day", "night", "strong", "plain", "cream", "blue", "green")
SIZES = ("100", "125", "150", "200")
PICTURES = ("on", "off", "photos")
#: Ways to press: hands, hands that need more room, a plate with holes, one or two switches, a
#: pointer that rests on things.
INPUTS = ("touch", "big", "keyguard", "one", "two", "dwell")


@dataclass(frozen=True, slots=True)
class Choice:
    """What one field of ``Prefs`` may be. ``pattern`` stands where a list of values cannot."""

    short: str
    values: tuple[str, ...] = ()
    pattern: re.Pattern[str] | None = None

    def offers(self, value: str) -> bool:
        if self.pattern is not None:
            return self.pattern.fullmatch(value) is not None
        return value in self.values


_KEY = re.compile("[A-Za-z0-9]{1,20}|")

#: After the language these stand in the cookie by place; the others by their short names, if not
#: usual.
FIRST: Mapping[str, Choice] = {
    "voice": Choice("", VOICES),
    "colours": Choice("", COLOURS),
    "size": Choice("", SIZES),
    "pictures": Choice("", PICTURES),
}
OTHERS: Mapping[str, Choice] = {
    "set": Choice("set", pattern=re.compile("[a-z0-9_-]{1,40}|")),
    "me": Choice("me", pattern=re.compile("[a-z0-9_-]{1,40}|")),
    "spacing": Choice("sp", ("normal", "wide", "widest")),
    "font": Choice("fo", ("own", "plain", "serif", "hand", "device")),
    "sound": Choice("so", ("off", "on", "read")),
    "speed": Choice("sd", ("50", "75", "100", "125")),
    "input": Choice("in", INPUTS),
    "hold": Choice("ho", ("0", "300", "600", "1000", "1500", "2000")),
    "filter": Choice("fi", ("0", "300", "500", "1000", "2000")),
    "scan": Choice("sc", ("750", "1000", "1500", "2000", "3000", "5000", "7500", "10000")),
    "loops": Choice("lo", ("1", "2", "3", "5", "0")),
    "tick": Choice("ti", ("off", "beep", "say")),
    "dwell": Choice("dw", ("500", "1000", "1500", "2000", "3000", "5000")),
    "key_next": Choice("kn", pattern=_KEY),
    "key_choose": Choice("kc", pattern=_KEY),
    "symbols": Choice("sy", ("off", "on")),
    "sign": Choice("sg", pattern=re.compile("[a-z]{3}|")),
}
CHOICES: Mapping[str, Choice] = {**FIRST, **OTHERS}
_VERSION = "2"
_NAMES = {choice.short: name for name, choice in OTHERS.items()}


@dataclass(frozen=True)
class Prefs:
    """Times are milliseconds, sizes and speeds per cent, keys ``KeyboardEvent.code``."""

    language: str
    voice: Voice = "easy"
    colours: str = "day"
    size: str = "100"
    pictures: str = "on"
    #: A picture set by name; "" leaves it to the form.
    set: str = ""
    #: Who "me" is in the pictures.
    me: str = ""
    spacing: str = "normal"
    font: str = "own"
    #: "on" draws buttons to hear, "read" reads by itself.
    sound: str = "off"
    speed: str = "100"
    input: str = "touch"
    #: How long to hold before it counts.
    hold: str = "0"
    #: How long a second press counts for nothing.
    filter: str = "0"
    #: How long a scan stays on one thing.
    scan: str = "2000"
    #: How often a scan goes round; 0 goes on.
    loops: str = "3"
    #: A sound on each step of a scan.
    tick: str = "off"
    dwell: str = "1500"
    key_next: str = ""
    key_choose: str = ""
    #: Small pictures above key words.
    symbols: str = "off"
    #: A sign language, for forms that have clips in it.
    sign: str = ""

    @property
    def shows_pictures(self) -> bool:
        return self.pictures != "off"

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash(tuple(getattr(self, field.name) for field in fields(self)))

    @cached_property
    def attributes(self) -> str:
        """For ``<html>``: what style and scripts read. What is as usual is not said."""
        said = [("colours", self.colours), ("size", self.size), *self._unusual()]
        return "".join(f' data-{name.replace("_", "-")}="{value}"' for name, value in said)

    def cookie(self) -> str:
        """``en.easy.day.100.on``, and ``.2.sp-wide…`` where there is more to say."""
        first = (self.language, self.voice, self.colours, self.size, self.pictures)
        more = [f"{OTHERS[name].short}-{value}" for name, value in self._unusual()]
        return ".".join((*first, _VERSION, *more) if more else first)

    def _unusual(self) -> list[tuple[str, str]]:
        mine = ((name, str(getattr(self, name))) for name in OTHERS)
        return [(name, value) for name, value in mine if value != USUAL[name]]

    def but(self, **changes: str) -> Prefs:
        """The same, with some choices changed; anything not offered is left as it was."""
        good = {k: v for k, v in changes.items() if k in CHOICES and CHOICES[k].offers(v)}
        return replace(self, **good)  # type: ignore[arg-type]

    def in_language(self, code: str) -> Prefs:
        return replace(self, language=code)


USUAL: Mapping[str, str] = {
    field.name: str(field.default) for field in fields(Prefs) if field.name != "language"
}


@lru_cache(maxsize=512)
def parse(cookie: str | None, languages: tuple[str, ...], fallback: str) -> Prefs:
    """Read the cookie; whatever is strange in it is quietly as usual."""
    parts = (cookie or "").split(".")
    if len(parts) < 5:
        return Prefs(fallback)
    found = dict(zip(FIRST, parts[1:5], strict=True))
    if parts[5:6] == [_VERSION]:
        for part in parts[6:]:
            short, _, value = part.partition("-")
            if short in _NAMES:
                found[_NAMES[short]] = value
    return Prefs(parts[0] if parts[0] in languages else fallback).but(**found)
