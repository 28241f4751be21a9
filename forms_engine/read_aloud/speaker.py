"""Asks the voice in its own process, and is never kept waiting by it for long.

One process for each worker, started when somebody first listens. A page is more than a voice: few
threads may wait for it, each a few seconds, and a process that hangs is ended.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from forms_engine.read_aloud.voices import Engine

CHILD = Path(__file__).parent / "child.py"
#: Words a minute: slower than people talk, so that there is time to think.
RATE = 150
#: How long one text may take, and how long somebody may wait for their turn, in seconds.
PATIENCE = 6.0
TURN = 4.0
#: How many threads of a worker may be here at once; the others answer pages.
WAITING = 3
#: After so many failures in a row it is left alone for so many seconds.
TRIES = 3
REST = 60.0
LONGEST = 1200


class CannotSpeak(Exception):
    """No sound can be made now. ``later``: it may work in a moment."""

    def __init__(self, why: str, *, later: bool = False) -> None:
        super().__init__(why)
        self.later = later


@dataclass(frozen=True)
class Heard:
    """Sound as mp3, and (place, length, milliseconds) for each word that was said."""

    sound: bytes
    words: list[list[int]]


@dataclass
class _Holder:
    """The process apart from the speaker, so that it is ended when the speaker is gone."""

    process: subprocess.Popen[bytes] | None = None

    def end(self) -> None:
        process, self.process = self.process, None
        if process is not None:
            process.kill()
            process.communicate()


@dataclass(eq=False)
class Speaker:
    engine: Engine
    patience: float = PATIENCE
    program: Path = CHILD
    _turn: threading.Lock = field(default_factory=threading.Lock)
    _room: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(WAITING))
    _holder: _Holder = field(default_factory=_Holder)
    _failed: int = 0
    _failed_at: float = 0.0

    def __post_init__(self) -> None:
        weakref.finalize(self, self._holder.end)

    def close(self) -> None:
        """End the process. The next text starts another."""
        self._holder.end()

    def say(self, text: str, voice: str) -> Heard:
        """Raises CannotSpeak."""
        if not voice or len(text) > LONGEST:
            raise CannotSpeak("no voice, or too long")
        with self._my_turn():
            for _ in range(2):  # it may have gone since the last time: then a new one is asked
                fresh = self._holder.process is None
                try:
                    return self._ask(text, voice)
                except OSError:
                    self._holder.end()
                    if fresh:
                        break
            self._failed, self._failed_at = self._failed + 1, time.monotonic()
            raise CannotSpeak("the voice does not answer", later=self._failed < TRIES)

    @contextlib.contextmanager
    def _my_turn(self) -> Iterator[None]:
        if not self._room.acquire(blocking=False):
            raise CannotSpeak("others are listening", later=True)
        try:
            if not self._turn.acquire(timeout=TURN):
                raise CannotSpeak("others are listening", later=True)
            try:
                yield
            finally:
                self._turn.release()
        finally:
            self._room.release()

    def _ask(self, text: str, voice: str) -> Heard:
        """Raises OSError when the process is gone or was ended for being slow."""
        process = self._holder.process or self._start()
        assert process.stdin is not None
        assert process.stdout is not None
        watch = threading.Timer(self.patience, process.kill)
        watch.start()
        try:
            asked = {"text": text, "voice": voice, "rate": RATE}
            process.stdin.write(json.dumps(asked).encode() + b"\n")
            process.stdin.flush()
            head = json.loads(process.stdout.readline() or b"null")
            if head is None:
                raise OSError("it said nothing")
            sound = process.stdout.read(int(head["size"]))
        except ValueError as trouble:
            raise OSError("it said something strange") from trouble
        finally:
            watch.cancel()
        if not head["ok"] or len(sound) != head["size"]:
            raise CannotSpeak("the voice cannot say this")
        self._failed = 0
        return Heard(sound, head["words"])

    def _start(self) -> subprocess.Popen[bytes]:
        if self._failed >= TRIES and time.monotonic() - self._failed_at < REST:
            raise CannotSpeak("the voice is out of order")
        self._holder.process = subprocess.Popen(
            [sys.executable, "-I", str(self.program), self.engine.library, str(self.engine.data)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        return self._holder.process
