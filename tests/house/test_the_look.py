"""The pattern page, the contrast of every pair in every scheme, and every type in every format."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from forms_engine.formats.contract import template_for, web_formats
from forms_engine.look.prefs import COLOURS
from forms_engine.look.tokens import PAIRS, colours_in, contrast
from forms_engine.question_types.examples import examples
from forms_engine.question_types.registry import TYPES
from tests.conftest import Site
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
