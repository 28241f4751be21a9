"""The compiled page is the page: every filled skeleton equals the full render, byte for byte."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from forms_engine.definition.form import Question
from forms_engine.formats.draw import Fill
from forms_engine.look.prefs import COLOURS, SIZES, VOICES, Prefs
from forms_engine.look.squeezing import framed, piece, stored
from forms_engine.responses.skeleton import Key, Skeletons
from tests.conftest import Site

FORMS = ("my_month", "tell_us", "one_of_each")


def fills(site: Site, question: Question) -> st.SearchStrategy[Fill]:
    options = [o.value for o in site.house.types[question.type].options(question)]
    headings = [h.value for h in question.headings]
    places: st.SearchStrategy[dict[str, str]] = st.just({})
    if headings:
        places = st.dictionaries(st.sampled_from(options), st.sampled_from(headings))
    return st.builds(
        Fill,
        look=st.builds(
            lambda colours, size: Prefs("en-GB", colours=colours, size=size).attributes,
            st.sampled_from(COLOURS),
            st.sampled_from(SIZES),
        ),
        extras=st.sampled_from([Markup(""), Markup('<meta name="words" content="{}">')]),
        csrf=st.text(max_size=22),
        was=st.text(max_size=16),
        number=st.integers(1, 30),
        total=st.integers(1, 30),
        total_sure=st.booleans(),
        values=st.lists(st.sampled_from(options), unique=True).map(tuple)
        if options
        else st.just(()),
        places=places,
        text=st.text(max_size=300),
        declined=st.sampled_from(["", "dont_know", "rather_not_say"]),
        then=st.sampled_from(["", "check"]),
        card=st.sampled_from(["", "all", *options]),
        message=st.sampled_from([Markup(""), Markup("<p>kind</p>")]),
        error=st.booleans(),
    )


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_every_skeleton_equals_the_full_page(site: Site, data: st.DataObject) -> None:
    skeletons: Skeletons = site.app.extensions["forms_engine_skeletons"]
    with site.app.test_request_context():
        if not site.house.versions.open_forms():
            site.publish(*FORMS)
        versions = dict(site.house.versions.open_forms())
        version_id = versions[data.draw(st.sampled_from(FORMS))]
        questions = site.house.versions.get(version_id).form.questions
        number = data.draw(st.integers(0, len(questions) - 1))
        key = Key(
            version_id,
            number,
            data.draw(st.sampled_from(site.house.interface.codes)),
            data.draw(st.sampled_from(VOICES)),
            data.draw(st.booleans()),
            data.draw(st.booleans()),
        )
        fill = data.draw(fills(site, questions[number]))
        skeleton = skeletons.get(key)
        full = skeletons.full(key, fill).encode()
        values = skeletons.values(skeleton.sheet, fill)
        assert skeleton.pieces.fill(values) == full
        assert gzip.decompress(skeleton.pieces.fill_small(values)) == full


@given(parts=st.lists(st.tuples(st.booleans(), st.binary(max_size=400)), max_size=12))
def test_squeezed_pieces_make_one_good_file(parts: list[tuple[bool, bytes]]) -> None:
    plain = b"".join(body for _, body in parts)
    made = framed((stored(body) if hole else piece(body) for hole, body in parts), plain)
    assert gzip.decompress(made) == plain


def test_a_hole_larger_than_one_stored_block() -> None:
    body = bytes(range(256)) * 1024
    assert gzip.decompress(framed([piece(b"a"), stored(body)], b"a" + body)) == b"a" + body


@pytest.mark.parametrize("accept", ["gzip", ""])
def test_a_page_and_its_style_sheet_come_small_to_who_can_read_that(
    site: Site, accept: str
) -> None:
    site.publish("my_month")
    person = site.visitor().opens("/form/my_month").presses("Start")
    headers = {"Accept-Encoding": accept}
    page = person.client.get(person.path, headers=headers)
    css = person.client.get(str(person.page.select_one("link")["href"]), headers=headers)  # type: ignore[index]
    for answer in (page, css):
        assert answer.headers.get("Content-Encoding", "") == accept
        assert answer.headers["Vary"] == "Accept-Encoding"
    html = gzip.decompress(page.data) if accept else page.data
    assert b"How has this month been?" in html
