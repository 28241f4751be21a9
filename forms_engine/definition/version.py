"""A published form: one canonical document in every language, named by its SHA-256.

The document holds the exact words and the exact pictures (by their own SHA-256), so that an
old response always shows what the person saw. A version never changes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cached_property

from pydantic import BaseModel, ConfigDict

from forms_engine.definition.form import Form, Question
from forms_engine.definition.words import Said, Voice, Wordbook


class PictureFact(BaseModel):
    """One picture as published: where it came from and its licence travel with it."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    sha256: str
    media_type: str
    width: int
    height: int
    set: str
    author: str
    licence: str
    source: str
    #: What a picture of another maker is called, and its set: for the credit.
    title: str | None = None
    set_name: str | None = None


class SoundFact(BaseModel):
    """One recording as published."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    sha256: str
    media_type: str
    author: str
    licence: str


class ClipFact(BaseModel):
    """One signed clip as published, and who stands for it. Names of files are their contents."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    sha256: str
    seconds: int
    captions: str
    #: With its ending; None where there is no still picture.
    poster: str | None = None
    translator: str
    checker: str
    registration: str
    date: str


class Version(BaseModel):
    """Form, words and pictures as published. Questions and options are numbered by their place."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    form: Form
    words: Wordbook
    #: picture name as written in the form -> the picture
    pictures: Mapping[str, PictureFact]
    #: language -> words as they are said -> the recording
    sounds: Mapping[str, Mapping[str, SoundFact]] | None = None
    #: sign language -> text id -> the clip
    clips: Mapping[str, Mapping[str, ClipFact]] = {}

    def document(self) -> str:
        """Canonical JSON: sorted keys, no spaces, UTF-8. The same form gives the same bytes."""
        data = self.model_dump(mode="json", by_alias=True, exclude_none=True)
        if not self.clips:  # a form without any is the document it always was
            del data["clips"]
        return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.document().encode()).hexdigest()

    @classmethod
    def from_document(cls, document: str) -> Version:
        return cls.model_validate_json(document)

    def signed_in(self, wanted: str) -> str:
        """The sign language, if this form has clips in it, else ""."""
        return wanted if wanted in self.clips else ""

    def say(self, text_id: str, language: str, voice: Voice) -> Said:
        return self.words.say(text_id, language, voice)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Question id -> its number in storage."""
        return {q.id: number for number, q in enumerate(self.form.questions)}

    def question(self, question_id: str) -> Question | None:
        number = self.numbers.get(question_id)
        return None if number is None else self.form.questions[number]


def clash(old: Form, new: Form) -> list[str]:
    """Why the new form may not follow the old one: an id that kept its name but not its type."""
    before = {q.id: q.type for q in old.questions}
    return [
        f"Question {q.id} was {before[q.id]} and is now {q.type}. Give the new question a new id."
        for q in new.questions
        if before.get(q.id, q.type) != q.type
    ]
