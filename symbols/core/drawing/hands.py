"""Hands: small ones at the end of an arm, and big ones that carry a picture by themselves."""

import math

from .palette import Colour
from .strokes import FINE, Part, Point, box, path, together, tube, tubes

Thickness = tuple[list[Point], float]


def small_hand(elbow: Point, wrist: Point, skin: Colour, kind: str = "fist", side: int = 1) -> Part:
    """A hand that goes on from the lower arm. Kinds: fist, knuckle, mitt, flat, open, point, thumb.

    `side` 1 puts the thumb on the inner side of a right-hand arm, -1 of a left-hand arm.
    """
    along_x, along_y = wrist[0] - elbow[0], wrist[1] - elbow[1]
    length = math.hypot(along_x, along_y) or 1
    ux, uy = along_x / length, along_y / length

    def spot(forward: float, across: float) -> Point:
        return (
            wrist[0] + ux * forward - uy * side * across,
            wrist[1] + uy * forward + ux * side * across,
        )

    def finger(forward: float, across: float, to: float, to_across: float) -> list[Point]:
        return [spot(forward, across), spot(to, to_across)]

    fist: Thickness = (finger(0, 0, 7, 0), 11)
    shapes: dict[str, list[Thickness]] = {
        "fist": [fist],
        "knuckle": [fist],
        "mitt": [(finger(0, 0, 13, 0), 10)],
        "flat": [(finger(0, 0, 14, 1), 9), (finger(4, -2, 9, -9), 4.4)],
        "point": [fist, (finger(5, 3, 20, 3), 4.6)],
        "thumb": [fist, (finger(4, -2, 6, -12), 5)],
        "open": [
            (finger(0, 0, 5, 0), 10),
            (finger(5, 3, 14, 4), 4.6),
            (finger(5, 0, 15, 0), 4.6),
            (finger(5, -3, 13, -5), 4.6),
            (finger(2, -3, 5, -10), 4.4),
        ],
    }
    hand = tubes(shapes[kind], skin)
    if kind == "knuckle":
        hand += together(path([spot(12.5, i), spot(8, i)], line=2.2) for i in (-3, 0, 3))
    return hand


def palm(skin: Colour = "mine", cuff: Colour = "blue") -> Part:
    """An open hand, fingers up; 64 wide, 108 high around 0,0."""
    fingers = tubes(
        [
            ("M-15-4L-17-38", 11),
            ("M-4-6L-4-46", 11),
            ("M8-6L10-42", 11),
            ("M18 0L23-30", 10),
            ("M-16 20L-32 0", 11),
            ("M-10 2L-9 20H10L12 2Z", 20),
        ],
        skin,
    )
    inside = path("M-13 16h0M-8 0h20M-8 8h20M-8 16h20", line=0, body=14, colour=skin)
    creases = path("M-11 14Q-4 6-2-2M-9 20Q4 8 15 10", line=2.6)
    return fingers + inside + creases + box(-22, 34, 44, 18, 5, cuff)


def thumb(up: bool = True, skin: Colour = "mine", cuff: Colour = "green") -> Part:
    """Thumb up, or the same hand with its thumb down; 84 wide, 92 high around 0,0."""
    hand = tubes(
        [
            ("M-8 2C2-12 4-22 3.5-36", 15),
            ("M-14 6V34H10V4ZM0 10V30", 19),
            ("M8 2H24M8 14H26M8 26H25M8 38H21", 12),
        ],
        skin,
    )
    hand += path("M6 8H22M8 20H24M8 32H22", line=FINE + 0.4) + box(-48, -7, 24, 54, 5, cuff)
    return hand.at(8, -6).at(upside_down=not up)


def pointing(skin: Colour = "mine", cuff: Colour = "yellow") -> Part:
    """A hand whose index finger points up; 54 wide, 104 high around 0,10."""
    hand = tubes(
        [
            ("M-8 10V-34", 12),
            ("M4 12V2M15 14V5M25 16V9", 11),
            ("M-8 30L-22 12", 11),
            ("M0 22H18V32H-2Z", 18),
        ],
        skin,
    )
    return hand + path("M-2 16V8M10 18V10M20 20V13", line=2.6) + box(-14, 42, 42, 18, 5, cuff)


def clasped(left: Colour = "yellow", right: Colour = "blue", reach: float = 84) -> Part:
    """Two hands of different skin that hold each other, level; the sleeves end `reach` away."""
    arms = tube([(reach, 4), (24, 4)], 25, right) + tube([(-reach, 0), (-30, 0)], 25, left)
    other = tube("M16 4H-4", 22, "skin1")
    mine = tubes([("M-22 0H6", 20), ("M4-6L18-5", 9)], "skin4")
    fingers = tubes([("M-14 14L-12 5", 9), ("M-4 16L-2 6", 9), ("M6 16L8 7", 9)], "skin1")
    cuffs = box(20, -10, 10, 28, 3, "white") + box(-36, -14, 10, 28, 3, "white")
    return arms + other + mine + fingers + cuffs
