"""Slowing down whoever guesses. Counts are shared by all workers, and hold no address."""

from __future__ import annotations

from dataclasses import dataclass

from forms_engine.responses import store_tries
from forms_engine.responses.sealing import seal
from forms_engine.services import Services

WINDOW = 15 * 60


@dataclass(frozen=True)
class Limit:
    """At most this many wrong tries in a quarter of an hour."""

    each: int
    everybody: int


#: 35.6 bits: with 1,000 cards kept, and every try of every window used, day and night, a guess
#: succeeds about once in 25 years.
PICTURE_CODES = Limit(each=5, everybody=60)


def _buckets(house: Services, what: str, address: str) -> tuple[str, str]:
    window = house.now() // WINDOW
    own = seal(house.secret, "try", f"{what}:{address}:{window}").hex()[:32]
    return own, f"{what}:{window}"


def may_try(house: Services, limit: Limit, what: str, address: str) -> bool:
    own, everybody = _buckets(house, what, address)
    with house.database.reading() as connection:
        count = store_tries.counts(connection, (own, everybody))
    return count.get(own, 0) < limit.each and count.get(everybody, 0) < limit.everybody


def wrong(house: Services, what: str, address: str) -> None:
    """One more wrong try."""
    with house.database.writing() as connection:
        store_tries.forget_before(connection, house.now() - 2 * WINDOW)
        for bucket in _buckets(house, what, address):
            store_tries.add(connection, bucket, house.now())
