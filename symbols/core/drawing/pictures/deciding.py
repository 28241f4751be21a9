"""Who decides, what changes, and whether there is time."""

from ..catalogue import picture
from ..hands import thumb
from ..marks import (
    arrow,
    badge,
    exclamation,
    question,
    round_arrow,
    small_tick,
    speech,
    thought,
    tick,
    turning_arrows,
)
from ..palette import Colour
from ..papers import calendar, days, paper, phone
from ..people import arm, look_of, person, small_head
from ..scenes import bystander, finger_on, two_ways
from ..strokes import FINE, Part, box, circle, path, ribbon, together, tube, tubes, writing
from ..things import (
    apple,
    bulb,
    clock,
    cup,
    gear,
    house,
    magnifier,
    shirt,
    sofa,
    spanner,
    star,
)


@picture("who-decides")
def who_decides() -> Part:
    """The tick: is it mine, or theirs?"""
    pair = person("me", 25, 70, 0.8, look_x=3, mouth="flat")
    pair += person("staff-bob", 103, 70, 0.8, look_x=-3, mouth="flat")
    ways = arrow([(36, 22), (24, 36)], "ink", 5, 8, "M36 22Q26 24 24 36")
    ways += arrow([(92, 22), (104, 36)], "ink", 5, 8, "M92 22Q102 24 104 36")
    card = box(43, 12, 42, 42, 6, "white") + tick(64, 34, 1.3)
    return pair + card + ways + question(64, 86, 0.95)


@picture("me-decide")
def me_decide() -> Part:
    """I put my hand on the card I choose, and it has the tick; staff look on."""
    mine = look_of("me")
    me = person("me", 34, 44, 0.86, look_x=3, look_y=2, bottom=84)
    staff = person("staff-bob", 100, 48, 0.74, bottom=84, look_x=-3)
    cards = box(58, 78, 38, 42, 4, "yellow") + cup(76, 102, 0.72)
    cards += box(101, 84, 24, 36, 3, "white") + apple(113, 104, 0.5)
    hand = arm(((-24, 42), (-16, 74), (14, 68)), 1, mine.top, mine.skin, "point")
    return staff + me + cards + hand.at(34, 44, 0.86) + badge("tick", 60, 80, 12)


@picture("decide-together")
def decide_together() -> Part:
    """Staff and I say it with one voice: of the two, this one."""
    us = person("me", 30, 84, 0.74, mouth="talk", look_x=3)
    us += person("staff-bob", 98, 84, 0.74, mouth="talk", look_x=-3)
    bubble = path(
        "M16 4H112Q122 4 122 14V44Q122 54 112 54H100L96 64L88 54H40L32 64L28 54H16Q6 54 6 44V14"
        "Q6 4 16 4Z",
        "white",
    )
    ours = box(48, 10, 36, 38, 4, "yellow") + cup(65, 30, 0.85)
    return us + bubble + apple(28, 30, 0.8) + ours + tick(102, 28, 0.9)


@picture("staff-decide")
def staff_decide() -> Part:
    """The finger on the card is a worker's; I look on."""
    me = person("me", 28, 88, 0.74, mouth="sad", brows="sad", look_x=3)
    cards = box(6, 6, 52, 52, 6, "white") + apple(32, 34, 1.1)
    cards += box(70, 6, 52, 52, 6, "yellow") + cup(95, 33, 1.1)
    return me + cards + finger_on(94, 90, staff=True) + badge("tick", 76, 53, 11)


@picture("we-decided")
def we_decided() -> Part:
    """Two of the staff, where the way parts, say which one it is."""
    pair = bystander("staff-two", 24, 94, 0.62, "blue", mouth="talk")
    pair += bystander("staff-bob", 104, 94, 0.62, "blue", mouth="talk")
    return pair + two_ways(64, 104, 1.25) + tick(106, 54, 0.95)


@picture("what-next")
def what_next() -> Part:
    """Two steps up are done; what is on the one after them?"""
    stairs = path("M4 122V96H44V70H84V44H124V122Z", "pine")
    return stairs + badge("tick", 24, 76, 14) + badge("tick", 64, 50, 14) + question(104, 20, 0.9)


@picture("change")
def change() -> Part:
    return turning_arrows()


@picture("keep-same")
def keep_same() -> Part:
    """The cup stays the same cup."""
    return cup(22, 64, 1.15) + cup(98, 64, 1.15) + ribbon("M57 56H72M57 74H72", "teal", 8)


@picture("want-change")
def want_change() -> Part:
    """A worker asks me: should it be another way?"""
    pair = person("staff-bob", 100, 88, 0.72, look_x=-4, mouth="talk")
    pair += person("me", 28, 88, 0.74, look_x=4)
    asks = speech(30, 3, 92, 58, (98, 72), corner=12)
    return pair + asks + turning_arrows(60, 32, 0.44) + question(104, 29, 0.9)


@picture("what-to-change")
def what_to_change() -> Part:
    """My food, my home, my clothes, my room: which one is to change?"""
    tiles = together(box(x, y, 36, 34, 5, "white") for x in (4, 88) for y in (4, 90))
    inside = apple(22, 22, 0.7) + house(106, 21, 0.26, entrance="none")
    inside += shirt(22, 107, 0.4, "green") + sofa(106, 117, 0.26)
    return tiles + inside + turning_arrows(64, 64, 0.56) + question(64, 62, 0.6)


@picture("important")
def important() -> Part:
    return star(64, 66, 2.3) + exclamation(64, 70, 1.35)


@picture("something-else")
def something_else() -> Part:
    """Three that are alike, and one that is something else."""
    alike = together(box(x, y, 50, 50, 6, "pale") for x, y in ((8, 8), (8, 70), (70, 8)))
    alike += circle(33, 33, 13, "grey") + circle(33, 95, 13, "grey") + circle(95, 33, 13, "grey")
    return alike + box(70, 70, 50, 50, 6, "yellow") + path("M95 80L111 108H79Z", "orange")


@picture("calendar-month")
def calendar_month() -> Part:
    """A leaf of a calendar with all its days."""
    page = calendar(6, 16, 116, 106)
    return page + days(15, 52, 5, 3, (20.5, 22), (15, 16))


@picture("better-next-week")
def better_next_week() -> Part:
    """This week, grey, with a sad face; the next one, yellow, with a glad face."""
    this = small_head("me", 21, 28, 0.9, mouth="sad", brows="sad") + _seven(27, "grey")
    then = small_head("me", 21, 102, 0.9, mouth="big", eyes="joy") + _seven(101, "yellow")
    return this + then + arrow([(82, 54), (82, 76)], "green", 8, 12)


def _seven(y: float, fill: Colour) -> Part:
    """The seven days of a week in a row."""
    each = together(box(48 + 10.6 * i, y - 9, 6.5, 18, 1, "white", 2.4) for i in range(7))
    return box(42, y - 20, 82, 40, 5, fill) + each


@picture("time-for-me")
def time_for_me() -> Part:
    pair = person("me", 32, 74, 0.82, look_x=3) + person("staff-bob", 96, 74, 0.82, look_x=-3)
    return pair + clock(64, 26, 22)


@picture("have-time")
def have_time() -> Part:
    """Staff hold out a large clock to me."""
    me = person("me", 26, 66, 0.8, mouth="big", look_x=4)
    hold = ((25, 43), (38, 66), (31, 74))
    staff = person("staff-bob", 88, 38, 0.82, look_x=-4)
    arms = (arm(hold, 1, "blue", "skin3") + arm(hold, -1, "blue", "skin3")).at(88, 38, 0.82)
    return me + staff + clock(88, 96, 25) + arms


@picture("rush-sometimes")
def rush_sometimes() -> Part:
    """Of four days, staff have time for a drink on two, and run on the others."""
    calm = _calm_day(4, 6) + _calm_day(67, 67)
    return calm + _day_of_rush(67, 6) + _day_of_rush(4, 67)


@picture("rush")
def rush() -> Part:
    """Staff run, on every day of the calendar."""
    return together(_day_of_rush(x, y) for y in (6, 67) for x in (4, 67))


@picture("hurry")
def hurry() -> Part:
    """Somebody who supports me runs, once: the time is short."""
    legs = tube([(-6, 86), (-24, 112), (-56, 118)], 15, "slate")
    legs += tube([(6, 86), (34, 106), (28, 146), (40, 148)], 15, "slate")
    runs = person(
        "staff-bob", 76, 28, 0.56, head_size=0.95, look_x=3, bottom=84, mouth="o", brows="sad",
        left=((22, 42), (44, 56), (52, 38)), right=((24, 42), (36, 66), (56, 52)), behind=legs,
    )  # fmt: skip
    return runs + clock(26, 28, 20) + path("M6 66h26M4 84h22M8 102h14", line=5)


def _leaf(fill: Colour) -> Part:
    """A leaf of a calendar, 57 wide, 55 high."""
    return box(0, 0, 57, 55, 4, fill) + path("M0 12V4q0-4 4-4h49q4 0 4 4v8Z", "red")


def _day_of_rush(x: float, y: float) -> Part:
    """A day on which a worker runs."""
    legs = tubes([("M2 16L-8 26L-18 27", 6), ("M2 16L12 22L9 33", 6)], "slate")
    arms = tubes([("M5 1L-7 6L-10-1", 4.5), ("M6 2L14 8L20 2", 4.5)], "blue")
    body = tube("M5 0L1 15", 11, "blue") + path("M3-4L6 6L8-3", line=2.4, colour="white")
    small = (legs + arms + body + circle(9, -11, 7, "skin1")).thinner(0.7).at(33, 30, 0.66)
    return (_leaf("orange") + small + path("M7 26h9M6 36h8", line=3)).at(x, y)


def _calm_day(x: float, y: float) -> Part:
    """A day on which a worker stands, and there is a drink."""
    body = tube("M0 0V12", 13, "blue") + path("M-4-5L0 4L4-5", line=2.4, colour="white")
    stands = tubes([("M-4 14V27M4 14V27", 5)], "slate") + body + circle(0, -13, 7, "skin1")
    return (_leaf("white") + stands.thinner(0.7).at(22, 32, 0.7) + cup(41, 36, 0.5)).at(x, y)


@picture("plan")
def plan() -> Part:
    book = (
        "M64 24C48 12 24 12 8 18V106C24 100 48 100 64 112"
        "C80 100 104 100 120 106V18C104 12 80 12 64 24Z"
    )
    aims = writing(93, 38, 18, 18, 18, step=22) + together(
        small_tick(80, 38 + 22 * i) for i in range(3)
    )
    return path(book, "white") + path("M64 24V112") + person("me", 36, 48, 0.62, bottom=52) + aims


@picture("rules")
def rules() -> Part:
    """Signs on the wall of a house: this you may, that you may not."""
    wall = box(4, 4, 120, 120, 5, "pale")
    smoke = box(18, 35, 26, 9, 1, "white", FINE) + path("M48 35v9", line=5, colour="orange")
    smoke += path("M45 29q5-4 0-9", line=3)
    may_not = _forbidden(36, 36, smoke) + _forbidden(92, 92, phone(92, 92, 0.3))
    return wall + may_not + badge("tick", 92, 36, 22) + badge("tick", 36, 92, 22)


def _forbidden(x: float, y: float, what: Part) -> Part:
    """The round red sign, 54 across, of what one may not do."""
    ring = circle(0, 0, 21, line=6.5, colour="red") + path(
        "M-14.7-14.7L14.7 14.7", line=6.5, colour="red"
    )
    return circle(x, y, 21, "white", 12) + what + ring.at(x, y)


@picture("idea")
def idea() -> Part:
    thinker = person("kit", 46, 78, 1, look_x=3, look_y=-2, brows="high", mouth="big")
    return thinker + thought(54, 4, 68, 62, [(72, 70, 5)]) + bulb(88, 34)


@picture("try-idea")
def try_idea() -> Part:
    """My idea, and I at work on it."""
    me = person("me", 30, 66, 0.84, look_x=3, mouth="big", right=((25, 42), (44, 58), (60, 56)))
    idea = thought(50, 2, 74, 62, [(50, 58, 4)]) + bulb(86, 32, 1.05)
    return (idea + gear(98, 96, 0.9) + spanner(74, 104, 0.36, 70) + me).at(4.5, 3.5, 0.93)


@picture("disagree-look-again")
def disagree_look_again() -> Part:
    """I say no to it; someone must go through it again."""
    me = person("me", 30, 82, 0.8, mouth="flat", brows="angry", look_x=3)
    no = speech(4, 4, 52, 48, (32, 62)) + thumb(up=False, cuff="red").at(31, 28, 0.42)
    page = paper(77, 42, 26, 36, 2) + magnifier(91, 62, 10)
    return me + no + round_arrow(87, 64, 0.95, "blue") + page
