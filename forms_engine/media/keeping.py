"""From the first byte to the answer: begin, the parts as they come, look it through, erase.

Nothing here says *kept* before the disk has it. Every step may be done twice.
"""

from __future__ import annotations

import logging
import re
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from math import ceil
from pathlib import Path

from forms_engine.media import photos, store
from forms_engine.media.refusing import (
    DAMAGED,
    TOO_LARGE,
    TOO_LONG,
    TOO_MANY,
    Refused,
)
from forms_engine.media.sniffing import look_for
from forms_engine.media.store import Piece
from forms_engine.media.vault import BLOCK, Kept, Vault
from forms_engine.services import Services
from forms_engine.storage.database import NotSaved

#: How many bytes come at a time: little enough that a bad line gets one through.
PART = 4 * BLOCK
#: As many things may belong to one answer.
MOST = 5
#: A picture is unpacked in memory, so it is never larger than this.
PICTURE_BYTES = 20_000_000
#: A longer recording than asked for is not refused for its last breath.
GRACE = 3
#: Seconds between two looks for what nobody came back for, in each process.
NOW_AND_THEN = 15 * 60
_CLEARED: dict[str, int] = {}
_LOG = logging.getLogger(__name__)
_ID = re.compile(r"[0-9a-f]{32}")
#: Looking through takes memory and seconds: one at a time, and few threads of a worker wait for it.
_ROOM = threading.BoundedSemaphore(3)
_TURN = threading.Lock()
PICTURES = ("photo", "drawing")


def vault(house: Services) -> Vault:
    return Vault(Path(house.settings.data) / "media", house.secret)


def new_id() -> str:
    return secrets.token_hex(16)


def most_bytes(house: Services, way: str) -> int:
    limit = house.settings.recording_bytes
    return min(limit, PICTURE_BYTES) if way in PICTURES else limit


def check_size(house: Services, way: str, size: int) -> None:
    most = most_bytes(house, way)
    if not 0 < size <= most:
        raise Refused(TOO_LARGE, megabytes=most // 1_000_000)


def begin(
    house: Services, response_id: int, question: int, way: str, size: int, piece_id: str
) -> Piece:
    """Something is on its way. With an id that was begun before, the same again.

    Raises Refused and NotSaved."""
    if not _ID.fullmatch(piece_id):
        raise Refused(DAMAGED)
    check_size(house, way, size)
    clear_away(house)
    safe = vault(house)
    try:
        make_room(house, size)
    except OSError as error:
        raise NotSaved(type(error).__name__) from error
    with house.database.writing() as connection:
        found = store.find(connection, piece_id)
        if found is not None:
            if (found.response_id, found.question, found.way) != (response_id, question, way):
                raise Refused(DAMAGED)
            return found
        if store.count(connection, response_id, question) >= MOST:
            raise Refused(TOO_MANY, most=MOST)
        stale = store.unfinished(connection, response_id, question)[MOST - 1 :]
        store.forget(connection, stale)
        piece = _fresh(safe, piece_id, response_id, question, way, size)
        store.begin(connection, piece, house.now())
    erase_files(house, stale)
    return piece


def _fresh(
    safe: Vault, piece_id: str, response_id: int, question: int, way: str, size: int
) -> Piece:
    name = new_id()
    return Piece(
        id=piece_id,
        response_id=response_id,
        question=question,
        way=way,
        file=name,
        key=safe.new_key(name),
        size=size,
        media_type="",
        seconds=0,
        width=0,
        height=0,
        attached_at=None,
    )


def opened(house: Services, piece: Piece) -> Kept:
    return vault(house).open(piece.file, piece.key, piece.size)


def put(house: Services, piece: Piece, at: int, body: bytes) -> int:
    """One part, from byte ``at`` on; how many bytes are here now. A part that was here before,
    or that leaves a gap, changes nothing. Raises Refused and NotSaved."""
    kept = opened(house, piece)
    have = kept.have
    whole = len(body) % BLOCK == 0 or at + len(body) == piece.size
    if at % BLOCK or not whole or at + len(body) > piece.size:
        raise Refused(DAMAGED)
    if piece.looked_through or at > have or at + len(body) <= have:
        return have
    try:
        kept.put(at, body)
    except OSError as error:
        raise NotSaved(type(error).__name__) from error
    return kept.have


def look_through(house: Services, piece: Piece) -> Piece:
    """All of it is here: what is it, and is it what it claims to be? Safe on disk afterwards.

    What tells where and with what it was made is taken out. Raises Refused, and then nothing of
    it is left; raises NotSaved, and then it can be tried again.
    """
    if piece.looked_through:
        return piece
    kept = opened(house, piece)
    if kept.have != piece.size:
        raise NotSaved("It is not all here yet.")
    if not _ROOM.acquire(blocking=False):
        raise NotSaved("Others are looked through.")
    try:
        with _TURN:
            after = (_picture if piece.way in PICTURES else _recording)(house, piece, kept)
    except OSError as error:
        raise NotSaved(type(error).__name__) from error
    except Refused:
        erase(house, [piece])
        raise
    finally:
        _ROOM.release()
    with house.database.writing() as connection:
        faster = not store.set_facts(connection, piece, after)
        now_there = store.find(connection, piece.id)
    for name in {piece.file, after.file} - {now_there.file if now_there else ""}:
        vault(house).erase(name)
    if now_there is None or (faster and not now_there.looked_through):
        raise NotSaved("It was taken out meanwhile.")
    return now_there


def _recording(house: Services, piece: Piece, kept: Kept) -> Piece:
    facts = look_for(piece.way, kept)
    minutes = house.settings.recording_minutes
    if facts.seconds > minutes * 60 + GRACE:
        raise Refused(TOO_LONG, minutes=minutes)
    kept.blank(facts.blanks)
    kept.safe()
    return replace(piece, media_type=facts.media_type, seconds=max(1, ceil(facts.seconds - 0.5)))


def _picture(house: Services, piece: Piece, kept: Kept) -> Piece:
    """A new file with a new key: of what was sent nothing stays."""
    made = photos.made_anew(kept.read(0, piece.size), drawing=piece.way == "drawing")
    safe = vault(house)
    name = new_id()
    after = replace(
        piece,
        file=name,
        key=safe.new_key(name),
        size=len(made.body),
        media_type=made.media_type,
        width=made.width,
        height=made.height,
    )
    anew = opened(house, after)
    anew.put(0, made.body)
    anew.safe()
    return after


def erase(house: Services, pieces: list[Piece]) -> None:
    """Rows and keys first, then the files: whatever is cut short leaves nothing readable."""
    if pieces:
        with house.database.writing() as connection:
            store.forget(connection, pieces)
    erase_files(house, pieces)


def erase_files(house: Services, pieces: list[Piece]) -> None:
    for piece in pieces:
        vault(house).erase(piece.file)


def clear_away(house: Services) -> None:
    """What was begun and never kept, and files that no row knows any more. Now and then."""
    folder, now = str(house.settings.data), house.now()
    if now - _CLEARED.get(folder, 0) < NOW_AND_THEN:
        return
    _CLEARED[folder] = now
    with house.database.reading() as connection:
        old = store.abandoned(connection, now)
        known = store.files(connection)
    erase(house, old)
    safe = vault(house)
    for name in set(safe.names(before=time.time() - 3600)) - known:
        safe.erase(name)


def keep_clearing(house: Services) -> None:
    """For each process that answers: a clock of its own, however quiet the house is."""
    clock = threading.Thread(target=look_now_and_then, args=(house, time.sleep), daemon=True)
    clock.start()


def look_now_and_then(house: Services, wait: Callable[[float], object]) -> None:
    """Look for what nobody came back for, again and again. Never ends by itself."""
    while True:
        wait(NOW_AND_THEN)
        try:
            clear_away(house)
        except Exception as trouble:  # a full disk, a lock: the next look may find the way free
            _LOG.warning("not cleared: %s", type(trouble).__name__)


def make_room(house: Services, size: int) -> None:
    """What was never kept must not stand in the way of what comes now. Raises Refused, OSError."""
    try:
        vault(house).check_room(size)
    except Refused:
        with house.database.reading() as connection:
            erase(house, store.abandoned(connection, house.now(), store.ABANDONED_WHEN_FULL))
        vault(house).check_room(size)


class Arrival:
    """A file that comes with a form, in one go: locked as it comes, never lying open anywhere.

    It is written to as a file is. ``finish`` makes a piece of it, ``drop`` leaves nothing.
    """

    def __init__(self, house: Services, way: str) -> None:
        self._house, self._way = house, way
        self._vault = vault(house)
        self._name = new_id()
        self._key = self._vault.new_key(self._name)
        self._kept = self._vault.open(self._name, self._key, 0)
        self._waiting = bytearray()
        self._put = 0

    @property
    def size(self) -> int:
        return self._put + len(self._waiting)

    def write(self, body: bytes) -> int:
        self._waiting += body
        if self.size > most_bytes(self._house, self._way):
            check_size(self._house, self._way, self.size)
        while len(self._waiting) >= PART:
            self._store(PART)
        return len(body)

    def seek(self, place: int, whence: int = 0) -> int:
        """Whoever reads a form goes back to the start at the end. There is nothing to do."""
        return place

    def close(self) -> None:
        pass

    def _store(self, length: int) -> None:
        make_room(self._house, length)
        self._kept.put(self._put, bytes(self._waiting[:length]))
        del self._waiting[:length]
        self._put += length

    def finish(self, response_id: int, question: int) -> Piece:
        """A piece that was looked through and belongs to no answer yet. Raises Refused, NotSaved;
        then nothing is left of it."""
        clear_away(self._house)
        try:
            check_size(self._house, self._way, self.size)
            if self._waiting:
                self._store(len(self._waiting))
            piece = self._begun(response_id, question)
        except OSError as error:
            self.drop()
            raise NotSaved(type(error).__name__) from error
        except (Refused, NotSaved):
            self.drop()
            raise
        return look_through(self._house, piece)

    def _begun(self, response_id: int, question: int) -> Piece:
        piece = Piece(
            id=new_id(),
            response_id=response_id,
            question=question,
            way=self._way,
            file=self._name,
            key=self._key,
            size=self._put,
            media_type="",
            seconds=0,
            width=0,
            height=0,
            attached_at=None,
        )
        with self._house.database.writing() as connection:
            if store.count(connection, response_id, question) >= MOST:
                raise Refused(TOO_MANY, most=MOST)
            store.begin(connection, piece, self._house.now())
        return piece

    def drop(self) -> None:
        self._vault.erase(self._name)
