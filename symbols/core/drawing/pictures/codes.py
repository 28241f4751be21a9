"""Picture codes, first half: food, animals, nature, buildings, furniture.

A receipt is six of the 64 pictures in a row, found again among all 64 or said aloud. So each is one
everyday thing with one short name, and no two share an outline.
"""

import math

from ..catalogue import picture
from ..strokes import FINE, Part, box, circle, dot, path, ribbon, tube, tubes
from ..things import house, star


def both_sides(part: Part) -> Part:
    """The part and its mirror image on the right of the picture."""
    return part + part.at(128, mirror=True)


def _disc(r: float) -> str:
    """A whole circle as path data, from its leftmost point; several in one path cost few bytes."""
    return f"a{r} {r} 0 0 1 {2 * r} 0a{r} {r} 0 0 1-{2 * r} 0Z"


@picture("code-apple")
def apple() -> Part:
    half = "C38 22 12 42 16 76C19 104 44 124 64 114"
    fruit = f"M64 40{half}C84 124 109 104 112 76C116 42 90 22 64 40Z"
    leaf = path("M70 28Q80 6 106 10Q100 34 70 28Z", "green")
    return path(fruit, "red") + path("M64 42Q64 24 58 14", line=6) + leaf


@picture("code-banana")
def banana() -> Part:
    skin = "M86 8L104 6Q104 18 110 30C132 78 82 132 14 114Q6 108 10 96C50 100 82 74 84 36L86 8Z"
    tips = path("M86 8L104 6L104 19L86 21Z", "brown")
    return path(skin, "yellow") + path("M98 38C108 80 68 112 28 107", line=FINE) + tips


@picture("code-carrot")
def carrot() -> Part:
    tops = path(
        "M0-34C-26-40-30-58-24-66C-14-66-8-62-6-56C-8-66-4-74 0-78C4-74 8-66 6-56"
        "C8-62 14-66 24-66C30-58 26-40 0-34Z",
        "green",
    )
    root = path("M-20-36Q0-46 20-36Q28-28 22-14L6 58Q0 70-6 58L-22-14Q-28-28-20-36Z", "orange")
    return (tops + root + path("M-22-14h14M18 0h-12M-13 22h10", line=FINE)).at(67, 69, 0.95, -35)


@picture("code-grapes")
def grapes() -> Part:
    spots = [(40 - 12 * row + 24 * i, 111 - 21 * row) for row in range(4) for i in range(row + 1)]
    fruit = path("".join(f"M{x + 12} {y}{_disc(12)}" for x, y in spots), "purple")
    leaf = path("M66 28C74 4 100 4 108 16C104 34 82 36 66 28Z", "green")
    return path("M64 38V12H54", line=6) + leaf + fruit


@picture("code-melon")
def melon() -> Part:
    rind = path("M6 36A58 58 0 0 0 122 36Z", "green")
    flesh = path("M20 36A44 44 0 0 0 108 36Z", "red")
    return rind + flesh + path("M40 48v3M64 46v3M88 48v3M52 62v3M76 62v3", line=6)


@picture("code-cheese")
def cheese() -> Part:
    wedge = path("M8 66L86 22Q112 30 120 66V110H8Z", "yellow") + path("M8 66H120")
    holes = circle(36, 88, 10, "orange") + circle(72, 94, 7, "orange")
    return wedge + holes + circle(98, 84, 9, "orange")


@picture("code-cake")
def cake() -> Part:
    sponge = path("M18 56V112H110V56Z", "pine") + path("M18 92H110", line=FINE)
    icing = "M18 70V54Q18 40 32 40H96Q110 40 110 54V70Q102 84 95 70Q87 58 79 72Q71 88 64 72"
    icing += "Q56 58 48 72Q40 86 33 70Q26 60 18 70Z"
    plate = path("M6 114H122", line=8)
    return sponge + path(icing, "rose") + circle(64, 28, 13, "red") + plate


@picture("code-cat")
def cat() -> Part:
    head = "M20 14L46 34Q64 28 82 34L108 14L110 70C110 98 90 114 64 114S18 98 18 70Z"
    whiskers = path("M34 84L6 78M34 92L8 100M94 84L122 78M94 92L120 100", line=FINE)
    mouth = path("M64 86V92M50 96q7 6 14-4q7 10 14 4")
    eyes = path("M44 60v4M84 60v4", line=10)
    return path(head, "grey") + eyes + path("M57 78H71L64 87Z", "rose") + mouth + whiskers


@picture("code-fish")
def fish() -> Part:
    body = path("M6 66C26 26 74 26 92 60L122 34Q112 66 122 98L92 72C74 106 26 106 6 66Z", "water")
    fins = path("M40 40Q54 14 74 18Q66 32 74 48Z", "blue")
    return fins + body + dot(30, 60, 9) + path("M48 46Q60 66 48 86M66 66h14", line=FINE)


@picture("code-rabbit")
def rabbit() -> Part:
    ear = path("M58 66C32 50 28 6 42 4S66 40 62 64Z", "wood")
    ear += path("M52 50Q38 30 43 14", line=5, colour="rose")
    head = "M64 54C92 54 102 74 100 92C98 112 82 122 64 122S30 112 28 92C26 74 36 54 64 54Z"
    face = dot(49, 82, 8) + dot(79, 82, 8) + path("M57 92H71L64 100Z", "rose", line=FINE)
    mouth = path("M64 100V104M52 108q6 6 12-4q6 10 12 4", line=FINE)
    return both_sides(ear) + path(head, "wood") + face + mouth


@picture("code-snail")
def snail() -> Part:
    foot = "M12 56C10 40 36 40 36 56C38 84 44 92 58 92H96Q116 96 122 114H46C20 114 14 92 12 56Z"
    horns = path("M18 46L10 22M30 46L36 22") + path("M10 22h0M36 22h0", line=10)
    shell = circle(78, 62, 39, "orange")
    curl = path("M78 62C78 52 90 54 90 66C90 82 62 82 62 60C62 34 104 34 104 66", line=5)
    return horns + path(foot, "skin1") + shell + curl


@picture("code-butterfly")
def butterfly() -> Part:
    wing = path("M62 68C34 62 16 88 30 106C44 122 62 100 62 76Z", "yellow")
    wing += path("M62 62C54 18 8 4 8 38C8 66 40 72 62 70Z", "orange")
    wing += dot(30, 42, 13, "white") + path("M62 44Q58 24 46 16", line=FINE)
    return both_sides(wing) + path("M64 48V102", line=10)


@picture("code-bird")
def bird() -> Part:
    legs = path("M56 100V120M72 100V120M46 120H60M64 120H78")
    beak = path("M26 40L4 50L28 56Z", "orange")
    body = "M24 52C18 12 70 8 76 42C84 60 104 58 124 42C126 84 100 106 66 106C36 106 26 82 24 52Z"
    wing = path("M56 62C64 86 84 90 106 78C96 62 74 52 56 62Z", "white")
    return legs + beak + path(body, "blue") + wing + dot(44, 40, 10, "white") + dot(43, 40, 5)


@picture("code-giraffe")
def giraffe() -> Part:
    front = "M38 122V82L34 40L12 44Q2 36 10 28L30 14Q46 8 50 22"
    body = front + "L62 70H94Q108 72 108 88V122H92V98H54V122Z"
    marks = path("M43 40h0M48 60h0M54 82h0M74 82h0M94 84h0", line=12, colour="auburn")
    extras = path("M30 14L28 7M40 11V6M108 80Q120 84 118 104", line=5) + dot(30, 27, 6)
    return path(body, "yellow") + marks + extras


@picture("code-tortoise")
def tortoise() -> Part:
    head = path("M90 96C98 76 94 48 110 48C128 48 126 76 112 82Q108 104 90 104Z", "leaf")
    feet = path("M18 92V112H42V92ZM70 92V112H94V92Z", "leaf") + path("M14 96L6 103")
    shell = path("M8 96C8 18 102 18 102 96Z", "wood")
    plates = path("M32 96L42 66H68L78 96M42 66L28 48M68 66L82 48", line=FINE)
    return head + feet + shell + plates + dot(112, 63, 6)


@picture("code-leaf")
def leaf() -> Part:
    blade = path("M26 102C0 40 46 8 116 12C120 84 88 128 26 102Z", "green")
    return blade + path("M8 120L90 38M50 78V46M50 78H82M72 56V34M72 56H94")


@picture("code-flower")
def flower() -> Part:
    stem = path("M64 70V122", line=8)
    leaf = path("M64 116C40 118 26 104 22 86C48 86 60 98 64 116Z", "green")
    turns = [math.radians(72 * i - 90) for i in range(5)]
    spots = [(64 + 27 * math.cos(a), 47 + 27 * math.sin(a)) for a in turns]
    petals = "".join(f"M{x - 15.8:.1f} {y:.1f}{_disc(15.8)}" for x, y in spots)
    return stem + both_sides(leaf) + path(petals, "rose") + circle(64, 47, 16, "yellow")


@picture("code-cactus")
def cactus() -> Part:
    plant = tubes([("M64 100V20", 28), ("M64 76H28V50", 16), ("M64 64H100V34", 16)], "green")
    spines = path("M64 20v8M58 42v8M70 56v8M60 72v8", line=FINE)
    return plant + spines + path("M34 92H94L86 122H42Z", "orange")


@picture("code-mushroom")
def mushroom() -> Part:
    stalk = path("M48 62Q52 92 42 112Q64 126 86 112Q76 92 80 62Z", "paper")
    return stalk + path("M8 66C8-8 120-8 120 66Q64 84 8 66Z", "auburn")


@picture("code-sun")
def sun() -> Part:
    straight = "M64 10V20M64 108V118M10 64H20M108 64H118"
    slanting = "M24 24L33 33M95 95L104 104M24 104L33 95M95 33L104 24"
    return ribbon(straight + slanting, "yellow") + circle(64, 64, 33, "yellow")


@picture("code-star")
def big_star() -> Part:
    return star(64, 66, 2.2)


@picture("code-cloud")
def cloud() -> Part:
    return path("M34 102C-2 102-2 60 30 58C30 16 84 12 94 46C130 44 132 102 96 102Z", "sky")


@picture("code-mountain")
def mountain() -> Part:
    far = path("M98 112L76 70L90 44L124 112Z", "grey")
    snow = path("M48 14L68 52L58 60L48 48L38 60L28 52Z", "white")
    return far + path("M48 14L98 112H4Z", "slate") + snow


@picture("code-umbrella")
def umbrella() -> Part:
    stick = path("M64 6V104A13 13 0 0 1 38 104", line=7)
    top = "M6 66C10 4 118 4 122 66Q107 52 93 66Q78 52 64 66Q50 52 35 66Q21 52 6 66Z"
    return stick + path(top, "purple") + path("M64 20Q34 36 35 66M64 20Q94 36 93 66", line=FINE)


@picture("code-house")
def cottage() -> Part:
    return path("M88 40V14H104V52Z", "wood") + house(64, 68, 1.08)


@picture("code-tent")
def tent() -> Part:
    sides = path("M64 22L122 114H6Z", "teal") + path("M56 8L64 22L72 8", line=5)
    return sides + path("M64 46L86 114H42Z", "ink")


@picture("code-castle")
def castle() -> Part:
    wall = "M8 118V18H18V28H28V18H38V56H48V46H58V56H70V46H80V56H90V18H100V28H110V18H120V118Z"
    gate = path("M48 118V92A16 16 0 0 1 80 92V118Z", "brown")
    return path(wall, "grey") + gate + path("M23 50v12M105 50v12", line=6)


@picture("code-ladder")
def ladder() -> Part:
    rungs = "M42 28H86M40 52H88M38 76H90M36 100H92"
    return ribbon(rungs, "pine", 6) + ribbon("M44 10L34 118M84 10L94 118", "pine", 7)


@picture("code-chair")
def chair() -> Part:
    frame = tubes([("M30 11L36 70V116", 9), ("M36 76H98V116", 9)], "wood")
    return frame + box(28, 62, 78, 16, 6, "red")


@picture("code-lamp")
def lamp() -> Part:
    foot = path("M34 120Q34 102 64 102T94 120Z", "blue")
    return tube("M64 66V100", 6, "blue") + foot + path("M42 8H86L110 66H18Z", "yellow")


@picture("code-table")
def table() -> Part:
    legs = tubes([("M16 60V112M112 60V112", 9), ("M36 60V92M92 60V92", 7)], "wood")
    return legs + path("M28 30H100L122 58H6Z", "pine") + box(6, 58, 116, 12, 2, "wood")
