"""Whatever is missing, the person meets words, and borrowed words say so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms_engine.definition.words import Said, Translation, Wordbook

BOOK = Wordbook(
    language="en-GB",
    translations={
        "en-GB": Translation(easy={"a": "Easy", "b": "Only easy"}, standard={"a": "Standard"}),
        "cy": Translation(easy={"a": "Hawdd"}),
        "pl": Translation(standard={"a": "Standardowo"}),
    },
)


def test_the_voice_and_language_asked_for() -> None:
    assert BOOK.say("a", "en-GB", "easy") == Said(words="Easy")
    assert BOOK.say("a", "en-GB", "standard") == Said(words="Standard")


def test_my_language_comes_before_my_voice() -> None:
    assert BOOK.say("a", "cy", "standard") == Said(words="Hawdd")
    assert BOOK.say("a", "pl", "easy") == Said(words="Standardowo")


def test_borrowed_words_say_which_language_they_are_in() -> None:
    """(E13)"""
    assert BOOK.say("b", "cy", "easy") == Said(words="Only easy", language="en-GB")
    assert BOOK.say("a", "ur", "standard") == Said(words="Standard", language="en-GB")


def test_what_is_missing_is_counted() -> None:
    assert BOOK.missing("cy") == ("b",)
    assert BOOK.missing("pl") == ("a", "b")
    assert BOOK.missing("ur") == ("a", "b")
    assert BOOK.languages == ("en-GB", "cy", "pl")


def test_an_unknown_text_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        BOOK.say("nothing", "cy", "easy")


CODES = st.sampled_from(["en-GB", "cy", "pl", "ur"])
BOOKS = st.dictionaries(
    CODES,
    st.builds(
        Translation,
        easy=st.dictionaries(st.sampled_from("ab"), st.sampled_from(["", "x", "y"])),
        standard=st.dictionaries(st.sampled_from("ab"), st.sampled_from(["", "z"])),
    ),
)


@given(BOOKS, CODES, st.sampled_from(["easy", "standard"]))
def test_no_person_ever_meets_a_blank(books: dict[str, Translation], code: str, voice: str) -> None:
    own = Translation(easy={"a": "Easy", "b": "Easy too"})
    book = Wordbook(language="en-GB", translations={**books, "en-GB": own})
    for text in ("a", "b"):
        said = book.say(text, code, voice)  # type: ignore[arg-type]
        assert said.words
        assert (said.language is None) == (said.words not in own.easy.values() or code == "en-GB")
