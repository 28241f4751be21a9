"""Fillable: the sheet as a PDF to fill in on a computer, and still one a screen reader reads."""

from functools import partial

from forms_engine.formats.contract import Format
from forms_engine.formats.easy_read import LOOK
from forms_engine.formats.paper import MEDIA_TYPE, pdf
from forms_engine.languages.marking import N_

FORMAT = Format(
    name="fillable",
    title=N_("To fill in on a computer"),
    about=N_("Easy words and pictures. You press the boxes and type. Then save it."),
    voice="easy",
    picture="computer",
    of_stories=False,
    media_type=MEDIA_TYPE,
    ending=".pdf",
    make=partial(pdf, look=LOOK, fillable=True),
)
