"""A poster: the board on paper to put up on a wall, to be read from two steps away."""

from forms_engine.formats.paper import on_paper
from forms_engine.formats.paper_data import Look
from forms_engine.languages.marking import N_

LOOK = Look(
    text=24,
    title=44,
    heading=30,
    small=17,
    mark=9,
    margin=14,
    foot=22,
    gap=5.5,
    picture=38,
    line=38,
    option=46,
    tick=12,
    lines=2,
    single=5,
)

FORMAT = on_paper(
    LOOK,
    name="poster",
    title=N_("Poster"),
    about=N_("To put up on a wall. Very large letters and pictures."),
    voice="easy",
    picture="notice-board",
    of_forms=False,
)
