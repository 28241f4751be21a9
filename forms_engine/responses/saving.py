"""Saving one page: what came in, what it means, and what it sets off, in one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from forms_engine.definition.answers import (
    SKIPPED,
    Answer,
    Beside,
    Chosen,
    Helper,
    Provenance,
    Words,
)
from forms_engine.definition.form import Question
from forms_engine.definition.logic import comparisons
from forms_engine.definition.route import answers_on_route
from forms_engine.definition.version import Version
from forms_engine.question_types.contract import Shape, Trouble
from forms_engine.responses import store
from forms_engine.responses.events import Listener, Reaction, Saved, Transaction
from forms_engine.responses.packing import Kind, Packed, pack, pack_beside
from forms_engine.responses.sealing import words_stamp
from forms_engine.responses.store import Visit
from forms_engine.services import Services

#: Shapes in which something is typed: a way out pressed beside typed words must not lose them.
TYPED = (Shape.WORDS, Shape.NUMBER, Shape.DATE)
#: As much as is kept of what could not be understood, or is too long to be an answer.
UNREAD_LIMIT = 200_000

#: Purposes of the questions that are about the visit, and not about the person.
WHO = ("who_helped", "helper_kind")
EMPTY_ROW: Packed = (Kind.WORDS, None, "")

FormData = Mapping[str, Sequence[str]]


class Empty(Enum):
    """Next was pressed and nothing was chosen or typed."""

    EMPTY = auto()


EMPTY = Empty.EMPTY


@dataclass(frozen=True)
class Clash:
    """Other words for this question were saved from elsewhere since this page was opened."""

    stored: str


Meaning = Answer | Trouble | Clash | Empty


_LISTENED: dict[str, frozenset[str]] = {}


def listened_to(version: Version) -> frozenset[str]:
    """The questions whose answers someone must hear about at once."""
    found = _LISTENED.get(version.sha256)
    if found is None:
        found = _LISTENED[version.sha256] = _listened(version)
    return found


def _listened(version: Version) -> frozenset[str]:
    form = version.form
    named = {c.question for t in form.triggers for c in comparisons(t.when)}
    named |= {q.id for q in form.questions if q.purpose or q.type == "own_words"}
    return (
        frozenset(named) if form.triggers else frozenset(q.id for q in form.questions if q.purpose)
    )


def meaning(
    house: Services,
    question: Question,
    raw: FormData,
    skip: str,
    given: Sequence[Beside] = (),
) -> Answer | Trouble | Empty:
    """What did the person mean? A way out wins over a choice, but never over typed words."""
    kind = house.types[question.type]
    if kind.shape == Shape.STATEMENT:
        return SKIPPED
    if skip:
        typed = raw.get("answer", ()) if kind.shape in TYPED else ()
        raw = {"answer": [*typed, skip]}
    if kind.shape == Shape.WORDS:
        raw = {**raw, "beside": [f"{one.way} {one.seconds}" for one in given]}
    answer = kind.read(question, raw)
    return EMPTY if answer is None else answer


def clash(house: Services, stored: Packed | None, was: str, answer: Answer) -> Clash | None:
    """Two pages open at once: the words that are saved are not the ones this page began with."""
    if stored is None or stored[0] != Kind.WORDS or not isinstance(answer, Words):
        return None
    words = stored[2] or ""
    if words == answer.text or words_stamp(house.secret, words) == was:
        return None
    return Clash(words)


def both(found: Clash, answer: Answer) -> Answer:
    """For whoever leaves the second page and is not asked which words to keep: all of them, the
    earlier first, once if one holds the other."""
    if not isinstance(answer, Words) or found.stored in answer.text:
        return answer
    if answer.text in found.stored:
        return replace(answer, text=found.stored)
    return replace(answer, text=f"{found.stored}\n\n{answer.text}")


def packed(house: Services, question: Question, answer: Answer) -> Packed:
    return pack(answer, house.types[question.type].options(question), question.headings)


def unread(raw: FormData) -> Packed:
    """What was typed and not understood, kept so that it is there again on the way back."""
    return Kind.UNREAD, None, "\n".join(raw.get("answer", ()))[:UNREAD_LIMIT].replace("\x00", "")


def save(
    house: Services,
    listener: Listener,
    visit: Visit,
    version: Version,
    question: Question,
    row: Packed,
) -> Reaction:
    """Keep one answer. Raises NotSaved, and then nothing at all was kept or set off."""
    number, now = version.numbers[question.id], house.now()
    if row[0] == Kind.UNREAD or question.id not in listened_to(version):
        store.save_alone(house.database, visit, number, row, now)
        return Reaction()

    def work(connection: Transaction) -> Reaction:
        store.save(connection, visit, number, row, now)
        reaction = tell(house, listener, connection, visit, version, question)
        if reaction.pause:
            store.take_back(connection, visit.response_id, number, now)
        return reaction

    return house.database.together(work)


def save_beside(
    house: Services,
    listener: Listener,
    connection: Transaction,
    visit: Visit,
    version: Version,
    question: Question,
    given: Sequence[Beside],
) -> Reaction:
    """Within a transaction: what stands beside the words of this answer now. With nothing left,
    and no words, it is a question that was asked and has no answer."""
    number = version.numbers[question.id]
    before = store.row_of(connection, visit.response_id, number)
    kind, _, words = before if before and before[0] in (Kind.WORDS, Kind.UNREAD) else EMPTY_ROW
    row: Packed = (kind, pack_beside(given), words or "")
    if not given and not words:
        row = (Kind.SKIPPED, None, None)
    store.save(connection, visit, number, row, house.now())
    store.set_beside(connection, visit.response_id, number, row[1])
    if question.id not in listened_to(version):
        return Reaction()
    return tell(house, listener, connection, visit, version, question)


def mark_who(
    house: Services,
    listener: Listener,
    visit: Visit,
    version: Version,
    question: Question,
    provenance: Provenance,
) -> None:
    """This one answer was given differently from the rest of the visit. Whoever listens hears it
    at once: a proxy's words may never pass as the person's own."""
    with house.database.writing() as connection:
        number = version.numbers[question.id]
        store.mark_provenance(connection, visit.response_id, number, provenance)
        tell(house, listener, connection, visit, version, question)


def tell(
    house: Services,
    listener: Listener,
    connection: Transaction,
    visit: Visit,
    version: Version,
    question: Question,
) -> Reaction:
    """Whoever listens hears that this question was saved, with every answer on the route."""
    all_answers = store.answers_of(connection, version, house.types, visit.response_id)
    answers = answers_on_route(version.form, all_answers)
    provenance, helper = visit.provenance, visit.helper
    if question.purpose in WHO:
        provenance, helper = who(version, answers)
        store.set_help(connection, visit.sitting_id, provenance, helper)
    return listener.saved(
        Saved(
            connection=connection,
            response_id=visit.response_id,
            version=version,
            version_id=visit.version_id,
            question_id=question.id,
            answers=answers,
            provenance=provenance,
            helper=helper,
            about_item=visit.about_item,
            now=house.now(),
            today=house.today(),
        )
    )


def who(version: Version, answers: Mapping[str, Answer]) -> tuple[Provenance, Helper]:
    """Who answered and what kind of person helped, as said. What was not said is not known."""

    def said(question: Question | None) -> str:
        answer = answers.get(question.id) if question else None
        return answer.values[0] if isinstance(answer, Chosen) and answer.values else "not_known"

    provenance = said(version.form.with_purpose("who_helped"))
    helper = said(version.form.with_purpose("helper_kind"))
    if provenance == Provenance.OWN:
        return Provenance.OWN, Helper.NOBODY
    known = set(Helper)
    return Provenance(provenance), Helper(helper) if helper in known else Helper.NOT_KNOWN


def asked_anew(visit: Visit, question: Question) -> bool:
    """Who helped is said at each visit: what was said at the last one is not offered again."""
    return question.purpose in WHO and visit.provenance == Provenance.NOT_KNOWN


def must_ask_who(version: Version, visit: Visit) -> Question | None:
    """The question *did someone help you*, if this visit saved answers and has not said."""
    if visit.provenance != Provenance.NOT_KNOWN or not visit.answered_here:
        return None
    return version.form.with_purpose("who_helped")
