"""How often six pictures may be tried. An address is only ever kept as a keyed hash."""

from __future__ import annotations

from flask import Response

from forms_engine.responses.sealing import seal
from forms_engine.throttling.store import WINDOW, Limit

#: A house shares one address: who mistypes stops their own tablet, and not yet the others. Whoever
#: throws the cookie away is still held by the limit of the place. 35.6 bits: with 1,000 cards kept,
#: and every try of every window used, day and night, a guess succeeds about once in 25 years; from
#: one place, with its 1,440 tries a day, about once in 100 years.
LIMITS = (Limit("this device", 5), Limit("this place", 15), Limit("everybody", 60))


def keys(secret: bytes, device: str, address: str) -> tuple[str, ...]:
    """One key for each limit, in their order. ``device`` is empty where it keeps no cookie."""
    parts = (f"{device} from {address}", f"from {address}", "everybody")
    return tuple(_key(secret, "card-try", part) for part in parts)


def told_to_wait(page: Response) -> Response:
    """The page says it in words; this tells a program when to come again."""
    page.headers["Retry-After"] = str(WINDOW)
    return page


#: A house full of people who answer together comes from one address.
RECORDINGS = (Limit("this place", 150),)


#: Files made for somebody: paper, Braille, an e-book. Those kept ready do not count.
FILES = (Limit("this place", 100),)


def file_keys(secret: bytes, address: str) -> tuple[str, ...]:
    return (_key(secret, "file", f"from {address}"),)


def recording_keys(secret: bytes, address: str) -> tuple[str, ...]:
    return (_key(secret, "recording", f"from {address}"),)


def _key(secret: bytes, what: str, where: str) -> str:
    return seal(secret, what, where).hex()[:32]
