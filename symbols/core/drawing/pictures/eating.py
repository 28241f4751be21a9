"""Eating and drinking."""

from ..catalogue import picture
from ..people import person
from ..sides import HALF, side
from ..strokes import FINE, Part, box, circle, path
from ..things import apple, clock, sun


def _plate(r: float = 44) -> Part:
    return circle(64, 78, r, "white") + circle(64, 78, r - 12, "pale", line=FINE)


@picture("breakfast")
def breakfast() -> Part:
    """A fried egg and toast, and the sun is up."""
    egg = path("M36 76Q36 58 54 60Q72 56 74 74Q78 94 60 96Q40 98 36 76Z", "white") + circle(
        55, 77, 9, "yellow", FINE
    )
    toast = path("M76 62q-4-12 10-12t10 12v24H76Z", "pine", line=FINE)
    return sun(26, 29, 6) + _plate() + egg + toast


@picture("lunch")
def lunch() -> Part:
    """A sandwich at twelve o'clock."""
    bread = path("M30 92L76 42L122 92Z", "pine") + path("M44 92L76 56L108 92Z", "paper", line=FINE)
    filling = path("M26 92H124V100H26Z", "green") + path("M28 100H122V108H28Z", "red")
    under = path("M26 108H124V120H26Z", "pine")
    return bread + filling + under + clock(30, 32, 26, ((0, -0.66), (0.02, -0.4)))


@picture("fruit")
def fruit() -> Part:
    banana = path("M82 22Q86 60 50 66Q84 76 102 50Q106 36 96 18Z", "yellow")
    bowl = path("M8 70H120Q116 116 84 118H44Q12 116 8 70Z", "blue")
    return banana + apple(42, 50, 1.35) + circle(92, 60, 17, "orange") + bowl


@picture("vegetables")
def vegetables() -> Part:
    carrot = path("M18 60L58 116Q66 122 68 112L52 50Q44 40 32 44Q18 50 18 60Z", "orange") + path(
        "M36 44Q24 30 30 14Q36 26 40 26Q42 14 50 8Q54 24 46 44Z", "green"
    )
    broccoli = path("M84 68L82 118H104L102 68Z", "leaf") + path(
        "M70 72C56 60 64 40 78 44C80 26 106 26 108 44C124 42 128 64 114 72Z", "green"
    )
    return carrot + broccoli


@picture("water")
def water() -> Part:
    glass = path("M28 14H100L92 118H36Z", "white")
    return (
        glass
        + path("M32 48Q48 40 64 48T96 48L92 118H36Z", "water")
        + path("M48 66L52 102", line=5, colour="white")
    )


@picture("snack")
def snack() -> Part:
    """A biscuit and a packet."""
    packet = path(
        "M14 16L24 8L34 16L44 8L54 16L64 8V100L54 108L44 100L34 108L24 100L14 108Z", "red"
    ) + circle(39, 56, 16, "yellow", FINE)
    biscuit = circle(90, 88, 31, "pine") + path(
        "M80 78h0M100 82h0M86 98h0M102 100h0M92 70h0", line=8, colour="brown"
    )
    return packet + biscuit


@picture("hungry")
def hungry() -> Part:
    """A hand on an empty belly."""
    noise = path("M104 84q8-5 6-12M112 96q10-2 14-10", line=4, colour="orange")
    me = person(
        "me",
        58,
        42,
        1,
        brows="sad",
        mouth="sad",
        bottom=84,
        right=((26, 42), (40, 64), (10, 70)),
        right_hand="flat",
    )
    return me + noise + circle(104, 26, 19, "white") + circle(104, 26, 11, "pale", line=FINE)


@picture("thirsty")
def thirsty() -> Part:
    me = person(
        "me", 46, 62, 1.1, brows="sad", mouth="talk", front=path("M-3 17q3 7 6 0Z", "red", line=2)
    )
    return (
        me + path("M88 12H120L115 62H93Z", "white") + path("M92 54h24l-1 8H93Z", "water", line=FINE)
    )


@picture("eating-together")
def eating_together() -> Part:
    pair = person("me", 32, 44, 0.78, look_x=3) + person("jo", 96, 44, 0.78, look_x=-3)
    board = path("M4 94H124V104H4Z", "wood")
    bowls = path("M16 78H48Q46 94 32 94T16 78ZM80 78H112Q110 94 96 94T80 78Z", "orange")
    return pair + bowls + board + path("M18 106V122M110 106V122", line=7)


@picture("help-to-eat")
def help_to_eat() -> Part:
    """At the table staff bring a spoon of food to my mouth."""
    reach = ((0, 50), (18, 74), (42, 46))
    me = side("me", 20, 50, 0.74, HALF, mouth="talk", wheels=False)
    staff = side("staff-bob", 108, 46, 0.74, HALF, mirror=True, arm=reach)
    spoon = path("M76 78L50 62", line=6) + path("M34 57q14-6 21 7q-14 8-21-7Z", "grey", line=FINE)
    spoon += path("M35 54q6-10 18 4Z", "orange", line=FINE)
    bowl = path("M36 94H82Q80 113 69 113H49Q38 113 36 94Z", "white")
    bowl += path("M40 94q19-16 38 0Z", "orange")
    return me + spoon + staff + bowl + box(2, 112, 124, 9, 2, "wood")
