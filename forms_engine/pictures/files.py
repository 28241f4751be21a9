"""Reading a file that others brought: only from the folder itself, and only so much of it."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from forms_engine.definition.limits import PICTURE_BYTES

_PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9]{1,5})?")


def is_plain_name(name: str) -> bool:
    """True for ``our-house.jpg``: no way into another folder, no hidden file."""
    return _PLAIN_NAME.fullmatch(name) is not None


def read_plain_file(folder: Path, name: str) -> bytes:
    """At most one byte more than a picture may have. FileNotFoundError for a link or a folder."""
    path = folder / name
    if not is_plain_name(name) or not stat.S_ISREG(path.lstat().st_mode):
        raise FileNotFoundError(f"There is no picture {name} in {folder.name}.")
    with path.open("rb") as file:
        return file.read(PICTURE_BYTES + 1)
