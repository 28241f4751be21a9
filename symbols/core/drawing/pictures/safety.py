"""Being safe, and what to do about harm. Safe, not sure and not safe are one shield."""

from ..catalogue import picture
from ..marks import badge, bar, exclamation, question, question_badge, round_arrow, speech, waves
from ..papers import folder, name_badge, page_with_alarm, paper
from ..papers import phone as phone_set
from ..people import person, small_head
from ..strokes import FINE, Part, circle, path, ribbon, tubes, writing
from ..things import clock, eye_sign, octagon, padlock, shield, spanner


@picture("safe", en="safe", cy="diogel")
def safe() -> Part:
    me = person("me", 64, 54, 0.85, bottom=58, eyes="joy")
    return shield(64, 64, 1.06) + me + badge("tick", 104, 102, 19)


@picture("safe-not-sure", en="not sure if safe", cy="ddim yn siŵr a yw'n ddiogel")
def safe_not_sure() -> Part:
    me = person("me", 64, 54, 0.85, bottom=58, brows="odd", mouth="skew")
    return shield(64, 64, 1.06, "yellow") + me + question_badge(104, 102, 19)


@picture("not-safe", en="not safe", cy="ddim yn ddiogel")
def not_safe() -> Part:
    me = person("me", 64, 60, 0.85, bottom=52, eyes="wide", brows="sad", mouth="scream")
    crack = ribbon("M64 8L56 22L70 32L62 46", "white", 4)
    return shield(64, 64, 1.06, "red") + crack + me + badge("cross", 104, 102, 19)


@picture("danger", en="danger", cy="perygl")
def danger() -> Part:
    sign = path(
        "M64 10Q70 10 73 15L120 104Q124 116 112 116H16Q4 116 8 104L55 15Q58 10 64 10Z", "yellow"
    )
    return sign + exclamation(64, 72, 1.7)


@picture("fix-it", en="fix it", cy="ei drwsio")
def fix_it() -> Part:
    """A spanner on a nut."""
    nut = path("M18 82L40 70L62 82V106L40 118L18 106Z", "orange") + circle(40, 94, 10, "white")
    return spanner(72, 56, 1.02, 42) + nut


@picture("stop-again", en="stop it happening again", cy="ei atal rhag digwydd eto")
def stop_again() -> Part:
    return (
        round_arrow(62, 66, 1.6, "teal")
        + octagon(62, 66, 0.5)
        + path("M52 66h20", line=8, colour="white")
    )


@picture("complaint", en="a complaint", cy="cwyn")
def complaint() -> Part:
    return page_with_alarm(20, 6, 88, 116)


@picture("make-complaint", en="make a complaint", cy="gwneud cwyn")
def make_complaint() -> Part:
    """I hold up the page."""
    me = person(
        "me", 40, 46, 1.02, mouth="talk", brows="flat", right=((26, 42), (36, 66), (22, 66))
    )
    fingers = tubes([("M64 98L76 96", 6), ("M65 106L76 105", 6), ("M66 114L75 113", 6)], "skin2")
    return me + page_with_alarm(68, 42, 54, 78) + fingers


@picture("name-badge", en="name badge", cy="bathodyn enw")
def name_badge_() -> Part:
    return name_badge(64, 62, 1.3, _face_and_name())


@picture("no-name", en="no name", cy="dim enw")
def no_name() -> Part:
    return name_badge(64, 62, 1.3, _nobody()) + bar(22, 112, 106, 28)


@picture("who-are-you", en="can we know who you are?", cy="a gawn ni wybod pwy ydych chi?")
def who_are_you() -> Part:
    return name_badge(64, 62, 1.3, question(0, 3, 1.25))


@picture(
    "name-in-envelope", en="only one person sees my name", cy="dim ond un person sy'n gweld fy enw"
)
def name_in_envelope() -> Part:
    back = path("M8 54L24 42M120 54L104 42")
    front = path("M8 54V118Q8 122 12 122H116Q120 122 120 118V54L64 94Z", "pine") + path(
        "M10 120L46 82M118 120L82 82"
    )
    return back + name_badge(64, 48, 0.92, _face_and_name()) + front


def _face_and_name() -> Part:
    return small_head("me", 0, 0, 0.68) + writing(-20, 32, 40, line=6)


def _nobody() -> Part:
    """A badge that says nothing of whom it belongs to."""
    return path("M-11-4C-11-20 11-20 11-4S-11 12-11-4ZM-20 32Q-18 18 0 18T20 32Z", "grey", FINE)


@picture("not-see", en="must not see", cy="rhaid peidio â gweld")
def not_see() -> Part:
    return eye_sign(64, 64, 1.1) + bar(22, 106, 106, 22)


@picture("who-sees", en="who sees this?", cy="pwy sy'n gweld hyn?")
def who_sees() -> Part:
    """An eye over a page, and a question."""
    page = paper(16, 62, 64, 60) + writing(28, 80, 40, 40, 26, step=13)
    return page + eye_sign(48, 33, 0.82) + question(108, 66, 1.3)


@picture("private", en="private", cy="preifat")
def private() -> Part:
    page = (
        paper(14, 6, 76, 108)
        + person("me", 52, 38, 0.6, bottom=50)
        + writing(28, 86, 30, 20, step=12)
    )
    return page + padlock(92, 92, 1.25)


@picture("how-long", en="how long we keep it", cy="pa mor hir rydym yn ei gadw")
def how_long() -> Part:
    return folder(8, 26, 96, 80) + writing(22, 68, 40, 28, step=14) + clock(92, 84, 30)


@picture("phone", en="phone", cy="ffôn")
def phone() -> Part:
    return (
        phone_set(58, 64) + speech(42, 36, 32, 22, (46, 68), corner=6) + waves(92, 34, (10, 20), 38)
    )
