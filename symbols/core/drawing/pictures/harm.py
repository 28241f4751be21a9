"""Feeling safe, and what people may have to tell. Plain, and never frightening."""

from dataclasses import replace

from ..catalogue import picture
from ..hands import thumb
from ..marks import arrow, badge, cross, question, saying, speech, tick, waves
from ..papers import calendar, phone
from ..people import Look, look_of, person, small_head
from ..scenes import bystander, hand_from, nobody_yet
from ..sides import HALF, PUSH, SIT, Pose, seat, side
from ..strokes import FINE, Part, box, circle, dot, path, ribbon, together, tube, tubes
from ..things import (
    bell,
    car,
    clock,
    coin,
    cooker,
    ear_sign,
    globe,
    house,
    pin,
    shield,
    sofa,
    spanner,
    spot,
)


@picture("can-talk")
def can_talk() -> Part:
    """A mouth that speaks, and a tick."""
    mine = side("me", 36, 60, 1.5, HALF, mouth="talk", wheels=False)
    return mine + waves(66, 74, (12, 26, 40), 38, line=6) + badge("tick", 104, 24, 21)


@picture("someone-can-hear")
def someone_can_hear() -> Part:
    """An ear at the other side of the door."""
    me = person("me", 28, 76, 0.8, mouth="talk", look_x=3) + saying(4, 6, 52, 38, (28, 54))
    return me + box(64, 6, 16, 116, 2, "wood") + ear_sign(102, 62, 0.8, "skin4")


@picture("someone-with-me")
def someone_with_me() -> Part:
    """I alone: no. Somebody beside me: yes."""
    alone = box(3, 4, 50, 120, 6, "white") + cross(28, 28)
    alone += bystander("me", 28, 76, 0.68, "yellow", mouth="sad", brows="sad")
    two = box(61, 4, 64, 120, 6, "mint") + tick(93, 28, 1.1)
    two += bystander("nan", 106, 74, 0.56, "rose") + bystander("me", 80, 80, 0.56, "yellow")
    return alone + two


@picture("safe-at-home")
def safe_at_home() -> Part:
    return house(54, 62, 1) + shield(96, 86, 0.62)


@picture("safe-sometimes")
def safe_sometimes() -> Part:
    """Some days are safe, and others are not."""
    whole = together(
        shield(x, y, 0.32) + path(f"M{x - 6} {y}l4 5l8-10", line=4.5, colour="white")
        for x, y in ((28, 64), (100, 64), (64, 102))
    )
    broken = together(
        shield(x, y, 0.32, "rose")
        + path(f"M{x - 5} {y - 6}l10 10m0-10l-10 10", line=5, colour="red")
        for x, y in ((64, 64), (28, 102), (100, 102))
    )
    return calendar(6, 14, 116, 110) + whole + broken


@picture("safe-right-now")
def safe_right_now() -> Part:
    """I, between a whole shield and a cracked one: which is it?"""
    whole = shield(24, 38, 0.48) + path("M15 38l6 7l13-14", line=6, colour="white")
    cracked = shield(104, 38, 0.48, "rose") + path("M104 14L98 26L108 37L98 48L105 63", line=5)
    me = person("me", 64, 80, 0.92, brows="odd", mouth="flat")
    return whole + cracked + me + question(64, 25, 1)


@picture("where-is-it")
def where_is_it() -> Part:
    """A pin on a map: where?"""
    sheet = path("M6 54L44 44L84 54L122 44V110L84 122L44 110L6 122Z", "mint") + path(
        "M44 44V110M84 54V122", line=FINE
    )
    way = path("M16 100Q50 74 112 92", line=5, colour="orange")
    return sheet + way + pin(54, 90, 1.36) + question(106, 20, 0.9)


@picture("kitchen-or-lounge")
def kitchen_or_lounge() -> Part:
    """Two rooms, one over the other: a cooker and a sink; a sofa and a television."""
    pan = path("M40 16H51", line=6) + path("M19 12H41V20Q41 22 39 22H21Q19 22 19 20Z", "slate")
    sink = box(62, 30, 52, 8, 2, "grey") + box(62, 38, 52, 23, 2, "pine")
    sink += path("M74 29V20Q74 14 80 14T86 20", line=5)
    screen = box(84, 74, 34, 25, 3, "ink") + box(88, 78, 26, 17, 1, "sky", line=2)
    stand = path("M84 120V109H118V120", line=5)
    return (
        box(4, 5, 120, 58, 3, "paper") + cooker(34, 61, 0.5) + pan + sink
        + box(4, 65, 120, 58, 3, "mint") + sofa(44, 120, 0.62, "purple") + screen + stand
    )  # fmt: skip


@picture("car-bus-taxi")
def car_bus_taxi() -> Part:
    bus = box(8, 8, 96, 52, 8, "red") + path(
        "M18 20h20v14H18ZM46 20h20v14H46ZM74 20h20v14H74Z", "sky", line=FINE
    )
    return bus + circle(30, 60, 9, "grey") + circle(82, 60, 9, "grey") + car(66, 122, 0.96)


@picture("phone-internet")
def phone_internet() -> Part:
    """A receiver to ring somebody up; a computer with the web."""
    ends = [("M-36 8H-24", 17), ("M24 8H36", 17)]
    receiver = tubes([("M-30 2C-22-18 22-18 30 2", 13), *ends], "green")
    computer = box(-38, -36, 76, 60, 5, "slate") + box(-30, -28, 60, 44, 2, "white", FINE)
    computer += path("M-46 24H46L52 36H-52Z", "grey") + globe(0, -6, 18)
    return receiver.at(32, 36, 0.92, -50) + computer.at(76, 84, 0.95)


@picture("work-or-day-service")
def work_or_day_service() -> Part:
    """On one side somebody works with tools; on the other some make things with a worker."""
    helmet = path("M15 44C15 14 49 14 49 44ZM8 45H56", "yellow")
    one = box(3, 4, 58, 120, 6, "sky") + bystander("lee", 32, 60, 0.8, "green")
    two = box(67, 4, 58, 120, 6, "mint") + bystander("staff-bob", 108, 46, 0.5, "blue")
    bench = box(67, 86, 58, 38, 3, "pine") + box(76, 94, 34, 22, 1, "white", FINE)
    makes = bystander("me", 82, 60, 0.5, "yellow") + bench
    makes += dot(86, 104, 8, "red") + dot(98, 106, 8, "blue")
    return one + helmet + spanner(32, 106, 0.36, 60) + two + makes


@picture("everywhere")
def everywhere() -> Part:
    """Pins all over the world."""
    places = (
        (64, 38), (36, 56), (92, 56), (22, 86), (64, 80), (106, 86), (40, 112), (88, 112),
    )  # fmt: skip
    return globe(64, 70, 52) + together(pin(x, y, 0.52) for x, y in places)


@picture("does-anyone")
def does_anyone() -> Part:
    """Staff ask me: does somebody hurt you?"""
    fist = hand_from(38, 30, 0, "grey", "pale", "knuckle", 1.1, 26)
    hurt = small_head("me", 76, 33, 0.8, eyes="shut", mouth="sad", brows="sad") + spot(58, 30, 0.5)
    asked = speech(6, 2, 116, 62, (34, 74)) + hurt + fist + question(106, 30, 0.9)
    staff = person("staff-two", 28, 92, 0.66, mouth="talk", look_x=3)
    me = bystander("me", 98, 94, 0.6, "yellow", mouth="flat")
    return (asked + staff + me).at(4.5, 3.5, 0.93)


@picture("none-of-these")
def none_of_these() -> Part:
    three = (
        box(6, 14, 52, 46, 5, "white")
        + box(70, 14, 52, 46, 5, "white")
        + box(38, 72, 52, 46, 5, "white")
    )
    return three + cross(32, 37, 1.3) + cross(96, 37, 1.3) + cross(64, 95, 1.3)


@picture("shouting")
def shouting() -> Part:
    """Somebody shouts bad words at me."""
    who = Look("crop", "black", "skin1", "green")
    loud = side(who, 26, 70, 0.92, HALF, mouth="flat", brows="angry", wheels=False)
    mouth = path("M41 80q13-5 15 3q-2 9-17 4Z", "ink", line=2)
    burst = path(
        "M50 68L62 54L52 40L64 34L62 14L80 20L92 6L102 18L122 14L118 34L126 48L112 56L108 66"
        "L92 60L78 66L70 60Z",
        "white",
    )
    me = person("me", 104, 98, 0.5, eyes="shut", mouth="sad", brows="sad")
    return loud + mouth + burst + thumb(up=False, cuff="red").at(90, 37, 0.34) + me


PUSHED = Pose(
    leg=((-4, 90), (12, 112), (26, 138), (38, 136)),
    arm=((-4, 48), (16, 62), (30, 50)),
    shoulder=(-10, 46),
    hip=(-2, 88),
    head=(-18, 2),
    head_turn=-12,
)


@picture("hit-push-hold")
def hit_push_hold() -> Part:
    """Somebody holds me and has a fist up to hit me."""
    blow = replace(PUSH, other_arm=((4, 48), (-22, 36), (-20, 8)))
    other = side(
        Look("crop", "slate", "pale", "grey"), 28, 34, 0.58, blow, mouth="flat", brows="angry",
        trousers="grey",
    )  # fmt: skip
    me = side("me", 100, 32, 0.6, PUSHED, mouth="sad", brows="sad", mirror=True)
    return other + me + path("M70 44V32M80 46L86 36M60 46L54 36", line=5, colour="red")


@picture("takes-my-things")
def takes_my_things() -> Part:
    """Two hands take my phone and my money out of my box."""
    mine = box(14, 72, 100, 50, 4, "yellow") + small_head("me", 64, 97, 0.66)
    left = phone(38, 46, 0.42) + hand_from(14, 22, 40, "grey", "skin1", "mitt", 1.3, 60)
    right = coin(90, 46, 14) + hand_from(116, 22, 135, "grey", "skin1", "mitt", 1.3, 60)
    return left + right + mine


@picture("unwanted-touch")
def unwanted_touch() -> Part:
    """A hand on me; I hold mine up and say no."""
    me = person("me", 54, 54, 1.1, bottom=64, mouth="sad", brows="sad", look_x=-4,
                left=((26, 42), (42, 62), (38, 30)), left_hand="open")  # fmt: skip
    hand = tube("M130 74L106 84", 22, "grey") + tubes(
        [("M104 86L96 92", 18), ("M92 86L80 104", 7.5), ("M98 90L88 108", 7.5),
         ("M104 94L97 109", 7), ("M90 86L80 92", 7)],
        "skin1",
    )  # fmt: skip
    return me + hand + badge("cross", 104, 38, 20)


@picture("threatens")
def threatens() -> Part:
    """A fist held up to me, and words that say: I will hurt you."""
    other = person(
        Look("crop", "slate", "pale", "grey"), 100, 76, 0.82, brows="angry", mouth="talk", look_x=-4
    )
    me = person("me", 22, 88, 0.7, eyes="wide", brows="sad", mouth="afraid")
    words = speech(58, 4, 60, 42, (96, 58)) + spot(88, 25, 0.72)
    fist = tube("M66 130V104", 16, "grey") + box(50, 68, 32, 32, 9, "pale")
    fist += path("M58 70V84M66 70V84M74 70V84M52 84H80M52 92Q64 96 70 88", line=FINE)
    return me + other + words + fist


@picture("left-without-help")
def left_without_help() -> Part:
    """I have rung the bell, time goes by, and nobody comes."""
    who = seat(38, 56, 0.46) + side("me", 38, 56, 0.46, SIT, mouth="sad", brows="sad")
    ring = path("M62 22q-5 10 0 20M114 22q5 10 0 20", line=5, colour="orange")
    return who + clock(30, 24, 18) + bell(88, 34, 0.72) + ring + nobody_line()


def nobody_line() -> Part:
    """The outline of somebody who is not there."""
    return path(
        "M84 66a11 13 0 1 0 .1 0M64 122Q64 98 84 96Q104 98 104 122", line=FINE, colour="grey"
    ).at(12, 0)


@picture("kept-from-people")
def kept_from_people() -> Part:
    """A wall between me and my friend."""
    wall = box(50, 20, 28, 102, 2, "orange") + path(
        "M50 40H78M50 60H78M50 80H78M50 100H78M64 20V40M58 40V60M70 60V80M58 80V100M68 100V122",
        line=FINE,
    )
    pair = person("me", 22, 66, 0.82, mouth="sad", brows="sad", look_x=3) + person(
        "jo", 106, 66, 0.82, mouth="sad", brows="sad", look_x=-3
    )
    return pair + wall


@picture("cruel-because-of-me")
def cruel_because_of_me() -> Part:
    """Thumb down for who I am: disabled, or gay."""
    me = person("me", 30, 90, 0.7, mouth="sad", brows="sad", eyes="low")
    other = person("lee", 100, 90, 0.68, mouth="talk", brows="angry", look_x=-4)
    chair = circle(24, 40, 10, line=4.5) + path("M21 16V30H32L39 44", line=4.5) + dot(21, 12, 7)
    arch = path("M42 42A20 20 0 0 1 82 42", line=5, colour="red")
    arch += path("M48 42A14 14 0 0 1 76 42", line=5, colour="purple")
    arch += path("M55 42A7 7 0 0 1 69 42", line=5, colour="water")
    said = speech(6, 3, 116, 56, (98, 70), "rose") + chair + arch
    return me + said + thumb(False, cuff="red").at(104, 31, 0.42) + other


@picture("keep-away")
def keep_away() -> Part:
    pair = person("me", 22, 64, 0.76) + nobody_yet(106, 64, 0.76)
    line = path("M64 10V22M64 34V46M64 58V70M64 82V94M64 106V118", line=6, colour="red")
    return (
        pair
        + line
        + arrow([(50, 26), (18, 26)], "green", 6, 10)
        + arrow([(78, 26), (110, 26)], "green", 6, 10)
    )


def officer(x: float, y: float, scale: float) -> Part:
    """A police officer: a cap with a chequered band, a dark coat with a badge."""
    cap = path("M-17-17C-30-26-24-36 0-36S30-26 17-17Z", "slate")
    band = path("M-17-14H17", line=9) + path("M-14-14h5M-3-14h5M8-14h5", line=4, colour="white")
    peak = path("M-17-10Q0-17 17-10Q0-2-17-10Z", "ink", line=FINE)
    coat = path("M-9 30L0 46L9 30", "white", line=FINE) + path(
        "M0 46V90", line=FINE, colour="white"
    )
    crest = path("M16 44l6 3v6q-2 5-6 6q-4-1-6-6v-6Z", "silver", line=FINE)
    return person(
        Look("crop", "black", "skin2", "slate"), x, y, scale, front=coat + crest + cap + band + peak
    )


@picture("police")
def police() -> Part:
    return officer(64, 52, 1.2)


@picture("safety-team")
def safety_team() -> Part:
    """People with lanyards, at the council's house, hold one shield."""
    hall = box(18, 28, 92, 90, 2, "paper") + path("M64 5L120 30H8Z", "wood")
    hall += path("M48 34V90M80 34V90", line=8)
    team = together(
        person(replace(look_of(w), lanyard=True), x, 64, 0.7)
        for w, x in (("sam", 28), ("mina", 100))
    )
    return hall + team + shield(64, 92, 0.6) + path("M50 92l9 11l18-21", line=7, colour="white")


@picture("nothing-yet")
def nothing_yet() -> Part:
    """I say to staff: do not mend it; the clock says: not now, perhaps later."""
    me = person("me", 34, 80, 0.86, mouth="talk", look_x=3)
    said = speech(20, 3, 104, 54, (40, 68)) + spanner(50, 30, 0.46) + clock(98, 30, 18)
    staff = bystander("staff-two", 100, 85, 0.72, "blue")
    return me + staff + said + ribbon("M32 14L68 46", "red", 6)


@picture("who-i-trust")
def who_i_trust() -> Part:
    """I have something to say. To which of these?"""
    three = together(
        small_head(who, 104, y, 0.8) + question(72, y, 0.55)
        for who, y in (("nan", 22), ("staff-two", 64), ("mina", 106))
    )
    me = person("me", 28, 80, 0.8, mouth="talk", look_x=4)
    return (three + me + saying(4, 10, 50, 44, (30, 62))).at(4.5, 3.5, 0.93)


@picture("tell-safety-team")
def tell_safety_team() -> Part:
    """Staff say it to the people behind the shield."""
    staff = person("staff-bob", 28, 80, 0.8, mouth="talk", look_x=4)
    team = person("sam", 84, 46, 0.56, bottom=60) + person("mina", 112, 46, 0.56, bottom=60)
    return (
        team
        + shield(98, 92, 0.56)
        + staff
        + saying(4, 4, 58, 42, (34, 60))
        + arrow([(54, 88), (72, 88)], "green", 6, 9)
    )
