"""How was it? Three faces, or five, from good to bad.

This type does not know what the faces look like: a form may bring other pictures.
"""

from __future__ import annotations

from forms_engine.definition.form import Option, Question
from forms_engine.languages.marking import N_
from forms_engine.question_types.balance import check_scale
from forms_engine.question_types.choosing import ChoosingOne
from forms_engine.question_types.contract import Shape
from forms_engine.question_types.engine_words import ENGINE_WORDS


class Faces(ChoosingOne):
    name = "faces"
    shape = Shape.SCALE
    title = N_("Faces")
    about = N_("How was it? Good, OK or bad, each with a face.")
    supplied = (
        Option(value="good", say=ENGINE_WORDS["engine.good"], picture="face-happy"),
        Option(value="ok", say=ENGINE_WORDS["engine.ok"], picture="face-ok"),
        Option(value="bad", say=ENGINE_WORDS["engine.bad"], picture="face-sad"),
    )

    def check_given(self, question: Question) -> list[str]:
        points = self.options(question)
        if len(points) not in (3, 5):
            return [
                f"Question {question.id} has {len(points)} faces. Write 3 or 5 options, "
                "or none: then the engine asks good, OK or bad."
            ]
        return super().check_given(question) + check_scale(question, points)


TYPE = Faces()
