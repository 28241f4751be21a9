"""What a person can make easier: a table of aspects, and what is offered for each.

A row is one page of the settings, with a live sample; the page is drawn from the row alone. What
only some installations can offer (languages, picture sets) is asked for in responses/offering.py.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from forms_engine.languages.marking import N_
from forms_engine.look.extras import EXTRAS
from forms_engine.look.prefs import COLOURS, OTHERS, SIZES, Prefs


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing to press. It changes some fields of the person's prefs."""

    changes: Mapping[str, str]
    #: A msgid; ``slots`` fill it.
    words: str
    #: One of our signs, or a picture by name, or how a sample of it looks (see choosing.css).
    sign: str = ""
    picture: str = ""
    sample: str = ""
    #: Milliseconds, said as seconds in the slot ``{seconds}``.
    time: int = 0
    #: How much of the longest time that is, per cent.
    part: int = 0
    number: int = 0
    #: Markup of a picture that only this offer shows.
    drawn: str = ""
    #: BCP 47, where the words are a language's own name and not ours.
    language: str = ""

    def chosen(self, prefs: Prefs) -> bool:
        return all(getattr(prefs, name) == value for name, value in self.changes.items())


def _always(_prefs: Prefs) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Aspect:
    name: str
    group: str
    #: What it is called among the others, and what is asked on its own page.
    title: str
    ask: str
    sign: str
    offers: tuple[Offer, ...] = ()
    #: Some are asked only of who chose something else before.
    when: Callable[[Prefs], bool] = _always
    #: Can the sample be tried out by pressing it?
    tried: bool = False
    hint: str = ""
    #: The next page, where several belong together.
    then: str = ""
    #: Each offer is on or off for itself.
    many: bool = False


COLOUR_WORDS = {
    "day": N_("Dark words on light"),
    "night": N_("Light words on dark"),
    "strong": N_("Yellow words on black"),
    "plain": N_("Black words on white"),
    "cream": N_("Dark words on cream"),
    "blue": N_("Dark words on blue"),
    "green": N_("Dark words on green"),
}
SIZE_WORDS = {
    "100": N_("Normal words"),
    "125": N_("Bigger words"),
    "150": N_("Big words"),
    "200": N_("Very big words"),
}
_SPACING = {
    "normal": N_("Normal space"),
    "wide": N_("More space"),
    "widest": N_("A lot of space"),
}
_FONTS = {
    "own": N_("Our letters"),
    "plain": N_("Plain letters"),
    "serif": N_("Letters as in a book"),
    "hand": N_("Letters as if written"),
    "device": N_("Letters of this device"),
}
_INPUTS = {
    "touch": ("touch", N_("Touch, mouse or keys")),
    "big": ("big", N_("Bigger buttons")),
    "keyguard": ("keyguard", N_("Each button always in one place")),
    "one": ("switch", N_("One switch")),
    "two": ("switches", N_("Two switches")),
    "dwell": ("dwell", N_("I point and wait")),
}
_TICKS = {
    "off": ("silence", N_("No sound")),
    "beep": ("beep", N_("A short sound")),
    "say": ("listen", N_("It says the words")),
}
_SPEEDS = {
    "50": N_("Very slow"),
    "75": N_("Slow"),
    "100": N_("Normal"),
    "125": N_("Faster"),
}
_SECONDS, _SECOND = N_("{seconds} seconds"), N_("1 second")


def _times(name: str, none: str = "") -> tuple[Offer, ...]:
    values = [int(value) for value in OTHERS[name].values]
    return tuple(
        Offer(
            {name: str(v)},
            _SECOND if v == 1000 else _SECONDS,
            sample="time",
            time=v,
            part=100 * n // len(values),
        )
        if v
        else Offer({name: str(v)}, none, sample="none")
        for n, v in enumerate(values, 1)
    )


def can_be_heard(_prefs: Prefs) -> bool:
    return any(extra.bundle == "listen" for extra in EXTRAS)


def _scans(prefs: Prefs) -> bool:
    return prefs.input in ("one", "two")


GROUPS = {
    "see": N_("To see"),
    "words": N_("Words"),
    "hear": N_("To hear"),
    "press": N_("To press"),
}
ASPECTS: tuple[Aspect, ...] = (
    Aspect(
        "size", "see", N_("Size of the words"), N_("How big are the words?"), "look",
        tuple(Offer({"size": s}, SIZE_WORDS[s], sample=f"size-{s}") for s in SIZES),
    ),
    Aspect(
        "spacing", "see", N_("Space round the words"), N_("How much space is there?"), "space",
        tuple(Offer({"spacing": s}, w, sample=f"spacing-{s}") for s, w in _SPACING.items()),
    ),
    Aspect(
        "colours", "see", N_("Colours"), N_("Which colours?"), "colours",
        tuple(Offer({"colours": c}, COLOUR_WORDS[c], sample="colours") for c in COLOURS),
    ),
    Aspect(
        "font", "see", N_("Letters"), N_("Which letters do you like?"), "letters",
        tuple(Offer({"font": f}, w, sample=f"font-{f}") for f, w in _FONTS.items()),
    ),
    Aspect(
        "pictures", "see", N_("Pictures"), N_("Do you want pictures?"), "picture",
        (
            Offer({"pictures": "on"}, N_("With pictures"), picture="pictures-on"),
            Offer({"pictures": "off"}, N_("No pictures"), picture="pictures-off"),
        ),
    ),
    Aspect("set", "see", N_("Kind of pictures"), N_("Which pictures do you like?"), "picture"),
    Aspect(
        "me", "see", N_("Me in the pictures"), N_("Which skin is like yours?"), "me",
        then="me_hair",
    ),
    Aspect("me_hair", "", "", N_("Which hair is like yours?"), "me", then="me_colour"),
    Aspect("me_colour", "", "", N_("Which colour is your hair?"), "me", then="me_more"),
    Aspect("me_more", "", "", N_("What else do you have?"), "me", many=True),
    Aspect("language", "words", N_("Language"), N_("Which language?"), "globe"),
    Aspect("sign", "words", N_("Sign language"), N_("Do you want to see it signed?"), "globe"),
    Aspect(
        "voice", "words", N_("Easy words"), N_("Which words?"), "words",
        (
            Offer({"voice": "easy"}, N_("Easy words"), picture="easy-words"),
            Offer({"voice": "standard"}, N_("Standard words"), picture="standard-words"),
        ),
    ),
    Aspect(
        "symbols", "words", N_("Pictures above words"), N_("Do you want pictures above words?"),
        "symbols",
        (
            Offer({"symbols": "off"}, N_("Only words"), sign="words"),
            Offer({"symbols": "on"}, N_("A small picture above some words"), sign="symbols"),
        ),
        hint=N_("Only above some words, in the questions."),
    ),
    Aspect(
        "sound", "hear", N_("Listen"), N_("Do you want to hear the words?"), "listen",
        (
            Offer({"sound": "off"}, N_("Only when I press Listen"), sign="silence"),
            Offer({"sound": "on"}, N_("A button to hear each thing"), sign="listen"),
            Offer({"sound": "read"}, N_("Read each page to me"), picture="read-aloud"),
        ),
        can_be_heard,
    ),
    Aspect(
        "speed", "hear", N_("How fast it speaks"), N_("How fast does it speak?"), "wait",
        tuple(
            Offer({"speed": v}, w, sample="time", part=int(v) * 100 // 125)
            for v, w in _SPEEDS.items()
        ),
        can_be_heard,
    ),
    Aspect(
        "input", "press", N_("How I press"), N_("How do you press?"), "touch",
        tuple(Offer({"input": i}, words, sign=sign) for i, (sign, words) in _INPUTS.items()),
        tried=True,
    ),
    Aspect(
        "scan", "press", N_("How fast the frame moves"), N_("How long does the frame stay?"),
        "wait", _times("scan"), lambda prefs: prefs.input == "one", tried=True,
        hint=N_("The first one is twice as long."),
    ),
    Aspect(
        "loops", "press", N_("How often the frame goes round"),
        N_("How often does the frame go round?"), "again",
        (
            Offer({"loops": "1"}, N_("Once"), sample="dots-1"),
            *(Offer({"loops": str(n)}, N_("{number} times"), number=n, sample=f"dots-{n}")
              for n in (2, 3, 5)),
            Offer({"loops": "0"}, N_("It goes on"), sign="again"),
        ),
        lambda prefs: prefs.input == "one", tried=True,
        hint=N_("Then it waits. Press the switch to start it again."),
    ),
    Aspect(
        "tick", "press", N_("A sound at each step"), N_("A sound at each step?"), "beep",
        tuple(Offer({"tick": k}, words, sign=sign) for k, (sign, words) in _TICKS.items()),
        _scans, tried=True,
    ),
    Aspect(
        "keys", "press", N_("My switch"), N_("What is your switch?"), "keys",
        (
            Offer({"key_choose": "", "key_next": ""}, N_("Space and Enter"), sign="keys"),
            Offer({"key_choose": "Touch"}, N_("The whole screen"), sign="touch"),
        ),
        _scans,
    ),
    Aspect(
        "dwell", "press", N_("How long I point"), N_("How long do you point?"), "wait",
        _times("dwell"), lambda prefs: prefs.input == "dwell", tried=True,
    ),
    Aspect(
        "hold", "press", N_("Hold the button"), N_("How long do you hold a button?"), "hold",
        _times("hold", N_("A short press is enough")), tried=True,
        hint=N_("Then a quick touch by mistake does nothing."),
    ),
    Aspect(
        "filter", "press", N_("Pressing twice"), N_("Do you press twice by mistake?"), "twice",
        _times("filter", N_("Each press counts")), tried=True,
        hint=N_("After a press, the next one does nothing for this long."),
    ),
)  # fmt: skip
BY_NAME: Mapping[str, Aspect] = {aspect.name: aspect for aspect in ASPECTS}

#: The first things to offer to somebody who was never here: each can be on or off.
_QUICK: tuple[Offer, ...] = (
    Offer({"size": "150"}, N_("Bigger words"), sample="size-150"),
    Offer({"spacing": "wide"}, N_("More space"), sample="spacing-wide"),
    Offer({"colours": "night"}, N_("Light words on dark"), sample="colours"),
    Offer({"sound": "read"}, N_("Read each page to me"), sign="listen"),
    Offer({"input": "big"}, N_("Bigger buttons"), sign="big"),
    Offer({"hold": "600", "filter": "1000"}, N_("My hands shake"), sign="hold"),
    Offer({"input": "one"}, N_("I press one switch"), sign="switch"),
    Offer({"input": "dwell"}, N_("I point and wait"), sign="dwell"),
)


def quick() -> tuple[Offer, ...]:
    return tuple(o for o in _QUICK if "sound" not in o.changes or can_be_heard(Prefs("")))
