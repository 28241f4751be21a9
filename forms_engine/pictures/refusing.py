"""How pictures are refused: with a sentence that says why, and what to do instead."""

from __future__ import annotations

from collections.abc import Sequence

MOST_TOLD = 12


class UnsafePicture(Exception):
    """``str()`` of it is a kind sentence for whoever brought the picture.

    ``words`` and ``slots`` are the same apart, for pages that say it in another language.
    """

    def __init__(self, words: str, **slots: object) -> None:
        super().__init__(words.format(**slots) if slots else words)
        self.words, self.slots = words, slots


class HostilePicture(UnsafePicture):
    """Not only unfit: it would run, fetch or grow. Whatever it came with is refused with it."""


class SetRefused(Exception):
    """A picture set that is not added at all. Each line says what is wrong and what to write."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines: Sequence[str] = lines

    @classmethod
    def of_many(cls, troubles: Sequence[str]) -> SetRefused:
        """The first of many mistakes, and how many more there are: put these right first."""
        more = len(troubles) - MOST_TOLD
        rest = [f"And {more} more like these."] if more > 0 else []
        return cls(*troubles[:MOST_TOLD], *rest)
