"""What staff sent about a photo, and what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from forms_engine.languages.marking import N_
from forms_engine.photos.photo import LONGEST_YEARS
from forms_engine.pictures.library import CORE, Library
from forms_engine.pictures.matching import is_for_everybody
from forms_engine.pictures.words import fold

MOST_LETTERS = 120
NO_CONCEPT = N_("Choose one of the pictures in the list. The photo stands in its place.")
NO_WORDS = N_("Write what the photo shows, such as: our kitchen.")
NO_WHO = N_("Say if people are in the photo.")
NO_FILE = N_("Choose a photo.")
NO_NAME = N_("Write who is in the photo.")
NO_AGREED = N_("Write who agreed for them, and why they may.")
NO_DAY = N_("Write the day they agreed. It cannot be a day to come.")
NO_END = N_("Write until when they agree. Not more than {years} years.")


@dataclass(frozen=True)
class Given:
    concept: str
    words: str
    taken_by: str
    has_people: bool
    problems: Mapping[str, str]


def about_photo(sent: Mapping[str, str], pictures: Library) -> Given:
    concept = concept_meant(sent.get("concept", ""), pictures)
    words, taken_by = _line(sent, "words"), _line(sent, "taken_by")
    problems = {}
    if not words:
        problems["words"] = NO_WORDS
    if not concept:
        problems["concept"] = NO_CONCEPT
    if sent.get("people") not in ("yes", "no"):
        problems["people"] = NO_WHO
    return Given(concept, words, taken_by, sent.get("people") == "yes", problems)


def concept_meant(written: str, pictures: Library) -> str:
    """A core concept by its name or by its English words, exactly; "" for anything else."""
    core = pictures.sets.get(CORE)
    wanted = fold(written)
    if core is None or not wanted:
        return ""
    entries = {c: e for c, e in core.entries.items() if not is_for_everybody(c)}
    if written.strip() in entries:
        return written.strip()
    same = [c for c, entry in entries.items() if fold(entry.words.get("en", "")) == wanted]
    return same[0] if len(same) == 1 else ""


def choices(pictures: Library) -> list[str]:
    """The English words of every core picture that a photo may stand for."""
    core = pictures.sets.get(CORE)
    entries = core.entries if core else {}
    return sorted(e.words.get("en", c) for c, e in entries.items() if not is_for_everybody(c))


@dataclass(frozen=True)
class Agreement:
    name: str
    agreed_by: str
    on: date
    until: date
    problems: Mapping[str, str]


def agreement(sent: Mapping[str, str], today: date, *, name_known: bool = False) -> Agreement:
    name, by = _line(sent, "name"), _line(sent, "agreed_by")
    on, until = _day(sent.get("agreed_on", "")), _day(sent.get("until", ""))
    problems = {}
    if not name and not name_known:
        problems["name"] = NO_NAME
    if sent.get("who") == "other" and not by:
        problems["agreed_by"] = NO_AGREED
    if on is None or on > today:
        problems["agreed_on"] = NO_DAY
    if until is None or not today <= until <= _years_on(today, LONGEST_YEARS):
        problems["until"] = NO_END
    own = "" if sent.get("who") != "other" else by
    return Agreement(name, own, on or today, until or today, problems)


def _years_on(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # the 29th of February
        return day.replace(year=day.year + years, day=28)


def a_year_on(day: date) -> date:
    return _years_on(day, 1)


def _line(sent: Mapping[str, str], name: str) -> str:
    return " ".join(sent.get(name, "").split())[:MOST_LETTERS]


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written.strip())
    except ValueError:
        return None
