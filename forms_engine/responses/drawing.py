"""Drawing the question page of one visit: its skeleton, filled with what was answered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Response

from forms_engine.definition.answers import Answer, Day, DontKnow, RatherNotSay
from forms_engine.definition.form import Question
from forms_engine.definition.logic import comparisons
from forms_engine.definition.version import Version
from forms_engine.formats.draw import Fill, fill_answer
from forms_engine.look.page import extras_for, prefs_now
from forms_engine.look.picking import taste_of
from forms_engine.responses.packing import Kind, Packed, beside
from forms_engine.responses.sealing import words_stamp
from forms_engine.responses.skeleton import Key
from forms_engine.responses.store import Visit
from forms_engine.responses.visits import pages
from forms_engine.services import Services

#: Version -> for each conditional question its number and the questions that decide about it.
_DECIDING: dict[str, tuple[tuple[int, frozenset[str]], ...]] = {}


def _deciding(version: Version) -> tuple[tuple[int, frozenset[str]], ...]:
    found = _DECIDING.get(version.sha256)
    if found is None:
        found = _DECIDING[version.sha256] = tuple(
            (n, frozenset(c.question for c in comparisons(q.only_if)))
            for n, q in enumerate(version.form.questions)
            if q.only_if is not None
        )
    return found


def total_is_sure(version: Version, number: int, answers: dict[str, Answer]) -> bool:
    """Can no answer still to come change how many questions there are?"""
    here = version.form.questions[number].id
    return all(
        decides <= answers.keys() and here not in decides
        for at, decides in _deciding(version)
        if at > number
    )


def shown_answer(house: Services, answer: Answer | None, stored: Packed | None) -> dict[str, Any]:
    """What the page shows of an answer given before."""
    declined = {DontKnow: "dont_know", RatherNotSay: "rather_not_say"}.get(type(answer), "")
    text = ""
    if isinstance(answer, Day):
        text = f"{answer.value.day}/{answer.value.month}/{answer.value.year}"
    elif stored is not None and stored[2] is not None:
        text = stored[2]
    shown = fill_answer(answer, declined, text)
    if stored is not None and stored[0] == Kind.UNREAD:  # chosen, but one too many, say
        shown["values"] = tuple(text.split("\n"))
    if stored is not None and stored[0] == Kind.WORDS:
        shown["was"] = words_stamp(house.secret, stored[2] or "")
    if stored is not None and stored[1] and stored[0] == Kind.UNREAD:
        shown["beside"] = beside(stored)
    return shown


def drawn(
    house: Services,
    visit: Visit,
    version: Version,
    question: Question,
    fill: Callable[..., Fill],
    status: int = 200,
) -> Response:
    """``fill`` is called with what this person chose."""
    prefs, skeletons = prefs_now(), pages()
    skeleton = skeletons.get(
        Key(
            visit.version_id,
            version.numbers[question.id],
            prefs.language,
            prefs.voice,
            prefs.shows_pictures,
            visit.turned and question.order == "turn",
            taste_of(house, prefs, version.form),
            version.signed_in(prefs.sign),
            prefs.symbols == "on",
        )
    )
    look = fill(look=prefs.attributes, extras=extras_for(house, prefs))
    values = skeletons.values(skeleton.sheet, look)
    return skeleton.pieces.response(values, status)
