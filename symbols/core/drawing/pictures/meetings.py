"""Meetings: before, at and after them, and whether I got to say it."""

from ..catalogue import picture
from ..marks import arrow, badge, question, small_tick, speech, thought, tick
from ..palette import Colour
from ..papers import paper, tablet
from ..people import arm, person, small_head
from ..scenes import bystander, figure
from ..strokes import FINE, Part, box, path, ribbon, together, tube, writing
from ..things import clock, cup, heart, house, lifebuoy, microphone, table


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
    """At the meeting a worker asks me: which help?"""
    staff = bystander("staff", 28, 72, 0.66, "blue", mouth="talk")
    other = bystander("jo", 66, 66, 0.54, "mint")
    me = bystander("me", 102, 72, 0.66, "yellow")
    asks = speech(8, 3, 84, 40, (42, 60)) + lifebuoy(34, 23, 0.24) + question(70, 21, 0.75)
    return other + staff + me + table(64, 110, 60, 12) + asks


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


def _to_say(x: float, count: int = 3) -> Part:
    """What I want to say: the first so many of three things, one below the other."""
    things = (cup(x, 19, 0.45), heart(x, 37.5, 0.45), house(x, 55, 0.14, entrance="none"))
    return together(things[:count]).thinner(0.8)


def _from_mind_to_words(count: int, sign: str, mouth: str, eyes: str = "dot") -> Part:
    """Three things are in my mind, and so many of them in what I say."""
    me = bystander("me", 64, 92, 0.7, "yellow", eyes, mouth=mouth)
    mind = thought(6, 4, 46, 65, [(42, 78, 4)]) + _to_say(29)
    said = speech(68, 5, 56, 62, (76, 90), "yellow") + _to_say(87, count)
    said += together(small_tick(109, y, 0.8) for y in (19, 36, 53)[:count])
    return me + mind + said + badge(sign, 110, 104, 15)


@picture("said-it")
def said_it() -> Part:
    return _from_mind_to_words(3, "tick", "talk", "joy")


@picture("said-some")
def said_some() -> Part:
    """Two of the three stay in my mind."""
    return _from_mind_to_words(1, "half", "flat")


@picture("did-not-get-to-say")
def did_not_get_to_say() -> Part:
    """The two others talk; my microphone is off."""
    others = bystander("lee", 22, 90, 0.62, "green", mouth="talk")
    others += bystander("jo", 64, 90, 0.62, "mint", mouth="talk")
    said = together(
        speech(x - 19, 12, 38, 46, (x, 68), corner=8) + writing(x - 11, 24, 22, 22, 14, step=11)
        for x in (22, 64)
    )
    me = bystander("me", 106, 90, 0.62, "yellow", mouth="sad", brows="sad")
    mine = speech(87, 12, 38, 46, (106, 68), "yellow", 8) + microphone(106, 34, 0.46).thinner(0.7)
    return others + said + me + mine + ribbon("M90 55L121 15", "red", 4)


@picture("asked-then-decided")
def asked_then_decided() -> Part:
    """Above, staff ask and I answer; then, below, staff hold up the page with its tick."""
    asked = bystander("staff-two", 26, 38, 0.56, "blue", mouth="talk")
    asked += bystander("me", 102, 38, 0.56, "yellow", mouth="talk")
    asked += speech(38, 3, 25, 28, (35, 39), corner=7) + question(50, 15, 0.5)
    asked += speech(66, 3, 25, 28, (93, 40), "yellow", 7) + writing(72, 14, 13, 9, step=8)
    then = path("M2 70H126", line=FINE, colour="slate")
    then += arrow([(20, 80), (20, 116)], "green", 7, 11)
    page = box(82, 76, 40, 46, 3, "white") + tick(102, 97, 1.15)
    hand = tube("M72 121L82 112", 9, "blue") + tube("M83 111L87 107", 8, "skin1")
    return asked + then + bystander("staff-two", 56, 95, 0.58, "blue") + page + hand


@picture("already-decided")
def already_decided() -> Part:
    """I come with something to ask; staff hold the page, and it has its tick."""
    page = box(17, 82, 40, 42, 4, "white") + tick(37, 102, 1.2)
    hold = ((25, 44), (38, 64), (27, 80))
    hands = arm(hold, -1, "blue", "skin1") + arm(hold, 1, "blue", "skin1")
    staff = person("staff-two", 37, 42, 0.8, look_x=3) + page + hands.at(37, 42, 0.8)
    me = person("me", 101, 76, 0.78, look_x=-3, mouth="o", eyes="wide", brows="high")
    return staff + me + speech(75, 3, 50, 38, (101, 50), "yellow") + question(100, 21, 0.66)
