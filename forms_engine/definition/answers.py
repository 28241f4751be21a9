"""What a person can have answered, and who gave the answer.

A missing answer always has a name: nothing here is ever ``None`` or ``""``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Chosen:
    """One option or several, by their stored values, in the order of the form."""

    values: tuple[str, ...]


class Way(StrEnum):
    """The ways to give own words, beside typing them. None is better than another."""

    VOICE = "voice"
    VIDEO = "video"
    DRAWING = "drawing"
    PHOTO = "photo"

    @property
    def seen(self) -> bool:
        """Is it looked at all at once, as a picture is?"""
        return self in (Way.DRAWING, Way.PHOTO)


@dataclass(frozen=True, slots=True)
class Beside:
    """A recording, a photo or a drawing. The thing itself is kept elsewhere."""

    way: Way
    #: How long it is; 0 for what is only looked at.
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class Words:
    """Own words: typed, spoken, signed, drawn or photographed, and several of these at once."""

    text: str
    beside: tuple[Beside, ...] = ()


@dataclass(frozen=True, slots=True)
class Number:
    value: Decimal


@dataclass(frozen=True, slots=True)
class Day:
    value: date


@dataclass(frozen=True, slots=True)
class Sorted:
    """Cards under headings: ``(card value, heading value)`` pairs, in the order of the cards.

    A card that was left out was not sorted; that is an answer too.
    """

    places: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DontKnow:
    """The person said: I don't know."""


@dataclass(frozen=True, slots=True)
class RatherNotSay:
    """The person said: I don't want to say."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """The person saw the question and went on without it."""


@dataclass(frozen=True, slots=True)
class NotAsked:
    """The question was never shown: another answer took it off the route, or it was not reached."""


Given = Chosen | Words | Number | Day | Sorted
Declined = DontKnow | RatherNotSay | Skipped | NotAsked
Answer = Given | Declined
Answers = Mapping[str, Answer]

DONT_KNOW = DontKnow()
RATHER_NOT_SAY = RatherNotSay()
SKIPPED = Skipped()
NOT_ASKED = NotAsked()

#: The engine's own two options; no form may use these values for options of its own.
ENGINE_OPTIONS: Mapping[str, Declined] = {"dont_know": DONT_KNOW, "rather_not_say": RATHER_NOT_SAY}


def is_given(answer: Answer) -> bool:
    """True if the person gave an answer of their own: chosen, written, counted, dated or sorted."""
    return isinstance(answer, Chosen | Words | Number | Day | Sorted)


class Provenance(StrEnum):
    """Who an answer comes from. Never guessed: until someone says, it is *not known*."""

    NOT_KNOWN = "not_known"
    OWN = "own"
    READ = "read"
    CHOSE = "chose"
    PROXY = "proxy"
    OBSERVED = "observed"


class Helper(StrEnum):
    """What kind of person helped. A kind, never a name."""

    NOT_KNOWN = "not_known"
    NOBODY = "nobody"
    ADVOCATE = "advocate"
    FAMILY = "family"
    PEER = "peer"
    MY_STAFF = "my_staff"
    OTHER_STAFF = "other_staff"
