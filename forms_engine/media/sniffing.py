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


def look(file: Reader) -> Facts:
    """Raises Refused for anything that is not wholly one of the kinds we know."""
    head = file.read(0, 64)
    for is_it, how in _KINDS:
        if is_it(head):
            try:
                return how(file)
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
