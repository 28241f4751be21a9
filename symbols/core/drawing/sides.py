"""People seen from the side: walking, sitting, lying down. They face right; mirror for left.

Own units as in people.py: head centre 0,0; shoulder at y 44, hip at y 90, ground at y 148.
"""

from dataclasses import dataclass, replace

from .faces import brow, eye
from .hands import small_hand
from .palette import Colour
from .people import Look, look_of
from .strokes import FINE, NOTHING, Part, Point, box, circle, path, tube

_SKULL = "M-15-4C-17-29 14-29 15-9L20 2.5Q20.5 5.5 16 5.5V13Q15 21 7 21H-3Q-14 17-15-4Z"
_CLOTH = "M14-11C12-31-22-33-20 0C-19 14-22 26-26 38H10C7 30 6 24 4 20C-6 8-6-4 3-11Q8-15 14-11Z"
_LONG = "M15-11C14-31-25-32-21 2C-21 14-23 22-25 30H-7C-9 16-8 4-3-7Q7-8 15-11Z"
_CAP = "M15-11C15-31-22-31-19-2Q-18 8-12 12L-9 2Q-5-2-4-8Q7-8 15-11Z"
_HAIR: dict[str, str] = {
    "bob": "M15-11C14-32-26-32-22 4Q-22 14-18 18H-5Q-9 6-3-7Q7-8 15-11Z",
    "long": _LONG,
    "locs": _LONG,
    "bun": _CAP + "M-16-14A8 8 0 1 0-22-1Z",
    "afro": "M16-9C25-28 0-37-15-29C-32-22-31 0-19 12L-9 5Q-7-2-3-8Q8-8 16-9Z",
    "curly": "M16-10C22-24 6-31-4-28C-18-30-25-16-21-6Q-24 6-13 12L-9 3Q-6-3-3-9Q8-8 16-10Z",
    "bald": "M-15-12Q-20 4-12 12L-9 2Q-12-4-10-11Z",
    "hijab": _CLOTH,
    "turban": "M16-7C22-36-24-38-19-2Q-12-6-4-8Q8-6 16-7ZM-4-8Q-8-22 6-29",
}


def profile(
    look: Look, eyes: str = "dot", brows: str = "none", mouth: str = "smile", weight: float = 1
) -> Part:
    """A head that looks to the right."""
    mouths = {
        "smile": "M16 11.5q-4 2.5-7.5-1.5",
        "flat": "M15.5 12h-7",
        "sad": "M15.5 13.5q-3.5-3.5-7 .5",
        "talk": "M16.5 10h-7q1 6 6 5.5",
    }
    ear = NOTHING if look.hair == "hijab" else path("M-5-1q-5-3-5 2t5 4", look.skin, line=FINE)
    part = path(_SKULL, look.skin) + ear
    if look.beard != "none":
        part += path("M-10 5Q-2 10 6 9L16 14Q16 25 6 25Q-8 23-10 5Z", look.beard, line=FINE)
    part += path(_HAIR.get(look.hair, _CAP), look.hair_colour)
    features = eye(eyes, 1).at(8.5, -1.5, 0.9) + brow(brows, -1).at(9, 0)
    features += path(mouths[mouth], line=FINE)
    if look.glasses:
        features += circle(9, -1.5, 5.6, line=2.6) + path("M3.5-2H-6", line=2.4)
    return part + features.thinner(weight)


@dataclass(frozen=True)
class Pose:
    """Where the joints are. A leg: hip, knee, ankle, toe. An arm: shoulder, elbow, wrist."""

    leg: tuple[Point, ...]
    other_leg: tuple[Point, ...] = ()
    arm: tuple[Point, ...] = ((0, 46), (-8, 70), (4, 92))
    other_arm: tuple[Point, ...] = ()
    shoulder: Point = (0, 46)
    hip: Point = (-2, 88)
    head: Point = (4, 0)
    head_turn: float = 0


STAND = Pose(leg=((-2, 90), (0, 116), (-3, 142), (10, 145)))
#: Only head and body, for someone of whom the picture shows no more.
HALF = Pose(leg=((0, 100), (0, 104), (0, 108), (0, 112)), arm=(), hip=(0, 100))
WALK = Pose(
    leg=((-2, 90), (14, 114), (20, 142), (33, 142)),
    other_leg=((-2, 90), (-8, 118), (-28, 138), (-19, 145)),
    arm=((0, 46), (10, 68), (28, 78)),
)
PUSH = Pose(
    leg=((-8, 92), (10, 114), (4, 142), (17, 145)),
    other_leg=((-8, 92), (-22, 116), (-40, 138), (-30, 145)),
    arm=((8, 48), (34, 50), (56, 46)),
    shoulder=(6, 46),
    hip=(-6, 90),
    head=(14, 2),
)
SIT = Pose(
    leg=((-4, 92), (36, 92), (36, 134), (50, 138)),
    arm=((0, 46), (2, 70), (26, 78)),
    hip=(-4, 88),
)
BEND = Pose(
    leg=((-14, 96), (-8, 118), (-14, 142), (-1, 145)),
    arm=((12, 46), (30, 66), (44, 84)),
    shoulder=(8, 46),
    hip=(-14, 90),
    head=(16, 2),
    head_turn=10,
)


def side(
    who: str | Look,
    x: float,
    y: float,
    scale: float = 0.62,
    pose: Pose = STAND,
    *,
    eyes: str = "dot",
    brows: str = "none",
    mouth: str = "smile",
    hand: str = "fist",
    trousers: Colour = "slate",
    bare: bool = False,
    front: Part = NOTHING,
    mirror: bool = False,
    arm: tuple[Point, ...] | None = None,
    wheels: bool = True,
) -> Part:
    """Someone from the side whose head is about at x,y. Whoever uses a wheelchair sits in it.

    bare: a washing or hurt body, arms and legs without clothes, and a plain top.
    wheels: False where the person lies or sits on something that is drawn already.
    """
    look = look_of(who)
    if look.chair and wheels:
        seat = SIT if pose in (STAND, WALK, BEND) else pose
        pose, front = replace(seat, arm=pose.arm), front + _wheelchair()
    sleeve, cloth = (look.skin, look.skin) if bare else (look.top, trousers)
    skin = look.skin
    part = NOTHING
    if pose.other_arm:
        part += small_hand(pose.other_arm[-2], pose.other_arm[-1], skin, hand)
        part += tube(pose.other_arm, 12, sleeve)
    if pose.other_leg:
        part += _leg(pose.other_leg, cloth, bare, skin)
    part += _leg(pose.leg, cloth, bare, skin)
    part += tube([(pose.shoulder[0], 40), (pose.head[0] - 2, pose.head[1] + 16)], 13, skin)
    part += tube([pose.shoulder, pose.hip], 33, look.top)
    if look.lanyard:
        hx = pose.shoulder[0]
        part += path([(hx - 2, 30), (hx + 11, 52)], line=3, colour="white")
        part += box(hx + 5, 52, 11, 14, 2, "white", line=2.6)
    weight = 0.84 if scale >= 0.55 else 0.74
    part += profile(look, eyes, brows, mouth, weight).at(*pose.head, 0.92, pose.head_turn)
    joints = arm or pose.arm
    if joints:
        part += small_hand(joints[-2], joints[-1], skin, hand) + tube(joints, 12, sleeve)
    part += front
    return part.thinner(0.9 if scale >= 0.6 else 0.82).at(x, y, scale, mirror=mirror)


def _leg(joints: tuple[Point, ...], cloth: Colour, bare: bool, skin: Colour) -> Part:
    foot = tube(joints[-2:], 13, skin if bare else "ink")
    return foot + tube(joints[:-1], 17, cloth)


def _wheelchair() -> Part:
    wheel = circle(-8, 108, 40, line=5) + circle(-8, 108, 5, "ink") + circle(46, 142, 7, "grey")
    return path("M-26 40H-36M-26 40V100", line=5) + wheel


def side_bust(
    who: str | Look, x: float, y: float, scale: float = 1, mouth: str = "smile",
    mirror: bool = False,
) -> Part:  # fmt: skip
    """Head and broad shoulders from the side, 70 down from the middle of the head."""
    look = look_of(who)
    part = path("M-28 46H-42M-30 46V70", line=6) if look.chair else NOTHING
    part += path("M-10 16V32H6V14", look.skin)
    part += path("M-27 70V54C-27 36-20 30-10 26Q-2 33 7 27C16 30 24 36 24 54V70Z", look.top)
    if look.lanyard:
        part += path("M-5 29L10 50L8 28", line=3, colour="white")
        part += box(5, 49, 11, 13, 2, "white", line=2.6)
    return (part + profile(look, mouth=mouth, weight=0.9)).at(x, y, scale, mirror=mirror)


def seat(x: float, y: float, scale: float = 0.62, colour: Colour = "wood") -> Part:
    """A plain chair for SIT at the same x,y and scale; draw it before the person."""
    track = "M-28 40V148M-28 112H34V148"
    frame = path(track, line=12) + path(track, line=0, body=7, colour=colour)
    return frame.at(x, y, scale)


def lying(who: str | Look, x: float, y: float, scale: float = 0.6, **face: str) -> Part:
    """Someone who lies on their back, head at x,y on the left, looking up; no legs (a cover)."""
    look = look_of(who)
    body = tube([(0, 30), (0, 60)], 34, look.top)
    alone = body + profile(look, weight=0.8, **face).at(0, 0)
    return alone.thinner(0.9).at(x, y, scale, -90)


__all__ = [
    "BEND",
    "HALF",
    "SIT",
    "STAND",
    "WALK",
    "Pose",
    "lying",
    "profile",
    "seat",
    "side",
    "side_bust",
]
