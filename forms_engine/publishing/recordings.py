"""Recorded voices of a form: ``audio/<language>/<text id>.mp3``, and ``said.toml`` beside them.

A recording is of some words and of no others: when the words of the form change, it is left out,
and whoever looks after the form is told. It is looked at from its first byte to its last, like a
picture, and names hidden in it are taken out.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from forms_engine.definition.folder import TOO_LARGE
from forms_engine.definition.limits import SOUND_BYTES
from forms_engine.definition.loading import Loaded
from forms_engine.definition.problems import Problem, Severity
from forms_engine.definition.version import SoundFact
from forms_engine.definition.words import Wordbook
from forms_engine.media.refusing import InMemory, Refused
from forms_engine.media.sounds import is_mp3, look_mp3

FOLDER = "audio"
SAID = "said.toml"
#: Ends the name of a recording of the standard words.
STANDARD = ".standard"
_EXAMPLE = 'author = "…", licence = "CC0", and below [words] a line such as "title" = "My month"'


@dataclass(frozen=True)
class Recording:
    language: str
    #: The words that are said, as the form has them.
    words: str
    body: bytes
    fact: SoundFact


@dataclass
class Recorded:
    """The recordings of one folder that may be used, and what is wrong with the others."""

    recordings: list[Recording] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def tell(self, severity: Severity, file: str, what: str, write: str) -> None:
        self.problems.append(Problem(severity, "recording", file, None, what, write))


def recorded(folder: Path, words: Wordbook) -> Recorded:
    """Never raises for what lies in the folder."""
    found = Recorded()
    for place in sorted(_folders(folder / FOLDER)):
        name = f"{folder.name}/{FOLDER}/{place.name}"
        if place.name not in words.translations:
            write = f"Use one of: {', '.join(words.languages)}."
            found.tell("error", name, "The form has no words in this language.", write)
            continue
        said = _said(place, name, found)
        if said is not None:
            for file in sorted(place.glob("*.mp3")):
                _look(file, f"{name}/{file.name}", said, words, found)
    return found


def heard(loaded: Loaded, folder: Path) -> Loaded:
    """The same folder, with what is wrong with its recordings."""
    if loaded.draft_words is None:
        return loaded
    large = {problem.file for problem in loaded.problems if problem.rule == TOO_LARGE}
    problems = recorded(folder, loaded.draft_words).problems
    problems = [problem for problem in problems if problem.file not in large]
    if not problems:
        return loaded
    loaded = replace(loaded, problems=(*loaded.problems, *problems))
    return replace(loaded, form=None, words=None) if loaded.errors else loaded


def _folders(root: Path) -> Iterator[Path]:
    if root.is_dir() and not root.is_symlink():
        yield from (path for path in root.iterdir() if path.is_dir() and not path.is_symlink())


def _said(place: Path, name: str, found: Recorded) -> Mapping[str, Any] | None:
    try:
        if (place / SAID).stat().st_size > SOUND_BYTES:
            raise ValueError("too large to read")
        said = tomllib.loads((place / SAID).read_text("utf-8"))
    except (OSError, ValueError):
        what = f"There is no {SAID} here that can be read."
        found.tell("error", name, what, f"Write one, with {_EXAMPLE}.")
        return None
    if not all(isinstance(said.get(key), str) and said[key] for key in ("author", "licence")):
        what = "Nobody knows who speaks here, and who may use it."
        found.tell("error", f"{name}/{SAID}", what, f"Write {_EXAMPLE}.")
        return None
    return said


def _look(file: Path, name: str, said: Mapping[str, Any], words: Wordbook, found: Recorded) -> None:
    language, text_id = file.parent.name, file.stem
    book = words.translations[language]
    standard = text_id.endswith(STANDARD)
    now = (book.standard if standard else book.easy).get(text_id.removesuffix(STANDARD))
    spoken = said.get("words", {})
    spoken = spoken.get(text_id) if isinstance(spoken, dict) else None
    if now is None:
        write = "Give it the id of a text, such as month.ask.mp3."
        found.tell("error", name, "The form has no text with this id in this language.", write)
    elif spoken is None:
        write = f'Add to {SAID}, below [words]: "{text_id}" = "…"'
        found.tell("error", name, "Nobody wrote down what is said here.", write)
    elif spoken != now:
        what = f"The words are now: “{now}”. The recording is left out."
        found.tell("warning", name, what, f"Record them again, then change {SAID}.")
    else:
        _examine(file, name, said, _Words(language, now), found)


@dataclass(frozen=True)
class _Words:
    language: str
    words: str


def _examine(
    file: Path, name: str, said: Mapping[str, Any], wanted: _Words, found: Recorded
) -> None:
    try:
        if file.is_symlink() or file.stat().st_size > SOUND_BYTES:
            raise Refused("too large, or a link")
        body = file.read_bytes()
        if not is_mp3(body[:64]):
            raise Refused("no mp3")
        facts = look_mp3(InMemory(body))
    except (OSError, Refused):
        write = f"Save it again as mp3, one voice (mono), at most {SOUND_BYTES // 1024} kB."
        found.tell("error", name, "This is not a sound that we can use.", write)
        return
    clean = bytearray(body)
    for blank in facts.blanks:
        clean[blank.at : blank.at + blank.length] = blank.head.ljust(blank.length, b"\0")
    fact = SoundFact(
        sha256=hashlib.sha256(clean).hexdigest(),
        media_type=facts.media_type,
        author=said["author"],
        licence=said["licence"],
    )
    found.recordings.append(Recording(wanted.language, wanted.words, bytes(clean), fact))
