"""A small whole form to break in one place, and stand-ins for question types and pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from forms_engine.definition.form import Option, Question
from forms_engine.definition.loading import Loaded, load
from forms_engine.definition.problems import Problem

FORM = """\
format = 1
language = "en-GB"
title = "My home"
picture = "home"
asked_of = ["person"]
minutes = 3
purpose = "For the tests."
start = ["This is about your home."]
who_sees = "The manager sees it."
private_ends = "If you are in danger, we must tell someone."
end = ["Thank you."]
next = "We tell you our answer in 5 days."

[[question]]
id = "home"
type = "choose_one"
ask = "How is your home?"
standard = "Overall, how do you find your home?"
picture = "home"
options = [
  { value = "good", say = "Good", picture = "face-happy" },
  { value = "bad", say = "Bad", picture = "face-sad" },
]

[[question]]
id = "why"
type = "own_words"
ask = "What is bad?"
picture = "idea"
only_if = { question = "home", is = "bad" }

[[trigger]]
id = "home-bad"
when = { question = "home", is = "bad" }
feedback = { kind = "concern", topic = "home" }
"""


@dataclass(frozen=True)
class Kind:
    shape: str

    def check(self, question: Question) -> list[str]:
        few = self.shape in ("choice", "scale") and len(question.options) < 2
        return [f"Question {question.id} needs two options."] if few else []

    def options(self, question: Question) -> tuple[Option, ...]:
        return question.options


TYPES: Mapping[str, Kind] = {
    "choose_one": Kind("choice"),
    "choose_many": Kind("choice"),
    "faces": Kind("scale"),
    "own_words": Kind("words"),
    "number": Kind("number"),
    "date": Kind("date"),
    "sort": Kind("sort"),
}


@dataclass(frozen=True)
class Picture:
    licence: str = "CC0-1.0"
    set: str = "core"
    author: str = "Someone"
    source: str = "here"


@dataclass
class Pictures:
    known: dict[str, Picture] = field(default_factory=dict)
    unsafe: dict[str, str] = field(default_factory=dict)

    def has_set(self, set_id: str) -> bool:
        return set_id == "our-signs"

    def find(
        self, name: str, folder: Path | None = None, sets: Sequence[str] = ()
    ) -> Picture | None:
        return self.known.get(name)

    def why_not(self, name: str, folder: Path | None = None) -> str | None:
        return self.unsafe.get(name)

    def problems(self, folder: Path) -> list[tuple[str, str]]:
        return [(f"pictures/{name}", why) for name, why in self.unsafe.items()]


@pytest.fixture
def pictures() -> Pictures:
    names = ("home", "idea", "face-happy", "face-ok", "face-sad")
    return Pictures({name: Picture() for name in names})


Breaking = Callable[..., Loaded]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the whole form."""
    path = tmp_path / "my_home"
    path.mkdir()
    (path / "form.toml").write_text(FORM, "utf-8")
    return path


@pytest.fixture
def broken(folder: Path, pictures: Pictures) -> Breaking:
    """Load the form with some of its text changed: ``broken(("old", "new"), …)``."""

    def load_broken(*changes: tuple[str, str], text: str = FORM) -> Loaded:
        for old, new in changes:
            assert old in text, f"the form has no {old!r}"
            text = text.replace(old, new, 1)
        (folder / "form.toml").write_text(text, "utf-8")
        return load(folder, TYPES, pictures)

    return load_broken


def told(loaded: Loaded, severity: str = "error") -> list[str]:
    """What the problems say, as printed."""
    return [str(p) for p in loaded.problems if p.severity == severity]


def rules(loaded: Loaded, severity: str = "error") -> list[str]:
    return [p.rule for p in loaded.problems if p.severity == severity]


def only(loaded: Loaded, rule: str) -> Problem:
    """The one problem of this rule."""
    found = [p for p in loaded.problems if p.rule == rule]
    assert len(found) == 1, [str(p) for p in loaded.problems]
    return found[0]
