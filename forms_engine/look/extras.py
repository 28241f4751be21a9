"""Style and scripts that a page needs only because of what this person chose.

Who chose nothing gets nothing: the first question page stays light. A row of ``EXTRAS`` is all
that a new one needs, beside its bundle in bundle.py.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup, escape

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


EXTRAS: tuple[Extra, ...] = (
    Extra("listening", lambda prefs: prefs.sound != "off"),
    Extra("listen", lambda prefs: prefs.sound != "off" or prefs.tick == "say"),
)

_LINES = {
    "css": '<link rel="stylesheet" href="/-/assets/{name}">',
    "js": '<script type="module" src="/-/assets/{name}"></script>',
}


def extras(prefs: Prefs, bundles: Mapping[str, Bundle], plain: Plain) -> Markup:
    """Lines for the head of a page; nothing for somebody who chose nothing of the kind."""
    wanted = [extra for extra in EXTRAS if extra.wanted(prefs)]
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
