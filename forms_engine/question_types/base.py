"""What all question types do alike: the ways out, the names of missing answers, counting.

A type fills in the methods that end in ``given``; they never meet a missing answer.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import ClassVar, Generic, TypeVar

from forms_engine.definition.answers import (
    ENGINE_OPTIONS,
    RATHER_NOT_SAY,
    Answer,
    Chosen,
    Day,
    Declined,
    Number,
    Sorted,
    Words,
    is_given,
)
from forms_engine.definition.form import Option, Question
from forms_engine.languages.marking import N_
from forms_engine.question_types.contract import Raw, Say, Shape, Tally, Trouble
from forms_engine.question_types.declining import NAMES, name_of, ways_out
from forms_engine.question_types.engine_words import ENGINE_WORDS

TWO_WAYS_OUT = N_("You chose two answers. Choose the one that is right.")
WORDS_AND_NOT_SAYING = N_(
    "You gave an answer. You also chose “{not_saying}”. Take one of them away."
)

#: Fields of a question that only some types use, and what they hold when left out.
_ONLY_SOME_USE = {
    "options": (),
    "headings": (),
    "order": "fixed",
    "most": None,
    "least": None,
    "greatest": None,
    "within_days": None,
    "from_cards": None,
}

G = TypeVar("G", Chosen, Words, Number, Day, Sorted)


class Base(ABC, Generic[G]):
    name: str
    shape: Shape
    title: str
    about: str
    #: The answers this type gives.
    kind: type[G]
    #: Which of the fields that only some types use mean something here.
    uses: ClassVar[frozenset[str]] = frozenset()

    def check(self, question: Question) -> list[str]:
        unused = [
            f"Question {question.id}: {name} means nothing for {self.name}. Take it away."
            for name, left_out in _ONLY_SOME_USE.items()
            if name not in self.uses and getattr(question, name) != left_out
        ]
        return unused + self.check_given(question)

    def check_given(self, question: Question) -> list[str]:
        return []

    def options(self, question: Question) -> tuple[Option, ...]:
        return question.options

    def read(self, question: Question, raw: Raw) -> Answer | Trouble | None:
        offered = {option.value for option in ways_out(question)}
        values = [value for value in raw.get("answer", ()) if value.strip()]
        out = dict.fromkeys(value.strip() for value in values if value.strip() in offered)
        own = tuple(value for value in values if value.strip() not in offered)
        given = self.read_given(question, {**raw, "answer": own})
        if not out:
            return given
        if len(out) > 1:
            return Trouble(TWO_WAYS_OUT)
        declined = ENGINE_OPTIONS[next(iter(out))]
        # Someone who got stuck on what they typed must be able to leave by a way out.
        if given is None or isinstance(given, Trouble):
            return declined
        return self.both(given, declined)

    @abstractmethod
    def read_given(self, question: Question, raw: Raw) -> G | Trouble | None: ...

    def both(self, given: G, declined: Declined) -> Answer | Trouble:
        """An answer and a way out came together: no words get lost, and none are kept that
        the person may not have wanted to say."""
        if declined != RATHER_NOT_SAY:
            return given
        text = f"engine.{name_of(declined)}"
        slot = "not_saying"
        return Trouble(WORDS_AND_NOT_SAYING, {slot: ENGINE_WORDS[text]}, {slot: text})

    def say(self, question: Question, answer: Answer, say: Say) -> str:
        if is_given(answer):
            return self.say_given(question, self._mine(answer), say)
        return say(f"engine.{name_of(answer)}")

    @abstractmethod
    def say_given(self, question: Question, answer: G, say: Say) -> str: ...

    def columns(self, question: Question) -> tuple[str, ...]:
        return (question.id,)

    def cells(self, question: Question, answer: Answer) -> dict[str, str]:
        if is_given(answer):
            return self.cells_given(question, self._mine(answer))
        return dict.fromkeys(self.columns(question), name_of(answer))

    @abstractmethod
    def cells_given(self, question: Question, answer: G) -> dict[str, str]: ...

    def tally(self, question: Question, answers: Sequence[Answer]) -> Tally:
        given = [self._mine(answer) for answer in answers if is_given(answer)]
        counts: Counter[str] = Counter(
            value for answer in given for value in self.counted(question, answer)
        )
        without = Counter(name_of(answer) for answer in answers if not is_given(answer))
        countable = (*self.countable(question), *sorted(counts))
        return Tally({value: counts[value] for value in countable}, {n: without[n] for n in NAMES})

    def countable(self, question: Question) -> Iterable[str]:
        """The values to count even where nobody gave them: a nought is news too."""
        return ()

    @abstractmethod
    def counted(self, question: Question, answer: G) -> Iterable[str]: ...

    def _mine(self, answer: Answer) -> G:
        if not isinstance(answer, self.kind):
            raise TypeError(f"{self.name} answers are {self.kind.__name__}, not {answer!r}.")
        return answer
