"""Papers, screens and cards: what questions and answers are written on."""

from .hands import thumb
from .palette import Colour
from .strokes import FINE, NOTHING, Part, Point, box, circle, dot, path, together, writing


def paper(
    x: float, y: float, width: float, height: float, lines: int = 0, fill: Colour = "white"
) -> Part:
    words = writing(x + 8, y + 12, *[width - 16] * lines, step=11) if lines else NOTHING
    return box(x, y, width, height, 4, fill) + words


def letter(x: float, y: float, width: float, height: float, fill: Colour = "white") -> Part:
    """A closed envelope."""
    flap = path(f"M{x} {y + 4}L{x + width / 2} {y + height * 0.58}L{x + width} {y + 4}")
    return box(x, y, width, height, 4, fill) + flap


def tablet(x: float, y: float, width: float, height: float, screen: Colour = "white") -> Part:
    return box(x, y, width, height, 8, "slate") + box(
        x + 7, y + 7, width - 14, height - 14, 2, screen, line=FINE
    )


def phone(x: float, y: float, scale: float = 1, screen: Colour = "sky") -> Part:
    """56 wide, 116 high, around its middle."""
    case = box(-28, -58, 56, 116, 10, "ink") + box(-22, -44, 44, 84, 3, screen)
    return (case + dot(0, 49, 6, "white") + path("M-8-51h16", line=3, colour="white")).at(
        x, y, scale
    )


def calendar(x: float, y: float, width: float, height: float, top: Colour = "red") -> Part:
    head = f"M{x} {y + 24}V{y + 6}q0-6 6-6h{width - 12}q6 0 6 6v18Z"
    rings = f"M{x + width * 0.27:.1f} {y - 6}v13M{x + width * 0.73:.1f} {y - 6}v13"
    return box(x, y, width, height, 6, "white") + path(head, top) + path(rings, line=6)


def days(
    x: float, y: float, columns: int, rows: int, step: Point, size: Point,
    marked: tuple[int, int] | None = None,
) -> Part:  # fmt: skip
    """The squares of a calendar; `marked` is the column and row of the yellow one."""
    squares = [(i, j) for j in range(rows) for i in range(columns)]
    plain = together(
        box(x + i * step[0], y + j * step[1], *size, 2, "pale", line=2.4)
        for i, j in squares if (i, j) != marked
    )  # fmt: skip
    if not marked:
        return plain
    i, j = marked
    return plain + box(x + i * step[0], y + j * step[1], *size, 2, "yellow", line=2.4)


def folder(x: float, y: float, width: float, height: float, colour: Colour = "pine") -> Part:
    """A closed folder with its tab on the left."""
    tab = width * 0.36
    edge = f"l8 10h{width - tab - 16:.1f}q4 0 4 4V{y + height}Z"
    back = f"M{x} {y + height}V{y + 4}q0-4 4-4h{tab:.1f}{edge}"
    return path(back, colour) + path(f"M{x} {y + 26}H{x + width}", line=FINE)


def board(x: float, y: float, width: float, height: float) -> Part:
    """A notice board of cork in a wooden frame."""
    return box(x, y, width, height, 4, "wood") + box(
        x + 8, y + 8, width - 16, height - 16, 2, "paper", line=FINE
    )


def name_badge(x: float, y: float, scale: float = 1, inside: Part = NOTHING) -> Part:
    """A wide white card with a pin, 92 wide, 76 high; `inside` is drawn round its middle."""
    card = box(-46, -30, 92, 62, 6, "white")
    return (card + box(-9, -42, 18, 18, 4, "grey") + inside).at(x, y, scale)


def picture_frame(x: float, y: float, width: float, height: float) -> Part:
    """A small framed landscape: hill and sun. It stands for "a picture" on pages and screens."""
    hill = (
        f"M{x + 3} {y + height - 4}L{x + width * 0.38:.1f} {y + height * 0.42:.1f}"
        f"L{x + width * 0.6:.1f} {y + height * 0.7:.1f}"
        f"L{x + width * 0.72:.1f} {y + height * 0.56:.1f}L{x + width - 3} {y + height - 4}Z"
    )
    return (
        box(x, y, width, height, 3, "sky", line=FINE)
        + path(hill, "leaf", line=2.4)
        + circle(x + width * 0.72, y + height * 0.27, min(width, height) * 0.11, "yellow", line=2.4)
    )


def form(x: float, y: float, width: float, height: float, rows: int = 3) -> Part:
    """A page of questions: a box to tick and a line, row by row, 24 apart."""
    part = box(x, y, width, height, 4, "white")
    for i in range(rows):
        part += box(x + 9, y + 11 + i * 24, 14, 14, 2, "white", line=FINE)
        part += writing(x + 32, y + 18 + i * 24, width - 42)
    return part


def complaint_page(x: float, y: float, width: float, height: float) -> Part:
    """A page that says something is bad: a thumb down, and words."""
    down = thumb(up=False, cuff="red").at(x + width * 0.52, y + height * 0.34, width / 142)
    words = writing(x + 10, y + height * 0.74, width - 20, width - 34, step=10)
    return box(x, y, width, height, 4, "white") + down + words
