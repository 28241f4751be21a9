"""Easy read: easy words, a picture on everything, large cards to press or boxes to tick."""

from forms_engine.formats.paper import on_paper
from forms_engine.formats.paper_data import Look
from forms_engine.languages.marking import N_

LOOK = Look(
    text=16,
    title=26,
    heading=18,
    small=14,
    mark=9,
    margin=18,
    foot=20,
    gap=3.3,
    picture=21,
    line=18,
    option=15,
    tick=8,
    lines=4,
    single=4,
)

FORMAT = on_paper(
    LOOK,
    name="easy_read",
    title=N_("Easy words and pictures"),
    about=N_("Easy words, and a picture on every answer."),
    voice="easy",
    picture="easy-words",
    on_screen=True,
)
