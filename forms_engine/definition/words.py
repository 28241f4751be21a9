"""Words of a form in every language and both voices, and honest borrowing between them.

Order for one text: the voice asked for in my language, then easy and standard in my language,
then the same in the form's own language. What is borrowed says which language it is in.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict

Voice = Literal["easy", "standard"]


class Said(BaseModel):
    """Words to show. ``language`` is set only when they are borrowed from another language."""

    model_config = ConfigDict(frozen=True)
    words: str
    language: str | None = None

    def __str__(self) -> str:
        return self.words


class Translation(BaseModel):
    """A form's words in one language. A text without an entry is not translated, or is stale."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    easy: Mapping[str, str] = {}
    standard: Mapping[str, str] = {}
    #: "" where nobody has reviewed it; else who did and when, as the translator wrote it.
    reviewed: str = ""
    #: True where a machine wrote it and no native reader has read it.
    draft: bool = True


class Wordbook(BaseModel):
    """Every text of one form: language -> text id -> words. The form's own is there too."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    language: str
    translations: Mapping[str, Translation]

    @property
    def languages(self) -> tuple[str, ...]:
        """The form's own language first, then the others by code."""
        return (self.language, *sorted(set(self.translations) - {self.language}))

    def say(self, text_id: str, language: str, voice: Voice) -> Said:
        """The words for one text. KeyError only for a text id that the form does not have."""
        other: Voice = "standard" if voice == "easy" else "easy"
        for code in dict.fromkeys((language, self.language)):
            book = self.translations.get(code)
            if book is None:
                continue
            for kind in (voice, other):
                words = getattr(book, kind).get(text_id)
                if words:
                    return Said(words=words, language=None if code == language else code)
        raise KeyError(text_id)

    def missing(self, language: str) -> tuple[str, ...]:
        """Text ids with no easy words in this language."""
        book = self.translations.get(language, Translation())
        return tuple(t for t in self.translations[self.language].easy if t not in book.easy)
