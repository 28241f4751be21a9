"""The ways out of a question, and the names of an answer that is not there."""

from __future__ import annotations

from collections.abc import Mapping

from forms_engine.definition.answers import (
    ENGINE_OPTIONS,
    Answer,
    DontKnow,
    NotAsked,
    RatherNotSay,
    Skipped,
)
from forms_engine.definition.form import Option, Question, question_texts
from forms_engine.question_types.contract import QuestionType, text_id
from forms_engine.question_types.engine_words import ENGINE_WORDS

_NAMES: Mapping[type, str] = {
    DontKnow: "dont_know",
    RatherNotSay: "rather_not_say",
    Skipped: "skipped",
    NotAsked: "not_asked",
}
NAMES: tuple[str, ...] = tuple(_NAMES.values())

_PICTURES = {"dont_know": "dont-know", "rather_not_say": "dont-want-to-say"}
_WAYS_OUT = tuple(
    Option(value=value, say=ENGINE_WORDS[f"engine.{value}"], picture=_PICTURES[value])
    for value in ENGINE_OPTIONS
)


def ways_out(question: Question) -> tuple[Option, ...]:
    """*I don't know* and *I don't want to say*, to be drawn last; () where they make no sense."""
    return _WAYS_OUT if question.engine_options and question.type != "statement" else ()


def texts_shown(question: Question, kind: QuestionType) -> tuple[str, ...]:
    """Ids of every text on this question's page: what the form wrote, then the engine's answers."""
    written = (text.id for text in question_texts(question))
    answers = (text_id(question, o) for o in (*kind.options(question), *ways_out(question)))
    return tuple(dict.fromkeys((*written, *answers)))


def name_of(answer: Answer) -> str:
    """The name of an answer that is not there, such as ``skipped``. KeyError for a given one."""
    return _NAMES[type(answer)]
