"""What is said when a file cannot be kept, and what every look at a file finds out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from forms_engine.languages.marking import N_

DAMAGED = N_("This file is damaged. We cannot play it.")
UNKNOWN = N_("We cannot play this kind of file.")
NOT_SOUND = N_("There is no sound in this file.")
NOT_VIDEO = N_("There is no video in this file.")
NOT_PICTURE = N_("This is not a photo that we can show.")
TOO_LARGE = N_("This is too big. We can keep {megabytes} megabytes.")
TOO_LONG = N_("This is too long. We can keep {minutes} minutes.")
TOO_MANY = N_("You gave {most} things to this question. That is all we can keep here.")
NO_ROOM = N_("We have no room left to keep this. Please tell the staff.")


class Refused(Exception):
    """It cannot be kept. ``message`` is a msgid, kind and with no blame; ``slots`` fill it."""

    def __init__(self, message: str, **slots: int) -> None:
        super().__init__(message)
        self.message, self.slots = message, slots


class Reader(Protocol):
    """A file of which any part can be read. Less comes back only at its end."""

    @property
    def size(self) -> int: ...

    def read(self, at: int, length: int) -> bytes: ...


@dataclass(frozen=True)
class InMemory:
    """A small file that was read whole, for whoever looks at a ``Reader``."""

    body: bytes

    @property
    def size(self) -> int:
        return len(self.body)

    def read(self, at: int, length: int) -> bytes:
        return self.body[at : at + length]


@dataclass(frozen=True, slots=True)
class Blank:
    """A place that tells more than was meant (where, when, whose): ``head``, then zeros."""

    at: int
    head: bytes
    length: int


@dataclass(frozen=True, slots=True)
class Facts:
    media_type: str
    seconds: float
    video: bool
    sound: bool
    blanks: tuple[Blank, ...] = ()
