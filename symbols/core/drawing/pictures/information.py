"""Pages, screens and words: how someone likes to get information."""

from ..catalogue import picture
from ..hands import palm, pointing
from ..marks import arrow, cross, information_sign, saying, speech, tick, waves
from ..palette import Colour
from ..papers import board, paper, picture_frame, tablet
from ..people import person, small_head
from ..strokes import (
    FINE,
    NOTHING,
    Part,
    box,
    circle,
    dot,
    path,
    ribbon,
    together,
    tube,
    tubes,
    writing,
)
from ..things import apple, bulb, cup, ear_sign, heart, house, star, table

BIG_A = "M0-30L-22 30M0-30L22 30M-14 10H14"  # the shape of a capital letter, for print sizes


@picture("information")
def information() -> Part:
    """A leaflet, and the sign of information that is the same in every country."""
    page = (
        paper(8, 6, 84, 116) + picture_frame(20, 18, 60, 38) + writing(20, 72, 36, 30, 30, step=15)
    )
    return page + information_sign(90, 86)


@picture("pictures-on-screen")
def pictures_on_screen() -> Part:
    screen = tablet(4, 16, 120, 96)
    return screen + _two_rows(20, 30)


@picture("pictures-on-paper")
def pictures_on_paper() -> Part:
    """A sheet in two hands."""
    sheet = box(22, 4, 84, 112, 3, "white") + _two_rows(32, 18, 12)
    left = tube("M8 124L20 96", 20, "yellow") + tubes([("M18 92L32 88", 10)], "mine")
    return sheet + left + left.at(128, mirror=True)


def _two_rows(x: float, y: float, step: float = 4) -> Part:
    """Two pictures, each with words on its right."""
    part = picture_frame(x, y, 32, 30) + picture_frame(x, y + 34 + step / 2, 32, 30)
    lines = writing(x + 42, y + 10, 26, 18, step=11) + writing(
        x + 42, y + 44 + step / 2, 26, 18, step=11
    )
    return part + lines


@picture("words-only")
def words_only() -> Part:
    """Words have a tick, pictures a cross."""
    words = box(6, 14, 54, 66, 5, "white") + writing(16, 28, 34, 34, 34, 20, step=12)
    pictures = box(68, 14, 54, 66, 5, "white") + picture_frame(75, 24, 40, 44)
    return words + pictures + tick(33, 102, 1.2) + cross(95, 102, 1.2)


@picture("read-aloud")
def read_aloud() -> Part:
    """The page becomes sound for the ear."""
    page = paper(6, 22, 44, 84) + writing(14, 38, 28, 28, 28, 28, 18, step=13)
    return page + waves(48, 64, (10, 19, 28), 36) + ear_sign(101, 64, 0.74)


@picture("big-print")
def big_print() -> Part:
    """A small letter grows: on the page it is large."""
    large = paper(54, 4, 70, 118) + path(BIG_A, line=11).at(89, 50, 0.98)
    large += path("M68 100H110", line=11)
    small = path(BIG_A, line=4).at(17, 90, 0.34)
    return small + large + arrow([(26, 70), (43, 54)], "green", 6, 10)


@picture("text-size")
def text_size() -> Part:
    """The same letter small, larger, large."""
    small = path(BIG_A, line=6).at(13, 84, 0.36) + path(BIG_A, line=9).at(45, 76, 0.62)
    both = arrow([(64, 114), (10, 114)], head=9) + arrow([(64, 114), (118, 114)], head=9)
    return small + path(BIG_A, line=12).at(97, 58, 1.12) + both


@picture("symbol-cards")
def symbol_cards() -> Part:
    """Signs that everybody knows; I know them: the light is on."""
    toilets = box(4, 4, 38, 38, 4, "blue") + _toilet_sign(14, False) + _toilet_sign(31, True)
    way_out = box(46, 4, 38, 38, 4, "green")
    way_out += path("M54 23H74M67 15L75 23L67 31", line=5, colour="white")
    no_entry = box(88, 4, 36, 38, 4, "white") + circle(106, 23, 13, "red", FINE)
    no_entry += path("M98 23H114", line=5, colour="white")
    me = person("me", 46, 82, 0.92, mouth="big", eyes="joy")
    return toilets + way_out + no_entry + me + bulb(100, 80, 1.2)


def _toilet_sign(x: float, skirt: bool) -> Part:
    """One of the two white figures on the door of a toilet."""
    body = "M-7-8H7L11 12H5V26H-5V12H-11Z" if skirt else "M-8-8H8V10H5V26H-5V10H-8Z"
    head = circle(0, -17, 5, "white", 0, "none")
    return (head + path(body, "white", 0, "none")).at(x, 22, 0.56)


@picture("sign-language")
def sign_language() -> Part:
    """Two hands that move."""
    motion = path("M62 14Q74 6 86 12M66 26Q74 20 82 24M8 20Q14 12 24 12", line=4, colour="blue")
    return (
        palm("skin4", "teal").at(38, 72, 0.84, -12)
        + pointing("skin4", "teal").at(90, 74, 0.82, -12)
        + motion
    )


@picture("another-language")
def another_language() -> Part:
    """Two bubbles: lines that curl and lines that stand square."""
    curls = path("M20 34q6-12 10 0t10 0t10 0M24 50q6-8 10 0t10 0", line=FINE)
    squares = path("M70 70h14v16h-14zM94 68v20M88 76h20M92 88h14", line=FINE)
    left = speech(6, 12, 60, 56, (16, 92), "sky")
    return left + curls + speech(56, 54, 66, 50, (112, 122), "mint") + squares


@picture("language")
def language() -> Part:
    """A globe that speaks."""
    globe = circle(50, 74, 44, "sky") + path(
        "M6 74H94M50 30V118M50 30Q14 74 50 118M50 30Q86 74 50 118", line=FINE
    )
    return globe + saying(64, 6, 58, 44, (76, 66), "yellow")


@picture("colours")
def colours() -> Part:
    """Six squares of colour."""
    fills: tuple[Colour, ...] = ("red", "orange", "yellow", "green", "blue", "purple")
    return together(
        box(6 + 40 * (i % 3), 26 + 40 * (i // 3), 36, 36, 4, fill) for i, fill in enumerate(fills)
    )


@picture("pictures-on")
def pictures_on() -> Part:
    return picture_frame(14, 6, 100, 70) + _switch(True)


def _switch(on: bool) -> Part:
    """A switch below a picture, to the right and green when it is on."""
    slot = box(30, 88, 68, 34, 17, "green" if on else "grey")
    sign = path("M44 106l6 6l11-13", line=5, colour="white") if on else NOTHING
    return slot + circle(81 if on else 47, 105, 13, "white") + sign


@picture("pictures-off")
def pictures_off() -> Part:
    """The same picture in grey, struck out."""
    grey = (
        box(14, 8, 100, 68, 3, "pale", line=FINE)
        + path("M17 72L52 35L74 55L86 45L111 72Z", "grey", line=2.4)
        + circle(34, 25, 8, "white", line=2.4)
    )
    return grey + ribbon("M22 76L106 10", "red", 8) + _switch(False)


@picture("easy-words")
def easy_words() -> Part:
    """A page full of small lines becomes a page with a picture and a few large words."""
    hard = paper(4, 10, 38, 62) + writing(11, 20, 24, 24, 18, 24, 24, 20, step=8, line=2.4)
    page = paper(58, 4, 66, 120) + picture_frame(68, 14, 46, 42)
    words = path("M70 72h42M70 90h42M70 108h24", line=9, colour="slate")
    turn = arrow([(40, 104), (52, 96)], "green", 8, 11, "M18 80Q20 108 50 98")
    return hard + page + words + turn


@picture("standard-words")
def standard_words() -> Part:
    """A page with nothing but words, and many of them."""
    lines = (68, 72, 72, 60, 72, 66, 72, 72, 64, 40)
    return paper(18, 4, 92, 120) + writing(28, 16, *lines, step=10.6, line=4)


@picture("picture-letter")
def picture_letter() -> Part:
    sheet = (
        box(24, 6, 80, 84, 3, "white")
        + picture_frame(34, 16, 32, 30)
        + writing(74, 26, 20, 20, step=11)
    )
    back = path("M8 54L24 42M120 54L104 42")
    front = path("M8 54V118Q8 122 12 122H116Q120 122 120 118V54L64 94Z", "pine") + path(
        "M10 120L46 82M118 120L82 82"
    )
    return back + sheet + front


@picture("tablet")
def tablet_() -> Part:
    return tablet(6, 8, 100, 84, "sky") + pointing().at(86, 96, 0.72, -14)


@picture("meeting")
def meeting() -> Part:
    back = person("kit", 48, 40, 0.58, bottom=80, mouth="talk") + person(
        "staff-two", 80, 40, 0.58, bottom=80
    )
    sides = person("mina", 22, 62, 0.58, bottom=60, look_x=2) + person(
        "me", 106, 62, 0.58, bottom=60, look_x=-2
    )
    return back + sides + table(64, 100, 58, 16)


@picture("notice-board")
def notice_board() -> Part:
    pins = "M38 30h0M92 36h0M40 80h0"
    papers = (
        paper(22, 28, 34, 34) + writing(28, 44, 22, 14) + box(72, 34, 36, 56, 4, "yellow")
        + writing(80, 52, 20, 20, 12, step=11) + box(24, 78, 36, 26, 4, "sky")
    )  # fmt: skip
    return board(6, 8, 116, 112) + papers + path(pins, line=9) + path(pins, line=4, colour="red")


@picture("card-with-pictures")
def card_with_pictures() -> Part:
    return box(4, 18, 120, 92, 8, "white") + _six_pictures().at(64, 64, 1.36)


@picture("my-card")
def my_card() -> Part:
    """A card with my face and what I like comes out of my wallet."""
    card = box(14, 5, 100, 80, 6, "white") + box(22, 13, 36, 60, 2, "sky", FINE)
    card += small_head("me", 40, 40, 0.7) + house(76, 26, 0.22) + cup(97, 26, 0.54)
    card += star(76, 52, 0.38) + heart(98, 52, 0.58)
    clasp = path("M120 84H92Q80 95 92 106H120Z", "pine") + dot(96, 95, 8)
    return card + box(8, 68, 112, 54, 8, "wood") + clasp


def _six_pictures() -> Part:
    """Star, house, cup; heart, apple, ball; 76 wide, 46 high around 0,0."""
    upper = star(-28, -14, 0.38) + house(0, -14, 0.21, entrance="none") + cup(28, -14, 0.56)
    return upper + heart(-28, 14, 0.62) + apple(0, 14, 0.56) + circle(28, 14, 9, "orange")
