"""A person gets the form in another way than on the screen: from the web, as a file."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack

import pytest

from forms_engine.formats import paper
from forms_engine.formats.contract import file_formats
from forms_engine.responses import turns
from forms_engine.throttling.store import Limit
from tests.conftest import Site
from tests.formats.reading import pages_of, squeezed
from tests.visiting import Visitor

Visit = Callable[..., Visitor]
needs_typst = pytest.mark.skipif(
    paper.find_spec("typst") is None, reason="typst is not installed: forms-engine[paper]"
)


def test_from_the_first_page_one_press_leads_to_every_other_way(visit: Visit) -> None:
    me = visit("tell_us").opens("/form/tell_us").presses("Paper and other ways")
    assert me.heading == "Paper and other ways"
    links = [str(a["href"]) for a in me.page.select("a.door")]
    assert links[0] == "/form/tell_us/paper/booklet"
    assert {link.rpartition("/")[2] for link in links} == set(file_formats())
    assert "With my answers" not in me.text


def test_a_plain_file_name_says_what_it_is_and_nothing_about_anyone(visit: Visit) -> None:
    me = visit("tell_us").opens("/form/tell_us/paper/text")
    assert me.response.headers["Content-Disposition"] == (
        'attachment; filename="tell_us-text-en-GB.txt"'
    )
    assert me.response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert "What do you want to tell us?" in me.response.get_data(as_text=True)


@needs_typst
def test_it_comes_in_my_language_with_the_way_back_to_this_site(visit: Visit) -> None:
    me = visit("tell_us")
    me.posts("/look", {"language": "cy", "back": "/form/tell_us", "at_once": "1"})
    me.opens("/form/tell_us/paper/booklet")
    assert 'filename="tell_us-booklet-cy.pdf"' in me.response.headers["Content-Disposition"]
    text = squeezed("".join(pages_of(me.response.data)))
    assert squeezed("Dywedwch unrhyw beth wrthon ni") in text
    assert "http://localhost/form/tell_us" in text


def test_those_who_print_leave_room_for_those_who_answer(visit: Visit) -> None:
    """Few wait for a file; the next is told at once, and pages go on."""
    me = visit("tell_us").opens("/form/tell_us").presses("Start")
    with ExitStack() as others:
        for _ in range(turns.ROOM):
            others.callback(turns._room.release)
            assert turns._room.acquire(blocking=False)
        me.opens("/form/tell_us/paper/messages")
        assert me.response.status_code == 503
        assert me.heading == "Please wait a little"
        assert me.page.title is not None
        assert me.page.title.get_text().startswith("Please wait a little")
        assert "Other people get a file now" in me.text
        assert "another way" not in me.text
        assert me.response.headers["Retry-After"] == "30"
        assert me.opens("/form/tell_us/kind").response.status_code == 200
        me.opens("/you-said-we-did/as/text")
        assert me.response.status_code == 503
    assert me.opens("/form/tell_us/paper/messages").response.status_code == 200


def test_one_telephone_cannot_ask_for_files_all_day(
    visit: Visit, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "FILES", (Limit("this place", 2),))
    me = visit("tell_us")
    told = [me.opens("/you-said-we-did/as/text").response.status_code for _ in range(3)]
    assert told == [200, 200, 429]
    assert "Please wait 15 minutes" in me.text
    assert me.response.headers["Retry-After"] == "900"
    site.clock.later(minutes=16)
    assert me.opens("/you-said-we-did/as/text").response.status_code == 200


def test_nothing_that_was_said_in_private_is_left_as_a_file(visit: Visit) -> None:
    me = visit("talk_in_private").opens("/form/talk_in_private").presses("Start")
    seal = str(me.page.select_one("input[name=csrf]")["value"])  # type: ignore[index]
    me.posts("/form/talk_in_private/paper/text", {"csrf": seal}, follow=False)
    assert me.response.status_code == 303
    assert "Content-Disposition" not in me.response.headers


def test_what_is_not_there_is_told_kindly(visit: Visit) -> None:
    me = visit("tell_us").opens("/form/nothing/paper")
    assert me.response.status_code == 404
    me.opens("/form/tell_us/paper/tape")
    assert me.response.status_code == 404
    assert me.heading == "We cannot find this page"


def test_where_a_part_is_missing_it_says_so_and_offers_the_rest(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "find_spec", lambda name: None)
    me = visit("one_of_each").opens("/form/one_of_each/paper/booklet")
    assert me.response.status_code == 503
    assert "cannot make paper forms yet" in me.text
    assert me.heading == "We cannot make this here"
    assert "Retry-After" not in me.response.headers
    assert me.presses("Go back").heading == "Paper and other ways"


def test_my_own_copy_holds_what_i_said_and_only_i_can_get_it(site: Site, visit: Visit) -> None:
    me = visit("tell_us").opens("/form/tell_us").presses("Start")
    me.answers("Something good").answers("The soup was <b>hot</b>")
    page = me.opens("/form/tell_us/paper")
    assert "With my answers in it" in page.text
    mine = page.presses("Plain text").response
    assert mine.headers["Cache-Control"] == "no-store"
    text = mine.get_data(as_text=True)
    assert "The soup was <b>hot</b>" in text
    assert "Something bad" not in text.split("What do you want")[0]

    other = site.visitor()
    other.posts("/form/tell_us/paper/text", {"csrf": "x"}, follow=False)
    assert other.response.status_code == 303
    blank = other.opens("/form/tell_us/paper/text").response.get_data(as_text=True)
    assert "soup" not in blank


def sent(visit: Visit) -> Visitor:
    """Somebody who said something and sent it, in front of the page of their card."""
    me = visit("skips_ahead").opens("/form/skips_ahead").presses("Start")
    me.answers("I want a change").answers("The soup was cold")
    while not me.path.endswith("/check"):
        me.presses("I don't know")
    return me.presses("Send").opens("/mine")


def test_with_my_card_i_get_my_own_copy_of_what_i_sent(site: Site, visit: Visit) -> None:
    me = sent(visit)
    site.clock.later(days=20)
    page = me.opens("/mine").presses("My own copy")
    assert page.heading == "My own copy"
    mine = page.presses("Plain text").response
    assert mine.headers["Cache-Control"] == "no-store"
    assert "The soup was cold" in mine.get_data(as_text=True)


@needs_typst
def test_my_own_copy_comes_in_large_print_too(visit: Visit) -> None:
    me = sent(visit).presses("My own copy").presses("Large print")
    assert squeezed("The soup was cold") in squeezed("".join(pages_of(me.response.data)))


def test_nobody_else_gets_my_own_copy(site: Site, visit: Visit) -> None:
    me = sent(visit)
    address = me.presses("My own copy").path
    seal = str(me.page.select_one("main input[name=csrf]")["value"])  # type: ignore[index]
    me.posts(f"{address}/text", {"csrf": "guessed"}, follow=False)
    assert me.response.status_code == 303, "not from the page of another site"
    for other in (site.visitor(), sent(lambda *_: site.visitor())):
        assert other.opens(address, follow=False).response.status_code == 303
        other.posts(f"{address}/text", {"csrf": seal}, follow=False)
        assert other.response.status_code == 303
    assert me.opens("/mine/copy/99999").path == "/mine"


def test_of_a_private_form_no_copy_is_offered(visit: Visit) -> None:
    me = visit("talk_in_private").opens("/form/talk_in_private").presses("Start")
    while "Send" not in me.text:
        me.presses("I don't know")
    me.presses("Send").opens("/mine")
    assert "My own copy" not in me.text
    assert me.opens("/mine/copy/1").path == "/mine"


def test_another_site_cannot_make_my_device_ask_for_my_answers(visit: Visit) -> None:
    me = visit("tell_us").opens("/form/tell_us").presses("Start")
    me.posts("/form/tell_us/paper/text", {"csrf": "guess"}, follow=False)
    assert me.response.status_code == 303


@needs_typst
def test_a_process_that_people_answer_in_stays_small(tmp_path: object) -> None:
    """The sheet is drawn in a program of its own, with the same bytes as here."""
    program = (
        "import sys\n"
        "from tests.responses.test_paper import one_page\n"
        "sizes = [len(one_page(name)) for name in ('booklet', 'fillable')]\n"
        "print(*sizes, any(m in sys.modules for m in ('typst', 'pikepdf', 'fontTools')))"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    import typst  # noqa: F401

    sizes = [str(len(one_page(name))) for name in ("booklet", "fillable")]
    assert told.stdout.split() == [*sizes, "False"], told.stderr


def one_page(name: str) -> bytes:
    from forms_engine.definition.words import Said
    from forms_engine.formats.document import Asked, Document, Heading
    from forms_engine.question_types.contract import Shape

    said = Said(words="Hello")
    blocks = (Heading(1, said), Heading(2, said), Asked("more", 1, Shape.WORDS, said))
    document = Document(said, "en-GB", "ltr", "easy", blocks)
    make = file_formats()[name].make
    assert make is not None
    return make(document)


def test_a_link_says_that_easy_words_are_behind_it(visit: Visit) -> None:
    """(E10) As the standard of language tags wants it, and in the language that comes."""
    me = visit("tell_us").opens("/form/tell_us/paper")

    def written_in() -> dict[str, str]:
        links = me.page.select("a.door[href*='/paper/']")
        return {str(a["href"]).rpartition("/")[2]: str(a["hreflang"]) for a in links}

    assert written_in()["easy_read"] == "en-GB-simple"
    assert written_in()["standard"] == "en-GB"
    me.posts("/look", {"language": "cy", "voice": "standard", "back": "/form/tell_us/paper"})
    me.opens("/form/tell_us/paper")
    assert written_in()["easy_read"] == "cy-simple", "easy words are easy words by their name"
    assert written_in()["booklet"] == "cy"
    assert me.page.html["lang"] == "cy", "voices know no other tag"  # type: ignore[index]
