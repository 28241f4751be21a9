"""A form, an answer or a story as blocks in reading order, before any format draws it.

Every paper and file format (booklet, large print, Word, Braille …) draws these blocks and knows
nothing else, so a new format is one folder, and a new thing to print is one list of blocks.
``Said.language`` is set only on words borrowed from another language than the document's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from forms_engine.definition.words import Said, Voice
from forms_engine.formats.words import Say, in_english
from forms_engine.question_types.contract import Shape


@dataclass(frozen=True, slots=True)
class Art:
    """A picture as published. ``alt`` is "" where the words beside it say the same."""

    sha256: str
    media_type: str
    body: bytes
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 1 is the title of the document, and there is one of it; no level is jumped."""

    level: int
    words: Said
    picture: Art | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, or a few, with a picture at the start side where there is one."""

    words: Said
    picture: Art | None = None
    #: "plain", "hint", "quote" (a person's own words), "helper" (only the supporter reads it) or
    #: "pen" (only where there are boxes to tick).
    manner: str = "plain"
    #: What it is, said above it: "You said", "Who decided", a day.
    label: Said | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    words: Said
    picture: Art | None = None
    chosen: bool = False
    #: What to do after choosing this, in words: "Go to question 4."
    onward: Said | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, whole: it is never broken across pages."""

    question_id: str
    number: int
    shape: Shape
    ask: Said
    picture: Art | None = None
    hint: Said | None = None
    #: How to answer where there are boxes to tick: "Tick one box."
    how: Said | None = None
    #: What everybody is told, whatever the format: why an answer is needed.
    rules: tuple[Said, ...] = ()
    #: "Only if you said yes to question 7."
    only_if: Said | None = None
    #: How many options may be chosen; 0 where there is no limit.
    most: int = 1
    options: tuple[Choice, ...] = ()
    #: The places of a sort question; its cards are the options.
    headings: tuple[Choice, ...] = ()
    #: I don't know, I don't want to say.
    out: tuple[Choice, ...] = ()
    #: What was answered in words, a number or a day; "" on a blank sheet.
    text: str = ""
    #: Card value -> heading value, for an answered sort question.
    places: Mapping[str, str] = field(default_factory=dict)
    #: What the supporter does: "Read it out. Do not choose." Only some formats show it.
    prompts: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """You said, we did: two lines that belong together and are never parted."""

    topic: Said
    status: Said
    first: Line
    second: Line


@dataclass(frozen=True, slots=True)
class Note:
    """Room for the supporter: small boxes to tick, each with its words, then empty lines."""

    label: Said
    choices: tuple[Said, ...] = ()
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Break:
    """A new page, where there are pages."""


Block = Heading | Line | Asked | Pair | Note | Break


@dataclass(frozen=True)
class Document:
    title: Said
    #: BCP 47, such as "cy"; words without a language of their own are in this one.
    language: str
    #: "ltr" or "rtl"
    direction: str
    voice: Voice
    blocks: tuple[Block, ...]
    #: Names exactly what this is: form id and the first letters of the version's SHA-256.
    reference: str = ""
    #: Where the same form stands on the web, for the QR code; "" for none.
    address: str = ""
    #: Said at the foot of every page, such as "Ask someone to help you."
    foot: Said | None = None
    #: One line for each picture set used: its name, authors and licence.
    credits: tuple[Said, ...] = ()
    #: Said beside the title where nobody has reviewed the translation.
    draft: Said | None = None
    #: The interface's own words in this language: ``say("Question {number}", number=3)``.
    say: Say = in_english

    def pictures(self) -> Iterator[Art]:
        """Every picture, each once."""
        seen: set[str] = set()
        for art in self._art():
            if art is not None and art.sha256 not in seen:
                seen.add(art.sha256)
                yield art

    def _art(self) -> Iterator[Art | None]:
        for block in self.blocks:
            match block:
                case Heading(picture=picture) | Line(picture=picture):
                    yield picture
                case Asked():
                    yield block.picture
                    for choice in (*block.headings, *block.options, *block.out):
                        yield choice.picture
                case Pair():
                    yield from (block.first.picture, block.second.picture)
