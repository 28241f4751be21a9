"""Was it understood, was it done, is it better?"""

from ..catalogue import picture
from ..hands import palm
from ..marks import (
    arrow,
    badge,
    question,
    saying,
    speech,
    tick,
)
from ..papers import paper
from ..people import person, small_head
from ..strokes import FINE, Part, box, circle, path, together, tube, tubes, writing
from ..things import bulb


def _told_me(mouth: str) -> Part:
    """Staff speak on the right, and I listen on the left."""
    staff = person("staff-bob", 100, 80, 0.76, mouth="talk", look_x=-4)
    me = person("me", 30, 80, 0.82, mouth=mouth, look_x=4)
    return staff + me + saying(68, 4, 56, 42, (98, 56))


@picture("understand-answer")
def understand_answer() -> Part:
    """I hold the paper with their answer; staff ask: did the light go on?"""
    me = person("me", 32, 66, 0.9, mouth="level", look_x=3)
    answer = paper(10, 88, 44, 36) + writing(19, 99, 26, 18, step=10)
    thumbs = tubes([("M8 110H14M50 110H56", 8)], "mine")
    staff = person("staff-bob", 102, 80, 0.76, mouth="talk", look_x=-4)
    asked = speech(56, 4, 68, 46, (98, 58)) + bulb(76, 25, 0.84) + question(104, 24, 0.78)
    return me + staff + asked + answer + thumbs


@picture("understand")
def understand() -> Part:
    """Staff say something, and the light goes on in me."""
    return _told_me("big") + bulb(24, 27, 1.05) + badge("tick", 50, 36, 13)


@picture("understand-some")
def understand_some() -> Part:
    """Staff say something, and half of the light goes on in me."""
    dark = path("M0-21A15 15 0 0 1 15-6C15 4 7 8 7 14H0Z", "slate")
    outline = path("M-7 14C-7 8-15 4-15-6A15 15 0 0 1 15-6C15 4 7 8 7 14Z")
    lamp = bulb(24, 27, 1.05) + (dark + outline).at(24, 27, 1.05)
    return _told_me("level") + lamp + badge("half", 50, 36, 13)


@picture("not-understand")
def not_understand() -> Part:
    """The light is off."""
    me = person("me", 64, 79, 0.92, mouth="skew", brows="odd")
    lamp = bulb(64, 26, 1.05, "slate")
    return me + lamp + question(30, 30, 0.7) + question(98, 30, 0.7)


@picture("promise")
def promise() -> Part:
    """A hand on the heart and one held up: I promise I will do it."""
    sleeve = tube("M26 112L20 128L18 92", 11, "blue")
    staff = person("staff-bob", 62, 68, 0.86, right="chest", right_hand="flat", mouth="talk")
    raised = palm("skin3", "blue").at(20, 66, 0.42)
    said = speech(70, 4, 54, 44, (82, 62)) + tick(97, 26, 1.05)
    return staff + sleeve + raised + said


_ROWS = (22, 50, 78, 106)


def _worker_and_list(marks: Part, mouth: str = "smile", brows: str = "none") -> Part:
    """A worker on the left, and on the right a list of four things that were to be done."""
    worker = person("staff-two", 31, 62, 0.84, mouth=mouth, brows=brows, look_x=3)
    page = box(64, 6, 60, 116, 4, "white")
    page += together(box(73, y - 10, 20, 20, 3, "white", FINE) for y in _ROWS)
    return worker + page + writing(102, _ROWS[0], 13, 13, 13, 13, step=28, line=5) + marks


def _ticks(how_many: int) -> Part:
    return together(tick(84, y - 1, 0.82) for y in _ROWS[:how_many])


@picture("done")
def done() -> Part:
    """A worker and a list: all of it has ticks."""
    return _worker_and_list(_ticks(4))


@picture("part-done")
def part_done() -> Part:
    """A worker and a list: half of it has ticks."""
    return _worker_and_list(_ticks(2), "slight")


@picture("not-done")
def not_done() -> Part:
    """A worker and a list: all of it has crosses."""
    crosses = "".join(f"M77 {y - 6}l12 12M89 {y - 6}l-12 12" for y in _ROWS)
    return _worker_and_list(path(crosses, line=5, colour="red"), "flat", "sad")


@picture("before-and-after")
def before_and_after() -> Part:
    """One view, half of it old and grey, half of it new; between them a handle to compare."""
    old = box(6, 18, 58, 92, 4, "grey") + path("M8 108V84L30 56L62 84V108Z", "slate", FINE)
    old += circle(28, 38, 9, "pale", FINE)
    now = box(64, 18, 58, 92, 4, "sky") + path("M66 108V84L98 56L120 84V108Z", "leaf", FINE)
    now += circle(104, 38, 9, "yellow", FINE)
    handle = path("M64 10V118", line=6) + circle(64, 64, 17, "white")
    return old + now + handle + path("M58 58L52 64L58 70M70 58L76 64L70 70")


def _then_and_now(was: Part, now: Part, before: float, after: float) -> Part:
    """How it was for me, on the left, and how it is now; better stands on a higher block."""
    blocks = together(
        box(x, top, 50, 122 - top, 2, "yellow" if top < 96 else "grey")
        for x, top in ((6, before), (72, after))
    )
    return blocks + was.at(31, before - 24) + now.at(97, after - 24)


def _face(mouth: str, eyes: str = "dot") -> Part:
    return small_head("me", 0, 0, 0.95, eyes, "sad" if mouth == "sad" else "none", mouth)


@picture("better")
def better() -> Part:
    steps = _then_and_now(_face("sad"), _face("big", "joy"), 106, 62)
    return steps + arrow([(16, 46), (56, 14)], "green", 9, 13)


@picture("bit-better")
def bit_better() -> Part:
    """From sad to a little glad; a finger and a thumb show how much: a bit."""
    faces = _face("sad").at(22, 30, 0.95) + _face("slight").at(104, 26, 0.95)
    hand = tube("M124 142L104 112", 30, "yellow")
    hand += tubes(
        [("M100 104L92 92", 30), ("M84 100L60 110L42 104", 12), ("M86 84L66 68L42 76", 12)], "mine"
    )
    gap = path("M28 82V98M22 82H34M22 98H34", line=4.5)
    return faces + arrow([(48, 33), (80, 24)], "green", 8, 12) + hand + gap


@picture("the-same")
def the_same() -> Part:
    """How it was and how it is now are on one height; the arrow goes straight on."""
    steps = _then_and_now(_face("level"), _face("level"), 96, 96)
    return steps + arrow([(28, 22), (100, 22)], "teal", 9, 13)


@picture("worse")
def worse() -> Part:
    steps = _then_and_now(_face("slight"), _face("sad"), 62, 106)
    return steps + arrow([(72, 12), (108, 46)], "red", 9, 13)
