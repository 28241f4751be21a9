"""The paragraphs of the Word file, block by block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

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
    Pair,
)
from forms_engine.formats.letters import clean
from forms_engine.formats.lines import ended
from forms_engine.formats.rows import (
    NOT_SORTED,
    ON_THE_WEB,
    YOU_CHOSE,
    answered,
    called,
    numbered,
    outlined,
)
from forms_engine.formats.word.pieces import SMALL_POINTS, SPACE, TAB, Paragraph, Parts
from forms_engine.languages.marking import N_
from forms_engine.question_types.contract import Shape

WRITE_HERE = N_("Write here")
PAGE = N_("Page {number}")
#: Word counts the levels of its own headings to 9; ours go no deeper than this.
DEEPEST = 4
#: Empty lines below the first, to write on with a pen.
LINES = 3


def paragraphs(document: Document, parts: Parts) -> Iterator[Markup]:
    new_page = False
    for level, block in outlined(document):
        if isinstance(block, Break):
            new_page = True
            continue
        drawn = list(_block(block, level, parts))
        for n, one in enumerate(drawn):
            last = isinstance(block, Asked | Pair) and n == len(drawn) - 1
            yield parts.paragraph(one, first=new_page and n == 0, last=last)
        new_page = new_page and not drawn
    yield from (parts.paragraph(one) for one in _end(document, parts))


def _block(block: Block, level: int, parts: Parts) -> Iterator[Paragraph]:
    match block:
        case Heading():
            yield _heading(level, (block.words,), block.picture, parts)
            if level == 1 and parts.document.draft:
                yield Paragraph("Draft", (parts.words(parts.document.draft),))
        case Line() if block.manner != "helper":
            yield _line(block, parts)
        case Asked():
            yield _heading(level, numbered(block, parts.document.say), block.picture, parts)
            yield from _asked(block, parts)
        case Pair():
            yield _heading(level, (block.topic,), None, parts)
            yield Paragraph("Status", (parts.words(block.status),))
            yield _line(block.first, parts)
            yield _line(block.second, parts)


def _heading(level: int, said: Sequence[Said], art: Art | None, parts: Parts) -> Paragraph:
    *before, asked = said
    words = parts.sentences([*(ended(one, parts.document) for one in before), asked])
    style = f"Heading{min(level, DEEPEST)}"
    return Paragraph(style, (*_picture(art, parts), words), hangs=art is not None)


def _picture(art: Art | None, parts: Parts) -> tuple[Markup, ...]:
    """A picture and the room after it; nothing where there is none."""
    return (parts.picture(art), TAB) if art else ()


def _line(line: Line, parts: Parts) -> Paragraph:
    style = {"quote": "Quote", "hint": "Hint"}.get(line.manner, "")
    if line.picture:
        style = "LineWithPicture"
    label = (parts.words(called(line.label), "Label"), SPACE) if line.label else ()
    return Paragraph(style, (*_picture(line.picture, parts), *label, parts.words(line.words)))


def _asked(asked: Asked, parts: Parts) -> Iterator[Paragraph]:
    for said in (asked.only_if, asked.hint, *asked.rules, asked.how):
        if said and said.words:
            yield Paragraph("Hint", (parts.words(said),))
    if asked.shape == Shape.STATEMENT:
        return
    if asked.shape == Shape.SORT:
        yield from _sort(asked, parts)
    elif not asked.options:
        yield from _room(asked, parts)
    options = () if asked.shape == Shape.SORT else asked.options
    yield from (_choice(asked, choice, parts) for choice in (*options, *asked.out))


def _choice(asked: Asked, choice: Choice, parts: Parts) -> Paragraph:
    box = parts.box(choice.words.words, f"{asked.question_id}:{choice.value}", choice.chosen)
    inside = [*(_picture(choice.picture, parts) or (TAB,)), box, TAB, parts.words(choice.words)]
    if choice.chosen:
        inside += [SPACE, parts.words(parts.document.say(YOU_CHOSE), "Onward")]
    if choice.onward:
        inside += [SPACE, parts.words(choice.onward, "Onward")]
    return Paragraph("Answer", tuple(inside))


def _sort(asked: Asked, parts: Parts) -> Iterator[Paragraph]:
    """Each card with a box for each place in one line: no table to find one's way in."""
    for card in asked.options:
        put = asked.places.get(card.value)
        yield Paragraph("Card", (*_picture(card.picture, parts), parts.words(card.words)))
        inside: list[Markup] = []
        for place in asked.headings:
            name = f"{card.words.words}: {place.words.words}"
            tag = f"{asked.question_id}:{card.value}:{place.value}"
            inside += [parts.picture(place.picture, SMALL_POINTS)] if place.picture else []
            inside += [parts.box(name, tag, put == place.value), SPACE]
            inside += [parts.words(place.words), SPACE, SPACE]
        if asked.places and not put:
            inside.append(parts.words(parts.document.say(NOT_SORTED), "Onward"))
        yield Paragraph("Places", tuple(inside))


def _room(asked: Asked, parts: Parts) -> Iterator[Paragraph]:
    if answered(asked):
        lines = [line for line in clean(asked.text).split("\n") if line.strip()]
        yield from (Paragraph("RoomToWrite", (parts.words(Said(words=one)),)) for one in lines)
        return
    here = parts.document.say(WRITE_HERE)
    yield Paragraph("RoomToWrite", (parts.room(asked.ask.words, asked.question_id, here),))
    if asked.shape in (Shape.WORDS, Shape.RECORDING):
        yield from (Paragraph("RoomToWrite") for _ in range(LINES))


def _end(document: Document, parts: Parts) -> Iterator[Paragraph]:
    if document.address:
        words = parts.words(document.say(ON_THE_WEB))
        yield Paragraph("", (words, SPACE, parts.link(document.address)))
    yield from (Paragraph("SmallPrint", (parts.words(credit),)) for credit in document.credits)


def footer(document: Document, parts: Parts) -> Markup:
    """At the foot of every page: whom to ask, which page, exactly what this is."""
    split = "\ue000"
    page = document.say(PAGE, number=split)
    before, _, after = page.words.partition(split)
    count = Markup('<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    inside = [parts.words(document.foot), SPACE] if document.foot else []
    inside += [parts.words(Said(words=before, language=page.language)), count]
    inside += [parts.words(Said(words=after, language=page.language))] if after else []
    if document.reference:
        inside += [SPACE, parts.words(Said(words=document.reference))]
    return parts.paragraph(Paragraph("Footer", tuple(inside)))
