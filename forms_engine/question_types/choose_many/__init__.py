"""Several answers out of a few, up to a limit the form may set.

This type does not know that choosing one thing can undo another on the screen; if answers that
do not go together come in all the same, it asks which one is right.
"""

from __future__ import annotations

from collections.abc import Sequence

from forms_engine.definition.answers import Chosen
from forms_engine.definition.form import Option, Question
from forms_engine.languages.marking import N_
from forms_engine.question_types.choosing import Choosing
from forms_engine.question_types.contract import Shape, Trouble, text_id

ONE_TOO_MANY = N_("That is more than {most}. You can choose {most}. Take one away.")
TOO_MANY = N_("That is more than {most}. You can choose {most}. Take {extra} away.")
GOES_ALONE = N_("You chose “{alone}” and something else. Take away what is not right.")


class ChooseMany(Choosing):
    name = "choose_many"
    shape = Shape.CHOICE
    title = N_("Choose many")
    about = N_("A few answers with pictures. The person chooses as many as fit.")
    uses = frozenset({"options", "order", "most"})

    def check_given(self, question: Question) -> list[str]:
        return super().check_given(question) + self._check_most(question)

    def _check_most(self, question: Question) -> list[str]:
        if question.most == 1:
            return [
                f"Question {question.id} lets the person choose 1. "
                'Write type = "choose_one" and take most away.'
            ]
        number = len(question.options)
        if question.most is not None and question.most > number:
            return [
                f"Question {question.id}: most is {question.most}, and there are {number} options. "
                "Take most away, or write a smaller number."
            ]
        return []

    def settle(self, question: Question, chosen: Sequence[Option]) -> Chosen | Trouble:
        alone = next((option for option in chosen if option.alone), None)
        if alone and len(chosen) > 1:
            return Trouble(GOES_ALONE, {"alone": alone.say}, {"alone": text_id(question, alone)})
        extra = len(chosen) - (question.most or len(chosen))
        if extra > 0:
            slots = {"most": question.most or 0, "extra": extra}
            return Trouble(ONE_TOO_MANY if extra == 1 else TOO_MANY, slots)
        return Chosen(tuple(option.value for option in chosen))

    def columns(self, question: Question) -> tuple[str, ...]:
        """The whole answer first, then a column for each option: a table can use either."""
        each = (f"{question.id}.{option.value}" for option in self.options(question))
        return (question.id, *each)

    def cells_given(self, question: Question, answer: Chosen) -> dict[str, str]:
        each = {
            f"{question.id}.{option.value}": "1" if option.value in answer.values else "0"
            for option in self.options(question)
        }
        return {question.id: " ".join(answer.values), **each}


TYPE = ChooseMany()
