"""What I may do, and limits: what limits me, why, and how a limit ends."""

from ..catalogue import picture
from ..marks import (
    arrow,
    information_sign,
    question,
    round_arrow,
    saying,
    small_tick,
    speech,
    thought,
    tick,
)
from ..papers import calendar, days, paper, phone
from ..people import arm, person, small_head
from ..scenes import bystander, figure, finger_on
from ..sides import STAND, side, side_bust
from ..strokes import FINE, Part, box, circle, path, ribbon, together, tube, tubes
from ..things import (
    apple,
    barrier,
    bed,
    clock,
    cup,
    eye_sign,
    heart,
    house,
    key,
    magnifier,
    moon,
    padlock,
    scales,
    sofa,
    spot,
    sun,
    table,
    warning,
)


@picture("when-i-want")
def when_i_want() -> Part:
    """Of three times I choose one."""
    part = box(4, 8, 37, 44, 5, "white") + clock(22.5, 30, 13, ((-0.45, -0.35), (0, -0.62)))
    part += box(45.5, 8, 37, 44, 5, "yellow") + clock(64, 30, 13, ((0.5, 0), (0, -0.62)))
    part += box(87, 8, 37, 44, 5, "white") + clock(105.5, 30, 13, ((0, 0.5), (0, -0.62)))
    return part + finger_on(64, 90)


@picture("only-sometimes")
def only_sometimes() -> Part:
    """Me, and eight days: on two of them I may, on the others not."""
    may = ((1, 0), (2, 1))
    cells = [(i, j) for j in range(2) for i in range(4)]
    squares = together(
        box(4 + 30.5 * i, 12 + 34 * j, 28, 30, 3, "mint" if (i, j) in may else "white", FINE)
        for i, j in cells
    )
    yes = together(small_tick(18 + 30.5 * i, 28 + 34 * j, 1.1) for i, j in may)
    no = "".join(
        f"M{13 + 30.5 * i:g} {22 + 34 * j}l10 10m0-10l-10 10" for i, j in cells if (i, j) not in may
    )
    me = person("me", 64, 100, 0.6, mouth="flat", bottom=44)
    return squares + yes + path(no, line=4, colour="red") + me


@picture("not-allowed")
def not_allowed() -> Part:
    """I am sad beside the round sign of what is not allowed."""
    sign = circle(90, 40, 28, "white", 17) + circle(90, 40, 28, line=10, colour="red")
    sign += ribbon([(70.4, 20.4), (109.6, 59.6)], "red", 9)
    return person("me", 36, 66, 0.96, mouth="sad", brows="sad") + sign


@picture("what-i-may-do")
def what_i_may_do() -> Part:
    """I ask for a drink and for my phone: by day, later, at night?"""
    me = bystander("me", 30, 92, 0.74, "yellow", mouth="talk")
    asked = speech(3, 4, 70, 54, (30, 68)) + cup(18, 31, 0.54) + phone(41, 31, 0.28)
    day = box(82, 4, 42, 36, 4, "sky") + sun(0, 0, 8).at(103, 22, 0.68)
    later = box(82, 46, 42, 36, 4, "white") + clock(103, 64, 12)
    night = box(82, 88, 42, 36, 4, "slate") + moon(101, 106, 0.6)
    return me + asked + question(60, 27, 0.58) + day + later + night


@picture("when-i-eat")
def when_i_eat() -> Part:
    """My plate, and two times: I point at one."""
    plate = circle(44, 92, 28, "white") + circle(44, 92, 17, "pale", line=FINE)
    fork = path("M5 66V78Q5 84 9 85V118M9 66V84M13 66V78Q13 84 9 85") + path("M80 118V80", line=6)
    times = box(6, 4, 54, 54, 5, "white") + box(68, 4, 54, 54, 5, "yellow")
    hours = clock(33, 31, 19, ((0, -0.6), (-0.5, 0))) + clock(
        95, 31, 19, ((0, -0.6), (0.36, -0.36))
    )
    return plate + fork + times + hours + finger_on(106, 90, 0.62)


@picture("where-i-eat")
def where_i_eat() -> Part:
    """A plate, and two places for it."""
    plate = circle(64, 28, 22, "white") + circle(64, 28, 13, "pale", line=FINE)
    ways = arrow([(40, 44), (30, 62)], "green", 6, 9) + arrow([(88, 44), (98, 62)], "green", 6, 9)
    table = path("M8 84H52M14 84V120M46 84V120", line=7) + path("M20 80h20", line=5, colour="grey")
    return plate + ways + table + sofa(94, 120, 0.56, "purple")


@picture("use-kitchen")
def use_kitchen() -> Part:
    """I stand at the tap in a kitchen; beside it a pan is on the cooker."""
    cupboard = box(72, 4, 52, 26, 2, "wood") + path("M98 6V28", line=FINE)
    sink = box(46, 76, 38, 46, 2, "pine") + path("M76 76V56Q76 48 68 48H62", line=6)
    stove = box(84, 76, 40, 46, 2, "white") + box(91, 92, 26, 22, 2, "slate", line=FINE)
    stove += path("M93 84h0M104 84h0M115 84h0", line=5)
    pan = path("M92 58H116V72H92Z", "red") + path("M99 50v-8M109 50v-8", line=FINE, colour="slate")
    me = side("me", 22, 30, 0.62, STAND, arm=((0, 46), (24, 62), (54, 54)), hand="mitt")
    return cupboard + sink + stove + pan + me


@picture("friend-at-door")
def friend_at_door() -> Part:
    """I open my front door, and my friend comes in."""
    way = box(64, 6, 56, 116, 3, "sky")
    friend = person("jo", 92, 60, 0.78, mouth="big", left="wave", left_hand="open", look_x=-3)
    return (
        way
        + friend
        + path("M64 6L46 18V124L64 122Z", "wood")
        + person("me", 24, 66, 0.78, mouth="big", look_x=3)
    )


@picture("lock-my-door")
def lock_my_door() -> Part:
    """My door is shut and locked, and I hold the key."""
    frame = box(6, 4, 66, 120, 2, "grey") + box(12, 10, 54, 112, 2, "wood")
    hand = arm(((25, 42), (36, 60), (30, 36)), 1, "yellow", "mine").at(88, 62, 0.86)
    return frame + padlock(40, 62, 1.2) + person("me", 88, 62, 0.86) + key(113, 60, 0.72) + hand


@picture("my-bedtime")
def my_bedtime() -> Part:
    """A bed at night, and my finger on the clock."""
    return bed(56, 122, 0.9) + moon(24, 26, 0.86) + clock(84, 30, 25) + finger_on(106, 78, 0.6)


@picture("change-first")
def change_first() -> Part:
    """The house and then the cup, or the cup and then the house?"""
    places = together(
        box(4, y, 46, 46, 5, "yellow")
        + box(84, y + 6, 34, 34, 4, "white")
        + arrow([(56, y + 23), (78, y + 23)])
        for y in (3, 79)
    )
    one = house(27, 27, 0.36, entrance="none") + cup(99, 26, 0.7)
    other = cup(26, 102) + house(101, 104, 0.25, entrance="none")
    return places + one + other + question(27, 61, 0.56)


@picture("nobody-told-me")
def nobody_told_me() -> Part:
    """One tells another what there is to know; I am left to wonder."""
    others = side_bust("lee", 76, 61, 0.5) + side_bust("jo", 111, 61, 0.5, mirror=True)
    told = speech(56, 3, 68, 32, (80, 48)) + information_sign(90, 19, 0.34)
    me = person(
        "me", 39, 85, 0.52, mouth="sad", brows="sad", left="shrug", right="shrug",
        left_hand="flat", right_hand="flat",
    )  # fmt: skip
    return others + told + me + question(33, 35, 0.85)


@picture("nobody-asked-me")
def nobody_asked_me() -> Part:
    """They never put the question to me."""
    me = person("me", 32, 82, 0.8, mouth="sad", brows="sad", look_x=3)
    staff = person("staff-bob", 96, 80, 0.8, mouth="flat", look_x=5, eyes="shut")
    asked = speech(46, 4, 66, 44, (90, 54)) + question(79, 24, 0.8)
    return me + staff + asked + ribbon("M50 51L108 6", "red", 6)


@picture("limit")
def limit() -> Part:
    return person("me", 64, 40, 0.98, mouth="flat") + barrier(64, 124, 120, 0.98)


@picture("what-limited")
def what_limited() -> Part:
    """Food, the door, the phone: which one is behind the bar?"""
    things = apple(24, 52, 1) + house(64, 50, 0.36) + phone(104, 50, 0.34)
    return things + question(64, 15, 0.66) + barrier(64, 124, 118, 1.05)


@picture("daily-routine")
def daily_routine() -> Part:
    """Round and round: up with the sun, a drink, bed."""
    ways = arrow([(90, 30), (102, 46)], "teal", 6, 10, "M84 26Q94 30 102 47")
    ways += arrow([(88, 112), (74, 116)], "teal", 6, 10, "M98 104Q90 116 75 116")
    ways += arrow([(22, 56), (30, 40)], "teal", 6, 10, "M20 64Q20 50 31 38")
    return ways + sun(58, 29, 11) + cup(101, 76, 1.1) + bed(38, 116, 0.54)


@picture("being-watched")
def being_watched() -> Part:
    me = person("me", 64, 84, 0.86, mouth="wavy", brows="sad", eyes="up")
    return eye_sign(64, 30, 0.86) + me


@picture("physical-hold")
def physical_hold() -> Part:
    """Two hands hold my arm."""
    mine = tube("M64 128V88", 30, "yellow") + tubes(
        [("M64 86V34", 21), ("M58 28V14", 8), ("M66 28V10", 8), ("M74 30V16", 8), ("M80 40V28", 8)],
        "mine",
    )
    left = tube("M-2 62H24", 24, "blue") + tubes(
        [("M26 62H36", 20), ("M38 54H66", 9), ("M38 64H68", 9), ("M38 74H66", 9)], "skin4"
    )
    right = tube("M130 94H104", 24, "blue") + tubes(
        [("M102 94H92", 20), ("M90 86H62", 9), ("M90 96H60", 9), ("M90 106H62", 9)], "skin1"
    )
    return mine + left + right


@picture("one-or-everyone")
def one_or_everyone() -> Part:
    """One person, or the whole group?"""
    spots = ((78, 68), (100, 68), (67, 90), (89, 90), (111, 90))
    group = together(figure(x, y, 0.86, "orange") for x, y in spots)
    ways = arrow([(50, 32), (34, 48)], "green", 6, 9) + arrow([(78, 32), (90, 48)], "green", 6, 9)
    return figure(26, 84, 1.16, "orange") + group + question(64, 22, 0.95) + ways


@picture("one-person")
def one_person() -> Part:
    return person("kit", 64, 44, 1.1, bottom=71)


@picture("risk-to-self")
def risk_to_self() -> Part:
    """A warning sign as on the road, and in it me, hurt."""
    sign = path("M64 4L125 120H3Z", "red") + path("M64 24L110 111H18Z", "white", line=FINE)
    me = person("me", 64, 66, 0.62, bottom=67, mouth="sad", brows="sad")
    return sign + me + spot(64, 99, 0.5)


@picture("risk-to-others")
def risk_to_others() -> Part:
    """From one person a danger goes to others."""
    one = person("kit", 24, 78, 0.68, mouth="flat", look_x=3)
    others = person("ada", 84, 74, 0.58, brows="sad", mouth="flat")
    others += person("jo", 108, 84, 0.58, brows="sad", mouth="flat")
    return one + others + arrow([(46, 98), (64, 98)], "red", 7, 10) + warning(54, 32, 1)


@picture("staff-rota")
def staff_rota() -> Part:
    """A sheet with a row for each of the staff, and their hours."""
    sheet = box(6, 10, 116, 108, 4, "white") + path("M42 12V116M8 44H120M8 80H120", line=FINE)
    hours = path("M52 28h24M92 62h18M68 98h40", line=13, colour="blue") + path(
        "M92 28h18M52 62h20", line=13, colour="teal"
    )
    heads = (
        small_head("staff-two", 24, 28, 0.5)
        + small_head("staff-bob", 24, 63, 0.5)
        + small_head("staff-three", 24, 99, 0.46)
    )
    return sheet + hours + heads


@picture("how-risky")
def how_risky() -> Part:
    """From a small warning to a large one: which?"""
    small = path("M19 92L35 120H4Z", "green") + path("M19 103V109M19 114h0", line=4)
    middle = path("M56 76L80 120H32Z", "yellow") + path("M56 91V103M56 111h0", line=5)
    large = path("M97 36L125 120H70Z", "red") + path("M98 66V92M98 106h0", line=7)
    return large + middle + small + question(38, 32, 1.1)


@picture("try-less-first")
def try_less_first() -> Part:
    """From a door with three locks to a door with one."""
    doors = box(4, 6, 44, 116, 3, "wood") + box(80, 6, 44, 116, 3, "wood")
    locks = together(padlock(26, y, 0.74) for y in (27, 65, 103)) + padlock(102, 65, 0.74)
    return doors + locks + arrow([(52, 64), (75, 64)], "green", 9, 13)


@picture("lawful")
def lawful() -> Part:
    """Staff look in the book of the law: is the lock allowed? Yes."""
    staff = person("staff-two", 40, 42, 0.9, look_x=3, look_y=2.5, mouth="flat")
    book = path("M50 72L88 64L126 72V124L88 116L50 124Z", "wood")
    pages = "M50 66Q70 58 88 66Q106 58 126 66V118Q106 110 88 118Q70 110 50 118Z"
    book += path(pages, "white") + path("M88 66V118")
    book += scales(69, 88, 0.3) + small_tick(107, 86, 1.3)
    hand = arm(((-26, 44), (-36, 72), (4, 80)), 1, "blue", "skin1").at(40, 42, 0.9)
    cloud = thought(70, 3, 54, 46, [(63, 48, 3.5)]) + padlock(86, 26, 0.6) + question(108, 24, 0.6)
    return (staff + book + hand + cloud).at(1, 1.5, 0.98)


@picture("best-interests")
def best_interests() -> Part:
    """Two who decide hold a page: what is best for me has the tick."""
    pair = person("staff-two", 26, 82, 0.7, look_x=3) + bystander("mina", 102, 84, 0.76, "orange")
    cloud = thought(12, 6, 104, 54, [(38, 60, 3.5), (88, 60, 3.5)])
    return pair + cloud + small_head("me", 40, 33, 0.76) + heart(68, 33, 0.76) + tick(94, 32, 1)


@picture("court")
def court() -> Part:
    """A judge's hammer, and the scales of the law."""
    head = box(-22, -15, 44, 30, 4, "wood")
    head += box(-28, -17, 10, 34, 3, "pine") + box(18, -17, 10, 34, 3, "pine")
    hammer = tube("M58 112L92 78", 8, "pine") + head.at(94, 74, 1, 45)
    return scales(44, 46, 0.82) + box(66, 104, 56, 16, 4, "wood") + hammer


@picture("emergency")
def emergency() -> Part:
    """A red light that flashes."""
    rays = path("M64 6V20M22 22L32 32M106 22L96 32M6 62H20M122 62H108", line=7, colour="red")
    lamp = path("M34 98V66A30 30 0 0 1 94 66V98Z", "red") + path(
        "M48 72A17 17 0 0 1 62 54", line=5, colour="white"
    )
    return rays + lamp + box(22, 98, 84, 22, 4, "slate")


@picture("review-date")
def review_date() -> Part:
    """A day in the calendar on which we look again."""
    page = calendar(6, 14, 96, 94, "blue") + days(18, 48, 3, 2, (26, 27), (18, 18), (1, 0))
    return page + round_arrow(92, 92, 0.98, "green") + magnifier(88, 88, 11)


@picture("end-the-limit")
def end_the_limit() -> Part:
    """A lock that is shut, and one that is open: what brings me from one to the other?"""
    locks = padlock(26, 84, 1.35) + padlock(102, 84, 1.35, "green", True)
    return locks + arrow([(55, 88), (73, 88)], "ink", 7, 10) + question(64, 46, 1.15)


@picture("huddle")
def huddle() -> Part:
    """The staff stand round a table and talk."""
    three = person("staff-three", 64, 58, 0.66, mouth="talk", bottom=60)
    three += bystander("staff-two", 24, 74, 0.7, "blue") + bystander(
        "staff-bob", 104, 74, 0.7, "blue"
    )
    return three + table(64, 106, 58, 14) + saying(38, 4, 52, 30, (64, 38)) + paper(50, 98, 28, 10)
