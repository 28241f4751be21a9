"""Tokens: made at random or derived from this installation's secret, kept only as hashes.

Whoever copies the database alone can open nobody's card and forge nobody's page.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets

#: How many pictures a picture code has, and from how many each is taken: 6 x 6 bits.
CODE_LENGTH = 6
CODE_PICTURES = 64

Code = tuple[int, ...]


def new_token() -> str:
    """256 random bits, for a sitting's cookie."""
    return secrets.token_urlsafe(32)


def new_nonce() -> str:
    return secrets.token_urlsafe(18)


def token_hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def seal(secret: bytes, purpose: str, text: str) -> bytes:
    return hmac.digest(secret, f"{purpose}:{text}".encode(), "sha256")


def csrf(secret: bytes, token: str) -> str:
    """The value a page must carry to save with this token."""
    return base64.urlsafe_b64encode(seal(secret, "csrf", token)[:16]).decode()[:22]


def same(given: str, expected: str) -> bool:
    return hmac.compare_digest(given.encode(), expected.encode())


def card_token(secret: bytes, nonce: str) -> str:
    """128 bits for the QR link. Derived, so that the card can be shown again, and kept nowhere."""
    return base64.urlsafe_b64encode(seal(secret, "card", nonce)[:16]).decode()[:22]


def picture_code(secret: bytes, nonce: str) -> Code:
    """The numbers of six pictures, no two alike: 64 x 63 x … x 59, which is 35.6 bits."""
    left, code = list(range(CODE_PICTURES)), []
    number = int.from_bytes(seal(secret, "code", nonce), "big")
    for _ in range(CODE_LENGTH):
        number, place = divmod(number, len(left))
        code.append(left.pop(place))
    return tuple(code)


def code_hash(secret: bytes, code: Code) -> str:
    """Keyed: 36 bits could otherwise be tried out against a stolen database."""
    return seal(secret, "code-hash", ",".join(map(str, code))).hex()


def words_stamp(secret: bytes, words: str) -> str:
    """Tells whether the words on a page are still the words that are saved."""
    return seal(secret, "words", words).hex()[:16] if words else ""
