"""Pictures above key words (E05): off unless asked for, few, and only where they mean it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from markupsafe import Markup

from forms_engine.look.prefs import COOKIE, Prefs
from forms_engine.look.symbols import MOST, above
from forms_engine.pictures.library import Library
from tests.conftest import Site
from tests.visiting import Visitor

CORE = Library(Path(__file__).parents[2] / "symbols")
FORMS = ("my_month", "tell_us", "my_home")


def named(words: str, language: str = "en-GB") -> list[str]:
    """Which pictures stand above these words."""
    seen: list[str] = []
    above(CORE, words, language, lambda name: Markup(seen.append(name) or "<i></i>"))
    return seen


def test_key_words_have_their_picture_and_little_words_have_none() -> None:
    assert named("Do you like the food and the garden?") == ["food", "garden"]
    assert named("Is it yes or no now?") == []
    assert named("Are you with friends?") == ["friends"]


def test_words_that_only_look_alike_have_none() -> None:
    assert named("A buskin and a foodie in Gardenia") == []


def test_two_words_that_belong_together_come_before_one() -> None:
    assert named("Ask the support worker") == ["support-worker"]


@pytest.mark.parametrize(
    ("language", "words"), [("cy", "Sut mae'r bwyd?"), ("pl", "Czy jedzenie jest dobre?")]
)
def test_each_language_has_its_own_words(language: str, words: str) -> None:
    assert named(words, language) == ["food"]
    assert named(words, "en-GB") == []


def test_a_sentence_is_never_crowded_and_its_words_stay_as_they_are() -> None:
    words = "Food, garden, bath, money, music & <b>phone</b>, bus."
    said = above(CORE, words, "en-GB", lambda name: Markup("<svg></svg>"))
    assert said.count("symbol__picture") == MOST
    assert said.striptags() == Markup.escape(words).unescape()


def test_e05_off_by_default_and_on_for_whoever_asks(
    visit: Callable[..., Visitor], site: Site
) -> None:
    person = visit("one_of_each").opens("/form/one_of_each").presses("Start")
    count = 0
    first = person.path
    for prefs in (Prefs("en-GB"), Prefs("en-GB", symbols="on")):
        person.client.set_cookie(COOKIE, prefs.cookie())
        person.opens(first)
        heading = person.heading
        for question in site.house.versions.get(1).form.questions:
            person.opens(f"/form/one_of_each/{question.id}")
            found = person.page.select(".symbol")
            assert prefs.symbols == "on" or not found
            count += len(found)
            for one in found:
                assert one.select_one("[aria-hidden=true]") is not None
        assert person.opens(first).heading == heading
    assert count > 0
