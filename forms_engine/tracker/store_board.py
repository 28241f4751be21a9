"""The public board: cards, their words in each language, and their checks."""

from __future__ import annotations

from sqlalchemy import Connection, Row, insert, select, update

from forms_engine.publishing.store import upsert
from forms_engine.tracker import lifecycle
from forms_engine.tracker.records import BoardCard, CardText
from forms_engine.tracker.store_items import record
from forms_engine.tracker.store_tables import publication, publication_text

_FIELDS = [name for name in BoardCard.__dataclass_fields__ if name != "texts"]


def add_card(
    connection: Connection,
    issue_id: int,
    shows: str,
    pictures: tuple[str, str],
    by: str,
    now: int,
) -> int:
    """A new card, with the pictures for what was said and what was done."""
    values = {
        "issue_id": issue_id,
        "shows": shows,
        "picture_said": pictures[0],
        "picture_did": pictures[1],
        "written_by": by,
    }
    added = connection.execute(insert(publication).values(values)).inserted_primary_key
    card_id = int(added[0])  # type: ignore[index]
    record(connection, "publication", card_id, lifecycle.PUBLICATION.initial, by, now)
    return card_id


def set_shows(connection: Connection, card_id: int, shows: str, picture_did: str) -> None:
    values = {"shows": shows, "picture_did": picture_did}
    connection.execute(update(publication).where(publication.c.id == card_id).values(values))


def set_text(connection: Connection, card_id: int, text: CardText) -> None:
    values = {name: getattr(text, name) for name in CardText.__dataclass_fields__}
    put = upsert(connection, publication_text).values(publication_id=card_id, **values)
    connection.execute(
        put.on_conflict_do_update(index_elements=["publication_id", "language"], set_=values)
    )


def _card(row: Row[tuple[object, ...]], texts: tuple[CardText, ...]) -> BoardCard:
    return BoardCard(**{name: getattr(row, name) for name in _FIELDS}, texts=texts)


def _texts(connection: Connection, card_id: int) -> tuple[CardText, ...]:
    query = select(publication_text).where(publication_text.c.publication_id == card_id)
    names = CardText.__dataclass_fields__
    rows = connection.execute(query.order_by(publication_text.c.language))
    return tuple(CardText(**{name: getattr(row, name) for name in names}) for row in rows)


def card_by_id(connection: Connection, card_id: int) -> BoardCard | None:
    row = connection.execute(select(publication).where(publication.c.id == card_id)).first()
    return _card(row, _texts(connection, card_id)) if row else None


def cards_of_issue(connection: Connection, issue_id: int) -> list[BoardCard]:
    query = select(publication).where(publication.c.issue_id == issue_id)
    rows = connection.execute(query.order_by(publication.c.id)).all()
    return [_card(row, _texts(connection, row.id)) for row in rows]


def cards(connection: Connection, *, published: bool = False) -> list[BoardCard]:
    """Every card that is not taken down; or only what is on the board, newest first."""
    query = select(publication).where(publication.c.status != "retired")
    if published:
        query = query.where(publication.c.status == "published")
    newest = query.order_by(publication.c.published_at.desc(), publication.c.id.desc())
    return [_card(row, _texts(connection, row.id)) for row in connection.execute(newest).all()]


def move_card(
    connection: Connection, card: BoardCard, to: str, by: str, now: int, **facts: object
) -> None:
    """``facts``: who checked, or when it was published. The database refuses it unchecked."""
    lifecycle.move("publication", card.status, to)
    connection.execute(
        update(publication).where(publication.c.id == card.id).values(status=to, **facts)
    )
    record(connection, "publication", card.id, to, by, now)


def back_to_draft(connection: Connection, card: BoardCard, by: str, now: int) -> None:
    """New words need new checks. Raises IllegalMove for a card that waits to be put up."""
    none = {"privacy_checked_by": None, "co_checked_by": None, "published_at": None}
    if card.status != "draft":
        move_card(connection, card, "draft", by, now, **none)
