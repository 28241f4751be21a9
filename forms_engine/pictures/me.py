"""A person may choose who *me* is: skin, hair, glasses, a beard, a wheelchair.

It is a way of showing a picture, as large print is a way of showing words: what was published
stays as it was published. See docs/decisions/0018-me-is-a-choice.md.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from forms_engine.pictures.found import Found
from forms_engine.pictures.library import CORE
from symbols.core.drawing.me import EXTRAS, HAIR_COLOURS, HAIRS, SKINS, drawn, drawn_as

__all__ = ["EXTRAS", "HAIRS", "HAIR_COLOURS", "SKINS", "as_me", "me_value"]

_VALUE = re.compile(
    rf"(?P<skin>{'|'.join(SKINS)})-(?P<hair>{'|'.join(HAIRS)})-(?P<colour>{'|'.join(HAIR_COLOURS)})"
    r"(?P<glasses>-glasses)?(?P<beard>-beard)?(?P<chair>-chair)?"
)


def me_value(text: str) -> str:
    """The setting, made good: ``skin3-afro-black-glasses-chair``, in this order.

    "" means the set's own *me*; anything strange means that too.
    """
    return text if len(text) < 60 and _VALUE.fullmatch(text) else ""


def as_me(found: Found, me: str) -> Found:
    """The same picture with *me* as chosen; ``found`` itself where there is nothing to change.

    Only a picture of the core set is drawn anew, and only if its bytes are the very ones that the
    set draws today. So a version published with an older drawing keeps that drawing.
    """
    if not me or found.set != CORE:
        return found
    body = _drawn(found.name, found.body, me)
    return replace(found, body=body) if body else found


@lru_cache(maxsize=2048)
def _drawn(concept: str, body: bytes, me: str) -> bytes | None:
    choice = _VALUE.fullmatch(me)
    if not choice or _today(concept) != body:
        return None
    extras = frozenset(extra for extra in EXTRAS if choice[extra])
    skin = next(s for s in SKINS if s == choice["skin"])
    colour = next(c for c in HAIR_COLOURS if c == choice["colour"])
    mine = drawn_as(concept, skin, choice["hair"], colour, extras).encode()
    return None if mine == body else mine


@lru_cache(maxsize=1024)
def _today(concept: str) -> bytes:
    text = drawn(concept)
    return text.encode() if text else b""
