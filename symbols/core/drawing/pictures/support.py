"""Answering with help and without: who wrote, who chose, who watched."""

from ..catalogue import picture
from ..hands import pointing
from ..marks import arrow, badge, cross, exclamation, question, small_tick, speech, waves
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
    pair = person("me", 34, 62, 0.8) + person("staff-bob", 94, 58, 0.8)
    return pair + form(34, 74, 60, 52, 2) + question(64, 24, 0.95)


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
    """Someone has an arm round me while I choose one of two cards."""
    both = bystander("lee", 82, 32, 0.92, "green", mouth="talk")
    both += bystander("me", 44, 40, 0.84, "yellow")
    fingers = tubes([("M20 62L18 70", 6), ("M27 62L26 72", 6), ("M34 64L34 72", 6)], "skin3")
    cards = box(8, 80, 48, 44, 5, "white") + apple(32, 102, 0.85)
    cards += box(72, 80, 48, 44, 5, "yellow") + cup(94, 100, 0.85)
    return both + fingers + cards + pointing().at(74, 122, 0.46, 34)


@picture("answered-for-me")
def answered_for_me() -> Part:
    """Staff fill in the page; I sit by, and my hands are empty."""
    mine = person("me", 28, 56, 0.86, mouth="flat", look_x=4)
    staff = person("staff-two", 92, 40, 0.86, look_y=2, look_x=-2)
    page = box(56, 78, 64, 46, 3, "white") + small_tick(70, 90, 0.9) + small_tick(70, 108, 0.9)
    rows = path("M82 90h14M82 108h8", line=FINE)
    hand = arm(((25, 44), (32, 68), (12, 68)), 1, "blue", "skin1").at(92, 40, 0.86)
    return mine + staff + page + rows + pencil(94, 114, 0.5, 42) + hand


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
