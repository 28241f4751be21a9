"""The word lists of a language: one TOML file beside this module for each that has them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Hard:
    """A hard word as it stands in a text, and what to write in its place."""

    word: str
    better: str


@dataclass(frozen=True)
class WordLists:
    """Patterns by list name. ``named`` finds each match once, in the order of the text."""

    hard: tuple[tuple[re.Pattern[str], str], ...]
    patterns: Mapping[str, re.Pattern[str]]
    known_short_forms: frozenset[str]

    def hard_words(self, words: str) -> Iterator[Hard]:
        for pattern, better in self.hard:
            if found := pattern.search(words):
                yield Hard(found.group(), better)

    def found(self, name: str, words: str) -> list[str]:
        return [match.group() for match in self.patterns[name].finditer(words)]


@cache
def lists_for(language: str) -> WordLists | None:
    """The lists for a language code; *en-GB* uses those of *en*. None if there are none."""
    path = _HERE / f"{language.split('-')[0]}.toml"
    if not path.is_file():
        return None
    return _compiled(tomllib.loads(path.read_text("utf-8")))


def _compiled(raw: Mapping[str, Any]) -> WordLists:
    leading, agreeing = raw["leading"], raw["agreeing"]
    patterns = {
        "leading": _either(leading["patterns"]),
        "praise": _words(leading["praise"]),
        "one_sided": _either(leading["one_sided"]),
        "agreeing": _either(agreeing["patterns"]),
        "agreeing_options": _either(agreeing["options"]),
        "comparing": _either(raw["comparing"]["patterns"]),
        "negatives": _either([*_escaped(raw["negatives"]["words"]), r"\b\w+n['’]t\b"]),
        "short_forms": _words(raw["short_forms"]["words"]),
    }
    for name in ("percent", "time", "idioms", "childlike", "joining"):
        patterns[name] = _words(raw[name]["words"])
    hard = tuple((_hard(word), better) for word, better in raw["hard"].items())
    return WordLists(hard, patterns, frozenset(raw["short_forms"]["known"]))


def _hard(word: str) -> re.Pattern[str]:
    """The word in its usual forms: assist, assists, assisted, assisting."""
    stem, ending = word, "(?:s|es|d|ed|ing)?"
    if word.endswith("e"):
        stem, ending = word[:-1], "(?:e|es|ed|ing)"
    elif word.endswith("y"):
        stem, ending = word[:-1], "(?:y|ies|ied|ying)"
    return re.compile(rf"\b{re.escape(stem)}{ending}\b", re.IGNORECASE)


def _escaped(words: Iterable[str]) -> list[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return [rf"(?<!\w){re.escape(word)}(?!\w)" for word in longest_first]


def _words(words: Iterable[str]) -> re.Pattern[str]:
    return _either(_escaped(words))


def _either(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
