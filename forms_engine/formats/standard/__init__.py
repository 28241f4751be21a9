"""Standard: standard words, answers as a list."""

from forms_engine.formats.paper import on_paper
from forms_engine.formats.paper_data import Look
from forms_engine.languages.marking import N_

LOOK = Look(
    text=14,
    title=24,
    heading=16,
    small=14,
    mark=9,
    margin=18,
    foot=19,
    gap=3,
    picture=14,
    line=11,
    option=9,
    tick=6,
    lines=4,
    single=6,
    wordy=34,
)

FORMAT = on_paper(
    LOOK,
    name="standard",
    title=N_("Standard words"),
    about=N_("Standard words, and answers as a list with small pictures."),
    voice="standard",
    picture="standard-words",
    on_screen=True,
    leans_on="easy_read",
    of_stories=False,
)
