"""Every question type in every file format: a pair that cannot be made fails by name."""

from __future__ import annotations

import pytest

from forms_engine.definition.form import Form, texts_of
from forms_engine.definition.version import PictureFact, Version
from forms_engine.definition.words import Translation, Wordbook
from forms_engine.formats.contract import CannotMake, file_formats
from forms_engine.formats.document import Asked, Document
from forms_engine.formats.letters import named
from forms_engine.formats.writing import document_of
from forms_engine.question_types.contract import Trouble
from forms_engine.question_types.examples import Example, examples
from forms_engine.question_types.registry import TYPES
from tests.conftest import Site
from tests.formats.reading import READERS, squeezed


def version_with(example: Example) -> Version:
    """A form of one question."""
    form = Form.model_validate(
        {
            "id": "example",
            "language": "en-GB",
            "title": "An example",
            "picture": "home",
            "asked_of": ["person"],
            "minutes": 1,
            "purpose": "Shows one question.",
            "start": ["This is one question."],
            "who_sees": "Your manager sees it.",
            "private_ends": "If you are not safe, we must tell someone.",
            "end": ["Thank you."],
            "next": "Nothing happens next.",
            "question": [example.question.model_dump(exclude_none=True)],
        }
    )
    easy = {text.id: text.easy for text in texts_of(form)}
    words = Wordbook(language="en-GB", translations={"en-GB": Translation(easy=easy, draft=False)})
    facts: dict[str, PictureFact] = {}
    return Version(form=form, words=words, pictures=facts)


def words_of(document: Document, *, answered: bool) -> list[str]:
    """Every word of the question, or of the answer, that a person must be able to read."""
    asked = next(b for b in document.blocks if isinstance(b, Asked))
    choices = (*asked.options, *asked.headings, *asked.out)
    if answered:
        choices = tuple(c for c in choices if c.chosen or c.value in asked.places)
    return [asked.ask.words, *(c.words.words for c in choices), asked.text]


def says(text: str, words: str) -> bool:
    """The words are there; a sign that a font lacks may be called by its name instead."""
    if text.isupper():  # Braille
        return True
    return squeezed(words) in text or squeezed(named(words, lambda c: ord(c) < 0x2000)) in text


def made(name: str, document: Document) -> str:
    form = file_formats()[name]
    assert form.make is not None
    assert name in READERS, f"Add a reader for {name} in tests/formats/reading.py."
    try:
        return squeezed(READERS[name](form.make(document)))
    except CannotMake as why:  # an optional part is not on this computer
        pytest.skip(str(why))


@pytest.mark.parametrize("type_name", TYPES)
@pytest.mark.parametrize("format_name", file_formats())
def test_every_type_is_written_in_every_format(
    site: Site, format_name: str, type_name: str
) -> None:
    for example in examples(type_name):
        version = version_with(example)
        voice = file_formats()[format_name].voice
        blank = document_of(site.house, version, "en-GB", voice)
        text = made(format_name, blank)
        for words in words_of(blank, answered=False):
            assert says(text, words), f"{format_name} does not say “{words}” ({type_name})."
        if type_name == "statement":
            continue
        answer = TYPES[type_name].read(example.question, example.good[0].raw)
        assert answer is not None
        assert not isinstance(answer, Trouble)
        answers = {example.question.id: answer}
        full = document_of(site.house, version, "en-GB", voice, answers=answers)
        text = made(format_name, full)
        for words in words_of(full, answered=True):
            assert says(text, words), f"{format_name} does not say “{words}” ({type_name})."
