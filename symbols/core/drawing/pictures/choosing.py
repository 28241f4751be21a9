"""Choosing staff, and how they listen, ask and wait."""

from dataclasses import replace

from ..catalogue import picture
from ..hands import thumb
from ..marks import arrow, badge, cross, question, saying, speech, thought, tick
from ..palette import Colour
from ..papers import phone
from ..people import Look, person, small_head
from ..scenes import bystander, finger_on, heard
from ..sides import HALF, PUSH, Pose, side
from ..strokes import Part, box, path, together
from ..things import clock, cup, heart, shirt

#: Somebody who is not staff yet: no lanyard.
NEW = Look("long", "auburn", "skin2", "teal")


@picture("choosing-staff")
def choosing_staff() -> Part:
    """I choose one of three people."""
    cards: tuple[tuple[str, int, Colour], ...] = (
        ("sam", 4, "white"), ("jo", 46, "yellow"), ("lee", 88, "white"),
    )  # fmt: skip
    three = together(
        box(x, 6, 36, 62, 5, fill) + small_head(who, x + 18, 36, 0.68)
        for who, x, fill in cards
    )  # fmt: skip
    return three + finger_on(66, 92, 0.72)


@picture("listened-a-bit")
def listened_a_bit() -> Part:
    """They look at their phone while I speak."""
    hold = ((25, 42), (36, 66), (16, 68))
    staff = person(
        "staff-bob", 90, 66, 0.8, look_x=1, look_y=5, eyes="low", mouth="flat",
        left=hold, right=hold,
    )  # fmt: skip
    return heard(staff) + phone(90, 112, 0.26, "sky") + badge("half", 108, 20, 16)


@picture("talk-to-who")
def talk_to_who() -> Part:
    """They speak: to me, or to staff?"""
    me = bystander("me", 104, 46, 0.58, "yellow")
    staff = bystander("staff-bob", 104, 94, 0.58, "blue")
    ways = arrow([(50, 76), (76, 58)], "green", 6, 9) + arrow([(50, 88), (76, 104)], "green", 6, 9)
    return _new_one_speaks() + me + staff + ways + question(80, 24, 0.8)


def _new_one_speaks() -> Part:
    """Who wants the job, from the side on the left, says something."""
    return side(NEW, 24, 76, 0.7, HALF, mouth="talk") + saying(4, 4, 56, 40, (36, 64))


def _me_above(mouth: str = "smile", eyes: str = "dot", brows: str = "none") -> Part:
    return bystander("me", 92, 38, 0.58, "yellow", eyes, brows, mouth)


def _staff_below(mouth: str = "smile") -> Part:
    return bystander("staff-bob", 92, 96, 0.58, "blue", mouth=mouth)


#: What they say goes to me, up on the right, or to staff, who are below.
_SPOKEN_TO_ME = arrow([(48, 74), (66, 56)], "green", 6, 9) + badge("tick", 115, 20, 11)
_SPOKEN_TO_STAFF = arrow([(48, 88), (66, 104)], "green", 6, 9) + badge("tick", 115, 78, 11)


@picture("talked-to-me")
def talked_to_me() -> Part:
    """They speak to me, and I am glad; nobody speaks to staff."""
    me = _me_above("big", "joy") + _SPOKEN_TO_ME
    return _new_one_speaks() + me + _staff_below("flat")


@picture("talked-to-both")
def talked_to_both() -> Part:
    """They speak to me, and they speak to staff."""
    return _new_one_speaks() + _me_above() + _SPOKEN_TO_ME + _staff_below() + _SPOKEN_TO_STAFF


@picture("talked-to-staff")
def talked_to_staff() -> Part:
    """They speak to staff; nobody speaks to me."""
    return _new_one_speaks() + _me_above("flat") + _staff_below() + _SPOKEN_TO_STAFF


@picture("time-to-answer")
def time_to_answer() -> Part:
    """They asked; there is time until I say it."""
    asked = speech(78, 6, 44, 42, (98, 60)) + question(100, 23, 0.66)
    mine = speech(4, 6, 44, 42, (28, 60), "yellow") + path(
        "M14 27h0M26 27h0M38 27h0", line=7, colour="slate"
    )
    pair = person("me", 28, 84, 0.78, look_x=3) + person("staff-bob", 100, 84, 0.78, look_x=-3)
    return pair + asked + mine + clock(64, 58, 19)


@picture("how-you-feel")
def how_you_feel() -> Part:
    """What a worker does with me: am I glad of it, or sad?"""
    pair = bystander("staff-bob", 22, 90, 0.64, "blue") + bystander("me", 96, 88, 0.7, "yellow")
    pair += arrow([(42, 96), (66, 96)], "ink", 6, 9) + heart(96, 118, 0.5)
    cloud = thought(20, 2, 104, 56, [(96, 62, 3)]) + question(72, 26, 0.75)
    glad = small_head("me", 44, 30, 0.66, mouth="big", eyes="joy")
    return pair + cloud + glad + small_head("me", 100, 30, 0.66, mouth="sad", brows="sad")


@picture("story-shower")
def story_shower() -> Part:
    """The shower runs; I fold my arms, and say no."""
    me = person(
        "me", 46, 66, 0.86, mouth="talk", brows="flat", left="folded", right="folded", look_x=-3
    )
    shower = path("M116 120V18Q116 6 104 6H92V16", line=6)
    shower += path("M76 28Q78 16 92 16Q106 16 108 28Z", "grey")
    drops = "M80 38v10M92 38v10M104 38v10M80 58v10M92 58v10M104 58v10"
    no = speech(4, 4, 44, 38, (32, 50), corner=9) + cross(26, 23, 0.85)
    return shower + path(drops, colour="water") + me + no


@picture("stop-and-ask")
def stop_and_ask() -> Part:
    """I say no; staff hold back, with both hands up, and ask what I want."""
    up = ((25, 42), (40, 58), (42, 30))
    staff = person(
        "staff-bob", 90, 82, 0.72, mouth="talk", look_x=-3, left=up, right=up, left_hand="mitt",
        right_hand="mitt",
    )  # fmt: skip
    me = bystander("me", 22, 94, 0.68, "yellow", mouth="talk", brows="flat")
    no = speech(3, 22, 40, 36, (22, 72), "yellow", 9) + cross(23, 40, 0.8)
    asked = speech(54, 3, 71, 46, (90, 60)) + cup(70, 27, 0.66) + question(90, 22, 0.7)
    return staff + me + no + asked + shirt(110, 26, 0.36)


@picture("ask-again-later")
def ask_again_later() -> Part:
    """A question, the clock goes on, and the question again."""
    staff = person("staff-bob", 64, 86, 0.8, mouth="talk")
    first = speech(4, 6, 38, 42, (46, 68), corner=9) + question(23, 26, 0.7, "grey")
    again = speech(86, 6, 38, 42, (82, 68), "yellow", 9) + question(105, 26, 0.7)
    return staff + first + again + clock(64, 30, 17)


RESIST = Pose(
    leg=((-8, 92), (14, 112), (12, 142), (25, 145)),
    arm=((0, 48), (20, 58), (42, 62)),
    shoulder=(-4, 46),
    hip=(-12, 90),
    head=(-6, 0),
    head_turn=-8,
)


@picture("make-me-do-it")
def make_me_do_it() -> Part:
    """Staff push me to the shower, and I say no."""
    wet = path("M118 122V14H102", line=6) + path("M92 26L96 14H110L114 26Z", "grey")
    wet += path("M94 36V46M103 36V46M112 36V46M103 56V66", colour="water")
    me = side("me", 62, 54, 0.44, RESIST, mouth="sad")
    staff = side("staff", 22, 50, 0.45, replace(PUSH, other_leg=()), mouth="flat")
    return wet + staff + me + speech(36, 4, 42, 34, (60, 44), "rose", 9) + cross(57, 21, 0.7)


@picture("story-clothes")
def story_clothes() -> Part:
    """Clothes on a rail, a clock that runs, and I do not know what to put on."""
    rail = path("M4 8H84M22 8V18M62 8V18", line=5)
    clothes = shirt(22, 34, 0.6) + shirt(62, 34, 0.6, "green")
    me = person("me", 40, 84, 0.78, brows="sad", mouth="wavy", look_x=3)
    fast = path("M72 84h10M68 98h12M72 112h10", line=5)
    return rail + clothes + me + clock(104, 98, 22) + fast + question(106, 36, 1.1)


@picture("two-to-pick-from")
def two_to_pick_from() -> Part:
    """Above, staff take two out of many shirts; below, I point at one of the two."""
    colours: tuple[Colour, ...] = ("grey", "orange", "grey", "green")
    many = path("M36 12H119", line=4.5)
    many += together(shirt(47 + 20 * i, 25, 0.33, c) for i, c in enumerate(colours))
    many += tick(67, 46, 0.7) + tick(107, 46, 0.7)
    above = box(3, 3, 122, 58, 5, "white") + bystander("staff-two", 20, 36, 0.44, "blue") + many
    below = box(3, 67, 122, 58, 5, "mint") + bystander("me", 20, 100, 0.44, "yellow")
    below += shirt(60, 90, 0.57) + shirt(100, 90, 0.57, "green")
    return above + below + finger_on(61, 115, 0.32)


@picture("chosen-for-me")
def chosen_for_me() -> Part:
    """Staff hold one shirt; I have no say."""
    staff = person("staff-bob", 84, 46, 0.96, look_x=-2, left=((26, 44), (40, 66), (20, 74)))
    return (
        person("me", 24, 72, 0.78, mouth="flat", look_x=3)
        + staff
        + shirt(70, 98, 0.84)
        + badge("tick", 106, 22, 16)
    )


@picture("want-this-person")
def want_this_person() -> Part:
    """Thumb up or thumb down for this one?"""
    new = person(NEW, 64, 38, 0.84, bottom=52)
    yes = thumb(True, cuff="yellow").at(24, 98, 0.5)
    no = thumb(False, cuff="yellow").at(104, 98, 0.5)
    return new + yes + no + question(64, 104, 0.8)


@picture("maybe")
def maybe() -> Part:
    """Yes on one hand, no on the other, and I cannot tell."""
    me = person(
        "me", 64, 66, 0.96, left="shrug", right="shrug", left_hand="flat", right_hand="flat",
        brows="odd", mouth="unsure", eyes="up", tilt=6,
    )  # fmt: skip
    return me + tick(20, 74, 1.1) + cross(108, 74) + question(64, 18, 0.8)
