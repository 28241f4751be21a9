"""Fillable: the sheet as a PDF to fill in on a computer, and still one a screen reader reads."""

from forms_engine.formats.easy_read import LOOK
from forms_engine.formats.paper import on_paper
from forms_engine.languages.marking import N_

FORMAT = on_paper(
    LOOK,
    name="fillable",
    title=N_("To fill in on a computer"),
    about=N_("Easy words and pictures. You press the boxes and type. Then save it."),
    voice="easy",
    picture="computer",
    of_stories=False,
    fillable=True,
)
