"""The interface's own words inside a document: "Question 3", "You said", "Write here"."""

from __future__ import annotations

from collections.abc import Callable

from forms_engine.definition.words import Said
from forms_engine.languages.interface import Interface
from forms_engine.languages.known import SOURCE

#: ``say("Question {number}", number=3)``: the words, marked where they had to be borrowed.
Say = Callable[..., Said]


def in_english(msgid: str, /, **slots: object) -> Said:
    """For documents made by hand, and for the language the interface is written in."""
    return Said(words=msgid.format(**slots) if slots else msgid)


def spoken(interface: Interface, code: str) -> Say:
    """The interface's words in one language; what it does not know comes in English, marked."""
    if code == SOURCE:
        return in_english
    if code not in interface.codes:
        return lambda msgid, /, **slots: Said(
            words=in_english(msgid, **slots).words, language=SOURCE
        )

    def say(msgid: str, /, **slots: object) -> Said:
        borrowed = None if interface.has(code, msgid) else SOURCE
        return Said(words=interface.plain(code, msgid, **slots), language=borrowed)

    return say
