"""Words with a picture, and nothing to answer.

This type does not know why the words are there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from forms_engine.definition.answers import Answer, Words
from forms_engine.definition.form import Question
from forms_engine.languages.marking import N_
from forms_engine.question_types.base import Base
from forms_engine.question_types.contract import Raw, Say, Shape, Tally, Trouble


class Statement(Base[Words]):
    name = "statement"
    shape = Shape.STATEMENT
    title = N_("Statement")
    about = N_("Words with a picture. There is nothing to answer.")
    kind = Words

    def check_given(self, question: Question) -> list[str]:
        if question.needed == "no":
            return []
        return [f"Question {question.id} is a statement: nobody can answer it. Take needed away."]

    def read(self, question: Question, raw: Raw) -> Answer | Trouble | None:
        return None

    def read_given(self, question: Question, raw: Raw) -> Words | Trouble | None:
        return None

    def say_given(self, question: Question, answer: Words, say: Say) -> str:
        raise TypeError(f"Statement {question.id} has no answer, and got {answer!r}.")

    def columns(self, question: Question) -> tuple[str, ...]:
        """No column: in a table a statement would be nothing but empty cells."""
        return ()

    def cells_given(self, question: Question, answer: Words) -> dict[str, str]:
        return {}

    def tally(self, question: Question, answers: Sequence[Answer]) -> Tally:
        return super().tally(question, ())

    def counted(self, question: Question, answer: Words) -> Iterable[str]:
        return ()


TYPE = Statement()
