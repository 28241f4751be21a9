"""Photos in every size, and who agreed. Taking one away erases all of it, at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Integer,
    LargeBinary,
    Table,
    Text,
    delete,
    func,
    insert,
    select,
    update,
)

from forms_engine.photos.photo import Agreed, Photo, Size
from forms_engine.pictures.pixels import Saved
from forms_engine.storage.database import Database
from forms_engine.storage.tables import metadata

photo = Table(
    "photo",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("concept", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("taken_by", Text, nullable=False),
    Column("has_people", Boolean, nullable=False),
    Column("shown", Boolean, nullable=False),
    Column("added_at", Integer, nullable=False),
    Column("gone_at", Integer),
    # Grows with every change of any photo, so that every worker sees it.
    Column("revision", Integer, nullable=False, index=True),
)
photo_person = Table(
    "photo_person",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("photo_id", ForeignKey("photo.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("agreed_by", Text, nullable=False),
    # Days as 2026-03-02, which sort as they are.
    Column("agreed_on", Text, nullable=False),
    Column("until", Text, nullable=False),
)
photo_file = Table(
    "photo_file",
    metadata,
    Column("photo_id", ForeignKey("photo.id", ondelete="CASCADE"), primary_key=True),
    Column("sha256", Text, primary_key=True, index=True),
    Column("media_type", Text, nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
)


def add(
    connection: Connection,
    facts: Mapping[str, str],
    has_people: bool,
    sizes: Iterable[Saved],
    now: int,
) -> int:
    """The new photo's number. One with people in it is not shown before staff say so."""
    values = {
        **facts,
        "has_people": has_people,
        "shown": not has_people,
        "added_at": now,
        "revision": _next(connection),
    }
    number = connection.execute(insert(photo).values(values)).inserted_primary_key[0]  # type: ignore[index]
    files = {
        hashlib.sha256(one.body).hexdigest(): {
            "photo_id": number,
            "media_type": one.media_type,
            "width": one.width,
            "height": one.height,
            "body": one.body,
        }
        for one in sizes
    }
    connection.execute(insert(photo_file), [{"sha256": h, **f} for h, f in files.items()])
    return int(number)


def add_person(
    connection: Connection, photo_id: int, name: str, agreed_by: str, on: date, until: date
) -> None:
    connection.execute(
        insert(photo_person).values(
            photo_id=photo_id,
            name=name,
            agreed_by=agreed_by,
            agreed_on=on.isoformat(),
            until=until.isoformat(),
        )
    )
    _changed(connection, photo_id)


def agree_again(
    connection: Connection, photo_id: int, person_id: int, agreed_by: str, on: date, until: date
) -> bool:
    changed = connection.execute(
        update(photo_person)
        .where(photo_person.c.id == person_id, photo_person.c.photo_id == photo_id)
        .values(agreed_by=agreed_by, agreed_on=on.isoformat(), until=until.isoformat())
    )
    _changed(connection, photo_id)
    return changed.rowcount == 1


def show(connection: Connection, photo_id: int) -> None:
    connection.execute(update(photo).where(photo.c.id == photo_id).values(shown=True))
    _changed(connection, photo_id)


def take_away(connection: Connection, photo_id: int, now: int) -> None:
    """Nothing stays but that there was one: no file, no name, no words."""
    connection.execute(delete(photo_file).where(photo_file.c.photo_id == photo_id))
    connection.execute(delete(photo_person).where(photo_person.c.photo_id == photo_id))
    connection.execute(
        update(photo)
        .where(photo.c.id == photo_id)
        .values(words="", taken_by="", shown=False, gone_at=now)
    )
    _changed(connection, photo_id)


def _next(connection: Connection) -> int:
    newest = connection.execute(select(func.max(photo.c.revision))).scalar()
    return (newest or 0) + 1


def _changed(connection: Connection, photo_id: int) -> None:
    revision = _next(connection)
    connection.execute(update(photo).where(photo.c.id == photo_id).values(revision=revision))


def everything(connection: Connection) -> list[Photo]:
    """Every photo that is there, the newest first."""
    people: dict[int, list[Agreed]] = {}
    for row in connection.execute(select(photo_person).order_by(photo_person.c.id)):
        one = Agreed(row.id, row.name, row.agreed_by, _day(row.agreed_on), _day(row.until))
        people.setdefault(row.photo_id, []).append(one)
    sizes: dict[int, list[Size]] = {}
    columns = [c for c in photo_file.c if c.name != "body"]
    for row in connection.execute(select(*columns).order_by(photo_file.c.width)):
        size = Size(row.sha256, row.media_type, row.width, row.height)
        sizes.setdefault(row.photo_id, []).append(size)
    rows = connection.execute(
        select(photo).where(photo.c.gone_at.is_(None)).order_by(photo.c.id.desc())
    )
    return [
        Photo(
            r.id, r.concept, r.words, r.taken_by, r.has_people, r.shown,
            tuple(people.get(r.id, ())), tuple(sizes.get(r.id, ())),
        )
        for r in rows
    ]  # fmt: skip


def one(connection: Connection, photo_id: int) -> Photo | None:
    return next((p for p in everything(connection) if p.id == photo_id), None)


def _day(written: str) -> date:
    return date.fromisoformat(written)


@dataclass(frozen=True)
class File:
    media_type: str
    body: bytes
    photo: Photo


_NEWEST = "SELECT MAX(revision) FROM photo"


class Photos:
    """What people may see today. Read again when a photo changes, or the day does."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept: tuple[str, Mapping[str, Photo]] = ("", {})

    def stamp(self, today: date) -> str:
        """Names what may be seen today: "" where there never was a photo. One short SELECT."""
        newest = self._database.rows(_NEWEST, ())[0][0]
        return f"{newest}-{today.isoformat()}" if newest else ""

    def seen(self, stamp: str) -> Mapping[str, Photo]:
        """Concept -> the newest photo of it that may be seen. ``stamp`` is of today."""
        if stamp != self._kept[0]:
            today = _day(stamp.partition("-")[2])
            with self._database.reading() as connection:
                found = everything(connection)
            self._kept = (
                stamp,
                {p.concept: p for p in reversed(found) if p.may_be_seen(today)},
            )
        return self._kept[1]

    def file(self, sha256: str, today: date | None) -> File | None:
        """A file of a photo. Of one that may be seen today; with None, of any that is there."""
        query = select(photo_file).where(photo_file.c.sha256 == sha256)
        with self._database.reading() as connection:
            for row in connection.execute(query).all():
                found = one(connection, row.photo_id)
                if found and (today is None or found.may_be_seen(today)):
                    return File(row.media_type, row.body, found)
        return None
