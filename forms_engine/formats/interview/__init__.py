"""What a supporter reads out, on paper, with room to note who helped and how.

The sheet is small enough to hold on a knee, with room to write.
"""

from forms_engine.formats.interview.sheet import sheet
from forms_engine.formats.paper import on_paper
from forms_engine.formats.paper_data import Look
from forms_engine.languages.marking import N_

LOOK = Look(
    text=12.5,
    title=24,
    heading=15,
    small=11,
    mark=9,
    margin=15,
    foot=17,
    gap=2.1,
    picture=13,
    line=10,
    option=9.5,
    tick=5.5,
    lines=3,
    single=4,
    helper=True,
)

FORMAT = on_paper(
    LOOK,
    first=sheet,
    name="interview",
    title=N_("A sheet to read out"),
    about=N_("Someone reads the questions to you and writes down what you say."),
    voice="easy",
    picture="read-aloud",
    of_stories=False,
)
