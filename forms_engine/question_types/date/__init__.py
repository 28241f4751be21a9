"""A day, written in any way that has one meaning.

This type does not know which day it is: it is handed a function that says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from forms_engine.definition.answers import Day
from forms_engine.definition.form import Question
from forms_engine.languages.marking import N_
from forms_engine.question_types.base import Base
from forms_engine.question_types.contract import Raw, Say, Shape, Trouble
from forms_engine.question_types.date.reading import read_day

IS_OVER = N_("This day is over. Write today, or a day that comes.")
TOO_FAR = N_("This day is too far away. Write a day in the next {days} days.")
#: A page may ask for the day in three boxes instead of one.
BOXES = ("day", "month", "year")


class ADate(Base[Day]):
    name = "date"
    shape = Shape.DATE
    title = N_("Date")
    about = N_("A day. The person can write it in any way.")
    kind = Day
    uses = frozenset({"within_days"})

    def __init__(self, today: Callable[[], date] = date.today) -> None:
        self._today = today

    def with_today(self, today: Callable[[], date]) -> ADate:
        """The same type with another clock: *yesterday* is counted from its day."""
        return ADate(today)

    def read_given(self, question: Question, raw: Raw) -> Day | Trouble | None:
        text = " ".join(raw["answer"] or [part for box in BOXES for part in raw.get(box, ())])
        if not text.strip():
            return None
        day = read_day(text, self._today(), question.within_days)
        return day if isinstance(day, Trouble) else self._in_time(question, day)

    def _in_time(self, question: Question, day: date) -> Day | Trouble:
        most = question.within_days
        if most is None:
            return Day(day)
        if day < self._today():
            return Trouble(IS_OVER)
        if (day - self._today()).days > most:
            return Trouble(TOO_FAR, {"days": most})
        return Day(day)

    def say_given(self, question: Question, answer: Day, say: Say) -> str:
        day = answer.value
        month = say(f"engine.month_{day.month}")
        return say("engine.day_in_words").format(day=day.day, month=month, year=day.year)

    def cells_given(self, question: Question, answer: Day) -> dict[str, str]:
        return {question.id: answer.value.isoformat()}

    def counted(self, question: Question, answer: Day) -> Iterable[str]:
        return (answer.value.isoformat(),)


TYPE = ADate()
