"""Opens what somebody brought, a folder, a zip or a tarball, and trusts nothing in it.

Nothing is written while reading, links are never followed, no name leads out, and there is an end
to how much is unpacked, whatever the file says about itself.
"""

from __future__ import annotations

import io
import os
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, NamedTuple, cast

from forms_engine.pictures.refusing import SetRefused

MOST_FILES = 60_000
#: In all, and for one file, once unpacked. OpenMoji, the largest we know, has 80 MB.
MOST_BYTES = 400_000_000
MOST_OF_ONE = 16_000_000

_LINK = "There is a link to another place in it ({name}). Put the file itself there."
_OUT = "One of its files wants to be written somewhere else ({name}). Make the file again."
_BOMB = "It unpacks to far more than a picture set can have. Nothing was unpacked."
_MANY = "There are more than {most} files in it. Put only the picture set there."
_DAMAGED = "This file is damaged, or not finished. Copy it here again."
_LOCKED = "This file is locked with a password. Save it without one."

Wanted = Callable[[str], bool]


class Brought(NamedTuple):
    """What was read: plain names, with / between folders, and the bytes of those wanted."""

    names: tuple[str, ...]
    files: Mapping[str, bytes]


def unpack(path: Path, wanted: Wanted) -> Brought:
    """Everything in it that is ``wanted``. Raises SetRefused, with a kind sentence."""
    try:
        if path.is_symlink() or not path.exists():
            raise SetRefused(f"There is no file {path.name} here. Look at the name, or the folder.")
        if path.is_dir():
            return _gather(_in_folder(path), wanted)
        with path.open("rb") as file:
            start = file.read(4)
        if start[:4] == b"PK\3\4":
            with zipfile.ZipFile(path) as archive:
                return _gather(_in_zip(archive), wanted)
        if start[:2] == b"\x1f\x8b":
            with _tarball(path) as archive:
                return _gather(_in_tar(archive), wanted)
        if start.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{"):
            return _gather(_alone(path), wanted)
    except (OSError, EOFError, ValueError, zipfile.BadZipFile, tarfile.TarError, zlib.error):
        raise SetRefused(_DAMAGED) from None
    except NotImplementedError:
        raise SetRefused(
            "This zip was packed in a rare way. Pack it again as a plain zip."
        ) from None
    raise SetRefused(
        f"{path.name} is no folder, no zip and no board. Give a folder or a zip with a CSV and "
        "pictures, an .obf or .obz board, or the tarball of OpenMoji."
    )


class _Entry(NamedTuple):
    name: str
    size: int
    open: Callable[[], IO[bytes]]


def _gather(entries: Iterator[_Entry], wanted: Wanted) -> Brought:
    names: list[str] = []
    files: dict[str, bytes] = {}
    left = MOST_BYTES
    for entry in entries:
        if len(names) >= MOST_FILES:
            raise SetRefused(_MANY.format(most=MOST_FILES))
        name = _plain(entry.name)
        if name in files:
            raise SetRefused(f"The file {name} is in it twice. Pack it again.")
        names.append(name)
        if wanted(name):
            files[name] = _read(entry, min(left, MOST_OF_ONE))
            left -= len(files[name])
    return Brought(tuple(names), files)


def _read(entry: _Entry, most: int) -> bytes:
    """What a file says of its own size is believed only where that refuses it sooner."""
    if entry.size > most:
        raise SetRefused(_BOMB if most < MOST_OF_ONE else _too_large(entry.name))
    with entry.open() as file:
        body = file.read(most + 1)
    if len(body) > most:
        raise SetRefused(_BOMB)
    return body


def _too_large(name: str) -> str:
    return f"{_short(name)} is larger than {MOST_OF_ONE // 1_000_000} MB. Make it smaller."


def _plain(name: str) -> str:
    parts = PurePosixPath(name.replace("\\", "/"))
    strange = any(not letter.isprintable() for letter in name)
    if parts.is_absolute() or ".." in parts.parts or ":" in name or strange or not parts.parts:
        raise SetRefused(_OUT.format(name=_short(name)))
    return parts.as_posix()


def _short(name: str) -> str:
    return "".join(letter for letter in name if letter.isprintable())[:60]


def _in_folder(root: Path) -> Iterator[_Entry]:
    for here, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in (*folders, *sorted(names)):
            path = Path(here) / name
            mode = path.lstat().st_mode
            if stat.S_ISLNK(mode):
                raise SetRefused(_LINK.format(name=_short(name)))
            if stat.S_ISREG(mode) and not name.startswith("."):
                place = path.relative_to(root).as_posix()
                yield _Entry(place, path.stat().st_size, lambda path=path: path.open("rb"))  # type: ignore[misc]


def _alone(path: Path) -> Iterator[_Entry]:
    yield _Entry(path.name, path.stat().st_size, lambda: path.open("rb"))


def _in_zip(archive: zipfile.ZipFile) -> Iterator[_Entry]:
    for about in archive.infolist():
        if about.is_dir() or about.filename.startswith("__MACOSX/"):
            continue
        if stat.S_ISLNK(about.external_attr >> 16):
            raise SetRefused(_LINK.format(name=_short(about.filename)))
        if about.flag_bits & 0x1:
            raise SetRefused(_LOCKED)
        yield _Entry(about.filename, about.file_size, lambda about=about: archive.open(about))  # type: ignore[misc]


def _in_tar(archive: tarfile.TarFile) -> Iterator[_Entry]:
    for about in archive:
        if about.isdir():
            continue
        if not about.isreg():
            raise SetRefused(_LINK.format(name=_short(about.name)))
        yield _Entry(about.name, about.size, lambda about=about: _of(archive, about))  # type: ignore[misc]


def _of(archive: tarfile.TarFile, about: tarfile.TarInfo) -> IO[bytes]:
    return archive.extractfile(about) or io.BytesIO()


class _Counted(io.RawIOBase):
    """Unpacked bytes as they come; stops when there are too many, before they are kept."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._left = MOST_BYTES

    def readable(self) -> bool:
        return True

    def readinto(self, room: object) -> int:
        view = memoryview(cast(bytearray, room))
        got = self._file.read(len(view))
        self._left -= len(got)
        if self._left < 0:
            raise SetRefused(_BOMB)
        view[: len(got)] = got
        return len(got)


@contextmanager
def _tarball(path: Path) -> Iterator[tarfile.TarFile]:
    import gzip

    with gzip.open(path) as unpacked:
        counted = io.BufferedReader(_Counted(cast(IO[bytes], unpacked)), 1 << 16)
        with tarfile.open(fileobj=counted, mode="r|") as archive:
            yield archive
