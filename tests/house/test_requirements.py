"""Every accessibility requirement has a test that names it, or a plain reason why there is none.

The table stands in docs/accessibility.md. A test names a requirement in its name (test_a06_…), in
its docstring, or in the docstring of its file: "(A06)".
"""

from __future__ import annotations

import ast
import re
from functools import cache
from typing import NamedTuple

import pytest

from tests.conftest import ROOT

PAGE = ROOT / "docs" / "accessibility.md"
#: Letter -> how many requirements: A01 to A25, and so on.
HOW_MANY = {"A": 25, "B": 15, "C": 14, "D": 9, "E": 14, "F": 14, "G": 5}
IDS = [f"{letter}{n:02}" for letter, most in HOW_MANY.items() for n in range(1, most + 1)]
KINDS = {
    "L": "the check of a form",
    "U": "what the server sends",
    "B": "a browser",
    "A": "axe",
    "M": "people",
}
#: Why a requirement may have no test: another system brings it; only people can tell; it cannot be.
REASONS = ("later: ", "people: ", "cannot: ")
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


class Row(NamedTuple):
    """One line of the table."""

    id: str
    rule: str
    kinds: tuple[str, ...]
    held_by: str

    @property
    def tests(self) -> list[tuple[str, str]]:
        return NAMED.findall(self.held_by)

    @property
    def reason(self) -> str:
        """What is left of the last column without its tests."""
        return NAMED.sub("", self.held_by).strip(" ,")


@cache
def table() -> dict[str, Row]:
    text = PAGE.read_text("utf-8")
    lines = re.findall(r"^\| ([A-G][0-9]{2}) \| (.+?) \| ([A-Z, ]+?) \| (.*?) \|$", text, re.M)
    assert len(lines) == len({line[0] for line in lines}), "an id stands there twice"
    return {
        name: Row(name, rule, tuple(kinds.split(", ")), held) for name, rule, kinds, held in lines
    }


@cache
def functions(path: str) -> dict[str, str]:
    """Test -> its name and docstring, with the docstring of its file."""
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    about = ast.get_docstring(tree) or ""
    return {
        one.name: f"{one.name.replace('_', ' ').upper()} {ast.get_docstring(one) or ''} {about}"
        for one in tree.body
        if isinstance(one, ast.FunctionDef)
    }


def test_all_96_stand_in_the_table_in_order() -> None:
    assert len(IDS) == 96
    assert list(table()) == IDS
    for row in table().values():
        assert set(row.kinds) <= set(KINDS), row
        assert 2 <= len(row.rule.split()) <= 30, f"{row.id}: say it in a few words"


@pytest.mark.parametrize("name", IDS)
def test_a_requirement_has_a_test_that_names_it_or_a_reason(name: str) -> None:
    row = table()[name]
    for path, test in row.tests:
        assert (ROOT / path).exists(), f"{name}: there is no {path}"
        assert test in functions(path), f"{name}: there is no {test} in {path}"
        assert re.search(rf"\b{name}\b", functions(path)[test]), f"{test} does not name {name}"
    if not row.tests or row.reason:
        assert row.reason.startswith(REASONS), f"{name}: “{row.reason}” is no reason"
        assert len(row.reason.split()) > 3, f"{name}: say more than “{row.reason}”"
    if row.reason.startswith("people: "):
        assert row.tests or row.kinds == ("M",), f"{name} can be tested without people"
