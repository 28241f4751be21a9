"""Was it understood, was it done, is it better?"""

from ..catalogue import picture
from ..marks import arrow, block_arrow, cross, question, saying, speech, tick
from ..people import person
from ..strokes import Part, box, path, ribbon
from ..things import bulb, plant, spanner


@picture("understand-answer")
def understand_answer() -> Part:
    """Our answer comes to me: is the light on?"""
    me = person("me", 32, 80, 0.84, look_x=3)
    return (
        me + saying(58, 34, 64, 48, (116, 104), "sky") + bulb(22, 26, 0.95) + question(50, 25, 0.8)
    )


def _thinking_me(mouth: str, eyes: str = "dot", brows: str = "none") -> Part:
    return person("me", 64, 79, 0.92, mouth=mouth, eyes=eyes, brows=brows)


@picture("understand")
def understand() -> Part:
    light = path("M30 26L18 22M36 44L26 50M98 26L110 22M92 44L102 50", line=5, colour="orange")
    return _thinking_me("big", "joy") + bulb(64, 26, 1.05) + light


@picture("understand-some")
def understand_some() -> Part:
    """A light that is half on."""
    dark = path("M0-21A15 15 0 0 1 15-6C15 4 7 8 7 14H0Z", "slate")
    outline = path("M-7 14C-7 8-15 4-15-6A15 15 0 0 1 15-6C15 4 7 8 7 14Z")
    lamp = bulb(64, 26, 1.05) + (dark + outline).at(64, 26, 1.05)
    return _thinking_me("level") + lamp + question(102, 30, 0.7)


@picture("not-understand")
def not_understand() -> Part:
    """The light is off."""
    lamp = bulb(64, 26, 1.05, "slate")
    return _thinking_me("skew", brows="odd") + lamp + question(30, 30, 0.7) + question(98, 30, 0.7)


@picture("promise")
def promise() -> Part:
    """Staff said they would mend it; is it done?"""
    staff = person("staff-bob", 28, 84, 0.74, look_x=3)
    said = speech(6, 4, 58, 44, (32, 62)) + spanner(35, 26, 0.4)
    box_ = box(78, 70, 46, 46, 6, "white", line=6) + question(101, 90, 0.9)
    return (
        staff + said + arrow([(72, 26), (101, 58)], "green", 6, 10, "M72 26Q101 26 101 58") + box_
    )


def _tick_box(inside: Part) -> Part:
    return box(16, 16, 96, 96, 8, "white", line=6) + inside


@picture("done")
def done() -> Part:
    return _tick_box(tick(66, 62, 2.7))


@picture("part-done")
def part_done() -> Part:
    """Of two boxes, one is ticked."""
    return (
        box(6, 36, 54, 54, 6, "white", line=6)
        + box(70, 36, 54, 54, 6, "white", line=6)
        + tick(34, 62, 1.5)
    )


@picture("not-done")
def not_done() -> Part:
    return _tick_box(cross(64, 64, 2.5))


@picture("before-and-after")
def before_and_after() -> Part:
    return plant(26, 118, 1, well=False) + plant(100, 118, 1) + arrow([(50, 92), (72, 92)])


def _level() -> Part:
    """How it was before: a dashed line."""
    return path("M5 64h9M23 64h9M96 64h9M114 64h9", line=5, colour="slate")


@picture("better")
def better() -> Part:
    return _level() + block_arrow(64, 112, 104)


@picture("bit-better")
def bit_better() -> Part:
    return _level() + block_arrow(64, 88, 48)


@picture("the-same")
def the_same() -> Part:
    return _level() + ribbon("M44 51H84M44 77H84", "teal", 12)


@picture("worse")
def worse() -> Part:
    return _level() + block_arrow(64, 16, 104, 180, "red")
