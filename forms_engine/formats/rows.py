"""A document as rows of words from top to bottom: for whatever has no pictures and no columns.

Plain text and Braille are made of rows. A row says what it is; how it looks
is up to the format. Answers are numbered on from 1, the ways out too, so one number says it all;
where a number could be an answer, the ways out have letters.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from forms_engine.definition.words import Said
from forms_engine.formats.document import (
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
from forms_engine.formats.words import Say
from forms_engine.languages.marking import N_
from forms_engine.question_types.contract import Shape
from forms_engine.question_types.engine_words import ENGINE_WORDS

#: "write": room for an answer. "note": room for the supporter. "break": a new page.
Kind = Literal["heading", "words", "quote", "helper", "choice", "write", "note", "break"]

#: What stands before the room for an answer, by the shape of the question.
WRITE = {
    Shape.CHOICE: N_("Write the number of your answer:"),
    Shape.SCALE: N_("Write the number of your answer:"),
    Shape.NUMBER: N_("Write a number:"),
    Shape.DATE: N_("Write the day, the month and the year:"),
    Shape.WORDS: N_("Write your answer:"),
    Shape.RECORDING: N_("Write your answer:"),
}
WRITE_MANY = N_("Write the numbers of your answers:")
WRITE_SORT = N_("Write the letter of a place beside each card:")
PLACES = N_("The places:")
CARDS = N_("The cards:")
MANY = N_("You can choose more than one.")
UP_TO = N_("You can choose up to {most}.")
YOU_CHOSE = N_("You chose this.")
YOU_WROTE = N_("You wrote:")
OR_CHOOSE = N_("Or write a letter:")
ON_THE_WEB = N_("You can also do this on the web:")
VERSION = N_("Reference: {reference}")
NOT_SORTED = ENGINE_WORDS["engine.not_sorted"]
LETTERS = "ABCDEFGHIJKLMNOPQRST"


@dataclass(frozen=True, slots=True)
class Row:
    kind: Kind
    #: Sentences that follow each other, each in its own language.
    said: tuple[Said, ...] = ()
    #: Of a heading: 1 is the title.
    level: int = 0
    #: What stands before it: "1", "A".
    mark: str = ""
    #: Of room to write: how many lines.
    lines: int = 1


def outlined(document: Document) -> Iterator[tuple[int, Block]]:
    """Each block with its level as a heading: a question stands one below the last heading."""
    under = 1
    for block in document.blocks:
        if isinstance(block, Heading):
            under = block.level
            yield under, block
        else:
            yield under + 1, block


def rows(document: Document, *, helper: bool = False) -> Iterator[Row]:
    """``helper``: with what only the supporter reads."""
    for level, block in outlined(document):
        match block:
            case Heading():
                yield Row("heading", (block.words,), level)
                if block.level == 1 and document.draft:
                    yield Row("words", (document.draft,))
            case Line():
                yield from _line(block, helper)
            case Asked():
                yield from rows_of(block, document.say, level, helper)
            case Pair():
                yield Row("heading", (block.topic,), level)
                yield Row("words", (block.status,))
                yield from _line(block.first, helper)
                yield from _line(block.second, helper)
            case Note():
                if helper:
                    yield Row("note", (block.label, *block.choices), lines=block.lines)
            case Break():
                yield Row("break")


def closing(document: Document) -> Iterator[Row]:
    """What stands once at the end: whom to ask, and exactly what this is."""
    if document.foot:
        yield Row("words", (document.foot,))
    if document.reference:
        yield Row("words", (document.say(VERSION, reference=document.reference),))


def _line(line: Line, helper: bool) -> Iterator[Row]:
    if line.manner == "helper":
        if helper:
            yield Row("helper", (line.words,))
    elif line.words.words and line.manner == "quote":
        if line.label:
            yield Row("words", (called(line.label),))
        yield Row("quote", (line.words,))
    elif line.words.words and line.manner != "pen":
        yield Row("words", (called(line.label), line.words) if line.label else (line.words,))


def called(label: Said) -> Said:
    """*You said:* stands before what it is about."""
    return Said(words=f"{label.words.rstrip(':')}:", language=label.language)


def rows_of(asked: Asked, say: Say, level: int = 2, helper: bool = False) -> Iterator[Row]:
    yield Row("heading", numbered(asked, say), level)
    if helper:
        yield from (Row("helper", (prompt,)) for prompt in asked.prompts)
    for said in (asked.only_if, asked.hint, *asked.rules, how_many(asked, say)):
        if said and said.words:
            yield Row("words", (said,))
    if asked.shape == Shape.SORT:
        yield from _sort(asked, say)
    elif asked.options:
        yield from _choices((*asked.options, *asked.out), say)
    if asked.shape == Shape.STATEMENT:
        return
    if asked.text:
        yield Row("words", (say(YOU_WROTE),))
        yield Row("quote", (Said(words=asked.text),))
    if not answered(asked):
        yield Row("write", (write_words(asked, say),), lines=3 if _is_long(asked) else 1)
    if not asked.options or asked.shape == Shape.SORT:
        yield from _ways_out(asked, say)


def numbered(asked: Asked, say: Say) -> tuple[Said, ...]:
    """*Question 3.* and the question; a statement and a question without a number stand alone."""
    if asked.shape == Shape.STATEMENT or not asked.number:
        return (asked.ask,)
    return say("Question {number}", number=asked.number), asked.ask


def answered(asked: Asked) -> bool:
    given = any(choice.chosen for choice in (*asked.options, *asked.out))
    return given or bool(asked.text) or bool(asked.places)


def how_many(asked: Asked, say: Say) -> Said | None:
    """That more than one answer may be chosen, and how many."""
    if asked.most == 1 or not asked.options or answered(asked) or asked.shape == Shape.SORT:
        return None
    return say(UP_TO, most=asked.most) if asked.most else say(MANY)


def write_words(asked: Asked, say: Say) -> Said:
    """What to write, for a question that is still open."""
    if asked.shape == Shape.SORT:
        return say(WRITE_SORT)
    if asked.options and asked.most != 1:
        return say(WRITE_MANY)
    return say(WRITE[asked.shape])


def _is_long(asked: Asked) -> bool:
    return asked.shape in (Shape.WORDS, Shape.RECORDING)


def _choices(choices: tuple[Choice, ...], say: Say) -> Iterator[Row]:
    for number, choice in enumerate(choices, 1):
        yield Row("choice", said_of(choice, say), mark=str(number))


def said_of(choice: Choice, say: Say) -> tuple[Said, ...]:
    """Its words, that it was chosen, and where to go on."""
    said = [choice.words]
    if choice.chosen:
        said.append(say(YOU_CHOSE))
    if choice.onward:
        said.append(choice.onward)
    return tuple(said)


def _ways_out(asked: Asked, say: Say) -> Iterator[Row]:
    """Below room for an answer; once there is an answer, only the one that was chosen."""
    if answered(asked):
        yield from (Row("words", said_of(way, say)) for way in asked.out if way.chosen)
    elif asked.out:
        yield Row("words", (say(OR_CHOOSE),))
        for letter, way in zip(letters_of_out(asked), asked.out, strict=False):
            yield Row("choice", said_of(way, say), mark=letter)


def letters_of_out(asked: Asked) -> str:
    """The letters of the ways out; those of a sort question come after its places."""
    return LETTERS[len(asked.headings) :]


def _sort(asked: Asked, say: Say) -> Iterator[Row]:
    if not asked.places:
        yield Row("words", (say(PLACES),))
        for letter, place in zip(LETTERS, asked.headings, strict=False):
            yield Row("choice", (place.words,), mark=letter)
        yield Row("words", (say(CARDS),))
    for number, card in enumerate(asked.options, 1):
        said = sorted_words(asked, card, say) if asked.places else (card.words,)
        yield Row("choice", said, mark=str(number))


def sorted_words(asked: Asked, card: Choice, say: Say) -> tuple[Said, ...]:
    """A card of an answered sort question, with the place it was put in."""
    names = {place.value: place.words for place in asked.headings}
    return _beside(card.words, names.get(asked.places.get(card.value, ""), say(NOT_SORTED)))


def _beside(card: Said, place: Said) -> tuple[Said, ...]:
    """*Food: Good.* Borrowed words stand apart, so that each keeps its language."""
    if card.language or place.language:
        return card, place
    return (Said(words=f"{card.words}: {place.words}"),)
