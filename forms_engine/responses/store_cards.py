"""Cards, and the responses that a card holds. A card is kept as hashes of what opens it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Column, Connection, Integer, Table, Text

from forms_engine.storage.database import Database, changed, straight
from forms_engine.storage.tables import metadata

card = Table(
    "card",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("nonce", Text, nullable=False),
    Column("token_hash", Text, nullable=False, unique=True),
    Column("code_hash", Text, nullable=False, unique=True),
    Column("made_at", Integer, nullable=False),
    Column("prefs", Text, nullable=False, default=""),
)


_KEEP = "UPDATE response SET card_id = ? WHERE id = ? AND card_id IS NULL"


def keep_on_card(connection: Connection, response_id: int, card_id: int) -> bool:
    """False if another card holds it already; it stays there."""
    return changed(connection, _KEEP, (card_id, response_id)) == 1


def card_holding(connection: Connection, response_id: int) -> int | None:
    rows = straight(connection, "SELECT card_id FROM response WHERE id = ?", (response_id,))
    return rows[0][0] if rows else None


@dataclass(frozen=True, slots=True)
class Ended:
    """A visit that was ended a moment ago, by sending or by stopping."""

    response_id: int
    version_id: int
    card_id: int
    sent: bool


_ENDED = (
    "SELECT r.id, r.version_id, r.card_id, r.sent_at FROM response r"
    " JOIN sitting s ON s.response_id = r.id WHERE s.token_hash = ? AND s.left_at >= ?"
    " AND r.card_id IS NOT NULL AND r.taken_back_at IS NULL"
)


def ended_visit(source: Connection | Database, token_hash: str, since: int) -> Ended | None:
    """The visit with this token, if it ended since then and what it saved is on a card."""
    rows = straight(source, _ENDED, (token_hash, since))
    row = rows[0] if rows else None
    return Ended(row[0], row[1], row[2], row[3] is not None) if row else None


_TAKEN_BACK = (
    "SELECT 1 FROM sitting s JOIN response r ON r.id = s.response_id"
    " WHERE s.token_hash = ? AND r.taken_back_at IS NOT NULL"
)


def taken_back(source: Connection | Database, token_hash: str) -> bool:
    """Were the answers of the visit with this token taken back, all of them?"""
    return bool(straight(source, _TAKEN_BACK, (token_hash,)))


_ADD = (
    "INSERT INTO card (nonce, token_hash, code_hash, made_at, prefs)"
    " VALUES (?, ?, ?, ?, ?) RETURNING id"
)


def add_card(
    connection: Connection, nonce: str, token_hash: str, code_hash: str, now: int, prefs: str
) -> int:
    values = (nonce, token_hash, code_hash, now, prefs)
    return int(straight(connection, _ADD, values)[0][0])


_CARD = {
    column: f"SELECT id, nonce, prefs FROM card WHERE {column} = ?"
    for column in ("token_hash", "code_hash")
}


def card_by(source: Connection | Database, column: str, value: str) -> tuple[int, str, str] | None:
    """(id, nonce, prefs) of the card with this token_hash or code_hash."""
    rows = straight(source, _CARD[column], (value,))
    return (rows[0][0], rows[0][1], rows[0][2]) if rows else None


def newest(source: Connection | Database) -> tuple[str, str] | None:
    """(nonce, token_hash) of the card that was made last, if there is any."""
    rows = straight(source, "SELECT nonce, token_hash FROM card ORDER BY id DESC LIMIT 1", ())
    return (rows[0][0], rows[0][1]) if rows else None


def every_card(source: Connection | Database) -> list[int]:
    return [row[0] for row in straight(source, "SELECT id FROM card ORDER BY id", ())]


_RENEW = "UPDATE card SET nonce = ?, token_hash = ?, code_hash = ? WHERE id = ?"


def renew(
    connection: Connection, card_id: int, nonce: str, token_hash: str, code_hash: str
) -> None:
    changed(connection, _RENEW, (nonce, token_hash, code_hash, card_id))


def nonce_of(source: Connection | Database, card_id: int) -> str:
    (row,) = straight(source, "SELECT nonce FROM card WHERE id = ?", (card_id,))
    return str(row[0])


def prefs_of(source: Connection | Database, card_id: int) -> str:
    """How whoever holds this card has their pages, as the cookie says it."""
    rows = straight(source, "SELECT prefs FROM card WHERE id = ?", (card_id,))
    return str(rows[0][0]) if rows else ""


def set_card_prefs(connection: Connection, card_id: int, prefs: str) -> None:
    changed(connection, "UPDATE card SET prefs = ? WHERE id = ?", (prefs, card_id))


@dataclass(frozen=True, slots=True)
class Held:
    """A response that a card holds."""

    id: int
    version_id: int
    started_at: int
    sent_at: int | None


_HELD = (
    "SELECT id, version_id, started_at, sent_at FROM response"
    " WHERE card_id = ? AND taken_back_at IS NULL ORDER BY id DESC"
)


def held_by(source: Connection | Database, card_id: int) -> Sequence[Held]:
    """What this card holds, newest first; without what was taken back."""
    return [Held(*row) for row in straight(source, _HELD, (card_id,))]
