"""An e-book (EPUB 3) for phones, tablets and e-book readers."""

from forms_engine.formats.contract import Format
from forms_engine.formats.epub.making import make
from forms_engine.languages.marking import N_

FORMAT = Format(
    name="epub",
    title=N_("E-book"),
    about=N_("For a phone, a tablet or an e-book reader. You can make the words bigger."),
    voice="easy",
    picture="tablet",
    media_type="application/epub+zip",
    ending=".epub",
    make=make,
)
