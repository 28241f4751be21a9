"""The choices of how a form is shown: language, words, pictures, colours, size, device."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from forms_engine.languages.marking import N_
from forms_engine.languages.signed import SIGN_LANGUAGES
from forms_engine.look.prefs import COLOURS, SIZES, Prefs
from forms_engine.studio.drafts import Draft

#: How wide the pages are shown: the width of a phone, a tablet, a computer.
WIDTHS = {"360": N_("Phone"), "768": N_("Tablet"), "1024": N_("Computer")}
COLOUR_WORDS = {
    "day": N_("Day"),
    "night": N_("Night"),
    "strong": N_("Strong"),
    "plain": N_("Plain"),
    "cream": N_("Cream"),
    "blue": N_("Blue"),
    "green": N_("Green"),
}
VOICE_WORDS = {"easy": N_("Easy words"), "standard": N_("Standard words")}
SYMBOL_WORDS = {"off": N_("No"), "on": N_("Yes")}
NO_SIGN = N_("No sign language")
PICTURE_WORDS = {"on": N_("With pictures"), "off": N_("No pictures")}


_ASKED = ("voice", "colours", "size", "pictures", "symbols", "sign")


class Picker(NamedTuple):
    """One choice of how the frames look: its name, its words, what is offered, what is chosen."""

    name: str
    words: str
    offered: Mapping[str, str]
    chosen: str


def chosen_prefs(draft: Draft, asked: Mapping[str, str]) -> Prefs:
    """The pickers' choices, from the address; what is not offered is passed over."""
    words = draft.loaded.draft_words
    offered = words.languages if words else ()
    language = asked.get("language", "")
    start = Prefs(language if language in offered else (offered[0] if offered else "en-GB"))
    return start.but(**{k: asked[k] for k in _ASKED if k in asked})


def pickers(draft: Draft, chosen: Prefs, width: str) -> list[Picker]:
    own = {one.language.code: one.language.own_name for one in draft.languages}
    colours = {name: COLOUR_WORDS[name] for name in COLOURS}
    sizes = {size: f"{size} %" for size in SIZES}
    signed = draft.version.clips if draft.version else {}
    signs = {"": NO_SIGN, **{code: SIGN_LANGUAGES.get(code, code) for code in signed}}
    return [
        Picker("language", N_("Language"), own, chosen.language),
        Picker("voice", N_("Words"), VOICE_WORDS, chosen.voice),
        Picker("pictures", N_("Pictures"), PICTURE_WORDS, chosen.pictures),
        Picker("symbols", N_("Pictures above words"), SYMBOL_WORDS, chosen.symbols),
        *([Picker("sign", N_("Sign language"), signs, chosen.sign)] if signed else []),
        Picker("colours", N_("Colours"), colours, chosen.colours),
        Picker("size", N_("Text size"), sizes, chosen.size),
        Picker("width", N_("Shown on a"), WIDTHS, width),
    ]
