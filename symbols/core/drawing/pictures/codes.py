"""Picture codes, first half: food, animals, nature, buildings and furniture.

A receipt is six of the 64 pictures in a row, found again among all 64 or said aloud. So each is one
everyday thing with one short name, and no two share an outline.
"""

from ..catalogue import picture
from ..strokes import FINE, Part, box, circle, dot, path, ribbon, tube, tubes
from ..things import house, star


def both_sides(part: Part) -> Part:
    """The part and its mirror image on the right of the picture."""
    return part + part.at(128, mirror=True)


@picture("code-apple", en="apple", cy="afal")
def apple() -> Part:
    fruit = "M64 40C38 22 12 42 16 76C19 104 44 124 64 114C84 124 109 104 112 76C116 42 90 22 64 40Z"
    leaf = path("M70 28Q80 6 106 10Q100 34 70 28Z", "green")
    return path(fruit, "red") + path("M64 42Q64 24 58 14", line=6) + leaf


@picture("code-banana", en="banana", cy="banana")
def banana() -> Part:
    skin = "M94 8L108 6Q106 20 112 34C122 84 76 126 20 118Q10 112 14 102C58 104 92 76 92 36Q92 20 94 8Z"
    tips = path("M94 8L108 6L107 18L94 20Z", "brown")
    return path(skin, "yellow") + path("M103 40C106 78 70 110 30 111", line=FINE) + tips


@picture("code-carrot", en="carrot", cy="moronen")
def carrot() -> Part:
    tops = path("M0-34C-26-40-30-58-24-66C-14-66-8-62-6-56C-8-66-4-74 0-78C4-74 8-66 6-56"
                "C8-62 14-66 24-66C30-58 26-40 0-34Z", "green")  # fmt: skip
    root = path("M-20-36Q0-46 20-36Q28-28 22-14L6 58Q0 70-6 58L-22-14Q-28-28-20-36Z", "orange")
    return (tops + root + path("M-22-14h14M18 0h-12M-13 22h10", line=FINE)).at(60, 70, 0.98, 35)


@picture("code-grapes", en="grapes", cy="grawnwin")
def grapes() -> Part:
    spots = [(28, 48), (52, 48), (76, 48), (100, 48), (40, 69), (64, 69), (88, 69), (52, 90)]
    spots += [(76, 90), (64, 111)]
    ring = "a12 12 0 0 1 24 0a12 12 0 0 1-24 0Z"
    fruit = path("".join(f"M{x - 12} {y}{ring}" for x, y in spots), "purple")
    leaf = path("M66 28C74 4 100 4 108 16C104 34 82 36 66 28Z", "green")
    return path("M64 38V12H54", line=6) + leaf + fruit


@picture("code-melon", en="melon", cy="melon")
def melon() -> Part:
    rind = path("M6 36A58 58 0 0 0 122 36Z", "green")
    flesh = path("M20 36A44 44 0 0 0 108 36Z", "red")
    return rind + flesh + path("M40 48v3M64 46v3M88 48v3M52 62v3M76 62v3", line=6)


@picture("code-cheese", en="cheese", cy="caws")
def cheese() -> Part:
    wedge = path("M8 66L86 22Q112 30 120 66V110H8Z", "yellow") + path("M8 66H120")
    return wedge + circle(36, 88, 10, "orange") + circle(72, 92, 7, "orange") + circle(
        98, 82, 9, "orange"
    )


@picture("code-cake", en="cake", cy="cacen")
def cake() -> Part:
    sponge = path("M18 56V112H110V56Z", "pine") + path("M18 92H110", line=FINE)
    icing = "M18 70V54Q18 40 32 40H96Q110 40 110 54V70Q102 84 95 70Q87 58 79 72Q71 88 64 72"
    icing += "Q56 58 48 72Q40 86 33 70Q26 60 18 70Z"
    plate = path("M6 114H122", line=8)
    return sponge + path(icing, "rose") + circle(64, 28, 13, "red") + plate


@picture("code-cat", en="cat", cy="cath")
def cat() -> Part:
    head = "M20 14L46 34Q64 28 82 34L108 14L110 70C110 98 90 114 64 114S18 98 18 70Z"
    whiskers = path("M34 84L6 78M34 92L8 100M94 84L122 78M94 92L120 100", line=FINE)
    mouth = path("M64 86V92M50 96q7 6 14-4q7 10 14 4")
    eyes = both_sides(path("M36 64Q44 52 52 64Q44 72 36 64Z", "yellow") + path("M44 60v6"))
    return path(head, "grey") + eyes + path("M57 78H71L64 87Z", "rose") + mouth + whiskers


@picture("code-fish", en="fish", cy="pysgodyn")
def fish() -> Part:
    body = path("M6 66C26 26 74 26 92 60L122 34Q112 66 122 98L92 72C74 106 26 106 6 66Z", "water")
    fins = path("M40 40Q54 14 74 18Q66 32 74 48Z", "blue")
    return fins + body + dot(30, 60, 9) + path("M48 46Q60 66 48 86M66 66h14", line=FINE)


@picture("code-rabbit", en="rabbit", cy="cwningen")
def rabbit() -> Part:
    ear = path("M58 66C32 50 28 6 42 4S66 40 62 64Z", "wood")
    ear += path("M52 50Q38 30 43 14", line=5, colour="rose")
    head = path("M64 54C92 54 102 74 100 92C98 112 82 122 64 122S30 112 28 92C26 74 36 54 64 54Z",
                "wood")  # fmt: skip
    face = dot(49, 82, 9) + dot(79, 82, 9) + path("M57 92H71L64 100Z", "rose", line=FINE)
    return both_sides(ear) + head + face + path("M64 100V104M52 108q6 6 12-4q6 10 12 4", line=FINE)


@picture("code-snail", en="snail", cy="malwoden")
def snail() -> Part:
    foot = "M12 56C10 40 36 40 36 56C38 84 44 92 58 92H96Q116 96 122 114H46C20 114 14 92 12 56Z"
    horns = path("M18 46L10 22M30 46L36 22") + path("M10 22h0M36 22h0", line=10)
    shell = circle(78, 62, 39, "orange")
    curl = path("M78 62C78 52 90 54 90 66C90 82 62 82 62 60C62 34 104 34 104 66", line=5)
    return horns + path(foot, "skin1") + shell + curl


@picture("code-butterfly", en="butterfly", cy="pili-pala")
def butterfly() -> Part:
    wing = path("M62 68C34 62 16 88 30 106C44 122 62 100 62 76Z", "yellow")
    wing += path("M62 62C54 18 8 4 8 38C8 66 40 72 62 70Z", "orange")
    wing += dot(30, 42, 13, "white") + path("M62 44Q58 24 46 16", line=FINE)
    return both_sides(wing) + path("M64 48V102", line=10)


@picture("code-bird", en="bird", cy="aderyn")
def bird() -> Part:
    legs = path("M56 100V120M72 100V120M46 120H60M64 120H78")
    beak = path("M26 40L4 50L28 56Z", "orange")
    body = "M24 52C18 12 70 8 76 42C84 60 104 58 124 42C126 84 100 106 66 106C36 106 26 82 24 52Z"
    wing = path("M56 62C64 86 84 90 106 78C96 62 74 52 56 62Z", "white")
    return legs + beak + path(body, "blue") + wing + dot(44, 40, 10, "white") + dot(43, 40, 5)


@picture("code-giraffe", en="giraffe", cy="jiráff")
def giraffe() -> Part:
    body = "M40 122V82L36 38L12 42Q4 34 12 26L32 14Q46 8 50 22L62 70H94Q108 72 108 88V122H94V98H54V122Z"
    marks = path("M47 46h0M52 66h0M60 84h0M78 82h0M95 86h0", line=10, colour="auburn")
    extras = path("M36 12V4M108 80Q120 84 118 104") + dot(32, 26, 6)
    return path(body, "yellow") + marks + extras


@picture("code-tortoise", en="tortoise", cy="crwban")
def tortoise() -> Part:
    head = path("M92 94C98 70 98 52 110 52C126 52 126 76 112 82Q108 104 92 104Z", "leaf")
    feet = path("M20 88V112H42V96ZM72 96V112H94V88ZM16 90L4 98L18 98Z", "leaf")
    shell = path("M10 92C10 22 100 22 100 92Z", "wood")
    plates = path("M34 92L42 64H68L76 92M42 64L32 50M68 64L78 50", line=FINE)
    return head + feet + shell + plates + dot(112, 64, 6)


@picture("code-leaf", en="leaf", cy="deilen")
def leaf() -> Part:
    blade = path("M26 102C0 40 46 8 116 12C120 84 88 128 26 102Z", "green")
    return blade + path("M8 120L90 38M50 78V46M50 78H82M72 56V34M72 56H94")


@picture("code-flower", en="flower", cy="blodyn")
def flower() -> Part:
    stem = path("M64 70V120", line=8, colour="green")
    leaves = path("M64 116C40 118 28 104 26 90C48 90 60 100 64 116C68 100 80 90 102 90"
                  "C100 104 88 118 64 116Z", "green")  # fmt: skip
    petals = "M52 32C40 2 88 2 76 32C104 18 116 62 82 54C104 80 62 100 64 64C66 100 24 80 46 54"
    return stem + leaves + path(petals + "C12 62 24 18 52 32Z", "rose") + circle(64, 45, 15, "yellow")


@picture("code-cactus", en="cactus", cy="cactws")
def cactus() -> Part:
    plant = tubes([("M64 100V20", 28), ("M64 76H28V50", 16), ("M64 64H100V34", 16)], "green")
    spines = path("M64 20v8M58 42v8M70 56v8M60 72v8", line=FINE)
    return plant + spines + path("M34 92H94L86 122H42Z", "orange")


@picture("code-mushroom", en="mushroom", cy="madarchen")
def mushroom() -> Part:
    stalk = path("M48 62Q52 92 42 112Q64 126 86 112Q76 92 80 62Z", "paper")
    return stalk + path("M8 66C8-8 120-8 120 66Q64 84 8 66Z", "auburn")


@picture("code-sun", en="sun", cy="haul")
def sun() -> Part:
    rays = "M64 8V22M64 106V120M8 64H22M106 64H120M24 24L34 34M94 94L104 104M24 104L34 94M94 34L104 24"
    return ribbon(rays, "yellow", 7) + circle(64, 64, 31, "yellow")


@picture("code-star", en="star", cy="seren")
def big_star() -> Part:
    return star(64, 66, 2.2)


@picture("code-cloud", en="cloud", cy="cwmwl")
def cloud() -> Part:
    return path("M34 102C-2 102-2 60 30 58C30 16 84 12 94 46C130 44 132 102 96 102Z", "sky")


@picture("code-mountain", en="mountain", cy="mynydd")
def mountain() -> Part:
    far = path("M58 112L92 44L124 112Z", "grey")
    snow = path("M48 14L68 52L58 60L48 48L38 60L28 52Z", "white")
    return far + path("M48 14L100 112H4Z", "slate") + snow


@picture("code-umbrella", en="umbrella", cy="ymbarél")
def umbrella() -> Part:
    stick = path("M64 6V104A13 13 0 0 1 38 104", line=7)
    top = "M6 66C10 4 118 4 122 66Q107 52 93 66Q78 52 64 66Q50 52 35 66Q21 52 6 66Z"
    return stick + path(top, "purple") + path("M64 20Q34 36 35 66M64 20Q94 36 93 66", line=FINE)


@picture("code-house", en="house", cy="tŷ")
def cottage() -> Part:
    return path("M88 40V14H104V52Z", "wood") + house(64, 68, 1.08)


@picture("code-tent", en="tent", cy="pabell")
def tent() -> Part:
    sides = path("M56 10L64 22L122 114H6L64 22L72 10", "teal")
    return sides + path("M64 44L86 114H42Z", "ink")


@picture("code-castle", en="castle", cy="castell")
def castle() -> Part:
    wall = "M8 118V18H18V28H28V18H38V56H48V46H58V56H70V46H80V56H90V18H100V28H110V18H120V118Z"
    gate = path("M48 118V92A16 16 0 0 1 80 92V118Z", "brown")
    return path(wall, "grey") + gate + path("M23 50v12M105 50v12", line=6)


@picture("code-ladder", en="ladder", cy="ysgol")
def ladder() -> Part:
    rungs = "M42 28H86M40 52H88M38 76H90M36 100H92"
    return ribbon(rungs, "pine", 6) + ribbon("M44 8L34 120M84 8L94 120", "pine", 7)


@picture("code-chair", en="chair", cy="cadair")
def chair() -> Part:
    frame = tubes([("M30 10L36 70V116", 9), ("M36 76H98V116", 9)], "wood")
    return frame + box(28, 62, 78, 16, 6, "red")


@picture("code-lamp", en="lamp", cy="lamp")
def lamp() -> Part:
    foot = path("M34 120Q34 102 64 102T94 120Z", "blue")
    return tube("M64 66V100", 6, "blue") + foot + path("M42 8H86L110 66H18Z", "yellow")


@picture("code-table", en="table", cy="bwrdd")
def table() -> Part:
    legs = tubes([("M16 60V112M112 60V112", 9), ("M36 60V92M92 60V92", 7)], "wood")
    return legs + path("M28 30H100L122 58H6Z", "pine") + box(6, 58, 116, 12, 2, "wood")


@picture("code-sofa", en="sofa", cy="soffa")
def sofa() -> Part:
    legs = path("M22 104V114M106 104V114", line=8)
    back = box(20, 26, 88, 60, 14, "blue") + path("M64 26V70")
    arms = box(4, 54, 26, 50, 11, "blue") + box(98, 54, 26, 50, 11, "blue")
    return legs + back + box(26, 70, 76, 34, 6, "blue") + arms
