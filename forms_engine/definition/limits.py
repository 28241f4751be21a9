"""How large a form may be. One table, used by every check and printed in the guide.

The limits keep a hostile or broken folder from taking the server with it. They are far above
what a person could want to answer.
"""

from __future__ import annotations

from typing import NamedTuple


class Limit(NamedTuple):
    name: str
    most: int
    unit: str
    why: str


FORM_BYTES = 256 * 1024
PO_BYTES = 512 * 1024
PICTURE_BYTES = 300 * 1024
PICTURES = 200
SOUND_BYTES = 300 * 1024
CLIP_BYTES = 4_000_000
FILES = 500
FOLDER_DEPTH = 4
LINE_LETTERS = 2000
TEXT_LETTERS = 400
QUESTIONS = 100
OPTIONS = 20
SECTIONS = 50
TRIGGERS = 100
SAID_ALOUD = 100
CONDITION_DEPTH = 8
NESTING = 40
PROBLEMS = 200

LIMITS: tuple[Limit, ...] = (
    Limit("form.toml", FORM_BYTES, "bytes", "It is read whole."),
    Limit("one .po file", PO_BYTES, "bytes", "It is read whole."),
    Limit("one picture", PICTURE_BYTES, "bytes", "A phone on a slow line must load it."),
    Limit("one recording", SOUND_BYTES, "bytes", "A text takes seconds to say, not minutes."),
    Limit("one signed clip", CLIP_BYTES, "bytes", "It plays on a slow line, or it is not watched."),
    Limit("pictures in pictures/", PICTURES, "files", "They travel with every published version."),
    Limit("files in the folder", FILES, "files", "A folder is one form, not a disk."),
    Limit("folders inside folders", FOLDER_DEPTH, "levels", "audio/cy/ is the deepest there is."),
    Limit("one line of form.toml", LINE_LETTERS, "letters", "No line of a form needs more."),
    Limit("one text", TEXT_LETTERS, "letters", "Nobody can read more than this on one page."),
    Limit("questions", QUESTIONS, "questions", "A longer form is two forms."),
    Limit("options, cards or headings of a question", OPTIONS, "options", "More cannot be read."),
    Limit("sections", SECTIONS, "sections", "A section holds several questions."),
    Limit("words said in their own way", SAID_ALOUD, "words", "More is another voice."),
    Limit("triggers", TRIGGERS, "triggers", "Somebody must be able to read them all."),
    Limit("conditions inside conditions", CONDITION_DEPTH, "levels", "More cannot be followed."),
    Limit("tables inside tables", NESTING, "levels", "A form never needs as many."),
    Limit("problems told for one form", PROBLEMS, "problems", "The rest are told next time."),
)


def table() -> str:
    """The limits as a Markdown table, for the guide."""
    rows = [f"| {m.name} | {m.most:,} {m.unit} | {m.why} |" for m in LIMITS]
    return "\n".join(["| what | at most | why |", "|---|---|---|", *rows])
