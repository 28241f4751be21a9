"""Large print: nothing smaller than 18 points, answers below each other, plenty of space."""

from forms_engine.formats.paper import on_paper
from forms_engine.formats.paper_data import Look
from forms_engine.languages.marking import N_

LOOK = Look(
    text=20,
    title=32,
    heading=24,
    small=18,
    mark=18,
    margin=20,
    foot=24,
    gap=5.5,
    picture=32,
    line=20,
    option=28,
    tick=13,
    lines=6,
    single=8,
    wordy=1,
)

FORMAT = on_paper(
    LOOK,
    name="large_print",
    title=N_("Large print"),
    about=N_("All letters are large."),
    voice="easy",
    picture="big-print",
)
