"""Plain text: for screen readers, for e-mail, and to copy from."""

from forms_engine.formats.contract import Format
from forms_engine.formats.text.making import make
from forms_engine.languages.marking import N_

FORMAT = Format(
    name="text",
    title=N_("Plain text"),
    about=N_("Only words. For a screen reader, or to send in an e-mail."),
    voice="easy",
    picture="words-only",
    media_type="text/plain; charset=utf-8",
    ending=".txt",
    make=make,
)
