"""More people: those who treat, check and advise, and those one lives among."""

from ..catalogue import picture
from ..hands import small_hand
from ..marks import arrow, badge, equals, small_tick
from ..papers import paper
from ..people import Look, person
from ..scenes import bystander
from ..strokes import FINE, Part, box, circle, path, together, tube, writing
from ..things import heart, house, magnifier, moon, star

DOCTOR = Look("bob", "black", "skin3", "white")


@picture("you")
def you() -> Part:
    """I point at you."""
    at_you = ((25, 44), (40, 52), (64, 40))
    me = person("me", 22, 62, 0.78, look_x=4, right=at_you, right_hand="point")
    return person("jo", 104, 62, 0.78, look_x=-4) + me + arrow([(104, 6), (104, 26)], "green")


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
    """Someone with a lanyard and a list, who has come to my home."""
    home = path("M8 46V122H58V46", "paper") + path("M2 50L33 14L64 50Z", "red")
    inside = box(16, 62, 34, 60, 2, "sky") + person("me", 33, 84, 0.46, bottom=82, look_x=3)
    worker = person(
        Look("curly", "brown", "skin1", "green", lanyard=True), 96, 34, 0.92, look_x=-3,
    )  # fmt: skip
    hold = tube([(121, 78), (118, 106), (108, 108)], 11, "green") + small_hand(
        (118, 107), (106, 108), "skin1", "mitt"
    )
    sheet = (
        box(62, 84, 42, 40, 3, "wood") + paper(67, 91, 32, 29, 0) + box(75, 80, 16, 9, 2, "grey")
    )
    lines = small_tick(76, 99, 0.6) + small_tick(76, 111, 0.6) + writing(84, 99, 9, 9, step=12)
    return home + inside + worker + sheet + lines + hold


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
    """Somebody more in the team."""
    team = bystander("staff-two", 24, 60, 0.7, "blue") + bystander(
        "staff-bob", 104, 60, 0.7, "blue"
    )
    new = person("staff-three", 64, 66, 0.94, mouth="big")
    return team + new + badge("plus", 24, 106, 19)


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
    """People sit in a round."""
    back = together(
        person(w, x, y, 0.56, bottom=60)
        for w, x, y in (("sam", 24, 44), ("lee", 64, 30), ("sam", 104, 44))
    )
    return back + person("mina", 36, 86, 0.6) + person("me", 90, 86, 0.6)
