"""A Word file that can be filled in on a computer, changed by staff, and printed."""

from forms_engine.formats.contract import Format
from forms_engine.formats.word.making import make
from forms_engine.languages.marking import N_

FORMAT = Format(
    name="word",
    title=N_("Word"),
    about=N_("To fill in on a computer, to change, or to print."),
    voice="easy",
    picture="computer",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ending=".docx",
    make=make,
)
