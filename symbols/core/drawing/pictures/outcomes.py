"""Was it understood, was it done, is it better?"""

from ..catalogue import picture
from ..hands import clasped
from ..marks import arrow, block_arrow, cross, half_tick, question, saying, tick
from ..papers import paper
from ..people import person
from ..strokes import Part, box, path, ribbon
from ..things import bulb, plant


@picture("understand-answer", en="do you understand our answer?", cy="ydych chi'n deall ein hateb?")
def understand_answer() -> Part:
    """Our page is in front of me, with a light and a question."""
    reader = person("me", 64, 60, 0.92, look_y=2)
    return (
        reader
        + bulb(40, 24, 0.9)
        + question(90, 22, 0.9)
        + paper(34, 92, 60, 30, 0, "sky")
        + tick(64, 107, 0.7)
    )


def _thinking_me(mouth: str, eyes: str = "dot", brows: str = "none") -> Part:
    return person("me", 64, 79, 0.92, mouth=mouth, eyes=eyes, brows=brows)


@picture("understand", en="I understand", cy="rwy'n deall")
def understand() -> Part:
    light = path("M30 26L18 22M36 44L26 50M98 26L110 22M92 44L102 50", line=5, colour="orange")
    return _thinking_me("big", "joy") + bulb(64, 26, 1.05) + light


@picture("understand-some", en="I understand some of it", cy="rwy'n deall rhywfaint")
def understand_some() -> Part:
    """A light that is half on."""
    dark = path("M0-21A15 15 0 0 1 15-6C15 4 7 8 7 14H0Z", "slate")
    outline = path("M-7 14C-7 8-15 4-15-6A15 15 0 0 1 15-6C15 4 7 8 7 14Z")
    lamp = bulb(64, 26, 1.05) + (dark + outline).at(64, 26, 1.05)
    return _thinking_me("level") + lamp + question(102, 30, 0.7)


@picture("not-understand", en="I do not understand", cy="dydw i ddim yn deall")
def not_understand() -> Part:
    return _thinking_me("skew", brows="odd") + question(64, 23, 0.98)


@picture("promise", en="did we do what we said?", cy="a wnaethom yr hyn a ddywedom?")
def promise() -> Part:
    """A hand given on it, and the words it was given on."""
    return clasped().at(64, 90, 0.8) + saying(24, 6, 80, 48, (58, 70), "sky")


def _tick_box(inside: Part) -> Part:
    return box(16, 16, 96, 96, 8, "white", line=6) + inside


@picture("done", en="you did it", cy="fe wnaethoch chi hynny")
def done() -> Part:
    return _tick_box(tick(66, 62, 2.7))


@picture("part-done", en="you did some of it", cy="fe wnaethoch chi rywfaint")
def part_done() -> Part:
    return _tick_box(half_tick(66, 62, 2.7))


@picture("not-done", en="you did not do it", cy="wnaethoch chi ddim ohono")
def not_done() -> Part:
    return _tick_box(cross(64, 64, 2.5))


@picture("before-and-after", en="before and now", cy="cyn ac yn awr")
def before_and_after() -> Part:
    return plant(26, 118, 1, well=False) + plant(100, 118, 1) + arrow([(50, 92), (72, 92)])


def _level() -> Part:
    """How it was before: a dashed line."""
    return path("M5 64h9M23 64h9M96 64h9M114 64h9", line=5, colour="slate")


@picture("better", en="better", cy="gwell")
def better() -> Part:
    return _level() + block_arrow(64, 112, 104)


@picture("bit-better", en="a bit better", cy="ychydig yn well")
def bit_better() -> Part:
    return _level() + block_arrow(64, 88, 48)


@picture("the-same", en="the same", cy="yr un fath")
def the_same() -> Part:
    return _level() + ribbon("M44 51H84M44 77H84", "teal", 12)


@picture("worse", en="worse", cy="gwaeth")
def worse() -> Part:
    return _level() + block_arrow(64, 16, 104, 180, "red")
