"""What is read aloud on a page, in reading order: each text by itself, with its language.

``listen.js`` finds the same texts in the same way; a test holds the two together. A text ends
where anything begins or ends that is not plain words in a line: another element, a class of its
own, another language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

#: These only mark words inside a text, as long as they have no class and no language.
INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "cite", "code", "em", "i", "mark", "q", "small", "span"),
        *("strong", "sub", "sup", "time", "u"),
    )
)
SKIPPED = frozenset(
    ("audio", "head", "noscript", "script", "select", "style", "template", "textarea", "video")
)
VOID = frozenset(("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))
SKIPPED_CLASSES = frozenset(("jump", "silent", "hear"))
#: Words that a person said themselves.
OWN_CLASSES = frozenset(("quote", "their-words"))
#: A longer text is read in parts, so that the first words come soon.
LONGEST = 600
_SENTENCE_ENDS = re.compile(r"[.!?…।؟۔](?= )")
_DRAWINGS = re.compile(r"<svg\b([^>]*)>.*?</svg>", re.S)


@dataclass(frozen=True, slots=True)
class Unit:
    text: str
    #: BCP 47; that of the page where nobody knows it.
    language: str
    #: The words are a person's own.
    own: bool = False
    #: In the main part of the page, and so part of what is read in one go.
    main: bool = False
    #: Not to be seen now; a script may show it.
    hidden: bool = False
    #: In a message about what was just pressed.
    message: bool = False


@dataclass(slots=True)
class _Open:
    tag: str
    language: str
    own: bool
    main: bool
    hidden: bool
    message: bool
    skipped: bool
    inline: bool


def units(html: str) -> list[Unit]:
    """Every text of the page that can be heard."""
    reader = _Reader()
    # The parser gives up on a section of another kind of document; ours have none.
    reader.feed(_DRAWINGS.sub(r"<svg\1></svg>", html).replace("<![", "&lt;!["))
    reader.close()
    return reader.done()


def parts(text: str) -> list[str]:
    """A long text in parts, at the ends of sentences where there are any."""
    found = []
    while len(text) > LONGEST:
        ends = [m.end() for m in _SENTENCE_ENDS.finditer(text, 0, LONGEST)]
        cut = ends[-1] if ends else text.rfind(" ", 0, LONGEST)
        cut = cut if cut > 0 else LONGEST
        found.append(text[:cut].strip())
        text = text[cut:].strip()
    return [*found, text] if text else found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._page = ""
        self._open = [_Open("", "", *[False] * 6)]
        self._words: list[str] = []
        self._found: list[Unit] = []

    def done(self) -> list[Unit]:
        self._end_text()
        return self._found

    def _end_text(self) -> None:
        self._add("".join(self._words))
        self._words = []

    def _add(self, words: str) -> None:
        here, text = self._open[-1], " ".join(words.split())
        if any(ch.isalnum() for ch in text):
            language = here.language or self._page
            is_what = (here.own, here.main, here.hidden, here.message)
            self._found += [Unit(part, language, *is_what) for part in parts(text)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            self._page = given.get("lang", "")
        classes = set(given.get("class", "").split())
        before = self._open[-1]
        inline = tag in INLINE and not classes and "lang" not in given
        if not inline:
            self._end_text()
        now = _Open(
            tag=tag,
            language=given.get("lang", before.language),
            own=before.own or given.get("lang") == "" or bool(classes & OWN_CLASSES),
            main=before.main or tag == "main",
            hidden=before.hidden or "hidden" in given,
            message=before.message or given.get("role") == "alert",
            skipped=before.skipped or _unheard(tag, given, classes),
            inline=inline,
        )
        if (label := _label(tag, given)) and not now.skipped:
            self._open.append(now)
            self._add(label)
            self._open.pop()
        if tag not in VOID:
            self._open.append(now)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID or all(one.tag != tag for one in self._open):
            return
        while True:
            if not self._open[-1].inline:
                self._end_text()
            if self._open.pop().tag == tag:
                return

    def handle_data(self, data: str) -> None:
        if not self._open[-1].skipped:
            self._words.append(data)


def _unheard(tag: str, given: dict[str, str], classes: set[str]) -> bool:
    return tag in SKIPPED or given.get("aria-hidden") == "true" or bool(classes & SKIPPED_CLASSES)


def _label(tag: str, given: dict[str, str]) -> str:
    """What a picture says where it stands alone."""
    if tag == "img":
        return given.get("alt", "")
    return given.get("aria-label", "") if given.get("role") == "img" else ""
