"""The engine's own words inside answers: what a form need not write, in every language.

Text id -> easy English. The English is the msgid that the interface's translations hang on.
"""

from __future__ import annotations

from collections.abc import Mapping

from forms_engine.languages.marking import N_

ENGINE_WORDS: Mapping[str, str] = {
    "engine.yes": N_("Yes"),
    "engine.no": N_("No"),
    "engine.partly": N_("Partly"),
    "engine.good": N_("Good"),
    "engine.ok": N_("OK"),
    "engine.bad": N_("Bad"),
    "engine.dont_know": N_("I don't know"),
    "engine.rather_not_say": N_("I don't want to say"),
    "engine.skipped": N_("No answer"),
    "engine.not_asked": N_("We did not ask this"),
    "engine.not_sorted": N_("Not sorted"),
    # What was given beside words, or in their place.
    "engine.made_voice": N_("A voice recording"),
    "engine.made_video": N_("A video"),
    "engine.made_drawing": N_("A drawing"),
    "engine.made_photo": N_("A photo"),
    # A date in words: the slots may change places.
    "engine.day_in_words": N_("{day} {month} {year}"),
    # Months as they stand inside a date, after the day.
    "engine.month_1": N_("January"),
    "engine.month_2": N_("February"),
    "engine.month_3": N_("March"),
    "engine.month_4": N_("April"),
    "engine.month_5": N_("May"),
    "engine.month_6": N_("June"),
    "engine.month_7": N_("July"),
    "engine.month_8": N_("August"),
    "engine.month_9": N_("September"),
    "engine.month_10": N_("October"),
    "engine.month_11": N_("November"),
    "engine.month_12": N_("December"),
}
