"""Meetings: before, at and after them, and whether I got to say it."""

from ..catalogue import picture
from ..marks import arrow, badge, question, saying, speech, thought, tick
from ..palette import Colour
from ..papers import paper, tablet
from ..people import arm, person, small_head
from ..scenes import bystander, figure
from ..strokes import FINE, Part, box, path, together, writing
from ..things import clock, cup, ear_sign, heart, house, table


def _meeting(x: float, y: float, scale: float) -> Part:
    """Three people at a table, 100 wide, 84 high, its middle at x,y."""
    three = (
        bystander("sam", -30, -14, 0.62, "teal")
        + bystander("jo", 30, -14, 0.62, "mint")
        + bystander("lee", 0, -22, 0.62, "green")
    )
    return (three + table(0, 24, 52, 15)).at(x, y, scale)


@picture("before-or-after")
def before_or_after() -> Part:
    """On the line of time: do we go to the left of the meeting, or to its right?"""
    meeting = box(36, 5, 56, 56, 6, "sky") + _small_meeting(64, 42, 0.58)
    line = arrow([(4, 72), (124, 72)], "ink", 5, 9)
    there = arrow([(18, 92), (18, 84)], "orange", 7, 10, "M46 108H26Q18 108 18 100V86")
    return meeting + line + there + there.at(128, mirror=True) + question(64, 102, 0.86)


def _small_meeting(x: float, y: float, scale: float) -> Part:
    """A table and three people, plain enough for a small place."""
    three = figure(-26, -20, 0.8, "teal") + figure(26, -20, 0.8, "orange")
    return (three + figure(0, -30, 0.8, "leaf") + table(0, 8, 46, 14)).at(x, y, scale)


@picture("before-meeting")
def before_meeting() -> Part:
    """A line through time: the clock goes on, and then comes the meeting."""
    meeting = box(62, 22, 62, 62, 6, "sky") + _meeting(93, 56, 0.56)
    rail = arrow([(10, 108), (60, 108)], "green", 10, 14)
    rail += path("M66 108H124", line=6, colour="grey")
    return meeting + rail + clock(30, 56, 24) + path("M93 88V108M30 84V100")


@picture("after-meeting")
def after_meeting() -> Part:
    """A line through time: first the meeting, and then the clock goes on."""
    meeting = box(4, 22, 62, 62, 6, "sky") + _meeting(35, 56, 0.56)
    rail = path("M4 108H62", line=6, colour="grey")
    rail += arrow([(68, 108), (118, 108)], "green", 10, 14)
    return meeting + rail + clock(98, 56, 24) + path("M35 88V108M98 84V100")


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
    """I think of what I need for the meeting: a bus, to be heard, a drink; what else?"""
    meeting = bystander("sam", 72, 68, 0.5, "teal") + bystander("jo", 108, 68, 0.5, "mint")
    me = person("me", 28, 84, 0.76, mouth="flat", look_x=4)
    bus = box(22, 17, 22, 15, 3, "red", FINE) + path("M28 33h0M39 33h0", line=6)
    needs = bus + ear_sign(62, 25, 0.28) + cup(84, 26, 0.62) + question(104, 25, 0.6)
    return meeting + table(90, 104, 34, 12) + me + thought(6, 4, 116, 44, [(32, 58, 4)]) + needs


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
    others += bystander("mina", 112, 86, 0.7, "orange", mouth="talk")
    mine = thought(16, 4, 42, 34, [(40, 44, 3.5)], "yellow")
    mine += path("M28 17h18M28 26h10", line=FINE, colour="slate")
    return me + others + mine + saying(68, 14, 56, 40, (88, 66))


@picture("asked-then-decided")
def asked_then_decided() -> Part:
    """First staff ask me and I speak; then staff have the page with its tick."""
    first = box(3, 3, 70, 122, 6, "mint") + bystander("me", 24, 96, 0.5, "yellow")
    first += bystander("staff-two", 53, 92, 0.5, "blue")
    talk = speech(8, 26, 28, 36, (22, 74), "yellow", 7) + writing(14, 40, 16, 10, step=10)
    talk += speech(42, 18, 26, 36, (54, 70), corner=7) + question(55, 32, 0.55)
    then = box(86, 14, 38, 100, 5, "white") + tick(105, 38, 0.95)
    then += bystander("staff-two", 105, 82, 0.52, "blue")
    return first + talk + then + arrow([(70, 64), (88, 64)], "green", 8, 12)


@picture("already-decided")
def already_decided() -> Part:
    """I come with something to ask; staff hold the page, and it has its tick."""
    page = box(17, 82, 40, 42, 4, "white") + tick(37, 102, 1.2)
    hold = ((25, 44), (38, 64), (27, 80))
    hands = arm(hold, -1, "blue", "skin1") + arm(hold, 1, "blue", "skin1")
    staff = person("staff-two", 37, 42, 0.8, look_x=3) + page + hands.at(37, 42, 0.8)
    me = person("me", 101, 76, 0.78, look_x=-3, mouth="o", eyes="wide", brows="high")
    return staff + me + speech(75, 3, 50, 38, (101, 50), "yellow") + question(100, 21, 0.66)
