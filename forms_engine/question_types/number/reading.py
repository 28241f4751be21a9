"""What number did someone write? Digits of any script, either decimal mark, or words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from forms_engine.question_types.numerals import plain

#: No count of anything in a person's life has more digits; a phone number is not a number.
_MOST_DIGITS = 12

#: 1,000 and 12,34,567: a comma that is followed by three digits in the end groups thousands.
_GROUPED = re.compile(r"[1-9]\d{0,2}(,\d{2,3})*,\d{3}(\.\d+)?")
_GROUPED_BY_DOTS = re.compile(r"[1-9]\d{0,2}(\.\d{3})+,\d+|[1-9]\d{0,2}(\.\d{3}){2,}")
_PLAIN = re.compile(r"\d+([.,]\d+)?|[.,]\d+")
_SPACES_IN_THOUSANDS = re.compile(r"(?<=\d)[ '’](?=\d{3}(?!\d))")
_SAME_MARK = str.maketrans({"٫": ".", "٬": ",", "−": "-", "–": "-"})


def _words_of_every_language() -> tuple[dict[str, int], frozenset[str]]:
    numbers: dict[str, int] = {}
    between: set[str] = set()
    for path in sorted((Path(__file__).parent / "words").glob("*.toml")):
        written = tomllib.loads(path.read_text(encoding="utf-8"))
        numbers.update({plain(word): number for word, number in written["numbers"].items()})
        between.update(written["between"])
    return numbers, frozenset(between)


_NUMBERS, _BETWEEN = _words_of_every_language()


def read_number(text: str) -> Decimal | None:
    """The one number this can mean; None where there is none, or more than one."""
    tidy = plain(text).translate(_SAME_MARK)
    sign, digits = ("-", tidy[1:].strip()) if tidy.startswith("-") else ("", tidy)
    number = _in_digits(digits)
    if number is None:
        number = _in_words(digits)
    return None if number is None else Decimal(f"{sign}{number}") if number else Decimal(0)


def _in_digits(text: str) -> Decimal | None:
    text = _SPACES_IN_THOUSANDS.sub("", text)
    if sum(map(str.isdecimal, text)) > _MOST_DIGITS:
        return None
    if _GROUPED.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if _GROUPED_BY_DOTS.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    return Decimal(text.replace(",", ".")) if _PLAIN.fullmatch(text) else None


def _in_words(text: str) -> Decimal | None:
    words = [word for word in re.split(r"[ -]+", text) if word not in _BETWEEN]
    numbers = [_NUMBERS[word] for word in words if word in _NUMBERS]
    if not numbers or len(numbers) < len(words):
        return None
    return _added(numbers)


def _added(numbers: Sequence[int]) -> Decimal | None:
    """*two hundred and twenty one*; None for *five five*, which is not one number."""
    total, room = numbers[0], _room_after(numbers[0])
    for number in numbers[1:]:
        if number == 100 and 0 < total < 10:
            total, room = total * 100, 100
        elif 0 < number < room:
            total, room = total + number, _room_after(number)
        else:
            return None
    return Decimal(total)


def _room_after(number: int) -> int:
    """What is added to *twenty* must be less than ten; nothing is added to *five*."""
    return 100 if number == 100 else 10 if number >= 20 else 0
