"""The sort board: one card at a time under three places, then the whole board to look at.

Where the board stands is in the address (``?card=``), what was put down is in the answer, so a
press is a save, going back is going back, and no script is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from forms_engine.definition.form import Option
from forms_engine.question_types.contract import text_id

if TYPE_CHECKING:
    from forms_engine.formats.draw import Fill, Sheet

#: Instead of a card: the whole board, to be looked at.
WHOLE = "all"

_HIDDEN = Markup(" hidden")
_CHIP = Markup(
    '<li><button class="chip" name="take" value="{card}">{picture}<span{lang}>{words}</span>'
    "</button>{kept}</li>"
)
_KEPT = Markup('<input type="hidden" name="card.{card}" value="{heading}">')
_PICTURE = Markup('<span class="chip__picture">{}</span>')


def now(cards: Sequence[Option], places: Mapping[str, str], asked: str) -> str:
    """The card to show: the one asked for, else the first that lies nowhere, else all of them."""
    values = [card.value for card in cards]
    if asked == WHOLE or asked in values:
        return asked
    return next((value for value in values if value not in places), WHOLE)


def following(cards: Sequence[Option], places: Mapping[str, str], after: str) -> str:
    """The next card that lies nowhere, in order from this one on; the whole board at the end."""
    values = [card.value for card in cards]
    start = values.index(after) + 1 if after in values else 0
    return next((value for value in values[start:] if value not in places), WHOLE)


def holes(
    sheet: Sheet, fill: Fill, cards: Sequence[Option], words: Callable[..., str]
) -> dict[str, str]:
    """The holes of the board's template. ``cards`` in the order this person meets them."""
    here = now(cards, fill.places, fill.card)
    found: dict[str, str] = {"sort:card": escape(here)}
    found["sort:hide-card" if here == WHOLE else "sort:hide-all"] = _HIDDEN
    for number, card in enumerate(cards, 1):
        if card.value != here:
            found[f"sort:now:{card.value}"] = _HIDDEN
            continue
        count = words("Card {number} of {total}", number=number, total=len(cards))
        found["sort:count"] = escape(count)
        found["sort:title"] = escape(f"{sheet.say(text_id(sheet.question, card)).words}: ")
    for heading in sheet.question.headings:
        lying = [card for card in cards if fill.places.get(card.value) == heading.value]
        found[f"sort:pile:{heading.value}"] = _pile(sheet, lying, heading)
        if not lying:
            found[f"sort:hide-pile:{heading.value}"] = _HIDDEN
    left = [card for card in cards if card.value not in fill.places] if here == WHOLE else []
    found["sort:left"] = _pile(sheet, left, None)
    if not left:
        found["sort:hide-left"] = _HIDDEN
    return found


def _pile(sheet: Sheet, cards: Sequence[Option], heading: Option | None) -> Markup:
    return Markup("").join(_chip(sheet, card, heading) for card in cards)


def _chip(sheet: Sheet, card: Option, heading: Option | None) -> Markup:
    said = sheet.say(text_id(sheet.question, card))
    drawn = sheet.picture(card.picture) if sheet.pictures else ""
    return _CHIP.format(
        card=card.value,
        picture=_PICTURE.format(drawn) if drawn else "",
        words=said.words,
        lang=Markup(' lang="{}"').format(said.language) if said.language else "",
        kept=_KEPT.format(card=card.value, heading=heading.value) if heading else "",
    )
