"""Booklet: easy words and large pictures on paper. At most two questions a page, none broken."""

from forms_engine.formats.paper import on_paper
from forms_engine.formats.paper_data import Look
from forms_engine.languages.marking import N_

LOOK = Look(
    text=17,
    title=30,
    heading=21,
    small=14,
    mark=9,
    margin=20,
    foot=22,
    gap=6,
    picture=45,
    line=24,
    option=30,
    tick=12,
    lines=6,
    single=5,
    per_page=2,
)

FORMAT = on_paper(
    LOOK,
    name="booklet",
    title=N_("Booklet"),
    about=N_("Large pictures and easy words. Write on it with a pen."),
    voice="easy",
    picture="pictures-on-paper",
    of_stories=False,
)
