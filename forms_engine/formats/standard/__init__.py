"""Standard: standard words, answers as a list."""

from forms_engine.formats.contract import Format

FORMAT = Format(
    name="standard",
    title="Standard words",
    about="One question on a page, standard words, answers as a list with small pictures.",
    voice="standard",
    leans_on="easy_read",
)
