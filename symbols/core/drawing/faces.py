"""Heads, hair and faces. Own units: the head is 32 wide and 43 high, its centre at 0,0.

Small eyes on the middle line, a real jaw and a neck make an adult; big eyes make a child.
"""

from .palette import Colour
from .strokes import FINE, LINE, NOTHING, Part, circle, dot, path, together, tube

SKULL = "M-16-4C-16-27 16-27 16-4V4C16 14 8 21 0 21S-16 14-16 4Z"
BEARD = "M-16 1C-14 9-8 6 0 6S14 9 16 1C18 15 8 24 0 24S-18 15-16 1Z"
HIJAB_FACE = "M-13.5-5C-13.5-22 13.5-22 13.5-5V4C13.5 13 7 19 0 19S-13.5 13-13.5 4Z"

HAIR_BEHIND: dict[str, str] = {
    "bob": "M-19 16C-29-38 29-38 19 16Q0 22-19 16Z",
    "long": "M-18-4C-20-33 20-33 18-4C19 12 24 22 25 36H-25C-24 22-19 12-18-4Z",
    "afro": "M-20 9C-30 4-30-10-24-16C-24-28-12-34 0-33S24-28 24-16C30-10 30 4 20 9Z",
    "bun": "M-9-22A9 9 0 1 1 9-22Z",
    "locs": "M-17-8C-20-33 20-33 17-8L23 28H13L11 10H-11L-13 28H-23Z",
    "hijab": "M-20 0C-21-32 21-32 20 0C20 14 22 26 27 36H-27C-22 26-20 14-20 0Z",
}
HAIR_IN_FRONT: dict[str, str] = {
    "short": "M-17 0C-21-33 21-33 17 0C16-6 15-10 12-14C3-11-6-11-11-15C-14-11-16-6-17 0Z",
    "crop": "M-16.5-3C-19-32 19-32 16.5-3C14-13 9-14 0-14S-14-13-16.5-3Z",
    "side": "M-17-1C-21-33 22-34 17-1C16-7 14-12 10-16C3-12-8-11-13-13C-15-9-16-5-17-1Z",
    "bob": "M-16 0C-19-30 19-30 16 0C14-9 11-12 6-16C0-12-8-10-13-11C-15-8-15.5-4-16 0Z",
    "long": "M-16 1C-18-31 18-31 16 1C14-8 7-12 0-17C-7-12-14-8-16 1Z",
    "bun": "M-16.5-1C-19-32 19-32 16.5-1C13-11 8-15 0-15S-13-11-16.5-1Z",
    "afro": "M-16 0C-18-22-10-25 0-25S18-22 16 0C14-9 11-13 0-13S-14-9-16 0Z",
    "curly": "M-17-2C-22-8-19-16-14-17C-13-25-4-28 1-25C7-28 15-24 15-17C20-15 21-7 17-2"
    "C15-7 13-11 10-13.5C4-11-6-11-10-13.5C-13-11-15-7-17-2Z",
    "locs": "M-16 2C-19-33 19-33 16 2C14-6 12-11 9-15L4-11L0-15L-4-11L-9-15C-12-11-14-6-16 2Z",
    "turban": "M-18-4C-26-40 26-40 18-4Q9-12 0-13T-18-4ZM0-13Q12-16 17-24M0-13Q-8-20-6-29",
    "bald": "M-17 3C-20-3-19-10-14-15C-13-8-14-2-17 3ZM17 3C20-3 19-10 14-15C13-8 14-2 17 3Z",
}

EYE_X = 6.8
EYE_Y = -0.5


def eye(kind: str, side: int) -> Part:
    """One eye around 0,0; `side` is -1 for the left of the picture and 1 for the right."""
    match kind:
        case "none":
            return NOTHING
        case "dot":
            return dot(0, 0, 5.2)
        case "shut":
            return path("M-3.5 0q3.5 3.5 7 0", line=FINE)
        case "joy":
            return path("M-3.5 1q3.5-4.5 7 0", line=FINE)
        case "tired":
            return path("M-4-1h8", line=FINE) + path("M-3 4.5q3 1.8 6 0", line=2.2)
        case "half":
            lid = path("M-4.5-.5h9", line=FINE)
            return path("M-3.2 0h6.4a3.2 3.6 0 0 1-6.4 0Z", "ink", line=1) + lid
        case "wide":
            return circle(0, 0, 4.6, "white", line=2.8) + dot(0, 0.3, 4.2)
        case "up":
            return circle(0, 0, 4.4, "white", line=FINE) + dot(1.3, -1.8, 4.4)
        case "side":
            return circle(0, 0, 4.2, "white", line=FINE) + dot(1.8, 0, 4.4)
        case "low":
            return path("M-3.5 0q3.5 3 7 0", line=FINE) + dot(0, 2, 4)
    raise ValueError(f"There are no eyes called {kind}.")


def brow(kind: str, side: int) -> Part:
    """One eyebrow around 0,0 of its eye; the head's middle is towards -side."""
    match kind:
        case "none":
            return NOTHING
        case "flat":
            return path("M-4-6.5h8", line=FINE)
        case "soft":
            return path("M-4-7q4-2.5 8 0", line=FINE)
        case "high":
            return path("M-4-8q4-3.5 8 0", line=FINE)
        case "sad":
            return path(f"M{-4.2 * side}-9q{4 * side} .5 {9 * side} 4.5", line=LINE - 0.2)
        case "angry":
            return path(f"M{-4.8 * side}-4.5l{9 * side}-4.5", line=LINE)
        case "odd":
            return brow("flat" if side < 0 else "high", side)
    raise ValueError(f"There are no eyebrows called {kind}.")


def mouth(kind: str) -> Part:
    """A mouth in head units, its middle near 0,12."""
    line: dict[str, str] = {
        "smile": "M-5.5 11q5.5 5.5 11 0",
        "flat": "M-5 12h10",
        "level": "M-6.5 12.5h13",
        "sad": "M-5.5 14.5q5.5-6 11 0",
        "slight": "M-4.5 12.5q4.5 2.5 9 0",
        "wavy": "M-7 13q2.5-4 4.7 0t4.7 0t4.7-1",
        "tight": "M-6.5 13.5q6.5-3 13 0",
        "unsure": "M-5 12.5q3.5-1.5 10 .8",
        "skew": "M-5.5 13.5q3 1.5 6-1t5.5-2",
    }
    if kind in line:
        return path(line[kind], line=FINE)
    match kind:
        case "none":
            return NOTHING
        case "big":
            return path("M-8.5 9h17c0 6-3.5 9.5-8.5 9.5s-8.5-3.5-8.5-9.5Z", "white", line=FINE)
        case "o":
            return path("M-3.5 13a3.5 4 0 0 1 7 0a3.5 4 0 0 1-7 0Z", "ink", line=1.5)
        case "talk":
            return path("M-4.5 11q4.5-2 9 0q-1 6-4.5 6t-4.5-6Z", "ink", line=1.5)
        case "afraid":
            return path("M-4.5 15.5q4.5-7 9 0q-4.5-1.5-9 0Z", "ink", line=2)
        case "yawn":
            tongue = path("M-2.5 16.2q2.5-2.5 5 0Z", "red", colour="none")
            return circle(0, 13, 4.8, "ink", line=1.5) + tongue
    raise ValueError(f"There is no mouth called {kind}.")


def face(
    eyes: str = "dot",
    brows: str = "none",
    mouth_kind: str = "smile",
    look_x: float = 0,
    look_y: float = 0,
    nose: bool = True,
) -> Part:
    """Eyes, brows, nose and mouth; look_x, look_y shift them, which turns the head."""
    parts = [
        (eye(eyes, side) + brow(brows, side)).at(EYE_X * side, EYE_Y) for side in (-1, 1)
    ]  # fmt: skip
    if nose and eyes != "none":
        parts.append(path("M-.5 2.5q3 3.5-1.5 4", line=2.4))
    return (together(parts) + mouth(mouth_kind)).at(look_x, look_y)


def spectacles(look_x: float = 0, look_y: float = 0) -> Part:
    rims = together(circle(x, -0.5, 5.6, line=2.6) for x in (-7.3, 7.3))
    return (rims + path("M-1.7-1q1.7-1 3.4 0", line=2.4)).at(look_x, look_y)


def head(hair: str, hair_colour: Colour, skin: Colour, beard: Colour, features: Part) -> Part:
    """A head with its features (see `face`) under hair and beard."""
    part = NOTHING
    if hair in HAIR_BEHIND:
        part += path(HAIR_BEHIND[hair], hair_colour)
    if hair == "hijab":
        part += path(HIJAB_FACE, skin, line=FINE)
    else:
        part += tube("M-15.5 2H15.5", 8, skin) + path(SKULL, skin)
    if beard != "none":
        part += path(BEARD, beard, line=FINE)
    if hair in HAIR_IN_FRONT:
        line = FINE if hair == "bald" else LINE
        part += path(HAIR_IN_FRONT[hair], hair_colour, line=line)
    return part + features
