"""More people: those who treat, check and advise, and those one lives among."""

from ..catalogue import picture
from ..marks import arrow, equals, speech
from ..papers import paper
from ..people import Look, person
from ..scenes import bust, bystander
from ..strokes import FINE, Part, box, circle, path, tube, tubes
from ..things import coin, heart, house, magnifier, moon, open_doorway, star

DOCTOR = Look("bob", "black", "skin3", "white")


@picture("you")
def you() -> Part:
    """Someone points straight at whoever looks."""
    fist = tubes([("M-2-6H22V26H-2Z", 22)], "skin4")
    fist += tubes([("M2 6H26", 15), ("M2 20H24", 15), ("M4 33H20", 13)], "skin4")
    fist += tube("M10-14L-22-24", 14, "skin4") + circle(-12, 2, 18, "skin4")
    fist += path("M-22 2q10-10 20 0M-18 10q6-6 12 0", line=FINE)
    return bust("sam", 78, 42, 1.25) + (tube("M12 52V80", 34, "teal") + fist).at(34, 84, 0.8)


@picture("doctor")
def doctor() -> Part:
    """A white coat and a stethoscope."""
    collar = path("M-9 29L0 52L9 29", "sky") + path("M0 52V90", line=FINE)
    scope = path("M-15 31C-17 47-10 54-2 54C8 54 16 46 15 31M-2 54Q-2 66 8 66")
    return person(DOCTOR, 64, 46, 1.25, front=collar + scope + circle(12, 65, 5, "grey", FINE))


@picture("dentist")
def dentist() -> Part:
    tooth = path(
        "M0-26C-14-34-28-24-26-6C-24 8-20 28-13 28C-7 28-8 8 0 8"
        "S7 28 13 28C20 28 24 8 26-6C28-24 14-34 0-26Z",
        "white",
    )
    mirror = path("M40 60L16 18", line=6) + circle(10, 8, 10, "sky")
    return (
        person(Look("crop", "black", "skin4", "mint", v_neck=True), 34, 54, 0.92)
        + tooth.at(92, 40, 1)
        + mirror.at(72, 58, 0.9)
    )


@picture("social-worker")
def social_worker() -> Part:
    """Someone with a lanyard and a folder plans with me what I need: a home, care, money."""
    worker = person(
        Look("curly", "brown", "skin1", "green", lanyard=True), 96, 72, 0.82, look_x=-3,
        mouth="talk",
    )  # fmt: skip
    needs = house(28, 24, 0.3) + heart(60, 24, 0.72) + coin(92, 24, 11)
    me = bystander("me", 30, 86, 0.76, "yellow")
    list_ = (
        box(50, 92, 30, 32, 3, "wood")
        + paper(55, 98, 20, 24, 0)
        + path("M59 105h12M59 113h12", line=FINE)
    )
    return me + worker + list_ + speech(6, 4, 110, 42, (90, 52)) + needs


@picture("inspector")
def inspector() -> Part:
    """Someone looks at the house through a glass."""
    who = person(Look("bob", "silver", "skin1", "teal"), 32, 58, 0.9, look_x=4)
    return house(92, 40, 0.58) + who + magnifier(80, 62, 22)


@picture("partner")
def partner() -> Part:
    """Two people who love each other."""
    left = person("me", 42, 62, 0.96, tilt=6, eyes="shut", look_x=3)
    return person("kit", 84, 60, 0.96, tilt=-6, eyes="shut", look_x=-3) + left + heart(64, 18, 1)


@picture("night-staff")
def night_staff() -> Part:
    night = box(6, 6, 116, 116, 6, "slate")
    return night + moon(100, 32, 0.9) + star(24, 26, 0.28) + person("staff", 58, 56, 1)


@picture("new-staff")
def new_staff() -> Part:
    """Somebody comes in at the door to the team."""
    new = person("staff-three", 44, 64, 0.84, mouth="big")
    team = bystander("staff-two", 104, 84, 0.7, "blue")
    return open_doorway("pale") + new + team + arrow([(72, 28), (116, 28)], "green", 7, 11)


@picture("same-staff")
def same_staff() -> Part:
    """The same worker again and again."""
    pair = person("staff", 30, 70, 0.8) + person("staff", 98, 70, 0.8)
    return pair + equals(64, 60, 0.9)


@picture("neighbour")
def neighbour() -> Part:
    """Someone in the house next door."""
    return (
        house(34, 70, 0.6)
        + house(94, 70, 0.6, roof="blue", entrance="none")
        + person("ray", 94, 80, 0.5, bottom=38, right="wave", right_hand="open")
        + arrow([(94, 8), (94, 30)], "green")
    )


@picture("group")
def group() -> Part:
    """Five people close together."""
    back = bystander("kit", 28, 38, 0.7, "red") + bystander("lee", 64, 30, 0.7, "green")
    back += bystander("sam", 100, 38, 0.7, "slate")
    return back + bystander("jo", 42, 94, 0.74, "teal") + bystander("mina", 86, 94, 0.74, "orange")
