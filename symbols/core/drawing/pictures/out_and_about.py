"""Going out: ways to get there, and what one does there. Work, learning, money."""

from ..catalogue import picture
from ..marks import play
from ..papers import letter
from ..people import person, small_head
from ..scenes import hand_from
from ..sides import PUSH, WALK, side
from ..strokes import FINE, Part, box, circle, dot, path, tube, tubes, writing
from ..things import bulb, car, coin, cup, pin, sun, tree


@picture("walk")
def walk() -> Part:
    return side("me", 60, 20, 0.68, WALK)


@picture("car")
def going_by_car() -> Part:
    return car(64, 104, 1.04, "red")


@picture("train")
def train() -> Part:
    front = (
        path("M28 104V40Q28 10 64 10T100 40V104Z", "green")
        + path("M40 30H88V58H40Z", "sky")
        + path("M44 82h0M84 82h0", line=14)
        + path("M44 82h0M84 82h0", line=7, colour="yellow")
    )
    return (
        front
        + path("M30 70H98", line=FINE)
        + path("M44 106L30 122M84 106L98 122M38 114H90", line=6)
    )


@picture("taxi")
def taxi() -> Part:
    return (
        box(44, 34, 36, 22, 4, "yellow") + path("M54 45h16", line=5) + car(64, 110, 1.04, "slate")
    )


@picture("park")
def park() -> Part:
    bench = path("M60 84H118M60 98H118M68 98V116M110 98V116", line=7)
    return path("M4 108H124V122H4Z", "leaf") + tree(34, 112, 1.05) + bench


@picture("cafe")
def cafe() -> Part:
    """A table for two with cups, under a striped roof."""
    roof = path("M8 8H120L124 36H4Z", "white") + path(
        "M22 8L20 36H36L38 8ZM54 8V36H70V8ZM86 8L90 36H106L102 8Z", "red", line=FINE
    )
    return (
        roof
        + cup(48, 78, 0.9)
        + cup(86, 78, 0.9, "orange")
        + path("M20 92H108", line=8)
        + path("M64 94V120M46 120H82", line=7)
    )


@picture("cinema")
def cinema() -> Part:
    """A large screen and heads in front of it."""
    screen = box(8, 8, 112, 66, 3, "sky") + play(66, 40, 1.2, "white")
    heads = "".join(f"M{x} 122V104a13 14 0 0 1 26 0v18Z" for x in (10, 51, 92))
    return screen + path(heads, "slate")


@picture("swimming")
def swimming() -> Part:
    head = small_head("kit", 76, 52, 0.9)
    reach = tube("M62 78L34 54L14 66", 13, "skin3")
    sea = path("M4 84q10-10 20 0t20 0t20 0t20 0t20 0t20 0V122H4Z", "water") + path(
        "M14 104q8-7 16 0t16 0M70 106q8-7 16 0t16 0", line=4, colour="white"
    )
    return reach + head + sea


@picture("place-of-worship")
def place_of_worship() -> Part:
    """A dome, a tower and a candle: a place to pray, of any faith."""
    hands = tubes([("M52 116L56 60", 18), ("M56 58L61 26", 11)], "skin3")
    cuff = path("M38 122L44 98L66 102L62 124Z", "purple")
    half = hands + cuff
    rays = path("M64 4V14M34 12L40 22M94 12L88 22", line=5, colour="orange")
    return half + half.at(128, mirror=True) + rays


@picture("holiday")
def holiday() -> Part:
    """Sun, sea and a suitcase."""
    sea = path("M4 70q10-9 20 0t20 0t20 0t20 0t20 0t20 0V96H4Z", "water") + path(
        "M4 96H124V122H4Z", "yellow"
    )
    case = box(58, 74, 52, 40, 5, "orange") + path("M74 74V64H94V74M70 76V112M98 76V112", line=5)
    return sun(32, 32, 14) + sea + case


@picture("birthday")
def birthday() -> Part:
    """A cake with candles."""
    candles = path("M40 52V32M64 52V32M88 52V32", line=7) + path(
        "M40 52V34M64 52V34M88 52V34", line=3, colour="sky"
    )
    flames = path(
        "M40 28q-6-8 0-16q6 8 0 16ZM64 28q-6-8 0-16q6 8 0 16ZM88 28q-6-8 0-16q6 8 0 16Z",
        "orange",
        line=FINE,
    )
    return (
        candles
        + flames
        + path("M18 52H110V112H18Z", "rose")
        + path("M18 66q9 14 18 0t18 0t19 0t18 0t19 0V52H18Z", "white", line=FINE)
        + path("M8 114H120", line=8)
    )


@picture("dance")
def dance() -> Part:

    one = person(
        "ada",
        40,
        38,
        0.62,
        mouth="big",
        eyes="joy",
        left=((25, 39), (44, 26), (36, 0)),
        right=((25, 39), (44, 50), (58, 40)),
    )
    two = person(
        "me",
        92,
        42,
        0.62,
        mouth="big",
        eyes="joy",
        right=((25, 39), (44, 26), (36, 0)),
        left=((25, 39), (44, 50), (50, 40)),
    )
    return one + two + path("M60 26V8L72 4V22", line=4) + dot(56, 27, 9) + dot(68, 23, 9)


@picture("art")
def art() -> Part:
    """A brush paints."""
    sheet = (
        box(8, 18, 82, 98, 3, "white")
        + circle(40, 54, 17, "yellow")
        + path("M16 100Q40 66 62 92T84 84V110H16Z", "leaf", line=FINE)
    )
    brush = (
        path("M0 0Q-10-10-7-20H7Q10-10 0 0Z", "red", line=FINE)
        + box(-6, -30, 12, 10, 1, "grey", line=FINE)
        + box(-5, -76, 10, 46, 3, "wood", line=FINE)
    )
    return sheet + brush.at(74, 96, 1.1, 32)


@picture("game")
def game() -> Part:
    """Two dice."""
    one = box(-26, -26, 52, 52, 8, "white") + path(
        "M-11-11h0M11-11h0M0 0h0M-11 11h0M11 11h0", line=9
    )
    two = box(-26, -26, 52, 52, 8, "red") + path(
        "M-10-10h0M10 10h0M10-10h0M-10 10h0", line=9, colour="white"
    )
    return one.at(44, 46, 1, -14) + two.at(86, 88, 0.9, 12)


@picture("gardening")
def gardening() -> Part:
    spade = path("M96 10V72M84 10H108", line=8) + path("M80 70H112V98Q96 120 80 98Z", "grey")
    shoot = path("M42 104V56") + path(
        "M42 70Q20 70 16 50Q40 48 42 70ZM42 60Q62 58 66 38Q44 38 42 60Z", "green"
    )
    return shoot + path("M6 106Q44 88 76 106V122H6Z", "wood") + spade


@picture("work")
def work() -> Part:
    """A job: someone in a helmet pushes a full wheelbarrow, and there is money for it."""
    helmet = path("M-18-6C-18-34 16-34 17-6H26", "yellow").at(33, 44, 0.5)
    barrow = path("M54 68L92 82", line=6) + path("M64 74H112L100 100H78Z", "grey")
    barrow += circle(98, 112, 9, "slate") + path("M78 100L70 122", line=5)
    barrow += path("M68 74Q74 58 88 56T110 74Z", "wood")
    money = coin(84, 22, 15) + coin(106, 30, 15)
    return barrow + side("lee", 26, 44, 0.54, PUSH) + helmet + money


@picture("learning")
def learning() -> Part:
    """Someone reads a book, and understands something new."""
    reader = person("kit", 50, 40, 0.84, look_y=4, bottom=76)
    book = path(
        "M64 84C50 74 30 74 14 80V116C30 110 50 112 64 120"
        "C78 112 98 110 114 116V80C98 74 78 74 64 84Z",
        "white",
    )
    light = bulb(102, 38, 1.1) + path("M102 4v7M80 16l6 5M124 16l-6 5", line=5, colour="orange")
    return (
        reader
        + book
        + path("M64 84V118")
        + writing(24, 90, 28, 28, step=11)
        + writing(76, 90, 28, 28, step=11)
        + light
    )


@picture("computer")
def computer() -> Part:
    screen = box(14, 12, 100, 70, 5, "ink") + box(22, 20, 84, 54, 2, "sky", line=FINE)
    return (
        path("M64 82V96M44 98H84", line=7)
        + screen
        + box(10, 104, 108, 18, 4, "grey")
        + path("M22 113H106", line=3)
    )


@picture("post")
def post() -> Part:
    """A letter comes through the door."""
    flap = box(14, 50, 100, 26, 4, "grey") + path("M26 63H102", line=9)
    return box(4, 4, 120, 120, 4, "red") + flap + letter(34, 62, 60, 44).at(0, 2)


@picture("bank-card")
def bank_card() -> Part:
    card_ = (
        box(-54, -34, 108, 68, 8, "blue")
        + path("M-54-16H54V-4H-54Z", "ink", line=2)
        + box(-42, 8, 24, 16, 3, "yellow", line=FINE)
    )
    return card_.at(64, 64, 1, -10)


@picture("pay")
def pay() -> Part:
    """I give a note, and another hand takes it."""
    note = (box(-26, -15, 52, 30, 3, "leaf") + circle(0, 0, 8, line=FINE)).at(64, 56, 1, -8)
    mine = hand_from(30, 64, -8, "yellow", "mine", "mitt", 1.5, 40)
    theirs = hand_from(104, 74, 188, "teal", "skin4", "flat", 1.5, 30)
    return theirs + note + mine + coin(50, 104, 12) + coin(76, 104, 12)


@picture("save-money")
def save_money() -> Part:
    jar = path(
        "M30 34H98Q112 50 110 70V108Q110 122 96 122H32Q18 122 18 108V70Q16 50 30 34Z", "sky"
    ) + box(34, 20, 60, 16, 3, "grey")
    return jar + coin(44, 104, 14) + coin(78, 104, 14) + coin(62, 80, 14)


@picture("photo")
def photo() -> Part:
    frame = box(10, 10, 108, 108, 3, "white") + box(20, 20, 88, 70, 2, "sky", line=FINE)
    return frame + person("jo", 48, 52, 0.5, bottom=74) + person("me", 80, 54, 0.5, bottom=70)


@picture("read")
def read_book() -> Part:
    cover = path(
        "M64 26C46 12 24 12 6 18V108C24 102 46 102 64 116"
        "C82 102 104 102 122 108V18C104 12 82 12 64 26Z",
        "white",
    )
    return (
        cover
        + path("M64 26V114")
        + writing(18, 38, 34, 34, 34, 22, step=16)
        + writing(76, 38, 34, 34, 34, 22, step=16)
    )


@picture("the-way")
def the_way() -> Part:
    """A telephone that shows the way: a blue line to the pin."""
    case = box(26, 4, 76, 120, 10, "ink") + box(33, 16, 62, 96, 3, "leaf", FINE)
    streets = path("M38 48H90M38 82H90M50 22V107M78 22V107", line=6, colour="white")
    way = path("M50 102V82H78V52", line=8, colour="blue")
    return case + streets + way + circle(50, 100, 7, "white") + pin(78, 54, 0.62)
