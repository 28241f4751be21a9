"""What a supporter reads out, on paper, with room to note who helped and how."""

from forms_engine.formats.contract import Format
from forms_engine.formats.interview.making import make
from forms_engine.formats.paper import MEDIA_TYPE
from forms_engine.languages.marking import N_

FORMAT = Format(
    name="interview",
    title=N_("A sheet to read out"),
    about=N_("Someone reads the questions to you and writes down what you say."),
    voice="easy",
    picture="read-aloud",
    media_type=MEDIA_TYPE,
    ending=".pdf",
    make=make,
    of_stories=False,
)
