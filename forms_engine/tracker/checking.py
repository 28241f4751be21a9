"""A quick look at words written for a person: are the sentences short enough to read?"""

from __future__ import annotations

import re
from dataclasses import dataclass

#: At most 10 words, and never more than 15: the easy-read rule for forms too.
MOST_WORDS = 15
_END = re.compile(r"(?<=[.!?])\s+|\n+")


@dataclass(frozen=True, slots=True)
class LongSentence:
    start: str
    words: int


def long_sentences(text: str) -> list[LongSentence]:
    """Sentences of more than 15 words, each by its first five words."""
    found = []
    for sentence in _END.split(text.strip()):
        words = sentence.split()
        if len(words) > MOST_WORDS:
            found.append(LongSentence(" ".join(words[:5]), len(words)))
    return found
