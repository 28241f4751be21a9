"""Food, health, work, rest and the day."""

from ..catalogue import picture
from ..people import person
from ..sides import lying
from ..strokes import FINE, Part, box, circle, dot, path
from ..things import apple, coin, cup, heart, house, moon, spanner, spot, star


@picture("health")
def health() -> Part:
    sign = path("M0-13V13M-13 0H13", line=9, colour="white").at(64, 58)
    return heart(64, 66, 2.9) + sign


@picture("food")
def food() -> Part:
    """Bread, cheese, an apple, a carrot."""
    loaf = path("M12 36C-2 14 66 14 54 36V58H12Z", "pine") + path(
        "M24 34v8M33 32v8M42 34v8", line=FINE
    )
    cheese = path("M70 42L112 16Q120 22 120 42V60H70ZM70 42H120", "yellow")
    holes = path("M84 51h0M104 51h0", line=7)
    root = path("M66 116Q72 88 92 82Q104 84 102 96Q92 110 66 116Z", "orange")
    tops = path("M98 86Q104 68 114 72M100 88Q118 78 120 88", line=5, colour="green")
    return (
        loaf
        + cheese
        + holes
        + apple(34, 96, 1.4)
        + tops
        + root
        + path("M84 94l6 6M78 104l5 4", line=FINE)
    )


@picture("dinner")
def dinner() -> Part:
    """A warm plate; through the window it is evening."""
    plate = circle(64, 82, 36, "white") + circle(64, 82, 25, "pale", line=FINE)
    meal = path("M44 82c-2-16 20-22 26-10s-3 28-14 26S45 92 44 82Z", "wood")
    peas = path("M76 72h0M82 82h0M75 92h0", line=12)
    peas += path("M76 72h0M82 82h0M75 92h0", line=6, colour="green")
    fork = path("M8 50V64Q8 72 14 74V120M14 50V74M20 50V64Q20 72 14 74")
    knife = path("M118 120V50Q108 62 109 88H118", "grey")
    sky = box(34, 4, 60, 34, 5, "ink") + moon(56, 21, 0.6) + star(80, 20, 0.3)
    return sky + plate + meal + peas + fork + knife


@picture("drink")
def drink() -> Part:
    """A glass of water, and a hot cup."""
    glass = path("M6 22H54L48 118H12Z", "white") + path("M9 46H51L47 116H13Z", "water", FINE)
    steam = path("M78 52q-6-9 0-16t0-16M96 52q-6-9 0-16t0-16", line=5, colour="slate")
    return glass + cup(86, 92, 1.7).thinner(0.7) + steam


@picture("cup-of-tea")
def cup_of_tea() -> Part:
    steam = path("M46 40q-8-9 0-18t0-16M66 40q-8-9 0-18t0-16", line=4, colour="slate")
    return steam + cup(58, 80, 2.3) + path("M14 120H104", line=6)


@picture("money")
def money() -> Part:
    note = (
        box(10, 24, 100, 54, 4, "mint")
        + circle(60, 51, 15, "green")
        + dot(24, 38, 6)
        + dot(96, 64, 6)
    )
    return note + coin(92, 96, 20) + coin(52, 98, 16, "grey")


@picture("work-and-learning")
def work_and_learning() -> Part:
    """One at work, with a helmet and a spanner; one who studies, with a book."""
    helmet = path("M-17-6C-17-34 17-34 17-6Z", "yellow") + path("M-23-5H23", line=6)
    cap = (
        path("M-14-12V-22H14V-12Q0-18-14-12Z", "slate")
        + path("M-30-25L0-37L30-25L0-14Z", "slate")
        + path("M26-24V-8", line=3)
    )
    worker = person("lee", 33, 44, 0.86, front=helmet)
    student = person("jo", 95, 44, 0.86, front=cap)
    book = path(
        "M95 92Q80 84 66 90V120Q80 114 95 121Q110 114 124 120V90Q110 84 95 92Z", "white"
    ) + path("M95 92V120")
    return worker + student + spanner(26, 98, 0.44, 40) + book


@picture("sleep")
def sleep() -> Part:
    """Someone asleep under the moon."""
    frame = (
        box(8, 56, 9, 66, 3, "wood")
        + box(111, 78, 9, 44, 3, "wood")
        + box(16, 98, 96, 14, 3, "white")
    )
    sleeper = lying("me", 38, 76, 0.62, eyes="shut")
    cover = path("M62 98V68Q84 58 112 80V98Z", "teal")
    pillow = box(16, 82, 32, 17, 8, "white")
    return frame + pillow + sleeper + cover + moon(94, 30, 1) + star(58, 20, 0.3)


@picture("medicine")
def medicine() -> Part:
    bottle = (
        box(24, 34, 56, 84, 8, "orange")
        + box(20, 12, 64, 22, 5, "white")
        + box(24, 58, 56, 36, 0, "white")
    )
    capsule = box(-20, -10, 40, 20, 10, "white") + path("M0-10H10A10 10 0 0 1 10 10H0Z", "red")
    sign = path("M52 66v20M42 76h20", line=6, colour="green")
    return (
        bottle
        + sign
        + capsule.at(100, 108, 1, -20)
        + circle(100, 76, 10, "white")
        + path("M93 76h14", line=FINE)
    )


@picture("pain")
def pain() -> Part:
    """Red spots where it hurts."""
    hurts = spot(-21, -14, 0.66) + spot(25, 44, 0.78) + spot(-4, 70, 0.78)
    return person(
        "me", 64, 42, 0.98, brows="sad", mouth="wavy", eyes="shut", bottom=88, front=hurts,
        left=((25, 40), (42, 62), (16, 74)),
    )  # fmt: skip


@picture("morning")
def morning() -> Part:
    """The sun comes up."""
    light = path("M64 12V28M20 28L33 41M108 28L95 41M6 72H22M122 72H106", line=7, colour="orange")
    return light + path("M30 88A34 34 0 0 1 98 88Z", "yellow") + path("M6 88H122V118H6Z", "leaf")


@picture("evening")
def evening() -> Part:
    """The sun goes down, the first star is out, and the light is on in the house."""
    sky = box(6, 8, 116, 112, 4, "blue") + path("M8 58H120V96H8Z", "orange", line=0, colour="none")
    low = path("M16 96A26 26 0 0 1 68 96Z", "yellow") + path(
        "M42 62V48M64 70L73 60M20 70L11 62", line=5, colour="yellow"
    )
    ground = path("M6 94H122V116Q122 120 118 120H10Q6 120 6 116Z", "slate")
    home = house(96, 78, 0.42, "ink", "ink", "none") + box(88, 82, 16, 14, 1, "yellow", 2.4)
    return sky + low + ground + home + star(30, 28, 0.36) + moon(86, 28, 0.6)


@picture("cooking")
def cooking() -> Part:
    steam = path(
        "M46 34q-7-8 0-15t0-13M64 34q-7-8 0-15t0-13M82 34q-7-8 0-15t0-13", line=4, colour="slate"
    )
    pot = path("M24 56H104V94Q104 106 92 106H36Q24 106 24 94Z", "red") + path(
        "M24 70H8M104 70H120", line=7
    )
    flames = path("M34 122q8-12 14 0M58 122q8-12 14 0M82 122q8-12 14 0", line=5, colour="orange")
    return steam + pot + box(18, 44, 92, 13, 5, "grey") + flames


@picture("television")
def television() -> Part:
    """A set with a programme on it, and the remote control."""
    stand = path("M30 118H74M52 100V118", line=6)
    frame = box(4, 12, 98, 88, 6, "ink")
    screen = box(12, 20, 82, 70, 2, "sky", line=FINE)
    show = person("ada", 53, 50, 0.66, bottom=56)
    remote = box(108, 58, 17, 62, 5, "slate") + path("M116.5 70h0", line=7, colour="red")
    return (
        stand
        + frame
        + screen
        + show
        + remote
        + path("M113 84h0M120 84h0M113 94h0M120 94h0M113 104h0M120 104h0", line=4.5, colour="white")
    )


@picture("music")
def music() -> Part:
    notes = path("M44 96V30L104 18V84", line=7) + path("M44 44L104 32", line=7)
    return notes + circle(31, 98, 14, "purple") + circle(91, 86, 14, "purple")
