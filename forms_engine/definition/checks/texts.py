"""Every text can be shown: no blanks, no unseen letters, no slots that nobody fills."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forms_engine.definition.checks.subject import Check, Subject
from forms_engine.definition.form import Form
from forms_engine.definition.problems import Finding, Place, error, subject

SLOTS = ("you_said", "our_answer", "we_did")
_SLOT = re.compile(r"\{([^{}]*)\}")
#: Control letters, and marks that make text run the other way from how it is written.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029]")


def slots_in(words: str) -> list[str]:
    return sorted(_SLOT.findall(words))


def unseen_in(words: str) -> bool:
    """Are there letters in it that cannot be seen, such as a line break?"""
    return _UNSEEN.search(words) is not None


def places(form: Form) -> Iterator[tuple[Place, str]]:
    """Every text that a person can meet, in both voices, with its place in form.toml."""
    for key in ("title", "need", "who_sees", "private_ends", "next"):
        yield (key,), getattr(form, key) or ""
    for key in ("start", "end"):
        yield from (((key, number), line) for number, line in enumerate(getattr(form, key)))
    for number, section in enumerate(form.sections):
        for key in ("title", "standard"):
            yield ("section", number, key), getattr(section, key) or ""
    for number, question in enumerate(form.questions):
        at: Place = ("question", number)
        for key in ("ask", "standard", "hint", "alt", "needed_because"):
            yield (*at, key), getattr(question, key) or ""
        for part in ("headings", "options"):
            for place, option in enumerate(getattr(question, part)):
                for key in ("say", "standard"):
                    yield (*at, part, place, key), getattr(option, key) or ""


def blanks(form: Subject) -> Iterator[Finding]:
    for at, words in places(form.form):
        if words and not words.strip():
            what = f"{subject(at).rstrip(',')}: {_name(at)} has only spaces in it."
            yield error("blank", at, what, "Write the words, or take the line away.")


def unseen(form: Subject) -> Iterator[Finding]:
    for at, words in places(form.form):
        if unseen_in(words):
            what = f"{subject(at).rstrip(',')}: {_name(at)} has a letter in it that cannot be seen."
            yield error("unseen-letter", at, what, "Type the words again, on one line.")


def slots(form: Subject) -> Iterator[Finding]:
    for at, words in places(form.form):
        for slot in slots_in(words):
            if slot not in SLOTS:
                what = f"Nobody fills {{{slot}}}."
                yield error("unknown-slot", at, what, f"You can use {_all_slots()}.")
            elif not form.form.about_item:
                what = f"{{{slot}}} has nothing to show in this form."
                write = "Take it away, or write about_item = true if the form is about an answer."
                yield error("slot-without-item", at, what, write)
        if re.search(r"[{}]", _SLOT.sub("", words)):
            what = f"{subject(at).rstrip(',')}: {_name(at)} has a {{ or }} on its own."
            yield error("unknown-slot", at, what, "Take it away, or close it.")


def _name(at: Place) -> str:
    return next(str(part) for part in reversed(at) if isinstance(part, str))


def _all_slots() -> str:
    return ", ".join(f"{{{slot}}}" for slot in SLOTS)


CHECKS: tuple[Check, ...] = (blanks, unseen, slots)
