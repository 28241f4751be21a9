"""Days and times."""

from ..catalogue import picture
from ..marks import arrow, badge, question, small_tick
from ..palette import Colour
from ..papers import calendar, days
from ..strokes import FINE, Part, box, circle, path, together
from ..things import clock, moon, star, sun


@picture("day")
def day() -> Part:
    """The sun on its way over the sky, from where it comes up to where it goes down."""
    sky = box(6, 6, 116, 116, 6, "sky") + path("M21 76Q22 64 28 55", line=4.5)
    sky += arrow([(106, 68), (107, 76)], "ink", 4.5, 7, "M100 55Q106 64 107 76")
    low = circle(22, 94, 11, "orange") + circle(106, 94, 11, "orange")
    return sky + low + path("M8 94H120V118H8Z", "leaf", line=FINE) + sun(64, 46, 17)


@picture("night")
def night() -> Part:
    return (
        box(6, 6, 116, 116, 6, "ink")
        + moon(60, 66, 1.9)
        + star(100, 32, 0.4)
        + star(28, 30, 0.3)
        + star(102, 92, 0.3)
    )


@picture("week")
def week() -> Part:
    """Seven days in a row."""
    page = (
        box(2, 40, 124, 56, 4, "white")
        + path("M2 58V44q0-4 4-4H122q4 0 4 4V58Z", "blue")
        + path("M28 32v14M100 32v14", line=6)
    )
    return page + together(box(9 + i * 16, 66, 11, 20, 1, "yellow", line=2.6) for i in range(7))


@picture("today")
def today() -> Part:
    """Of three days, the one in the middle, with the sun: this one."""
    three = _leaf(3, "white") + _today("yellow") + _leaf(87, "white")
    return three + arrow([(64, 8), (64, 30)], "green", 7, 12)


@picture("tomorrow")
def tomorrow() -> Part:
    """Yesterday is crossed off; one day on from the one with the sun."""
    gone = _leaf(3, "pale", "grey") + path("M12 82l20 26M32 82l-20 26", line=5, colour="slate")
    on = arrow([(96, 30), (106, 42)], "green", 7, 11, "M64 42Q84 2 106 42")
    return gone + _today() + _leaf(87, "yellow") + on


@picture("yesterday")
def yesterday() -> Part:
    """One day back from the one with the sun."""
    three = _leaf(3, "yellow") + _today() + _leaf(87, "white")
    return three + arrow([(34, 30), (22, 42)], "green", 7, 11, "M64 42Q44 2 22 42")


def _leaf(x: float, fill: Colour, top: Colour = "red") -> Part:
    """A leaf of a calendar: one of three days."""
    head = path(f"M{x} 72V60q0-4 4-4h30q4 0 4 4V72Z", top)
    return box(x, 56, 38, 62, 4, fill) + head + path(f"M{x + 10} 50v11M{x + 28} 50v11", line=5)


def _today(fill: Colour = "white") -> Part:
    """The leaf in the middle: the sun stands on it."""
    return _leaf(45, fill) + sun(64, 95, 8).thinner(0.7)


@picture("now")
def now() -> Part:
    """The clock, and an arrow that says: here."""
    return clock(64, 82, 40) + arrow([(64, 9), (64, 32)], "green", 8, 13)


@picture("what-time")
def what_time() -> Part:
    return clock(50, 70, 44) + question(108, 34, 1.1)


@picture("always")
def always() -> Part:
    """A month in which each day has its tick."""
    ticks = (small_tick(28 + 24 * i, 62 + 21 * j, 0.86) for i in range(4) for j in range(3))
    return calendar(8, 16, 112, 104) + together(ticks)


@picture("sometimes")
def sometimes() -> Part:
    """A month in which some days have a tick, and others a cross."""
    yes = {(0, 0), (2, 0), (1, 1), (3, 2)}
    return (
        calendar(8, 16, 112, 104)
        + together(small_tick(28 + 24 * i, 62 + 21 * j, 0.86) for i, j in sorted(yes))
        + path(
            "".join(
                f"M{24 + 24 * i} {58 + 21 * j}l8 8m0-8l-8 8"
                for i in range(4)
                for j in range(3)
                if (i, j) not in yes
            ),
            line=4,
            colour="red",
        )
    )


@picture("never")
def never() -> Part:
    """On no day of the month."""
    month = calendar(8, 16, 112, 104) + days(18, 52, 4, 3, (25, 22), (17, 14))
    return month + badge("cross", 100, 100, 24)


@picture("appointment")
def appointment() -> Part:
    return (
        calendar(6, 20, 86, 98, "blue")
        + days(17, 54, 3, 2, (22, 28), (16, 18), (1, 1))
        + clock(98, 92, 25)
    )


@picture("weekend")
def weekend() -> Part:
    """The last two of the seven days."""
    page = (
        box(2, 40, 124, 56, 4, "white")
        + path("M2 58V44q0-4 4-4H122q4 0 4 4V58Z", "blue")
        + path("M28 32v14M100 32v14", line=6)
    )
    return (
        page
        + together(
            box(9 + i * 16, 66, 11, 20, 1, "orange" if i > 4 else "white", line=2.6)
            for i in range(7)
        )
        + arrow([(104, 122), (104, 104)], "green", 5, 8)
    )


@picture("present")
def present() -> Part:
    """A box in paper with a ribbon and a bow."""
    gift = (
        box(18, 58, 92, 62, 3, "purple")
        + box(10, 40, 108, 22, 3, "purple")
        + path("M64 42V118M20 90H108", line=15)
        + path("M64 42V118M20 90H108", line=9, colour="yellow")
    )
    bow = path(
        "M64 38C36 40 22 12 42 8C56 6 62 26 64 38C66 26 72 6 86 8C106 12 92 40 64 38Z", "yellow"
    )
    return gift + bow
