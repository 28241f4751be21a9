"""What goes into a plan: what helps, what makes it worse, what someone wants next."""

from ..catalogue import picture
from ..hands import clasped, palm, thumb
from ..marks import (
    arrow,
    badge,
    block_arrow,
    cross,
    equals,
    exclamation,
    question,
    small_tick,
    speech,
    thought,
    tick,
    turning_arrows,
    waves,
)
from ..palette import Colour
from ..papers import calendar, days, paper
from ..people import person, small_head
from ..scenes import arm_round, bystander, figure, fingers_on_shoulder, room
from ..sides import SIT, seat, side
from ..strokes import FINE, Part, box, circle, dot, path, ribbon, together, tube, tubes, writing
from ..things import apple, bed, clock, cup, moon, octagon, shirt, sofa, speaker, spot, star


def rosette(x: float, y: float, scale: float = 1) -> Part:
    tails = path("M-12 14L-20 46L-8 38L0 48L8 38L20 46L12 14Z", "blue")
    petals = "".join(
        f"M{px} {py}h0"
        for px, py in (
            (0, -20),
            (14, -14),
            (20, 0),
            (14, 14),
            (0, 20),
            (-14, 14),
            (-20, 0),
            (-14, -14),
        )
    )
    frill = path(petals, line=22) + path(petals, line=14, colour="red")
    return (tails + frill + circle(0, 0, 17, "white") + star(0, 0, 0.42)).at(x, y, scale)


@picture("good-at")
def good_at() -> Part:
    """Things I do, and a rosette for them on my chest."""
    me = person("me", 46, 62, 1.16, mouth="big", bottom=60)
    note = path("M86 46V12L112 6V40", line=5) + circle(79, 46, 8, "ink") + circle(105, 40, 8, "ink")
    return me + note + rosette(92, 88, 0.84)


@picture("support-well")
def support_well() -> Part:
    """A worker has an arm round me, and it is good."""
    both = arm_round("staff-bob", fingers_on_shoulder()).at(18, 16, 0.9)
    return both + thumb(cuff="yellow").at(26, 34, 0.5)


@picture("makes-worse")
def makes_worse() -> Part:
    """Rain and noise come at me, and I go down."""
    rain = path("M16 46l-5 12M32 46l-5 12M48 46l-5 12", line=5, colour="blue")
    cloud = path("M16 42C-2 42-2 22 14 21C14 4 42 2 47 16C64 14 64 42 48 42Z", "slate")
    loud = speaker(22, 92, 0.86, "red") + waves(32, 92, (10, 19), 40, 0, 5)
    me = person("me", 80, 68, 0.8, mouth="sad", brows="sad", eyes="shut")
    return rain + cloud + loud + me + block_arrow(100, 6, 48, 180, "red").at(18, 0, 0.86)


@picture("what-helps")
def what_helps() -> Part:
    """Two hands hold each other, and I am sad no more."""
    hands = clasped("yellow", "blue", 90).at(64, 28, 0.82)
    sad = small_head("me", 26, 88, 1, mouth="sad", brows="sad")
    glad = small_head("me", 102, 88, 1, mouth="big", eyes="joy")
    return hands + sad + glad + arrow([(52, 88), (76, 88)], "green", 9, 13)


@picture("loud-noise")
def loud_noise() -> Part:
    """A loudspeaker is turned right up; I hold my ears."""
    over = ((28, 46), (46, 40), (24, 8))
    me = person("me", 86, 66, 0.94, eyes="shut", brows="sad", mouth="tight",
                left=over, right=over, left_hand="mitt", right_hand="mitt")  # fmt: skip
    noise = waves(26, 42, (14, 25, 36), 36, 0, 5, "red")
    return me + noise + speaker(20, 42, 1.02, "slate")


@picture("crowd")
def crowd() -> Part:
    """I am squeezed in among many."""
    colours: tuple[Colour, ...] = ("teal", "rose", "grey", "orange", "leaf")
    back = together(figure(8 + 28 * i, 22, 1.05, c) for i, c in enumerate(colours))
    beside = figure(-4, 52, 1.2, "wood") + figure(30, 52, 1.2, "sky")
    beside += figure(98, 52, 1.2, "mint") + figure(132, 52, 1.2, "rose")
    me = person("me", 64, 66, 0.9, eyes="wide", brows="sad", mouth="wavy", width=26)
    return back + beside + me + figure(14, 96, 1.35, "orange") + figure(114, 96, 1.35, "teal")


@picture("sudden-change")
def sudden_change() -> Part:
    """A day of the plan is struck out, and I did not expect it."""
    page = (
        calendar(50, 12, 74, 74, "blue")
        + days(58, 44, 3, 2, (21, 20), (15, 13))
        + cross(87, 50, 0.85)
    )
    me = person("me", 32, 78, 0.9, eyes="wide", brows="high", mouth="o", look_x=2)
    return page + me + exclamation(16, 24, 0.9, "red") + turning_arrows(100, 100, 0.44)


@picture("told-what-to-do")
def told_what_to_do() -> Part:
    """Someone points at me, and says: wear this, eat that, go to bed!"""
    at_me = ((25, 44), (36, 62), (48, 44))
    staff = person(
        "staff-two", 100, 72, 0.84, mouth="talk", brows="flat", look_x=-3, left=at_me,
        left_hand="point",
    )  # fmt: skip
    orders = shirt(24, 24, 0.4) + apple(54, 25, 0.72) + moon(78, 23, 0.62)
    order = speech(4, 4, 118, 40, (98, 52), corner=10) + orders + exclamation(106, 24, 0.74, "red")
    me = person("me", 24, 80, 0.76, mouth="sad", brows="sad", look_x=3)
    return me + staff + order


@picture("being-touched")
def being_touched() -> Part:
    """Another's finger on my arm, close up, and waves where it touches."""
    mine = tube([(-8, 98), (78, 98)], 32, "yellow")
    mine += tubes([("M86 98L108 98", 24), ("M98 90L114 80", 10)], "mine")
    felt = path("M32 84A20 16 0 0 1 72 84M17 82A36 32 0 0 1 87 82", line=5, colour="orange")
    other = tube("M110-10L88 26", 26, "teal")
    other += tubes(
        [
            ("M82 34L74 44", 24),
            ("M66 48L54 78", 11),
            ("M80 54L74 60", 11),
            ("M88 48L84 56", 10),
            ("M68 38L56 44", 10),
        ],
        "skin4",
    )
    return mine + felt + other


@picture("alone-in-room")
def alone_in_room() -> Part:
    window = box(82, 22, 28, 30, 2, "sky") + path("M96 22v30M82 37h28", line=FINE)
    who = seat(44, 48, 0.5) + side("me", 44, 48, 0.5, SIT, mouth="flat")
    return room() + window + who


@picture("body-feels-bad")
def body_feels_bad() -> Part:
    """Three cards: it hurts, the plate is empty, I am tired."""
    cards = together(box(x, y, 58, 58, 5, "white") for x, y in ((4, 4), (66, 4), (35, 66)))
    hurt = small_head("me", 30, 36, 0.9, mouth="sad", brows="sad") + spot(46, 24, 0.5)
    plate = circle(95, 33, 17, "white") + circle(95, 33, 10, line=FINE)
    plate += path("M72 18V48M118 18V48")
    return cards + hurt + plate + small_head("me", 64, 98, 0.9, "tired", "sad", "yawn")


@picture("quiet-room")
def quiet_room() -> Part:
    """A soft seat, and no noise."""
    noise = speaker(34, 36, 0.66) + waves(42, 36, (9, 18), 38) + ribbon("M16 56L68 16", "red", 5)
    return room("mint") + noise + sofa(72, 112, 0.82, "purple")


@picture("time-to-think")
def time_to_think() -> Part:
    """I think; the sand runs slowly."""
    me = person("me", 40, 80, 0.92, right="chin", right_hand="knuckle", eyes="up", mouth="flat",
                bottom=54)  # fmt: skip
    dots = path("M76 30h0M90 30h0M104 30h0", line=8, colour="slate")
    return me + thought(54, 6, 70, 48, [(68, 60, 5)]) + dots + clock(102, 98, 23)


@picture("just-one-person")
def just_one_person() -> Part:
    """One stays with me; the group is crossed out."""
    group = figure(30, 20, 0.66) + figure(54, 20, 0.66) + figure(78, 20, 0.66)
    no = ribbon("M14 44L94 6", "red", 6)
    return (
        group + no + person("me", 36, 82, 0.84, look_x=3) + person("staff", 92, 74, 0.9, look_x=-3)
    )


@picture("picture-timetable")
def picture_timetable() -> Part:
    """Morning, noon and night: a clock and a picture for each."""
    sheet = box(8, 4, 112, 120, 5, "white") + path("M10 44H118M10 84H118M48 6V122", line=FINE)
    clocks = clock(28, 24, 13, ((-0.45, -0.45), (0, -0.6)))
    clocks += clock(28, 64, 13, ((0, -0.65), (0, -0.4)))
    clocks += clock(28, 104, 13, ((0.4, 0.45), (0, -0.6)))
    return sheet + clocks + shirt(84, 25, 0.5) + cup(82, 64, 0.95) + bed(84, 118, 0.42)


@picture("own-space")
def own_space() -> Part:
    """My face, calm, in the window of my own closed door."""
    leaf = box(22, 4, 84, 120, 3, "wood") + box(36, 16, 56, 58, 3, "sky") + dot(94, 90, 8)
    return leaf + person("me", 64, 46, 0.76, bottom=36, eyes="shut", brows="soft")


@picture("something-to-do")
def something_to_do() -> Part:
    """Things to do: paint, a ball, a puzzle, music."""
    ball = circle(30, 96, 24, "orange") + path("M8 88Q30 100 52 88M30 72Q22 96 30 120", line=FINE)
    brush = path("M14 58L50 16", line=13) + path("M18 53L48 18", line=5, colour="pine")
    brush += path("M4 66Q2 52 14 50L22 57Q18 68 4 66Z", "blue")
    notes = (
        path("M82 50V16L112 8V42", line=6)
        + circle(75, 50, 8, "purple")
        + circle(105, 43, 8, "purple")
    )
    piece = path(
        "M68 76H86C80 64 102 64 96 76H116V94C128 88 128 110 116 104V122H68V106C80 112 80 90 68 96Z",
        "green",
    )
    return ball + brush + notes + piece


@picture("how-i-say-yes")
def how_i_say_yes() -> Part:
    """I nod, put my thumb up, or say it."""
    me = person("me", 52, 62, 1.1, bottom=60, mouth="talk")
    nod = arrow([(14, 46), (14, 28)], "ink", 6, 9) + arrow([(14, 54), (14, 72)], "ink", 6, 9)
    said = speech(84, 6, 40, 38, (80, 54), corner=9) + tick(104, 25, 0.8)
    return me + said + nod + thumb(cuff="yellow").at(102, 94, 0.56)


@picture("how-i-say-no")
def how_i_say_no() -> Part:
    """I say no, or stop."""
    me = person("me", 40, 82, 0.88, mouth="talk", brows="flat", look_x=3)
    stop = octagon(97, 26, 0.31) + palm("mine", "white").at(98, 28, 0.235)
    return me + speech(20, 3, 104, 46, (66, 72)) + cross(48, 26, 1.15) + stop


@picture("goal")
def goal() -> Part:
    """An arrow in the middle of a target."""
    rings = circle(56, 72, 50, "red") + circle(56, 72, 34, "white") + circle(56, 72, 18, "red")
    shaft = path("M56 72L106 22", line=7) + path("M96 32L98 12L112 2V16H126L116 30Z", "yellow")
    return rings + shaft


@picture("first-step")
def first_step() -> Part:
    """Footprints go on and on; the first one is yellow."""
    to_come = ((34, 56), (72, 80), (76, 28), (108, 46))
    prints = together(_footprint(x, y, "white", "grey") for x, y in to_come)
    return _footprint(24, 100, "yellow") + prints


def _footprint(x: float, y: float, fill: Colour, line: Colour = "ink") -> Part:
    sole = path("M0-17C9-17 10-6 8 2L6 6H-6L-8 2C-10-6-9-17 0-17Z", fill, colour=line)
    heel = path("M-6 11H6Q7 20 0 20T-6 11Z", fill, colour=line)
    return (sole + heel).at(x, y, 1.2, 45)


def _alike(sign: Part, mouth: str, whose: str = "me") -> Part:
    """My plan with a face in it, beside me."""
    plan = paper(6, 36, 58, 86) + small_head(whose, 35, 66, 0.86) + writing(18, 98, 34, 22, step=12)
    return plan + person("me", 96, 76, 0.8, look_x=-4, mouth=mouth) + sign


@picture("plan-like-me")
def plan_like_me() -> Part:
    """The plan and I: are we alike?"""
    plan = paper(4, 22, 52, 90) + small_head("me", 30, 48, 0.7)
    plan += together(
        small_tick(15, 82 + 16 * i, 0.7) + writing(28, 82 + 16 * i, 20) for i in range(2)
    )
    me = person("me", 100, 58, 0.7, look_x=-4)
    return plan + me + equals(71, 66, 0.8) + question(71, 24, 0.85)


@picture("sounds-like-me")
def sounds_like_me() -> Part:
    return _alike(badge("tick", 66, 22, 19), "big")


@picture("sounds-partly-like-me")
def sounds_partly_like_me() -> Part:
    """A page about me: some of its lines are right, and some are not."""
    page = paper(6, 26, 66, 98) + small_head("me", 39, 47, 0.66)
    page += writing(34, 79, 28, 28, 28, step=17)
    signs = small_tick(21, 79, 0.9) + small_tick(21, 113, 0.9)
    signs += path("M16 91l9 9m0-9l-9 9", line=5, colour="red")
    me = person("me", 98, 80, 0.76, look_x=-4, mouth="level", brows="odd")
    return page + signs + me + badge("half", 72, 22, 18)


@picture("not-like-me")
def not_like_me() -> Part:
    return _alike(badge("cross", 66, 22, 19), "sad", "ray")


@picture("who-reads")
def who_reads() -> Part:
    """A page about me; which of these people gets it?"""
    page = paper(32, 4, 60, 62) + small_head("me", 50, 24, 0.6) + writing(70, 18, 14, 14, step=10)
    page += writing(40, 46, 44, 28, step=11)
    three = bystander("staff-two", 22, 96, 0.56, "blue") + bystander("nan", 64, 96, 0.56, "rose")
    three += bystander("sam", 106, 96, 0.56, "teal")
    ways = arrow([(24, 50), (22, 70)]) + arrow([(98, 54), (104, 70)])
    return page + three + ways + question(110, 26, 1)


def _worker(x: float, y: float, skin: Colour = "pale", top: Colour = "grey") -> Part:
    """Any of the staff, to be counted: a plain head, shoulders and a lanyard."""
    tag = path("M-7 11L0 27L7 11", line=3, colour="white")
    return (
        path("M-19 42V28C-19 6 19 6 19 28V42Z", top) + tag + circle(0, 0, 13, skin)
    ).at(x, y, 0.85)  # fmt: skip


@picture("some-staff")
def some_staff() -> Part:
    """Six workers; a frame goes round two of them, and only they have their colours."""
    others = together(_worker(x, 20) for x in (22, 64, 106)) + _worker(106, 82)
    chosen = box(3, 60, 82, 64, 12, "mint", 5, "green")
    chosen += _worker(24, 82, "skin1", "blue") + _worker(64, 82, "skin4", "blue")
    return others + chosen + badge("tick", 86, 64, 13)
