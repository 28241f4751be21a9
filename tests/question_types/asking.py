"""Short ways to ask a question and hear the answer, for the tests of this room."""

from __future__ import annotations

from forms_engine.definition.answers import (
    DONT_KNOW,
    NOT_ASKED,
    RATHER_NOT_SAY,
    SKIPPED,
    Answer,
    Declined,
    NotAsked,
    Skipped,
)
from forms_engine.definition.form import Option, Question, question_texts
from forms_engine.question_types.contract import Trouble
from forms_engine.question_types.engine_words import ENGINE_WORDS
from forms_engine.question_types.registry import TYPES

DECLINED: tuple[Declined, ...] = (DONT_KNOW, RATHER_NOT_SAY, SKIPPED, NOT_ASKED)
#: The two that nobody can choose: they are what is left when nothing was chosen.
NEVER_READ = (Skipped, NotAsked)


def option(value: str, say: str = "", picture: str = "cup-of-tea", **more: object) -> Option:
    return Option(value=value, say=say or value, picture=picture, **more)


def question(kind: str, **fields: object) -> Question:
    asked = {"id": "tea", "ask": "What about tea?", "picture": "cup-of-tea", **fields}
    return Question.model_validate({"type": kind, **asked})


def read(asked: Question, *values: str, **fields: list[str]) -> Answer | Trouble | None:
    return TYPES[asked.type].read(asked, {"answer": list(values), **fields})


def said(asked: Question, answer: Answer | Trouble | None) -> str:
    """What the person reads: their answer in words, or the kind sentence, in easy English."""
    assert answer is not None, "Nothing was answered."
    words = {**ENGINE_WORDS, **{text.id: text.easy for text in question_texts(asked)}}.__getitem__
    if isinstance(answer, Trouble):
        return answer.words(str, words)
    return TYPES[asked.type].say(asked, answer, words)
