"""How large a form may be. One table, used by every check.

The limits keep a hostile or broken folder from taking the server with it. They are far above
what a person could want to answer.
"""

from __future__ import annotations

#: It is read whole.
FORM_BYTES = 256 * 1024
#: It is read whole.
PO_BYTES = 512 * 1024
#: A phone on a slow line must load it.
PICTURE_BYTES = 300 * 1024
#: They travel with every published version.
PICTURES = 200
#: A text takes seconds to say, not minutes.
SOUND_BYTES = 300 * 1024
#: It plays on a slow line, or it is not watched.
CLIP_BYTES = 4_000_000
#: A folder is one form, not a disk.
FILES = 500
#: audio/cy/ is the deepest there is.
FOLDER_DEPTH = 4
#: No line of a form needs more.
LINE_LETTERS = 2000
#: Nobody can read more than this on one page.
TEXT_LETTERS = 400
#: A longer form is two forms.
QUESTIONS = 100
#: More cannot be read.
OPTIONS = 20
#: A section holds several questions.
SECTIONS = 50
#: Somebody must be able to read them all.
TRIGGERS = 100
#: More is another voice.
SAID_ALOUD = 100
#: More cannot be followed.
CONDITION_DEPTH = 8
#: A form never needs as many.
NESTING = 40
#: The rest are told next time.
PROBLEMS = 200
