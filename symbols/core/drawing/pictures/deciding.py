"""Who decides, what changes, and whether there is time."""

from ..catalogue import picture
from ..marks import (
    arrow,
    cross,
    play,
    plus,
    question,
    small_tick,
    speech,
    thought,
    tick,
    turning_arrows,
)
from ..papers import calendar, days, paper
from ..people import person, small_head
from ..scenes import hurry
from ..strokes import Part, circle, path, ribbon, together, writing
from ..things import bulb, clock, cup, house, magnifier, pencil, signpost, star, sun, table


@picture("who-decides", en="who decides?", cy="pwy sy'n penderfynu?")
def who_decides() -> Part:
    """Staff one way, me the other, and a question between."""
    post = path("M58 50H70V122H58Z", "wood")
    right = path("M62 44H104L122 66L104 88H62Z", "white") + small_head("staff-two", 86, 66, 0.76)
    left = path("M66 44H24L6 66L24 88H66Z", "yellow") + small_head("me", 38, 66, 0.76)
    return post + right + left + question(64, 20, 0.95)


@picture("me-decide", en="I decide", cy="fi sy'n penderfynu")
def me_decide() -> Part:
    staff = person("staff-bob", 104, 84, 0.64, look_x=-2)
    mine = person(
        "me", 44, 60, 1, mouth="talk", right=((25, 39), (42, 60), (26, 48)), right_hand="flat"
    )
    return staff + mine + speech(72, 4, 50, 38, (64, 58)) + tick(97, 23)


@picture("decide-together", en="we decide together", cy="rydym yn penderfynu gyda'n gilydd")
def decide_together() -> Part:
    """One bubble over the two of us."""
    pair = person("me", 34, 74, 0.84, look_x=3) + person("staff-bob", 94, 74, 0.84, look_x=-3)
    bubble = path(
        "M26 6H102Q112 6 112 16V32Q112 42 102 42H92L84 54L76 42H52L44 54L36 42H26"
        "Q16 42 16 32V16Q16 6 26 6Z",
        "white",
    )
    return pair + bubble + tick(64, 24)


@picture("staff-decide", en="staff decide", cy="staff sy'n penderfynu")
def staff_decide() -> Part:
    mine = person("me", 24, 84, 0.64, mouth="flat", look_x=2)
    staff = person(
        "staff-bob", 84, 60, 1, mouth="talk", left=((25, 39), (42, 60), (26, 48)), left_hand="flat"
    )
    return mine + staff + speech(6, 4, 50, 38, (66, 58)) + tick(31, 23)


@picture("we-decided", en="we decided", cy="fe benderfynon ni")
def we_decided() -> Part:
    return signpost("sky", "mint") + tick(76, 38, 0.85) + path("M44 74h24", line=5, colour="slate")


@picture("what-next", en="what happens next?", cy="beth sy'n digwydd nesaf?")
def what_next() -> Part:
    return signpost() + question(84, 35, 0.55) + question(46, 71, 0.55)


@picture("change", en="change", cy="newid")
def change() -> Part:
    return turning_arrows()


@picture("keep-same", en="keep it the same", cy="ei gadw yr un fath")
def keep_same() -> Part:
    return circle(64, 64, 54, "white") + ribbon("M36 49H92M36 79H92", "teal", 13)


@picture("want-change", en="do you want a change?", cy="ydych chi eisiau newid?")
def want_change() -> Part:
    return turning_arrows(64, 64, 1.12) + question(64, 60, 1.1)


@picture("what-to-change", en="what should change?", cy="beth ddylai newid?")
def what_to_change() -> Part:
    return house(54, 68, 0.98) + pencil(72, 106, 0.96, 32)


@picture("important", en="important", cy="pwysig")
def important() -> Part:
    return star(64, 64, 2.2)


@picture("something-else", en="something else", cy="rhywbeth arall")
def something_else() -> Part:
    frame = path(
        "M24 10H104Q118 10 118 24V104Q118 118 104 118H24Q10 118 10 104V24Q10 10 24 10Z", "white"
    )
    return frame + plus(64, 64, 2.8)


@picture("calendar-month", en="this month", cy="y mis hwn")
def calendar_month() -> Part:
    return calendar(12, 16, 104, 104) + days(24, 50, 4, 3, (21, 22), (15, 14), (2, 1))


@picture("better-next-week", en="a better next week", cy="wythnos nesaf well")
def better_next_week() -> Part:
    page = calendar(6, 34, 70, 84, "blue") + days(15, 68, 3, 2, (19, 23), (14, 14))
    return page + sun(102, 27, 9) + arrow([(72, 104), (118, 74)], "green", 6, 11)


@picture("time-for-me", en="time for me", cy="amser i mi")
def time_for_me() -> Part:
    pair = person("me", 32, 74, 0.82, look_x=3) + person("staff-bob", 96, 74, 0.82, look_x=-3)
    return pair + clock(64, 26, 22)


@picture("have-time", en="they have time", cy="mae ganddyn nhw amser")
def have_time() -> Part:
    """Two people sit down over a cup of tea."""
    pair = person("me", 32, 52, 0.78, look_x=3, mouth="big") + person(
        "staff-bob", 96, 52, 0.78, look_x=-3
    )
    return (
        pair
        + table(64, 102, 60, 14)
        + cup(46, 88, 0.62)
        + cup(82, 88, 0.62, "orange")
        + clock(64, 18, 15)
    )


@picture("rush-sometimes", en="they rush sometimes", cy="maen nhw'n rhuthro weithiau")
def rush_sometimes() -> Part:
    return hurry("staff-bob", 1)


@picture("rush", en="they always rush", cy="maen nhw bob amser yn rhuthro")
def rush() -> Part:
    return hurry("staff-bob", 2)


@picture("plan", en="my plan", cy="fy nghynllun")
def plan() -> Part:
    book = (
        "M64 24C48 12 24 12 8 18V106C24 100 48 100 64 112"
        "C80 100 104 100 120 106V18C104 12 80 12 64 24Z"
    )
    aims = writing(93, 38, 18, 18, 18, step=22) + together(
        small_tick(80, 38 + 22 * i) for i in range(3)
    )
    return path(book, "white") + path("M64 24V112") + person("me", 36, 48, 0.62, bottom=52) + aims


@picture("rules", en="rules", cy="rheolau")
def rules() -> Part:
    """A list of things that may and may not be."""
    page = paper(18, 6, 92, 116) + writing(56, 32, 40, 40, 40, step=32, line=5)
    return page + cross(38, 32, 0.75) + cross(38, 64, 0.75) + cross(38, 96, 0.75)


@picture("idea", en="an idea", cy="syniad")
def idea() -> Part:
    thinker = person("kit", 46, 78, 1, look_x=3, look_y=-2, brows="high", mouth="big")
    return thinker + thought(54, 4, 68, 62, [(72, 70, 5)]) + bulb(88, 34)


@picture("try-idea", en="try my idea", cy="rhoi cynnig ar fy syniad")
def try_idea() -> Part:
    return bulb(46, 58, 2.5) + circle(98, 88, 25, "white") + play(96, 88, 0.95)


@picture(
    "disagree-look-again",
    en="I do not agree, look again",
    cy="dydw i ddim yn cytuno, edrychwch eto",
)
def disagree_look_again() -> Part:
    """Someone new looks at the page through a glass."""
    other = person("mina", 40, 50, 1.02)
    return (
        other
        + paper(64, 52, 58, 70, 0)
        + writing(74, 66, 38, 38, 38, 24, step=13)
        + magnifier(86, 84, 19)
    )
