"""Style and scripts that a page needs only because of what this person chose.

Who chose nothing gets nothing: the first question page stays light. A row of ``EXTRAS`` is all
that a new one needs, beside its bundle in bundle.py.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from markupsafe import Markup, escape

from forms_engine.languages.marking import N_
from forms_engine.look.bundle import Bundle
from forms_engine.look.prefs import Prefs

Plain = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Extra:
    #: The name of a bundle of style or script.
    bundle: str
    wanted: Callable[[Prefs], bool]
    #: What the script says: its own name for it -> msgid.
    words: Mapping[str, str] = field(default_factory=dict)


def _steady(prefs: Prefs) -> bool:
    return (prefs.hold, prefs.filter) != ("0", "0") and prefs.input not in ("one", "two")


def _eased(prefs: Prefs) -> bool:
    mine = (prefs.spacing, prefs.font, prefs.input, prefs.symbols)
    usual = mine == ("normal", "own", "touch", "off")
    return not usual or _steady(prefs)


_WRITING = {
    # Every letter of the language in its own order, lower case, a space between each two.
    "letters": N_("a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    "writing": N_("Letters to write with"),
    "space": N_("Space"),
    "remove": N_("Take away the last letter"),
    "done": N_("Done"),
}
EXTRAS: tuple[Extra, ...] = (
    Extra("signed", lambda prefs: prefs.sign != ""),
    Extra("listening", lambda prefs: prefs.sound != "off"),
    Extra("listen", lambda prefs: prefs.sound != "off" or prefs.tick == "say"),
    Extra("eased", _eased),
    Extra(
        "scan",
        lambda prefs: prefs.input in ("one", "two"),
        {
            "rest": N_("The frame waits. Press to start it again."),
            "wake": N_("A frame moves now. Press again when it is where you want to press."),
            **_WRITING,
        },
    ),
    Extra(
        "dwell",
        lambda prefs: prefs.input == "dwell",
        {"up": N_("Up the page"), "down": N_("Down the page"), **_WRITING},
    ),
    Extra(
        "keyguard",
        lambda prefs: prefs.input == "keyguard",
        {
            "places": N_("Buttons"),
            "more": N_("More answers"),
            "read": N_("Read on"),
            "other": N_("Other buttons"),
            "back": N_("Back to the answers"),
            **_WRITING,
        },
    ),
    Extra(
        "steady",
        _steady,
        {"longer": N_("Hold a little longer."), "off": N_("From now on a short press is enough")},
    ),
)
#: What a page needs where somebody may start the frame who has chosen nothing yet.
WAKING = ("eased", "scan")

_LINES = {
    "css": '<link rel="stylesheet" href="/-/assets/{name}">',
    "js": '<script type="module" src="/-/assets/{name}"></script>',
}


@lru_cache(maxsize=512)
def _wanted(prefs: Prefs, also: tuple[str, ...]) -> tuple[Extra, ...]:
    return tuple(extra for extra in EXTRAS if extra.bundle in also or extra.wanted(prefs))


def extras(
    prefs: Prefs, bundles: Mapping[str, Bundle], plain: Plain, also: tuple[str, ...] = ()
) -> Markup:
    """Lines for the head of a page; nothing for somebody who chose nothing of the kind.
    ``also`` names what this page needs for everybody."""
    wanted = _wanted(prefs, also)
    if not wanted:
        return Markup("")
    lines = []
    words = {name: plain(msgid) for extra in wanted for name, msgid in extra.words.items()}
    if words:
        said = escape(json.dumps(words, ensure_ascii=False))
        lines.append(f'<meta name="words" content="{said}">')
    for extra in wanted:
        name = bundles[extra.bundle].name
        lines.append(_LINES[name.rpartition(".")[2]].format(name=name))
    return Markup("".join(f"\n{line}" for line in lines))
