"""The same sheet to read out as plain text, for a supporter who uses a screen reader or e-mail."""

from forms_engine.formats.contract import Format
from forms_engine.formats.interview_text.making import make
from forms_engine.languages.marking import N_

FORMAT = Format(
    name="interview_text",
    title=N_("A sheet to read out, as plain text"),
    about=N_("For a supporter who uses a screen reader, or types the answers."),
    voice="easy",
    picture="words-only",
    media_type="text/plain; charset=utf-8",
    ending=".txt",
    make=make,
    of_stories=False,
)
