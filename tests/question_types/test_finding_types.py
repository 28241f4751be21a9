"""A new folder is a new type; a folder that breaks the contract says so."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from forms_engine.question_types.contract import Shape
from forms_engine.question_types.registry import TYPES, BrokenType, find_types

FINE = """
from forms_engine.question_types.choose_one import ChooseOne

class Colour(ChooseOne):
    name = "colour"

TYPE = Colour()
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """An empty room for types, which Python can import from and forgets afterwards."""
    room = tmp_path / "other_types"
    room.mkdir()
    (room / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    yield room
    for name in [m for m in sys.modules if m.partition(".")[0] == "other_types"]:
        del sys.modules[name]


def add(room: Path, name: str, code: str, examples: str | None = "") -> None:
    (room / name).mkdir()
    (room / name / "__init__.py").write_text(code, encoding="utf-8")
    if examples is not None:
        (room / name / "examples.toml").write_text(examples, encoding="utf-8")


def test_eleven_types_come_with_the_engine() -> None:
    names = "choose_many choose_one date faces match number own_words scale sort statement yes_no"
    assert list(TYPES) == names.split()
    assert all(kind.name == name for name, kind in TYPES.items())


def test_a_new_folder_is_a_new_type(folder) -> None:
    add(folder, "colour", FINE)
    found = find_types(folder, "other_types")
    assert found["colour"].shape is Shape.CHOICE


@pytest.mark.parametrize(
    ("code", "examples", "sentence"),
    [
        ("", "", "The folder has no TYPE."),
        (FINE.replace('"colour"', '"color"'), "", 'Write name = "colour".'),
        (FINE + "TYPE.shape = 'choice-ish'", "", "The type has no answer shape."),
        (FINE + "TYPE.about = ''", "", "Write about."),
        (FINE + "TYPE.say = None; TYPE.tally = None", "", "Write say, tally."),
        (FINE, None, "The type has no examples."),
    ],
)
def test_a_broken_folder_says_what_to_write(folder, code, examples, sentence) -> None:
    add(folder, "colour", code, examples)
    with pytest.raises(BrokenType) as told:
        find_types(folder, "other_types")
    assert sentence in str(told.value)
    assert "question_types/colour/" in str(told.value)
