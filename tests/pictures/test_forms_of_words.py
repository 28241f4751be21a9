"""Somebody looks for a picture in the words they speak: one cup or many, and tea in any case."""

from __future__ import annotations

import pytest

from forms_engine.commands.wiring import library
from forms_engine.pictures.stems import akin, stems
from forms_engine.pictures.words import fold

PICTURES = library(None)


def names(words: str, language: str) -> list[str]:
    return [one.name for one in PICTURES.search(words, language)]


@pytest.mark.parametrize(
    ("words", "language", "first"),
    [
        ("cups", "en", "cup-of-tea"),
        ("medicines", "en-GB", "medicine"),
        ("dentists", "en", "dentist"),
        ("herbata", "pl", "cup-of-tea"),
        ("herbatę", "pl", "cup-of-tea"),
        ("herbate", "pl", "cup-of-tea"),
        ("herbacie", "pl", "cup-of-tea"),
        ("filiżanek", "pl", "cup-of-tea"),
        ("lekarza", "pl", "doctor"),
        ("łóżku", "pl", "turn-in-bed"),
        ("lozko", "pl", "turn-in-bed"),
        ("te", "cy", "cup-of-tea"),
        ("de", "cy", "cup-of-tea"),
        ("baned", "cy", "cup-of-tea"),
        ("fwyd", "cy", "food"),
        ("ngherdyn", "cy", "my-card"),
        ("گھروں", "ur", "code-house"),
        ("دوائیں", "ur", "medicine"),
    ],
)
def test_a_picture_is_found_by_any_form_of_its_words(words: str, language: str, first: str) -> None:
    assert names(words, language)[:1] == [first]


def test_the_very_word_comes_before_its_forms_and_what_only_begins_so() -> None:
    """*Te* is a word of the cup of tea; *tebot* and *teg* only begin with it."""
    found = names("te", "cy")
    assert found[0] == "cup-of-tea"
    assert {"code-teapot", "fair"} <= set(found[1:])
    assert names("food", "en")[0] == "food"


def test_several_words_must_all_be_there() -> None:
    assert names("cups tea", "en") == ["cup-of-tea"]
    assert names("cups aeroplane", "en") == []


def test_nothing_is_found_for_what_nobody_says() -> None:
    assert names("zzzz", "en") == []
    assert names("?!", "en") == []


def test_a_language_that_no_rule_knows_is_compared_as_it_is_written() -> None:
    assert stems("kikombe", "sw") == {"kikombe"}
    assert akin("кухня", "кухни")


@pytest.mark.parametrize(
    ("one", "other"),
    [("tad", "nhad"), ("pen", "mhen"), ("cath", "gath"), ("cath", "chath"), ("gardd", "ardd"),
     ("bara", "fara"), ("mam", "fam"), ("desg", "ddesg"), ("llyfr", "lyfrau"), ("rhaw", "raw")],
)  # fmt: skip
def test_welsh_words_are_known_however_they_begin(one: str, other: str) -> None:
    assert stems(one, "cy") & stems(other, "cy")


def test_other_words_stay_other_words() -> None:
    assert not stems("tad", "cy") & stems("mam", "cy")
    assert not stems("money", "en") & stems("month", "en")
    assert not akin("money", "month")
    assert not akin("care", "carpentry")


def test_letters_that_look_alike_to_a_keyboard_are_one() -> None:
    assert fold("Łóżko") == "lozko"
    assert fold("كيك") == fold("کیک")
