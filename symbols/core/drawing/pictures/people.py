"""Who is who."""

from ..catalogue import picture
from ..marks import arrow, question, saying, small_tick, speech, thought
from ..papers import form, paper
from ..people import Look, arm, in_wheelchair, person, small_head
from ..scenes import arm_round, bystander, fingers_on_shoulder, nobody_yet
from ..strokes import FINE, Part, box, circle, dot, path, together, tubes, writing
from ..things import heart, house, key


@picture("me")
def me() -> Part:
    mine = person("me", 64, 60, 1.1, bottom=64, right="chest", right_hand="flat")
    return mine + arrow([(64, 7), (64, 22)], "green")


@picture("someone-i-know")
def someone_i_know() -> Part:
    """I see a face, and I know it: it is in my mind too."""
    known = thought(4, 2, 66, 52, [(30, 60, 4)]) + small_head("jo", 37, 28, 0.68)
    friend = person("jo", 98, 68, 0.84, look_x=-3)
    me = person("me", 34, 90, 0.74, look_x=4)
    return friend + me + known + arrow([(98, 8), (98, 28)], "green")


@picture("all-of-us")
def all_of_us() -> Part:
    """Me, in the middle of everybody."""
    back = bystander("lee", 36, 34, 0.74, "green") + bystander("mina", 92, 34, 0.74, "purple")
    sides_ = bystander("jo", 24, 78, 0.78, "rose") + bystander("sam", 104, 78, 0.78, "teal")
    return back + sides_ + bystander("me", 64, 78, 0.84, "yellow")


@picture("who-happened-to")
def who_happened_to() -> Part:
    """Me, another, another: which?"""
    three = person("jo", 64, 70, 0.7) + person("me", 24, 76, 0.7) + person("sam", 104, 76, 0.7)
    return three + question(64, 22, 0.95)


@picture("friends")
def friends() -> Part:
    arms = tubes([("M-46 42L-24 42", 12), ("M46 42L24 42", 12)], "purple")
    middle = person("jo", 64, 38, 0.8, mouth="big", eyes="joy", front=arms)
    left = person("kit", 29, 56, 0.8, mouth="big", look_x=2)
    return middle + left + person("nan", 99, 56, 0.8, look_x=-2)


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
    """Three ages, one heart."""
    grown = person("ada", 98, 66, 0.74) + person("ray", 30, 66, 0.74)
    return heart(64, 26, 1.3) + grown + person("me", 64, 78, 0.72, mouth="big")


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
    return arm_round("staff", fingers_on_shoulder())


@picture("peer-supporter")
def peer_supporter() -> Part:
    """A wheelchair user beside me says how it is done; the page is before us."""
    friend = in_wheelchair("lee", 30, 38, 0.56, mouth="talk").at(128, mirror=True)
    me = person("me", 28, 80, 0.82, look_x=3)
    page = paper(34, 94, 38, 30, 0) + small_tick(44, 103, 0.75) + small_tick(44, 115, 0.75)
    return friend + me + page + writing(54, 103, 11, 11, step=12) + saying(14, 4, 62, 38, (78, 56))


@picture("keyworker")
def keyworker() -> Part:
    return person("staff", 46, 52, 1.1) + key(102, 40, 1.05, 12)


@picture("staff-team")
def staff_team() -> Part:
    back = person("staff-three", 64, 46, 0.69)
    return back + person("staff-two", 30, 68, 0.69) + person("staff", 98, 68, 0.69)


@picture("other-worker")
def other_worker() -> Part:
    """Not the worker on the left, who is grey, but the other one."""
    usual = Look("bun", "slate", "pale", "grey", lanyard=True)
    pair = person(usual, 28, 74, 0.76, mouth="flat") + person("staff-three", 88, 72, 0.9)
    return pair + arrow([(88, 6), (88, 30)], "green", 7, 12)


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
    scope = path("M-15 31C-17 45-10 50-2 50C8 50 16 44 15 31M-2 50Q-2 59 6 59")
    sign = path("M-18 45v9M-22.5 49.5h9", colour="green")
    return person("nurse", 64, 46, 1.25, front=scope + circle(10, 58, 4, "grey", FINE) + sign)


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
    """Somebody, whom nobody has named yet, helps me with the form."""
    unknown = nobody_yet(92, 44, 0.94) + question(92, 41, 0.85)
    hand = arm(((26, 44), (28, 72), (50, 70)), -1, "grey", "pale", "point").at(92, 44, 0.94)
    return unknown + person("me", 32, 54, 0.86, look_y=1) + form(12, 80, 62, 42, 1) + hand


@picture("someone-can-help")
def someone_can_help() -> Part:
    """I do not know how; staff have come, with a hand on my shoulder."""
    to_me = ((25, 44), (38, 66), (44, 64))
    staff = person("staff-bob", 92, 52, 0.96, look_x=-4, left=to_me, left_hand="mitt", mouth="big")
    me = person("me", 30, 74, 0.86, look_x=4, brows="odd", mouth="unsure")
    return me + question(30, 24, 0.95) + staff


@picture("welcome")
def welcome() -> Part:
    shine = path("M12 26L24 34M8 50H20M30 8L36 20", line=5, colour="orange")
    return (
        person("jo", 60, 54, 1.15, mouth="big", eyes="joy", right="wave", right_hand="open") + shine
    )
