"""What day did someone mean? Numbers with the day first, or the month in words."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from forms_engine.languages.marking import N_
from forms_engine.question_types.contract import Trouble
from forms_engine.question_types.numerals import plain

NOT_A_DAY = N_("Write the day, the month and the year, like this: 4 March 2027.")
NO_YEAR = N_("Which year? Write the year too, like this: 4 March 2027.")
NO_SUCH_DAY = N_("That day is not in the calendar. Look at the day and the month again.")

_YEARS = range(1900, 2200)
_PIECES = re.compile(r"\d+|[^\W\d_]+")


@dataclass
class _Vocabulary:
    months: dict[str, int] = field(default_factory=dict)
    days: dict[str, int] = field(default_factory=dict)
    around: set[str] = field(default_factory=set)
    weekdays: list[str] = field(default_factory=list)

    def add(self, path: Path) -> None:
        written = tomllib.loads(path.read_text(encoding="utf-8"))
        for number, names in enumerate(written["months"], 1):
            self.months.update({plain(name): number for name in names})
        self.days.update({plain(name): away for name, away in written["days"].items()})
        self.around.update(map(plain, written["around"]))
        self.weekdays += map(plain, written["weekdays"])


_KNOWN = _Vocabulary()
for _path in sorted((Path(__file__).parent / "words").glob("*.toml")):
    _KNOWN.add(_path)
#: Longest first, so that Welsh Tuesday is gone before March, its namesake, is looked for.
_WEEKDAYS = re.compile(rf"\b({'|'.join(sorted(_KNOWN.weekdays, key=len, reverse=True))})\b")


def read_day(text: str, today: date) -> date | Trouble:
    """The one day this can mean, or a kind sentence."""
    tidy = plain(text)
    if tidy in _KNOWN.days:
        return today + timedelta(days=_KNOWN.days[tidy])
    pieces = [p for p in _PIECES.findall(_WEEKDAYS.sub(" ", tidy)) if p not in _KNOWN.around]
    numbers = [piece for piece in pieces if piece.isdecimal()]
    months = [_KNOWN.months[piece] for piece in pieces if piece in _KNOWN.months]
    if len(numbers) + len(months) < len(pieces):
        return Trouble(NOT_A_DAY)
    match len(months), numbers:
        case 1, [day, year]:
            return _with_month_in_words(day, months[0], year, today)
        case 0, [first, second, third]:
            return _all_in_numbers(first, second, third, today)
        case (1, [day]) | (0, [day, _]) if len(day) <= 2:
            return Trouble(NO_YEAR)
    return Trouble(NOT_A_DAY)


def _with_month_in_words(first: str, month: int, second: str, today: date) -> date | Trouble:
    year_first = len(first) == 4
    day, year = (second, first) if year_first else (first, second)
    return _day(day, month, year, today)


def _all_in_numbers(first: str, second: str, third: str, today: date) -> date | Trouble:
    if len(first) == 4:
        return _day(third, int(second), first, today)
    # 3/25/2027 has no other reading: there is no 25th month.
    if len(second) <= 2 and int(first) <= 12 < int(second):
        first, second = second, first
    return _day(first, int(second), third, today)


def _day(day: str, month: int, year: str, today: date) -> date | Trouble:
    full = _full_year(year, today)
    if full is None:
        return Trouble(NOT_A_DAY)
    try:
        return date(full, month, int(day))
    except (ValueError, OverflowError):
        return Trouble(NO_SUCH_DAY)


def _full_year(year: str, today: date) -> int | None:
    """27 is 2027; 67 is 1967, for nobody writes down a day that far ahead in two figures."""
    if len(year) == 2:
        this_century = 2000 + int(year)
        return this_century if this_century <= today.year + 20 else this_century - 100
    return int(year) if len(year) == 4 and int(year) in _YEARS else None
