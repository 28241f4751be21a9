"""The person's own words, kept as they gave them: typed, spoken, signed, drawn or photographed.

This type does not know what is in a recording, or who wrote words down for somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from forms_engine.definition.answers import Answer, Beside, Declined, Way, Words
from forms_engine.definition.form import Question
from forms_engine.languages.marking import N_
from forms_engine.question_types.base import Base
from forms_engine.question_types.contract import Raw, Say, Shape, Trouble
from forms_engine.question_types.own_words.ways import timed

LONGEST = 10_000
TOO_LONG = N_("That is {count} letters. We can keep {longest}. Make it a little shorter.")

#: NUL and other control characters, and halves of characters that no database can keep.
_NOT_WORDS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def cleaned(text: str) -> str:
    """The words as written. Only what nobody can see or store is gone; emoji stay."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return _NOT_WORDS.sub("", lines).strip()


def _beside(raw: Raw) -> tuple[Beside, ...]:
    parts = (entry.split() for entry in raw.get("beside", ()))
    return tuple(Beside(Way(way), int(seconds)) for way, seconds in parts)


def _said(one: Beside, say: Say) -> str:
    """*[A voice recording, 0:12]*."""
    return f"[{timed(say(f'engine.made_{one.way}'), one.seconds)}]"


class OwnWords(Base[Words]):
    name = "own_words"
    shape = Shape.WORDS
    title = N_("Own words")
    about = N_("The person answers in their own words.")
    kind = Words

    def read(self, question: Question, raw: Raw) -> Answer | Trouble | None:
        """``beside`` holds what was given beside words, such as ``voice 12``: it is here already,
        and no way out that is pressed makes it not there."""
        answer, beside = super().read(question, raw), _beside(raw)
        if isinstance(answer, Declined) and beside:
            return self.both(Words("", beside), answer)
        return answer

    def read_given(self, question: Question, raw: Raw) -> Words | Trouble | None:
        text = cleaned("\n".join(raw["answer"]))
        if len(text) > LONGEST:
            return Trouble(TOO_LONG, {"count": len(text), "longest": LONGEST})
        beside = _beside(raw)
        return Words(text, beside) if text or beside else None

    def say_given(self, question: Question, answer: Words, say: Say) -> str:
        return "\n".join(filter(None, (answer.text, *(_said(b, say) for b in answer.beside))))

    def cells_given(self, question: Question, answer: Words) -> dict[str, str]:
        given = (f"[{b.way} {b.seconds}]" if b.seconds else f"[{b.way}]" for b in answer.beside)
        return {question.id: "\n".join(filter(None, (answer.text, *given)))}

    def countable(self, question: Question) -> Iterable[str]:
        return ("answered",)

    def counted(self, question: Question, answer: Words) -> Iterable[str]:
        """Words are not counted by what they say: only that someone wrote some."""
        return ("answered",)


TYPE = OwnWords()
