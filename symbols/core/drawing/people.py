"""The cast, their bodies and poses. Own units: head centre 0,0, shoulders at y 40, waist at 66.

Constant in every picture: ME wears yellow; STAFF wear blue with a white lanyard and badge;
an ADVOCATE wears purple and no lanyard. The lanyard carries the meaning when colour is gone.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from .faces import face, head, spectacles
from .hands import small_hand
from .palette import Colour
from .strokes import LINE, NOTHING, Part, Point, box, circle, path, tube

GROUND = 122.0  # groups close on one base line


@dataclass(frozen=True)
class Look:
    """How someone looks, so that they are the same person in every picture."""

    hair: str = "short"
    hair_colour: Colour = "black"
    skin: Colour = "skin2"
    top: Colour = "grey"
    glasses: bool = False
    beard: Colour = "none"
    lanyard: bool = False
    v_neck: bool = False
    chair: bool = False


CAST: dict[str, Look] = {
    "me": Look("side", "brown", "mine", "yellow"),
    "sam": Look("crop", "black", "skin4", "teal"),
    "jo": Look("bob", "auburn", "skin1", "mint"),
    "ada": Look("afro", "black", "skin4", "orange"),
    "ray": Look("bald", "silver", "skin1", "slate", glasses=True, beard="silver"),
    "mina": Look("hijab", "teal", "skin3", "orange"),
    "lee": Look("crop", "black", "skin3", "green"),
    "nan": Look("bun", "silver", "skin3", "rose", glasses=True),
    "kit": Look("curly", "brown", "skin3", "teal"),
    "advocate": Look("curly", "brown", "skin3", "purple"),
    "staff": Look("bun", "black", "skin3", "blue", lanyard=True),
    "staff-bob": Look("bob", "black", "skin3", "blue", lanyard=True),
    "staff-two": Look("crop", "brown", "skin1", "blue", lanyard=True),
    "staff-three": Look("afro", "black", "skin4", "blue", lanyard=True),
    "manager": Look("side", "silver", "skin1", "slate", lanyard=True),
    "nurse": Look("crop", "black", "skin3", "sky", v_neck=True),
}

_chosen: ContextVar[Look | None] = ContextVar("chosen", default=None)


@contextmanager
def me_as(look: Look) -> Iterator[None]:
    """While this lasts, *me* is drawn so. Everybody else stays who they are."""
    before = _chosen.set(look)
    try:
        yield
    finally:
        _chosen.reset(before)


def look_of(who: str | Look) -> Look:
    """How someone of the cast looks; *me* as the person chose."""
    if isinstance(who, Look):
        return who
    return (_chosen.get() or CAST["me"]) if who == "me" else CAST[who]


Pose = str | Sequence[Point]
# Shoulder, elbow, wrist of the right-hand arm; mirrored for the left.
POSES: dict[str, tuple[Point, Point, Point]] = {
    "hip": ((26, 40), (46, 60), (30, 74)),
    "chest": ((26, 42), (38, 66), (8, 50)),
    "folded": ((26, 42), (32, 54), (10, 56)),
    "up": ((25, 39), (42, 30), (40, 2)),
    "wave": ((25, 39), (45, 44), (48, 16)),
    "shrug": ((25, 39), (34, 66), (47, 50)),
    "point": ((25, 39), (42, 48), (60, 38)),
    "chin": ((25, 39), (32, 66), (9, 30)),
    "ear": ((26, 44), (42, 50), (25, 14)),
    "lap": ((25, 39), (30, 64), (10, 76)),
}


def arm(pose: Pose, side: int, sleeve: Colour, skin: Colour, hand: str = "fist") -> Part:
    points = POSES[pose] if isinstance(pose, str) else pose
    placed = [(x * side, y) for x, y in points]
    return small_hand(placed[-2], placed[-1], skin, hand, side) + tube(placed, 12, sleeve)


def torso(look: Look, bottom: float = 86, width: float = 31) -> Part:
    """Neck and body down to y = bottom; a body that ends above the waist has straight sides."""
    w = width
    straight = (
        f"M-{w - 9} {bottom}L-{w} {bottom}V46C-{w} 34-20 31-8 28Q0 35 8 28"
        f"C20 31 {w} 34 {w} 46V{bottom}Z"
    )
    waisted = (
        f"M-23 {bottom}L-24 66L-{w - 1} 47C-{w - 2} 35-20 31-8 28Q0 35 8 28"
        f"C20 31 {w - 2} 35 {w - 1} 47L24 66L23 {bottom}Z"
    )
    part = path("M-7 17V31H7V17", look.skin) + path(straight if bottom < 70 else waisted, look.top)
    if look.v_neck:
        part += path("M-8 28L0 42L8 28", look.skin)
    if look.lanyard:
        end = min(54, bottom - 19)
        part += path(f"M-9 29L0 {end}L9 29", line=3, colour="white")
        part += box(-6, end - 1, 12, 14, 2, "white", line=2.6) + path(
            f"M-2.5 {end + 6}h5", line=2.4
        )
    return part


def portrait(
    look: Look,
    detail: float = 1,
    nose: bool = True,
    eyes: str = "dot",
    brows: str = "none",
    mouth: str = "smile",
    look_x: float = 0,
    look_y: float = 0,
) -> Part:
    """A head alone. `detail` thins the features of small people."""
    features = face(eyes, brows, mouth, look_x, look_y, nose)
    if look.glasses:
        features += spectacles(look_x, look_y)
    return head(look.hair, look.hair_colour, look.skin, look.beard, features.thinner(detail))


def _line_weight(scale: float) -> float:
    return 1 if scale >= 0.8 else 0.88 if scale >= 0.64 else 0.8


def _face_weight(scale: float) -> float:
    return 1 if scale >= 0.9 else 0.84 if scale >= 0.7 else 0.74


def person(
    who: str | Look,
    x: float = 64,
    y: float = 40,
    scale: float = 1,
    *,
    eyes: str = "dot",
    brows: str = "none",
    mouth: str = "smile",
    look_x: float = 0,
    look_y: float = 0,
    tilt: float = 0,
    head_size: float = 1,
    left: Pose = "",
    right: Pose = "",
    left_hand: str = "fist",
    right_hand: str = "fist",
    bottom: float | None = None,
    width: float = 31,
    behind: Part = NOTHING,
    front: Part = NOTHING,
    mirror: bool = False,
    seated: bool = False,
) -> Part:
    """Someone whose head centre is at x,y. Without `bottom` they end on the common base line.

    left, right: a pose by name, or shoulder, elbow and wrist; sides are those of the picture.
    behind, front: parts in the person's own units, drawn behind the body or over everything.
    seated: on something that is drawn already, so that a wheelchair user needs no chair here.
    """
    look = look_of(who)
    low = (GROUND - y) / scale if bottom is None else bottom
    face_on = portrait(
        look, _face_weight(scale), scale >= 0.7, eyes, brows, mouth, look_x, look_y
    )  # fmt: skip
    if tilt or head_size != 1:
        face_on = face_on.at(0, 20 * (1 - head_size), head_size, tilt)
    chair = wheels_behind(low) if look.chair and not seated else NOTHING
    part = chair + behind + torso(look, round(low, 1), width) + face_on
    if left:
        part += arm(left, -1, look.top, look.skin, left_hand)
    if right:
        part += arm(right, 1, look.top, look.skin, right_hand)
    part += front
    return part.thinner(_line_weight(scale)).at(x, y, scale, mirror=mirror)


def wheels_behind(low: float) -> Part:
    """A wheelchair from the front: handles at the shoulders, and a tall wheel on either side."""
    handles = path("M-28 50V40H-43M28 50V40H43", line=LINE + 2)
    if low < 74:
        return handles
    wheel = f"M40 {low}V74Q40 66 44 66T48 74V{low}Z"
    right = path(wheel, "slate")
    return handles + right + right.at(mirror=True)


def small_head(
    who: str, x: float, y: float, scale: float = 0.7, eyes: str = "dot", brows: str = "none",
    mouth: str = "smile",
) -> Part:  # fmt: skip
    """Only the head, for bubbles and badges."""
    alone = portrait(look_of(who), 0.74, False, eyes, brows, mouth)
    return alone.thinner(0.9).at(x, y, scale)


def in_wheelchair(who: str, x: float, y: float, scale: float, mouth: str = "smile") -> Part:
    """Someone in a chair they push themselves, facing right; about 96 by 190 own units."""
    look = look_of(who)
    frame = path("M-42 42h12V101H34L44 142H64", line=5)
    leg = tube([(0, 91), (36, 91), (45, 126), (55, 129)], 16, "slate")
    wheels = (
        circle(42, 142, 8, "grey")
        + circle(-8, 108, 41, line=5)
        + circle(-8, 108, 5, "ink")
        + arm([(20, 41), (30, 66), (17, 70)], 1, look.top, look.skin)
    )
    return person(
        who, x, y, scale, bottom=95, look_x=3, head_size=0.95, mouth=mouth, seated=True,
        behind=frame + leg, front=wheels,
    )  # fmt: skip
