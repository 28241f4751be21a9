"""The pattern page, the contrast of every pair in every scheme, and every type in every format."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from forms_engine.formats.contract import template_for, web_formats
from forms_engine.look.prefs import COLOURS
from forms_engine.look.tokens import PAIRS, colours_in, contrast
from forms_engine.question_types.examples import examples
from forms_engine.question_types.registry import TYPES
from tests.conftest import ROOT, Site
from tests.visiting import Visitor

Visit = Callable[..., Visitor]


@pytest.mark.parametrize("format_name", web_formats())
@pytest.mark.parametrize("type_name", TYPES)
def test_every_type_is_drawn_in_every_format(type_name: str, format_name: str) -> None:
    assert template_for(web_formats()[format_name], TYPES[type_name])


@pytest.mark.parametrize("type_name", TYPES)
def test_the_pattern_page_shows_every_example_in_every_format(site: Site, type_name: str) -> None:
    page = site.visitor().opens(f"/-/look?type={type_name}")
    for example in examples(type_name):
        for format_name in web_formats():
            assert f"{example.title} – {format_name}" in page.text
        assert page.text.count(example.question.ask) >= 2


@pytest.mark.parametrize("scheme", COLOURS)
def test_the_pattern_page_shows_itself_in_every_scheme(site: Site, scheme: str) -> None:
    page = site.visitor().opens(f"/-/look?colours={scheme}&type=faces")
    assert page.page.html["data-colours"] == scheme  # type: ignore[index]
    assert colours_in(scheme)["page"] in page.text


@pytest.mark.parametrize("scheme", COLOURS)
@pytest.mark.parametrize(("words", "ground", "least"), PAIRS)
def test_b07_b09_every_pair_of_colours_can_be_read(
    scheme: str, words: str, ground: str, least: float
) -> None:
    colours = colours_in(scheme)
    found = contrast(colours[words], colours[ground])
    assert found >= least, f"{words} on {ground} in {scheme} is {found:.1f} : 1"


def test_a_scheme_changes_values_and_never_names() -> None:
    assert {frozenset(colours_in(scheme)) for scheme in COLOURS} == {frozenset(colours_in("day"))}


STYLES = {path: path.read_text("utf-8") for path in (ROOT / "forms_engine").rglob("*.css")}


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_b12_no_ring_of_the_focus_is_thinner_than_3_px(path: Path) -> None:
    """(B12) In forced colours one part of a ring may be thinner, where an edge is thick."""
    rings = re.findall(r":focus[^{}]*\{[^}]*?outline: (\d+)px", STYLES[path])
    assert all(int(ring) >= 3 for ring in rings)


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_c14_a_pointer_that_rests_changes_colours_and_shows_nothing_new(path: Path) -> None:
    """(C14) Who taps, or uses keys, misses nothing."""
    for rule in re.findall(r":hover[^{}]*\{([^}]*)\}", STYLES[path]):
        changed = {line.split(":")[0].strip() for line in rule.split(";") if line.strip()}
        assert changed <= {
            "background",
            "border-color",
            "color",
            "text-decoration",
            "text-decoration-thickness",
        }, rule
