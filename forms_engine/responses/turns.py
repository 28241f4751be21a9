"""Making a file takes seconds and a whole core: few at a time, and not too often from one place.

Whoever is not let in is told so at once. The other threads of this worker go on with pages, so that
nobody who answers has to wait for those who print.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from flask import request

from forms_engine.formats.contract import CannotMake
from forms_engine.languages.marking import N_
from forms_engine.responses.throttle import FILES, file_keys
from forms_engine.services import Services
from forms_engine.throttling import store as tries
from forms_engine.throttling.store import WINDOW

#: How many threads of a worker may be here: one makes a file, the others wait for their turn.
ROOM = 3
#: How long one waits, in seconds; and after how many somebody who was sent away may try again.
TURN = 10.0
SOON = 30
OTHERS = N_("Other people get a file now. Wait a little. Then try again.")
MANY = N_("There were many files from here. Please wait 15 minutes.")

_room = threading.BoundedSemaphore(ROOM)
_turn = threading.Lock()


@contextmanager
def file_turn(house: Services) -> Iterator[None]:
    """Raises CannotMake, with kind words, for whoever has to come again later."""
    if not _room.acquire(blocking=False):
        raise CannotMake(OTHERS, wait=SOON)
    try:
        if not _admitted(house):
            raise CannotMake(MANY, wait=WINDOW, status=429)
        if not _turn.acquire(timeout=TURN):
            raise CannotMake(OTHERS, wait=SOON)
        try:
            yield
        finally:
            _turn.release()
    finally:
        _room.release()


def _admitted(house: Services) -> bool:
    keys = file_keys(house.secret, request.remote_addr or "")
    with house.database.writing() as connection:
        return tries.admit(connection, keys, FILES, house.now())
