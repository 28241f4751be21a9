"""Answering with help and without: who wrote, who chose, who watched."""

from ..catalogue import picture
from ..hands import pointing, thumb
from ..marks import arrow, badge, question, speech, waves
from ..palette import Colour
from ..papers import form, paper
from ..people import arm, person
from ..scenes import arm_round, fingers_on_shoulder, two_cards
from ..strokes import Part, box, tube, tubes
from ..things import cup, eye_sign, pencil


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
    pair = person("me", 34, 54, 0.84) + person("staff-bob", 94, 50, 0.84)
    return pair + form(34, 66, 60, 56, 2)


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
    """Two hands, one card."""
    staff = pointing("skin4", "blue").at(102, 94, 0.62, 6)
    return two_cards() + staff + pointing().at(66, 94, 0.62, 14)


@picture("answered-for-me")
def answered_for_me() -> Part:
    """They write; I sit back and look on."""
    mine = person("me", 26, 56, 0.82, mouth="flat", look_x=3)
    staff = person("staff-bob", 78, 40, 0.9, look_y=2, look_x=-2)
    return mine + staff + _writing("blue", "skin3", 76, 40)


def _writing(sleeve: Colour, skin: Colour, x: float, y: float) -> Part:
    """The form in front of whoever is at x,y, and the hand that writes on it."""
    hand = arm(((31, 46), (42, 68), (20, 58)), 1, sleeve, skin).at(x, y, 0.98)
    return form(x - 36, 84, 62, 38, 1) + pencil(x - 16, 106, 0.5, 42) + hand


@picture("watched-and-wrote")
def watched_and_wrote() -> Part:
    """I have my tea; someone looks at me and writes."""
    mine = person("me", 28, 66, 0.78, right=((25, 41), (34, 66), (14, 58)))
    staff = person("staff-bob", 94, 60, 0.8, look_x=-4)
    note = paper(68, 88, 36, 34, 2) + pencil(92, 108, 0.42, 38)
    return mine + cup(38, 106, 0.6) + staff + note + eye_sign(60, 26, 0.56)


@picture("support-stays")
def support_stays() -> Part:
    """The one who has an arm round me goes on, week after week."""
    pair = arm_round("staff", fingers_on_shoulder()).at(6, 22, 0.82)
    return pair + arrow([(58, 20), (116, 20)], "green", 8, 11) + badge("tick", 26, 22, 17)


@picture("lose-support")
def lose_support() -> Part:
    """The one who stood beside me goes away."""
    mine = person("me", 36, 60, 0.9, mouth="sad", brows="sad", look_x=2)
    away = arrow([(80, 16), (116, 16)], "ink", 6, 10) + badge("cross", 20, 22, 18)
    return person("staff", 102, 66, 0.9, look_x=4, mouth="flat") + mine + away


@picture("in-trouble")
def in_trouble() -> Part:
    """They say I did wrong."""
    staff = person("staff-bob", 92, 68, 0.86, mouth="talk", look_x=-3)
    me = person("me", 32, 74, 0.86, mouth="sad", brows="sad", look_y=2)
    said = speech(34, 4, 52, 44, (82, 56)) + thumb(up=False, cuff="red").at(60, 26, 0.32)
    return me + staff + said


@picture("what-if-no")
def what_if_no() -> Part:
    """I say no, and what comes then?"""
    me = person("me", 32, 82, 0.84, mouth="talk", look_x=3)
    no = speech(4, 4, 56, 52, (34, 66)) + thumb(up=False, cuff="red").at(32, 30, 0.46)
    then = box(76, 66, 48, 54, 6, "pale") + question(99, 91, 1.05)
    return me + no + then + arrow([(92, 34), (100, 54)], "green", 7, 11, "M68 28Q98 28 100 54")
