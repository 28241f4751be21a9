"""One text as the rules see it: its words, its sentences, and what it is for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from forms_engine.definition.form import Form, option_text_id
from forms_engine.definition.problems import Place

Part = Literal["ask", "hint", "option", "line"]
_SENTENCE = re.compile(r"(?<=[.!?…۔؟。！？])[\"”’)]*\s*(?=\S)")
_WORD = re.compile(r"[\w{}]+(?:[-'’.:/,@%][\w{}]+)*")


@dataclass(frozen=True)
class Piece:
    at: Place
    #: The id of the text, which translations hang on.
    text: str
    part: Part
    words: str
    #: What stands right after it on the same page, where a hard word may be explained.
    after: str = ""
    after_texts: tuple[str, ...] = ()
    #: What stands right before it, which it may be there to explain.
    before: str = ""
    before_text: str = ""

    def said(self, words: str, others: Mapping[str, str]) -> Piece:
        """The same piece in another language; ``others`` are its texts by id."""
        after = " ".join(others.get(text, "") for text in self.after_texts)
        before = others.get(self.before_text, "")
        return replace(self, words=words, after=after.strip(), before=before)

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        return tuple(s.strip() for s in _SENTENCE.split(self.words) if s and s.strip())


def count_words(words: str) -> int:
    """A slot counts as one word, and so does anything joined by a hyphen."""
    return len(_WORD.findall(words))


def pieces(form: Form) -> Iterator[Piece]:
    """Every easy text that a person can meet. Standard words are not checked: they may be long."""
    yield Piece(("title",), "title", "line", form.title)
    yield from _lines("start", form.start)
    for key in ("need", "who_sees", "private_ends"):
        if words := getattr(form, key):
            yield Piece((key,), key, "line", words)
    for number, section in enumerate(form.sections):
        at = ("section", number, "title")
        yield Piece(at, f"section.{section.id}", "line", section.title)
    yield from _questions(form)
    yield from _lines("end", form.end)
    yield Piece(("next",), "next", "line", form.next)


def _lines(key: str, lines: tuple[str, ...]) -> Iterator[Piece]:
    around = ("", *lines, "")
    for number, words in enumerate(lines, 1):
        yield Piece(
            (key, number - 1),
            f"{key}.{number}",
            "line",
            words,
            after=around[number + 1],
            after_texts=(f"{key}.{number + 1}",),
            before=around[number - 1],
            before_text=f"{key}.{number - 1}",
        )


def _questions(form: Form) -> Iterator[Piece]:
    for number, q in enumerate(form.questions):
        at: Place = ("question", number)
        ask, hint = f"{q.id}.ask", f"{q.id}.hint"
        yield Piece((*at, "ask"), ask, "ask", q.ask, q.hint or "", (hint,))
        if q.hint:
            yield Piece((*at, "hint"), hint, "hint", q.hint, before=q.ask, before_text=ask)
        if q.needed_because:
            yield Piece((*at, "needed_because"), f"{q.id}.because", "line", q.needed_because)
        # The options stand on the page of the question, which may explain their words.
        page = f"{q.ask} {q.hint or ''}".strip()
        for part in ("headings", "options"):
            for place, option in enumerate(getattr(q, part)):
                here, text = (*at, part, place, "say"), option_text_id(q.id, option.value)
                yield Piece(here, text, "option", option.say, page, (ask, hint))
