"""Which texts of a page can be heard, and in what pieces."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from forms_engine.read_aloud.units import LONGEST, parts, units


def page(body: str) -> str:
    return f'<html lang="en-GB"><head><title>No</title></head><body>{body}</body></html>'


def said(body: str) -> list[str]:
    return [unit.text for unit in units(page(body))]


def test_each_thing_to_read_or_press_is_a_text_of_its_own() -> None:
    body = "<h1>One\n two</h1><p>Three <b>four</b> five</p>"
    body += "<button>Go<svg><title>x</title></svg></button>"
    assert said(body) == ["One two", "Three four five", "Go"]


def test_a_label_with_a_class_and_another_language_are_said_by_themselves() -> None:
    body = '<p><b class="line__name">Why</b> No money. <span lang="cy">Dim arian.</span></p>'
    found = units(page(body))
    assert [(u.text, u.language) for u in found] == [
        ("Why", "en-GB"),
        ("No money.", "en-GB"),
        ("Dim arian.", "cy"),
    ]


def test_what_cannot_be_seen_is_not_read() -> None:
    body = '<a class="jump">Jump</a><i aria-hidden="true">x</i><textarea>mine</textarea><p>…</p>'
    assert said(body + '<span class="silent">Hidden</span><script>no()</script>') == []


def test_what_a_script_may_show_is_marked() -> None:
    """The player can say it once it is shown; the page of sounds leaves it out."""
    found = units(page("<div hidden><p>There is no internet now.</p></div><p>Seen</p>"))
    assert [(u.text, u.hidden) for u in found] == [
        ("There is no internet now.", True),
        ("Seen", False),
    ]


def test_a_picture_that_stands_alone_says_what_it_is() -> None:
    found = said('<img alt="A square code"><svg role="img" aria-label="A cat"></svg><img alt="">')
    assert found == ["A square code", "A cat"]


def test_a_persons_own_words_are_known() -> None:
    body = '<p>You said</p><p><span lang="" dir="auto">I am sad</span></p><p class="quote">Ow</p>'
    assert [(u.text, u.language, u.own) for u in units(page(body))] == [
        ("You said", "en-GB", False),
        ("I am sad", "en-GB", True),
        ("Ow", "en-GB", True),
    ]


def test_long_words_come_in_parts_that_end_with_a_sentence() -> None:
    sentence = "We looked at it, and this is what we can do for you. "
    found = parts((sentence * 40).strip())
    assert all(len(part) <= LONGEST and part.endswith(".") for part in found)
    assert " ".join(found) == (sentence * 40).strip()


@given(st.text(max_size=3000))
def test_whatever_somebody_wrote_nothing_is_lost_in_parts(text: str) -> None:
    whole = " ".join(text.split())
    found = parts(whole)
    assert all(len(part) <= LONGEST for part in found)
    assert "".join(found).replace(" ", "") == whole.replace(" ", "")


@given(st.text(alphabet=st.sampled_from("<>/abp =\"'&;!-[] "), max_size=200))
def test_a_broken_page_breaks_nothing(body: str) -> None:
    units(page(body))
