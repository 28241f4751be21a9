"""Every example of every type does what it says: they are shown, printed and tested everywhere."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from asking import read, said

from forms_engine.definition.answers import SKIPPED
from forms_engine.question_types.contract import Trouble
from forms_engine.question_types.examples import Example, examples
from forms_engine.question_types.registry import TYPES

EVERY = [pytest.param(e, id=f"{name}-{e.id}") for name in TYPES for e in examples(name)]
CORE = Path(__file__).parents[2] / "symbols" / "core" / "index.csv"


@pytest.mark.parametrize("name", TYPES)
def test_a_type_shows_at_least_two_examples(name: str) -> None:
    found = examples(name)
    assert len(found) >= 2
    assert {example.question.type for example in found} == {name}
    assert len({example.id for example in found}) == len(found)


@pytest.mark.parametrize("example", EVERY)
def test_an_example_is_well_written(example: Example) -> None:
    assert TYPES[example.question.type].check(example.question) == []


@pytest.mark.parametrize("example", EVERY)
def test_what_comes_in_is_understood_said_and_kept(example: Example) -> None:
    kind = TYPES[example.question.type]
    for raw, words, stored in example.good:
        answer = kind.read(example.question, raw) or SKIPPED
        assert not isinstance(answer, Trouble), answer
        assert said(example.question, answer) == words
        assert kind.cells(example.question, answer) == stored
        assert tuple(stored) == kind.columns(example.question)


@pytest.mark.parametrize("example", EVERY)
def test_what_is_not_understood_gets_a_kind_sentence(example: Example) -> None:
    for raw, trouble in example.bad:
        answer = TYPES[example.question.type].read(example.question, raw)
        assert isinstance(answer, Trouble), answer
        assert said(example.question, answer) == trouble


@pytest.mark.parametrize("example", EVERY)
def test_nothing_chosen_is_no_answer(example: Example) -> None:
    assert read(example.question) is None
    assert read(example.question, "", "  ") is None


def test_every_picture_of_an_example_is_in_the_core_set() -> None:
    with CORE.open(encoding="utf-8", newline="") as index:
        drawn = {row["concept"] for row in csv.DictReader(index)}
    for name, kind in TYPES.items():
        for example in examples(name):
            asked = example.question
            options = (*kind.options(asked), *asked.headings)
            assert {asked.picture, *(o.picture for o in options)} <= drawn, example.id
