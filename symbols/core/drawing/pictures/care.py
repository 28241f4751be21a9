"""Personal care. Adults, decently covered, who look on or do it themselves."""

from dataclasses import replace

from ..catalogue import picture
from ..hands import small_hand
from ..marks import arrow, round_arrow
from ..people import Look, arm, look_of, person
from ..sides import SIT, WALK, Pose, lying, side
from ..strokes import FINE, Part, box, circle, path, together, tube, tubes
from ..things import drop, shirt


def bare() -> Look:
    """Me with bare shoulders."""
    mine = look_of("me")
    return Look(mine.hair, mine.hair_colour, mine.skin, "mine", mine.glasses, mine.beard)


@picture("shower")
def shower() -> Part:
    """Behind the screen, water runs."""
    pipe = path("M20 60V20Q20 8 34 8H50V16", line=6) + path(
        "M34 28Q36 16 50 16Q64 16 66 28Z", "grey"
    )
    drops = path("M40 38v8M52 38v8M62 36v8M40 54v8", line=4, colour="water")
    me = person(bare(), 66, 60, 0.8, eyes="shut", bottom=50)
    return (
        pipe
        + me
        + drops
        + box(14, 88, 106, 34, 3, "sky")
        + path("M28 98L44 114M60 98L76 114", line=FINE, colour="white")
    )


@picture("washing-hands")
def washing_hands() -> Part:
    tap = (
        path("M124 22H78Q64 22 64 36V42", line=13)
        + path("M124 22H78Q64 22 64 36V40", line=6, colour="grey")
        + path("M100 20V8M90 8H110", line=6)
    )
    left = tubes([("M4 112L34 92", 26), ("M34 90L62 78", 22), ("M52 88L74 92", 10)], "mine")
    right = tubes([("M124 112L96 94", 26), ("M94 92L68 82", 20), ("M88 80L66 72", 9)], "mine")
    return (
        tap
        + path("M64 50v22", line=7, colour="water")
        + left
        + right
        + path("M40 66h0M30 76h0M90 66h0M100 76h0", line=9, colour="water")
    )


@picture("washing")
def washing() -> Part:
    """I wash my face with a flannel."""
    me = person(
        "me",
        62,
        58,
        1.3,
        bottom=52,
        eyes="shut",
        right=((26, 50), (44, 52), (22, 16)),
        right_hand="fist",
    )
    cloth = path("M78 56Q98 48 104 66Q106 86 92 90Q76 88 74 74Z", "sky")
    return me + cloth + drop(28, 30, 1) + drop(20, 54, 0.8) + drop(108, 34, 0.9)


@picture("dressing")
def dressing() -> Part:
    """I put an arm into my shirt."""
    me = person("me", 58, 42, 1, bottom=88, left=((25, 40), (44, 56), (54, 34)), left_hand="open")
    sleeve = path("M78 72L104 60L122 78L116 112L92 104Z", "yellow")
    return (
        me
        + sleeve
        + tube([(84, 84), (104, 84)], 13, "mine")
        + path("M58 70V124M58 80h0M58 96h0M58 112h0", line=FINE)
    )


@picture("clothes")
def clothes() -> Part:
    trousers = path("M74 44H116L120 120H100L95 72L90 120H70Z", "blue")
    return shirt(42, 46, 1.15, "orange") + trousers


@picture("brush-teeth")
def brush_teeth() -> Part:
    me = person("me", 56, 58, 1.35, bottom=50, mouth="none", eyes="dot")
    grin = path("M45 72H69Q68 84 57 84T45 72Z", "white", line=FINE)
    brush = (
        path("M66 78L116 92", line=11)
        + path("M68 78L115 91", line=4, colour="red")
        + path("M60 70L76 74", line=9)
        + path("M60 70L76 74", line=4, colour="white")
    )
    hand_ = arm(((26, 60), (52, 58), (38, 34)), 1, "yellow", look_of("me").skin).at(56, 58, 1.3)
    return me + grin + brush + hand_


@picture("brush-hair")
def brush_hair() -> Part:
    me = person("me", 54, 62, 1.3, bottom=48, right=((26, 48), (50, 40), (34, -10)))
    comb = (
        path("M66 18L104 34", line=10)
        + path("M68 18L102 33", line=4, colour="purple")
        + path("M66 24l-3 10M74 28l-3 10M82 31l-3 10", line=4)
    )
    return me + comb


@picture("shaving")
def shaving() -> Part:
    foam = path("M-16 1C-14 9-8 8 0 8S14 9 16 1C18 15 8 24 0 24S-18 15-16 1Z", "white", line=FINE)
    me = person(
        Look("crop", "black", "skin3", "teal"),
        56,
        54,
        1.4,
        bottom=54,
        mouth="none",
        front=foam + path("M-4 14h8", line=FINE),
    )
    razor = (
        path("M82 84L112 112", line=11)
        + path("M83 85L111 111", line=4, colour="blue")
        + path("M72 84L86 70", line=9)
        + path("M73 83L85 71", line=3, colour="grey")
    )
    return me + razor


SLING = Pose(
    leg=((2, 84), (40, 70), (52, 104), (64, 106)),
    arm=((0, 46), (12, 64), (34, 56)),
    shoulder=(-8, 46),
    hip=(0, 82),
    head=(-10, 4),
    head_turn=-14,
)


@picture("hoist")
def hoist() -> Part:
    """I sit in the sling of a hoist, dressed and looking on."""
    frame = path("M12 120H72M14 120V20Q14 10 24 10H76", line=9)
    frame += (
        path("M12 120H72M14 120V20Q14 10 24 10H76", line=3, colour="grey")
        + circle(20, 122, 4, "ink")
        + circle(70, 122, 4, "ink")
    )
    bar_ = path("M76 10V22M56 22H98", line=6)
    sling = path("M46 62Q44 96 66 98Q88 96 98 84L82 76Z", "purple")
    straps = path("M58 24L48 64M96 24L100 82", line=4)
    return frame + bar_ + side("me", 66, 42, 0.46, SLING, wheels=False) + sling + straps


@picture("lying-down")
def lying_down() -> Part:
    """I lie on a couch with my clothes on."""
    couch = path("M14 104V122M114 104V122", line=8) + box(4, 88, 120, 20, 8, "teal")
    cushion = box(4, 70, 32, 20, 8, "white")
    legs = tube("M72 78H106", 17, "slate") + tube("M110 80V68", 12, "ink")
    rest = small_hand((44, 76), (62, 76), "mine") + tube("M42 76H60", 10, "yellow")
    return couch + cushion + legs + lying("me", 30, 62, 0.7, eyes="dot") + rest


@picture("getting-up")
def getting_up() -> Part:
    """I sit up on the edge of the bed."""
    frame = (
        box(4, 56, 9, 64, 3, "wood") + box(12, 88, 80, 14, 3, "white") + path("M86 102V120", line=7)
    )
    me = side("me", 66, 30, 0.6, SIT, wheels=False)
    return (
        frame + box(14, 74, 28, 15, 7, "white") + me + arrow([(108, 60), (108, 26)], "green", 7, 12)
    )


@picture("help-to-wash")
def help_to_wash() -> Part:
    """I sit in the bath; staff wash me with a sponge."""
    me = person(bare(), 36, 50, 0.84, bottom=56, look_x=3)
    sponge = box(39, 70, 24, 16, 6, "yellow") + path("M45 76h0M46 82h0", line=3)
    spots = ((12, 92, 9), (30, 94, 7), (36, 78, 6), (62, 93, 8))
    foam = together(circle(x, y, r, "white") for x, y, r in spots)
    tub = path("M2 94H82L78 114Q76 124 68 124H16Q8 124 6 114Z", "white")
    staff = person("staff-bob", 98, 38, 0.84, look_x=-3, look_y=2)
    hand = arm(((-25, 44), (-28, 62), (-40, 51)), 1, "blue", "skin3", "mitt").at(98, 38, 0.84)
    wet = drop(9, 38) + drop(12, 60, 0.8) + drop(68, 56, 0.8)
    return me + sponge + foam + tub + staff + hand + wet


@picture("help-to-dress")
def help_to_dress() -> Part:
    """My arms are up in the sleeves of a jumper; staff pull it down over my head."""
    up = ((23, 42), (36, 22), (31, -10))
    me = person(
        replace(look_of("me"), top="white"), 42, 54, 0.96, mouth="none", bottom=88,
    )  # fmt: skip
    jumper = path("M-19 3Q0 13 19 3L29 40L25 60H-25L-29 40Z", "red") + path(
        "M-18 11Q0 21 18 11", line=FINE
    )
    sleeves = arm(up, -1, "red", "mine") + arm(up, 1, "red", "mine")
    hands = arm(((24, 42), (34, 66), (54, 50)), -1, "blue", "skin3").at(101, 62, 0.84)
    return (
        me
        + (sleeves + jumper).at(42, 54, 0.96)
        + person("staff-bob", 101, 62, 0.84, look_x=-3)
        + hands
    )


@picture("walking-frame")
def walking_frame() -> Part:
    frame = path("M70 60H96L108 120M78 60L72 120M86 88H100", line=6)
    me = side(
        "nan",
        44,
        24,
        0.62,
        Pose(leg=WALK.leg, other_leg=WALK.other_leg, arm=((0, 46), (14, 66), (40, 58))),
    )
    return frame + me


@picture("continence-pad")
def continence_pad() -> Part:
    """Pants, the pad in them, and what it takes up."""
    pants = path("M8 26H120L117 56Q86 62 80 108H48Q42 62 11 56Z", "sky")
    pad = path("M50 34H78Q84 40 80 52L74 66V98Q64 106 54 98V66L48 52Q44 40 50 34Z", "white")
    quilt = path("M58 48V90M70 48V90", line=2.4, colour="grey")
    return pants + pad + quilt + drop(64, 72, 1.9)


@picture("turn-in-bed")
def turn_in_bed() -> Part:
    """Staff turn me onto the other side in bed."""
    staff = person("staff-bob", 86, 36, 0.76, look_x=-2, look_y=3, bottom=76)
    bed = (
        box(2, 62, 9, 58, 3, "wood")
        + box(10, 100, 114, 14, 3, "white")
        + box(12, 88, 30, 14, 7, "white")
    )
    me = lying("me", 32, 82, 0.6, eyes="dot") + path("M70 100V76Q94 66 122 90V100Z", "teal")
    hands = arm(((26, 42), (36, 60), (34, 66)), -1, "blue", "skin3", "flat")
    hands += arm(((26, 42), (36, 60), (16, 66)), 1, "blue", "skin3", "flat")
    return staff + bed + me + hands.at(86, 36, 0.76) + round_arrow(36, 30, 0.8, "green")
