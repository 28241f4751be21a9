"""At home and out: rooms, doors, ways to go."""

from ..catalogue import picture
from ..marks import arrow
from ..people import in_wheelchair
from ..sides import WALK, side
from ..strokes import FINE, Part, box, circle, dot, path
from ..things import apple, bed, drop, flower, heart, house, open_doorway, padlock, sun, tree


@picture("home")
def home() -> Part:
    return house(64, 66, 1.12) + heart(64, 50, 0.67, "yellow")


@picture("going-out")
def going_out() -> Part:
    return (
        open_doorway() + in_wheelchair("lee", 74, 32, 0.58) + arrow([(96, 18), (120, 18)], "green")
    )


@picture("bedroom")
def bedroom() -> Part:
    window = box(72, 12, 38, 40, 3, "blue") + path("M91 12V52M72 32H110", line=FINE)
    return window + bed(64, 118)


@picture("bath")
def bath() -> Part:
    tub = path("M8 66H120V80Q118 108 92 108H36Q10 108 8 80Z", "white") + path(
        "M30 108L24 120M98 108L104 120", line=5
    )
    tap = path("M104 66V40Q104 28 92 28Q82 28 82 38", line=6)
    foam = circle(36, 60, 12, "sky") + circle(58, 54, 15, "sky") + circle(80, 60, 11, "sky")
    return tap + foam + tub + drop(82, 48, 0.7)


@picture("toilet")
def toilet() -> Part:
    tank = box(16, 18, 34, 50, 5, "white") + path("M28 30h10", line=5)
    bowl = path("M30 68H110Q112 96 82 102L86 122H44L48 100Q32 92 30 68Z", "white")
    return tank + bowl + box(38, 60, 76, 12, 6, "sky")


@picture("bus")
def bus() -> Part:
    windows = (
        box(15, 34, 24, 28, 3, "sky")
        + box(45, 34, 24, 28, 3, "sky")
        + path("M101 34H122V62H101Z", "sky")
    )
    entrance = path("M80 100V34H94V100", "sky")
    wheels = circle(32, 100, 13, "slate") + circle(104, 100, 12, "slate")
    hubs = dot(32, 100, 8, "white") + dot(104, 100, 8, "white")
    return (
        box(6, 22, 116, 78, 10, "red")
        + windows
        + entrance
        + dot(114, 82, 8, "yellow")
        + wheels
        + hubs
    )


@picture("outside")
def outside() -> Part:
    """Out of the house: sun, a tree, grass."""
    ground = path("M4 98H124V122H4Z", "leaf")
    wall = path("M4 98V40H46V98Z", "paper") + path("M2 42L26 14L58 42Z", "red")
    way = path("M14 98V58H36V98Z", "ink") + path("M14 58L6 64V104L14 98Z", "blue")
    out = arrow([(26, 110), (66, 110)], "white", 6, 9)
    return ground + wall + way + tree(94, 112, 0.74) + sun(94, 26, 8).thinner(0.8) + out


@picture("garden")
def garden() -> Part:
    """A fence, a lawn and flowers."""
    boards = "".join(f"M{x} 92V48l9-12l9 12V92Z" for x in (8, 32, 78, 102))
    rails = path("M4 60H124M4 78H124", line=7)
    lawn = path("M4 88H124V122H4Z", "leaf")
    stems = path("M36 112V70M64 114V46M92 112V70", line=5, colour="green")
    blooms = (
        flower(36, 66, 1.1, "purple") + flower(64, 40, 1.35, "red") + flower(92, 66, 1.1, "orange")
    )
    return rails + path(boards, "paper") + lawn + stems + blooms


@picture("shopping")
def shopping() -> Part:
    """I push a trolley with food in it."""
    me = side("me", 24, 26, 0.6, WALK, arm=((0, 46), (14, 66), (36, 70)))
    food = apple(76, 56, 0.8) + path("M88 64V40L92 32H104L108 40V64Z", "sky")
    cart = path("M46 66H56L66 104H112", line=5) + path("M58 64H120L112 94H66Z", "grey")
    wires = path("M78 66L82 92M96 66V92", line=FINE)
    return me + food + cart + wires + circle(72, 114, 7, "white") + circle(106, 114, 7, "white")


@picture("locked-door")
def locked_door() -> Part:
    frame = box(14, 4, 84, 120, 3, "paper") + box(22, 12, 68, 112, 2, "wood")
    return frame + box(32, 22, 48, 36, 2, line=FINE) + dot(34, 82, 8) + padlock(90, 84, 1.7)


@picture("open-door")
def open_door() -> Part:
    """A door that stands wide open; light falls out of it."""
    light = path("M54 112H104L122 124H44Z", "yellow", line=0, colour="none")
    leaf = path("M50 8L10 20V126L50 116Z", "wood")
    panels = path("M18 34L42 28V62L18 66ZM18 80L42 76V104L18 108Z", "pine", FINE)
    return light + box(50, 8, 58, 108, 2, "yellow") + leaf + panels + dot(44, 70, 7)
