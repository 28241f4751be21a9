"""One settings object, one cookie: what was chosen is kept, and nothing strange gets in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms_engine.look.prefs import CHOICES, USUAL, Prefs, parse

CODES = ("en-GB", "cy", "ur")
FREE = {"set": "our_home", "me": "f3-grey_hair", "key_next": "F13", "key_choose": "Numpad0"}


def somebody() -> st.SearchStrategy[Prefs]:
    given = {
        name: st.sampled_from((*choice.values, FREE.get(name, USUAL[name])))
        for name, choice in CHOICES.items()
    }
    return st.builds(Prefs, st.sampled_from(CODES), **given)


@given(prefs=somebody())
def test_whatever_was_chosen_comes_back_from_the_cookie(prefs: Prefs) -> None:
    assert parse(prefs.cookie(), CODES, "en-GB") == prefs
    assert set(prefs.cookie()) <= set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-."
    ), "no browser puts quotation marks round it"


@given(cookie=st.text(max_size=200) | st.from_regex(r"en-GB(\.[a-z0-9-]{0,9}){4,12}"))
def test_a_strange_cookie_is_quietly_as_usual(cookie: str) -> None:
    prefs = parse(cookie, CODES, "en-GB")
    assert prefs.language in CODES
    for name, choice in CHOICES.items():
        assert choice.offers(str(getattr(prefs, name))), name


def test_a_cookie_from_before_there_was_more_to_choose() -> None:
    prefs = parse("cy.standard.night.150.off", CODES, "en-GB")
    chosen = Prefs("cy", "standard", "night", "150", "off")
    assert prefs == chosen
    assert chosen.cookie() == "cy.standard.night.150.off", "who chose no more says no more"


def test_a_cookie_of_a_later_version_keeps_what_we_know() -> None:
    prefs = parse("ur.easy.night.200.on.9.sp-wide.zz-new", CODES, "en-GB")
    assert prefs == Prefs("ur", colours="night", size="200")
    prefs = parse("ur.easy.night.200.on.2.sp-wide.zz-new.in-poison", CODES, "en-GB")
    assert prefs == Prefs("ur", colours="night", size="200", spacing="wide")


@pytest.mark.parametrize("value", ['"><script>', "a b", "two.switches", "x" * 41])
def test_nothing_that_is_not_offered_gets_into_a_page(value: str) -> None:
    prefs = Prefs("en-GB").but(set=value, input=value, key_next=value, nothing=value)
    assert prefs == Prefs("en-GB")
    assert prefs.attributes == ' data-colours="day" data-size="100"'


def test_the_page_says_only_what_is_not_as_usual() -> None:
    prefs = Prefs("en-GB", input="one", key_choose="F13")
    assert prefs.attributes.endswith(' data-size="100" data-input="one" data-key-choose="F13"')
