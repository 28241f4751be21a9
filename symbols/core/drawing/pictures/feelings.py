"""Feelings: one person in all of them, so that only the feeling differs.

Each needs its face and one cue outside the mouth.
"""

from ..catalogue import picture
from ..marks import question
from ..palette import Colour
from ..papers import calendar
from ..people import person
from ..scenes import bust
from ..strokes import Part, box, circle, path
from ..things import clock, drop


@picture("face-happy")
def face_happy() -> Part:
    return bust(eyes="joy", brows="soft", mouth="big", tilt=-5)


@picture("face-ok")
def face_ok() -> Part:
    """A straight mouth; of three small faces from sad to glad, the middle one is mine."""
    me = person("me", 64, 47, 1.68, bottom=60, mouth="level")
    row = _smiley(20, 108, 14, _SAD) + _smiley(108, 108, 14, _GLAD)
    return me + row + _smiley(64, 108, 17, "M-7 5h14", "orange")


_GLAD, _SAD = "M-6 3q6 7 12 0", "M-6 6q6-7 12 0"


def _smiley(x: float, y: float, r: float, mouth: str, fill: Colour = "white") -> Part:
    """A small round face without hair."""
    features = path(mouth, line=3.6) + path("M-5-5h0M5-5h0", line=5)
    return circle(x, y, r, fill) + features.at(x, y)


@picture("mixed")
def mixed() -> Part:
    """A month: some days are good, some bad."""
    month = calendar(8, 10, 112, 112, "slate")
    for i, x in enumerate((30, 64, 98)):
        good, bad = (60, 96) if i % 2 == 0 else (96, 60)
        month += _smiley(x, good, 14, _GLAD, "leaf") + _smiley(x, bad, 14, _SAD, "rose")
    return month


@picture("face-sad")
def face_sad() -> Part:
    tear = drop(-13.5, 9.5, 0.62)
    return bust(y=60, brows="sad", mouth="sad", look_y=1, tilt=6, front=tear)


@picture("face-angry")
def face_angry() -> Part:
    heat = path("M12 34L24 39M8 54H21M116 34L104 39M120 54H107", line=5, colour="red")
    return bust(brows="angry", mouth="tight") + heat


@picture("face-worried")
def face_worried() -> Part:
    return bust(x=58, brows="sad", mouth="wavy", front=drop(23, -14, 0.9))


@picture("face-scared")
def face_scared() -> Part:
    shiver = "M12 36q-6 6 0 12t0 12t0 12"
    both = path(shiver, line=5, colour="blue")
    me = bust(y=64, scale=1.65, eyes="wide", brows="sad", mouth="afraid")
    return me + both + both.at(128, mirror=True)


@picture("face-bored")
def face_bored() -> Part:
    """My cheek sinks into my hand, and the clock goes on."""
    me = person(
        "me", 50, 52, 1.5, bottom=44, eyes="half", brows="flat", mouth="flat", tilt=13, look_x=2,
        right=((34, 48), (40, 46), (22, 24)), right_hand="knuckle",
    )  # fmt: skip
    return me + box(-6, 112, 140, 30, 2, "wood") + clock(104, 26, 21)


@picture("face-confused")
def face_confused() -> Part:
    return bust(x=52, brows="odd", mouth="unsure", tilt=-8, look_x=1) + question(108, 34, 1.15)


@picture("face-proud")
def face_proud() -> Part:
    strap = "M-12 31L0 52L12 31"
    medal = path(strap, line=9) + path(strap, colour="red") + circle(0, 58, 9.5, "white")
    return person(
        "me", 64, 42, 1.1, bottom=90, left="hip", right="hip", eyes="shut", brows="soft",
        look_y=-2, front=medal,
    )  # fmt: skip


@picture("face-lonely")
def face_lonely() -> Part:
    friends = person("jo", 84, 26, 0.5, bottom=80) + person("sam", 110, 26, 0.5, bottom=80)
    bench = path("M6 108H70M14 108v14M62 108v14", line=6)
    alone = person(
        "me", 38, 52, 0.74, bottom=78, eyes="low", brows="sad", mouth="sad", look_y=4, tilt=8,
        left="lap", right="lap",
    )  # fmt: skip
    return friends + bench + alone


@picture("face-tired")
def face_tired() -> Part:
    return person(
        "me", 60, 58, 1.75, bottom=60, eyes="tired", brows="soft", mouth="yawn", tilt=-10,
        right=((24, 68), (42, 54), (19, 24)), right_hand="mitt",
    )  # fmt: skip


@picture("face-calm")
def face_calm() -> Part:
    breath = "M4 40q7-8 14 0t14 0M96 40q7-8 14 0t14 0M4 58q7-8 14 0M110 58q7-8 14 0"
    return person(
        "me", 64, 48, 1.5, bottom=70, eyes="shut", brows="soft", mouth="slight",
        right=((27, 60), (30, 64), (4, 46)), right_hand="flat",
    ) + path(breath, line=5, colour="teal")  # fmt: skip
