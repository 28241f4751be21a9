"""One paper form as it was typed in: what each field means, read as it is read on the screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from forms_engine.definition.answers import Answer, Provenance
from forms_engine.definition.form import Question
from forms_engine.definition.route import on_route
from forms_engine.definition.version import Version
from forms_engine.formats.writing import WRITTEN_ON
from forms_engine.languages.marking import N_
from forms_engine.question_types.contract import Shape, Trouble
from forms_engine.question_types.date.reading import read_day
from forms_engine.responses.saving import EMPTY, TYPED, FormData, meaning
from forms_engine.services import Services

TO_COME = N_("This day is still to come. Look at the paper again.")
#: Who answered, where the form itself does not ask it.
WHO = "who_answered"


@dataclass(frozen=True)
class Sheet:
    """``answers`` holds only what is on the paper; ``troubles`` what could not be understood."""

    answers: Mapping[str, Answer]
    troubles: Mapping[str, Trouble]
    #: As it was typed, by the name of the field.
    raw: FormData
    #: The day written on the paper, if there is one.
    written_on: date | None
    provenance: Provenance
    #: Questions with an answer that this person was not asked, given their other answers.
    beside_route: tuple[str, ...] = field(default=())


def blank_sheet() -> Sheet:
    return Sheet({}, {}, {}, None, Provenance.NOT_KNOWN)


def read_sheet(house: Services, version: Version, data: FormData) -> Sheet:
    answers: dict[str, Answer] = {}
    troubles: dict[str, Trouble] = {}
    for question in version.form.questions:
        if house.types[question.type].shape == Shape.STATEMENT:
            continue
        said = meaning(house, question, _raw(house, question, data), "")
        if isinstance(said, Trouble):
            troubles[question.id] = said
        elif said is not EMPTY:
            answers[question.id] = said
    day = _day(data, house.today())
    if isinstance(day, Trouble):
        troubles[WRITTEN_ON] = day
    route = {q.id for q in on_route(version.form, answers)}
    return Sheet(
        answers,
        troubles,
        data,
        day if isinstance(day, date) else None,
        _who(data),
        tuple(q for q in answers if q not in route),
    )


def _raw(house: Services, question: Question, data: FormData) -> FormData:
    """What the screen would have sent for this question. Written words come before a tick."""
    ticked = [value for value in data.get(question.id, ()) if value]
    if house.types[question.type].shape in TYPED:
        return {"answer": [*data.get(f"{question.id}.words", ()), *ticked]}
    return {"answer": ticked, **dict(_cards(question, data))}


def _cards(question: Question, data: FormData) -> Iterator[tuple[str, Sequence[str]]]:
    for card in question.options:
        yield f"card.{card.value}", data.get(f"{question.id}.card.{card.value}", ())


def _day(data: FormData, today: date) -> date | Trouble | None:
    text = " ".join(data.get(WRITTEN_ON, ())).strip()
    if not text:
        return None
    day = read_day(text, today)
    return Trouble(TO_COME) if isinstance(day, date) and day > today else day


def _who(data: FormData) -> Provenance:
    said = "".join(data.get(WHO, ())[:1])
    return Provenance(said) if said in set(Provenance) else Provenance.NOT_KNOWN
