"""How often somebody may try to sign in before we say: wait.

E-mails and addresses are only ever kept as keyed hashes, and forgotten after a day.
"""

from __future__ import annotations

import hashlib
import hmac

from forms_engine.people.staff import tidy_email
from forms_engine.throttling.store import Limit

#: Tries in one window before we say: wait. A house may share one address, so it has the most.
LIMITS = (
    Limit("this e-mail from this place", 5),
    Limit("this e-mail", 20),
    Limit("this place", 40),
)


def keys(secret: bytes, email: str, address: str) -> tuple[str, ...]:
    """One key for each limit, in their order."""
    email = tidy_email(email)
    return tuple(
        hmac.new(secret, f"sign-in {part}".encode(), hashlib.sha256).hexdigest()[:32]
        for part in (f"{email} from {address}", f"email {email}", f"from {address}")
    )
