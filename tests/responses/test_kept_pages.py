"""Pages round the questions are drawn once and kept. Nobody may meet a piece of somebody else's."""

from __future__ import annotations

import pytest

from tests.conftest import Site
from tests.responses.test_answering import begin
from tests.visiting import Visitor

FORM = "skips_ahead"


def forget(site: Site) -> None:
    for name in ("pages", "lines"):
        site.app.extensions[f"forms_engine_kept_{name}"].clear()


def html(person: Visitor) -> str:
    return person.response.get_data(as_text=True)


def to_the_check_page(site: Site, words: str) -> Visitor:
    person = begin(site.visitor(), FORM).answers("I want a change").answers(words)
    while not person.path.endswith("/check"):
        person.presses("I don't know")
    return person


@pytest.mark.parametrize("look", ["en.easy.day.100.on", "ur.standard.night.150.off"])
def test_a_kept_page_is_the_page(site: Site, look: str) -> None:
    """Start and end page, drawn from what was kept and drawn afresh, byte for byte."""
    site.publish(FORM)
    for words in ("A room with a door", "A dog"):  # somebody else first, in the same look
        person = to_the_check_page(site, words).presses("Send my answers")
        person.client.set_cookie("look", look)
        end = person.path
        person.opens(f"/form/{FORM}").opens(end)
    assert "/sent/" in end
    for place in (f"/form/{FORM}", end):
        kept = html(person.opens(place))
        forget(site)
        assert html(person.opens(place)) == kept


def test_two_people_check_their_own_answers(site: Site) -> None:
    site.publish(FORM)
    one = to_the_check_page(site, "A room with a door")
    other = to_the_check_page(site, "A <b>dog</b>")
    assert "A room with a door" in one.text
    assert "dog" not in one.text
    assert "A <b>dog</b>" in other.text
    assert "A room" not in other.text
    for person in (one, other):
        kept = html(person.opens(person.path))
        forget(site)
        assert html(person.opens(person.path)) == kept


def test_two_people_get_cards_of_their_own(site: Site) -> None:
    site.publish(FORM)
    people = [to_the_check_page(site, "A dog").presses("Send my answers") for _ in range(2)]
    squares = {str(p.page.select_one(".receipt__qr path + path")["d"]) for p in people}  # type: ignore[index]
    codes = {p.page.select_one(".receipt__code").get_text() for p in people}  # type: ignore[union-attr]
    assert len(squares) == len(codes) == 2
