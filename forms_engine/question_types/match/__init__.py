"""Yes, partly, no: staff hold what they heard or saw against what is written.

This type does not know what is compared; the form's words say it. It is not for people's feelings.
"""

from __future__ import annotations

from forms_engine.definition.form import Option, Question
from forms_engine.languages.marking import N_
from forms_engine.question_types.choosing import ChoosingOne
from forms_engine.question_types.contract import Shape
from forms_engine.question_types.engine_words import ENGINE_WORDS

VALUES = ("yes", "partly", "no")


class Match(ChoosingOne):
    name = "match"
    shape = Shape.CHOICE
    title = N_("Does it match?")
    about = N_("Yes, partly, no. For staff who compare what they saw with what is written.")
    supplied = (
        Option(value="yes", say=ENGINE_WORDS["engine.yes"], picture="knew-it"),
        Option(value="partly", say=ENGINE_WORDS["engine.partly"], picture="knew-part"),
        Option(value="no", say=ENGINE_WORDS["engine.no"], picture="did-not-know"),
    )

    def check_given(self, question: Question) -> list[str]:
        if tuple(option.value for option in self.options(question)) != VALUES:
            return [
                f"Question {question.id}: the options of match have the values yes, partly and "
                "no, in this order. Take options away to use the engine's own."
            ]
        return super().check_given(question)


TYPE = Match()
