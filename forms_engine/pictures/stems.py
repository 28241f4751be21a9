"""What a word may be a form of: *cups* of *cup*, *herbatę* of *herbata*, *de* of *te*.

Two words are forms of one word if they share a stem. Stems are only compared, never shown. The
languages that the core set has words in have their endings here; any other language is compared
as it is written, and by ``akin``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

_SHORTEST = 3
_SHARED, _OVER = 4, 3

#: What a word may end in, the longest first, without accents. One is taken off, never two.
_ENDINGS: dict[str, tuple[str, ...]] = {
    "en": ("ies", "ing", "es", "ed", "s", "y", "e"),
    "pl": (
        "iami", "iach", "owie", "ami", "ach", "ego", "emu", "ymi", "imi", "iem", "iom", "ych",
        "ich", "owi", "ow", "om", "em", "ie", "ia", "iu", "ej", "ym", "im", "a", "e", "i", "o",
        "u", "y",
    ),
    "cy": ("iaid", "iau", "ion", "oedd", "ydd", "au", "on", "od", "ed", "en", "yn", "i"),
    "ur": ("اییں", "ییں", "یاں", "یوں", "یں", "وں", "ے", "ا", "ہ", "ی"),
}  # fmt: skip

#: Welsh words change how they begin: *te* is *de* after *o*. What is written, and what it may be.
_BEGINNINGS = (
    ("ngh", ("c",)),
    ("mh", ("p",)),
    ("nh", ("t",)),
    ("ng", ("g",)),
    ("ph", ("p",)),
    ("th", ("t",)),
    ("ch", ("c",)),
    ("dd", ("d",)),
    ("ff", ()),
    ("ll", ()),
    ("rh", ()),
    ("b", ("p",)),
    ("d", ("t",)),
    ("g", ("c",)),
    ("f", ("b", "m")),
    ("l", ("ll", "gl")),
    ("r", ("rh", "gr")),
    ("m", ("b",)),
    ("n", ("d",)),
    ("w", ("gw",)),
)


@lru_cache(maxsize=40_000)
def stems(word: str, language: str) -> frozenset[str]:
    """Every stem a folded word may have. Never empty."""
    code = language.split("-")[0]
    radicals = _radicals(word) if code == "cy" else (word,)
    return frozenset(stem for one in radicals for stem in _without(one, _ENDINGS.get(code, ())))


def akin(one: str, other: str) -> bool:
    """Do two folded words begin alike for long, and differ in their ends? *herbata*, *herbacie*."""
    shared = 0
    for here, there in zip(one, other, strict=False):
        if here != there:
            break
        shared += 1
    return shared >= _SHARED and max(len(one), len(other)) - shared <= _OVER


def _radicals(word: str) -> Iterator[str]:
    yield word
    if word[:1] in tuple("aeiouy"):
        yield f"g{word}"
    for written, may_be in _BEGINNINGS:
        if word.startswith(written):
            yield from (first + word.removeprefix(written) for first in may_be)
            return


def _without(word: str, endings: Sequence[str]) -> Iterator[str]:
    """The word, and what is left of it without its ending."""
    yield word
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            yield word.removesuffix(ending)
            return
