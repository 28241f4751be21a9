"""Published clips, as files named by what is in them: beside the database, and never changed.

Too large for rows that travel with every backup of answers, and no secret.
"""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from forms_engine.publishing.clips import Clip

NAME = re.compile(r"[0-9a-f]{64}\.(mp4|vtt|jpg|png|webp)")
MEDIA_TYPES = {
    "mp4": "video/mp4",
    "vtt": "text/vtt; charset=utf-8",
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
}


def folder(data: Path) -> Path:
    return data / "clips"


def file_names(clip: Clip) -> dict[str, Callable[[], bytes]]:
    """The names of its files, and what is in each."""
    names: dict[str, Callable[[], bytes]] = {
        f"{clip.fact.sha256}.mp4": lambda: clip.body,
        f"{clip.fact.captions}.vtt": lambda: clip.captions,
    }
    if clip.fact.poster:
        names[clip.fact.poster] = lambda: clip.poster
    return names


def media_type(name: str) -> str:
    return MEDIA_TYPES[name.rpartition(".")[2]]


def keep(data: Path, clips: Iterable[Clip]) -> None:
    """On disk before any version names them. Raises OSError."""
    for clip in clips:
        for name, read in file_names(clip).items():
            if not (folder(data) / name).exists():
                _keep(folder(data) / name, read())


def _keep(path: Path, body: bytes) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = path.with_name(f".{secrets.token_hex(8)}")
    try:
        with new.open("wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def find(data: Path, name: str) -> tuple[Path, str] | None:
    """The file and its media type; None for any name that we did not give."""
    if not NAME.fullmatch(name):
        return None
    path = folder(data) / name
    return (path, media_type(name)) if path.is_file() else None


def stream(path: Path, start: int, end: int) -> Iterator[bytes]:
    """The bytes of a file from ``start`` up to ``end``."""
    with path.open("rb") as file:
        file.seek(start)
        while start < end and (body := file.read(min(64 * 1024, end - start))):
            start += len(body)
            yield body
