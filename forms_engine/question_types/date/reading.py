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

WHICH_DAY = N_("Which day is that? Write the day and the month too, like this: 4 March.")
DO_NOT_FIT = N_("The day of the week and the date do not fit. Look at both again.")

_YEARS = range(1900, 2200)
_PIECES = re.compile(r"\d+|[^\W\d_]+")


@dataclass
class _Vocabulary:
    months: dict[str, int] = field(default_factory=dict)
    days: dict[str, int] = field(default_factory=dict)
    around: set[str] = field(default_factory=set)
    weekdays: dict[str, int] = field(default_factory=dict)
    coming: set[str] = field(default_factory=set)
    not_alone: set[str] = field(default_factory=set)

    def add(self, path: Path) -> None:
        written = tomllib.loads(path.read_text(encoding="utf-8"))
        for number, names in enumerate(written["months"], 1):
            self.months.update({plain(name): number for name in names})
        self.days.update({plain(name): away for name, away in written["days"].items()})
        self.around.update(map(plain, written["around"]))
        for number, names in enumerate(written["weekdays"]):
            self.weekdays.update({plain(name): number for name in names})
        self.coming.update(map(plain, written["coming"]))
        self.not_alone.update(map(plain, written.get("not_alone", ())))


_KNOWN = _Vocabulary()
for _path in sorted((Path(__file__).parent / "words").glob("*.toml")):
    _KNOWN.add(_path)
#: Longest first, so that Welsh Tuesday is gone before March, its namesake, is looked for.
_WEEKDAYS = re.compile(rf"\b({'|'.join(sorted(_KNOWN.weekdays, key=len, reverse=True))})\b")


def read_day(text: str, today: date, within: int | None = None) -> date | Trouble:
    """The one day this can mean, or a kind sentence.

    ``within``: the question asks for today or a day in so many days. Then a year need not be
    written, and a day of the week can be enough.
    """
    tidy = plain(text)
    if tidy in _KNOWN.days:
        return today + timedelta(days=_KNOWN.days[tidy])
    named = _WEEKDAYS.findall(tidy)
    weekdays = {_KNOWN.weekdays[name] for name in named}
    pieces = [p for p in _PIECES.findall(_WEEKDAYS.sub(" ", tidy)) if p not in _KNOWN.around]
    if len(weekdays) == 1 and within is not None and not any(p.isdecimal() for p in pieces):
        sure = _KNOWN.coming.issuperset(pieces) and not _KNOWN.not_alone.intersection(named)
        return _the_coming(weekdays.pop(), today) if sure else Trouble(WHICH_DAY)
    found = _in_figures(pieces, today, within, weekdays)
    fits = isinstance(found, Trouble) or not weekdays or weekdays == {found.weekday()}
    return found if fits else Trouble(DO_NOT_FIT)


def _the_coming(weekday: int, today: date) -> date | Trouble:
    """*Friday* is the one that comes; on a Friday it may be today, or in a week."""
    away = (weekday - today.weekday()) % 7
    return today + timedelta(days=away) if away else Trouble(WHICH_DAY)


def _in_figures(
    pieces: list[str], today: date, within: int | None, weekdays: set[int]
) -> date | Trouble:
    numbers = [piece for piece in pieces if piece.isdecimal()]
    months = [_KNOWN.months[piece] for piece in pieces if piece in _KNOWN.months]
    if len(numbers) + len(months) < len(pieces):
        return Trouble(NOT_A_DAY)
    match len(months), numbers:
        case 1, [day, year]:
            return _with_month_in_words(day, months[0], year, today)
        case 0, [first, second, third]:
            return _all_in_numbers(first, second, third, today)
        case 1, [day] if len(day) <= 2:
            return _without_year(int(day), months[0], today, within, weekdays)
        case 0, [day, month] if len(day) <= 2 and len(month) <= 2:
            return _without_year(int(day), int(month), today, within, weekdays)
        case 0, [day, _] if len(day) <= 2:
            return Trouble(NO_YEAR)
    return Trouble(NOT_A_DAY)


def _without_year(
    day: int, month: int, today: date, within: int | None, weekdays: set[int]
) -> date | Trouble:
    """The year that only one day leaves: it is in time, or falls on the day of the week."""
    years = range(today.year - 1, today.year + 2 + (within or 0) // 365)
    around = [one for year in years if (one := _made(year, month, day))]
    fitting = [one for one in around if one.weekday() in weekdays]
    if within is None:
        return fitting[0] if len(fitting) == 1 else Trouble(NO_YEAR)
    in_time = [one for one in fitting or around if 0 <= (one - today).days <= within]
    if len(in_time) > 1:
        return Trouble(NO_YEAR)
    # None in time? Then the nearest, so that we can say what is wrong with it.
    near = in_time or sorted(around, key=lambda one: abs(one - today))
    return near[0] if near else Trouble(NO_SUCH_DAY)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


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
