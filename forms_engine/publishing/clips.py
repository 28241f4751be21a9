"""Signed clips: one short film for a text of a form, looked at before anybody sees it.

``video/<sign language>/<text id>.mp4`` with captions ``.vtt`` and a still picture ``.jpg`` beside
it, and ``credits.toml`` for all of one language. A clip in which something is missing is left out
and told; it never stops the form.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from math import ceil
from pathlib import Path

from forms_engine.definition import limits
from forms_engine.definition.form import Form, texts_of
from forms_engine.definition.loading import Loaded
from forms_engine.definition.problems import Problem, did_you_mean
from forms_engine.definition.version import ClipFact
from forms_engine.languages.signed import OFTEN_MEANT, SIGN_LANGUAGES
from forms_engine.media import mp4
from forms_engine.media.refusing import Blank, InMemory, Refused
from forms_engine.media.sniffing import look
from forms_engine.pictures.refusing import UnsafePicture
from forms_engine.pictures.safety import examine
from forms_engine.question_types.declining import texts_shown
from forms_engine.question_types.registry import TYPES

FOLDER = "video"
CREDITS = "credits.toml"
WHO = ("translator", "checker", "registration", "date")
#: A clip is one text. Longer than this it is several.
MOST_SECONDS = 60
MOST_CAPTIONS = 20_000


@dataclass(frozen=True)
class Clip:
    """One clip that may be shown. The bytes stay in the folder until they are published."""

    language: str
    text_id: str
    path: Path
    fact: ClipFact
    blanks: tuple[Blank, ...]
    captions: bytes
    poster: bytes

    @property
    def body(self) -> bytes:
        return _blanked(self.path.read_bytes(), self.blanks)


class _Missing(Exception):
    """Why a clip is left out: what is wrong, and what to do."""


def read(folder: Path, form: Form) -> tuple[list[Clip], list[Problem]]:
    """The clips of a form that may be shown, and what is wrong with the others."""
    clips: list[Clip] = []
    problems: list[Problem] = []
    texts = texts_to_sign(form)
    for place in _folders(folder / FOLDER):
        code = place.name
        if code not in SIGN_LANGUAGES:
            problems.append(_problem(folder, place, *_unknown_language(code)))
            continue
        credits = _credits(place)
        for path in sorted(place.glob("*.mp4")):
            try:
                clips.append(_clip(path, code, texts, credits))
            except _Missing as missing:
                what, _, write = str(missing).partition("\n")
                problems.append(_problem(folder, path, what, write))
        for path in sorted({p.with_suffix(".mp4") for p in place.glob("*.vtt")}):
            if not path.exists():
                what = "There are captions here, and no clip of this name."
                problems.append(_problem(folder, path.with_suffix(".vtt"), what, "Add the .mp4."))
    problems += _no_poster(folder, clips)
    return clips, problems


def texts_to_sign(form: Form) -> set[str]:
    """Ids of every text a person can meet, the engine's own answers too: ``engine.dont_know``."""
    answers = {text for q in form.questions for text in texts_shown(q, TYPES[q.type])}
    return answers | {text.id for text in texts_of(form)}


def told(loaded: Loaded, folder: Path) -> Loaded:
    """The same, with what is to be said of its clips."""
    if loaded.draft is None or not (folder / FOLDER).is_dir():
        return loaded
    _, problems = read(folder, loaded.draft)
    return replace(loaded, problems=(*loaded.problems, *problems))


def completeness(form: Form, folder: Path) -> Iterator[str]:
    """*British Sign Language (BSL): 12 of 43 texts signed*."""
    clips, _ = read(folder, form)
    total = len(texts_to_sign(form))
    for code in sorted({clip.language for clip in clips}):
        done = sum(clip.language == code for clip in clips)
        yield f"{SIGN_LANGUAGES[code]}: {done} of {total} texts signed"


def _folders(video: Path) -> list[Path]:
    if not video.is_dir() or video.is_symlink():
        return []
    return [path for path in sorted(video.iterdir()) if path.is_dir() and not path.is_symlink()]


def _unknown_language(code: str) -> tuple[str, str]:
    what = f"“{code}” is no sign language that we know."
    meant = OFTEN_MEANT.get(code.lower())
    if meant:
        return what, f"Did you mean {meant}, {SIGN_LANGUAGES[meant]}?"
    return what, f"Use one of these codes: {', '.join(SIGN_LANGUAGES)}."


def _credits(place: Path) -> Mapping[str, object]:
    path = place / CREDITS
    try:
        if path.is_symlink() or path.stat().st_size > 64 * 1024:
            return {}
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}


def _clip(path: Path, code: str, texts: set[str], credits: Mapping[str, object]) -> Clip:
    text_id = path.stem
    if text_id not in texts:
        raise _Missing(
            f"No text of this form is called “{text_id}”.\n{did_you_mean(text_id, texts)}"
        )
    if path.is_symlink() or path.stat().st_size > limits.CLIP_BYTES:
        megabytes = limits.CLIP_BYTES // 1_000_000
        raise _Missing(f"This clip is too large.\nMake it smaller than {megabytes} MB.")
    body = path.read_bytes()
    seconds, blanks = _film(body)
    captions = _captions(path.with_suffix(".vtt"))
    poster, ending = _poster(path)
    who = _who(credits, text_id)
    fact = ClipFact(
        sha256=_sha(_blanked(body, blanks)),
        seconds=seconds,
        captions=_sha(captions),
        poster=f"{_sha(poster)}{ending}" if poster else None,
        **who,
    )
    return Clip(code, text_id, path, fact, blanks, captions, poster)


def _film(body: bytes) -> tuple[int, tuple[Blank, ...]]:
    again = "Save it again as an MP4 (H.264)."
    if not mp4.is_it(body[:64]):
        raise _Missing(f"This is no MP4 film.\n{again}")
    try:
        facts = look(InMemory(body))
    except Refused:
        raise _Missing(f"This film is damaged.\n{again}") from None
    if not facts.video:
        raise _Missing(f"There is no picture in this film.\n{again}")
    if facts.seconds > MOST_SECONDS:
        raise _Missing(
            f"This clip takes {ceil(facts.seconds)} seconds.\n"
            f"Make it at most {MOST_SECONDS}: one clip is one text."
        )
    return max(1, ceil(facts.seconds - 0.5)), facts.blanks


def _captions(path: Path) -> bytes:
    add = f"Add {path.name}: what is signed, in words, with times."
    try:
        body = b"" if path.is_symlink() else path.read_bytes()[: MOST_CAPTIONS + 1]
    except OSError:
        raise _Missing(f"This clip has no captions.\n{add}") from None
    if not body.startswith((b"WEBVTT", b"\xef\xbb\xbfWEBVTT")) or b"-->" not in body:
        raise _Missing(f"The captions of this clip are no WebVTT.\n{add}")
    if len(body) > MOST_CAPTIONS:
        raise _Missing("The captions of this clip are too long.\nKeep them to what is signed.")
    try:
        body.decode()
    except UnicodeDecodeError:
        raise _Missing("The captions are not saved as UTF-8.\nSave them again.") from None
    return body


def _poster(path: Path) -> tuple[bytes, str]:
    for ending in (".jpg", ".png", ".webp"):
        beside = path.with_suffix(ending)
        if beside.is_file() and not beside.is_symlink():
            body = beside.read_bytes()[: limits.PICTURE_BYTES + 1]
            try:
                examine(body, beside.name)
            except UnsafePicture as trouble:
                raise _Missing(f"The still picture cannot be used.\n{trouble}") from None
            return body, ending
    return b"", ""


def _no_poster(folder: Path, clips: list[Clip]) -> Iterator[Problem]:
    for clip in clips:
        if not clip.poster:
            what = "This clip has no still picture, so it is black until it plays."
            yield _problem(folder, clip.path, what, f"Add {clip.text_id}.jpg.")


def _who(credits: Mapping[str, object], text_id: str) -> dict[str, str]:
    own = credits.get(text_id)
    said = {**credits, **(own if isinstance(own, dict) else {})}
    missing = [name for name in WHO if not str(said.get(name, "")).strip()]
    if missing:
        raise _Missing(
            f"Nobody has written who made this clip.\nAdd to {CREDITS}: {', '.join(missing)}."
        )
    when = said["date"]
    try:
        day = when if isinstance(when, date) else date.fromisoformat(str(when))
    except ValueError:
        raise _Missing(
            "The date of this clip cannot be read.\nWrite it so: date = 2026-02-28."
        ) from None
    return {**{name: str(said[name]).strip() for name in WHO}, "date": day.isoformat()[:10]}


def _blanked(body: bytes, blanks: tuple[Blank, ...]) -> bytes:
    left = bytearray(body)
    for place in blanks:
        left[place.at : place.at + place.length] = place.head.ljust(place.length, b"\0")
    return bytes(left)


def _sha(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def _problem(folder: Path, path: Path, what: str, write: str) -> Problem:
    file = f"{folder.name}/{path.relative_to(folder).as_posix()}"
    left_out = "" if what.startswith("This clip has no still") else " It is left out."
    return Problem("warning", "signed-clip", file, None, what + left_out, write)
