"""Recordings, drawings and photos behind what staff read: which there are, who may have them."""

from __future__ import annotations

from forms_engine.definition.version import Version
from forms_engine.media import store as media
from forms_engine.media.store import Piece
from forms_engine.question_types.own_words.ways import made, timed
from forms_engine.responses.events import Transaction
from forms_engine.tracker.outside import is_outside
from forms_engine.tracker.records import Item
from forms_engine.tracker.store_items import items_of_response
from forms_engine.tracker.store_responses import sent_response


def pieces_of(connection: Transaction, version: Version | None, item: Item) -> list[Piece]:
    """What the person gave beside the words that this item quotes."""
    if version is None or item.response_id is None or not item.beside:
        return []
    number = version.numbers.get(item.words_from or "")
    return [] if number is None else media.attached(connection, item.response_id, number)


def kept_of(connection: Transaction, version: Version, item: Item) -> list[str]:
    """For the copy that safety needs: that there was a recording, and what staff wrote of it."""
    kept = []
    for piece in pieces_of(connection, version, item):
        kept += [f"[{timed(made(piece.way), piece.seconds)}]", piece.in_words]
    return [line for line in kept if line]


def quoting(connection: Transaction, version: Version, piece: Piece) -> list[Item]:
    """The items that quote the answer this belongs to, and were not taken back."""
    return [
        item
        for item in items_of_response(connection, piece.response_id)
        if item.beside and version.numbers.get(item.words_from or "") == piece.question
    ]


def may_hear(connection: Transaction, version: Version, piece: Piece, *, outside: bool) -> bool:
    """Whoever may read the words may hear them: in an item, or once the whole form was sent.
    ``outside``: this member of staff also sees what is for people outside the team."""
    if piece.attached_at is None:
        return False
    items = items_of_response(connection, piece.response_id)
    for_few = any(item.outside_team for item in items)
    for_few = for_few or is_outside(connection, version, piece.response_id)
    if for_few and not outside:
        return False
    sent = sent_response(connection, piece.response_id)
    return sent is not None or bool(quoting(connection, version, piece))
