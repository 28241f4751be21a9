"""Small pictures above key words, for whoever asked for them (E05).

Only words that a picture of the core set is named by, in the language of the words, and never more
than a few in a sentence. Little words (me, no, now, more) get none: they would crowd out the rest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from markupsafe import Markup, escape

from forms_engine.pictures.library import CORE, Library

MOST = 4
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
#: Before the word that matters in the words of a picture.
_BEFORE = re.compile(
    r"^(?:the|a|an|my|your|y|yr|fy|moja|mój|moje)\s+|^(?:fy|f)'?\s+", re.IGNORECASE
)
_LITTLE = frozenset({
    "me", "you", "yes", "no", "no-name", "none-of-these", "all-of-us", "one-person",
    "just-one-person", "more", "less", "the-same", "same", "now", "not-now", "later", "never",
    "always", "sometimes", "maybe", "today", "tomorrow", "better", "worse", "equal", "fair",
    "kind", "light", "everywhere", "face-ok", "we-decided", "important", "stop-again",
})  # fmt: skip
#: Words of the sample beside the settings, which no picture has for its name.
_ALSO = {"en": "tea", "cy": "te", "pl": "herbatę", "ur": "چائے"}
_ENDINGS = ("", "s", "es")


@lru_cache(maxsize=32)
def _named(pictures: Library, language: str) -> Mapping[str, str]:
    """Word or two -> concept."""
    core = pictures.sets.get(CORE)
    found: dict[str, str] = {}
    code = language.split("-")[0]
    for concept, entry in (core.entries if core else {}).items():
        if concept in _LITTLE or concept.startswith("code-"):
            continue
        words = _BEFORE.sub("", entry.words.get(code, "").split(",")[0].strip()).casefold()
        if 0 < len(words.split()) <= 2 and len(words) > 2:
            found.setdefault(words, concept)
    if code in _ALSO:
        found.setdefault(_ALSO[code], "cup-of-tea")
    return found


def _concept(named: Mapping[str, str], words: str, language: str) -> str:
    if words in named or not language.startswith("en"):
        return named.get(words, "")
    stems = (words.removesuffix(ending) for ending in _ENDINGS if words.endswith(ending))
    return next((named[stem] for stem in stems if stem in named), "")


def _found(text: str, named: Mapping[str, str], language: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, concept) of key words, two that belong together before one."""
    words = list(_WORD.finditer(text))
    done, seen = 0, set[str]()
    for n, word in enumerate(words):
        if word.start() < done or len(seen) == MOST:
            continue
        pair = words[n + 1].end() if n + 1 < len(words) else word.end()
        for end in (pair, word.end()):
            concept = _concept(named, text[word.start() : end].casefold(), language)
            if concept and concept not in seen:
                seen.add(concept)
                done = end
                yield word.start(), end, concept
                break


def above(pictures: Library, text: str, language: str, picture: Callable[[str], Markup]) -> Markup:
    """The words, each key word with its picture above it. Machines that read hear only words."""
    parts, at = [], 0
    for start, end, concept in _found(text, _named(pictures, language), language):
        drawn = picture(concept)
        if not drawn:
            continue
        word = escape(text[start:end])
        parts.append(escape(text[at:start]))
        parts.append(
            Markup('<span class="symbol"><span class="symbol__picture">{}</span>{}</span>').format(
                drawn, word
            )
        )
        at = end
    return Markup("").join([*parts, escape(text[at:])])
