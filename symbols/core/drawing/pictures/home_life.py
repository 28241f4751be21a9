"""Rooms of a home, and the work that is done in it."""

from ..catalogue import picture
from ..marks import arrow
from ..people import person
from ..scenes import hand_from, room
from ..strokes import FINE, Part, box, circle, dot, path
from ..things import cooker, drop, key, sofa, star, sun


@picture("kitchen")
def kitchen() -> Part:
    """A cooker, a sink and a cupboard."""
    top = (
        box(10, 12, 48, 34, 3, "pine")
        + path("M34 14V44", line=FINE)
        + dot(29, 32, 4)
        + dot(39, 32, 4)
    )
    sink = (
        path("M70 78V56Q70 48 78 48T86 56", line=6)
        + box(62, 78, 56, 10, 2, "grey")
        + box(62, 88, 56, 32, 2, "pine")
    )
    return top + cooker(33, 120, 0.78) + sink


@picture("living-room")
def living_room() -> Part:
    lamp = path("M108 112V50", line=5) + path("M96 50L102 26H114L120 50Z", "yellow")
    frame = box(34, 16, 40, 28, 2, "sky", line=FINE) + path(
        "M38 42L52 28L62 38L66 34L72 42", line=FINE
    )
    return room() + frame + lamp + sofa(56, 112, 0.84, "purple")


@picture("bathroom")
def bathroom() -> Part:
    """A basin, a mirror and a towel."""
    mirror = box(22, 8, 44, 46, 6, "sky") + path(
        "M32 26L44 14M34 40L54 20", line=FINE, colour="white"
    )
    basin = (
        path("M10 74H78Q78 96 54 98H34Q10 96 10 74Z", "white")
        + path("M36 98L34 122H54L52 98", "white")
        + path("M44 72V62H56", line=6)
    )
    towel = (
        path("M86 26H124", line=6) + box(92, 26, 26, 56, 2, "teal") + path("M93 70H117", line=FINE)
    )
    return mirror + basin + towel


@picture("stairs")
def stairs() -> Part:
    steps = path("M6 122V100H32V76H58V52H84V28H122V122Z", "wood") + path(
        "M10 62L72 4M10 62V96M72 4V26M41 33V72", line=5
    )
    return steps


@picture("lift")
def lift() -> Part:
    doors = box(14, 6, 74, 116, 3, "grey") + path("M51 8V120", line=FINE)
    return doors + path("M98 40H122L110 22ZM98 62H122L110 80Z", "green")


@picture("my-key")
def my_key() -> Part:
    return hand_from(30, 66, 0, "yellow", "mine", "fist", 1.6, 30) + key(78, 66, 1.1, -90)


@picture("laundry")
def laundry() -> Part:
    """A washing machine."""
    machine = (
        box(16, 8, 96, 114, 6, "white")
        + path("M18 34H110", line=FINE)
        + dot(96, 21, 8)
        + path("M28 21h24", line=6)
    )
    return (
        machine
        + circle(64, 78, 33, "grey")
        + circle(64, 78, 23, "sky")
        + path("M44 84q10-8 20 0t20-2", line=5, colour="blue")
    )


@picture("cleaning")
def cleaning() -> Part:
    """A brush, a bucket and a shine."""
    mop = (
        path("M34 6L58 92", line=8)
        + path("M34 8L57 90", line=3, colour="wood")
        + path("M46 90L70 84L84 118H34Z", "yellow")
    )
    bucket = path("M78 74H122L116 120H86Z", "water") + path("M80 72Q100 36 120 72", line=5)
    return bucket + mop + star(104, 22, 0.4, "white")


@picture("washing-up")
def washing_up() -> Part:
    plate = circle(60, 44, 34, "white") + circle(60, 44, 22, "pale", line=FINE)
    tub = path("M8 70H120L112 120H16Z", "water")
    suds = path(
        "M20 72a9 9 0 0 1 16-6a10 10 0 0 1 18-2a11 11 0 0 1 20 2a10 10 0 0 1 18 0a9 9 0 0 1 16 6Z",
        "white",
    )
    return plate + tub + suds


@picture("rubbish")
def rubbish() -> Part:
    bin_ = path("M24 40H104L96 122H32Z", "slate") + path(
        "M46 56V106M64 56V106M82 56V106", line=5, colour="white"
    )
    return bin_ + box(16, 26, 96, 14, 3, "slate") + path("M50 26V14H78V26", line=6)


@picture("my-things")
def my_things() -> Part:
    """A box with what is mine: a photo, a radio, a ball."""
    inside = (
        box(26, 24, 36, 40, 2, "white")
        + person("me", 44, 44, 0.42, bottom=40)
        + circle(86, 46, 20, "red")
        + path("M68 40Q86 54 104 40", line=FINE, colour="white")
    )
    return inside + box(12, 58, 104, 62, 3, "pine") + path("M12 78H116", line=FINE)


@picture("pet")
def pet() -> Part:
    """A dog and a cat."""
    ears = path("M14 28C-4 30-4 62 6 68Q16 66 18 44Z", "wood")
    head = path("M38 20C60 20 66 40 64 60C62 84 52 96 38 96S14 84 12 60C10 40 16 20 38 20Z", "pine")
    muzzle = path(
        "M38 58C54 58 58 72 54 82Q50 92 38 92T22 82C18 72 22 58 38 58Z", "paper", line=FINE
    )
    nose = "M31 62H45Q44 71 38 71T31 62Z"
    dog = head + ears + ears.at(76, mirror=True) + muzzle + path(nose, "ink", line=2)
    dog += path("M38 71V78M31 80q4 4 7-2q3 6 7 2", line=FINE) + dot(27, 48, 8) + dot(49, 48, 8)
    cat = path("M68 48L72 84C72 104 84 112 96 112S120 104 120 84L124 48L108 60H84Z", "grey")
    whiskers = "M80 90L64 86M80 95L66 99M112 90L128 86M112 95L126 99"
    cat += path("M92 88H100L96 93Z", "red", line=2)
    cat += path("M96 93V97M89 99q4 3 7-2q3 5 7 2" + whiskers, line=2.6)
    cat += dot(85, 78, 8) + dot(107, 78, 8)
    return (dog + cat).at(2, 2, 0.94)


@picture("too-hot")
def too_hot() -> Part:
    me = person(
        "me", 50, 66, 1.1, mouth="o", brows="sad", front=drop(22, -10, 0.9) + drop(-22, -2, 0.8)
    )
    return me + sun(102, 28, 12)


@picture("too-cold")
def too_cold() -> Part:
    """Arms round me, and snow."""
    me = person("me", 58, 64, 1.08, mouth="wavy", brows="sad", left="folded", right="folded")
    flake = path("M0-14V14M-12-7L12 7M-12 7L12-7", line=4.5, colour="blue")
    return (
        me + flake.at(18, 24) + flake.at(106, 26) + flake.at(112, 74, 0.8) + flake.at(10, 72, 0.7)
    )


@picture("light-on")
def light_on() -> Part:
    """A lamp that hangs from the ceiling, and what it lights."""
    cone = path("M36 62L2 122H126L92 62Z", "yellow", line=0, colour="none")
    lamp = path("M30 4H98M64 4V24", line=6) + circle(64, 64, 14, "yellow")
    rays = path("M64 88V104M40 82L32 96M88 82L96 96", line=5, colour="orange")
    return cone + lamp + path("M50 24H78L100 64H28Z", "teal") + rays


@picture("moving-house")
def moving_house() -> Part:
    van = (
        box(6, 40, 70, 62, 3, "orange")
        + path("M76 58H100L120 78V102H76Z", "white")
        + path("M84 66H98L108 78H84Z", "sky", line=FINE)
    )
    box_ = path("M26 56H56V82H26ZM26 66H56", "pine", line=FINE)
    return (
        van
        + box_
        + circle(30, 104, 12, "grey")
        + circle(98, 104, 12, "grey")
        + arrow([(40, 20), (84, 20)], "green", 7, 12)
    )
