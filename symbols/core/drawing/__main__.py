"""Write the whole set: `python -m symbols.core.drawing` from the root of the project.

`--sheet FOLDER` also writes contact sheets there (needs resvg-py and Pillow); with names after
it, only those pictures, large.
"""

import argparse
import csv
import io
from pathlib import Path

from .catalogue import Picture, all_pictures
from .svg import svg

SET = Path(__file__).resolve().parent.parent


def files(pictures: list[Picture]) -> dict[str, str]:
    """Every file of the set by name, with its text."""
    table = io.StringIO()
    rows = csv.writer(table, lineterminator="\n")
    rows.writerow(["concept", "file", "en", "cy"])
    texts = {}
    for p in pictures:
        name = f"{p.concept}.svg"
        rows.writerow([p.concept, name, p.en, p.cy])
        texts[name] = svg(p.draw())
    return {"index.csv": table.getvalue(), **texts}


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
    options.add_argument("names", nargs="*", help="only these pictures on the sheets")
    chosen = options.parse_args()
    pictures = all_pictures()
    texts = files(pictures)
    if not chosen.names:
        write_set(SET, texts)
    sizes = [len(text.encode()) for name, text in texts.items() if name.endswith(".svg")]
    print(f"{len(pictures)} pictures, largest {max(sizes)} bytes, mean {sum(sizes) // len(sizes)}")
    if chosen.sheet:
        from .sheets import write_sheets

        wanted = [p for p in pictures if not chosen.names or p.concept in chosen.names]
        write_sheets([(p.concept, texts[f"{p.concept}.svg"]) for p in wanted], chosen.sheet)


if __name__ == "__main__":
    main()
