"""The way through a form, said in words for paper: "Only if you chose Yes at question 7."

On a screen the next question simply comes. On paper the same rule has to be read, so it is said
twice: beside the answer that leads on, and at the question that not everybody answers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from forms_engine.definition.answers import ENGINE_OPTIONS, Answer, Chosen
from forms_engine.definition.form import Form, Question
from forms_engine.definition.logic import (
    AllOf,
    AnyOf,
    Compare,
    Condition,
    Known,
    Not,
    comparisons,
    facts,
    holds,
)
from forms_engine.definition.words import Said
from forms_engine.formats.words import Say
from forms_engine.languages.marking import N_

#: Gives the words of one of a question's options, by question id and stored value.
Naming = Callable[[str, str], str]

ONLY_IF = N_("Answer this only if {this}.")
AND_ONLY_IF = N_("And only if {this}.")
OR = N_("{one} or {other}")
AND = N_("{one} and {other}")
QUOTED = N_("“{answer}”")
PROMISED = (
    N_("we said that we would do something"),
    N_("we did not say that we would do something"),
)

#: Operator -> how it is said, and how its opposite is said.
_SAID: Mapping[str, tuple[str, str]] = {
    "is": (
        N_("you chose {answers} at question {number}"),
        N_("you did not choose {answers} at question {number}"),
    ),
    "is_not": (
        N_("you chose something other than {answers} at question {number}"),
        N_("you did not choose something other than {answers} at question {number}"),
    ),
    "answered": (
        N_("you gave an answer at question {number}"),
        N_("you gave no answer at question {number}"),
    ),
    "any_card": (
        N_("you put a card under {answers} at question {number}"),
        N_("you put no card under {answers} at question {number}"),
    ),
    "at_least": (
        N_("your number at question {number} is {least} or more"),
        N_("your number at question {number} is less than {least}"),
    ),
    "at_most": (
        N_("your number at question {number} is {greatest} or less"),
        N_("your number at question {number} is more than {greatest}"),
    ),
    "between": (
        N_("your number at question {number} is from {least} to {greatest}"),
        N_("your number at question {number} is not from {least} to {greatest}"),
    ),
}

ONLY_CARDS = N_("Choose only what you put under {answers} at question {number}.")


def numbers_on_paper(form: Form) -> dict[str, int]:
    """Question id -> the number printed before it. What has nothing to answer has no number."""
    asked = [q.id for q in form.questions if q.type != "statement"]
    return {question_id: number for number, question_id in enumerate(asked, 1)}


class Routing:
    """The routes of one form in one language."""

    def __init__(self, form: Form, say: Say, name: Naming) -> None:
        self._form, self._say, self._name = form, say, name
        self._numbers = numbers_on_paper(form)

    def only_if(self, question: Question) -> Said | None:
        """Who answers this question, or None where everybody does."""
        if question.only_if is None:
            return None
        parts = list(_parts(question.only_if, False))
        first, *others = parts
        said = [self._say(ONLY_IF, this=self._clause(first))]
        said += [self._say(AND_ONLY_IF, this=self._clause(other)) for other in others]
        return Said(words=" ".join(s.words for s in said), language=said[0].language)

    def only_cards(self, question: Question) -> Said | None:
        """Which options are offered where cards were sorted before, or None where all are."""
        cards = question.from_cards
        if cards is None:
            return None
        names = [self._name(cards.question, heading) for heading in cards.under]
        number = self._numbers.get(cards.question, 0)
        return self._say(ONLY_CARDS, answers=self._quoted(names), number=number)

    def onward(self, question: Question, value: str) -> Said | None:
        """Where this choice leads, or None where simply the next question follows."""
        skipped = self._skipped(question, value)
        if not skipped:
            return None
        later = self._form.questions[self._form.questions.index(skipped[-1]) + 1 :]
        goal = next((q for q in later if q.id in self._numbers), None)
        if goal is None:
            return self._say(N_("Go to the end."))
        return self._say(N_("Go to question {number}."), number=self._numbers[goal.id])

    def _skipped(self, question: Question, value: str) -> Sequence[Question]:
        """The questions right after this one that this choice alone takes off the route."""
        answers: dict[str, Answer] = {question.id: ENGINE_OPTIONS.get(value, Chosen((value,)))}
        after = self._form.questions[self._form.questions.index(question) + 1 :]
        off = []
        for later in after:
            if later.only_if is None or holds(later.only_if, answers):
                break
            if facts(later.only_if) or any(
                c.question != question.id for c in comparisons(later.only_if)
            ):
                break
            off.append(later)
        return off

    def _clause(self, part: tuple[Condition, bool]) -> str:
        condition, turned = part
        match condition:
            case Not(not_=inner):
                return self._clause((inner, not turned))
            case AllOf(all=parts):
                return self._joined(OR if turned else AND, parts, turned)
            case AnyOf(any=parts):
                return self._joined(AND if turned else OR, parts, turned)
            case Known():
                return self._say(PROMISED[turned]).words
            case Compare():
                return self._compared(condition, turned)

    def _joined(self, joint: str, parts: Sequence[Condition], turned: bool) -> str:
        clauses = [self._clause((part, turned)) for part in parts]
        return self._fold(joint, clauses)

    def _fold(self, joint: str, words: Sequence[str]) -> str:
        said = words[0]
        for other in words[1:]:
            said = self._say(joint, one=said, other=other).words
        return said

    def _compared(self, test: Compare, turned: bool) -> str:
        operator = test.given_operators()[0]
        if operator == "answered" and test.answered is False:
            turned = not turned
        least, greatest = test.between or (test.at_least, test.at_most)
        return self._say(
            _SAID["is" if operator == "includes" else operator][turned],
            answers=self._answers(test),
            number=self._numbers.get(test.question, 0),
            least=least,
            greatest=greatest,
        ).words

    def _answers(self, test: Compare) -> str:
        return self._quoted([self._name(test.question, value) for value in test.wanted()])

    def _quoted(self, names: Sequence[str]) -> str:
        return self._fold(OR, [self._say(QUOTED, answer=name).words for name in names] or [""])


def _parts(condition: Condition, turned: bool) -> Iterator[tuple[Condition, bool]]:
    """What must all be so, each on its own: one short sentence each."""
    match condition:
        case Not(not_=inner):
            yield from _parts(inner, not turned)
        case AllOf(all=parts) if not turned:
            for part in parts:
                yield from _parts(part, turned)
        case AnyOf(any=parts) if turned:
            for part in parts:
                yield from _parts(part, turned)
        case _:
            yield condition, turned
