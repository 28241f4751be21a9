"""The ways to answer in own words, as equals: typed, said, signed, drawn, photographed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from forms_engine.definition.answers import Beside, Way
from forms_engine.languages.marking import N_
from forms_engine.question_types.engine_words import ENGINE_WORDS


class Told(NamedTuple):
    """A way, as it is offered: a msgid, and the name of a picture."""

    words: str
    picture: str


WAYS: Mapping[Way, Told] = {
    Way.VOICE: Told(N_("Say it"), "voice-message"),
    Way.VIDEO: Told(N_("Sign it or film it"), "sign-language"),
    Way.DRAWING: Told(N_("Draw it"), "code-pencil"),
    Way.PHOTO: Told(N_("Show a photo"), "code-camera"),
}


def made(way: str) -> str:
    """The msgid of what a way makes: *A voice recording*."""
    return ENGINE_WORDS[f"engine.made_{way}"]


def clock(seconds: int) -> str:
    """0:12, as players show it."""
    return f"{seconds // 60}:{seconds % 60:02}"


def timed(words: str, seconds: int) -> str:
    """*A voice recording, 0:12*."""
    return f"{words}, {clock(seconds)}" if seconds else words


def quoted(beside: Sequence[Beside], plain: Callable[..., str]) -> str:
    """*[A voice recording, 0:12]*, each on a line of its own. ``plain`` gives words for a msgid."""
    return "\n".join(f"[{timed(plain(made(one.way)), one.seconds)}]" for one in beside)
