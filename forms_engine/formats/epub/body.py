"""The pages of the e-book: one for each part, as XHTML that can be made as big as one likes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup, escape

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
    CARDS,
    ON_THE_WEB,
    OR_CHOOSE,
    PLACES,
    YOU_CHOSE,
    YOU_WROTE,
    answered,
    closing,
    how_many,
    numbered,
    outlined,
    sorted_words,
)
from forms_engine.formats.words import Say
from forms_engine.languages.known import language
from forms_engine.languages.marking import N_
from forms_engine.question_types.contract import Shape

NO_WRITING = N_("You cannot write in this book. Write your answers down, or tell someone.")
ENDINGS = {
    "image/svg+xml": "svg",
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/gif": "gif",
    "image/webp": "webp",
}


@dataclass
class Part:
    """One page. ``places`` are its headings, for the table of contents: (level, id, words)."""

    name: str
    markup: list[Markup] = field(default_factory=list)
    places: list[tuple[int, str, Said]] = field(default_factory=list)


def picture_name(art: Art) -> str:
    return f"pictures/{art.sha256[:16]}.{ENDINGS[art.media_type]}"


def parts(document: Document) -> list[Part]:
    """A new page where the document has one."""
    made = [Part("part-1.xhtml")]
    for level, block in outlined(document):
        if isinstance(block, Break) and made[-1].markup:
            made.append(Part(f"part-{len(made) + 1}.xhtml"))
        here = made[-1]
        here.markup += _block(block, level, document, here)
    if not made[-1].markup:
        made.pop()
    made[-1].markup += _end(document)
    return made


def _block(block: Block, level: int, document: Document, part: Part) -> Iterator[Markup]:
    match block:
        case Heading():
            yield _heading(document, level, (block.words,), part, block.picture)
            if level == 1:
                yield from _under_title(document)
        case Line() if block.manner not in ("helper", "pen"):
            yield _line(block)
        case Asked():
            yield Markup("<section>")
            asking = numbered(block, document.say)
            yield _heading(document, level, asking, part, block.picture)
            yield from _asked(block, document.say)
            yield Markup("</section>")
        case Pair():
            yield Markup("<section>")
            yield _heading(document, level, (block.topic,), part, None)
            yield Markup('<p class="status">{}</p>').format(span(block.status))
            yield _line(block.first)
            yield _line(block.second)
            yield Markup("</section>")


def _under_title(document: Document) -> Iterator[Markup]:
    if document.draft:
        yield Markup('<p class="draft">{}</p>').format(span(document.draft))
    if any(_is_open(block) for block in document.blocks):
        yield _paragraph(document.say(NO_WRITING))


def _is_open(block: Block) -> bool:
    if not isinstance(block, Asked) or block.shape == Shape.STATEMENT:
        return False
    return not answered(block)


def _heading(
    document: Document, level: int, said: Sequence[Said], part: Part, art: Art | None
) -> Markup:
    here = f"place-{len(part.places) + 1}"
    *before, last = *(ended(one, document) for one in said[:-1]), said[-1]
    words = " ".join(clean(one.words) for one in (*before, last))
    part.places.append((level, here, Said(words=words, language=last.language)))
    number = Markup('<span class="number">{}</span> ')
    drawn = Markup("").join(number.format(span(one)) for one in before) + span(last)
    heading = Markup('<h{0} id="{1}">{2}</h{0}>').format(level, here, drawn)
    return _beside(art, heading)


def _asked(asked: Asked, say: Say) -> Iterator[Markup]:
    for said in (asked.only_if, asked.hint, *asked.rules, how_many(asked, say)):
        if said and said.words:
            yield _paragraph(said, "hint")
    if asked.shape == Shape.SORT:
        yield from _sort(asked, say)
    elif asked.options:
        yield _choices((*asked.options, *asked.out), say)
        return
    if asked.text:
        yield _paragraph(say(YOU_WROTE), "hint")
        yield Markup("<blockquote>{}</blockquote>").format(_lines(Said(words=asked.text)))
    if answered(asked):
        for way in asked.out:
            if way.chosen:
                yield _choices((way,), say, mark="")
    elif asked.out:
        yield _paragraph(say(OR_CHOOSE), "hint")
        # The places of a sort question have the first letters.
        yield _choices(asked.out, say, "A", 1 + len(asked.headings))


def _choices(choices: Sequence[Choice], say: Say, mark: str = "1", start: int = 1) -> Markup:
    kind = Markup(' type="{}" start="{}"').format(mark, start) if mark else Markup(' class="plain"')
    items = Markup("").join(_choice(choice, say) for choice in choices)
    tag = "ol" if mark else "ul"
    return Markup("<{0}{1}>{2}</{0}>").format(tag, kind, items)


def _choice(choice: Choice, say: Say) -> Markup:
    words = _paragraph(choice.words)
    if choice.chosen:
        words += _paragraph(say(YOU_CHOSE), "chosen-words")
    if choice.onward:
        words += _paragraph(choice.onward, "onward")
    chosen = Markup(' class="chosen"') if choice.chosen else Markup("")
    return Markup("<li{}>{}</li>").format(chosen, _beside(choice.picture, words))


def _sort(asked: Asked, say: Say) -> Iterator[Markup]:
    if asked.places:
        yield Markup('<ul class="plain">{}</ul>').format(
            Markup("").join(_put(asked, card, say) for card in asked.options)
        )
        return
    yield _paragraph(say(PLACES), "hint")
    yield _choices(asked.headings, say, "A")
    yield _paragraph(say(CARDS), "hint")
    yield _choices(asked.options, say)


def _put(asked: Asked, card: Choice, say: Say) -> Markup:
    words = Markup(" – ").join(map(span, sorted_words(asked, card, say)))
    return Markup("<li>{}</li>").format(_beside(card.picture, Markup("<p>{}</p>").format(words)))


def _line(line: Line) -> Markup:
    tag = "blockquote" if line.manner == "quote" else "div"
    kind = Markup(' class="hint"') if line.manner == "hint" else Markup("")
    body = Markup("<{0}{1}>{2}</{0}>").format(tag, kind, _lines(line.words))
    label = _paragraph(line.label, "label") if line.label else Markup("")
    return _beside(line.picture, label + body)


def _beside(art: Art | None, words: Markup) -> Markup:
    """Words with their picture at the start side, which turns round with the language."""
    if art is None:
        return words
    img = Markup('<img src="{}" alt="{}"/>').format(picture_name(art), clean(art.alt))
    return Markup('<div class="line">{}<div class="words">{}</div></div>').format(img, words)


def _paragraph(said: Said, kind: str = "") -> Markup:
    attribute = Markup(' class="{}"').format(kind) if kind else Markup("")
    return Markup("<p{}>{}</p>").format(attribute, span(said))


def _lines(said: Said) -> Markup:
    """Each line that somebody wrote is a paragraph."""
    lines = [line for line in clean(said.words).split("\n") if line.strip()]
    return Markup("").join(
        _paragraph(Said(words=line, language=said.language)) for line in lines or [""]
    )


def span(said: Said) -> Markup:
    """The words; borrowed ones say which language they are, and which way they run."""
    words = escape(clean(said.words))
    if not said.language:
        return words
    turned = language(said.language).direction
    return Markup('<span lang="{0}" xml:lang="{0}" dir="{1}">{2}</span>').format(
        said.language, turned, words
    )


def _end(document: Document) -> Iterator[Markup]:
    if document.address:
        link = Markup('<a href="{0}">{0}</a>').format(document.address)
        yield Markup("<p>{} {}</p>").format(span(document.say(ON_THE_WEB)), link)
    for row in closing(document):
        yield Markup('<p class="hint">{}</p>').format(Markup(" ").join(map(span, row.said)))
    for credit in document.credits:
        yield _paragraph(credit, "hint")
