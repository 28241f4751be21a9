"""Looks through a form's folder without trusting it, and reads its text files.

Nothing is opened before its size and kind are known; links are never followed.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from forms_engine.definition import limits
from forms_engine.definition.problems import Problem, printable

FORM_FILE = "form.toml"
CREDITS = "pictures/credits.toml"
TOO_LARGE = "too-large"
#: Rules about what no part of the program may ever open.
NEVER_OPENED = ("link", "not-a-file")
#: Rules that end the look through a folder: what comes after is not known.
_CUT_SHORT = ("too-many-files", "too-deep", "cannot-read")


class Refused(Exception):
    """A file that is not read at all. The message says what is wrong and what to do."""

    def __init__(self, rule: str, what: str, write: str, line: int | None = None) -> None:
        super().__init__(f"{what} {write}")
        self.file = FORM_FILE
        self.rule, self.what, self.write, self.line = rule, what, write, line

    def problem(self, file: str) -> Problem:
        return Problem("error", self.rule, file, self.line, self.what, self.write)


@dataclass(frozen=True)
class Folder:
    """What lies in a form's folder: relative name -> size, and what was refused."""

    path: Path
    files: dict[str, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    #: Told in ``problems``, and never read.
    skipped: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        return self.path.name

    def po_files(self) -> list[str]:
        named = (n for n in self.files if n.endswith(".po") and "/" not in n)
        return sorted(n for n in named if n not in self.skipped)

    @property
    def unusable(self) -> bool:
        """Nothing more can be said of the form. One bad file does not hide other mistakes."""
        cut_short = any(p.rule in _CUT_SHORT for p in self.problems)
        return cut_short or not self.skipped.isdisjoint((FORM_FILE, CREDITS))

    @property
    def safe_to_open(self) -> bool:
        """No link and no pipe among its files: other rooms may read in it, by its own names."""
        return not any(p.rule in NEVER_OPENED for p in self.problems)

    def text(self, name: str) -> str:
        """The words in a file of this folder. Raises Refused; never anything else."""
        try:
            data = (self.path / name).read_bytes()
        except OSError as trouble:
            raise Refused("cannot-read", "This file cannot be opened.", _opening(trouble)) from None
        return decode(data)


def decode(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        line = data[: trouble.start].count(b"\n") + 1
        write = "Save it again and choose the encoding UTF-8."
        raise Refused("not-utf8", "This file is not saved as UTF-8.", write, line) from None
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        write = "Make it again in a plain text editor."
        raise Refused("not-text", "This file is not plain text.", write, line)
    return text


def folders_in(root: Path) -> list[Path]:
    """Every form folder under ``root``, by name. Other files and hidden folders are left alone."""
    inside = (path for path in sorted(root.iterdir()) if not path.name.startswith((".", "_")))
    return [path for path in inside if path.is_dir()]


def survey(path: Path) -> Folder:
    """Every file of the folder with its size. Stops at the limits."""
    files: dict[str, int] = {}
    problems: list[Problem] = []
    skipped: set[str] = set()
    try:
        for name, status in _walk(path, path, 0):
            if (trouble := _refusal(name, status)) is not None:
                problems.append(trouble.problem(f"{path.name}/{name}"))
                skipped.add(name)
            files[name] = status.st_size
            if len(files) > limits.FILES:
                raise Refused(
                    "too-many-files",
                    f"There are more than {limits.FILES} files in this folder.",
                    "Keep only the files of this form.",
                )
    except Refused as trouble:
        problems.append(trouble.problem(path.name))
    except OSError as trouble:
        refused = Refused("cannot-read", "This folder cannot be opened.", _opening(trouble))
        problems.append(refused.problem(path.name))
    problems += _pictures(path.name, files)
    return Folder(path, files, tuple(problems), frozenset(skipped))


def glance(path: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Every file with its facts, as far as the limits go. A link is not followed, and a file that
    is gone meanwhile ends it: never an error."""
    with suppress(Refused, OSError):
        if not path.is_symlink():
            yield from islice(_walk(path, path, 0), limits.FILES + 1)


def _walk(root: Path, here: Path, depth: int) -> Iterator[tuple[str, os.stat_result]]:
    if depth > limits.FOLDER_DEPTH:
        write = f"Use at most {limits.FOLDER_DEPTH} folders inside each other."
        raise Refused("too-deep", "There are too many folders inside folders.", write)
    with os.scandir(here) as entries:
        for entry in sorted(entries, key=lambda e: e.name):
            status = entry.stat(follow_symlinks=False)
            if stat.S_ISDIR(status.st_mode):
                yield from _walk(root, here / entry.name, depth + 1)
            else:
                yield (here / entry.name).relative_to(root).as_posix(), status


def _refusal(name: str, status: os.stat_result) -> Refused | None:
    if printable(name) != name:
        what = "The name of this file cannot be read."
        return Refused("file-name", what, "Give it a plain name, such as our-house.jpg.")
    if stat.S_ISLNK(status.st_mode):
        return Refused("link", "This is a link to another place.", "Copy the file itself here.")
    if not stat.S_ISREG(status.st_mode):
        return Refused("not-a-file", "This is not an ordinary file.", "Take it away.")
    most = _most_bytes(name)
    if most is not None and status.st_size > most:
        size, most = -(-status.st_size // 1024), most // 1024
        what = f"This file has {size} kB. The most is {most} kB."
        return Refused(TOO_LARGE, what, "Make it smaller.")
    return None


def _most_bytes(name: str) -> int | None:
    if name == FORM_FILE:
        return limits.FORM_BYTES
    if name.endswith(".po"):
        return limits.PO_BYTES
    if name.startswith("audio/"):
        return limits.SOUND_BYTES
    return limits.PICTURE_BYTES if name.startswith("pictures/") else None


def _pictures(folder: str, files: dict[str, int]) -> list[Problem]:
    count = sum(name.startswith("pictures/") for name in files)
    if count <= limits.PICTURES:
        return []
    what = f"There are {count} pictures. The most is {limits.PICTURES}."
    write = "Take away those that no question uses."
    return [Problem("error", "too-many-pictures", f"{folder}/pictures", None, what, write)]


def _opening(trouble: OSError) -> str:
    return f"Check that it exists and may be read ({(trouble.strerror or 'unknown').lower()})."
