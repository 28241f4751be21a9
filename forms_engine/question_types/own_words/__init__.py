"""The person's own words, kept as they wrote them.

This type does not know whether they were typed, spoken or written down by someone else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from forms_engine.definition.answers import Words
from forms_engine.definition.form import Question
from forms_engine.languages.marking import N_
from forms_engine.question_types.base import Base
from forms_engine.question_types.contract import Raw, Say, Shape, Trouble

LONGEST = 10_000
TOO_LONG = N_("That is {count} letters. We can keep {longest}. Make it a little shorter.")

#: NUL and other control characters, and halves of characters that no database can keep.
_NOT_WORDS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def cleaned(text: str) -> str:
    """The words as written. Only what nobody can see or store is gone; emoji stay."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return _NOT_WORDS.sub("", lines).strip()


class OwnWords(Base[Words]):
    name = "own_words"
    shape = Shape.WORDS
    title = N_("Own words")
    about = N_("The person answers in their own words.")
    kind = Words

    def read_given(self, question: Question, raw: Raw) -> Words | Trouble | None:
        text = cleaned("\n".join(raw["answer"]))
        if len(text) > LONGEST:
            return Trouble(TOO_LONG, {"count": len(text), "longest": LONGEST})
        return Words(text) if text else None

    def say_given(self, question: Question, answer: Words, say: Say) -> str:
        return answer.text

    def cells_given(self, question: Question, answer: Words) -> dict[str, str]:
        return {question.id: answer.text}

    def countable(self, question: Question) -> Iterable[str]:
        return ("answered",)

    def counted(self, question: Question, answer: Words) -> Iterable[str]:
        """Words are not counted by what they say: only that someone wrote some."""
        return ("answered",)


TYPE = OwnWords()
