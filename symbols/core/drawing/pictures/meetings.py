"""Meetings: before, at and after them, and whether I got to say it."""

from ..catalogue import picture
from ..marks import arrow, badge, plus, question, saying, speech, thought, tick
from ..palette import Colour
from ..papers import paper, tablet
from ..people import arm, person, small_head
from ..scenes import bystander, figure
from ..sides import WALK, side
from ..strokes import FINE, Part, box, circle, path, together, writing
from ..things import cup, heart, house, padlock, table


def _meeting(x: float, y: float, scale: float) -> Part:
    """Three people at a table, 100 wide, 84 high, its middle at x,y."""
    three = (
        bystander("sam", -30, -14, 0.62, "teal")
        + bystander("jo", 30, -14, 0.62, "purple")
        + bystander("lee", 0, -22, 0.62, "green")
    )
    return (three + table(0, 24, 52, 15)).at(x, y, scale)


def _two_meet(x: float) -> Part:
    """A meeting of two at the side of the picture, its middle at x."""
    pair = bystander("sam", x - 20, 70, 0.6, "teal") + bystander("lee", x + 20, 70, 0.6, "green")
    return pair + table(x, 100, 37, 12)


@picture("before-or-after")
def before_or_after() -> Part:
    """A line through time: the meeting in the middle, and I before it or after it."""
    line = arrow([(6, 106), (122, 106)], "ink", 6, 10)
    mine = small_head("me", 18, 70, 0.76) + small_head("me", 110, 70, 0.76)
    asks = question(18, 30, 0.72) + question(110, 30, 0.72)
    marks = circle(18, 106, 7, "yellow") + circle(106, 106, 7, "yellow")
    return _meeting(64, 66, 0.56) + line + mine + asks + marks


@picture("before-meeting")
def before_meeting() -> Part:
    """I walk to the meeting."""
    me = side("me", 18, 52, 0.46, WALK)
    return me + arrow([(10, 22), (50, 22)], "green", 7, 11) + _two_meet(88)


@picture("after-meeting")
def after_meeting() -> Part:
    """The meeting is over, and I walk away from it."""
    over = _two_meet(40) + badge("tick", 40, 28, 17)
    return over + arrow([(82, 22), (120, 22)], "green", 7, 11) + side("me", 98, 52, 0.46, WALK)


@picture("agenda")
def agenda() -> Part:
    """A list of what people will talk about: two bubbles, then one thing after another."""
    page = paper(14, 4, 100, 120)
    talk = speech(32, 12, 30, 22, (36, 42), "yellow", 6)
    talk += speech(68, 12, 30, 22, (94, 42), "sky", 6)
    rows = house(38, 57, 0.18, entrance="none") + heart(38, 84, 0.5) + cup(37, 108, 0.52)
    return page + talk + rows + writing(58, 58, 44, 44, 44, step=25, line=5)


@picture("need-to-take-part")
def need_to_take_part() -> Part:
    """To get into the meeting: a bus, easy pages, a break."""
    meeting = figure(38, 20, 1, "teal") + figure(90, 20, 1, "purple")
    meeting += bystander("me", 64, 26, 0.64, "yellow") + table(64, 56, 52, 11)
    cards = together(box(x, 80, 36, 42, 4, "white") for x in (4, 46, 88))
    trip = box(9, 91, 26, 19, 3, "red", FINE) + path("M14 98h7M27 98h4", line=6, colour="white")
    trip += path("M15 111h0M29 111h0", line=8)
    easy = circle(64, 91, 6, "yellow", FINE) + path("M55 104h18M55 113h12", line=4, colour="slate")
    return (
        meeting + cards + trip + easy + cup(105, 102, 0.8) + plus(43, 80, 0.6) + plus(85, 80, 0.6)
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
    """The others talk; my hand is up, and my words stay with me."""
    me = person("me", 40, 78, 0.84, mouth="sad", brows="sad",
                left=((25, 40), (36, 30), (33, 2)), left_hand="open")  # fmt: skip
    others = bystander("lee", 84, 86, 0.7, "green", mouth="talk")
    others += bystander("mina", 112, 86, 0.7, "purple", mouth="talk")
    mine = thought(16, 4, 42, 34, [(40, 44, 3.5)], "yellow")
    mine += path("M28 17h18M28 26h10", line=FINE, colour="slate")
    return me + others + mine + saying(68, 14, 56, 40, (88, 66))


@picture("asked-then-decided")
def asked_then_decided() -> Part:
    """They ask, I answer, and then the page gets its tick."""
    me = bystander("me", 20, 84, 0.7, "yellow", mouth="talk")
    staff = person("staff-two", 60, 82, 0.66, look_x=-3)
    talk = speech(3, 16, 38, 34, (20, 60), "yellow", 8) + writing(11, 28, 22, 14, step=10)
    talk += speech(46, 16, 32, 34, (60, 58), corner=8) + question(62, 32, 0.56)
    page = paper(96, 62, 30, 44) + tick(110, 84, 0.95)
    return (
        me
        + staff
        + talk
        + page
        + arrow([(90, 32), (110, 54)], "green", 6, 9, "M86 32Q110 30 110 54")
    )


@picture("already-decided")
def already_decided() -> Part:
    """I come with something to ask; the page has its tick, and it is locked."""
    staff = person("staff-two", 38, 40, 0.86, look_x=3, bottom=58)
    page = box(18, 66, 56, 56, 4, "white") + tick(44, 88, 1.4) + padlock(62, 110, 0.6)
    hand = arm(((25, 44), (36, 62), (28, 68)), -1, "blue", "skin1").at(38, 40, 0.86)
    me = person("me", 102, 78, 0.76, look_x=-3, mouth="o", eyes="wide")
    asks = speech(74, 6, 50, 38, (102, 52), "yellow") + question(99, 24, 0.66)
    return staff + page + hand + me + asks
