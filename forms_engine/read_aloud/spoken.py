"""How words are said: numbers to ring digit by digit, names as the form says they sound.

The voice tells where it is in what it was given; ``Spoken`` leads back to the words on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

#: The encoder puts so many milliseconds of silence before the first sample.
DELAY = 50
_RING = re.compile(r"(?<![\w.,:/-])(?:999|112|111|101|\+?\d[\d ]{6,18}\d)(?![\w/:-])")
#: Signs that say which way words run. They are not said.
_SILENT = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text on the page, and when it is said."""

    start: int
    length: int
    milliseconds: int


@dataclass(frozen=True)
class Spoken:
    text: str
    said: str
    #: For each letter of ``said`` the place in ``text`` it stands for.
    places: Sequence[int]

    def words(self, heard: Iterable[Sequence[int]]) -> list[Word]:
        """From (place in what was said, length, milliseconds), with times that rise."""
        on_page = [m.span() for m in _WORD.finditer(self.text)]
        found: list[Word] = []
        for place, _, at in heard:
            here = self.places[min(max(place, 0), len(self.places) - 1)]
            span = next((s for s in on_page if s[0] <= here < s[1]), None)
            if span is None or (found and span[0] <= found[-1].start):
                continue
            at = max(at + DELAY if at else 0, found[-1].milliseconds + 1 if found else 0)
            found.append(Word(span[0], span[1] - span[0], at))
        return found


def spoken(text: str, sounds: Mapping[str, str] | None = None) -> Spoken:
    """``sounds``: word as written -> how it is said aloud."""
    changes = [(m.span(), "") for m in _SILENT.finditer(text)]
    for number in _RING.finditer(text):
        if _is_a_number(number[0]):
            changes += _digit_by_digit(number)
    for written, sound in (sounds or {}).items():
        whole = re.compile(rf"(?<!\w){re.escape(written)}(?!\w)")
        changes += [(m.span(), sound) for m in whole.finditer(text)]
    said, places, at = "", list[int](), 0
    for (start, end), sound in sorted(changes):
        if start < at:  # two rules want the same letters: the first has them
            continue
        said += text[at:start] + sound
        places += [*range(at, start), *([start] * len(sound))]
        at = end
    said += text[at:]
    places += range(at, len(text))
    return Spoken(text, said, places)


def _is_a_number(found: str) -> bool:
    digits = sum(ch.isdigit() for ch in found)
    return digits == 3 or (digits >= 7 and (found[0] in "+0" or " " in found))


def _digit_by_digit(number: re.Match[str]) -> Iterator[tuple[tuple[int, int], str]]:
    """A pause after each digit, a longer one between groups; a plus is not said."""
    for place, letter in enumerate(number[0], number.start()):
        said = {"+": "", " ": ", "}.get(letter, letter)
        following = number[0][place - number.start() + 1 :][:1]
        yield (place, place + 1), said + (" " if letter.isdigit() and following.isdigit() else "")
