"""Being safe, and what to do about harm. Safe, not sure and not safe are one shield."""

from ..catalogue import picture
from ..hands import palm
from ..marks import badge, bar, exclamation, question, question_badge, round_arrow, speech, waves
from ..papers import folder, name_badge, page_with_alarm, paper
from ..papers import phone as phone_set
from ..people import Look, person, portrait, small_head
from ..strokes import Part, box, circle, path, ribbon, tubes, writing
from ..things import clock, eye_sign, octagon, padlock, shield, spanner, warning


@picture("safe")
def safe() -> Part:
    me = person("me", 64, 54, 0.85, bottom=58, eyes="joy")
    return shield(64, 64, 1.06) + me + badge("tick", 104, 102, 19)


@picture("safe-not-sure")
def safe_not_sure() -> Part:
    me = person("me", 64, 54, 0.85, bottom=58, brows="odd", mouth="skew")
    return shield(64, 64, 1.06, "yellow") + me + question_badge(104, 102, 19)


@picture("not-safe")
def not_safe() -> Part:
    me = person("me", 64, 60, 0.85, bottom=52, brows="sad", mouth="wavy")
    crack = ribbon("M64 8L56 22L70 32L62 46", "white", 4)
    return shield(64, 64, 1.06, "rose") + crack + me + badge("cross", 104, 102, 19)


@picture("danger")
def danger() -> Part:
    sign = path(
        "M64 10Q70 10 73 15L120 104Q124 116 112 116H16Q4 116 8 104L55 15Q58 10 64 10Z", "yellow"
    )
    return sign + exclamation(64, 72, 1.7)


@picture("fix-it")
def fix_it() -> Part:
    """A spanner on a nut."""
    nut = path("M18 82L40 70L62 82V106L40 118L18 106Z", "orange") + circle(40, 94, 10, "white")
    return spanner(72, 56, 1.02, 42) + nut


@picture("stop-again")
def stop_again() -> Part:
    """The bad thing that comes round again, and a stop sign before it."""
    ring = round_arrow(54, 56, 1.5, "grey") + warning(52, 56, 0.94)
    hand = palm(skin="skin1", cuff="white").at(96, 98, 0.36)
    return ring + octagon(96, 94, 0.52) + hand


@picture("complaint")
def complaint() -> Part:
    return page_with_alarm(20, 6, 88, 116)


@picture("make-complaint")
def make_complaint() -> Part:
    """I hold up the page."""
    me = person(
        "me", 40, 46, 1.02, mouth="talk", brows="flat", right=((26, 42), (36, 66), (22, 66))
    )
    fingers = tubes([("M64 98L76 96", 6), ("M65 106L76 105", 6), ("M66 114L75 113", 6)], "mine")
    return me + page_with_alarm(68, 42, 54, 78) + fingers


@picture("name-badge")
def name_badge_() -> Part:
    return name_badge(64, 68, 1.3, _face_and_name())


@picture("no-name")
def no_name() -> Part:
    """A card that says nothing of whom it belongs to."""
    return name_badge(
        64, 68, 1.3, _nobody() + path("M6 2h4M18 2h4M30 2h4M6 14h4M18 14h4", colour="slate")
    )


@picture("who-are-you")
def who_are_you() -> Part:
    """Staff ask: what is the name, and whose is the face?"""
    staff = person("staff-two", 34, 80, 0.84, mouth="talk", look_x=3)
    asked = speech(42, 4, 82, 64, (50, 78))
    return staff + asked + _nobody().at(80, 34, 0.9) + question(104, 33, 0.85)


@picture("name-in-envelope")
def name_in_envelope() -> Part:
    """One person holds the envelope with my name, and it is locked."""
    back = box(68, 40, 48, 50, 4, "white") + small_head("me", 92, 60, 0.6)
    front = path("M62 74V118H122V74L92 96Z", "pine")
    return person("staff-two", 32, 58, 0.86, look_x=3) + back + front + padlock(92, 102, 0.72)


def _face_and_name() -> Part:
    return small_head("me", -20, 6, 0.8) + writing(6, 2, 30, 20, step=12, line=6)


def _nobody() -> Part:
    """A head without a face."""
    blank = Look("crop", "slate", "pale")
    return portrait(blank, eyes="none", mouth="none").thinner(0.9).at(-20, 6, 0.8)


@picture("not-see")
def not_see() -> Part:
    """An eye on my page, struck out."""
    page = paper(34, 44, 62, 78) + writing(48, 84, 36, 36, 24, step=13)
    return page + eye_sign(64, 40, 1) + bar(18, 112, 110, 12)


@picture("who-sees")
def who_sees() -> Part:
    """An eye over a page, and a question."""
    page = paper(16, 62, 64, 60) + writing(28, 80, 40, 40, 26, step=13)
    return page + eye_sign(48, 33, 0.82) + question(108, 66, 1.3)


@picture("private")
def private() -> Part:
    page = (
        paper(14, 6, 76, 108)
        + person("me", 52, 38, 0.6, bottom=50)
        + writing(28, 86, 30, 20, step=12)
    )
    return page + padlock(92, 92, 1.25)


@picture("how-long")
def how_long() -> Part:
    return folder(8, 26, 96, 80) + writing(22, 68, 40, 28, step=14) + clock(92, 84, 30)


@picture("phone")
def phone() -> Part:
    return (
        phone_set(58, 64) + speech(42, 36, 32, 22, (46, 68), corner=6) + waves(92, 34, (10, 20), 38)
    )
