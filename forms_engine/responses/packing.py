"""An answer as two small columns, and back.

``kind`` says what it is; ``value`` is a whole number wherever it can be (the place of an option
in the published version, or one bit for each), so that an answer takes some twenty bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import IntEnum

from forms_engine.definition.answers import (
    DONT_KNOW,
    RATHER_NOT_SAY,
    SKIPPED,
    Answer,
    Beside,
    Chosen,
    Day,
    DontKnow,
    Number,
    RatherNotSay,
    Skipped,
    Sorted,
    Way,
    Words,
)
from forms_engine.definition.form import Option


class Kind(IntEnum):
    """Stored. Never renumber."""

    CHOSEN = 1
    WORDS = 2
    NUMBER = 3
    DAY = 4
    SORTED = 5
    DONT_KNOW = 11
    RATHER_NOT_SAY = 12
    SKIPPED = 13
    #: Typed, and not understood yet. Kept so that nothing is lost; never counted as an answer.
    UNREAD = 20


#: Kinds that keep words.
TYPED = frozenset({Kind.WORDS, Kind.NUMBER, Kind.UNREAD})

Packed = tuple[int, int | None, str | None]


#: Stored. Never renumber.
_WAYS = {Way.VOICE: 1, Way.VIDEO: 2, Way.DRAWING: 3, Way.PHOTO: 4}
_WAY_OF = {number: way for way, number in _WAYS.items()}
#: Three bits for the way, nine for the seconds: five fit into one whole number.
_BITS, _LONGEST = 12, 511


def pack_beside(beside: Sequence[Beside]) -> int | None:
    """What was given beside words, as one number; None for nothing."""
    packed = 0
    for place, one in enumerate(beside):
        packed |= (_WAYS[one.way] | min(one.seconds, _LONGEST) << 3) << _BITS * place
    return packed or None


def unpack_beside(value: int | None) -> tuple[Beside, ...]:
    found, left = [], value or 0
    while left:
        way = _WAY_OF.get(left & 7)
        if way is not None:
            found.append(Beside(way, left >> 3 & _LONGEST))
        left >>= _BITS
    return tuple(found)


def beside(stored: Packed | None) -> tuple[Beside, ...]:
    """What stands beside the words of a stored row; () where it is no row of words."""
    if stored is None or stored[0] not in (Kind.WORDS, Kind.UNREAD):
        return ()
    return unpack_beside(stored[1])


def pack(answer: Answer, options: Sequence[Option], headings: Sequence[Option] = ()) -> Packed:
    """(kind, value, words). KeyError if a value is not among the options."""
    at = {option.value: place for place, option in enumerate(options)}
    match answer:
        case Chosen(values):
            return Kind.CHOSEN, sum(1 << at[value] for value in values), None
        case Words(text, beside):
            return Kind.WORDS, pack_beside(beside), text
        case Number(value):
            return Kind.NUMBER, None, str(value)
        case Day(value):
            return Kind.DAY, value.toordinal(), None
        case Sorted(places):
            under = {heading.value: place for place, heading in enumerate(headings, 1)}
            base = len(headings) + 1
            return Kind.SORTED, sum(under[h] * base ** at[c] for c, h in places), None
        case DontKnow():
            return Kind.DONT_KNOW, None, None
        case RatherNotSay():
            return Kind.RATHER_NOT_SAY, None, None
        case Skipped():
            return Kind.SKIPPED, None, None
        case _:
            raise ValueError("What was not asked is not stored.")


def unpack(
    packed: Packed, options: Sequence[Option], headings: Sequence[Option] = ()
) -> Answer | None:
    """The answer again, or None for what was typed and not understood."""
    kind, value, words = packed
    match kind:
        case Kind.CHOSEN:
            chosen = (o.value for n, o in enumerate(options) if (value or 0) >> n & 1)
            return Chosen(tuple(chosen))
        case Kind.WORDS:
            return Words(words or "", unpack_beside(value))
        case Kind.NUMBER:
            return Number(Decimal(words or "0"))
        case Kind.DAY:
            return Day(date.fromordinal(value or 1))
        case Kind.SORTED:
            return Sorted(tuple(_places(value or 0, options, headings)))
        case Kind.DONT_KNOW:
            return DONT_KNOW
        case Kind.RATHER_NOT_SAY:
            return RATHER_NOT_SAY
        case Kind.SKIPPED:
            return SKIPPED
        case _:
            return None


def _places(
    value: int, cards: Sequence[Option], headings: Sequence[Option]
) -> list[tuple[str, str]]:
    places, base = [], len(headings) + 1
    for card in cards:
        value, under = divmod(value, base)
        if under:
            places.append((card.value, headings[under - 1].value))
    return places
