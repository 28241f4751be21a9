"""Cards under three headings, one card at a time. A card may be left out.

This type does not know how cards are moved: by hand, by keys, or by someone else's pencil.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from forms_engine.definition.answers import Sorted
from forms_engine.definition.form import Option, Question, option_text_id
from forms_engine.languages.marking import N_
from forms_engine.question_types.base import Base
from forms_engine.question_types.choosing import NOT_AN_OPTION, check_words
from forms_engine.question_types.contract import Raw, Say, Shape, Trouble

TWO_PLACES = N_("“{card}” is in two places. Choose one place for it.")
NOT_SORTED = "not_sorted"


class Sort(Base[Sorted]):
    name = "sort"
    shape = Shape.SORT
    title = N_("Sort cards")
    about = N_("Cards with pictures. The person puts each card under one of three headings.")
    kind = Sorted
    uses = frozenset({"options", "headings", "order"})

    def check_given(self, question: Question) -> list[str]:
        cards, headings = question.options, question.headings
        troubles = [*check_words(question, cards), *check_words(question, headings)]
        # Words hang on question and value: a card and a heading must not share theirs.
        for value in {card.value for card in cards} & {heading.value for heading in headings}:
            troubles.append(
                f"Question {question.id}: a card and a heading both have the value “{value}”. "
                "Give the card another value."
            )
        if len(headings) != 3:
            troubles.append(
                f"Question {question.id} has {len(headings)} headings. "
                "Write 3: headings = [ … ], from one end to the other."
            )
        if not 1 <= len(cards) <= 20:
            troubles.append(
                f"Question {question.id} has {len(cards)} cards. "
                "Write 1 to 20 cards: options = [ … ]."
            )
        return troubles

    def read_given(self, question: Question, raw: Raw) -> Sorted | Trouble | None:
        headings = {heading.value for heading in question.headings}
        put, _, place = next(iter(raw.get("put", ())), "").partition(":")
        places: list[tuple[str, str]] = []
        for card in question.options:
            chosen = {v.strip() for v in raw.get(f"card.{card.value}", ()) if v.strip()}
            if card.value == put:  # this press moves it
                chosen = {place}
            if not chosen <= headings:
                return Trouble(NOT_AN_OPTION)
            if len(chosen) > 1:
                text = option_text_id(question.id, card.value)
                return Trouble(TWO_PLACES, {"card": card.say}, {"card": text})
            places += [(card.value, heading) for heading in chosen]
        return Sorted(tuple(places)) if places else None

    def say_given(self, question: Question, answer: Sorted, say: Say) -> str:
        """One line a heading: *Good: Walks, Music*. Cards left out come last."""
        placed = dict(answer.places)
        left_out = [card for card in question.options if card.value not in placed]
        lines = [
            (
                say(option_text_id(question.id, heading.value)),
                [card for card in question.options if placed.get(card.value) == heading.value],
            )
            for heading in question.headings
        ]
        lines.append((say(f"engine.{NOT_SORTED}"), left_out))
        return "\n".join(f"{name}: {_names(question, on, say)}" for name, on in lines if on)

    def columns(self, question: Question) -> tuple[str, ...]:
        return tuple(f"{question.id}.{card.value}" for card in question.options)

    def cells_given(self, question: Question, answer: Sorted) -> dict[str, str]:
        placed = dict(answer.places)
        return {
            f"{question.id}.{card.value}": placed.get(card.value, NOT_SORTED)
            for card in question.options
        }

    def countable(self, question: Question) -> Iterable[str]:
        """``<card>.<heading>``: how many put this card under that heading."""
        return [f"{c.value}.{h.value}" for c in question.options for h in question.headings]

    def counted(self, question: Question, answer: Sorted) -> Iterable[str]:
        return [f"{card}.{heading}" for card, heading in answer.places]


def _names(question: Question, cards: Sequence[Option], say: Say) -> str:
    return ", ".join(say(option_text_id(question.id, card.value)) for card in cards)


TYPE = Sort()
