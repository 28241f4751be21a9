"""The form on the screen: checking, sending, coming back, and when something is wrong."""

from ..catalogue import picture
from ..marks import arrow, badge, question, small_tick, tick
from ..papers import folder, form, letter, paper
from ..strokes import Part, box, circle, path, together, writing
from ..things import clock, eye_sign, magnifier, open_doorway, pencil


@picture("check-answers")
def check_answers() -> Part:
    page = form(10, 6, 80, 116, 4) + together(small_tick(26, 24 + 24 * i) for i in range(4))
    return page + magnifier(80, 76, 24)


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
    back = arrow([(110, 40), (74, 16), (34, 22)], "orange", 7, 12, "M112 46Q96 8 34 22")
    return letter(20, 52, 88, 62, "yellow") + back


@picture("see-what-happened")
def see_what_happened() -> Part:
    """The steps so far, and an eye on them."""
    steps = path("M24 20V104", line=5) + circle(24, 20, 13, "green") + circle(24, 62, 13, "green")
    ticks = path("M18 20l4 5l8-9M18 62l4 5l8-9", line=4, colour="white")
    lines = writing(48, 20, 40, line=5) + writing(48, 104, 40, line=5)
    return steps + ticks + circle(24, 104, 13, "yellow") + lines + eye_sign(84, 62, 0.7)


@picture("come-back-later")
def come_back_later() -> Part:
    return open_doorway() + clock(94, 34, 26) + arrow([(118, 96), (74, 96)], "green", 7, 12)


@picture("lost-page")
def lost_page() -> Part:
    gone = path(
        "M20 8h12M44 8h12M68 8h12M88 16v12M88 40v12M12 16v12M12 40v12"
        "M12 64v12M12 88v12M20 110h12M44 110h10",
        line=4,
    )
    return gone + magnifier(70, 68, 32) + question(70, 64, 1)


@picture("not-saved")
def not_saved() -> Part:
    """The page does not get into the folder."""
    page = paper(20, 4, 44, 52, 3)
    way = arrow([(42, 60), (42, 76)], "ink", 6, 9)
    return page + way + folder(6, 78, 84, 46) + badge("cross", 100, 62, 24)
