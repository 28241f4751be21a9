"""What kind of file this is, by its own bytes from first to last. A name is never believed.

A file that is two things at once (a page that is also a sound) is one that does not end where
its kind says, or holds parts we do not know. Those are refused.
"""

from __future__ import annotations

import struct
from collections.abc import Callable

from forms_engine.media import mp4, sounds, webm
from forms_engine.media.refusing import (
    DAMAGED,
    NOT_SOUND,
    NOT_VIDEO,
    UNKNOWN,
    Facts,
    Reader,
    Refused,
)

_KINDS: tuple[tuple[Callable[[bytes], bool], Callable[[Reader], Facts]], ...] = (
    (webm.is_it, webm.look),
    (mp4.is_it, mp4.look),
    (sounds.is_ogg, sounds.look_ogg),
    (sounds.is_wav, sounds.look_wav),
    (sounds.is_mp3, sounds.look_mp3),
)
#: Longer recordings than anybody may give have fewer parts. A file of nothing but parts would keep
#: a worker for minutes.
MOST_READS = 600_000


class _Patient:
    """The same file, until it was asked for too many parts."""

    def __init__(self, file: Reader) -> None:
        self._file, self._left = file, MOST_READS
        self.size = file.size

    def read(self, at: int, length: int) -> bytes:
        self._left -= 1
        if self._left < 0:
            raise Refused(DAMAGED)
        return self._file.read(at, length)


def look(file: Reader) -> Facts:
    """Raises Refused for anything that is not wholly one of the kinds we know."""
    head, patient = file.read(0, 64), _Patient(file)
    for is_it, how in _KINDS:
        if is_it(head):
            try:
                return how(patient)
            except (struct.error, IndexError):
                raise Refused(DAMAGED) from None
    raise Refused(UNKNOWN)


def look_for(way: str, file: Reader) -> Facts:
    """The same for a voice or a video. A video without sound is one: somebody may be signing."""
    facts = look(file)
    if way == "voice" and not facts.sound:
        raise Refused(NOT_SOUND)
    if way == "video" and not facts.video:
        raise Refused(NOT_VIDEO)
    return facts
