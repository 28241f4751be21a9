"""A day in words: *4 March 2026*, never 04/03/26."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from markupsafe import Markup

from forms_engine.question_types.engine_words import ENGINE_WORDS


def day_words(plain: Callable[..., str], day: date) -> str:
    """``plain`` gives the reader's words for a msgid, with slots."""
    month = plain(ENGINE_WORDS[f"engine.month_{day.month}"])
    return plain(ENGINE_WORDS["engine.day_in_words"], day=day.day, month=month, year=day.year)


def time_markup(plain: Callable[..., str], when: datetime) -> Markup:
    """*4 March 2026, 14:05*, for a page of staff."""
    return Markup("<bdi>{}, {:%H:%M}</bdi>").format(day_words(plain, when.date()), when)


def day_markup(plain: Callable[..., str], day: date) -> Markup:
    """The same for a page: kept together where the words around it read the other way."""
    return Markup("<bdi>{}</bdi>").format(day_words(plain, day))
