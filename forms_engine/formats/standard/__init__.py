"""Standard: standard words, answers as a list."""

from functools import partial

from forms_engine.formats.contract import Format
from forms_engine.formats.paper import MEDIA_TYPE, pdf
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
    per_page=0,
)

FORMAT = Format(
    name="standard",
    title=N_("Standard words"),
    about=N_("Standard words, and answers as a list with small pictures."),
    voice="standard",
    picture="standard-words",
    on_screen=True,
    leans_on="easy_read",
    media_type=MEDIA_TYPE,
    ending=".pdf",
    make=partial(pdf, look=LOOK),
    of_stories=False,
)
