"""A published form stays what it was."""

from __future__ import annotations

import json

from forms_engine.definition.loading import Loaded
from forms_engine.definition.version import PictureFact, Version, clash

from .conftest import Breaking

FACT = PictureFact(
    sha256="0" * 64,
    media_type="image/svg+xml",
    width=128,
    height=128,
    set="core",
    author="Someone",
    licence="CC0-1.0",
    source="here",
)


def publish(loaded: Loaded) -> Version:
    assert loaded.form is not None
    assert loaded.words is not None
    return Version(form=loaded.form, words=loaded.words, pictures={"home": FACT})


def test_the_same_form_always_has_the_same_name(broken: Breaking) -> None:
    first, again = publish(broken()), publish(broken())
    assert first.document() == again.document()
    assert first.sha256 == again.sha256


def test_a_version_read_back_is_the_version_that_was_written(broken: Breaking) -> None:
    """(G03)"""
    first = publish(broken())
    again = Version.from_document(first.document())
    assert again == first
    assert again.sha256 == first.sha256
    assert again.form.questions[1].only_if == first.form.questions[1].only_if


def test_any_change_of_words_is_another_version(broken: Breaking) -> None:
    first = publish(broken())
    assert publish(broken(("Thank you.", "Thanks."))).sha256 != first.sha256


def test_the_document_is_canonical(broken: Breaking) -> None:
    document = publish(broken()).document()
    data = json.loads(document)
    assert document == json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert "triggers" not in data["form"]
    assert "trigger" in data["form"]


def test_questions_are_numbered_by_their_place(broken: Breaking) -> None:
    version = publish(broken())
    assert version.numbers == {"home": 0, "why": 1}
    assert version.question("why") == version.form.questions[1]
    assert version.question("nothing") is None


def test_a_question_that_keeps_its_id_keeps_its_type(broken: Breaking) -> None:
    old = publish(broken()).form
    new = publish(broken(('type = "own_words"', 'type = "number"'))).form
    assert clash(old, new) == [
        "Question why was own_words and is now number. Give the new question a new id."
    ]
    assert clash(old, old) == []
