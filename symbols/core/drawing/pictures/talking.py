"""Saying, hearing and answering."""

from ..catalogue import picture
from ..hands import thumb
from ..marks import (
    arrow,
    badge,
    information_sign,
    question,
    saying,
    small_tick,
    speech,
    waves,
)
from ..papers import paper, phone, picture_frame
from ..people import person
from ..scenes import bystander, heard, says, two_talk
from ..strokes import FINE, Part, box, circle, path, ribbon, tube, tubes, writing
from ..things import bulb, drop, flower, heart, microphone, pencil


@picture("speak-up")
def speak_up() -> Part:
    """Someone holds a microphone out to me, and I say what is good and what is bad."""
    me = person("me", 38, 66, 1.05, mouth="talk", look_x=3)
    arm_ = tube([(132, 112), (104, 100)], 16, "blue") + path("M102 106L84 86", line=13)
    mic = path("M102 106L84 86", line=6, colour="slate") + circle(80, 82, 11, "grey")
    said = speech(58, 4, 66, 48, (60, 62), "yellow") + thumb(True, cuff="green").at(77, 29, 0.34)
    said += thumb(False, cuff="red").at(106, 29, 0.34)
    return me + arm_ + mic + tubes([("M106 100L96 98", 13)], "skin3") + said


@picture("tell-us")
def tell_us() -> Part:
    """What I say goes to us, who listen."""
    us = person("staff-two", 82, 76, 0.6, look_x=-4) + person("staff-bob", 108, 84, 0.6, look_x=-4)
    me = person("me", 26, 84, 0.76, mouth="talk", look_x=4)
    said = saying(4, 4, 60, 48, (30, 64), "yellow")
    return me + said + us + arrow([(70, 28), (92, 52)], "green", 7, 11, "M70 26Q90 28 92 52")


@picture("just-tell")
def just_tell() -> Part:
    """What I say to staff is information; it is no thumb down."""
    pair = bystander("me", 28, 94, 0.66, "yellow", mouth="talk")
    pair += bystander("staff-bob", 100, 94, 0.66, "blue")
    said = speech(4, 3, 120, 58, (28, 76), "yellow") + information_sign(34, 32, 0.6)
    no_complaint = thumb(False, cuff="slate").at(93, 32, 0.46) + ribbon("M70 54L116 10", "red", 6)
    return pair + said + no_complaint


@picture("say-more")
def say_more() -> Part:
    lines = writing(24, 36, 70, 44, step=18, line=5)
    return speech(6, 10, 104, 70, (26, 116), corner=18) + lines + badge("plus", 100, 94, 22)


@picture("tell-in-your-way")
def tell_in_your_way() -> Part:
    """I may speak it, write it or show it in pictures."""
    me = person("me", 64, 84, 0.78, mouth="talk")
    speak = circle(24, 48, 22, "white") + microphone(24, 50, 0.4)
    write = circle(64, 24, 22, "white") + pencil(54, 36, 0.38, 42)
    write += path("M56 38q5-6 9 0t10-2", line=FINE, colour="blue")
    show = circle(104, 48, 22, "white") + picture_frame(91, 37, 26, 22)
    return me + speak + write + show


@picture("you-said")
def you_said() -> Part:
    return says("me", path("M-20-8h40M-20 8h26", line=5, colour="slate"))


@picture("someone-tells-me")
def someone_tells_me() -> Part:
    staff = person("staff-bob", 92, 72, 0.86, mouth="talk", look_x=-3)
    return person("me", 32, 76, 0.8, look_x=3) + staff + saying(44, 4, 56, 42, (82, 56))


@picture("told")
def told() -> Part:
    """What staff have said has come to me."""
    staff = person("staff-bob", 96, 82, 0.78, mouth="talk", look_x=-4)
    me = person("me", 30, 84, 0.8, look_x=3)
    said = saying(54, 4, 66, 46, (94, 64))
    return (
        me
        + staff
        + said
        + arrow([(46, 30), (30, 52)], "green", 7, 10, "M48 26Q32 28 30 52")
        + (badge("tick", 18, 18, 13))
    )


@picture("have-answer")
def have_answer() -> Part:
    """I asked; staff have the answer."""
    light = bulb(0, -1, 0.72)
    return two_talk("me", "staff-two", question(0, -1, 0.72), light, "smile", "talk") + badge(
        "tick", 114, 42, 12
    )


@picture("reply-to-me")
def reply_to_me() -> Part:
    """I asked; the answer comes from them to me."""
    asked = speech(6, 6, 40, 38, (24, 58), "yellow", corner=9) + question(26, 22, 0.62)
    reply = saying(60, 6, 62, 44, (100, 64), "sky")
    pair = person("me", 28, 84, 0.78, look_x=3) + person("staff-two", 100, 88, 0.72, look_x=-3)
    return pair + asked + reply + arrow([(78, 66), (54, 66)], "green", 7, 11)


@picture("someone-explains")
def someone_explains() -> Part:
    """Staff hold the page and say what it means."""
    staff = person("staff-bob", 94, 60, 0.9, mouth="talk", look_x=-3)
    me = person("me", 28, 72, 0.8, look_x=3)
    page = paper(44, 76, 38, 46, 3)
    return staff + me + page + speech(42, 4, 40, 38, (76, 54), corner=10) + bulb(62, 21, 0.62)


@picture("tell-me-why")
def tell_me_why() -> Part:
    """I ask; staff show the cause: it rains, so we take an umbrella."""
    me = person("me", 26, 86, 0.76, look_x=4, mouth="talk")
    asked = speech(4, 14, 38, 40, (24, 66), "yellow", 9) + question(23, 32, 0.72)
    staff = person("staff-bob", 100, 86, 0.74, look_x=-4, mouth="talk")
    rain = path("M58 26a8 8 0 0 1 4-15a10 10 0 0 1 18 0a8 8 0 0 1 2 15Z", "grey", FINE)
    rain += path("M62 32l-2 6M70 32l-2 6M78 32l-2 6", line=3, colour="water")
    so = arrow([(86, 26), (96, 26)], "ink", 4, 6)
    so += path("M100 28A12 12 0 0 1 124 28ZM112 28v12", "red", FINE)
    return me + asked + staff + speech(50, 3, 76, 48, (96, 64), corner=9) + (rain + so).at(-1, 2)


@picture("thank-you")
def thank_you() -> Part:
    """I give a worker flowers, with love."""
    pair = bystander("me", 22, 76, 0.72, "yellow", mouth="big")
    pair += bystander("staff-bob", 106, 76, 0.72, "blue", mouth="big", eyes="joy")
    bunch = path("M64 112L50 84M64 112V78M64 112L78 84") + flower(50, 80, 0.8, "purple")
    bunch += flower(79, 80, 0.8, "orange") + flower(64, 66, 0.85)
    bunch += path("M50 98H78L70 122H58Z", "sky")
    hand = tube([(28, 116), (50, 112)], 13, "yellow") + tube([(52, 112), (60, 110)], 11, "mine")
    return pair + bunch.at(13, 24, 0.8) + hand + heart(64, 26, 1.2)


@picture("say-sorry")
def say_sorry() -> Part:
    """Staff, with a bowed head and a hand on the chest, to me, who has been hurt."""
    hold = ((26, 44), (38, 62), (8, 50))
    staff = person(
        "staff-two", 92, 74, 0.88, eyes="shut", brows="sad", mouth="sad", look_y=4, look_x=-4,
        tilt=-16, left=hold, left_hand="flat",
    )  # fmt: skip
    me = person("me", 28, 78, 0.82, brows="sad", mouth="sad", look_x=2)
    plaster = box(-17, -6, 34, 12, 5, "pine", line=2.6) + path("M-5-6V6M5-6V6", line=2.4)
    mended = heart(0, 0, 1.25) + plaster.at(0, -1, 0.86, -35)
    return me + staff + speech(38, 4, 50, 46, (78, 62)) + mended.at(63, 28) + drop(41, 86, 0.7)


@picture("voice-message")
def voice_message() -> Part:
    """A bubble to play on a phone."""
    sound = path("M78 42v-8M88 48v-20M98 44v-12M108 42v-8", line=5, colour="blue")
    bubble = speech(40, 12, 84, 52, (52, 82), "white") + circle(60, 38, 13, "green")
    mic = microphone(102, 100, 0.5)
    return (
        phone(36, 64, 1, "sky")
        + bubble
        + path("M56 31L67 38L56 45Z", "white", line=2)
        + sound
        + mic
    )


@picture("listen")
def listen() -> Part:
    hearer = person(
        "sam", 50, 60, 1.5, bottom=60, width=34, mouth="slight", look_x=2,
        right=((26, 58), (46, 46), (27, 17)), right_hand="mitt",
    )  # fmt: skip
    return hearer + waves(88, 48, (10, 20, 30), 36)


@picture("listened-to")
def listened_to() -> Part:
    staff = person(
        "staff-bob", 86, 68, 0.78, look_x=-2, tilt=-5, brows="soft", right="ear", right_hand="mitt"
    )
    return heard(staff) + badge("tick", 108, 20, 16)


@picture("some-listen")
def some_listen() -> Part:
    """One has a hand to the ear; the other looks away."""
    one = person("staff-bob", 66, 84, 0.56, look_x=-2, right="ear", right_hand="mitt")
    two = person("staff-two", 106, 84, 0.56, look_x=5, eyes="shut", mouth="flat")
    me = person("me", 22, 78, 0.62, mouth="talk", look_x=3)
    marks = small_tick(66, 44, 1.4) + path("M98 36l16 16m0-16l-16 16", line=6, colour="red")
    return me + saying(5, 6, 50, 36, (26, 58)) + one + two + marks


@picture("not-listened-to")
def not_listened_to() -> Part:
    """They fold their arms and look away."""
    staff = person(
        "staff-bob", 90, 68, 0.78, eyes="shut", mouth="flat", look_x=6, tilt=6,
        left="folded", right="folded",
    )  # fmt: skip
    return heard(staff, sad=True) + badge("cross", 108, 20, 16)
