"""The sets that were added here: folders beside one index, which is replaced in one stroke.

Every worker looks at the index; a folder never changes once it is named there, so whoever reads
sees a set whole or not at all.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
import time
from collections.abc import Mapping
from pathlib import Path

INDEX = "index.json"
#: A set is named so; its folder adds a dash and what its content is called.
SET_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_FOLDER = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")
_UNFINISHED = ".new-"
_A_DAY = 24 * 3600

Stamp = tuple[int, int, int]


def stamp(root: Path) -> Stamp | None:
    """Changes whenever a set is added or taken away; None where none ever was."""
    try:
        facts = os.stat(root / INDEX)
    except OSError:
        return None
    return facts.st_mtime_ns, facts.st_size, facts.st_ino


def folders(root: Path) -> Mapping[str, str]:
    """Set id -> the name of its folder. {} where nothing was added, or the index is damaged."""
    try:
        read = json.loads((root / INDEX).read_text(encoding="utf-8"))["sets"]
        found = {str(set_id): str(folder) for set_id, folder in read.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
    return {i: f for i, f in found.items() if SET_ID.fullmatch(i) and _FOLDER.fullmatch(f)}


def unfinished(root: Path) -> Path:
    """A new folder to write a set into. Old ones that nobody finished are taken away."""
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    for left in root.glob(f"{_UNFINISHED}*"):
        if time.time() - left.stat().st_mtime > _A_DAY:
            shutil.rmtree(left, ignore_errors=True)
    folder = root / f"{_UNFINISHED}{secrets.token_hex(6)}"
    folder.mkdir(mode=0o700)
    return folder


def put(root: Path, set_id: str, folder: Path, content: str) -> bool:
    """Make a finished folder this set. True where it takes the place of an older one."""
    name = f"{set_id[:40]}-{content[:12]}"
    before = dict(folders(root))
    if before.get(set_id) == name:
        shutil.rmtree(folder)
        return True
    if (root / name).exists():  # left behind by a set that was taken away just now
        shutil.rmtree(root / name)
    os.replace(folder, root / name)
    _write(root, {**before, set_id: name})
    if set_id in before:
        shutil.rmtree(root / before[set_id], ignore_errors=True)
    return set_id in before


def take_away(root: Path, set_id: str) -> bool:
    before = dict(folders(root))
    if set_id not in before:
        return False
    name = before.pop(set_id)
    _write(root, before)
    shutil.rmtree(root / name, ignore_errors=True)
    return True


def _write(root: Path, sets: Mapping[str, str]) -> None:
    new = root / f"{INDEX}.{secrets.token_hex(4)}"
    with new.open("w", encoding="utf-8") as file:
        json.dump({"sets": dict(sorted(sets.items()))}, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    os.replace(new, root / INDEX)
