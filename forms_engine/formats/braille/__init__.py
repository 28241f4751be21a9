"""Braille for a Braille printer or display, where liblouis is installed."""

from forms_engine.formats.braille.making import make
from forms_engine.formats.contract import Format
from forms_engine.languages.marking import N_

FORMAT = Format(
    name="braille",
    title=N_("Braille"),
    about=N_("Dots to feel. For a Braille printer or a Braille display."),
    voice="easy",
    picture="hand",
    media_type="text/plain; charset=us-ascii",
    ending=".brf",
    make=make,
)
