"""Yes or no. *I don't know* stands below them, so that nobody is pushed into one of the two.

This type does not know whether the question is about a fact; the easy-read lint asks that.
"""

from __future__ import annotations

from forms_engine.definition.form import Option, Question
from forms_engine.languages.marking import N_
from forms_engine.question_types.choosing import ChoosingOne
from forms_engine.question_types.contract import Shape
from forms_engine.question_types.engine_words import ENGINE_WORDS

VALUES = ("yes", "no")


class YesNo(ChoosingOne):
    name = "yes_no"
    shape = Shape.CHOICE
    title = N_("Yes or no")
    about = N_("Yes or no. For plain facts, not for feelings.")
    supplied = (
        Option(value="yes", say=ENGINE_WORDS["engine.yes"], picture="yes"),
        Option(value="no", say=ENGINE_WORDS["engine.no"], picture="no"),
    )

    def check_given(self, question: Question) -> list[str]:
        if {option.value for option in self.options(question)} != set(VALUES):
            return [
                f"Question {question.id}: the options of yes_no have the values yes and no. "
                "The engine adds I don't know by itself. Take the others away, "
                'or write type = "choose_one".'
            ]
        return super().check_given(question)


TYPE = YesNo()
