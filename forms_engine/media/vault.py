"""Where the bytes lie: each thing in a file of its own, in blocks, locked with a key of its own.

The key stands in the database, wrapped with the installation's secret. So a copy of the files
alone can be read by nobody, and when the key is erased the file is noise, on whatever disk,
snapshot or backup of the files a piece of it is left.
"""

from __future__ import annotations

import errno
import hmac
import os
import secrets
import shutil
import struct
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from forms_engine.media.refusing import DAMAGED, NO_ROOM, Blank, Refused

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

#: What is locked together. A part of a recording is asked for in whole blocks.
BLOCK = 64 * 1024
_NONCE, _TAG = 12, 16
_LOCKED = _NONCE + BLOCK + _TAG
#: Room that no recording may take: words that are typed must still find a place.
RESERVE = 200_000_000


class Vault:
    def __init__(self, folder: Path, secret: bytes) -> None:
        self.folder = folder
        self._secret = secret

    @cached_property
    def _wrapping(self) -> bytes:
        return hmac.digest(self._secret, b"key of the media keys", "sha256")

    def new_key(self, name: str) -> bytes:
        """A fresh key, wrapped for the thing with this name."""
        nonce = secrets.token_bytes(_NONCE)
        return nonce + _cipher(self._wrapping, nonce, secrets.token_bytes(32), name.encode())

    def open(self, name: str, wrapped: bytes, size: int) -> Kept:
        """The file with this name, of so many bytes. Nothing is read yet. Raises Refused."""
        key = _decipher(self._wrapping, wrapped[:_NONCE], wrapped[_NONCE:], name.encode())
        return Kept(self.folder / name[:2] / name, key, name, size)

    def check_room(self, size: int) -> None:
        """Raises Refused where this would leave too little for everything else."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if shutil.disk_usage(self.folder).free < size + RESERVE:
            raise Refused(NO_ROOM)

    def erase(self, name: str) -> None:
        """Best effort: without its key it is noise already."""
        with suppress(OSError):
            (self.folder / name[:2] / name).unlink()

    def names(self, before: float) -> Iterator[str]:
        """Every file last written before this moment (seconds since 1970)."""
        for path in self.folder.glob("??/*"):
            try:
                if path.stat().st_mtime < before:
                    yield path.name
            except OSError:  # erased meanwhile
                continue


class Kept:
    """One locked file. A ``Reader``, and the place where its parts arrive."""

    def __init__(self, path: Path, key: bytes, name: str, size: int) -> None:
        self._path, self._key, self._name = path, key, name
        self.size = size
        self._last: tuple[int, bytes] = (-1, b"")

    # --- arriving ---

    @property
    def have(self) -> int:
        """How many bytes are here already. A block that was cut off half-way does not count."""
        try:
            found = self._path.stat().st_size
        except FileNotFoundError:
            return 0
        return self.size if found == _on_disk(self.size) else found // _LOCKED * BLOCK

    def put(self, at: int, body: bytes) -> None:
        """Bytes from this place on, which must be the start of a block. Raises OSError.

        The same part may come twice, and the second time changes nothing that counts.
        """
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            if fcntl is not None:
                fcntl.flock(handle, fcntl.LOCK_EX)
            for start in range(0, len(body), BLOCK):
                block = (at + start) // BLOCK
                nonce = secrets.token_bytes(_NONCE)
                part = _cipher(self._key, nonce, body[start : start + BLOCK], self._seal(block))
                _write(handle, nonce + part, block * _LOCKED)
        finally:
            os.close(handle)
        self._last = (-1, b"")

    def blank(self, places: tuple[Blank, ...]) -> None:
        """Write over what must not stay: each block once, however many places are in it."""
        found: dict[int, list[Blank]] = {}
        for place in places:
            for block in range(place.at // BLOCK, (place.at + place.length - 1) // BLOCK + 1):
                found.setdefault(block, []).append(place)
        for block, inside in found.items():
            body, start = bytearray(self._block(block)), block * BLOCK
            for place in inside:
                first = max(place.at, start)
                last = max(first, min(place.at + place.length, start + len(body)))
                head = place.head[first - place.at : last - place.at]
                body[first - start : last - start] = head.ljust(last - first, b"\0")
            self.put(start, bytes(body))

    def safe(self) -> None:
        """Returns once the disk has it. Raises OSError."""
        for path in (self._path, self._path.parent):
            handle = os.open(path, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)

    # --- reading ---

    def read(self, at: int, length: int) -> bytes:
        end = min(at + length, self.size)
        if at >= end:
            return b""
        first = self._block(at // BLOCK)
        from_here = first[at % BLOCK : at % BLOCK + end - at]
        if len(from_here) == end - at:
            return from_here
        return from_here + self.read(at + len(from_here), end - at - len(from_here))

    def stream(self, start: int, end: int) -> Iterator[bytes]:
        """The bytes from ``start`` up to ``end``, a block at a time."""
        while start < end:
            body = self.read(start, min(end, (start // BLOCK + 1) * BLOCK) - start)
            if not body:
                return
            yield body
            start += len(body)

    def _block(self, number: int) -> bytes:
        if self._last[0] != number:
            try:
                with self._path.open("rb") as file:
                    file.seek(number * _LOCKED)
                    locked = file.read(_LOCKED)
            except FileNotFoundError:
                raise Refused(DAMAGED) from None
            part = _decipher(self._key, locked[:_NONCE], locked[_NONCE:], self._seal(number))
            self._last = (number, part)
        return self._last[1]

    def _seal(self, block: int) -> bytes:
        """No block can be taken for another, or for one of another file."""
        return self._name.encode() + struct.pack(">Q", block)


def _on_disk(size: int) -> int:
    return size + -(-size // BLOCK) * (_NONCE + _TAG)


def _write(handle: int, body: bytes, at: int) -> None:
    done = 0
    while done < len(body):
        wrote = os.pwrite(handle, body[done:], at + done)
        if not wrote:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        done += wrote


def _cipher(key: bytes, nonce: bytes, body: bytes, beside: bytes) -> bytes:
    # Not before it is needed: nobody who only types should wait for it.
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return bytes(AESGCM(key).encrypt(nonce, body, beside))


def _decipher(key: bytes, nonce: bytes, body: bytes, beside: bytes) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return bytes(AESGCM(key).decrypt(nonce, body, beside))
    except (InvalidTag, ValueError):
        raise Refused(DAMAGED) from None
