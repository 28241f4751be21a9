"""Taking turns to write, across the threads and the worker processes of one machine.

SQLite lets one write at a time and makes the others sleep and try again. Waiting in a queue that
the system wakes is quicker and fairer. Without the file (PostgreSQL, Windows) only the threads of
this process queue, and the database's own rules do the rest.
"""

from __future__ import annotations

import os
import threading
from pathlib import Path
from types import TracebackType

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


class Turn:
    """A lock to hold while writing: ``with turn: …``. Not to be taken twice by one thread."""

    def __init__(self, file: Path | None) -> None:
        self._threads = threading.Lock()
        self._path = file if fcntl is not None else None
        self._handle: int | None = None
        self._owner = 0

    def __enter__(self) -> None:
        self._threads.acquire()
        if self._path is not None:
            try:
                fcntl.flock(self._open(self._path), fcntl.LOCK_EX)
            except OSError:  # a file system without locks: SQLite's own must do
                self._path = None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._path is not None and self._handle is not None:
            fcntl.flock(self._handle, fcntl.LOCK_UN)
        self._threads.release()

    def _open(self, path: Path) -> int:
        """A handle of this process's own: one kept over a fork would share its lock."""
        if self._handle is None or self._owner != os.getpid():
            self._handle, self._owner = os.open(path, os.O_RDWR | os.O_CREAT, 0o600), os.getpid()
        return self._handle
