"""The form on the screen: checking, sending, coming back, and when something is wrong."""

from ..catalogue import picture
from ..marks import arrow, badge, cross, question, saying, tick
from ..papers import folder, letter, paper
from ..scenes import hand_from
from ..strokes import Part, box, circle, path, tube, tubes
from ..things import clock, eye_sign, magnifier, open_doorway, pencil


@picture("check-answers")
def check_answers() -> Part:
    """I look at my answers, one by one, through a glass."""
    page = box(8, 4, 84, 118, 4, "white")
    for y in (24, 62, 100):
        page += question(24, y - 3, 0.72) + box(44, y - 13, 34, 26, 3, "yellow")
    page += cross(61, 24, 0.85) + tick(61, 100, 0.8)
    hand = tube([(132, 128), (114, 110)], 22, "yellow")
    hand += tubes([("M110 106L104 100", 18), ("M104 92L94 96", 8), ("M100 104L92 106", 8)], "mine")
    handle = tube([(86, 82), (101, 97)], 8, "slate")
    return page + handle + hand + circle(66, 62, 26, "sky", 5) + tick(66, 62, 1.35)


@picture("change-answer")
def change_answer() -> Part:
    """The tick goes from one box to the other."""
    boxes = box(10, 14, 40, 40, 5, "white") + box(10, 74, 40, 40, 5, "yellow")
    ticks = path("M20 34l8 8l14-16", line=5, colour="grey") + tick(30, 94, 1.05)
    return (
        boxes
        + ticks
        + arrow([(66, 30), (84, 52), (66, 88)], "green", 6, 10, "M60 34Q90 54 66 88")
        + pencil(86, 110, 0.9, 20)
    )


@picture("take-back")
def take_back() -> Part:
    """My hand takes my letter back out of the box."""
    mine = letter(0, 0, 62, 44, "white").at(48, 46, 1, 14)
    front = path("M52 84H126V122H52Z", "wood") + path("M74 103h30", line=5)
    hand = hand_from(34, 52, 10, "yellow", "mine", "mitt", 1.7, 40)
    back = arrow([(34, 14), (20, 26)], "green", 7, 12, "M104 26Q60-8 20 26")
    return box(52, 76, 74, 14, 2, "ink") + mine + front + hand + back


@picture("see-what-happened")
def see_what_happened() -> Part:
    """An eye on what I said, and on what it led to."""
    said = saying(4, 70, 50, 38, (14, 122), "yellow")
    way = arrow([(62, 90), (80, 90)], "ink", 7, 10)
    return eye_sign(64, 34, 1) + said + way + badge("tick", 104, 90, 19)


@picture("come-back-later")
def come_back_later() -> Part:
    """Out of the door, round the clock, and in again."""
    turn = arrow([(82, 108), (52, 108)], "green", 7, 12, "M60 22H88Q116 22 116 65T88 108H52")
    return open_doorway() + turn + clock(88, 65, 17)


@picture("lost-page")
def lost_page() -> Part:
    """A page that is only an outline, and a question."""
    gone = path(
        "M30 6h14M56 6h14M96 30v14M96 56v8M16 18v14M16 44v14M16 70v14M16 96v14M22 122h14M48 122h14"
        "M74 6v22h22Z",
        line=4,
    )
    words = path("M30 44h22M30 60h14M30 76h10", line=5, colour="grey")
    return gone + words + magnifier(76, 78, 28) + question(76, 76, 0.9)


@picture("not-saved")
def not_saved() -> Part:
    """The page does not get into the folder."""
    page = paper(20, 4, 44, 52, 3)
    way = arrow([(42, 60), (42, 76)], "ink", 6, 9)
    return page + way + folder(6, 78, 84, 46) + badge("cross", 100, 62, 24)
