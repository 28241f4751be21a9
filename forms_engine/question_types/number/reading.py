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


def _words_of_every_language() -> tuple[dict[str, int], frozenset[str], frozenset[str]]:
    numbers: dict[str, int] = {}
    between: set[str] = set()
    turning: set[str] = set()
    for path in sorted((Path(__file__).parent / "words").glob("*.toml")):
        written = tomllib.loads(path.read_text(encoding="utf-8"))
        numbers.update({plain(word): number for word, number in written["numbers"].items()})
        between.update(written["between"])
        turning.update(written.get("turning", ()))
    return numbers, frozenset(between), frozenset(turning)


_NUMBERS, _BETWEEN, _TURNING = _words_of_every_language()


def read_number(text: str, asked: str = "") -> Decimal | None:
    """The one number this can mean; None where there is none, or more than one.

    ``asked``: the words of the question. *2 cups* is 2 where the question asks for cups.
    """
    tidy = plain(text).translate(_SAME_MARK)
    number = _read(tidy)
    return number if number is not None else _read(_without(tidy, plain(asked)))


def _without(text: str, asked: str) -> str:
    """What is left without the words of the question, if it stands together; else nothing."""
    known = set(re.findall(r"[^\W\d_]+", asked)) - _TURNING - _BETWEEN - _NUMBERS.keys()
    words = text.split()
    left = [n for n, word in enumerate(words) if not any(_same(word, one) for one in known)]
    together = bool(left) and left[-1] - left[0] + 1 == len(left)
    return " ".join(words[left[0] : left[-1] + 1]) if together else ""


def _same(word: str, other: str) -> bool:
    """*cup* and *cups*."""
    short, long = sorted((word, other), key=len)
    return word == other or (
        len(short) > 2 and long.startswith(short) and len(long) < len(short) + 3
    )


def _read(tidy: str) -> Decimal | None:
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
