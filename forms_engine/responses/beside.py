"""What a person gives beside words: attached to the answer, taken out, and erased with it."""

from __future__ import annotations

from dataclasses import dataclass

from forms_engine.definition.answers import Beside, Way
from forms_engine.definition.form import Question
from forms_engine.definition.version import Version
from forms_engine.media import keeping
from forms_engine.media import store as media
from forms_engine.media.refusing import TOO_MANY, Refused
from forms_engine.media.store import Piece
from forms_engine.question_types.own_words.ways import made, timed
from forms_engine.responses.events import Listener, Reaction, Transaction
from forms_engine.responses.saving import save_beside
from forms_engine.responses.store import Visit
from forms_engine.services import Services


@dataclass(frozen=True)
class Spot:
    """One question for own words, in one visit."""

    house: Services
    visit: Visit
    token: str
    version: Version
    question: Question

    @property
    def number(self) -> int:
        return self.version.numbers[self.question.id]

    @property
    def place(self) -> str:
        return f"/form/{self.version.form.id}/{self.question.id}"

    def pieces(self) -> list[Piece]:
        """All that can be shown here: what belongs to the answer, and what is not kept yet."""
        with self.house.database.reading() as connection:
            found = media.of_response(connection, self.visit.response_id, self.number)
        shown = [piece for piece in found if piece.looked_through]
        return sorted(shown, key=lambda p: (p.attached_at is not None, p.attached_at or 0, p.id))

    def piece(self, piece_id: str) -> Piece | None:
        with self.house.database.reading() as connection:
            found = media.find(connection, piece_id)
        mine = (self.visit.response_id, self.number)
        return found if found and (found.response_id, found.question) == mine else None


def named(piece: Piece) -> Beside:
    return Beside(Way(piece.way), piece.seconds)


def called(house: Services, code: str, piece: Piece) -> str:
    """*A voice recording, 0:12*."""
    return timed(house.interface.plain(code, made(piece.way)), piece.seconds)


def attach(spot: Spot, listener: Listener, piece: Piece) -> Reaction:
    """It belongs to the answer now, whoever listens has heard, all at once. Raises NotSaved."""
    with spot.house.database.writing() as connection:
        if len(media.attached(connection, spot.visit.response_id, spot.number)) >= keeping.MOST:
            raise Refused(TOO_MANY, most=keeping.MOST)
        if not media.attach(connection, piece, spot.house.now()):
            return Reaction()
        return _now_beside(spot, listener, connection)


def take_out(spot: Spot, listener: Listener, piece: Piece) -> None:
    """Gone: from the answer, from what staff see, and from the disk."""
    with spot.house.database.writing() as connection:
        media.forget(connection, [piece])
        if piece.attached_at is not None:
            _now_beside(spot, listener, connection)
    keeping.erase_files(spot.house, [piece])
    spot.house.database.tidy()


def _now_beside(spot: Spot, listener: Listener, connection: Transaction) -> Reaction:
    pieces = media.attached(connection, spot.visit.response_id, spot.number)
    given = [named(piece) for piece in pieces]
    where = (spot.visit, spot.version, spot.question)
    return save_beside(spot.house, listener, connection, *where, given)


def forget(connection: Transaction, response_id: int, number: int | None) -> list[Piece]:
    """Within a transaction: erase the rows and keys of one answer, or of all. The files that
    are left are noise; ``keeping.erase_files`` takes them away after it."""
    gone = media.of_response(connection, response_id, number)
    media.forget(connection, gone)
    return gone
