"""Where a sort board goes on after a press: the next card, the whole board, the next question.

It does not know how a board is drawn (formats/board.py) or what a card is worth.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from forms_engine.definition.answers import Sorted
from forms_engine.formats import board
from forms_engine.formats.draw import in_order

if TYPE_CHECKING:
    from forms_engine.responses.posted import Posted


def still_sorting(posted: Posted) -> str:
    """The same page with the next card, or the whole board; "" if sorting is done."""
    data, question = posted.data, posted.question
    if "sorting" not in data or posted.go == "back" or data.get("skip"):
        return ""
    kind = posted.house.types[question.type]
    turned = posted.visit.turned and question.order == "turn"
    cards = in_order(kind.options(question), question, turned)
    answer = posted.answers.get(question.id)
    places = dict(answer.places) if isinstance(answer, Sorted) else {}
    here, card = data["sorting"], data.get("take", "")
    if "put" in data or posted.go == "later":
        card = board.following(cards, places, here)
    elif not card and here != board.WHOLE and places:
        card = board.WHOLE
    if card not in {board.WHOLE, *(c.value for c in cards)}:
        return ""
    then = "&then=check" if data.get("then") == "check" else ""
    return f"{question.id}?card={card}{then}"


def places_on(data: Mapping[str, str]) -> dict[str, str]:
    """Card -> place, as a page that came in had them, the last press included."""
    places = {name[5:]: data[name] for name in data if name.startswith("card.") and data[name]}
    card, _, heading = data.get("put", "").partition(":")
    return {**places, card: heading} if card else places
