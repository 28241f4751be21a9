"""Days and times."""

from ..catalogue import picture
from ..marks import arrow, question, small_tick
from ..papers import calendar, days
from ..strokes import Part, box, path, together
from ..things import clock, moon, star, sun


@picture("day")
def day() -> Part:
    """The sky of the day, with the sun."""
    return box(6, 6, 116, 116, 6, "sky") + sun(64, 64, 27)


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
    return _three(1) + arrow([(64, 8), (64, 30)], "green", 7, 12)


@picture("tomorrow")
def tomorrow() -> Part:
    """One day on from the one with the sun."""
    return _three(2) + arrow([(94, 30), (106, 42)], "green", 7, 11, "M64 42Q84 2 106 42")


@picture("yesterday")
def yesterday() -> Part:
    """One day back from the one with the sun."""
    return _three(0) + arrow([(34, 30), (22, 42)], "green", 7, 11, "M64 42Q44 2 22 42")


def _three(mark: int) -> Part:
    """Yesterday, today, tomorrow: three leaves of a calendar; the sun stands on today."""
    leaves = together(
        box(x, 56, 38, 62, 4, "yellow" if i == mark else "white")
        + path(f"M{x} 72V60q0-4 4-4h30q4 0 4 4V72Z", "red")
        + path(f"M{x + 10} 50v11M{x + 28} 50v11", line=5)
        for i, x in enumerate((3, 45, 87))
    )
    return leaves + sun(64, 95, 8).thinner(0.7)


@picture("now")
def now() -> Part:
    """The clock, and an arrow that says: here."""
    return clock(64, 82, 40) + arrow([(64, 9), (64, 32)], "green", 8, 13)


@picture("what-time")
def what_time() -> Part:
    return clock(50, 70, 44) + question(108, 34, 1.1)


def _month(sign: Part) -> Part:
    """A calendar with the same sign on each day."""
    page = calendar(8, 16, 112, 104)
    each = together(sign.at(28 + 24 * i, 62 + 21 * j) for i in range(4) for j in range(3))
    return page + each


@picture("always")
def always() -> Part:
    """A month in which each day has its tick."""
    return _month(small_tick(0, 0, 0.86))


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
    """A month in which each day is crossed out."""
    return _month(path("M-6-6L6 6M6-6L-6 6", line=4.5, colour="red"))


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
