"""Rights, consent, privacy, and how people ought to be treated."""

from ..catalogue import picture
from ..marks import arrow, badge, speech
from ..papers import paper
from ..people import person, small_head
from ..scenes import hand_from
from ..sides import BEND, side
from ..strokes import FINE, Part, box, circle, dot, path, tube, tubes, writing
from ..things import heart, padlock, pencil, scales, star


@picture("my-rights")
def my_rights() -> Part:
    """A paper with a seal, and it is mine."""
    sheet = (
        paper(54, 6, 68, 92) + writing(66, 22, 44, 44, 44, 24, step=13) + star(98, 82, 0.56, "red")
    )
    return sheet + person("me", 34, 70, 0.94, look_x=3)


@picture("equal-rights")
def equal_rights() -> Part:
    pair = small_head("me", 26, 72, 0.62) + small_head("mina", 102, 72, 0.62)
    return scales(64, 78, 1) + pair.at(0, -6)


@picture("consent")
def consent() -> Part:
    """I sign, because I say yes."""
    sheet = (
        paper(8, 6, 84, 104)
        + writing(20, 22, 60, 60, 40, step=13)
        + path("M20 92q8-16 14-2t14-4t12 0", line=5, colour="blue")
    )
    return sheet + pencil(66, 90, 0.7, 34) + badge("tick", 102, 102, 20)


@picture("no-consent")
def no_consent() -> Part:
    sheet = (
        paper(8, 6, 84, 104)
        + writing(20, 22, 60, 60, 40, step=13)
        + path("M20 92h46", line=4, colour="grey")
    )
    return sheet + badge("cross", 96, 96, 24)


@picture("knock-first")
def knock_first() -> Part:
    """A hand knocks at the door."""
    taps = path("M82 30L76 18M66 36L54 32M66 76L56 84", line=5, colour="orange")
    hand = hand_from(98, 58, 186, "blue", "skin3", "knuckle", 1.9, 30)
    return box(6, 6, 66, 116, 3, "wood") + dot(20, 72, 8) + taps + hand


@picture("privacy")
def privacy() -> Part:
    """The curtain is drawn."""
    rail = path("M6 14H122", line=8)
    left = path("M12 16H62Q56 66 62 120H12Z", "purple") + path(
        "M28 18V118M45 18Q42 66 46 118", line=FINE
    )
    return rail + left + left.at(128, mirror=True)


@picture("share")
def share() -> Part:
    """One page goes to two people."""
    pair = person("jo", 32, 92, 0.6, bottom=50) + person("staff-two", 96, 92, 0.6, bottom=50)
    ways = arrow([(48, 52), (36, 66)], "green", 6, 9) + arrow([(80, 52), (92, 66)], "green", 6, 9)
    return paper(42, 4, 44, 44, 3) + ways + pair


@picture("do-not-share")
def do_not_share() -> Part:
    pair = person("jo", 32, 92, 0.6, bottom=50) + person("staff-two", 96, 92, 0.6, bottom=50)
    ways = path("M46 52L34 68M82 52L94 68", line=6, colour="grey")
    return paper(42, 4, 44, 44, 3) + padlock(64, 36, 0.6) + ways + pair + badge("cross", 64, 78, 15)


@picture("decision")
def decision() -> Part:
    """Two ways, and one is ticked."""
    fork = path("M64 122V84L30 44M64 84L98 44", line=18) + path(
        "M64 120V84L30 46M64 84L98 46", line=10, colour="paper"
    )
    return fork + badge("tick", 98, 26, 22) + circle(30, 28, 16, "grey")


@picture("right-or-wrong")
def right_or_wrong() -> Part:
    return badge("tick", 36, 64, 30) + badge("cross", 94, 64, 30)


BOW = ((12, 46), (18, 68), (16, 52))


@picture("respect")
def respect() -> Part:
    """Two people bow to each other."""
    one = side("staff", 28, 44, 0.52, BEND, arm=BOW, hand="flat")
    return (
        one + side("me", 100, 44, 0.52, BEND, arm=BOW, hand="flat", mirror=True) + heart(64, 22, 1)
    )


@picture("kind")
def kind() -> Part:
    hand = tubes([("M-30 6L24 12", 20), ("M-8 0L14-8", 9)], "skin3") + tube(
        "M-62 0L-34 4", 24, "blue"
    )
    return heart(72, 40, 1.7) + hand.at(66, 92, 1.1)


@picture("vote")
def vote() -> Part:
    slip = box(42, 10, 44, 54, 2, "white") + path("M54 34l7 8l14-16", line=6, colour="green")
    return slip + box(14, 58, 100, 62, 4, "grey") + path("M38 60H90", line=8)


@picture("shake-hands")
def shake_hands() -> Part:
    """Two people shake hands on it."""
    reach = ((25, 42), (36, 60), (50, 62))
    pair = person("me", 26, 56, 0.84, look_x=3, right=reach) + person(
        "staff-bob", 102, 56, 0.84, look_x=-3, left=reach
    )
    return pair + badge("tick", 64, 20, 17)


@picture("bullying")
def bullying() -> Part:
    """Two shout ugly words at me, and I cry."""
    pair = person("lee", 82, 70, 0.62, mouth="talk", brows="angry", look_x=-3) + person(
        "jo", 110, 74, 0.62, mouth="talk", brows="angry", look_x=-3
    )
    words = speech(46, 4, 76, 36, (84, 50)) + path(
        "M58 14L72 28M72 14L58 28M92 12L84 22H94L86 32M104 14L118 28M118 14L104 28",
        line=5, colour="red",
    )  # fmt: skip
    me = person("me", 26, 84, 0.7, mouth="sad", brows="sad", eyes="low", look_y=3)
    return me + pair + words + path("M20 92Q14 102 20 104Q26 102 20 92Z", "sky", line=2.4)


@picture("not-fair")
def not_fair() -> Part:
    """More for one than for the other."""
    return scales(64, 76, 1, 12) + badge("cross", 106, 20, 16)


@picture("fair")
def fair() -> Part:
    return scales(64, 76, 1) + badge("tick", 106, 20, 16)
