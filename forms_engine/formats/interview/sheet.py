"""What a supporter reads out, in order, and where they write who helped and how.

It is a document like any other, with lines that only the supporter reads and room for notes, so
it can be drawn on paper and as plain text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from forms_engine.definition.words import Said
from forms_engine.formats.document import Asked, Block, Document, Heading, Line, Note
from forms_engine.formats.words import Say
from forms_engine.languages.marking import N_
from forms_engine.question_types.contract import Shape

BEFORE = (
    N_("Ask first if now is a good time, and if you are the right person to help."),
    N_("Read it out. Do not choose. It is their view that counts."),
    N_("Read every answer out, also “I don't know”. Then wait. Silence is fine."),
    N_("A person may speak, sign, point, look, draw or use pictures of their own."),
    N_("Write down their words, not yours. Do not make them nicer."),
    N_("Any question can be missed. The person can stop at any time."),
)
NOTE = N_("What they said or did, and how you understood it:")
HOW = N_("Who helped with this answer, and how?")
HELPED = (
    N_("Nobody. They did it alone"),
    N_("I read or wrote for them"),
    N_("I helped them choose"),
    N_("I answered for them"),
    N_("I watched how they act"),
)
AFTER = N_("Read it back together")
READ_BACK = N_("Read all answers back. Ask: is that right? Change what they want to change.")
YOUR_VIEW = N_("What you think yourself")
YOUR_OWN = N_("This is your view, not theirs. It is kept apart. You can leave it empty.")
WHEN = N_("The day, and who helped (your job, not your name):")


def sheet(document: Document) -> Document:
    return replace(document, blocks=tuple(_blocks(document)))


def _blocks(document: Document) -> Iterator[Block]:
    say, begun = document.say, False
    for block in document.blocks:
        yield block
        if isinstance(block, Asked):
            yield from _room(block, say)
        if not begun and isinstance(block, Heading) and block.level == 1:
            begun = True
            yield Note(say(WHEN))
            yield from _together([say(words) for words in BEFORE])
    yield Heading(2, say(AFTER))
    yield _helper(say(READ_BACK))
    yield Heading(2, say(YOUR_VIEW))
    yield _helper(say(YOUR_OWN))
    yield Note(Said(words=""), lines=4)


def _together(said: list[Said]) -> Iterator[Line]:
    """One note of several lines; words that were borrowed stand apart, with their language."""
    for code, lines in groupby(said, key=lambda one: one.language):
        yield _helper(Said(words="\n".join(one.words for one in lines), language=code))


def _helper(said: Said) -> Line:
    return Line(said, manner="helper")


def _room(asked: Asked, say: Say) -> Iterator[Note]:
    # Only the sheet itself asks without a number, on which day it was written.
    if asked.shape == Shape.STATEMENT or not asked.number:
        return
    if asked.shape not in (Shape.WORDS, Shape.RECORDING):
        yield Note(say(NOTE), lines=1)
    yield Note(say(HOW), tuple(say(words) for words in HELPED), lines=0)
