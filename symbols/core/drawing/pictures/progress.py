"""What becomes of what someone said: the steps, and our decisions."""

from ..catalogue import picture
from ..hands import palm
from ..marks import arrow, badge, question, round_arrow, small_tick, speech, thought, tick
from ..papers import calendar, letter
from ..people import arm, person
from ..scenes import hand_from, says
from ..strokes import Part, box, circle, path, ribbon, together, writing
from ..things import (
    apple,
    bulb,
    clock,
    coin,
    cup,
    gear,
    house,
    magnifier,
    octagon,
    pencil,
    spanner,
    star,
)


@picture("agreed-to-do")
def agreed_to_do() -> Part:
    """With a hand on the heart, someone says they will do the work."""
    heart = ((26, 44), (36, 66), (8, 52))
    staff = person("staff-two", 36, 66, 0.94, look_x=3, right=heart, right_hand="flat")
    return staff + speech(62, 5, 61, 58, (60, 76)) + spanner(92.5, 34, 0.4, 45)


@picture("finished")
def finished() -> Part:
    """The flag at the end of a race, and a tick."""
    flag = path("M26 14H118V74H26Z", "white")
    squares = "".join(
        f"M{26 + 23 * i} {14 + 20 * j}h23v20h-23Z"
        for j in range(3)
        for i in range(4)
        if (i + j) % 2
    )
    pole = path("M20 8V122", line=9)
    return flag + path(squares, "ink", line=0, colour="none") + pole + badge("tick", 92, 98, 24)


@picture("keep-working")
def keep_working() -> Part:
    """A worker at work, and an arrow on and on."""
    staff = person("staff-two", 40, 50, 0.92, bottom=62, right=((26, 42), (42, 62), (40, 40)))
    on = arrow([(10, 110), (54, 110)], "green", 9, 13)
    on += arrow([(66, 110), (116, 110)], "green", 9, 13)
    return staff + spanner(76, 70, 0.5, 10) + on + gear(100, 38, 0.8)


@picture("doing-it")
def doing_it() -> Part:
    """Someone with a spanner in the hand; the bar below is half full."""
    staff = person("staff-two", 46, 46, 1, right=((26, 42), (42, 66), (46, 46)), bottom=52)
    full = box(8, 104, 70, 18, 3, "green", 0, "none")
    bar_ = path("M24 106L12 120M44 106L32 120M64 106L52 120", line=5, colour="leaf")
    frame = box(6, 102, 116, 22, 6)
    return (
        spanner(96, 46, 0.74, 10) + staff + box(6, 102, 116, 22, 6, "white") + full + bar_ + frame
    )


@picture("we-did")
def we_did() -> Part:
    staff = person("staff-two", 40, 58, 0.98, mouth="big", right=((26, 42), (40, 66), (44, 50)))
    return spanner(86, 84, 0.66, 10) + staff + badge("tick", 104, 28, 21)


@picture("we-got-it")
def we_got_it() -> Part:
    """The envelope comes into the tray."""
    tray = path("M10 82H40L48 96H80L88 82H118V120H10Z", "wood")
    envelope = letter(34, 42, 60, 44, "yellow")
    return envelope + arrow([(64, 8), (64, 30)], "green") + tray + badge("tick", 104, 40, 18)


@picture("send")
def send() -> Part:
    return (
        letter(8, 44, 80, 60, "yellow")
        + path("M8 22H34M8 32H22", line=5, colour="slate")
        + arrow([(74, 24), (118, 24)], "green", 7, 12)
    )


@picture("thinking")
def thinking() -> Part:
    dots = path("M-18 0h0M0 0h0M18 0h0", line=10, colour="slate")
    staff = person(
        "staff-two", 42, 74, 1, look_x=3, look_y=-2, brows="high", mouth="flat",
        right=((26, 44), (34, 64), (12, 34)), right_hand="knuckle",
    )  # fmt: skip
    return staff + thought(52, 4, 70, 58, [(70, 68, 5)]) + dots.at(87, 34)


@picture("in-hand")
def in_hand() -> Part:
    """What I said lies on the bench of staff, and they work on it."""
    staff = person("staff-two", 84, 36, 0.9, look_x=-3, look_y=3)
    said = speech(6, 50, 58, 44, (24, 110), "yellow", 8) + writing(16, 64, 34, 24, step=11)
    hand = arm(((25, 42), (36, 62), (20, 66)), 1, "blue", "skin1").at(84, 36, 0.9)
    bench = box(4, 106, 120, 16, 3, "wood")
    return staff + bench + said + spanner(77, 84, 0.6, -52) + hand


@picture("writing-answer")
def writing_answer() -> Part:
    """A hand of staff writes in the bubble that answers mine."""
    asked = speech(4, 4, 48, 44, (10, 62), "yellow", 10) + question(28, 23, 0.85)
    answer = speech(22, 52, 100, 52, (118, 124), corner=14)
    answer += path("M38 70h46M38 84h22", line=5, colour="slate")
    hand = hand_from(98, 60, 150, "blue", "skin1", "fist", 1.4, 34)
    return asked + answer + pencil(66, 84, 0.62, 52) + hand


@picture("look-again")
def look_again() -> Part:
    return round_arrow(62, 66, 1.6, "blue") + magnifier(58, 62, 17)


@picture("withdrawn")
def withdrawn() -> Part:
    """I say stop, and staff say yes to that."""
    me = person("me", 28, 86, 0.74, mouth="talk", look_x=3)
    staff = person("staff-two", 100, 86, 0.74, look_x=-3)
    stop = speech(4, 4, 56, 56, (30, 66)) + octagon(32, 32, 0.38)
    stop += palm("white", "white").at(32, 34, 0.3)
    return me + staff + stop + speech(72, 14, 50, 46, (98, 66), "mint") + tick(97, 37, 1.15)


@picture("will-do")
def will_do() -> Part:
    """Staff say that they will get on with the work."""
    return says("staff-two", spanner(-14, 0, 0.4, 45) + arrow([(2, 0), (24, 0)], "green", 7, 10))


@picture("will-do-part")
def will_do_part() -> Part:
    """Yes to a part of it: the tick is in one half, the other half is empty."""
    half = circle(0, 0, 24, "pale") + path("M0-24A24 24 0 0 0 0 24Z", "green")
    return says("staff-two", half + path("M-17 1l5 5l7-12", line=5, colour="white"))


@picture("try-out")
def try_out() -> Part:
    """The idea goes into the test glass."""
    glass = path("M-7-14V-2L-17 16Q-19 22-12 22H12Q19 22 17 16L7-2V-14Z", "white") + path(
        "M-12 8H12L16 17Q17 21 12 21H-12Q-17 21-16 17Z", "green", line=0
    )
    return says("staff-two", bulb(-17, -4, 0.86) + glass.at(13, 0) + path("M3-15h20"))


@picture("not-now")
def not_now() -> Part:
    """Staff hold up a hand, and the clock is struck out."""
    staff = person("staff-two", 42, 66, 0.94, mouth="flat", look_x=3)
    said = speech(64, 4, 60, 56, (62, 74)) + clock(94, 32, 20)
    return staff + said + ribbon("M74 52L114 12", "red", 6) + palm("skin1", "blue").at(90, 96, 0.52)


@picture("cannot-do")
def cannot_do() -> Part:
    """A worker with empty hands, and a cross."""
    staff = person(
        "staff-two", 64, 50, 0.94, mouth="sad", brows="sad", left="shrug", right="shrug",
        left_hand="open", right_hand="open",
    )  # fmt: skip
    return staff + badge("cross", 106, 24, 19)


@picture("already-do")
def already_do() -> Part:
    """Staff have brought a cup day after day; here is today's."""
    month = calendar(4, 9, 84, 78)
    brought = [(x, y) for y in (45, 69) for x in (19, 44, 69)]
    month += together(cup(x, y, 0.5) + small_tick(x + 1, y + 10, 0.55) for x, y in brought)
    hold = ((25, 41), (32, 56), (46, 43))
    staff = person("staff-two", 98, 74, 0.8, mouth="big", look_x=-3, left=hold)
    return month + cup(34, 108, 0.95) + staff


@picture("want-to-happen")
def want_to_happen() -> Part:
    """I wish for something: what?"""
    me = person("me", 34, 84, 0.84, look_x=3, look_y=-2, mouth="big")
    cloud = thought(36, 4, 88, 66, [(54, 74, 5)])
    return me + cloud + star(64, 36, 0.72) + question(98, 34, 0.95)


@picture("what-about")
def what_about() -> Part:
    """Words, and a question: do they belong to home, food or money?"""
    said = speech(6, 3, 100, 42, (20, 58), "yellow") + writing(22, 19, 62, 40, step=11, line=4)
    cards = together(box(x, 84, 36, 38, 4, "white") for x in (4, 46, 88))
    things = house(22, 104, 0.26, entrance="none") + apple(64, 103, 0.72) + coin(106, 103, 12)
    ways = path("M52 50L26 78M64 50V78M76 50L102 78", line=4.5)
    return said + cards + things + ways + circle(64, 62, 15, "white") + question(64, 60, 0.5)
