"""Answering with help and without: who wrote, who chose, who watched."""

from ..catalogue import picture
from ..hands import pointing
from ..marks import (
    arrow,
    badge,
    cross,
    exclamation,
    question,
    small_tick,
    speech,
    thought,
    tick,
    waves,
)
from ..palette import Colour
from ..papers import form
from ..people import arm, person
from ..scenes import arm_round, bystander, fingers_on_shoulder
from ..sides import HALF, WALK, side
from ..strokes import FINE, Part, box, path, ribbon, tube, tubes
from ..things import apple, cup, pencil


@picture("help-with-form")
def help_with_form() -> Part:
    """I write; another hand shows where."""
    mine = tubes([("M30 124L40 108", 20), ("M38 104L50 96", 9), ("M44 112L54 104", 9)], "mine")
    mine += tube("M22 132L30 118", 22, "yellow")
    return (
        form(22, 6, 84, 84, 3)
        + pointing("skin4", "blue").at(98, 100, 0.6, -12)
        + pencil(44, 62, 0.62, 200)
        + mine
    )


@picture("two-with-form")
def two_with_form() -> Part:
    """The form is ticked: by me alone, or by two of us?"""
    one = box(3, 4, 54, 84, 6, "white") + bystander("me", 30, 40, 0.62, "yellow")
    two = box(65, 4, 60, 84, 6, "white") + bystander("sam", 108, 36, 0.56, "teal")
    two += bystander("me", 82, 42, 0.56, "yellow")
    ticked = box(-15, -11, 30, 22, 2, "white", FINE) + small_tick(0, 0)
    return one + two + ticked.at(30, 69) + ticked.at(95, 69) + question(61, 105, 0.85)


@picture("on-my-own")
def on_my_own() -> Part:
    """I write, and nobody else is there."""
    return person("me", 64, 40, 0.98, look_y=2) + _writing("yellow", "mine", 64, 40)


@picture("help-to-read")
def help_to_read() -> Part:
    """They read it to me; I point to my answer."""
    pair = person("me", 32, 62, 0.84, look_y=1) + person(
        "staff-bob", 94, 56, 0.84, mouth="talk", look_x=-3
    )
    return (
        pair
        + form(44, 78, 56, 44, 1)
        + pointing().at(40, 112, 0.36, 50)
        + waves(70, 46, (8, 16), 40, 180)
    )


@picture("help-to-choose")
def help_to_choose() -> Part:
    """Someone has an arm round me while I think: this one or that one?"""
    both = arm_round("lee", fingers_on_shoulder()).at(16, 30, 0.76)
    cloud = thought(6, 3, 104, 42, [(38, 53, 4)])
    return both + cloud + apple(36, 25, 0.74) + cup(84, 24, 0.74) + question(59, 21, 0.65)


@picture("answered-for-me")
def answered_for_me() -> Part:
    """Somebody asks, and staff beside me give the answer; I say nothing."""
    asks = bystander("nan", 22, 88, 0.66, "rose", mouth="talk")
    me = person("me", 64, 84, 0.72, mouth="flat", look_x=4)
    staff = person("staff-two", 104, 80, 0.72, mouth="talk", look_x=-5)
    asked = speech(4, 10, 44, 40, (20, 64)) + question(26, 26, 0.75)
    return asks + me + staff + asked + speech(76, 6, 48, 40, (104, 54)) + tick(100, 26, 1.1)


def _writing(sleeve: Colour, skin: Colour, x: float, y: float) -> Part:
    """The form in front of whoever is at x,y, and the hand that writes on it."""
    hand = arm(((31, 46), (42, 68), (20, 58)), 1, sleeve, skin).at(x, y, 0.98)
    return form(x - 36, 84, 62, 38, 1) + pencil(x - 16, 106, 0.5, 42) + hand


@picture("watched-and-wrote")
def watched_and_wrote() -> Part:
    """I have my tea; someone looks over at me and writes."""
    mine = person("me", 26, 62, 0.78, right=((25, 41), (34, 66), (14, 58))) + cup(37, 104, 0.6)
    reach = ((0, 50), (10, 76), (30, 64))
    staff = side("staff-bob", 106, 52, 0.78, HALF, mirror=True, arm=reach)
    note = path("M58 76L88 84L80 116L50 108Z", "white")
    note += path("M62 86l18 5M60 95l12 3", line=FINE, colour="slate")
    gaze = path("M86 46H80M70 48H64M54 50H50", line=5)
    return mine + note + staff + pencil(72, 104, 0.42, 40) + gaze


@picture("support-stays")
def support_stays() -> Part:
    """The arm of staff is round me, and they do not go away."""
    pair = arm_round("staff", fingers_on_shoulder()).at(6, 20, 0.84)
    away = arrow([(86, 18), (122, 18)], "ink", 6, 10) + ribbon("M96 31L110 9", "red", 6)
    return pair + badge("tick", 20, 22, 17) + away


@picture("lose-support")
def lose_support() -> Part:
    """The one who stood beside me walks away."""
    mine = person("me", 32, 72, 0.88, mouth="sad", brows="sad", look_x=2)
    away = badge("cross", 20, 22, 17) + arrow([(92, 14), (120, 14)], "ink", 6, 9)
    return mine + side("staff", 98, 40, 0.54, WALK) + away


@picture("in-trouble")
def in_trouble() -> Part:
    """They tell me off, with a finger up."""
    staff = person(
        "staff-two", 88, 62, 0.92, mouth="talk", brows="angry", look_x=-3,
        left=((25, 42), (38, 60), (36, 34)), left_hand="point",
    )  # fmt: skip
    me = person("me", 26, 84, 0.78, mouth="sad", brows="sad", eyes="low", look_y=3)
    return (
        me + staff + speech(18, 4, 40, 42, (68, 52), corner=10) + exclamation(38, 24, 0.86, "red")
    )


@picture("what-if-no")
def what_if_no() -> Part:
    """I say no, and what comes then?"""
    me = person("me", 30, 82, 0.84, mouth="talk", look_x=3)
    no = speech(4, 4, 54, 48, (32, 64)) + cross(31, 28, 1.15)
    then = arrow([(92, 36), (98, 54)], "green", 7, 11, "M66 26Q94 26 98 54")
    return me + no + then + question(98, 88, 1.7)
