"""Braille letter for letter, for people who read no short forms."""

from functools import partial

from forms_engine.formats.braille.making import brf
from forms_engine.formats.contract import Format
from forms_engine.languages.marking import N_

FORMAT = Format(
    name="braille_grade_1",
    title=N_("Braille with no short forms"),
    about=N_("Every letter is there (grade 1). For people who are new to Braille."),
    voice="easy",
    picture="hand",
    media_type="text/plain; charset=us-ascii",
    ending=".brf",
    make=partial(brf, grade=1),
)
