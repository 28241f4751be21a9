"""One answer out of a few, each with its picture.

This type does not know whether its options have an order: scale and faces do.
"""

from __future__ import annotations

from forms_engine.languages.marking import N_
from forms_engine.question_types.choosing import ChoosingOne
from forms_engine.question_types.contract import Shape


class ChooseOne(ChoosingOne):
    name = "choose_one"
    shape = Shape.CHOICE
    uses = frozenset({*ChoosingOne.uses, "from_cards"})
    title = N_("Choose one")
    about = N_("A few answers with pictures. The person chooses one.")


TYPE = ChooseOne()
