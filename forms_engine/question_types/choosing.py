"""Choosing from options: what choose_one, choose_many, yes_no, faces and scale have in common."""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import ClassVar

from forms_engine.definition.answers import Answer, Chosen, Declined
from forms_engine.definition.form import Option, Question
from forms_engine.languages.marking import N_
from forms_engine.question_types.base import TWO_WAYS_OUT, Base
from forms_engine.question_types.contract import Raw, Say, Trouble, text_id

NOT_AN_OPTION = N_("We do not know that answer. Choose again.")


class Choosing(Base[Chosen]):
    kind = Chosen
    uses: ClassVar[frozenset[str]] = frozenset({"options", "order"})
    #: How many options a form may write.
    fewest: ClassVar[int] = 2
    greatest_number: ClassVar[int] = 20
    #: What can be chosen where the form writes no options.
    supplied: ClassVar[tuple[Option, ...]] = ()

    def options(self, question: Question) -> tuple[Option, ...]:
        return question.options or self.supplied

    def check_given(self, question: Question) -> list[str]:
        return [*self._check_number(question), *check_words(question, question.options)]

    def _check_number(self, question: Question) -> list[str]:
        number = len(self.options(question))
        if self.fewest <= number <= self.greatest_number:
            return []
        return [
            f"Question {question.id} has {number} options. {self.name} needs "
            f"{self.fewest} to {self.greatest_number}. Add a line to options, or take one away."
        ]

    def read_given(self, question: Question, raw: Raw) -> Chosen | Trouble | None:
        wanted = {value.strip() for value in raw["answer"]}
        chosen = [option for option in self.options(question) if option.value in wanted]
        if len(chosen) < len(wanted):
            return Trouble(NOT_AN_OPTION)
        return self.settle(question, chosen) if chosen else None

    @abstractmethod
    def settle(self, question: Question, chosen: Sequence[Option]) -> Chosen | Trouble:
        """One option or more came in, each of them one of the question's own."""

    def both(self, given: Chosen, declined: Declined) -> Answer | Trouble:
        return Trouble(TWO_WAYS_OUT)

    def say_given(self, question: Question, answer: Chosen, say: Say) -> str:
        by_value = {option.value: option for option in self.options(question)}
        return ", ".join(say(text_id(question, by_value[value])) for value in answer.values)

    def cells_given(self, question: Question, answer: Chosen) -> dict[str, str]:
        return {question.id: answer.values[0]}

    def countable(self, question: Question) -> Iterable[str]:
        return [option.value for option in self.options(question)]

    def counted(self, question: Question, answer: Chosen) -> Iterable[str]:
        return answer.values


class ChoosingOne(Choosing):
    """Exactly one option is the answer."""

    def check_given(self, question: Question) -> list[str]:
        return super().check_given(question) + [
            f"Question {question.id}, option {option.value}: alone means something only for "
            "choose_many. Take it away."
            for option in question.options
            if option.alone
        ]

    def settle(self, question: Question, chosen: Sequence[Option]) -> Chosen | Trouble:
        if len(chosen) > 1:
            return Trouble(TWO_WAYS_OUT)
        return Chosen((chosen[0].value,))


def check_words(question: Question, options: Sequence[Option]) -> list[str]:
    """Two answers, cards or headings that nobody could tell apart when they are read aloud."""
    return [
        f"Question {question.id} has two options that say “{words}”. Change the words of one."
        for words, times in Counter(option.say for option in options).items()
        if times > 1
    ]
