"""The tiny forms that journeys walk through are sound forms, and every type is in one of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from forms_engine.definition.loading import load
from forms_engine.pictures.library import Library
from forms_engine.question_types.registry import TYPES

ROOT = Path(__file__).parents[2]
TINY = sorted((ROOT / "tests" / "forms").glob("*/form.toml"))
LIBRARY = Library(ROOT / "symbols")


@pytest.mark.parametrize("path", TINY, ids=lambda path: path.parent.name)
def test_a_tiny_form_has_no_mistake(path) -> None:
    loaded = load(path.parent, TYPES, LIBRARY)
    assert loaded.errors == ()
    assert loaded.form is not None


def test_one_of_each_has_one_of_each() -> None:
    form = load(ROOT / "tests" / "forms" / "one_of_each", TYPES, LIBRARY).form
    assert form is not None
    assert sorted(question.type for question in form.questions) == sorted(TYPES)
