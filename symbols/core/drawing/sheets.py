"""Contact sheets to look at the set: large with names, and at the size a card shows them, in grey.

For the illustrator only: needs resvg-py and Pillow, which drawing itself does not.
"""

import io
import random
from pathlib import Path

import resvg_py
from PIL import Image, ImageDraw

Item = tuple[str, str]  # concept, SVG text


def rendered(svg_text: str, size: int) -> Image.Image:
    """The picture on white, size x size pixels."""
    png = resvg_py.svg_to_bytes(svg_string=svg_text, width=size, height=size, background="#ffffff")
    return Image.open(io.BytesIO(bytes(png))).convert("RGB")


def sheet(items: list[Item], size: int, columns: int) -> Image.Image:
    gap, label = 10, 16
    rows = -(-len(items) // columns)
    width, height = columns * (size + gap) + gap, rows * (size + gap + label) + gap
    page = Image.new("RGB", (width, height), "white")
    pen = ImageDraw.Draw(page)
    for i, (concept, text) in enumerate(items):
        x = gap + i % columns * (size + gap)
        y = gap + i // columns * (size + gap + label)
        page.paste(rendered(text, size), (x, y))
        pen.rectangle((x - 2, y - 2, x + size + 1, y + size + 1), outline="#dddddd")
        pen.text((x, y + size + 3), concept[: size // 6], fill="black")
    return page


def write_sheets(items: list[Item], folder: Path, on_a_sheet: int = 40) -> None:
    """large-1.png, large-2.png … at 220 pixels a picture, and all in grey at 80 pixels."""
    folder.mkdir(parents=True, exist_ok=True)
    for start in range(0, len(items), on_a_sheet):
        part = items[start : start + on_a_sheet]
        sheet(part, 220, min(8, len(part))).save(folder / f"large-{start // on_a_sheet + 1}.png")
    sheet(items, 80, 14).convert("L").save(folder / "small-grey.png")


def write_unnamed(items: list[Item], folder: Path, on_a_sheet: int = 30, seed: int = 1) -> None:
    """test-1.png … with numbers instead of names, in mixed order; key.csv says what is what.

    Show the sheets, never the key, to someone who has not seen the set.
    """
    folder.mkdir(parents=True, exist_ok=True)
    mixed = sorted(items)
    random.Random(seed).shuffle(mixed)
    numbered = [(str(i), text) for i, (_, text) in enumerate(mixed, 1)]
    for start in range(0, len(numbered), on_a_sheet):
        page = sheet(numbered[start : start + on_a_sheet], 110, 6)
        page.save(folder / f"test-{start // on_a_sheet + 1:02}.png")
    key = "".join(f"{i},{concept}\n" for i, (concept, _) in enumerate(mixed, 1))
    (folder / "key.csv").write_text("number,concept\n" + key, encoding="utf-8")
