"""Signs that say something about a picture: ticks, crosses, arrows, bubbles, waves."""

import math
from collections.abc import Sequence

from .palette import Colour
from .strokes import LINE, Part, Point, circle, path, ribbon, together, writing

TICK = "M-11 1L-3 9L12-9"
CROSS = "M-9-9L9 9M9-9L-9 9"
PLUS = "M-10 0H10M0-10V10"
MINUS = "M-10 0H10"


def tick(x: float, y: float, scale: float = 1, colour: Colour = "green") -> Part:
    return ribbon(TICK, colour).at(x, y, scale)


def small_tick(x: float, y: float, scale: float = 1) -> Part:
    """A tick without an edge, for the little boxes of a page; 14 wide."""
    return path("M-7 0l5 6l10-12", line=5, colour="green").at(x, y, scale)


def cross(x: float, y: float, scale: float = 1, colour: Colour = "red") -> Part:
    return ribbon(CROSS, colour).at(x, y, scale)


def plus(x: float, y: float, scale: float = 1, colour: Colour = "green") -> Part:
    return ribbon(PLUS, colour).at(x, y, scale)


def minus(x: float, y: float, scale: float = 1, colour: Colour = "red") -> Part:
    return ribbon(MINUS, colour).at(x, y, scale)


def equals(x: float, y: float, scale: float = 1, colour: Colour = "teal") -> Part:
    return ribbon("M-10-7H10M-10 7H10", colour, 6).at(x, y, scale)


def question(x: float, y: float, scale: float = 1, colour: Colour = "ink") -> Part:
    curve = path("M-8-8C-8-20 9-20 9-8C9 0 0 0 0 8", line=0, body=6, colour=colour)
    return (curve + path("M0 18h0", line=0, body=7.5, colour=colour)).at(x, y, scale)


def exclamation(x: float, y: float, scale: float = 1, colour: Colour = "ink") -> Part:
    stroke = path("M0-16V4", line=0, body=7, colour=colour)
    return (stroke + path("M0 16h0", line=0, body=8, colour=colour)).at(x, y, scale)


_BADGES: dict[str, tuple[Colour, str]] = {
    "tick": ("green", "M-8 1L-2 7L9-6"),
    "cross": ("red", "M-6-6L6 6M6-6L-6 6"),
    "plus": ("green", "M-8 0H8M0-8V8"),
    "minus": ("red", "M-8 0H8"),
    "equals": ("teal", "M-7-4H7M-7 4H7"),
}


def badge(kind: str, x: float = 106, y: float = 106, r: float = 17) -> Part:
    """A round sign on the corner of a thing. Kinds: tick, cross, plus, minus, half, equals."""
    if kind == "half":
        left = path(f"M{x} {y - r}A{r} {r} 0 0 0 {x} {y + r}Z", "orange", line=3.2)
        return circle(x, y, r, "white") + left
    fill, sign = _BADGES[kind]
    return circle(x, y, r, fill) + path(sign, line=6, colour="white").at(x, y, r / 17)


def question_badge(x: float = 106, y: float = 106, r: float = 17) -> Part:
    return circle(x, y, r, "orange") + question(x, y - r * 0.06, r / 27)


def information_sign(x: float, y: float, scale: float = 1) -> Part:
    """The sign of information that is the same in every country, 66 across."""
    spot = path("M0-18h0", line=0, body=12, colour="white")
    stem = path("M0-2V18", line=0, body=11, colour="white")
    return (circle(0, 0, 33, "blue") + spot + stem).at(x, y, scale)


def bar(x1: float = 18, y1: float = 110, x2: float = 110, y2: float = 18) -> Part:
    """Not this, or will not: from the lower left to the upper right."""
    return ribbon([(x1, y1), (x2, y2)], "red")


def arrow(
    points: Sequence[Point],
    colour: Colour = "ink",
    width: float = 6,
    head: float = 9,
    curve: str = "",
) -> Part:
    """An arrow along points; its head opens at the last one.

    `curve` is path data for the shaft, when it is not straight from point to point.
    """
    (x0, y0), (x1, y1) = points[-2:]
    angle = math.atan2(y1 - y0, x1 - x0)

    def barb(turn: float) -> Point:
        reach = head * 1.3
        return x1 - reach * math.cos(angle + turn), y1 - reach * math.sin(angle + turn)

    shaft = curve or "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in points)
    tip = "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in (barb(0.72), (x1, y1), barb(-0.72)))
    if colour == "ink":
        return path(shaft + tip, line=0, body=width)
    return ribbon(shaft + tip, colour, width)


def turning_arrows(
    x: float = 64, y: float = 64, scale: float = 1, one: Colour = "blue", other: Colour = "orange"
) -> Part:
    """Two arrows in a ring: change."""
    arcs = ("M-40-10A42 42 0 0 1 34-24", "M40 10A42 42 0 0 1-34 24")
    part = together(ribbon(a, c, 10) for a, c in zip(arcs, (one, other), strict=True))
    part += path("M46-44L44-12L16-24Z", one) + path("M-46 44L-44 12L-16 24Z", other)
    return part.at(x, y, scale)


def round_arrow(x: float, y: float, scale: float = 1, colour: Colour = "teal") -> Part:
    """One arrow that goes round and comes back: again."""
    ring = ribbon("M22-14A27 27 0 1 0 26 8", colour, 8)
    return (ring + path("M12-10H34V-33Z", colour)).at(x, y, scale)


def speech(
    x: float,
    y: float,
    width: float,
    height: float,
    tail: Point,
    fill: Colour = "white",
    corner: float = 12,
) -> Part:
    """A bubble box with its tail going to a point, in one outline."""
    r = corner
    right, bottom = x + width, y + height
    tx, ty = tail
    cx = min(max(tx, x + r + 8), right - r - 8)
    cy = min(max(ty, y + r + 6), bottom - r - 6)
    to_right = to_left = below = ""
    if ty > bottom:
        below = f"H{cx + 8}L{tx} {ty}L{cx - 8} {bottom}"
    elif tx > x:
        to_right = f"V{cy - 7}L{tx} {ty}L{right} {cy + 7}"
    else:
        to_left = f"V{cy + 7}L{tx} {ty}L{x} {cy - 7}"
    return path(
        f"M{x + r} {y}H{right - r}q{r} 0 {r} {r}{to_right}V{bottom - r}q0 {r}-{r} {r}{below}"
        f"H{x + r}q-{r} 0-{r}-{r}{to_left}V{y + r}q0-{r} {r}-{r}Z",
        fill,
    )


def saying(
    x: float, y: float, width: float, height: float, tail: Point, fill: Colour = "white"
) -> Part:
    """A bubble with two grey lines in it: words, whatever they are."""
    wide = width - 24
    lines = writing(x + 12, y + height / 2 - 5, wide, round(wide * 0.66), step=10)
    return speech(x, y, width, height, tail, fill) + lines


def thought(
    x: float,
    y: float,
    width: float,
    height: float,
    dots: Sequence[tuple[float, float, float]] = (),
    fill: Colour = "white",
) -> Part:
    """A cloud, and the dots (x, y, radius) that lead to whoever thinks it."""

    def spot(across: float, down: float) -> str:
        return f"{x + across * width:.2f} {y + down * height:.2f}"

    lobes = [
        ((-0.1, 0.95), (-0.08, 0.4), (0.12, 0.4)),
        ((0.08, 0.02), (0.42, -0.06), (0.5, 0.14)),
        ((0.6, -0.06), (0.94, 0.02), (0.88, 0.4)),
        ((1.08, 0.42), (1.08, 0.95), (0.82, 0.9)),
        ((0.7, 1.08), (0.3, 1.08), (0.18, 0.9)),
    ]
    track = f"M{spot(0.18, 0.9)}" + "".join(
        "C" + " ".join(spot(*point) for point in lobe) for lobe in lobes
    )
    return path(track + "Z", fill) + together(circle(a, b, r, fill) for a, b, r in dots)


def waves(
    x: float,
    y: float,
    radii: Sequence[float] = (10, 19, 28),
    half_angle: float = 40,
    turn: float = 0,
    line: float = LINE,
    colour: Colour = "ink",
) -> Part:
    """Sound: arcs that spread to the right, or where `turn` sends them."""
    a = math.radians(half_angle)
    track = "".join(
        f"M{r * math.cos(a):.2f} {-r * math.sin(a):.2f}"
        f"A{r} {r} 0 0 1 {r * math.cos(a):.2f} {r * math.sin(a):.2f}"
        for r in radii
    )
    return path(track, line=line, colour=colour).at(x, y, turn=turn)


def play(x: float, y: float, scale: float = 1, colour: Colour = "green") -> Part:
    """A triangle to the right: start."""
    return path("M-10-14L16 0L-10 14Z", colour).at(x, y, scale)


def block_arrow(
    x: float, y: float, length: float, turn: float = 0, colour: Colour = "green"
) -> Part:
    """A broad arrow that points up before the turn; its foot is at x,y."""
    neck = length - 26
    track = f"M-11 0V{-neck}H-26L0 {-length}L26 {-neck}H11V0Z"
    return path(track, colour).at(x, y, turn=turn)
