"""The body, how it feels, and who and what makes it well."""

from dataclasses import replace

from ..catalogue import picture
from ..marks import badge, plus, waves
from ..people import Look, look_of, person
from ..scenes import bust
from ..sides import SIT, profile, seat, side
from ..strokes import FINE, Part, box, circle, path, tube, tubes
from ..things import bell, ear_sign, eye_sign, heart, spot


@picture("body")
def body() -> Part:
    """A plain body in shorts; lines lead to its parts."""
    bare = Look("crop", "black", "skin3", "skin3")
    legs = tubes([("M-12 96L-15 140L-24 143", 15), ("M12 96L15 140L24 143", 15)], "skin3")
    held = ((25, 40), (38, 62), (48, 84))
    one = person(bare, 64, 22, 0.68, bottom=90, behind=legs, left=held, right=held, mouth="flat")
    shorts = path("M48 76H80L83 98H67L64 88L61 98H45Z", "blue")
    lines = path("M80 20H114M16 54H42M76 48H114M78 112H114M16 112H48", line=FINE, colour="slate")
    ends = path("M116 20h0M14 54h0M116 48h0M116 112h0M14 112h0", line=9, colour="slate")
    return one + shorts + lines + ends


@picture("headache")
def headache() -> Part:
    me = bust(x=60, y=64, scale=1.5, brows="sad", mouth="wavy", eyes="shut")
    return me + spot(84, 30, 1)


@picture("tummy-ache")
def tummy_ache() -> Part:
    """Both hands on the belly."""
    hold = ((26, 42), (42, 66), (20, 78))
    return person(
        "me", 64, 42, 1.0, brows="sad", mouth="sad", eyes="shut", bottom=84,
        left=hold, right=hold, front=spot(0, 70, 0.8),
    )  # fmt: skip


@picture("toothache")
def toothache() -> Part:
    me = bust(x=60, y=60, scale=1.6, brows="sad", mouth="skew", eyes="shut")
    return me + spot(86, 78, 0.9)


@picture("back-ache")
def back_ache() -> Part:
    return (
        seat(56, 30, 0.62)
        + side("me", 56, 30, 0.62, SIT, brows="sad", mouth="sad", eyes="shut")
        + spot(34, 74, 0.7)
    )


@picture("teeth")
def teeth() -> Part:
    """An open mouth with two rows of teeth."""
    lips = path("M4 52Q34 14 64 28Q94 14 124 52Q104 114 64 114Q24 114 4 52Z", "rose")
    upper = "M16 52Q64 34 112 52L108 70Q64 78 20 70Z"
    lower = "M24 80Q64 86 104 80Q88 102 64 102T24 80Z"
    gaps = "M34 47V72M49 44V74M64 43V74M79 44V74M94 47V72M42 83V96M57 84V101M71 84V101M86 83V96"
    hole = path("M16 52Q64 34 112 52Q98 102 64 102T16 52Z", "ink")
    return lips + hole + path(upper + lower, "white", line=2.4) + path(gaps, line=2.4)


@picture("eyes")
def eyes() -> Part:
    """Two eyes in a face, with their brows."""
    skin = path("M6 22Q64 8 122 22V100Q64 124 6 100Z", "skin3")
    brows = path("M16 42Q34 28 54 40M74 40Q94 28 112 42", line=8)
    nose = path("M60 62Q54 92 58 98Q64 102 70 98", line=FINE)
    return skin + brows + nose + eye_sign(34, 64, 0.46) + eye_sign(94, 64, 0.46)


@picture("ears")
def ears() -> Part:
    return ear_sign(64, 64, 1.12)


@picture("hearing-aid")
def hearing_aid() -> Part:
    aid = path(
        "M52 10C76 2 100 14 100 40Q98 48 92 42C88 26 74 20 58 28Q46 22 52 10Z", "grey"
    ) + path("M58 26Q42 50 58 62", line=4)
    return ear_sign(60, 70, 1.02) + aid


@picture("hand")
def hand() -> Part:
    """The back of a hand, with its nails."""
    fingers = tubes(
        [
            ("M-26-2L-36-30", 13),
            ("M-10-8L-13-46", 13),
            ("M8-8L11-46", 13),
            ("M24-2L36-28", 12),
            ("M28 26L48 4", 13),
            ("M-14 6V34H16V6Z", 34),
        ],
        "mine",
    )
    nails = path("M-35-31l-1-3M-13-47v-3M11-47v-3M36-29l1-3M47 4l2-2", line=5, colour="white")
    return (fingers + nails + box(-24, 44, 50, 18, 5, "yellow")).at(60, 68, 1, -24)


@picture("foot")
def foot() -> Part:
    """A foot from the side: shin, ankle, heel and toes."""
    skin = path(
        "M34-4V62C34 74 24 82 20 94C16 108 24 116 38 114C52 112 60 106 74 110"
        "C86 114 104 118 116 112C124 106 120 92 108 90C96 88 82 80 76 68C72 58 74 40 74-4Z",
        "mine",
    )
    lines = path("M86 92q-6 8-1 18M96 94q-5 8-1 20M46 74a8 8 0 0 0 12 8", line=FINE)
    return skin + lines + path("M112 97q8 0 8 7q-7 1-9-3Z", "rose", line=2.6)


@picture("weight")
def weight() -> Part:
    """Feet on the scales."""
    scale_ = (
        path("M14 70H114L122 116H6Z", "water")
        + circle(64, 84, 13, "white", FINE)
        + path("M64 84L70 76", line=FINE)
    )
    feet = (
        tube("M46 6V56", 20, "slate")
        + tube("M82 6V56", 20, "slate")
        + path("M30 56H56V70H26Q24 60 30 56ZM72 56H98Q104 60 102 70H72Z", "orange")
    )
    return scale_ + feet


@picture("temperature")
def temperature() -> Part:
    tube_ = path("M52 78V22A12 12 0 0 1 76 22V78A24 24 0 1 1 52 78Z", "white")
    return (
        tube_
        + circle(64, 96, 13, "red", 1)
        + path("M64 92V46", line=10, colour="red")
        + path("M90 26h16M90 44h10M90 62h16")
    )


@picture("injection")
def injection() -> Part:
    barrel = (
        box(-14, -22, 28, 56, 3, "white")
        + path("M-12 8H12V32H-12Z", "water", line=FINE)
        + path("M0-22V-44M-16-44H16", line=6)
        + path("M0 34V60", line=4)
        + path("M-20-22H20", line=6)
    )
    return tube("M4 122L60 92", 34, "mine") + barrel.at(84, 46, 0.86, 40)


@picture("hospital")
def hospital() -> Part:
    block = box(8, 36, 112, 86, 3, "white") + box(42, 8, 44, 44, 3, "white")
    sign = plus(64, 30, 1.1)
    panes = path(
        "M20 60h16v14H20ZM92 60h16v14H92ZM20 88h16v14H20ZM92 88h16v14H92ZM56 60h16v12H56Z",
        "sky",
        line=FINE,
    )
    return block + sign + panes + path("M52 122V90H76V122", "slate")


@picture("ambulance")
def ambulance() -> Part:
    van = (
        box(4, 36, 80, 66, 4, "white")
        + path("M84 52H104L122 76V102H84Z", "white")
        + path("M90 60H101L112 76H90Z", "sky", line=FINE)
    )
    stripe = path("M6 80H120", line=9, colour="green") + path("M6 74H120M6 86H120", line=2.4)
    lamp = box(38, 22, 20, 14, 4, "blue")
    rays = path("M30 20L22 14M66 20L74 14M48 14V6", line=5, colour="blue")
    return (
        rays
        + lamp
        + van
        + stripe
        + plus(44, 56, 0.85)
        + circle(30, 104, 12, "grey")
        + circle(98, 104, 12, "grey")
    )


@picture("feel-ill")
def feel_ill() -> Part:
    """In bed, with a thermometer."""
    me = person(
        "me",
        64,
        52,
        0.94,
        eyes="half",
        brows="sad",
        mouth="sad",
        bottom=50,
        front=path("M2 13L22 4", line=7) + path("M4 12L20 5", line=3, colour="white"),
    )
    return box(14, 14, 100, 70, 8, "white") + me + path("M6 92Q64 76 122 92V124H6Z", "teal")


@picture("blood-pressure")
def blood_pressure() -> Part:
    forearm = tube("M-4 92L92 66", 26, "mine") + tubes([("M92 66L114 58", 18)], "mine")
    cuff = path("M24 62L62 52L70 96L32 106Z", "blue")
    return (
        forearm
        + cuff
        + path("M50 54Q50 30 72 30", line=4)
        + circle(92, 30, 21, "white")
        + path("M92 30L102 20M92 14v4M108 30h-4M76 30h4", line=FINE)
    )


@picture("exercise")
def exercise() -> Part:
    """A weight, a trainer and a heart."""
    weight = path("M30 30H98", line=9) + path("M30 14V46M98 14V46", line=17)
    weight += path("M30 15V45M98 15V45", line=10, colour="red") + path(
        "M44 18V42M84 18V42", line=14
    )
    shoe = path("M14 110V74Q24 80 36 72L62 90Q84 94 92 102Q96 106 94 116H14Z", "yellow")
    shoe += path("M14 116H94", line=9) + path("M46 80l-8 8M56 86l-8 8", line=FINE)
    return weight + shoe + heart(108, 82, 0.8)


@picture("cannot-hear")
def cannot_hear() -> Part:
    """A bell rings, and the sound does not get into my ear."""
    mine = profile(replace(look_of("me"), glasses=False), mouth="flat")
    rings = waves(102, 32, (23, 33), 36, 150, 5, "slate")
    ring = bell(104, 32, 0.7) + badge("cross", 48, 76, 18)
    return mine.at(36, 72, 1.7, mirror=True) + rings + ring
