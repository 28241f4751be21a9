"""Rights, consent, privacy, and how people ought to be treated."""

from ..catalogue import picture
from ..hands import palm, thumb
from ..marks import badge, cross, question, speech, tick
from ..palette import Colour
from ..papers import paper
from ..people import person, small_head
from ..scenes import bystander, hand_from, two_ways
from ..sides import BEND, side
from ..strokes import FINE, Part, Point, box, dot, path, ribbon, together, tubes, writing
from ..things import apple, eye_sign, heart, padlock, scales


@picture("my-rights")
def my_rights() -> Part:
    """A paper with the scales of the law on it, and I hold it."""
    me = person("me", 34, 62, 1, mouth="smile", look_x=3, right=((26, 44), (40, 66), (26, 62)))
    sheet = paper(58, 8, 64, 98) + scales(90, 44, 0.46) + writing(70, 80, 40, 28, step=13)
    fingers = tubes([("M54 108L66 106", 7), ("M54 99L67 97", 7)], "mine")
    return me + sheet + tick(108, 106, 0.9) + fingers


@picture("equal-rights")
def equal_rights() -> Part:
    pair = small_head("me", 26, 72, 0.62) + small_head("mina", 102, 72, 0.62)
    return scales(64, 78, 1) + pair.at(0, -6)


@picture("consent")
def consent() -> Part:
    """Staff ask, and I say yes."""
    staff = person("staff-bob", 98, 76, 0.8, mouth="talk", look_x=-3)
    me = person("me", 34, 76, 0.84, look_x=3, mouth="smile")
    asked = speech(72, 4, 50, 42, (92, 54)) + question(97, 23, 0.72)
    said = speech(6, 4, 56, 42, (32, 52), "mint") + tick(34, 24, 1)
    return staff + me + asked + said + thumb(cuff="yellow").at(58, 104, 0.42)


@picture("no-consent")
def no_consent() -> Part:
    """Staff hold out a page to sign, and I say no to it."""
    staff = person("staff-bob", 102, 58, 0.82, mouth="flat", look_x=-3)
    page = paper(66, 66, 40, 52, 2) + path("M74 106h24")
    page += path("M76 104q4-8 8 0t8-2", line=FINE, colour="slate")
    me = person("me", 28, 58, 0.84, mouth="flat", brows="flat", look_x=-3)
    return staff + page + me + palm(cuff="yellow").at(56, 98, 0.5) + cross(64, 22, 1.1)


@picture("knock-first")
def knock_first() -> Part:
    """A hand knocks at the door."""
    taps = path("M82 30L76 18M66 36L54 32M66 76L56 84", line=5, colour="orange")
    hand = hand_from(98, 58, 186, "blue", "skin3", "knuckle", 1.9, 30)
    return box(6, 6, 66, 116, 3, "wood") + dot(20, 72, 8) + taps + hand


@picture("privacy")
def privacy() -> Part:
    """I am behind the curtain; my feet show. Nobody looks in."""
    feet = path("M82 100V116M104 100V116", line=15) + path(
        "M82 100V116M104 100V116", line=8, colour="mine"
    )
    feet += path("M72 120H86M100 120H114", line=9)
    curtain = path("M62 14H124V102H62Z", "purple") + path(
        "M77 18V100M93 18V100M109 18V100", line=FINE
    )
    eye = eye_sign(30, 58, 0.5) + ribbon("M8 86L52 30", "red", 7)
    return feet + curtain + path("M6 12H126", line=8) + eye


@picture("share")
def share() -> Part:
    """The sign for sharing: lines go from one page to two people."""
    return _page_to_two("slate")


@picture("do-not-share")
def do_not_share() -> Part:
    """The page is locked, and each of the lines has a cross."""
    crosses = cross(71, 44, 0.86) + cross(71, 84, 0.86)
    return _page_to_two("grey") + padlock(29, 68, 0.82) + crosses


def _page_to_two(lines: Colour) -> Part:
    """A page, and the lines from it to two people."""
    ways = path("M36 64L98 28M36 64L98 100", line=8, colour=lines)
    return (
        ways
        + paper(6, 36, 46, 56, 4)
        + small_head("jo", 104, 28, 0.86)
        + small_head("sam", 104, 98, 0.86)
    )


@picture("decision")
def decision() -> Part:
    """Two ways, and one is ticked."""
    return two_ways(60, 117, 1.2) + badge("tick", 105, 22, 20)


@picture("right-or-wrong")
def right_or_wrong() -> Part:
    """One apple and one apple are two: right. Are three: wrong."""
    right = _one_and_one((70, 32), (87, 32)) + tick(109, 32, 0.72)
    wrong = _one_and_one((70, 41), (87, 41), (78.5, 23)) + cross(109, 32, 0.75)
    return right + wrong.at(0, 64)


def _one_and_one(*fruit: Point) -> Part:
    """A sum in a frame: one apple and one apple are these; room for a sign on its right."""
    signs = path("M24 32h6m-3-3v6M52 29h7m-7 6h7", line=3)
    apples = together(apple(x, y, 0.42) for x, y in ((14, 32), (40, 32), *fruit))
    return box(2, 3, 124, 58, 5, "white") + signs + apples.thinner(0.8)


BOW = ((12, 46), (18, 68), (16, 52))


@picture("respect")
def respect() -> Part:
    """Two people bow to each other."""
    one = side("staff", 30, 42, 0.54, BEND, arm=BOW, hand="flat")
    other = side("me", 98, 42, 0.54, BEND, arm=BOW, hand="flat", mirror=True)
    return one + other + heart(64, 20, 0.92)


@picture("kind")
def kind() -> Part:
    """Staff hold out a heart to me."""
    give = ((25, 43), (30, 66), (50, 58))
    staff = person("staff-bob", 98, 68, 0.86, look_x=-3, eyes="joy", left=give, left_hand="flat")
    me = person("me", 26, 74, 0.8, look_x=3, mouth="big")
    return me + staff + heart(57, 92, 0.95) + heart(64, 26, 1.1)


@picture("vote")
def vote() -> Part:
    slip = box(42, 10, 44, 54, 2, "white") + path("M54 34l7 8l14-16", line=6, colour="green")
    return slip + box(14, 58, 100, 62, 4, "grey") + path("M38 60H90", line=8)


@picture("shake-hands")
def shake_hands() -> Part:
    """Two people stand face to face and shake hands: agreed."""
    reach = ((0, 46), (12, 66), (42, 62))
    pair = side("staff-two", 98, 33, 0.6, arm=reach, mirror=True)
    return pair + side("me", 30, 33, 0.6, arm=reach) + badge("tick", 64, 24, 17)


@picture("bullying")
def bullying() -> Part:
    """Two point at me and laugh; I hang my head."""
    two = bystander("lee", 24, 34, 0.72, "green", mouth="big", eyes="joy")
    two += bystander("sam", 104, 34, 0.72, "teal", mouth="big", eyes="joy")
    me = person("me", 64, 84, 0.8, mouth="sad", brows="sad", eyes="low", look_y=3)
    jab = hand_from(14, 102, -22, "green", "skin3", "point", 1.1, 30)
    jeer = hand_from(114, 102, 202, "teal", "skin4", "point", 1.1, 30)
    return two + me + jab + jeer


@picture("not-fair")
def not_fair() -> Part:
    """More for one than for the other."""
    return scales(64, 76, 1, 12) + badge("cross", 106, 20, 16)


@picture("fair")
def fair() -> Part:
    return scales(64, 76, 1) + badge("tick", 106, 20, 16)
