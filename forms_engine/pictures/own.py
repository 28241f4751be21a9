"""A form's own pictures: files in its ``pictures/`` folder, with credits.toml beside them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from forms_engine.definition.limits import PICTURE_BYTES
from forms_engine.pictures.files import is_plain_name, read_plain_file
from forms_engine.pictures.found import Found
from forms_engine.pictures.licences import WRITE_ONE, known
from forms_engine.pictures.metadata import orientation, without_notes
from forms_engine.pictures.refusing import UnsafePicture
from forms_engine.pictures.safety import MOST_PIXELS, SVG, Facts, examine

FOLDER = "pictures"
CREDITS = "credits.toml"


def find_own(form_folder: Path, name: str) -> Found | None:
    """A picture by its file name, or by that name without ending if credits.toml lists it.

    Raises UnsafePicture if the file must not be used.
    """
    folder = form_folder / FOLDER
    credits = _credits(folder)
    file = _file_called(name, credits)
    if file is None or not is_plain_name(file) or folder.is_symlink():
        return None
    try:
        body = read_plain_file(folder, file)
    except OSError:
        return None
    facts = examine(body, file)
    body, facts = _cleaned(body, facts)
    credit = credits.get(file, {})
    licence = known(str(credit.get("licence", "")))
    said = {field: str(credit.get(field, "")) for field in ("author", "source")}
    return Found(
        name=name,
        media_type=facts.media_type,
        body=body,
        width=facts.width,
        height=facts.height,
        set="",
        words=_words(credit.get("words")),
        licence=licence.id if licence else "",
        **said,
    )


@lru_cache(maxsize=32)
def _cleaned(body: bytes, facts: Facts) -> tuple[bytes, Facts]:
    """As it is published: upright, and without what the camera wrote about place, time and owner.

    Nothing else changes, so that the same file always gives the same version.
    """
    if facts.media_type == SVG:
        return body, facts
    if orientation(body, facts.media_type) == 1:
        return without_notes(body, facts.media_type), facts
    from forms_engine.pictures.pixels import smaller

    saved = smaller(body, MOST_PIXELS, PICTURE_BYTES)
    return saved.body, Facts(saved.media_type, saved.width, saved.height)


def _words(written: object) -> dict[str, str]:
    if not isinstance(written, dict):
        return {}
    return {str(language): words for language, words in written.items() if isinstance(words, str)}


def problems(form_folder: Path) -> Iterator[tuple[str, str]]:
    """``(file, kind sentence)`` for each own picture that is refused or has no licence."""
    folder = form_folder / FOLDER
    if not folder.is_dir() or folder.is_symlink():
        return
    try:
        _read_credits(folder)
    except (OSError, ValueError) as trouble:
        yield f"{FOLDER}/{CREDITS}", f"This file cannot be read: {trouble}."
    for path in sorted(folder.iterdir()):
        if path.name != CREDITS and (sentence := _problem(form_folder, path.name)):
            yield f"{FOLDER}/{path.name}", sentence


def _problem(form_folder: Path, file: str) -> str | None:
    try:
        found = find_own(form_folder, file)
    except UnsafePicture as trouble:
        return str(trouble)
    if found is None:
        return "This file cannot be used. Give it a short name such as our-house.jpg."
    if not found.licence:
        written = _credits(form_folder / FOLDER).get(file, {}).get("licence")
        if written:
            return f"We do not know the licence “{str(written)[:40]}”. {WRITE_ONE}"
        return (
            f"Nobody knows who may use this picture. Add to {CREDITS}: "
            f'["{file}"] with author, licence and source.'
        )
    return None


def _file_called(name: str, credits: Mapping[str, Any]) -> str | None:
    if "." in name:
        return name
    return next((file for file in credits if file.rpartition(".")[0] == name), None)


def _credits(folder: Path) -> dict[str, dict[str, Any]]:
    try:
        return _read_credits(folder)
    except (OSError, ValueError):
        return {}


def _read_credits(folder: Path) -> dict[str, dict[str, Any]]:
    if folder.is_symlink() or not (folder / CREDITS).exists():
        return {}
    written = tomllib.loads(read_plain_file(folder, CREDITS).decode("utf-8"))
    return {file: credit for file, credit in written.items() if isinstance(credit, dict)}
