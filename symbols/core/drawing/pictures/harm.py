"""Feeling safe, and what people may have to tell. Plain, and never frightening."""

from ..catalogue import picture
from ..marks import (
    arrow,
    badge,
    cross,
    question,
    question_badge,
    saying,
    speech,
    waves,
)
from ..papers import phone
from ..people import Look, person
from ..scenes import bust, hand_from, nobody_yet
from ..sides import SIT, WALK, Pose, seat, side
from ..strokes import FINE, Part, box, circle, path, ribbon
from ..things import (
    bell,
    broken_heart,
    building,
    car,
    clock,
    coin,
    cooker,
    door,
    ear_sign,
    globe,
    heart,
    house,
    pin,
    shield,
    sofa,
    spanner,
)


@picture("can-talk")
def can_talk() -> Part:
    """The door is shut, and I can speak."""
    shut = door(78, 6, 44, 116) + badge("tick", 66, 106, 16)
    return person("me", 34, 72, 0.9, mouth="talk") + saying(6, 6, 56, 38, (36, 50)) + shut


@picture("someone-can-hear")
def someone_can_hear() -> Part:
    """An ear at the other side of the door."""
    me = person("me", 28, 76, 0.8, mouth="talk", look_x=3) + saying(4, 6, 52, 38, (28, 54))
    return me + box(64, 6, 16, 116, 2, "wood") + ear_sign(102, 62, 0.8, "skin4")


@picture("someone-with-me")
def someone_with_me() -> Part:
    """Two sit close, side by side."""
    friend = person("jo", 84, 52, 0.84, bottom=58, look_x=-3, mouth="smile")
    me = person("me", 44, 52, 0.84, bottom=58, look_x=3)
    front = (
        box(22, 98, 84, 20, 5, "teal")
        + box(4, 80, 18, 40, 6, "teal")
        + box(106, 80, 18, 40, 6, "teal")
    )
    return box(16, 66, 96, 40, 8, "teal") + friend + me + front


@picture("safe-at-home")
def safe_at_home() -> Part:
    return house(54, 62, 1) + shield(96, 86, 0.62)


def _half_shield() -> Part:
    right = path("M0-54C14-44 30-42 44-42C46-4 34 36 0 56L-8 30L6 12L-8-8L4-28Z", "red")
    left = path("M0-54C-14-44-30-42-44-42C-46-4-34 36 0 56L-8 30L6 12L-8-8L4-28Z", "green")
    return left.at(58, 64, 1.08) + right.at(70, 64, 1.08)


@picture("safe-sometimes")
def safe_sometimes() -> Part:
    """One half of the shield is whole, and the other half has come away."""
    return (
        _half_shield()
        + path("M22 58l10 10l16-18", line=7, colour="white")
        + path("M86 50l16 16m0-16l-16 16", line=7, colour="white")
    )


@picture("safe-right-now")
def safe_right_now() -> Part:
    return shield(50, 60, 0.98) + clock(92, 88, 32) + question_badge(104, 24, 17)


@picture("where-is-it")
def where_is_it() -> Part:
    """A pin on a map."""
    sheet = path("M6 50L44 38L84 50L122 38V108L84 120L44 108L6 120Z", "mint") + path(
        "M44 38V108M84 50V120", line=FINE
    )
    return sheet + path("M16 96Q50 70 112 88", line=5, colour="orange") + pin(64, 84, 1.3)


@picture("kitchen-or-lounge")
def kitchen_or_lounge() -> Part:
    return cooker(32, 64, 0.72) + sofa(76, 122, 0.84, "purple")


@picture("car-bus-taxi")
def car_bus_taxi() -> Part:
    bus = box(8, 8, 96, 52, 8, "red") + path(
        "M18 20h20v14H18ZM46 20h20v14H46ZM74 20h20v14H74Z", "sky", line=FINE
    )
    return bus + circle(30, 60, 9, "grey") + circle(82, 60, 9, "grey") + car(66, 122, 0.96)


@picture("phone-internet")
def phone_internet() -> Part:
    return phone(40, 64, 1, "white") + globe(92, 50, 28)


@picture("work-or-day-service")
def work_or_day_service() -> Part:
    """People go into a large building."""
    return (
        building(84, 120, 1.16, "orange")
        + circle(84, 30, 25, "white")
        + spanner(84, 30, 0.44, 42)
        + side("kit", 26, 58, 0.4, WALK)
        + arrow([(14, 36), (40, 36)], "green", 6, 9)
    )


@picture("everywhere")
def everywhere() -> Part:
    """Pins all over the world."""
    return (
        globe(64, 70, 50)
        + pin(64, 48, 0.7)
        + pin(30, 80, 0.7)
        + pin(98, 80, 0.7)
        + pin(64, 112, 0.7)
    )


@picture("does-anyone")
def does_anyone() -> Part:
    """Somebody whom nobody has named, and me, not happy."""
    me = person("me", 34, 72, 0.92, mouth="sad", brows="sad")
    return nobody_yet(94, 66, 0.96) + question(94, 62, 0.8) + me


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
    """Somebody shouts; I am small and sad beside the noise."""
    loud = side(
        Look("crop", "black", "skin1", "green"),
        30,
        44,
        1.1,
        SHOUT,
        mouth="flat",
        brows="angry",
        wheels=False,
    )
    mouth = path("M47 55q14-4 16 4q-2 10-18 5Z", "ink", line=2)
    noise = path("M72 50L88 40M74 60H92M72 70L88 80", line=6, colour="red")
    return (
        loud
        + mouth
        + noise
        + person("me", 106, 86, 0.62, eyes="shut", mouth="sad", brows="sad", look_x=2)
    )


SHOUT = Pose(leg=((0, 100), (0, 104), (0, 108), (0, 112)), arm=(), hip=(-4, 92), head=(2, 0))
PUSH = Pose(
    leg=((-8, 92), (10, 114), (4, 142), (17, 145)),
    other_leg=((-8, 92), (-22, 116), (-40, 138), (-30, 145)),
    arm=((8, 48), (34, 50), (56, 46)),
    shoulder=(6, 46),
    hip=(-6, 90),
    head=(14, 2),
)
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
    """Somebody pushes me."""
    other = side(
        Look("crop", "slate", "pale", "grey"),
        26,
        26,
        0.6,
        PUSH,
        mouth="flat",
        brows="angry",
        hand="open",
        trousers="grey",
    )
    return (
        other
        + side("me", 100, 28, 0.6, PUSHED, mouth="sad", brows="sad", mirror=True)
        + path("M112 60l10-2M112 74l10 3", line=5, colour="red")
    )


@picture("takes-my-things")
def takes_my_things() -> Part:
    """A hand takes a coin out of my purse."""
    purse = path("M10 66Q6 120 24 122H86Q104 120 98 66Z", "yellow") + path("M6 66H104", line=8)
    hand = hand_from(76, 34, 142, "grey", "skin1", "mitt", 1.7, 50)
    return coin(48, 52, 15) + purse + hand + circle(54, 94, 7, "orange", FINE)


@picture("unwanted-touch")
def unwanted_touch() -> Part:
    """A hand comes near; my hand says no."""
    me = person("me", 32, 66, 0.98, mouth="sad", brows="sad", look_x=-3,
                right=((26, 42), (40, 64), (50, 38)), right_hand="open")  # fmt: skip
    return me + hand_from(108, 62, 180, "grey", "skin1", "open", 1.15, 40) + badge("cross", 70, 22)


@picture("threatens")
def threatens() -> Part:
    """Sharp words, and I am scared."""
    sharp = path(
        "M34 8L50 14L62 4L74 14L92 6L96 20L116 24L104 36L116 50L96 50L92 62L74 52"
        "L66 58L56 50L40 56L44 40L28 34L42 24Z",
        "red",
    )
    mark = path("M74 18V34", line=7, colour="white") + path("M74 44h0", line=8, colour="white")
    other = person(
        Look("crop", "slate", "pale", "grey"), 100, 84, 0.8, brows="angry", mouth="talk", look_x=-3
    )
    return (
        sharp + mark + other + person("me", 28, 84, 0.78, eyes="wide", brows="sad", mouth="afraid")
    )


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
    me = person("me", 64, 44, 1.15, bottom=80, mouth="sad", brows="sad", eyes="low", look_y=3)
    return me + broken_heart(64, 100, 1.35)


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
    """The town hall, and a shield."""
    hall = (
        box(8, 66, 96, 54, 2, "paper")
        + path("M2 66L56 36L110 66Z", "wood")
        + path("M56 36V12", line=5)
    )
    return (
        hall
        + path("M56 8H78V22H56Z", "blue")
        + path("M22 76V110M40 76V110M72 76V110M90 76V110", line=7)
        + path("M48 120V92H64V120", "ink")
        + shield(100, 90, 0.54)
    )


@picture("nothing-yet")
def nothing_yet() -> Part:
    """Pause."""
    return circle(64, 64, 56, "white") + ribbon("M48 42V86M80 42V86", "blue", 16)


@picture("who-i-trust")
def who_i_trust() -> Part:
    friend = bust("nan", x=54, y=60, scale=1.5, mouth="big", eyes="joy")
    return friend + heart(102, 34, 1) + question_badge(106, 100, 18)


@picture("tell-safety-team")
def tell_safety_team() -> Part:
    return (
        phone(36, 64, 1, "white")
        + speech(22, 36, 28, 22, (26, 68), corner=6)
        + waves(56, 34, (10, 20), 36)
        + shield(92, 82, 0.72)
    )
