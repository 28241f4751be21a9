"""Ways to answer that every question shares, and what one does with an answer."""

from ..catalogue import picture
from ..hands import palm
from ..marks import arrow, cross, minus, plus, question, saying, speech, tick
from ..palette import Colour
from ..people import person
from ..scenes import bystander, finger_on, two_cards, two_talk
from ..sides import HALF, SIT, seat, side
from ..strokes import Part, box, circle, path, together, writing
from ..things import clock, cup, lifebuoy, octagon, padlock


@picture("yes")
def yes() -> Part:
    """A large tick."""
    return _disc("M-30 4L-9 25L31-22", "green")


@picture("no")
def no() -> Part:
    """A large cross."""
    return _disc("M-24-24L24 24M24-24L-24 24", "red")


def _disc(sign: str, fill: Colour) -> Part:
    return circle(64, 64, 56, fill) + path(sign, line=15, colour="white").at(64, 64)


@picture("not-sure")
def not_sure() -> Part:
    """I scratch my head."""
    scratch = ((26, 42), (52, 26), (24, -18))
    me = person(
        "me", 50, 66, 1.08, bottom=60, tilt=6, right=scratch, right_hand="open",
        eyes="side", brows="odd", mouth="unsure",
    )  # fmt: skip
    return me + question(112, 30)


@picture("dont-know")
def dont_know() -> Part:
    me = person(
        "me", 64, 70, 0.95, bottom=64, left="shrug", right="shrug", left_hand="flat",
        right_hand="flat", brows="high", mouth="skew",
    )  # fmt: skip
    return me + question(64, 20, 0.9)


@picture("dont-want-to-say")
def dont_want_to_say() -> Part:
    """My words are locked, and I hold up a hand: no."""
    me = person("me", 58, 68, 1, mouth="flat", brows="flat")
    hand = palm(cuff="yellow").at(24, 88, 0.62)
    return me + speech(72, 5, 51, 52, (80, 72)) + padlock(97.5, 28, 0.92) + hand


@picture("stop")
def stop() -> Part:
    return octagon() + palm(cuff="white").at(66, 64, 0.94)


@picture("help")
def help_() -> Part:
    """The ring that is thrown to somebody in the water."""
    return lifebuoy(64, 64)


@picture("more")
def more() -> Part:
    few = circle(19, 98, 14, "yellow") + arrow([(41, 98), (55, 98)])
    many = circle(80, 98, 14, "yellow") + circle(110, 98, 14, "yellow")
    return few + many + circle(95, 72, 14, "yellow") + plus(95, 30, 1.5)


@picture("less")
def less() -> Part:
    many = (
        circle(18, 98, 14, "yellow") + circle(48, 98, 14, "yellow") + circle(33, 72, 14, "yellow")
    )
    return many + arrow([(72, 98), (86, 98)]) + circle(109, 98, 14, "yellow") + minus(95, 30, 1.5)


@picture("choose")
def choose() -> Part:
    return two_cards() + finger_on(96, 92)


@picture("agree")
def agree() -> Part:
    return two_talk("kit", "jo", tick(0, 0, 0.8), tick(0, 0, 0.8))


@picture("disagree")
def disagree() -> Part:
    return two_talk("kit", "jo", tick(0, 0, 0.8), cross(0, 0, 0.8), "flat", "sad")


@picture("later")
def later() -> Part:
    """Not now: the clock goes on, and I am asked again."""
    on = arrow([(112, 38), (112, 58)], "green", 6, 11, "M74 12Q108 16 112 58")
    return clock(52, 72, 44, ((0, -0.62), (0.42, 0.28))) + on


@picture("talk")
def talk() -> Part:
    """Two people, face to face, both speak."""
    pair = side("me", 26, 72, 0.92, HALF, mouth="talk", wheels=False)
    pair += side("sam", 102, 72, 0.92, HALF, mouth="talk", mirror=True)
    bubbles = speech(6, 4, 56, 38, (40, 54), "yellow") + speech(68, 4, 56, 38, (88, 54))
    return pair + bubbles + writing(18, 18, 32, 20) + writing(80, 18, 32, 20)


@picture("skip")
def skip() -> Part:
    cards = box(6, 76, 32, 40, 5, "yellow") + box(48, 76, 32, 40, 5, "pale")
    hop = arrow([(104, 40), (106, 62)], "green", 6, 11, "M22 62C24 4 102 4 106 62")
    return cards + box(90, 76, 32, 40, 5, "yellow") + hop


@picture("wait")
def wait() -> Part:
    """Someone sits and looks at the clock."""
    return seat(44, 32, 0.62) + side("me", 44, 32, 0.62, SIT, mouth="flat") + clock(98, 34, 24)


@picture("wait-a-moment")
def wait_a_moment() -> Part:
    """An hourglass."""
    glass = "M36 18C36 44 58 52 58 64C58 76 36 84 36 110H92C92 84 70 76 70 64C70 52 92 44 92 18Z"
    sand = path(
        "M46 36Q64 44 82 36Q76 48 64 56Q52 48 46 36ZM44 108Q48 92 64 86Q80 92 84 108Z",
        "orange",
        3.2,
    )
    caps = box(26, 8, 76, 12, 4, "wood") + box(26, 108, 76, 12, 4, "wood")
    return path(glass, "sky") + sand + path("M64 60v22", line=3.2, colour="orange") + caps


@picture("ask-first")
def ask_first() -> Part:
    """First staff ask me; then there is a cup for me."""
    two = together(
        bystander("me", 24, y, 0.46, "yellow") + bystander("staff-two", 104, y, 0.46, "blue")
        for y in (34, 100)
    )
    asked = speech(44, 4, 40, 36, (90, 34), corner=8) + question(64, 19, 0.62)
    then = path("M3 66H125") + arrow([(64, 52), (64, 82)], "ink", 6, 9)
    return two + asked + then + cup(64, 102, 0.8)


@picture("share-words")
def share_words() -> Part:
    """What I say goes onto a page that others read."""
    me = person("me", 26, 86, 0.74, mouth="talk", look_x=3)
    mine = saying(3, 18, 44, 36, (24, 64), "yellow")
    page = box(70, 6, 54, 70, 3, "white") + saying(77, 14, 40, 34, (86, 58), "yellow")
    page += writing(79, 66, 34, line=4) + arrow([(51, 36), (69, 36)], "green", 7, 10)
    readers = bystander("sam", 84, 100, 0.5, "teal") + bystander("nan", 110, 100, 0.5, "rose")
    return me + mine + page + readers
