"""Adds a picture set: every picture is looked at first, and all of them come in, or none."""

from __future__ import annotations

import csv
import hashlib
import re
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from forms_engine.definition.limits import PICTURE_BYTES
from forms_engine.pictures import kept
from forms_engine.pictures.annotations import Annotations
from forms_engine.pictures.boards import is_board, read_boards
from forms_engine.pictures.candidates import Candidate, Credit, Pack, concept_of
from forms_engine.pictures.metadata import orientation, without_notes
from forms_engine.pictures.openmoji import is_openmoji, is_wanted, read_openmoji
from forms_engine.pictures.raster import sniff
from forms_engine.pictures.refusing import HostilePicture, SetRefused, UnsafePicture
from forms_engine.pictures.safety import ENDINGS, MEDIA_TYPES, MOST_PIXELS, SVG, examine
from forms_engine.pictures.tables import is_table, read_table
from forms_engine.pictures.unpacking import unpack

MOST_PICTURES = 20_000
MOST_BYTES = 200_000_000
#: Nobody looks at a picture of a set larger than this, on a screen or on paper.
_SIDE = 1024
#: Names that mean something else here.
TAKEN = frozenset(("core", "photos", "own", "none", "on", "off", "matches"))


class Added(NamedTuple):
    id: str
    name: str
    pictures: int
    replaced: bool
    notes: Sequence[str]


class _Looked(NamedTuple):
    candidate: Candidate
    ending: str
    body: bytes


def read_pack(path: Path, given: Credit, annotations: Annotations | None = None) -> Pack:
    """Whatever kind of file it is. Raises SetRefused."""
    brought = unpack(path, _wanted)
    name = path.name.partition(".")[0] if path.is_file() else path.resolve().name
    if is_openmoji(brought.names):
        return read_openmoji(brought, annotations)
    if any(map(is_board, brought.files)):
        return read_boards(brought, name, given)
    return read_table(brought, name, given)


def _wanted(name: str) -> bool:
    if name.startswith("package/"):
        return is_wanted(name)
    ending = PurePosixPath(name).suffix.lower()
    return ending in MEDIA_TYPES or is_table(name) or is_board(name) or is_wanted(name)


def add(root: Path, pack: Pack, set_id: str = "", name: str = "") -> Added:
    """Look at every picture, then write the set and name it in the index. Raises SetRefused,
    and then nothing has changed."""
    name = " ".join((name or pack.name).split())[:80] or "Pictures"
    set_id = set_id or concept_of(name)[:40].strip("-")
    if not kept.SET_ID.fullmatch(set_id) or set_id in TAKEN:
        raise SetRefused(
            f"A set cannot be called “{set_id}”. Write --id and a short name, such as our-signs."
        )
    if not 0 < len(pack.candidates) <= MOST_PICTURES:
        raise SetRefused(
            f"There are {len(pack.candidates)} pictures in it. Bring between 1 and {MOST_PICTURES}."
        )
    looked, notes = _look_at(pack)
    try:
        replaced = _keep(root, set_id, looked, pack, name)
    except OSError as trouble:
        why = (trouble.strerror or "unknown").lower()
        raise SetRefused(f"The pictures could not be written here: {why}.") from None
    return Added(set_id, name, len(looked), replaced, (*pack.notes, *notes))


def _keep(root: Path, set_id: str, looked: Sequence[_Looked], pack: Pack, name: str) -> bool:
    folder = kept.unfinished(root)
    try:
        return kept.put(root, set_id, folder, _write(folder, looked, pack, name))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _look_at(pack: Pack) -> tuple[list[_Looked], list[str]]:
    looked, odd = [], []
    for candidate in pack.candidates:
        try:
            looked.append(_one(candidate))
        except HostilePicture as trouble:
            raise SetRefused(
                f"{candidate.where}, {_file(candidate)}: {trouble}",
                "A picture does not need this, so nothing of this set was taken in.",
            ) from None
        except UnsafePicture as trouble:
            odd.append(f"{candidate.where}, {_file(candidate)}: {trouble}")
    if odd and (not pack.table or len(odd) > len(pack.candidates) // 50):
        raise SetRefused.of_many(odd)
    if sum(len(one.body) for one in looked) > MOST_BYTES:
        raise SetRefused(f"The pictures have more than {MOST_BYTES // 1_000_000} MB together.")
    return looked, [f"Left out: {line}" for line in odd]


def _file(candidate: Candidate) -> str:
    return PurePosixPath(candidate.file).name[:60]


def _one(candidate: Candidate) -> _Looked:
    """The picture as it is kept: upright, not too large, with nothing in it but the picture."""
    body, file = candidate.body, f"picture{PurePosixPath(candidate.file).suffix.lower()}"
    found = sniff(body)
    if found is not None:
        media_type, size = found
        turned = orientation(body, media_type) != 1
        if turned or len(body) > PICTURE_BYTES or max(size) > MOST_PIXELS:
            from forms_engine.pictures.pixels import smaller

            saved = smaller(body, _SIDE, PICTURE_BYTES)
            body, file = saved.body, f"picture{ENDINGS[saved.media_type]}"
        else:
            body = without_notes(body, media_type)
    facts = examine(body, file)
    return _Looked(
        candidate, ".svg" if facts.media_type == SVG else ENDINGS[facts.media_type], body
    )


def _write(folder: Path, looked: Sequence[_Looked], pack: Pack, name: str) -> str:
    """Everything into this folder. What its content is called: the same set, the same name."""
    rows = [_row(folder, one) for one in looked]
    languages = sorted({language for one in looked for language in one.candidate.words})
    with (folder / "index.csv").open("w", encoding="utf-8", newline="") as file:
        index = csv.DictWriter(file, (*_COLUMNS, *languages), restval="", lineterminator="\n")
        index.writeheader()
        index.writerows(rows)
    _write_tags(folder, [one.candidate for one in looked])
    (folder / "set.toml").write_text(_about(looked, pack, name), encoding="utf-8")
    seen = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.suffix in (".csv", ".toml")):
        seen.update(path.read_bytes() + b"\0")
    return seen.hexdigest()


_COLUMNS = ("concept", "file", "author", "licence", "source")


def _row(folder: Path, one: _Looked) -> dict[str, str]:
    file = f"{hashlib.sha256(one.body).hexdigest()[:32]}{one.ending}"
    (folder / file).write_bytes(one.body)
    credit = one.candidate.credit
    told = (one.candidate.concept, file, credit.author, _licence(credit), credit.source)
    words = {
        language: " ".join(said.split())[:200] for language, said in one.candidate.words.items()
    }
    return dict(zip(_COLUMNS, map(_one_line, told), strict=True)) | words


def _licence(credit: Credit) -> str:
    return credit.licence.id if credit.licence else ""


def _one_line(words: str) -> str:
    return " ".join(words.split())[:300]


def _write_tags(folder: Path, candidates: Iterable[Candidate]) -> None:
    tables: dict[str, list[tuple[str, str]]] = {}
    for one in candidates:
        for language, tags in one.tags.items():
            tables.setdefault(language, []).append((one.concept, ", ".join(map(_one_line, tags))))
    (folder / "words").mkdir()
    for language, rows in tables.items():
        with (folder / "words" / f"{language}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)


def _about(looked: Sequence[_Looked], pack: Pack, name: str) -> str:
    credits = [one.candidate.credit for one in looked]
    facts: Mapping[str, str] = {
        "name": name,
        "licence": _most_common(_licence(credit) for credit in credits),
        "author": _most_common(credit.author for credit in credits),
        "source": pack.source or _most_common(credit.source for credit in credits),
        "credit": f"{name}, {_most_common(c.licence.name for c in credits if c.licence)}",
        "table": pack.table,
    }
    return "".join(f"{key} = {_quoted(_one_line(value))}\n" for key, value in facts.items())


def _most_common(values: Iterable[str]) -> str:
    found = list(values)
    return max(dict.fromkeys(found), key=found.count, default="")


def _quoted(words: str) -> str:
    """As TOML writes it."""
    plain = re.sub(r"[\x00-\x1f\x7f]", " ", words).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'
