"""Who is who."""

from dataclasses import replace

from ..catalogue import picture
from ..marks import arrow, bar, question, speech, thought
from ..papers import form
from ..people import CAST, arm, in_wheelchair, person, small_head
from ..scenes import bystander, figure, hand_from, nobody_yet
from ..sides import SIT, seat, side
from ..strokes import FINE, Part, box, circle, dot, path, together, tubes
from ..things import heart, house, key, lifebuoy, pencil, spot


@picture("me")
def me() -> Part:
    mine = person("me", 64, 60, 1.1, bottom=64, right="chest", right_hand="flat")
    return mine + arrow([(64, 7), (64, 22)], "green")


@picture("someone-i-know")
def someone_i_know() -> Part:
    """Among grey strangers there is one whose face I have in mind."""
    strangers = figure(66, 74, 0.9, "pale") + figure(112, 74, 0.9, "pale")
    known = person("sam", 90, 66, 0.76, look_x=-3)
    cloud = thought(4, 6, 54, 50, [(28, 63, 3.5)]) + small_head("sam", 31, 34, 0.74)
    return strangers + known + bystander("me", 26, 90, 0.66, "yellow") + cloud


def _not_this_but(that: str, this: str) -> Part:
    """This one is struck out; the arrow goes on to that one."""
    struck = person(this, 30, 66, 0.78, mouth="flat") + bar(6, 116, 58, 40)
    way = arrow([(84, 18), (96, 22)], "green", 7, 11, "M34 24Q60-4 92 18")
    return struck + person(that, 96, 60, 0.9) + way


@picture("someone-else")
def someone_else() -> Part:
    return _not_this_but("ada", "jo")


@picture("all-of-us")
def all_of_us() -> Part:
    """Me, in the middle of everybody."""
    back = bystander("lee", 36, 34, 0.74, "green") + bystander("mina", 92, 34, 0.74, "orange")
    sides_ = bystander("jo", 24, 78, 0.78, "rose") + bystander("sam", 104, 78, 0.78, "teal")
    return back + sides_ + bystander("me", 64, 78, 0.84, "yellow")


@picture("who-happened-to")
def who_happened_to() -> Part:
    """Did it happen to me, or to others?"""
    mine = person("me", 28, 74, 0.74) + spot(28, 104, 0.62)
    others = bystander("jo", 86, 78, 0.56, "mint") + bystander("sam", 110, 86, 0.56, "teal")
    return mine + others + spot(98, 112, 0.5) + question(62, 24, 1.05)


@picture("friends")
def friends() -> Part:
    """Three of an age, arm in arm."""
    arms = tubes([("M-46 42L-24 42", 12), ("M46 42L24 42", 12)], "mint")
    middle = person("jo", 64, 38, 0.8, mouth="big", eyes="joy", front=arms)
    left = person("kit", 29, 56, 0.8, mouth="big", look_x=2)
    return middle + left + person("lee", 99, 56, 0.8, look_x=-2, mouth="big")


@picture("seeing-people")
def seeing_people() -> Part:
    """Two people hug."""
    friend = person("nan", 82, 54, 1, tilt=-8, eyes="shut", look_x=-3)
    mine = person(
        "me", 46, 58, 1, tilt=8, eyes="joy", look_x=3, mouth="smile",
        right=((22, 42), (38, 54), (56, 50)), right_hand="flat",
    )  # fmt: skip
    return friend + mine + heart(64, 16, 0.8)


@picture("family")
def family() -> Part:
    """I am between my family, with a heart, and my friend."""
    two = bystander("nan", 27, 78, 0.74, "rose") + heart(27, 30)
    two += bystander("sam", 102, 78, 0.74, "teal", mouth="big")
    return two + person("me", 64, 66, 0.78, mouth="big")


@picture("people-i-live-with")
def people_i_live_with() -> Part:
    walls = house(64, 68, 1.12, entrance="none")
    windows = box(28, 70, 32, 46, 2, "sky") + box(68, 70, 32, 46, 2, "sky")
    return (
        walls
        + windows
        + person("kit", 44, 92, 0.5, bottom=48)
        + person("nan", 84, 92, 0.5, bottom=48)
    )


@picture("support-worker")
def support_worker() -> Part:
    return person("staff", 64, 50, 1.28)


@picture("peer-supporter")
def peer_supporter() -> Part:
    """Somebody in a wheelchair and I look at a page together."""
    other = replace(CAST["lee"], chair=True)
    points = ((0, 46), (24, 70), (48, 66))
    peer = side(other, 27, 44, 0.52, SIT, arm=points, hand="point")
    holds = ((0, 46), (14, 72), (36, 74))
    me = side("me", 103, 44, 0.52, SIT, mirror=True, arm=holds, wheels=False)
    page = box(53, 58, 24, 32, 2, "white") + path("M59 68h12")
    return seat(103, 44, 0.52).at(206, mirror=True) + page + peer + me


@picture("keyworker")
def keyworker() -> Part:
    return person("staff", 46, 52, 1.1) + key(102, 40, 1.05, 12)


@picture("staff-team")
def staff_team() -> Part:
    back = person("staff-three", 64, 46, 0.69)
    return back + person("staff-two", 30, 68, 0.69) + person("staff", 98, 68, 0.69)


@picture("other-worker")
def other_worker() -> Part:
    return _not_this_but("staff-three", "staff-two")


@picture("manager")
def manager() -> Part:
    """One in a suit and tie, over the whole team."""
    tie = path("M-8 28L0 52L8 28L0 34Z", "white", line=FINE)
    tie += path("M-3 34H3L6 54L0 60L-6 54Z", "red", line=FINE)
    boss = person("manager", 64, 33, 0.92, bottom=46, front=tie)
    lines = path("M64 76V98M22 98V86H106V98", line=5)
    team = together(
        circle(x, 106, 17, "sky") + small_head(w, x, 108, 0.52)
        for w, x in (("staff-two", 22), ("staff-bob", 64), ("lee", 106))
    )
    return lines + boss + team


@picture("advocate")
def advocate() -> Part:
    """Someone in purple at my side speaks up for me to staff: my face is in their words."""
    mine = bystander("me", 22, 84, 0.72, "yellow")
    theirs = person("advocate", 58, 70, 0.76, mouth="talk", look_x=4)
    staff = bystander("staff-two", 108, 84, 0.72, "blue")
    words = speech(64, 4, 60, 44, (72, 62), "yellow") + small_head("me", 82, 27, 0.64)
    return mine + staff + theirs + words + path("M98 20h16M98 30h10", line=FINE, colour="slate")


@picture("nurse")
def nurse() -> Part:
    """A nurse's cap and tunic, and a watch on the breast."""
    cap = path("M-18-14L-15-32Q0-38 15-32L18-14Q0-22-18-14Z", "white")
    cap += path("M0-31v10M-5-26h10", colour="green")
    watch = path("M16 42v7", line=3) + circle(16, 55, 5, "white", FINE)
    return person("nurse", 64, 48, 1.25, front=cap + watch)


@picture("visitor")
def visitor() -> Part:
    way_in = (
        box(26, 6, 90, 116, 3, "sky") + path("M116 6L92 16V124L116 122Z", "wood") + dot(98, 72, 6)
    )
    return way_in + person(
        "nan", 56, 48, 0.82, bottom=90, left="wave", left_hand="open", mouth="big"
    )


@picture("wheelchair-user")
def wheelchair_user() -> Part:
    return in_wheelchair("lee", 60, 24, 0.65)


@picture("who-helped")
def who_helped() -> Part:
    """I write; somebody whom nobody has named yet has a hand on my shoulder."""
    unknown = nobody_yet(98, 66, 0.84) + question(98, 23, 1)
    me = person("me", 42, 52, 0.84, look_y=4)
    hand = hand_from(80, 92, 196, "grey", "pale", "mitt", 0.86, 22)
    mine = arm(((30, 46), (40, 70), (20, 62)), 1, "yellow", "mine").at(42, 52, 0.84)
    return unknown + me + hand + form(6, 86, 60, 36, 1) + pencil(26, 110, 0.48, 42) + mine


@picture("someone-can-help")
def someone_can_help() -> Part:
    """Somebody offers me help: the ring that is thrown."""
    helper = person("sam", 98, 78, 0.82, look_x=-4, mouth="talk")
    me = person("me", 30, 82, 0.78, look_x=4)
    return me + helper + speech(36, 3, 62, 52, (92, 66)) + lifebuoy(67, 29, 0.34)


@picture("welcome")
def welcome() -> Part:
    """Come in: someone shows the way through the open door."""
    way = box(62, 6, 60, 106, 3, "sky") + path("M62 6L48 14V120L62 112Z", "wood")
    way += path("M62 112H122L126 124H54Z", "green", FINE)
    show = ((25, 42), (46, 60), (74, 50))
    return way + person("sam", 30, 52, 0.9, mouth="big", look_x=2, right=show, right_hand="flat")
