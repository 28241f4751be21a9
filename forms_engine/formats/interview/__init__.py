"""What a supporter reads out, with room to note who helped and how."""

from forms_engine.formats.contract import Format
from forms_engine.formats.interview.making import make
from forms_engine.languages.marking import N_

FORMAT = Format(
    name="interview",
    title=N_("A sheet to read out"),
    about=N_("Someone reads the questions to you and writes down what you say."),
    voice="easy",
    picture="help-to-read",
    media_type="text/plain; charset=utf-8",
    ending=".txt",
    make=make,
)
