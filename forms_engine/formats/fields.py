"""The places of a sheet that can be filled in: their names, and what is said about each.

The names are those that a typed-in sheet uses too, with ":" where a PDF would read "." as a branch.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from forms_engine.formats.document import Asked, Choice, Document
from forms_engine.question_types.contract import Shape

#: What has words to write, and how much room they need.
WRITTEN = {Shape.WORDS: "lines", Shape.RECORDING: "lines", Shape.NUMBER: "line", Shape.DATE: "line"}


@dataclass(frozen=True)
class Field:
    #: Unique on the sheet; the sheet marks the place with it.
    mark: str
    #: Boxes with one name are one answer.
    name: str
    #: "one" of several, "many", "line" or "lines" of words.
    kind: str
    #: Read out when somebody comes to it.
    tip: str
    value: str = ""


def written_mark(q: Asked) -> str:
    return f"{q.question_id}:words"


def choice_mark(q: Asked, choice: Choice) -> str:
    return f"{q.question_id}={choice.value}"


def card_mark(q: Asked, card: Choice, heading: Choice) -> str:
    return f"{q.question_id}:card:{card.value}={heading.value}"


def fields_of(document: Document) -> Iterator[Field]:
    """Every place in reading order."""
    for block in document.blocks:
        if isinstance(block, Asked) and block.shape is not Shape.STATEMENT:
            yield from _of(block)


def _of(q: Asked) -> Iterator[Field]:
    ask = f"{q.number}. {q.ask.words}" if q.number else q.ask.words
    kind = "one" if q.most == 1 else "many"
    if q.shape in WRITTEN:
        yield Field(written_mark(q), written_mark(q), WRITTEN[q.shape], ask)
    elif q.shape is Shape.SORT:
        for card in q.options:
            for heading in q.headings:
                mark = card_mark(q, card, heading)
                tip = f"{ask} {card.words.words}: {heading.words.words}"
                yield Field(mark, mark.partition("=")[0], "one", tip, heading.value)
    else:
        for choice in q.options:
            yield _box(q, choice, kind, ask)
    for choice in q.out:
        yield _box(q, choice, kind, ask)


def _box(q: Asked, choice: Choice, kind: str, ask: str) -> Field:
    mark = choice_mark(q, choice)
    name = q.question_id if kind == "one" else mark.replace("=", ":")
    return Field(mark, name, kind, f"{ask} {choice.words.words}", choice.value)
