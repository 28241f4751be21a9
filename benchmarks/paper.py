"""How long a paper form takes, and how large it is: ``python3 benchmarks/paper.py``.

Each form is drawn once in a program of its own, which is started, draws and ends: that is what a
person waits for the first time anybody asks. Then all forms are drawn one after the other in one
process, each for the first time: that is what one page more costs. ``--keep`` writes the table.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.keeping import keep
from forms_engine.commands.print import bare_house
from forms_engine.definition.loading import load
from forms_engine.formats.contract import file_formats
from forms_engine.formats.document import Document
from forms_engine.formats.paper import MEDIA_TYPE
from forms_engine.formats.writing import document_of
from forms_engine.publishing.publish import version_of
from forms_engine.settings import read

HERE = Path(__file__).parent.parent
FORMS = ("my_month", "tell_us", "taking_part")
LANGUAGES = ("en-GB", "cy", "ur")
ROUNDS = 6


def documents(name: str) -> list[Document]:
    """Every form in every language, as this format is given it."""
    house = bare_house(read({}, address="https://forms.example.org"))
    voice, found = file_formats()[name].voice, []
    for form in FORMS:
        folder = HERE / "form_definitions" / form
        version, pictures, _ = version_of(house, load(folder, house.types, house.pictures), folder)
        bodies = {picture.sha256: picture.body for picture in pictures}
        found += [document_of(house, version, c, voice, bodies=bodies) for c in LANGUAGES]
    return found


def drawn(name: str, document: Document) -> tuple[float, bytes]:
    make = file_formats()[name].make
    assert make is not None
    began = time.perf_counter()
    body = make(document)
    return (time.perf_counter() - began) * 1000, body


def pages_in(body: bytes) -> int:
    import pypdfium2

    sheet = pypdfium2.PdfDocument(body)
    try:
        return len(sheet)
    finally:
        sheet.close()


def first(name: str) -> tuple[list[float], list[bytes]]:
    """Milliseconds of each form in a program of its own. This process must not know Typst."""
    assert "typst" not in sys.modules
    made = [drawn(name, document) for document in documents(name)]
    return [t for t, _ in made], [body for _, body in made]


def onward(name: str) -> float:
    """Milliseconds for all forms, each new, where another form has been drawn before."""
    import typst  # noqa: F401  (from here on this process draws by itself)

    every = documents(name)
    drawn(name, every[0])
    return sum(drawn(name, document)[0] for document in every[1:])


def in_a_new_process(name: str) -> float:
    command = [sys.executable, __file__, "--onward", name]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(json.loads(done.stdout))


def main() -> None:
    names = [name for name, form in file_formats().items() if form.media_type == MEDIA_TYPE]
    rows = [
        ("format", "pages a form", "size", "the first time", "each page more"),
        ("---", "--:", "--:", "--:", "--:"),
    ]
    for name in names:
        times, bodies = first(name)
        pages = [pages_in(body) for body in bodies]
        rest = min(in_a_new_process(name) for _ in range(ROUNDS)) / sum(pages[1:])
        size = median(len(body) for body in bodies) / 1000
        row = (name, f"{median(pages):.0f}", f"{size:.0f} kB", f"{median(times):.0f} ms")
        rows.append((*row, f"{rest:.1f} ms"))
    text = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    print(text)
    if "--keep" in sys.argv:
        keep("paper", text)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--onward"]:
        print(json.dumps(onward(sys.argv[2])))
    else:
        main()
