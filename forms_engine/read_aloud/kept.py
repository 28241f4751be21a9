"""Sounds of public words on disk, so that each is made once, whoever listens and on which worker.

A *slip* says which words a sound is of, so that an address can be short and hold no words. What a
person said themselves never comes here.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from forms_engine.read_aloud.spoken import Word

#: Look how much there is after so many new sounds.
OFTEN = 40
MOST_SLIPS = 40_000


@dataclass(frozen=True, slots=True)
class Slip:
    text: str
    language: str
    #: What is said where that is not the text itself.
    sounds: dict[str, str]


@dataclass(frozen=True, slots=True)
class Sound:
    body: bytes
    words: tuple[Word, ...] = ()


class Kept:
    """A folder of slips and sounds. A full disk means that a sound is made again, no more."""

    def __init__(self, folder: Path, most_bytes: int) -> None:
        self._folder = folder
        self._most = most_bytes
        self._new = 0

    def add_slip(self, key: str, slip: Slip) -> None:
        path = self._folder / f"{key}.slip"
        if not path.exists():
            self._write(path, json.dumps(asdict(slip), ensure_ascii=False).encode())

    def slip(self, key: str) -> Slip | None:
        try:
            return Slip(**json.loads((self._folder / f"{key}.slip").read_bytes()))
        except (OSError, ValueError, TypeError):
            return None

    def add_sound(self, key: str, sound: Sound) -> None:
        words = [[w.start, w.length, w.milliseconds] for w in sound.words]
        body = json.dumps(words).encode() + b"\n" + sound.body
        self._write(self._folder / f"{key}.sound", body)
        self._new += 1
        if self._new % OFTEN == 1:
            self.make_room()

    def sound(self, key: str) -> Sound | None:
        path = self._folder / f"{key}.sound"
        try:
            words, _, body = path.read_bytes().partition(b"\n")
            sound = Sound(body, tuple(Word(*one) for one in json.loads(words)))
        except (OSError, ValueError, TypeError):
            return None
        with contextlib.suppress(OSError):
            os.utime(path)  # what is heard often stays
        return sound

    def make_room(self) -> None:
        """Too much? Then the sounds that nobody heard for longest go, and a tenth more, so that
        this is not done again at once."""
        self._shrink([(1, path) for _, _, path in self._oldest(".slip")], MOST_SLIPS)
        self._shrink([(size, path) for _, size, path in self._oldest(".sound")], self._most)

    @staticmethod
    def _shrink(files: list[tuple[int, str]], most: int) -> None:
        held = sum(weight for weight, _ in files)
        if held <= most:
            return
        for weight, path in files:
            if held <= most - most // 10:
                return
            held -= weight
            with contextlib.suppress(OSError):
                os.unlink(path)

    def _oldest(self, ending: str) -> list[tuple[float, int, str]]:
        return sorted(self._files(ending))

    def _files(self, ending: str) -> Iterator[tuple[float, int, str]]:
        with contextlib.suppress(OSError), os.scandir(self._folder) as entries:
            for entry in entries:
                if entry.name.endswith(ending):
                    with contextlib.suppress(OSError):
                        status = entry.stat()
                        yield status.st_mtime, status.st_size, entry.path

    def _write(self, path: Path, body: bytes) -> None:
        """Whole or not at all, however many workers write it at once."""
        half = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            half.write_bytes(body)
            half.replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                half.unlink()
