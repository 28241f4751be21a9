"""A missing answer has a name: in words, in tables and in counts. Nothing is ever blank."""

from __future__ import annotations

from decimal import Decimal

import pytest
from asking import DECLINED, option, question, said

from forms_engine.definition.answers import (
    DONT_KNOW,
    NOT_ASKED,
    RATHER_NOT_SAY,
    SKIPPED,
    Chosen,
    Number,
    Words,
)
from forms_engine.question_types.declining import NAMES, name_of
from forms_engine.question_types.engine_words import ENGINE_WORDS
from forms_engine.question_types.examples import examples
from forms_engine.question_types.registry import TYPES

WORDS = ["I don't know", "I don't want to say", "No answer", "We did not ask this"]


@pytest.mark.parametrize("name", TYPES)
def test_every_type_says_the_four_by_name(name) -> None:
    for example in examples(name):
        assert [said(example.question, answer) for answer in DECLINED] == WORDS


@pytest.mark.parametrize("name", TYPES)
def test_every_cell_of_a_missing_answer_holds_its_name(name) -> None:
    kind = TYPES[name]
    for example in examples(name):
        for answer in DECLINED:
            cells = kind.cells(example.question, answer)
            assert tuple(cells) == kind.columns(example.question)
            assert all(column.split(".")[0] == example.question.id for column in cells)
            assert set(cells.values()) <= {name_of(answer)}


@pytest.mark.parametrize("name", sorted(set(TYPES) - {"statement"}))
def test_the_four_are_counted_apart(name) -> None:
    (example, *_) = examples(name)
    tally = TYPES[name].tally(example.question, [DONT_KNOW, SKIPPED, SKIPPED, NOT_ASKED])
    assert tally.without == {"dont_know": 1, "rather_not_say": 0, "skipped": 2, "not_asked": 1}
    assert not any(tally.counts.values())


def test_answers_nobody_chose_are_counted_too() -> None:
    asked = question("choose_many", options=(option("tea"), option("juice"), option("water")))
    answers = [Chosen(("tea", "water")), Chosen(("tea",)), RATHER_NOT_SAY]
    tally = TYPES["choose_many"].tally(asked, answers)
    assert tally.counts == {"tea": 2, "juice": 0, "water": 1}
    assert list(tally.without) == list(NAMES)


def test_words_are_only_counted_and_numbers_by_what_they_are() -> None:
    words = TYPES["own_words"].tally(question("own_words"), [Words("a"), Words("b"), SKIPPED])
    assert words.counts == {"answered": 2}
    numbers = [Number(Decimal("3")), Number(Decimal("3.0")), Number(Decimal("10"))]
    assert TYPES["number"].tally(question("number"), numbers).counts == {"3": 2, "10": 1}


def test_an_answer_of_another_type_is_never_said() -> None:
    with pytest.raises(TypeError, match="choose_one answers are Chosen"):
        said(question("choose_one", options=(option("a"), option("b"))), Words("tea"))


def test_the_engine_has_words_for_what_it_brings_itself() -> None:
    for name in ("yes_no", "faces"):
        for supplied in TYPES[name].options(question(name)):
            assert ENGINE_WORDS[f"engine.{supplied.value}"] == supplied.say
