"""Meetings: before, at and after them, and whether I got to say it."""

from ..catalogue import picture
from ..hands import clasped
from ..marks import arrow, badge, question, saying, speech, tick
from ..palette import Colour
from ..papers import paper, tablet
from ..people import person, small_head
from ..strokes import FINE, NOTHING, Part, box, circle, path, together, writing
from ..things import table


def _meeting(x: float, y: float, scale: float) -> Part:
    """Three people at a table, 100 wide, 84 high, its middle at x,y."""
    three = (
        person("sam", -30, -14, 0.62, bottom=60)
        + person("jo", 30, -14, 0.62, bottom=60)
        + person("lee", 0, -22, 0.62, bottom=60)
    )
    return (three + table(0, 24, 52, 15)).at(x, y, scale)


@picture("before-or-after")
def before_or_after() -> Part:
    sides = arrow([(6, 104), (26, 104)], "green", 6, 9) + arrow(
        [(102, 104), (122, 104)], "green", 6, 9
    )
    return _meeting(64, 62, 0.86) + sides + question(64, 108, 0.62)


@picture("before-meeting")
def before_meeting() -> Part:
    return (
        _meeting(84, 74, 0.8)
        + arrow([(8, 30), (44, 30)], "green", 8, 13)
        + small_head("me", 20, 74, 0.9)
    )


@picture("after-meeting")
def after_meeting() -> Part:
    return (
        _meeting(44, 74, 0.8)
        + arrow([(84, 30), (120, 30)], "green", 8, 13)
        + small_head("me", 108, 74, 0.9)
    )


@picture("agenda")
def agenda() -> Part:
    page = paper(6, 6, 72, 116)
    rows = together(
        circle(22, y, 4, "ink", 1) + path(f"M34 {y}H66", line=FINE, colour="slate")
        for y in (28, 50, 72, 94)
    )
    return page + rows + saying(62, 54, 60, 46, (72, 122), "yellow")


@picture("need-to-take-part")
def need_to_take_part() -> Part:
    """An empty chair at the table, and hands that help."""
    others = person("sam", 84, 40, 0.6, bottom=70) + person("jo", 112, 40, 0.6, bottom=70)
    chair = path("M16 46V120M16 86H42V120", line=7)
    return (
        others
        + table(92, 82, 44, 12)
        + path("M92 98V122", line=8)
        + chair
        + clasped(reach=44).at(32, 22, 0.5, -16)
    )


@picture("interpreter")
def interpreter() -> Part:
    """Between two who speak, one who passes the words on."""
    three = (
        person("me", 20, 84, 0.62, look_x=4)
        + person("nan", 108, 84, 0.62, look_x=-4)
        + person("mina", 64, 74, 0.7, mouth="talk")
    )
    left = speech(4, 8, 52, 36, (50, 58), "yellow") + path(
        "M14 20h30M14 31h20", line=FINE, colour="slate"
    )
    right = speech(72, 8, 52, 36, (78, 58), "sky") + path(
        "M82 20q5-6 10 0t10 0t10 0M82 32q5-6 10 0t10 0", line=FINE
    )
    return three + left + right


@picture("join-on-screen")
def join_on_screen() -> Part:
    faces: tuple[tuple[str, int, int, Colour], ...] = (
        ("me", 17, 31, "sky"), ("jo", 65, 31, "mint"),
        ("sam", 17, 65, "mint"), ("staff-two", 65, 65, "sky"),
    )  # fmt: skip
    four = together(
        box(x, y, 46, 32, 2, c, line=FINE) + small_head(w, x + 23, y + 17, 0.56)
        for w, x, y, c in faces
    )  # fmt: skip
    return tablet(4, 16, 120, 96) + four


def _my_bubble(inside: Part, sign: str, mouth: str) -> Part:
    me = person("me", 36, 74, 0.94, mouth=mouth, look_x=3)
    return me + speech(50, 6, 72, 60, (56, 80)) + inside + badge(sign, 106, 102, 19)


@picture("said-it")
def said_it() -> Part:
    return _my_bubble(writing(64, 22, 44, 44, 28, step=14, line=5), "tick", "talk")


@picture("said-some")
def said_some() -> Part:
    return _my_bubble(writing(64, 22, 44, 16, step=14, line=5), "half", "flat")


@picture("did-not-get-to-say")
def did_not_get_to_say() -> Part:
    return _my_bubble(NOTHING, "cross", "sad")


@picture("asked-then-decided")
def asked_then_decided() -> Part:
    """First we speak, then the page gets its tick."""
    pair = person("me", 24, 84, 0.62, mouth="talk", look_x=3) + person(
        "sam", 54, 84, 0.62, mouth="talk", look_x=3
    )
    words = saying(4, 8, 58, 36, (36, 58))
    return (
        pair
        + words
        + arrow([(70, 60), (84, 60)], "green", 6, 9)
        + paper(88, 30, 36, 52)
        + tick(106, 56, 1)
    )


@picture("already-decided")
def already_decided() -> Part:
    """The page had its tick, and our mouths were shut."""
    pair = person("me", 76, 84, 0.62, mouth="sad", look_x=-3) + person(
        "sam", 106, 84, 0.62, mouth="sad", look_x=-3
    )
    page = paper(4, 30, 40, 58) + tick(24, 58, 1.1)
    return (
        page
        + arrow([(48, 60), (60, 60)], "ink", 6, 8)
        + pair
        + speech(66, 8, 58, 36, (92, 58))
        + badge("cross", 95, 26, 12)
    )
