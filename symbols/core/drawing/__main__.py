"""Write the whole set: `python -m symbols.core.drawing` from the root of the project.

`--sheet FOLDER` also writes contact sheets there (needs resvg-py and Pillow); with names after
it, only those pictures, large. `--unnamed FOLDER` writes numbered sheets in mixed order.
"""

import argparse
import csv
import io
from pathlib import Path

from .catalogue import Picture, all_pictures
from .svg import svg

SET = Path(__file__).resolve().parent.parent
INDEX = SET / "index.csv"
COLUMNS = ("concept", "file", "en", "cy", "pl", "ur", "bci")


def files(pictures: list[Picture]) -> dict[str, str]:
    """Every drawing of the set by file name, with its text."""
    return {f"{p.concept}.svg": svg(p.draw()) for p in pictures}


def index(pictures: list[Picture], before: str) -> str:
    """The table of words: a row a picture. Words are written by hand and kept; a new picture
    gets a row with empty words."""
    known = {row["concept"]: row for row in csv.DictReader(io.StringIO(before))}
    table = io.StringIO()
    rows = csv.DictWriter(table, COLUMNS, lineterminator="\n", extrasaction="ignore")
    rows.writeheader()
    for p in pictures:
        old = {column: known.get(p.concept, {}).get(column) or "" for column in COLUMNS}
        rows.writerow({**old, "concept": p.concept, "file": f"{p.concept}.svg"})
    return table.getvalue()


def write_set(folder: Path, texts: dict[str, str]) -> None:
    """Write the files and remove pictures that are no longer drawn."""
    for old in folder.glob("*.svg"):
        if old.name not in texts:
            old.unlink()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    options = argparse.ArgumentParser(prog="symbols.core.drawing", description=__doc__)
    options.add_argument("--sheet", type=Path, metavar="FOLDER", help="write contact sheets there")
    options.add_argument("--unnamed", type=Path, metavar="FOLDER", help="write test sheets there")
    options.add_argument("names", nargs="*", help="only these pictures on the sheets")
    chosen = options.parse_args()
    pictures = all_pictures()
    texts = files(pictures)
    if not chosen.names:
        words = index(pictures, INDEX.read_text(encoding="utf-8"))
        write_set(SET, {**texts, INDEX.name: words})
    sizes = [len(text.encode()) for text in texts.values()]
    print(f"{len(pictures)} pictures, largest {max(sizes)} bytes, mean {sum(sizes) // len(sizes)}")
    wanted = [
        (p.concept, texts[f"{p.concept}.svg"])
        for p in pictures
        if not chosen.names or p.concept in chosen.names
    ]
    if chosen.sheet:
        from .sheets import write_sheets

        write_sheets(wanted, chosen.sheet)
    if chosen.unnamed:
        from .sheets import write_unnamed

        write_unnamed(wanted, chosen.unnamed)


if __name__ == "__main__":
    main()
