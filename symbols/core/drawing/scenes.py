"""Groupings that several pictures share, so that opposites differ only in what carries meaning."""

from .hands import pointing
from .marks import arrow, saying, speech
from .palette import Colour
from .people import Look, arm, look_of, person, small_head
from .strokes import NOTHING, Part, box, circle, path, tubes
from .things import apple, cup


def bust(
    who: str | Look = "me",
    x: float = 64,
    y: float = 58,
    scale: float = 1.75,
    *,
    eyes: str = "dot",
    brows: str = "none",
    mouth: str = "smile",
    look_x: float = 0,
    look_y: float = 0,
    tilt: float = 0,
    front: Part = NOTHING,
) -> Part:
    """Head and shoulders that run off the bottom edge."""
    return person(
        who, x, y, scale, bottom=60, eyes=eyes, brows=brows, mouth=mouth,
        look_x=look_x, look_y=look_y, tilt=tilt, front=front,
    )  # fmt: skip


def says(
    who: str, inside: Part, mouth: str = "talk", brows: str = "none", eyes: str = "dot"
) -> Part:
    """Someone low on the left with a large bubble; `inside` is drawn round its middle."""
    speaker = person(who, 36, 66, 0.94, mouth=mouth, brows=brows, eyes=eyes, look_x=3)
    return speaker + speech(58, 5, 65, 58, (58, 76)) + inside.at(90.5, 34)


def two_talk(
    left: str,
    right: str,
    in_left: Part,
    in_right: Part,
    left_face: str = "smile",
    right_face: str = "smile",
) -> Part:
    """Two people side by side, each with a bubble; insides are drawn round its middle."""
    return (
        person(left, 32, 74, 0.82, mouth=left_face, look_x=3)
        + person(right, 96, 74, 0.82, mouth=right_face, look_x=-3)
        + speech(8, 6, 48, 36, (34, 52))
        + speech(72, 6, 48, 36, (94, 52))
        + in_left.at(32, 24)
        + in_right.at(96, 24)
    )


def arm_round(friend: str, friend_hand: Part, friend_mouth: str = "smile") -> Part:
    """Me, and someone taller who has an arm round my shoulders."""
    round_me = ((25, 40), (40, 46), (60, 48))
    other = person(friend, 86, 48, 0.98, left=round_me, mouth=friend_mouth)
    return other + person("me", 40, 60, 0.9) + friend_hand


def fingers_on_shoulder(skin: Colour = "skin3") -> Part:
    """The other's fingers on my shoulder, for `arm_round`."""
    return tubes([("M18 87L15 95", 5.5), ("M24 87L23 97", 5.5), ("M30 87L31 96", 5)], skin)


def two_cards(chosen: str = "cup") -> Part:
    """An apple card and a cup card; the chosen one is yellow."""
    return (
        box(6, 8, 52, 56, 6, "yellow" if chosen == "apple" else "white")
        + apple(32, 37, 1.1)
        + box(70, 8, 52, 56, 6, "yellow" if chosen == "cup" else "white")
        + cup(95, 37, 1.1)
    )


def heard(listener: Part, sad: bool = False) -> Part:
    """Me on the left, saying something to whoever is on the right."""
    me = person("me", 27, 68, 0.78, mouth="talk", brows="sad" if sad else "none", look_x=4)
    return me + saying(28, 4, 46, 34, (42, 58)) + listener


def finger_on(x: float, y: float, scale: float = 0.74, staff: bool = False) -> Part:
    """A hand from below that points up at x,y - 34."""
    return pointing("skin3" if staff else "mine", "blue" if staff else "yellow").at(x, y, scale)


def room(wall: Colour = "paper", floor: Colour = "pine") -> Part:
    """A plain room that fills the picture: a wall, and a floor from y = 102 down."""
    return box(6, 8, 116, 112, 4, wall) + path("M8 102H120V118H8Z", floor, line=3.2)


def hand_from(
    x: float, y: float, turn: float, sleeve: Colour = "teal", skin: Colour = "skin4",
    kind: str = "open", scale: float = 1, length: float = 60,
) -> Part:  # fmt: skip
    """An arm that comes into the picture; its wrist is at x,y, and it reaches along `turn`."""
    return arm(((-length - 1, 0), (-length, 0), (0, 0)), 1, sleeve, skin, kind).at(
        x, y, scale, turn
    )


def nobody_yet(x: float, y: float, scale: float, **more: float) -> Part:
    """Someone whom nobody has named: grey, without a face."""
    blank = Look("crop", "slate", "pale", "grey")
    return person(blank, x, y, scale, eyes="none", mouth="none", **more)  # type: ignore[arg-type]


def figure(x: float, y: float, scale: float = 1, colour: Colour = "grey") -> Part:
    """Anybody: a plain head at x,y and shoulders, for counting people; 32 wide, 46 high."""
    body = path("M-16 34V24C-16 8 16 8 16 24V34Z", colour)
    return (body + circle(0, 0, 11, colour)).at(x, y, scale)


def bystander(
    who: str, x: float, y: float, scale: float, top: Colour, eyes: str = "dot", brows: str = "none",
    mouth: str = "smile", bottom: float = 52,
) -> Part:  # fmt: skip
    """Head and plain shoulders, in fewer bytes than a person: for those at the side of a scene.

    bottom: where the body ends, in own units.
    """
    shoulders = path(f"M-30 {bottom}V46C-30 12 30 12 30 46V{bottom}Z", top)
    if look_of(who).lanyard:
        shoulders += path("M-9 26L0 44L9 26", line=3, colour="white")
    return shoulders.at(x, y, scale) + small_head(who, x, y, scale, eyes, brows, mouth)


def two_ways(x: float, y: float, scale: float = 1) -> Part:
    """A way that parts in two: the left one is grey, the right one is taken. Its foot is at x,y."""
    left = arrow([(0, -28), (-30, -62)], "grey", 9, 13)
    right = arrow([(0, 0), (0, -28), (28, -60)], "green", 9, 13)
    return (left + right).at(x, y, scale)
