"""Looking at a change, and at what staff know: seen or not, better or worse, how sure."""

from ..catalogue import picture
from ..marks import (
    arrow,
    badge,
    cross,
    equals,
    question,
    small_tick,
    speech,
    thought,
    tick,
    turning_arrows,
)
from ..papers import paper
from ..people import arm, person, small_head
from ..scenes import bystander, finger_on
from ..sides import side_bust
from ..strokes import Part, box, circle, path, together, tube, writing
from ..things import cup, eye_sign, heart, key, padlock, spot


@picture("saw-change")
def saw_change() -> Part:
    return eye_sign(64, 34, 0.84) + turning_arrows(46, 92, 0.62) + question(104, 88, 0.95)


def _i_say(me: Part, sign: Part) -> Part:
    """I say of my eye: it has seen it, or it has not."""
    return me + speech(10, 3, 108, 48, (66, 60)) + eye_sign(46, 27, 0.54) + sign


@picture("saw-it")
def saw_it() -> Part:
    """I say it, glad and sure: my eye has seen it."""
    return _i_say(person("me", 64, 84, 0.8, mouth="big", brows="soft"), tick(97, 27))


@picture("did-not-see-it")
def did_not_see_it() -> Part:
    """I shrug: my eye has not seen it."""
    me = person(
        "me", 64, 84, 0.8, left="shrug", right="shrug", left_hand="flat", right_hand="flat",
        brows="high", mouth="skew",
    )  # fmt: skip
    return _i_say(me, cross(97, 27))


@picture("something-got-worse")
def something_got_worse() -> Part:
    """My head got better; but does my belly hurt now?"""
    before = person("me", 28, 56, 0.8, mouth="sad", brows="sad") + spot(40, 34, 0.58)
    now = person("me", 88, 56, 0.8, mouth="flat", brows="sad") + spot(88, 106, 0.62)
    then = arrow([(50, 16), (72, 16)], "ink", 6, 9)
    return before + now + tick(102, 32, 0.9) + then + question(118, 66, 0.8)


@picture("nothing-got-worse")
def nothing_got_worse() -> Part:
    """I am glad: neither of the two went down."""
    me = person("me", 27, 66, 0.8, bottom=70, mouth="big")
    down = together(
        arrow([(x, 48), (x, 116)], "grey", 9, 13) + cross(x, 76, 0.9) for x in (70, 107)
    )
    return me + cup(70, 25, 0.84) + heart(107, 26, 0.9) + down


@picture("change-and-try-again")
def change_and_try_again() -> Part:
    """The first key does not fit; another one is tried."""
    old = key(98, 28, 0.86, 90, "grey") + cross(36, 24)
    new = key(104, 84, 0.84, 90) + arrow([(94, 114), (66, 114)], "green", 6, 9)
    return padlock(30, 86, 1.5, "orange") + old + arrow([(98, 48), (98, 58)], "ink", 5, 7) + new


@picture("spot-check")
def spot_check() -> Part:
    """A manager looks at a worker through a glass, with a list to tick."""
    worker = person("staff-two", 86, 34, 0.66, bottom=58)
    glass = tube("M110 72L122 92", 9, "slate") + circle(86, 44, 36, "sky", line=5) + worker
    boss = person("manager", 28, 72, 0.84, look_x=4)
    page = paper(50, 88, 44, 36) + small_tick(60, 98, 0.9) + small_tick(60, 112, 0.9)
    return boss + glass + page + writing(72, 98, 16, 16, step=14)


@picture("knew-it")
def knew_it() -> Part:
    """A worker knows all about me by heart, and it is right."""
    worker = person("staff-two", 36, 76, 0.9, mouth="big", eyes="joy")
    known = small_head("me", 66, 38, 0.56) + cup(93, 25, 0.62) + heart(94, 50, 0.6)
    return worker + thought(44, 3, 80, 62, [(52, 62, 3.5)]) + known + badge("tick", 104, 100, 18)


@picture("knew-part")
def knew_part() -> Part:
    """A list about me in a worker's head: the cup is known, the heart is not."""
    worker = person("staff-two", 24, 88, 0.72, mouth="unsure", brows="odd", eyes="up")
    known = small_head("me", 52, 44, 0.7) + cup(79, 26, 0.62) + small_tick(102, 27)
    known += heart(83, 58, 0.68) + question(106, 57, 0.56)
    return worker + thought(30, 2, 94, 80, [(31, 62, 3.2)]) + known


@picture("did-not-know")
def did_not_know() -> Part:
    """Somebody asks, and a worker shrugs."""
    worker = person(
        "staff-two", 60, 76, 0.9, left="shrug", right="shrug", left_hand="flat",
        right_hand="flat", brows="sad", mouth="skew", look_x=3, look_y=-1,
    )  # fmt: skip
    return worker + speech(82, 4, 42, 44, (127, 66), "yellow") + question(103, 24, 0.8)


@picture("seen-in-practice")
def seen_in_practice() -> Part:
    """Somebody says that they saw it: a worker gives me a cup."""
    boss = side_bust("manager", 24, 78, 0.8, mouth="talk")
    saw = speech(44, 3, 80, 40, (42, 76)) + eye_sign(70, 23, 0.38) + tick(106, 23, 0.85)
    me = bystander("me", 73, 84, 0.48, "yellow", mouth="big", bottom=79)
    reach = arm(((-22, 48), (-26, 64), (-40, 56)), 1, "blue", "skin3") + cup(-48, 54)
    staff = bystander("staff", 109.5, 74, 0.48, "blue", bottom=100) + reach.at(109.5, 74, 0.48)
    return boss + saw + me + staff


@picture("how-sure")
def how_sure() -> Part:
    """Not sure, and sure; on the slider between them a finger is in the middle."""
    heads = small_head("staff-two", 28, 72, 0.74, mouth="wavy", brows="sad")
    heads += small_head("staff-two", 100, 72, 0.74, mouth="big", eyes="joy")
    clouds = together(thought(x - 24, 3, 48, 37, [(x, 47, 2.5)]) for x in (28, 100))
    slider = path("M14 101H114", line=9) + path("M14 101H114", line=4, colour="grey")
    slider += circle(64, 101, 9, "yellow") + finger_on(64, 122, 0.4, staff=True)
    return heads + clouds + question(28, 19, 0.68) + tick(100, 22) + slider


@picture("sure-low")
def sure_low() -> Part:
    return _sure(question(0, -3, 0.9), "wavy", "sad", "shrug", "open")


@picture("sure-middle")
def sure_middle() -> Part:
    return _sure(tick(-9, 1, 1.05) + question(20, -4, 0.52), "slight", "none")


@picture("sure-high")
def sure_high() -> Part:
    return _sure(tick(0, 0, 1.25), "big", "soft", "hip")


def _sure(inside: Part, mouth: str, brows: str, pose: str = "", hand: str = "fist") -> Part:
    """A worker who thinks; `inside` is drawn round the middle of the thought."""
    worker = person(
        "staff-two", 64, 66, 0.74, mouth=mouth, brows=brows, left=pose, right=pose,
        left_hand=hand, right_hand=hand,
    )  # fmt: skip
    return worker + thought(28, 2, 72, 40) + inside.at(64, 22)


@picture("who-is-right")
def who_is_right() -> Part:
    """On the scales: a worker on one side, the plan on the other."""
    stand = path("M64 44V118M40 119H88M24 48H104", line=6)
    cords = path("M24 48L6 98M24 48L44 98M104 48L84 98M104 48L122 98", line=3)
    worker = person("staff-two", 25, 68, 0.5, bottom=62)
    plan = paper(86, 54, 36, 44) + small_head("me", 104, 69, 0.42) + writing(95, 86, 18, 12, step=7)
    dishes = path("M2 98H48Q25 118 2 98ZM80 98H126Q103 118 80 98Z", "yellow")
    return stand + cords + worker + plan + dishes + question(64, 18, 0.84)


@picture("they-match")
def they_match() -> Part:
    """The same is on both cards."""
    cards = together(box(x, 32, 46, 64, 5, "white") + cup(x + 19, 62, 0.88) for x in (3, 79))
    return cards + equals(64, 64, 0.72)


@picture("ask-the-person")
def ask_the_person() -> Part:
    """Staff and I face each other; the question goes to me."""
    pair = side_bust("staff-bob", 30, 72, mouth="talk") + side_bust("me", 98, 72, mirror=True)
    return pair + speech(40, 3, 48, 42, (50, 66)) + question(64, 23, 0.78)
