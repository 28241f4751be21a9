"""Boards in the Open Board Format: one board (.obf), or several with their pictures (.obz)."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from forms_engine.pictures.candidates import Candidate, Credit, Pack, concept_of
from forms_engine.pictures.licences import WRITE_ONE, known
from forms_engine.pictures.refusing import SetRefused
from forms_engine.pictures.safety import ENDINGS
from forms_engine.pictures.unpacking import Brought

MOST_BUTTONS = 20_000
#: Deeper than any board, and far from where the reader would fall over.
_DEEPEST = 60


def is_board(name: str) -> bool:
    return name.lower().endswith(".obf")


def read_boards(brought: Brought, name: str, given: Credit) -> Pack:
    """Every button with a picture. ``given`` is the credit of pictures that say none."""
    boards = [(place, _parsed(place, brought.files[place])) for place in sorted(brought.files)
              if is_board(place)]  # fmt: skip
    reading = _Reading(brought, given)
    found = [one for place, board in boards for one in reading.buttons(place, board)]
    if reading.troubles:
        raise SetRefused.of_many(reading.troubles)
    if not found:
        raise SetRefused("No button of this board has a picture inside it.", *reading.notes())
    title = next((str(b["name"]) for _, b in boards if isinstance(b.get("name"), str)), "")
    return Pack(title or name, given.source, tuple(found), tuple(reading.notes()))


def _parsed(place: str, body: bytes) -> dict[str, Any]:
    try:
        text = body.decode("utf-8-sig")
        if _depth(text) > _DEEPEST:
            raise ValueError
        board = json.loads(text)
    except (ValueError, RecursionError):
        raise SetRefused(
            f"{place} is no board that we can read. Export it again as .obf or .obz."
        ) from None
    lists = (
        all(isinstance(board.get(part, []), list) for part in ("buttons", "images"))
        if isinstance(board, dict)
        else False
    )
    if not lists or len(board.get("buttons", [])) > MOST_BUTTONS:
        raise SetRefused(f"{place} is no board that we can read. Export it again as .obf or .obz.")
    return dict(board)


def _depth(text: str) -> int:
    deepest = depth = 0
    for letter in text:
        if letter in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif letter in "]}":
            depth -= 1
    return deepest


class _Reading:
    def __init__(self, brought: Brought, given: Credit) -> None:
        self._brought, self._given = brought, given
        self.troubles: list[str] = []
        self._seen: dict[str, tuple[str, str]] = {}
        self._on_the_web = self._another_meaning = 0

    def notes(self) -> Iterator[str]:
        if self._on_the_web:
            yield (
                f"{self._on_the_web} pictures are only addresses on the web, or belong to another "
                "program. We fetch nothing. Export the board as .obz, with its pictures."
            )
        if self._another_meaning:
            yield f"{self._another_meaning} buttons have the words of another button. Left out."

    def buttons(self, place: str, board: Mapping[str, Any]) -> Iterator[Candidate]:
        images = {str(i.get("id")): i for i in board.get("images", []) if isinstance(i, dict)}
        own = self._credit(board, self._given)
        locale = str(board.get("locale") or "en").replace("_", "-").split("-")[0].lower()
        for button in board.get("buttons", []):
            image = images.get(str(button.get("image_id"))) if isinstance(button, dict) else None
            words = (
                str(button.get("label") or button.get("vocalization") or "").strip()
                if image
                else ""
            )
            if image is None or not words:
                continue
            where = f"{place}, the button “{words[:40]}”"
            read = self._picture(where, image)
            if read is not None:
                yield from self._one(where, words, locale, read, self._credit(image, own), board)

    def _one(
        self, where: str, words: str, locale: str, read: tuple[str, bytes],
        credit: Credit, board: Mapping[str, Any],
    ) -> Iterator[Candidate]:  # fmt: skip
        file, body = read
        concept = concept_of(words) or concept_of(PurePosixPath(file).stem)
        if credit.licence is None:
            self.troubles.append(f"{where}: its picture has no licence that we know. {WRITE_ONE}")
        elif not credit.author:
            self.troubles.append(f"{where}: nothing says who made its picture. Write --author.")
        elif not concept or self._seen.setdefault(concept, (where, file))[0] != where:
            # The same word on several boards is usual; the first one is kept.
            self._another_meaning += self._seen.get(concept, ("", ""))[1] != file
        else:
            said = {locale: words, **_translated(board, words)}
            yield Candidate(where, concept, file, body, credit, said)

    def _credit(self, written: Mapping[str, Any], given: Credit) -> Credit:
        licence = written.get("license")
        if not isinstance(licence, dict):
            return given
        address = str(licence.get("copyright_notice_url") or "")
        found = known(address) or known(str(licence.get("type") or "")) or given.licence
        author = str(licence.get("author_name") or "")[:200] or given.author
        source = str(licence.get("source_url") or licence.get("author_url") or "")[:300]
        return Credit(author, found, source or given.source)

    def _picture(self, where: str, image: Mapping[str, Any]) -> tuple[str, bytes] | None:
        if isinstance(path := image.get("path"), str):
            if path in self._brought.files:
                return path, self._brought.files[path]
            self.troubles.append(f"{where}: its picture {path[:60]} is not in the file.")
        elif isinstance(data := image.get("data"), str):
            return self._inside(where, data)
        else:
            self._on_the_web += 1
        return None

    def _inside(self, where: str, data: str) -> tuple[str, bytes] | None:
        head, comma, packed = data.partition(",")
        media_type = head.removeprefix("data:").partition(";")[0].lower()
        ending = ENDINGS.get(media_type)
        if not comma or ending is None or not head.endswith(";base64"):
            self.troubles.append(f"{where}: its picture is of a kind that we do not know.")
            return None
        try:
            return f"picture{ending}", base64.b64decode(packed, validate=False)
        except (binascii.Error, ValueError):
            self.troubles.append(f"{where}: its picture is damaged.")
            return None


def _translated(board: Mapping[str, Any], words: str) -> dict[str, str]:
    """Boards may hold their words in several languages: strings -> locale -> words -> words."""
    strings = board.get("strings")
    if not isinstance(strings, dict):
        return {}
    return {
        str(locale).replace("_", "-").split("-")[0].lower(): str(table[words])[:200]
        for locale, table in strings.items()
        if isinstance(table, dict) and table.get(words)
    }
