"""The table of what people gave beside words, and the few statements on it.

A row without ``attached_at`` is on its way, or is looked at before it is kept: no answer has it,
nobody but its giver can reach it, and it is cleared away after a day.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Integer,
    LargeBinary,
    Row,
    Select,
    Table,
    Text,
    delete,
    func,
    insert,
    select,
    update,
)

from forms_engine.storage.tables import metadata

#: Seconds after which something that was never kept is cleared away.
ABANDONED = 24 * 3600
#: The same where the disk has no room for the next.
ABANDONED_WHEN_FULL = 3600

media_piece = Table(
    "media_piece",
    metadata,
    #: Random, 128 bits: also the name of its file, so it says nothing.
    Column("id", Text, primary_key=True),
    Column(
        "response_id", ForeignKey("response.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    Column("question", Integer, nullable=False),
    Column("way", Text, nullable=False),
    Column("file", Text, nullable=False),
    #: The key of its file, wrapped. Without it the file is noise.
    Column("key", LargeBinary, nullable=False),
    Column("size", Integer, nullable=False),
    #: Empty until it was looked through.
    Column("media_type", Text, nullable=False, default=""),
    Column("seconds", Integer, nullable=False, default=0),
    Column("width", Integer, nullable=False, default=0),
    Column("height", Integer, nullable=False, default=0),
    Column("begun_at", Integer, nullable=False),
    Column("attached_at", Integer),
    #: Words of staff for who cannot hear or see it. Never the person's own.
    Column("in_words", Text, nullable=False, default=""),
    Column("in_words_by", Text, nullable=False, default=""),
    Column("in_words_at", Integer),
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One recording, photo or drawing that belongs to an answer, or may come to."""

    id: str
    response_id: int
    question: int
    #: voice, video, photo or drawing
    way: str
    file: str
    key: bytes
    size: int
    media_type: str
    seconds: int
    width: int
    height: int
    attached_at: int | None
    in_words: str = ""
    in_words_by: str = ""
    in_words_at: int | None = None

    @property
    def looked_through(self) -> bool:
        return bool(self.media_type)


_COLUMNS = [media_piece.c[name] for name in Piece.__dataclass_fields__]


def _read(row: Row[Any]) -> Piece:
    return Piece(**row._mapping)


def begin(connection: Connection, piece: Piece, now: int) -> None:
    """Write down that something is on its way."""
    values = {name: getattr(piece, name) for name in Piece.__dataclass_fields__}
    connection.execute(insert(media_piece).values(**values, begun_at=now))


def find(connection: Connection, piece_id: str) -> Piece | None:
    query = select(*_COLUMNS).where(media_piece.c.id == piece_id)
    row = connection.execute(query).first()
    return None if row is None else _read(row)


def _of(response_id: int, question: int | None = None) -> Select[tuple[object, ...]]:
    query = select(*_COLUMNS).where(media_piece.c.response_id == response_id)
    return query if question is None else query.where(media_piece.c.question == question)


def attached(connection: Connection, response_id: int, question: int | None = None) -> list[Piece]:
    """What belongs to the answers of a response, or to one, in the order it was given."""
    query = _of(response_id, question).where(media_piece.c.attached_at.is_not(None))
    rows = connection.execute(query.order_by(media_piece.c.attached_at))
    return [_read(row) for row in rows]


def count(connection: Connection, response_id: int, question: int) -> int:
    """How many things belong to one answer, or are looked at before they are kept."""
    query = select(func.count()).where(
        media_piece.c.response_id == response_id,
        media_piece.c.question == question,
        media_piece.c.media_type != "",
    )
    return int(connection.execute(query).scalar_one())


def unfinished(connection: Connection, response_id: int, question: int) -> list[Piece]:
    """What began to come and is not all here, the newest first."""
    query = _of(response_id, question).where(media_piece.c.media_type == "")
    rows = connection.execute(query.order_by(media_piece.c.begun_at.desc(), media_piece.c.id))
    return [_read(row) for row in rows]


def set_facts(connection: Connection, before: Piece, after: Piece) -> bool:
    """It was looked through. False if somebody else was faster, or it is gone."""
    names = ("file", "key", "size", "media_type", "seconds", "width", "height")
    done = connection.execute(
        update(media_piece)
        .where(media_piece.c.id == before.id, media_piece.c.media_type == "")
        .values({name: getattr(after, name) for name in names})
    )
    return done.rowcount == 1


def attach(connection: Connection, piece: Piece, now: int) -> bool:
    """True the first time. A second press, or a line that was cut, attaches nothing twice.

    No two things of a response have the same second, so that they keep the order of giving."""
    last = connection.execute(
        select(func.max(media_piece.c.attached_at)).where(
            media_piece.c.response_id == piece.response_id
        )
    ).scalar()
    done = connection.execute(
        update(media_piece)
        .where(media_piece.c.id == piece.id, media_piece.c.attached_at.is_(None))
        .values(attached_at=max(now, (last or 0) + 1))
    )
    return done.rowcount == 1


def set_words(connection: Connection, piece_id: str, words: str, by: str, now: int) -> None:
    values = {"in_words": words, "in_words_by": by, "in_words_at": now}
    connection.execute(update(media_piece).where(media_piece.c.id == piece_id).values(**values))


def forget(connection: Connection, pieces: list[Piece]) -> None:
    """Erase the rows, and the keys with them."""
    for piece in pieces:
        connection.execute(delete(media_piece).where(media_piece.c.id == piece.id))


def of_response(
    connection: Connection, response_id: int, question: int | None = None
) -> list[Piece]:
    """All there is of a response, or of one question, on its way or attached."""
    return [_read(row) for row in connection.execute(_of(response_id, question))]


def abandoned(connection: Connection, now: int, after: int = ABANDONED) -> list[Piece]:
    query = select(*_COLUMNS).where(
        media_piece.c.attached_at.is_(None), media_piece.c.begun_at < now - after
    )
    return [_read(row) for row in connection.execute(query)]


def files(connection: Connection) -> set[str]:
    return set(connection.execute(select(media_piece.c.file)).scalars())
