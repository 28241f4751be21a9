"""Being safe, and what to do about harm. Safe, not sure and not safe are one shield."""

from ..catalogue import picture
from ..hands import palm, thumb
from ..marks import arrow, badge, exclamation, question, question_badge, round_arrow, speech, waves
from ..papers import complaint_page, folder, name_badge, paper
from ..papers import phone as phone_set
from ..people import Look, person, portrait, small_head
from ..scenes import hand_from
from ..strokes import Part, box, circle, path, ribbon, tubes, writing
from ..things import eye_sign, octagon, padlock, shield, spanner, warning


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
    """A hand turns a spanner on a nut."""
    nut = path("M18 84L38 72L58 84V106L38 118L18 106Z", "orange") + circle(38, 95, 9, "white")
    turn = arrow([(88, 96), (72, 112)], "green", 6, 10, "M96 74Q94 100 72 112")
    hand = hand_from(112, 26, 172, "blue", "skin3", "fist", 1.5, 40)
    return spanner(70, 58, 1.06, 222) + nut + hand + turn


@picture("stop-again")
def stop_again() -> Part:
    """The bad thing that comes round again, and a stop sign before it."""
    ring = round_arrow(54, 56, 1.5, "grey") + warning(52, 56, 0.94)
    hand = palm(skin="skin1", cuff="white").at(96, 98, 0.36)
    return ring + octagon(96, 94, 0.52) + hand


@picture("complaint")
def complaint() -> Part:
    """A page that says something is wrong: a cross face and a thumb down."""
    face = small_head("me", 42, 38, 0.9, brows="angry", mouth="sad")
    down = thumb(up=False, cuff="red").at(86, 40, 0.46)
    return paper(12, 4, 104, 120) + face + down + writing(28, 78, 72, 72, 44, step=16, line=5)


@picture("make-complaint")
def make_complaint() -> Part:
    """I hold up the page."""
    me = person(
        "me", 40, 46, 1.02, mouth="talk", brows="flat", right=((26, 42), (36, 66), (22, 66))
    )
    fingers = tubes([("M64 98L76 96", 6), ("M65 106L76 105", 6), ("M66 114L75 113", 6)], "mine")
    return me + complaint_page(68, 42, 54, 78) + fingers


@picture("name-badge")
def name_badge_() -> Part:
    return name_badge(64, 68, 1.3, _face_and_name())


@picture("no-name")
def no_name() -> Part:
    """My face cannot be seen, and my name is struck out."""
    who = Look("side", "slate", "pale", "yellow")
    hidden = person(who, 44, 50, 1.2, bottom=62, eyes="none", mouth="none")
    name = box(56, 88, 68, 34, 5, "white") + writing(68, 100, 44, 28, step=11, line=5)
    return hidden + question(44, 48, 1.1) + name + ribbon("M62 118L118 92", "red", 6)


@picture("who-are-you")
def who_are_you() -> Part:
    """Staff ask: what is the name, and whose is the face?"""
    staff = person("staff-two", 34, 80, 0.84, mouth="talk", look_x=3)
    asked = speech(42, 4, 82, 64, (50, 78))
    return staff + asked + _nobody().at(80, 34, 0.9) + question(104, 33, 0.85)


@picture("name-in-envelope")
def name_in_envelope() -> Part:
    """One worker has me in an envelope, and a finger at the lips."""
    hush = ((25, 42), (36, 66), (13, 32))
    staff = person("staff-two", 70, 46, 1.06, mouth="flat", right=hush, right_hand="point")
    envelope = box(6, 68, 62, 54, 4, "white") + small_head("me", 37, 72, 0.72)
    front = path("M6 78L37 102L68 78V118Q68 122 64 122H10Q6 122 6 118Z", "white")
    return staff + envelope + front


def _face_and_name() -> Part:
    return small_head("me", -20, 6, 0.8) + writing(6, 2, 30, 20, step=12, line=6)


def _nobody() -> Part:
    """A head without a face."""
    blank = Look("crop", "slate", "pale")
    return portrait(blank, eyes="none", mouth="none").thinner(0.9).at(-20, 6, 0.8)


@picture("not-see")
def not_see() -> Part:
    """My page, and an eye that is struck out."""
    page = (
        paper(6, 6, 74, 112) + small_head("me", 43, 36, 0.72) + writing(20, 66, 46, 46, 30, step=14)
    )
    return page + eye_sign(84, 84, 0.74) + ribbon("M54 114L114 54", "red", 7)


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
    """What is in my folder, and an hourglass: for how long?"""
    mine = folder(4, 40, 88, 82) + small_head("me", 30, 94, 0.72) + writing(50, 86, 28, 20, step=14)
    sand = path("M86 60H122L108 88L122 118H86L100 88Z", "sky") + path(
        "M94 114L104 98L114 114ZM96 70H112L104 82Z", "orange", 0, "none"
    )
    caps = path("M82 58H126M82 120H126", line=7)
    return mine + sand + caps + question(104, 24, 0.86)


@picture("phone")
def phone() -> Part:
    """A call comes in."""
    handset = path(
        "M-14-6Q-14-16-6-16L-3-6L-8-2Q-5 6 3 9L7 4L16 8Q15 16 6 16Q-12 12-14-6Z", "white", line=2.4
    )
    sign = circle(58, 58, 20, "green") + handset.at(58, 58, 0.9)
    return phone_set(58, 64) + sign + waves(92, 40, (10, 20), 38) + waves(24, 40, (10, 20), 38, 180)
