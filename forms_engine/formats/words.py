"""Words of the interface, of the engine and of a form, honestly borrowed where one lacks them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from forms_engine.definition.version import Version
from forms_engine.definition.words import Said, Voice
from forms_engine.languages.interface import Interface
from forms_engine.languages.known import SOURCE
from forms_engine.question_types.engine_words import ENGINE_WORDS

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


#: What a line of a form may have filled in, from what the person said before.
SLOTS = ("you_said", "our_answer", "we_did")


def form_text(
    interface: Interface, version: Version, code: str, voice: Voice, text_id: str
) -> Said:
    """Words for a text of the form, or of the engine's own. KeyError for an unknown text."""
    if text_id in ENGINE_WORDS:
        return spoken(interface, code)(ENGINE_WORDS[text_id])
    return version.say(text_id, code, voice)


def filled_lines(
    say: Callable[[str], Said], name: str, count: int, slots: Mapping[str, str]
) -> list[Said]:
    """Lines of the form with its slots filled. A line whose slot has nothing to say is left out."""
    lines = []
    for n in range(1, count + 1):
        said = say(f"{name}.{n}")
        wanted = [s for s in SLOTS if "{" + s + "}" in said.words]
        if all(slots.get(s) for s in wanted):
            text = said.words
            for slot in wanted:
                text = text.replace("{" + slot + "}", slots[slot])
            lines.append(Said(words=text, language=said.language))
    return lines
