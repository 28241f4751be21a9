"""Objects that several pictures share. Placed by x,y (and scale) on the 128 grid."""

from .palette import Colour
from .strokes import (
    FINE,
    LINE,
    Part,
    Point,
    box,
    circle,
    dot,
    path,
    together,
    tube,
)


def clock(x: float, y: float, r: float = 20, hands: tuple[Point, Point] | None = None) -> Part:
    """`hands` are the two tips as shares of the radius; without them it is about one o'clock."""
    (ax, ay), (bx, by) = hands or ((0, -0.6), (0.42, 0.25))
    track = f"M{x + ax * r:.2f} {y + ay * r:.2f}L{x} {y}L{x + bx * r:.2f} {y + by * r:.2f}"
    return circle(x, y, r, "white") + path(track)


def padlock(
    x: float, y: float, scale: float = 1, colour: Colour = "yellow", open_: bool = False
) -> Part:
    """32 wide, 43 high; an open one has its shackle swung up."""
    shackle = path(
        "M-10-2V-18A10 10 0 0 1 10-18V-14" if open_ else "M-10-2V-10A10 10 0 0 1 10-10V-2"
    )
    body = box(-16, -3, 32, 26, 5, colour) + circle(0, 8, 2.2, "ink", line=2) + path("M0 9v6")
    return (shackle + body).at(x, y, scale)


def shield(x: float = 64, y: float = 64, scale: float = 1, colour: Colour = "green") -> Part:
    track = "M0-54C14-44 30-42 44-42C46-4 34 36 0 56C-34 36-46-4-44-42C-30-42-14-44 0-54Z"
    return path(track, colour).at(x, y, scale)


def house(
    x: float = 64,
    y: float = 64,
    scale: float = 1,
    wall: Colour = "paper",
    roof: Colour = "red",
    entrance: Colour = "blue",
) -> Part:
    """100 wide, 98 high; with entrance="none" the wall stays free for what is inside."""
    part = path("M-38-6V50H38V-6", wall) + path("M-50-4L0-48L50-4Z", roof)
    if entrance != "none":
        part += path("M-12 50V16H12V50", entrance) + dot(7, 34, 4)
    return part.at(x, y, scale)


def heart(x: float, y: float, scale: float = 1, colour: Colour = "red") -> Part:
    track = "M0 14C-24-2-16-18-7-16C-3-15 0-11 0-8C0-11 3-15 7-16C16-18 24-2 0 14Z"
    return path(track, colour).at(x, y, scale)


def star(x: float, y: float, scale: float = 1, colour: Colour = "yellow") -> Part:
    """About 52 across."""
    track = "M0-26L8-9L26-7L13 6L16 24L0 15L-16 24L-13 6L-26-7L-8-9Z"
    return path(track, colour).at(x, y, scale)


def open_doorway(inside: Colour = "sky") -> Part:
    """A door that stands open on the left of a doorway; fills the picture's left half."""
    leaf = path("M6 8L30 18V124L6 120Z", "wood") + dot(24, 74, 6)
    return box(6, 8, 54, 112, 3, inside) + leaf


def table(x: float = 64, y: float = 100, rx: float = 52, ry: float = 14) -> Part:
    edge = f"M{x - rx} {y}A{rx} {ry} 0 0 1 {x + rx} {y}V{y + 6}A{rx} {ry} 0 0 1 {x - rx} {y + 6}Z"
    return path(edge, "wood") + path(f"M{x - rx} {y}A{rx} {ry} 0 0 0 {x + rx} {y}", line=FINE)


def lifebuoy(x: float, y: float, scale: float = 1) -> Part:
    """The ring that is thrown to somebody in the water, 121 across: help."""
    band = path("M-20-56Q0-62 20-56L9-20H-9Z", "red", FINE)
    bands = together(band.at(turn=turn) for turn in (45, 135, 225, 315))
    return (circle(0, 0, 60.5, "white") + bands + circle(0, 0, 22, "white")).at(x, y, scale)


def bulb(x: float, y: float, scale: float = 1, colour: Colour = "yellow") -> Part:
    """30 wide, 42 high."""
    glass = path("M-7 14C-7 8-15 4-15-6A15 15 0 0 1 15-6C15 4 7 8 7 14Z", colour)
    cap = path("M-7 14H7V21H-7Z", "grey")
    return (glass + cap + path("M-4 0L0 4L4 0M0 4V13", line=2.6)).at(x, y, scale)


def drop(x: float, y: float, scale: float = 1, colour: Colour = "water") -> Part:
    return path("M0-8C5-1 6 2 6 4A6 6 0 0 1-6 4C-6 2-5-1 0-8Z", colour, line=FINE).at(x, y, scale)


def apple(x: float, y: float, scale: float = 1) -> Part:
    fruit = "M0-8C-14-16-22 0-14 12C-10 19-4 18 0 15C4 18 10 19 14 12C22 0 14-16 0-8Z"
    return (path(fruit, "red") + path("M0-8Q1-15 5-18")).at(x, y, scale)


def cup(x: float, y: float, scale: float = 1, colour: Colour = "teal") -> Part:
    handle = path("M11-6H16A7 7 0 0 1 16 8H11")
    return (handle + path("M-14-12H12V8Q12 16 4 16H-6Q-14 16-14 8Z", colour)).at(x, y, scale)


def spanner(
    x: float, y: float, scale: float = 1, turn: float = 45, colour: Colour = "grey"
) -> Part:
    """110 long, upright before the turn."""
    track = "M-9 44V-14C-22-20-24-38-14-50V-32L0-24L14-32V-50C24-38 22-20 9-14V44C9 56-9 56-9 44Z"
    return (path(track, colour) + path("M0 40v2", line=5)).at(x, y, scale, turn)


def pencil(
    x: float, y: float, scale: float = 1, turn: float = 45, colour: Colour = "yellow"
) -> Part:
    """84 long; its tip is at 0,0 and it stands up from there before the turn."""
    wood = path("M0 0L-9-20H9Z", "pine")
    shaft = path("M-9-20V-72H9V-20Z", colour) + path("M-9-72V-80Q0-88 9-80V-72Z", "rose")
    return (wood + shaft + path("M-2-4L0 0L2-4Z", "ink")).at(x, y, scale, turn)


def magnifier(x: float, y: float, r: float = 26, glass: Colour = "sky") -> Part:
    """The middle of the glass is at x,y; the handle goes down to the right."""
    reach = r * 0.72
    handle = tube(
        [(x + reach, y + reach), (x + reach + r * 0.85, y + reach + r * 0.85)], 8, "slate"
    )
    return handle + circle(x, y, r, glass, line=5)


def eye_sign(x: float, y: float, scale: float = 1, iris: Colour = "blue") -> Part:
    """One open eye, 104 wide, 56 high."""
    white = path("M-52 0Q0-58 52 0Q0 58-52 0Z", "white")
    return (white + circle(0, 0, 19, iris) + dot(0, 0, 15) + dot(6, -7, 7, "white")).at(x, y, scale)


def ear_sign(x: float, y: float, scale: float = 1, skin: Colour = "skin2") -> Part:
    """One ear seen from the side, 56 wide, 92 high."""
    rim = path("M-22-12C-26-56 34-56 30-10C28 10 12 14 10 30C8 50-20 52-22 30", skin)
    return (rim + path("M-8-8C-8-32 18-30 14-8C12 2 2 4 2 14", line=LINE)).at(x, y, scale)


def microphone(x: float, y: float, scale: float = 1, colour: Colour = "slate") -> Part:
    """44 wide, 84 high."""
    head = box(-13, -42, 26, 46, 13, colour) + path("M-13-20H0M-13-10H0", line=FINE)
    return (head + path("M-22-10V-4A22 22 0 0 0 22-4V-10M0 18V40M-14 41H14", line=5)).at(
        x, y, scale
    )


def speaker(x: float, y: float, scale: float = 1, colour: Colour = "slate") -> Part:
    """A loudspeaker cone facing right, 34 wide, 52 high."""
    return path("M-17-10H-6L12-26V26L-6 10H-17Z", colour).at(x, y, scale)


def sun(x: float, y: float, r: float = 16, rays: bool = True) -> Part:
    part = circle(x, y, r, "yellow")
    if rays:
        a, b = r + 7, r + 14
        c, d = round(a * 0.71, 1), round(b * 0.71, 1)
        track = f"M0 {a}V{b}M0-{a}V-{b}M{a} 0H{b}M-{a} 0H-{b}"
        slant = f"M{c} {c}L{d} {d}M-{c} {c}L-{d} {d}M{c}-{c}L{d}-{d}M-{c}-{c}L-{d}-{d}"
        part = path(track + slant, line=5).at(x, y) + part
    return part


def key(x: float, y: float, scale: float = 1, turn: float = 0, colour: Colour = "yellow") -> Part:
    """70 long, its ring at the top."""
    stem = "M-5 4V44H5V38H16V28H5V22H14V12H5V4Z"
    return (path(stem, colour) + circle(0, -8, 15, colour) + circle(0, -10, 5, "white", FINE)).at(
        x, y, scale, turn
    )


def coin(x: float, y: float, r: float = 18, colour: Colour = "yellow") -> Part:
    return circle(x, y, r, colour) + circle(x, y, r * 0.55, line=FINE)


def tree(x: float, y: float, scale: float = 1) -> Part:
    """60 wide, 96 high, its foot at x,y."""
    trunk = path("M-7 0V-38H7V0Z", "wood")
    crown = "M-16-36C-36-36-34-62-20-64C-20-86 20-86 20-64C34-62 36-36 16-36Z"
    return (trunk + path(crown, "green")).at(x, y, scale)


def bed(x: float, y: float, scale: float = 1, cover: Colour = "teal") -> Part:
    """A bed from the side, 108 wide; its feet stand on x,y (x is its middle)."""
    frame = box(-54, -72, 10, 72, 3, "wood") + box(44, -52, 10, 52, 3, "wood")
    sheet = box(-44, -44, 88, 32, 6, "white") + path("M-18-12V-44Q8-52 44-42V-12Z", cover)
    return (frame + sheet + box(-42, -58, 34, 19, 8, "white")).at(x, y, scale)


def flower(x: float, y: float, scale: float = 1, colour: Colour = "red") -> Part:
    """Five petals, 32 across."""
    petals = (
        "M0-5C-12-22 12-22 0-5C12-22 24-4 5-2C24 2 12 22 3 5"
        "C0 24-16 18-4 4C-22 8-20-14-5-2C-16-12-8-20 0-5"
    )
    return (path(petals + "Z", colour, line=FINE) + circle(0, 0, 5, "yellow", line=FINE)).at(
        x, y, scale
    )


def moon(x: float, y: float, scale: float = 1) -> Part:
    """A crescent, 40 high."""
    return path("M8-20A21 21 0 1 0 20 8A17 17 0 0 1 8-20Z", "yellow").at(x, y, scale)


def octagon(x: float = 64, y: float = 64, scale: float = 1, colour: Colour = "red") -> Part:
    return path("M-22-58H22L58-22V22L22 58H-22L-58 22V-22Z", colour).at(x, y, scale)


def sofa(x: float, y: float, scale: float = 1, colour: Colour = "teal") -> Part:
    """112 wide, 62 high, its feet at x,y."""
    back = box(-42, -62, 84, 44, 8, colour)
    feet = path("M-44-6V0M44-6V0", line=6)
    return (feet + back + box(-56, -42, 18, 38, 7, colour) + box(38, -42, 18, 38, 7, colour)
            + box(-38, -26, 76, 22, 4, colour)).at(x, y, scale)  # fmt: skip


def cooker(x: float, y: float, scale: float = 1) -> Part:
    """64 wide, 76 high, its feet at x,y."""
    body = box(-32, -76, 64, 76, 4, "white") + path("M-32-58H32", line=FINE)
    knobs = path("M-20-67h0M-7-67h0M7-67h0M20-67h0", line=6)
    return (body + knobs + box(-22, -48, 44, 36, 3, "slate", line=FINE)).at(x, y, scale)


def pin(x: float, y: float, scale: float = 1, colour: Colour = "red") -> Part:
    """A map pin, 40 wide, 58 high; its point is at x,y."""
    drop_ = path("M0 0C-6-16-20-22-20-38A20 20 0 0 1 20-38C20-22 6-16 0 0Z", colour)
    return (drop_ + circle(0, -38, 7.5, "white", line=FINE)).at(x, y, scale)


def globe(x: float, y: float, r: float = 40, colour: Colour = "sky") -> Part:
    half, wide = r * 0.45, r * 0.63
    lines = (
        f"M-{r} 0H{r}M0-{r}V{r}M0-{r}C-{wide:.1f}-{half:.1f}-{wide:.1f} {half:.1f} 0 {r}"
        f"C{wide:.1f} {half:.1f} {wide:.1f}-{half:.1f} 0-{r}"
    )
    return (circle(0, 0, r, colour) + path(lines, line=FINE)).at(x, y)


def shirt(x: float, y: float, scale: float = 1, colour: Colour = "orange") -> Part:
    """64 wide, 58 high around 0,0."""
    track = "M-12-29Q0-18 12-29L32-18L24 2L17-2V29H-17V-2L-24 2L-32-18Z"
    return path(track, colour).at(x, y, scale)


def bell(x: float, y: float, scale: float = 1, colour: Colour = "yellow") -> Part:
    """52 wide, 60 high around 0,0."""
    clapper = circle(0, 24, 6, colour)
    return (clapper + path("M0-30Q16-28 18-8Q18 10 26 20H-26Q-18 10-18-8Q-16-28 0-30Z", colour)).at(
        x, y, scale
    )


def warning(x: float, y: float, scale: float = 1) -> Part:
    """A small warning triangle, 46 wide, 42 high around 0,0."""
    sign = path("M0-22L24 20H-24Z", "yellow")
    return (sign + path("M0-6V5", line=5.5) + path("M0 13h0", line=6)).at(x, y, scale)


def barrier(x: float, y: float, width: float = 116, scale: float = 1) -> Part:
    """A striped bar on two feet; its feet stand on x,y (x is its middle)."""
    half = width / 2
    feet = path(f"M{-half + 14} 0V-40M{half - 14} 0V-40", line=7)
    bar = box(-half, -48, width, 24, 3, "white")
    stripes = "".join(f"M{-half + i} -46h12l-10 20h-12Z" for i in range(18, int(width) - 8, 26))
    return (feet + bar + path(stripes, "red", line=0, colour="none")).at(x, y, scale)


def car(x: float, y: float, scale: float = 1, colour: Colour = "blue") -> Part:
    """A car from the side, 112 wide, 56 high, its wheels stand on x,y."""
    body = "M-56-12V-26Q-54-32-46-33L-32-36Q-22-56-10-56H16Q28-56 38-36L50-32Q56-30 56-22V-12Z"
    glass = "M-22-36Q-16-48-8-48H0V-36ZM8-48H15Q22-48 28-36H8Z"
    return (path(body, colour) + path(glass, "sky", line=FINE) + circle(-30, -10, 11, "grey")
            + circle(32, -10, 11, "grey")).at(x, y, scale)  # fmt: skip


def scales(x: float, y: float, scale: float = 1, lean: float = 0) -> Part:
    """A pair of scales, 100 wide, 96 high around 0,0; `lean` lowers the right pan."""
    stand = path("M0-44V44M-22 46H22", line=6)
    beam = path(f"M-38 {-32 - lean}L38 {-32 + lean}", line=6)

    def pan(at: float, down: float) -> Part:
        low = down + 36
        cords = path(f"M{at} {down}L{at - 14} {low}M{at} {down}L{at + 14} {low}", line=3)
        dish = f"M{at - 20} {low}H{at + 20}Q{at} {low + 22} {at - 20} {low}Z"
        return cords + path(dish, "yellow")

    return (stand + beam + pan(-38, -32 - lean) + pan(38, -32 + lean)).at(x, y, scale)


def spot(x: float, y: float, scale: float = 1) -> Part:
    """Where it hurts."""
    track = "M0-24L5-9L20-14L11-1L22 10L7 10L2 24L-5 11L-20 15L-11 2L-22-9L-7-9Z"
    return path(track, "red", line=FINE).at(x, y, scale)


def gear(x: float, y: float, scale: float = 1, colour: Colour = "grey") -> Part:
    """A toothed wheel, 56 across around 0,0: work goes on."""
    teeth = "M0-24V24M-24 0H24M-17-17L17 17M17-17L-17 17"
    spokes = path(teeth, line=2 * LINE, body=9) + circle(0, 0, 19, colour)
    return (spokes + path(teeth, line=0, body=9, colour=colour) + circle(0, 0, 8, "white")).at(
        x, y, scale
    )
