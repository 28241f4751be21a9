"""Documents made by hand: every answer shape and every sort of block, both ways to read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from forms_engine.definition.words import Said
from forms_engine.formats.document import (
    Art,
    Asked,
    Block,
    Break,
    Choice,
    Document,
    Heading,
    Line,
    Note,
    Pair,
)
from forms_engine.question_types.contract import Shape

SYMBOLS = Path(__file__).parents[2] / "symbols" / "core"


def said(words: str, language: str | None = None) -> Said:
    return Said(words=words, language=language)


def art(concept: str, alt: str = "") -> Art:
    body = (SYMBOLS / f"{concept}.svg").read_bytes()
    return Art(hashlib.sha256(body).hexdigest(), "image/svg+xml", body, alt)


def choice(value: str, words: str, concept: str = "home", **more: object) -> Choice:
    return Choice(value, said(words), art(concept), **more)  # type: ignore[arg-type]


OUT = (
    choice("dont_know", "I don't know", "dont-know"),
    choice("rather_not_say", "I don't want to say", "dont-want-to-say"),
)
FACES = (
    choice("good", "Good", "face-happy"),
    choice("ok", "OK", "face-ok", onward=said("Go to question 3.")),
    choice("bad", "Bad", "face-sad"),
)
THINGS = (choice("food", "Food", "food"), choice("room", "My room", "bedroom"))
PLACES = (choice("like", "I like it", "yes"), choice("not", "I do not like it", "no"))

MONTH = Asked(
    "month", 1, Shape.SCALE, said("How has this month been?"), art("calendar-month"),
    options=FACES, out=OUT, prompts=(said("Point at each face."),),
)  # fmt: skip
MATTERS = Asked(
    "matters", 2, Shape.CHOICE, said("What matters to you?"), art("important"), options=THINGS,
    out=OUT, hint=said("It can be small."), how=said("You can tick up to 2 boxes."), most=2,
    only_if=said("Only if you said Good to question 1."),
)  # fmt: skip
WISH = Asked("wish", 3, Shape.WORDS, said("What would make it better?"), art("idea"), out=OUT)
FRIENDS = Asked("friends", 4, Shape.NUMBER, said("How many friends visit you?"), out=OUT)
MOVED = Asked("moved", 5, Shape.DATE, said("When did you move in?"), out=OUT)
SORTED = Asked(
    "sorted", 6, Shape.SORT, said("What do you like?"), headings=PLACES, options=THINGS, out=OUT
)
SHOWN = Asked("shown", 7, Shape.RECORDING, said("Show us what you mean."), out=OUT)
NEARLY = Asked(
    "nearly", 0, Shape.STATEMENT, said("You are nearly done."), art("done", "A finish line")
)
SHAPES: tuple[Asked, ...] = (MONTH, MATTERS, WISH, FRIENDS, MOVED, SORTED, SHOWN, NEARLY)


def blank(*asked: Asked) -> Document:
    """A form to fill in."""
    questions: tuple[Block, ...] = asked or SHAPES
    return Document(
        title=said("My month"),
        language="en-GB",
        direction="ltr",
        voice="easy",
        blocks=(
            Heading(1, said("My month"), art("calendar-month")),
            Line(said("You can miss any question."), art("home", "A house with a heart")),
            Line(said("Put a tick in the box."), manner="pen"),
            Line(said("Wait until they are ready."), manner="helper"),
            Heading(2, said("How it is going")),
            *questions,
            Note(said("Who was there?"), (said("Family"), said("Staff")), lines=2),
        ),
        reference="my_month 1a2b3c4d",
        address="https://example.org/form/my_month",
        foot=said("Ask someone to help you."),
        credits=(said("Core pictures (CC0)"),),
    )


def answered() -> Document:
    """The same, filled in; somebody typed what people type."""
    chose = replace(FACES[0], chosen=True, onward=None)
    return blank(
        replace(MONTH, options=(chose, *FACES[1:])),
        replace(WISH, text="More walks 😀\nand <b>tea</b> & \x07toast"),
        replace(FRIENDS, text="3"),
        replace(MOVED, text="4 March 2026"),
        replace(SORTED, places={"food": "like"}),
        replace(SHOWN, out=(replace(OUT[0], chosen=True), OUT[1])),
    )


def story() -> Document:
    """You said, we did: pairs, a person's own words, a new page."""
    return Document(
        title=said("You said, we did"),
        language="en-GB",
        direction="ltr",
        voice="easy",
        blocks=(
            Heading(1, said("You said, we did"), art("you-said")),
            Pair(
                said("Meal times"),
                said("Done"),
                Line(said("You said: we want to choose when we eat."), art("you-said")),
                Line(said("We did: the kitchen is open all day."), art("we-did")),
            ),
            Break(),
            Heading(2, said("What you told us")),
            Line(said("They shout at me"), manner="quote"),
            Line(said("Dziękujemy.", "pl")),
        ),
    )


def right_to_left() -> Document:
    """Urdu, with English borrowed where nobody has translated yet."""
    urdu = partial(Said)
    return Document(
        title=urdu(words="میرا مہینہ"),
        language="ur",
        direction="rtl",
        voice="easy",
        blocks=(
            Heading(1, urdu(words="میرا مہینہ")),
            Asked(
                "month", 1, Shape.SCALE, urdu(words="یہ مہینہ کیسا رہا؟"),
                options=(
                    Choice("good", urdu(words="اچھا"), art("face-happy")),
                    Choice("bad", said("Bad", "en-GB"), art("face-sad")),
                ),
            ),
        ),
        draft=urdu(words="یہ ترجمہ ابھی مسودہ ہے۔"),
    )  # fmt: skip


def every_word(document: Document) -> Iterator[str]:
    """What a reader has to meet somewhere, whatever the format; not what only helpers read."""
    for block in document.blocks:
        match block:
            case Heading():
                yield block.words.words
            case Line() if block.manner not in ("helper", "pen"):
                yield block.words.words
            case Pair():
                for part in (block.topic, block.status, block.first.words, block.second.words):
                    yield part.words
            case Asked():
                yield from _words_of(block)


def _words_of(asked: Asked) -> Iterator[str]:
    yield asked.ask.words
    for said_ in (asked.only_if, asked.hint, *asked.rules):
        if said_:
            yield said_.words
    for one in (*asked.headings, *asked.options):
        if not (asked.places and one in asked.headings):
            yield one.words.words
        if one.onward:
            yield one.onward.words
    yield from (line for line in asked.text.replace("\x07", "").split("\n") if line)
