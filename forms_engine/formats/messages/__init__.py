"""The form as text messages, one question each; the same words for the telephone."""

from forms_engine.formats.contract import Format
from forms_engine.formats.messages.making import make
from forms_engine.languages.marking import N_

FORMAT = Format(
    name="messages",
    title=N_("Text messages"),
    about=N_("One question in each message. You send back a number. Also for the telephone."),
    voice="easy",
    picture="phone",
    media_type="text/plain; charset=utf-8",
    ending=".txt",
    make=make,
    of_stories=False,
)
