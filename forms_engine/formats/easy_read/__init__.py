"""Easy read: easy words, a picture on everything, large cards to press."""

from forms_engine.formats.contract import Format

FORMAT = Format(
    name="easy_read",
    title="Easy words and pictures",
    about="One question on a page, easy words, a picture on every answer.",
    voice="easy",
)
