"""Responses, sittings and answers: the tables, and the few statements on them.

A response is nameless. A sitting is one visit; who helped belongs to the visit, unless an answer
says otherwise for itself.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Integer,
    Table,
    Text,
    delete,
    update,
)

from forms_engine.definition.answers import SKIPPED, Answer, Helper, Provenance
from forms_engine.definition.logic import fact_id
from forms_engine.definition.version import Version
from forms_engine.question_types.contract import Types
from forms_engine.responses.packing import Kind, Packed, unpack
from forms_engine.storage.database import Database, NotSaved, changed, straight
from forms_engine.storage.tables import metadata

response = Table(
    "response",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version_id", ForeignKey("form_version.id"), nullable=False, index=True),
    Column("card_id", ForeignKey("card.id"), index=True),
    Column("about_item", Integer),
    Column("turned", Boolean, nullable=False, default=False),
    Column("started_at", Integer, nullable=False),
    Column("sent_at", Integer),
    Column("taken_back_at", Integer),
)
sitting = Table(
    "sitting",
    metadata,
    Column("id", Integer, primary_key=True),
    Column(
        "response_id", ForeignKey("response.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    Column("token_hash", Text, nullable=False, unique=True),
    Column("started_at", Integer, nullable=False),
    Column("left_at", Integer),
    Column("provenance", Text, nullable=False, default=Provenance.NOT_KNOWN.value),
    Column("helper", Text, nullable=False, default=Helper.NOT_KNOWN.value),
)
answer = Table(
    "answer",
    metadata,
    Column("response_id", ForeignKey("response.id", ondelete="CASCADE"), primary_key=True),
    Column("question", Integer, primary_key=True, autoincrement=False),
    Column("kind", Integer, nullable=False),
    Column("value", BigInteger),
    Column("words", Text),
    Column("sitting_id", ForeignKey("sitting.id"), nullable=False),
    Column("provenance", Text),
    Column("at", Integer, nullable=False),
    sqlite_with_rowid=False,
)


class Visit(NamedTuple):
    """Everything the answering path needs to know about one sitting, read in one statement."""

    sitting_id: int
    response_id: int
    version_id: int
    card_id: int | None
    about_item: int | None
    turned: bool
    sent: bool
    provenance: Provenance
    helper: Helper
    #: question number -> (kind, value, words)
    answers: Mapping[int, Packed]
    #: Was any of them given in this very visit?
    answered_here: bool


#: All answers of a response in one value, by whether it is SQLite: each row fetched would give up
#: the interpreter's lock once more, which may be while everybody else waits to save.
_GATHERED = {
    True: "SELECT json_group_array(json_array({each}))",
    False: "SELECT CAST(json_agg(json_build_array({each})) AS TEXT)",
}
_EACH = "a.question, a.kind, a.value, a.words, a.sitting_id"
_ANSWERS = {
    sqlite: f"{gather.format(each=_EACH)} FROM answer a WHERE a.response_id = "
    for sqlite, gather in _GATHERED.items()
}
_VISITS = {
    sqlite: "SELECT s.id, s.response_id, r.version_id, r.card_id, r.about_item, r.turned,"
    f" r.sent_at, s.provenance, s.helper, ({answers}r.id)"
    " FROM sitting s JOIN response r ON r.id = s.response_id"
    " WHERE s.token_hash = ? AND s.left_at IS NULL AND r.taken_back_at IS NULL"
    for sqlite, answers in _ANSWERS.items()
}
#: Kinds that may have something beside their words.
_BESIDE = f"{Kind.WORDS:d}, {Kind.UNREAD:d}"
#: Not into a response that was taken back a moment ago, in another tab or by a second press.
_ONTO = (
    " ON CONFLICT (response_id, question) DO UPDATE SET kind = excluded.kind,"
    # What was given beside words stays beside them, whatever is typed meanwhile elsewhere.
    f" value = CASE WHEN excluded.kind IN ({_BESIDE}) AND answer.kind IN ({_BESIDE})"
    " THEN answer.value ELSE excluded.value END, words = excluded.words,"
    " sitting_id = excluded.sitting_id,"
    " provenance = NULL, at = excluded.at"
)
_INTO = "INSERT INTO answer (question, kind, value, words, sitting_id, at, response_id)"
_SAVE = (
    f"{_INTO} SELECT ?, ?, CAST(? AS BIGINT), CAST(? AS TEXT), ?, ?, id FROM response"
    f" WHERE id = ? AND taken_back_at IS NULL{_ONTO}"
)
#: The same for several answers of anybody's, in the words of SQLite, where saves go together.
_SAVE_MANY = (
    f"{_INTO} SELECT column1, column2, column3, column4, column5, column6, column7"
    " FROM (VALUES {rows})"
    f" WHERE (SELECT taken_back_at IS NULL FROM response WHERE id = column7){_ONTO}"
)


def visit(database: Database, token_hash: str) -> Visit | None:
    """The sitting with this token, if it is still open."""
    rows = database.rows(_VISITS[database.sqlite], (token_hash,))
    if not rows:
        return None
    row = rows[0]
    answers, sittings = _apart(row[9])
    return Visit(
        sitting_id=row[0],
        response_id=row[1],
        version_id=row[2],
        card_id=row[3],
        about_item=row[4],
        turned=bool(row[5]),
        sent=row[6] is not None,
        provenance=Provenance(row[7]),
        helper=Helper(row[8]),
        answers=answers,
        answered_here=row[0] in sittings,
    )


def _apart(gathered: str | None) -> tuple[dict[int, Packed], set[int]]:
    """Answers by question number, and the sittings they were given in."""
    each = json.loads(gathered or "[]")
    return {e[0]: (e[1], e[2], e[3]) for e in each}, {e[4] for e in each}


def _row(visit: Visit, number: int, packed: Packed, now: int) -> tuple[object, ...]:
    kind, value, words = packed
    return number, int(kind), value, words, visit.sitting_id, now, visit.response_id


def save_alone(database: Database, visit: Visit, number: int, packed: Packed, now: int) -> None:
    """One answer, in one statement. A later answer to the same question takes its place.

    Raises NotSaved."""
    if not database.put(_SAVE, _row(visit, number, packed, now), _SAVE_MANY):
        raise NotSaved("It was taken back.")


def save(connection: Connection, visit: Visit, number: int, packed: Packed, now: int) -> None:
    """The same within a transaction that does more."""
    if not changed(connection, _SAVE, _row(visit, number, packed, now)):
        raise NotSaved("It was taken back.")


def set_beside(connection: Connection, response_id: int, number: int, value: int | None) -> None:
    """What stands beside the words of one answer now."""
    connection.execute(
        update(answer)
        .where(answer.c.response_id == response_id, answer.c.question == number)
        .values(value=value)
    )


_ROW = "SELECT kind, value, words FROM answer WHERE response_id = ? AND question = ?"


def row_of(connection: Connection, response_id: int, number: int) -> Packed | None:
    rows = straight(connection, _ROW, (response_id, number))
    return (rows[0][0], rows[0][1], rows[0][2]) if rows else None


#: (number, row) -> question id and what the row means, by version, which never changes. What was
#: chosen rather than typed is unpacked once.
_MEANT: dict[str, dict[tuple[int, Packed], tuple[str, Answer | None]]] = {}
_MOST_MEANT = 50_000


def unpacked(version: Version, types: Types, packed: Mapping[int, Packed]) -> dict[str, Answer]:
    """Stored columns as answers, by question id. What was not understood is left out."""
    known = _MEANT.setdefault(version.sha256, {})
    found = [known.get(row) or _meant(version, types, known, *row) for row in packed.items()]
    return {question_id: answer for question_id, answer in found if answer is not None}


def _meant(
    version: Version,
    types: Types,
    known: dict[tuple[int, Packed], tuple[str, Answer | None]],
    number: int,
    row: Packed,
) -> tuple[str, Answer | None]:
    if number >= len(version.form.questions):
        fact = _FACTS.get(number, "")
        return fact, SKIPPED if fact else None
    question, found = version.form.questions[number], None
    if row[0] != Kind.UNREAD:
        found = unpack(row, types[question.type].options(question), question.headings)
    if row[2] is None and len(known) < _MOST_MEANT:
        known[number, row] = question.id, found
    return question.id, found


def answers_of(
    connection: Connection, version: Version, types: Types, response_id: int
) -> dict[str, Answer]:
    sql = f"{_ANSWERS[connection.dialect.name == 'sqlite']}?"
    return unpacked(version, types, _apart(straight(connection, sql, (response_id,))[0][0])[0])


_BEGIN = (
    "INSERT INTO response (version_id, card_id, about_item, turned, started_at)"
    " VALUES (?, ?, ?, ?, ?) RETURNING id"
)
_SIT = (
    "INSERT INTO sitting (response_id, token_hash, started_at, provenance, helper)"
    " VALUES (?, ?, ?, ?, ?) RETURNING id"
)


def begin_response(
    connection: Connection,
    version_id: int,
    *,
    turned: bool,
    now: int,
    card_id: int | None = None,
    about_item: int | None = None,
) -> int:
    values = (version_id, card_id, about_item, turned, now)
    return int(straight(connection, _BEGIN, values)[0][0])


#: Where a fact about the thing a form is about stands among the answers. Never renumber.
_FACTS = {1001: fact_id("promised")}


def know(connection: Connection, response_id: int, sitting_id: int, fact: str, now: int) -> None:
    """Keep what is known when the visit begins, so that the route stays the same."""
    number = next(n for n, name in _FACTS.items() if name == fact_id(fact))
    values = {"response_id": response_id, "question": number, "kind": int(Kind.SKIPPED)}
    connection.execute(answer.insert().values(values | {"sitting_id": sitting_id, "at": now}))


def begin_sitting(connection: Connection, response_id: int, token_hash: str, now: int) -> int:
    nobody_knows = (Provenance.NOT_KNOWN.value, Helper.NOT_KNOWN.value)
    return int(straight(connection, _SIT, (response_id, token_hash, now, *nobody_knows))[0][0])


def leave_sitting(connection: Connection, sitting_id: int, now: int) -> None:
    changed(connection, "UPDATE sitting SET left_at = ? WHERE id = ?", (now, sitting_id))


_HELP = "UPDATE sitting SET provenance = ?, helper = ? WHERE id = ?"


def set_help(
    connection: Connection, sitting_id: int, provenance: Provenance, helper: Helper
) -> None:
    changed(connection, _HELP, (provenance.value, helper.value, sitting_id))


_SEND = "UPDATE response SET sent_at = ? WHERE id = ? AND sent_at IS NULL"


def send(connection: Connection, response_id: int, now: int) -> bool:
    """Mark as sent; False if it was sent before, which changes nothing."""
    return changed(connection, _SEND, (now, response_id)) == 1


def take_back(connection: Connection, response_id: int, number: int | None, now: int) -> None:
    """Erase one answer, or all of them and the response with them."""
    gone = delete(answer).where(answer.c.response_id == response_id)
    connection.execute(gone if number is None else gone.where(answer.c.question == number))
    if number is None:
        connection.execute(
            update(response).where(response.c.id == response_id).values(taken_back_at=now)
        )


_WHO = (
    "SELECT a.question, coalesce(a.provenance, s.provenance) FROM answer a"
    " JOIN sitting s ON s.id = a.sitting_id WHERE a.response_id = ?"
)


def provenances(source: Connection | Database, response_id: int) -> dict[int, Provenance]:
    """Who each answer comes from: its own mark, else that of the visit it was given in."""
    return {r[0]: Provenance(r[1]) for r in straight(source, _WHO, (response_id,))}


def mark_provenance(
    connection: Connection, response_id: int, number: int, provenance: Provenance
) -> None:
    connection.execute(
        update(answer)
        .where(answer.c.response_id == response_id, answer.c.question == number)
        .values(provenance=provenance.value)
    )
