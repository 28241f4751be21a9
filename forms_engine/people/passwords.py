"""What makes a password good enough, and how it is kept: scrypt, never the password itself."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from forms_engine.languages.marking import N_

if TYPE_CHECKING:
    from passlib.context import CryptContext

SHORTEST = 12
LONGEST = 200
#: 16 MB and about a fifth of a second for each try: the strength OWASP's password guide asks for.
SCRYPT = {"scrypt__rounds": 14, "scrypt__block_size": 8, "scrypt__parallelism": 5}
_TOO_COMMON = ("password", "qwerty", "letmein", "welcome", "123456", "abcdef", "111111")


def problem(password: str, email: str) -> str | None:
    """Why this password will not do, in words; None if it will."""
    if len(password) < SHORTEST:
        return N_("That password is too short. Use 12 letters or more: three words work well.")
    if len(password) > LONGEST:
        return N_("That password is too long. Use 200 letters or fewer.")
    plain = password.casefold()
    name = email.partition("@")[0].casefold()
    if len(set(plain)) < 5 or any(word in plain for word in _TOO_COMMON):
        return N_("That password is easy to guess. Try three words that do not belong together.")
    if len(name) > 3 and name in plain:
        return N_("That password has your own name in it. Choose something else.")
    return None


def normal(password: str) -> str:
    """The same letters however the keyboard made them."""
    return unicodedata.normalize("NFKD", password)


@cache
def _context() -> CryptContext:
    from passlib.context import CryptContext

    return CryptContext(schemes=["scrypt"], **SCRYPT)


def hashed(password: str) -> str:
    return str(_context().hash(normal(password)))
