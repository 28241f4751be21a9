"""What a person needs, kept with their card: may staff know it, and is it still right?"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Boolean, Column, Connection, ForeignKey, Integer, Table

from forms_engine.responses import store_cards
from forms_engine.storage.database import Database, changed, straight
from forms_engine.storage.tables import metadata

card_needs = Table(
    "card_needs",
    metadata,
    Column(
        "card_id",
        ForeignKey("card.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("shared", Boolean, nullable=False, default=False),
    #: When the person last said how they need it, or that it is still right.
    Column("checked_at", Integer, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Needs:
    #: As in the cookie (look/prefs.py); "" if the person never chose anything.
    prefs: str
    shared: bool
    checked_at: int


_NEEDS = (
    "SELECT c.prefs, n.shared, coalesce(n.checked_at, c.made_at) FROM card c"
    " LEFT JOIN card_needs n ON n.card_id = c.id WHERE c.id = ?"
)
_SHARED = (
    "SELECT c.prefs FROM response r JOIN card c ON c.id = r.card_id"
    " JOIN card_needs n ON n.card_id = c.id WHERE r.id = ? AND n.shared"
)
_CHECKED = (
    "INSERT INTO card_needs (card_id, shared, checked_at) VALUES (?, ?, ?)"
    " ON CONFLICT (card_id) DO UPDATE SET checked_at = excluded.checked_at"
)
_SHARE = (
    "INSERT INTO card_needs (card_id, shared, checked_at) VALUES (?, ?, ?)"
    " ON CONFLICT (card_id) DO UPDATE SET shared = excluded.shared"
)


def needs_of(source: Connection | Database, card_id: int) -> Needs:
    (row,) = straight(source, _NEEDS, (card_id,))
    return Needs(row[0], bool(row[1]), row[2])


def shared_needs(source: Connection | Database, response_id: int) -> str:
    """The prefs of whoever gave this response, if they said that staff may know; else ""."""
    rows = straight(source, _SHARED, (response_id,))
    return str(rows[0][0]) if rows else ""


def keep(connection: Connection, card_id: int, prefs: str, now: int) -> None:
    store_cards.set_card_prefs(connection, card_id, prefs)
    still_right(connection, card_id, now)


def still_right(connection: Connection, card_id: int, now: int) -> None:
    changed(connection, _CHECKED, (card_id, False, now))


def share(connection: Connection, card_id: int, shared: bool, now: int) -> None:
    changed(connection, _SHARE, (card_id, shared, now))
