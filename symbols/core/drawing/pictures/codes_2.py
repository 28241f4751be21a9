"""Picture codes, second half: things to use, wear and hear, and ways to travel (see `codes`)."""

from ..catalogue import picture
from ..palette import Colour
from ..strokes import FINE, Part, box, circle, dot, path, ribbon, tube, tubes
from ..things import key, pencil
from .codes import both_sides


def ring(x: float, y: float, r: float, colour: Colour, width: float = 7) -> Part:
    """A coloured hoop with an ink edge on both sides."""
    return circle(x, y, r, line=width + 8) + circle(x, y, r, line=width, colour=colour)


@picture("code-sofa")
def sofa() -> Part:
    legs = path("M22 104V114M106 104V114", line=8)
    back = box(20, 26, 88, 60, 14, "blue") + path("M64 26V70")
    arms = box(4, 54, 26, 50, 11, "blue") + box(98, 54, 26, 50, 11, "blue")
    return legs + back + box(26, 70, 76, 34, 6, "blue") + arms


@picture("code-clock")
def clock() -> Part:
    face = circle(64, 64, 57, "red") + circle(64, 64, 44, "white")
    return face + path("M64 30v2M98 64h-2M64 98v-2M30 64h2") + path("M64 38V64L82 76", line=6)


@picture("code-key")
def door_key() -> Part:
    return key(82, 58, 1.75, 90).at(128, mirror=True)


@picture("code-ball")
def football() -> Part:
    seams = "M64 44V24M83 58L102 51M76 80L88 97M52 80L40 97M45 58L26 51"
    edge = "M48 11L64 24L80 11ZM113 40L102 51L112 72L120 66ZM97 110L88 97L66 104L66 120Z"
    edge += "M31 110L40 97L60 104L62 120ZM15 40L26 51L16 72L8 66Z"
    patches = path("M64 44L83 58L76 80H52L45 58Z" + edge, "ink")
    return circle(64, 64, 57, "white") + path(seams) + patches


@picture("code-book")
def book() -> Part:
    left = path("M64 26C50 12 28 12 12 20V104C28 98 50 98 64 110Z", "white")
    left += path("M24 40Q38 36 52 44M24 58Q38 54 52 62M24 76Q38 72 52 80", line=FINE)
    return box(4, 28, 120, 88, 6, "blue") + both_sides(left)


@picture("code-pencil")
def green_pencil() -> Part:
    return pencil(12, 116, 1.66, 45, "green")


@picture("code-scissors")
def scissors() -> Part:
    blade = path("M36 6C30 34 46 60 74 88L84 80C70 54 54 30 36 6Z", "grey")
    return both_sides(blade + ring(86, 101, 17, "red")) + dot(64, 70, 7)


@picture("code-present")
def present() -> Part:
    bow = path("M64 38C36 38 24 18 36 10C52 2 62 22 64 38Z", "yellow")
    parcel = box(16, 58, 96, 60, 3, "purple") + box(8, 38, 112, 24, 4, "purple")
    return both_sides(bow) + parcel + path("M54 38H74V118H54Z", "yellow")


@picture("code-window")
def window() -> Part:
    frame = box(16, 6, 96, 104, 3, "white") + box(6, 106, 116, 14, 4, "wood")
    panes = path("M27 17H59V53H27ZM69 17H101V53H69ZM27 63H59V97H27ZM69 63H101V97H69Z", "water")
    return frame + panes


@picture("code-suitcase")
def suitcase() -> Part:
    handle = tube("M46 42V22H82V42", 5, "slate")
    straps = path("M26 36H42V116H26ZM86 36H102V116H86Z", "pine")
    return handle + box(6, 36, 116, 80, 12, "auburn") + straps


@picture("code-magnet")
def magnet() -> Part:
    bow = path("M14 10H46V66A18 18 0 0 0 82 66V10H114V66A50 50 0 0 1 14 66Z", "red")
    return bow + path("M14 10H46V36H14ZM82 10H114V36H82Z", "white")


@picture("code-radio")
def radio() -> Part:
    case = path("M88 44L114 6", line=6) + box(6, 42, 116, 76, 12, "teal")
    front = circle(42, 80, 26, "slate") + dot(42, 80, 14, "teal") + box(78, 56, 34, 18, 3, "white")
    return case + front + path("M86 95h0M104 95h0", line=13)


@picture("code-iron")
def iron() -> Part:
    handle = tube("M40 64C44 34 60 26 78 26H104L108 64", 11, "slate")
    body = path("M10 98C14 74 36 60 70 60H112L120 98Z", "water")
    return handle + body + box(4, 96, 120, 16, 5, "grey") + circle(80, 78, 9, "white")


@picture("code-drum")
def drum() -> Part:
    side = path("M12 54V98A52 20 0 0 0 116 98V54Z", "red")
    cords = path("M12 60L30 110L50 72L64 116L78 72L98 110L116 60", line=FINE)
    skin = path("M12 54A52 20 0 0 1 116 54A52 20 0 0 1 12 54Z", "white")
    sticks = ribbon("M28 10L60 52M100 10L68 52", "pine", 6)
    return side + cords + skin + sticks


@picture("code-trumpet")
def trumpet() -> Part:
    valves = path("M44 34V94M58 34V94M72 34V94", line=8)
    pipes = tube("M86 56H12M38 56Q24 56 24 72T38 88H76Q92 88 92 72", 8, "yellow")
    bell = path("M76 49C98 49 108 36 112 18H122V94H112C108 76 98 63 76 63Z", "yellow")
    return valves + pipes + bell + path("M7 46V66", line=9)


@picture("code-camera")
def camera() -> Part:
    case = path("M38 36L48 18H80L90 36Z", "slate") + box(6, 34, 116, 78, 12, "slate")
    lens = circle(64, 74, 29, "white") + circle(64, 74, 17, "water")
    return case + lens + dot(106, 50, 10, "yellow") + path("M18 30H30", line=7)


@picture("code-glasses")
def glasses() -> Part:
    lens = circle(34, 74, 26, "sky", line=8) + path("M8 70V44Q10 34 22 38", line=6)
    return both_sides(lens) + path("M58 66Q64 58 70 66", line=8)


@picture("code-shoe")
def shoe() -> Part:
    upper = path("M8 34Q26 46 44 30C52 56 70 62 96 68Q122 74 120 98H8Z", "orange")
    laces = path("M52 58L64 46M66 66L76 54M80 70L88 60", line=5)
    return upper + box(4, 94, 120, 16, 7, "white") + laces


@picture("code-glove")
def glove() -> Part:
    hand = tubes(
        [("M46 62L38 26M62 60V18M78 62L86 24M88 74L108 48", 15), ("M54 64V88H76L80 72Z", 26)],
        "teal",
    )
    return hand + box(34, 98, 62, 22, 6, "yellow")


@picture("code-shirt")
def shirt() -> Part:
    cloth = path("M44 12L10 32L20 66L34 60V118H94V60L108 66L118 32L84 12Z", "mint")
    collar = path("M44 12L64 32L84 12L92 26L76 44L64 32L52 44L36 26Z", "white")
    buttons = path("M73 60h0M73 80h0M73 100h0", line=6)
    return cloth + path("M64 34V118M34 60V48M94 60V48") + collar + buttons


@picture("code-trousers")
def trousers() -> Part:
    legs = path("M34 8H94L106 120H74L64 54L54 120H22Z", "blue")
    return legs + path("M33 24H95M64 24V54M38 24Q38 38 32 40M90 24Q90 38 96 40", line=FINE)


@picture("code-mug")
def mug() -> Part:
    handle = tube("M86 58H96Q110 58 110 72T96 92H86", 8, "white")
    body = path("M14 38H90V106Q90 118 78 118H26Q14 118 14 106Z", "white")
    steam = path("M38 28q-8-6 0-12t0-10M66 28q-8-6 0-12t0-10", line=5)
    return handle + body + path("M14 62H90V84H14Z", "red") + steam


@picture("code-fork")
def fork() -> Part:
    right = "V114Q56 122 64 122T72 114V74Q92 70 92 50V8H84V44H76V8H68V44H60V8H52V44H44V8H36V50"
    return path(f"M56 74{right}Q36 70 56 74Z", "grey")


@picture("code-teapot")
def teapot() -> Part:
    handle = tube("M92 58C124 44 126 98 90 100", 8, "leaf")
    spout = path("M40 98C14 92 26 64 4 54L16 42C36 50 32 62 44 64Z", "leaf")
    body = path("M28 82C28 46 100 46 100 82C100 106 86 116 64 116S28 106 28 82Z", "leaf")
    return handle + spout + body + circle(64, 32, 9, "leaf") + path("M42 58Q64 30 86 58Z", "leaf")


@picture("code-bus")
def bus() -> Part:
    glass = "M16 22H42V46H16ZM50 22H78V46H50ZM86 22H114V46H86ZM16 64H42V86H16ZM50 64H78V86H50Z"
    wheels = circle(34, 106, 14, "slate") + circle(94, 106, 14, "slate")
    doors = path("M88 64H112V104H88Z", "white")
    return box(6, 12, 116, 94, 10, "red") + path(glass, "sky") + doors + wheels


@picture("code-bicycle")
def bicycle() -> Part:
    wheels = circle(30, 84, 25, line=6) + circle(98, 84, 25, line=6)
    frame = ribbon("M30 84L48 50H84L58 84H30M44 38L58 84M98 84L80 32", "red", 5)
    return wheels + frame + path("M34 36H54M80 32Q94 26 98 36", line=8)


@picture("code-tractor")
def tractor() -> Part:
    cab = path("M20 60V10H68V60Z", "sky") + path("M92 56V28", line=8)
    bonnet = path("M20 60H62V52H112Q120 52 120 60V94H20Z", "green")
    back = circle(38, 84, 34, "slate") + circle(38, 84, 15, "yellow")
    return cab + bonnet + back + circle(102, 102, 18, "slate") + dot(102, 102, 12, "yellow")


@picture("code-boat")
def boat() -> Part:
    sails = path("M66 8L116 76H66Z", "white") + path("M56 24V76H16Z", "orange")
    return path("M61 6V88", line=6) + sails + path("M6 86H122L104 118H26Z", "wood")


@picture("code-plane")
def plane() -> Part:
    half = path("M0-60C-10-60-11-46-11-36V-16L-58 16V30L-11 14V36L-28 48V58L0 50", "pale")
    inside = path("M0-54V44", line=8, colour="pale")
    return (half + half.at(mirror=True) + inside).at(65, 63, 0.92, 45)


@picture("code-helicopter")
def helicopter() -> Part:
    blades = path("M6 20H106", line=8) + path("M56 20V40", line=6) + path("M118 34V72", line=6)
    cabin = "M10 74C10 48 30 38 56 38H76L118 48V60L84 76C80 94 66 100 48 100C24 100 10 92 10 74Z"
    glass = path("M14 70C16 54 28 48 44 48V72H14Z", "sky")
    skids = path("M16 116H88M34 100V116M64 100V116", line=5)
    return blades + path(cabin, "orange") + glass + skids


@picture("code-anchor")
def anchor() -> Part:
    hooks = "M64 38V112M38 48H90M16 78C18 102 40 114 64 114S110 102 112 78"
    return ring(64, 22, 12, "slate", 6) + tube(hooks, 9, "slate")


@picture("code-wheel")
def wheel() -> Part:
    spokes = path("M-50 0H50M-25-43L25 43M-25 43L25-43", line=14)
    spokes += path("M-50 0H50M-25-43L25 43M-25 43L25-43", line=7, colour="wood")
    return spokes.at(64, 64, turn=30) + ring(64, 64, 50, "wood") + circle(64, 64, 12, "wood")


@picture("code-flag")
def flag() -> Part:
    cloth = "M24 14C50-4 70 36 118 14V74C70 96 50 56 24 74Z"
    return path(cloth, "purple") + tube("M22 10V118", 6, "pine")
