"""A published form as one list of blocks: what every paper and file format is made from."""

from __future__ import annotations

from decimal import Decimal

from forms_engine.definition.answers import RATHER_NOT_SAY, Chosen, Number, Sorted, Words
from forms_engine.definition.version import Version
from forms_engine.definition.words import Said
from forms_engine.formats.document import Asked, Break, Document, Heading
from forms_engine.formats.writing import document_of
from forms_engine.question_types.contract import Shape
from tests.conftest import Site


def version_of(site: Site, name: str) -> Version:
    site.publish(name)
    number = site.house.versions.current(name)
    assert number is not None
    return site.house.versions.get(number)


def asked(document: Document) -> dict[str, Asked]:
    return {b.question_id: b for b in document.blocks if isinstance(b, Asked)}


def test_every_question_is_there_in_order_with_its_options_and_ways_out(site: Site) -> None:
    version = version_of(site, "tell_us")
    blocks = asked(document_of(site.house, version, "en-GB", "easy"))
    assert [b for b in blocks if b != "written_on"] == [q.id for q in version.form.questions]
    kind = blocks["kind"]
    assert (kind.number, kind.ask.words) == (1, "What do you want to tell us?")
    assert [c.words.words for c in kind.options][:2] == ["Something good", "Something bad"]
    assert all(c.picture for c in (*kind.options, *kind.out))
    assert [c.value for c in kind.out] == ["dont_know", "rather_not_say"]
    assert blocks["about"].most == 3
    assert blocks["about"].how == Said(words="You can tick up to 3 boxes.")


def test_who_sees_it_and_when_we_must_tell_stand_before_the_questions(site: Site) -> None:
    version = version_of(site, "tell_us")
    document = document_of(site.house, version, "en-GB", "easy", address="https://a.example/")
    before = document.blocks[: document.blocks.index(Break())]
    words = " ".join(b.words.words for b in before if not isinstance(b, Asked | Break))
    assert version.form.who_sees in words
    assert version.form.private_ends in words
    assert document.address == "https://a.example/form/tell_us"
    assert document.reference == f"tell_us {version.sha256[:8]}"
    assert any("Core pictures" in line.words for line in document.credits)


def test_headings_begin_at_one_and_jump_no_level(site: Site) -> None:
    for name in ("tell_us", "my_month", "one_of_each", "did_it_get_better"):
        document = document_of(site.house, version_of(site, name), "cy", "easy")
        levels = [b.level for b in document.blocks if isinstance(b, Heading)]
        assert levels.count(1) == 1
        assert levels[0] == 1
        assert set(levels) <= {1, 2}


def test_other_languages_and_voices_bring_their_own_words(site: Site) -> None:
    version = version_of(site, "tell_us")
    urdu = document_of(site.house, version, "ur", "easy")
    assert urdu.direction == "rtl"
    assert urdu.draft is not None
    assert asked(urdu)["kind"].ask == version.say("kind.ask", "ur", "easy")
    standard = asked(document_of(site.house, version, "en-GB", "standard"))
    assert standard["kind"].options[2].words.words == "An idea or suggestion"


def test_a_statement_has_no_number_and_takes_none(site: Site) -> None:
    blocks = asked(document_of(site.house, version_of(site, "one_of_each"), "en-GB", "easy"))
    first, second = list(blocks.values())[:2]
    assert (first.shape, first.number) == (Shape.STATEMENT, 0)
    assert second.number == 1


def test_my_own_copy_shows_what_i_said_and_only_what_i_was_asked(site: Site) -> None:
    version = version_of(site, "one_of_each")
    answers = {
        "meals": Chosen(("bad",)),
        "cups": Number(Decimal(3)),
        "my_day": Sorted((("bus", "good"),)),
        "more": Words("Thank you <b>all</b>"),
        "sleep": RATHER_NOT_SAY,
    }
    blocks = asked(document_of(site.house, version, "en-GB", "easy", answers=answers))
    assert [c.value for c in blocks["meals"].options if c.chosen] == ["bad"]
    assert [c.value for c in blocks["sleep"].out if c.chosen] == ["rather_not_say"]
    assert blocks["cups"].text == "3"
    assert blocks["more"].text == "Thank you <b>all</b>"
    assert blocks["my_day"].places == {"bus": "good"}
    assert not any(b.how or b.rules or b.only_if for b in blocks.values())
    tell = version_of(site, "tell_us")
    said = asked(
        document_of(site.house, tell, "en-GB", "easy", answers={"kind": Chosen(("good",))})
    )
    assert "whose" not in said


def test_a_line_about_what_was_said_before_is_left_out_where_nothing_is_known(site: Site) -> None:
    version = version_of(site, "did_it_get_better")
    words = [str(b) for b in document_of(site.house, version, "en-GB", "easy").blocks]
    assert not any("you_said" in line for line in words)
    slots = {"you_said": "The soup is cold"}
    words = [str(b) for b in document_of(site.house, version, "en-GB", "easy", slots=slots).blocks]
    assert any("The soup is cold" in line for line in words)


def test_a_form_printed_without_pictures_has_none(site: Site) -> None:
    version = version_of(site, "tell_us")
    document = document_of(site.house, version, "en-GB", "easy", pictures=False)
    assert not list(document.pictures())
    assert not document.credits


def test_of_cards_that_were_sorted_paper_says_which_may_be_chosen(site: Site) -> None:
    document = document_of(site.house, version_of(site, "my_limits"), "en-GB", "easy")
    assert [rule.words for rule in asked(document)["change_first"].rules] == [
        "Choose only what you put under “Only sometimes” or “I am not allowed” at question 1."
    ]
