"""Three to five points in order, as many on one side as on the other.

This type has no slider and no numbers: each point is a picture with words.
"""

from __future__ import annotations

from forms_engine.definition.form import Question
from forms_engine.languages.marking import N_
from forms_engine.question_types.balance import check_scale
from forms_engine.question_types.choosing import ChoosingOne
from forms_engine.question_types.contract import Shape


class Scale(ChoosingOne):
    name = "scale"
    shape = Shape.SCALE
    title = N_("Scale")
    about = N_("Three to five answers in order, such as better, the same, worse.")
    fewest = 3
    greatest_number = 5

    def check_given(self, question: Question) -> list[str]:
        return super().check_given(question) + check_scale(question, question.options)


TYPE = Scale()
