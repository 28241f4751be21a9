"""Odd input, two tabs, stale pages, a full disk: nothing is lost, and the page says what to do."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest

from forms_engine.storage.database import NotSaved
from tests.conftest import Site
from tests.responses.test_answering import begin
from tests.trouble import impatient
from tests.visiting import Visitor

Visit = Callable[..., Visitor]
WORDS = "/form/skips_ahead/what"


@pytest.fixture
def writing(visit: Visit) -> Visitor:
    """Somebody in front of a question for their own words."""
    return begin(visit("skips_ahead"), "skips_ahead").answers("I want a change")


@pytest.mark.parametrize(
    "path",
    [
        "/nothing-here", "/form/nothing", "/form/skips_ahead/nothing", "/card/nothing",
        "/form/skips_ahead/nothing/who", "/pictures/nothing", "/form/%00",
        "/form/skips_ahead/check", "/form/skips_ahead/sent/99", "/form/skips_ahead/stopped/1",
        "/look?back=//evil.example", "/help?back=javascript:alert(1)", "/?lang=xx",
    ],
)  # fmt: skip
def test_an_unknown_place_is_a_plain_page_with_a_way_on(visit: Visit, path: str) -> None:
    page = visit("skips_ahead").opens(path)
    assert page.response.status_code in (200, 404)
    if page.response.mimetype == "text/html":
        assert page.page.select("main a, main button")
        addresses = [str(a["href"]) for a in page.page.select("a[href]")]
        assert not [a for a in addresses if a.startswith(("//", "javascript:", "http"))]


def test_a_picture_that_is_not_there_is_a_page_to_a_person_and_little_to_a_page(
    visit: Visit,
) -> None:
    person = visit("skips_ahead").opens("/pictures/zz", Accept="text/html,image/avif,*/*;q=0.8")
    assert person.response.status_code == 404
    assert person.heading == "We cannot find this page"
    image = visit("skips_ahead").opens("/pictures/zz", Accept="image/avif,image/webp,*/*;q=0.8")
    assert image.response.status_code == 404
    assert len(image.response.data) < 100


@pytest.mark.parametrize(
    "way", ["//", "/\t/", "/\n/", "/\r\n/", "/\x00/", "/\u200b/", "/\u00a0/", "/\\"]
)
def test_no_way_back_leads_to_another_site(visit: Visit, way: str) -> None:
    place = f"{way}evil.example"
    person = visit("skips_ahead").opens(f"/help?back={quote(place)}")
    assert not [a for a in person.page.select("a[href]") if str(a["href"]).startswith("//")]
    person.posts("/look", {"at_once": "1", "back": place}, follow=False)
    assert not person.response.headers["Location"].startswith(("//", "/\\"))


@pytest.mark.parametrize("accept", ["zz", "xx-XX, en;q=0", "ur-PK", "\u00e9", ";;;,,", "a" * 3000])
def test_no_browser_language_breaks_a_page(visit: Visit, accept: str) -> None:
    page = visit("skips_ahead").opens("/form/skips_ahead", **{"Accept-Language": accept})
    assert page.response.status_code == 200


@pytest.mark.parametrize(
    "cookie", ["", "....", "xx.yy.zz.aa.bb", "en-GB.easy.day.100.on.more", "\\x00"]
)
def test_no_look_cookie_breaks_a_page(visit: Visit, cookie: str) -> None:
    person = visit("skips_ahead")
    person.client.set_cookie("look", cookie)
    assert person.opens("/form/skips_ahead").response.status_code == 200


def test_a_choice_that_is_not_offered_is_met_kindly(visit: Visit) -> None:
    person = begin(visit("skips_ahead"), "skips_ahead").presses("Next", answer="poison")
    assert person.response.status_code == 200
    assert "Choose again" in person.message


def test_odd_words_are_kept_as_they_were_written(writing: Visitor) -> None:
    words = "Łódź 😀 <b>not bold</b> & \u0627\u0631\u062f\u0648\n\nline"
    writing.answers(words).presses("Go back")
    writing.opens(WORDS)
    assert writing.typed() == words


def test_a_nul_does_no_harm(writing: Visitor) -> None:
    writing.answers("be\x00fore").opens(WORDS)
    assert writing.typed() == "before"


def test_very_long_words_come_back_whole_with_what_to_do(writing: Visitor) -> None:
    """(A21)"""
    words = "word " * 2_000_000  # 10 MB
    writing.answers(words)
    assert writing.response.status_code == 200
    assert writing.message
    assert writing.typed() == words


def test_more_than_we_can_take_at_all_is_refused_kindly(writing: Visitor) -> None:
    writing.posts(WORDS, {"answer": "x" * 13_000_000})
    assert writing.response.status_code == 413
    assert "Your words are still there" in writing.text


def test_a_form_of_millions_of_fields_is_refused_before_it_is_taken_apart(
    writing: Visitor,
) -> None:
    kind = "application/x-www-form-urlencoded"
    for many in (3_000, 2_000_000):
        answer = writing.client.post(WORDS, data=b"a&" * many, content_type=kind)
        assert answer.status_code == 413
    fields = {**writing.fields(), **{f"more{n}": "&" * 50 for n in range(500)}}
    writing.posts(WORDS, {**fields, "answer": "Cats & dogs " * 500, "go": "next"})
    assert writing.path != WORDS, "signs in the words themselves are no fields"


def test_a_page_of_which_only_a_part_came_keeps_nothing(writing: Visitor) -> None:
    """The line breaks in the middle of a word: half of it is not an answer."""
    data = {**writing.fields(), "answer": "I want to move in with Ann", "go": "next"}
    body = urlencode(data).encode()
    kind = {"CONTENT_TYPE": "application/x-www-form-urlencoded"}
    for cut in (5, 30, 60):
        environ = {**kind, "CONTENT_LENGTH": str(len(body)), "wsgi.input": BytesIO(body[:-cut])}
        sent = writing.client.post(WORDS, environ_overrides=environ)
        assert sent.status_code == 400
    assert writing.opens(WORDS).typed() == ""


@pytest.mark.parametrize("kind", ["; charset=utf-8", "; boundary=none", ""])
def test_words_are_read_however_the_browser_names_a_form(writing: Visitor, kind: str) -> None:
    said = "Caf\xe9 & cin\xe9ma + 1 = چائے"
    data = urlencode({**writing.fields(), "answer": said, "go": "next"})
    named = f"application/x-www-form-urlencoded{kind}"
    assert writing.client.post(WORDS, data=data, content_type=named).status_code == 303
    assert writing.opens(WORDS).typed() == said


def test_two_tabs_with_other_words_ask_which_to_keep(writing: Visitor) -> None:
    data = writing.fields()
    writing.posts(WORDS, {**data, "answer": "From the first tab", "go": "next"})
    writing.posts(WORDS, {**data, "answer": "From the second tab", "go": "next"})
    assert "other words" in writing.message
    assert "From the first tab" in writing.message
    assert writing.typed() == "From the second tab"
    writing.presses("Next")
    assert writing.opens(WORDS).typed() == "From the second tab"


@pytest.mark.parametrize("way_out", ["help", "stop", "language"])
def test_who_leaves_the_second_tab_is_asked_nothing_and_keeps_the_words_of_both(
    writing: Visitor, way_out: str
) -> None:
    data = writing.fields()
    writing.posts(WORDS, {**data, "answer": "From the first tab", "go": "help"})
    writing.posts(WORDS, {**data, "answer": "From the second tab", "go": "look"})
    assert writing.path.startswith("/look")
    assert writing.opens(WORDS).typed() == "From the first tab\n\nFrom the second tab"
    writing.posts(WORDS, {**data, "answer": "the second", "go": way_out})
    assert writing.path != WORDS


def test_who_leaves_twice_from_one_page_does_not_say_it_twice(writing: Visitor) -> None:
    """Help, back with the button of the browser, a few words more, and Help again."""
    data = writing.fields()
    for typed in ("I want", "I want a dog", "a dog"):
        writing.posts(WORDS, {**data, "answer": typed, "go": "help"})
    assert writing.opens(WORDS).typed() == "I want a dog"


def test_two_tabs_can_keep_the_words_that_were_saved_first(writing: Visitor) -> None:
    data = writing.fields()
    writing.posts(WORDS, {**data, "answer": "From the first tab", "go": "next"})
    writing.posts(WORDS, {**data, "answer": "From the second tab", "go": "next"})
    writing.presses("Keep the other words")
    assert writing.opens(WORDS).typed() == "From the first tab"


def test_a_page_with_an_old_seal_shows_the_words_again(writing: Visitor) -> None:
    writing.posts(WORDS, {"csrf": "old", "answer": "Not lost"})
    assert writing.typed() == "Not lost"
    assert (
        "Press Next again" in " ".join(writing.message.split())
        or "press Next again" in writing.message
    )
    assert writing.presses("Next").path != WORDS


def test_words_for_a_visit_that_was_closed_are_shown_to_copy(writing: Visitor) -> None:
    data = writing.fields()
    writing.presses("Stop")
    writing.posts(WORDS, {**data, "answer": "Still mine"})
    assert writing.response.status_code == 409
    assert "Still mine" in writing.text


def test_an_answer_chosen_for_a_visit_that_was_closed_shows_no_words_of_ours(visit: Visit) -> None:
    """``change`` is a name in the form's file, and nobody wrote it."""
    person = begin(visit("skips_ahead"), "skips_ahead")
    data = person.fields()
    person.presses("Stop")
    person.posts("/form/skips_ahead/dinner_time", {**data, "answer": "change", "go": "next"})
    assert person.response.status_code == 409
    assert person.page.find("textarea") is None
    assert "These are your words" not in person.text


def test_take_back_pressed_twice_on_a_slow_line_says_that_it_is_done(writing: Visitor) -> None:
    writing.answers("My secret wish").opens("/form/skips_ahead/take-back")
    press_again(writing, "/form/skips_ahead/take-back", writing.fields())
    assert writing.heading == "We took your answers back"


def press_again(
    person: Visitor, path: str, data: dict[str, str | list[str]], **then: str
) -> Visitor:
    """Press twice on a slow line: the browser drops the answer to the first press, cookies and
    all, and waits for the second."""
    visit = person.client.get_cookie("visit_skips_ahead", path="/form/skips_ahead")
    assert visit is not None
    person.posts(path, data, follow=False)
    person.client.delete_cookie("card")
    person.client.set_cookie("visit_skips_ahead", visit.value, path="/form/skips_ahead")
    return person.posts(path, {**data, **then})


def test_send_pressed_twice_on_a_slow_line_still_gives_the_card(visit: Visit) -> None:
    person = begin(visit("skips_ahead"), "skips_ahead").answers("Keep it the same").answers("Good")
    press_again(person, "/form/skips_ahead/check", person.fields())
    assert person.heading == "Thank you."
    assert len(person.page.select(".receipt__code li")) == 6
    assert person.presses("See what happens").path == "/mine"


def test_stop_pressed_twice_on_a_slow_line_still_gives_the_card(writing: Visitor) -> None:
    data = {**writing.fields(), "answer": "My long story", "go": "stop"}
    press_again(writing, WORDS, data)
    assert "You stopped" in writing.heading
    assert writing.presses("Go on").opens(WORDS).typed() == "My long story"


def test_other_words_in_the_second_press_are_not_lost(writing: Visitor) -> None:
    data = {**writing.fields(), "answer": "My long story", "go": "stop"}
    press_again(writing, WORDS, data, answer="Written in another tab")
    assert writing.response.status_code == 409
    assert "Written in another tab" in writing.text


def test_the_second_press_helps_nobody_later(writing: Visitor, site: Site) -> None:
    token = writing.client.get_cookie("visit_skips_ahead", path="/form/skips_ahead")
    data = {**writing.fields(), "answer": "My long story", "go": "stop"}
    writing.posts(WORDS, data).presses("Leave")
    assert token is not None
    writing.client.set_cookie("visit_skips_ahead", token.value, path="/form/skips_ahead")
    site.clock.later(minutes=11)
    assert writing.posts(WORDS, data).response.status_code == 409
    assert writing.client.get_cookie("card") is None


def test_send_pressed_twice_at_the_same_moment_makes_one_card(visit: Visit, site: Site) -> None:
    from forms_engine.responses import cards, leaving, store
    from forms_engine.responses.sealing import token_hash
    from forms_engine.tracker.listening import TrackerListener

    person = begin(visit("skips_ahead"), "skips_ahead").answers("Keep it the same").answers("Good")
    cookie = person.client.get_cookie("visit_skips_ahead", path="/form/skips_ahead")
    assert cookie is not None
    read = store.visit(site.house.database, token_hash(cookie.value))
    assert read is not None

    def send(_: int) -> str:
        with site.app.test_request_context():
            listener = TrackerListener(site.house)
            sent = leaving.send(site.house, listener, read, "skips_ahead")
        return sent.headers.getlist("Set-Cookie")[1].split(";")[0].removeprefix("card=")

    with ThreadPoolExecutor(4) as together:
        given = set(together.map(send, range(4)))
    assert len(given) == 1
    assert cards.find_by_token(site.house, given.pop()) is not None
    with site.house.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM card").scalar() == 1


@pytest.mark.parametrize("form_id", ["skips_ahead", "tell_us"])
def test_nothing_is_saved_into_what_was_taken_back_meanwhile(
    visit: Visit, site: Site, form_id: str
) -> None:
    """Another tab was on its way when everything was taken back: read before, saved after."""
    from forms_engine.definition.answers import Words
    from forms_engine.responses import saving, store
    from forms_engine.responses.sealing import token_hash
    from forms_engine.tracker.listening import TrackerListener

    person = begin(visit(form_id), form_id)
    cookie = person.client.get_cookie(f"visit_{form_id}", path=f"/form/{form_id}")
    assert cookie is not None
    read = store.visit(site.house.database, token_hash(cookie.value))
    assert read is not None
    version = site.house.versions.get(read.version_id)
    question = version.question("what")
    assert question is not None
    person.opens(f"/form/{form_id}/take-back").presses("Yes, take it back")
    row = saving.packed(site.house, question, Words("My secret wish"))
    with pytest.raises(NotSaved):
        saving.save(site.house, TrackerListener(site.house), read, version, question, row)
    with site.house.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM answer").scalar() == 0


def test_a_new_version_does_not_disturb_who_is_answering(
    visit: Visit, site: Site, tmp_path: Path, writing: Visitor
) -> None:
    from forms_engine.publishing.publish import publish_folder
    from tests.conftest import TINY

    folder = tmp_path / "skips_ahead"
    folder.mkdir()
    text = (TINY / "skips_ahead" / "form.toml").read_text()
    (folder / "form.toml").write_text(text.replace("What should change?", "What shall we change?"))
    publish_folder(site.house, folder)
    writing.answers("Later dinner")
    assert writing.path.endswith("/dinner")
    assert writing.opens(WORDS).heading == "What should change?"
    assert (
        begin(site.visitor(), "skips_ahead").answers("I want a change").heading
        == "What shall we change?"
    )


@pytest.mark.parametrize("where", ["rows on the answering path", "a transaction"])
def test_a_full_disk_never_says_saved(
    visit: Visit, site: Site, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    person = begin(visit("skips_ahead"), "skips_ahead").answers("I want a change")
    database = type(site.house.database)

    def full(*_: object) -> None:
        raise NotSaved("database or disk is full")

    monkeypatch.setattr(database, "put", full)
    monkeypatch.setattr(database, "writing", full)
    person.answers("Dinner at seven")
    assert person.response.status_code == 503
    assert "could not save" in person.message
    assert person.typed() == "Dinner at seven"
    monkeypatch.undo()
    person.presses("Next")
    assert person.opens(WORDS).typed() == "Dinner at seven"


def test_help_is_there_when_nothing_can_be_saved(
    visit: Visit, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Help saves first, like every button; somebody in danger must not be stopped by that. Whom to
    ring stands on the page itself: leaving it would lose what was typed."""
    person = begin(visit("skips_ahead"), "skips_ahead").answers("I want a change")

    def full(*_: object) -> None:
        raise NotSaved("database or disk is full")

    monkeypatch.setattr(type(site.house.database), "put", full)
    monkeypatch.setattr(type(site.house.database), "writing", full)
    person.presses("Help", answer="Dinner at seven")
    assert "could not save" in person.message
    assert person.typed() == "Dinner at seven"
    assert "If you are in danger now, ring 999" in person.message
    assert [a["href"] for a in person.page.select('[role="alert"] a')] == ["tel:999"]


def test_a_locked_database_never_says_sent(visit: Visit, site: Site) -> None:
    person = begin(visit("skips_ahead"), "skips_ahead").answers("Keep it the same").answers("Good")
    with site.house.database.engine.connect() as other:
        other.exec_driver_sql("BEGIN IMMEDIATE")
        site.house.database.close()
        impatient(site)
        person.presses("Send my answers")
        other.exec_driver_sql("ROLLBACK")
    assert person.response.status_code == 503
    assert "could not send" in person.message
    assert person.presses("Send my answers").heading == "Thank you."


def test_a_real_lock_is_told_as_not_saved(site: Site) -> None:
    impatient(site)
    site.house.database.close()
    with site.house.database.engine.connect() as other:
        other.exec_driver_sql("BEGIN IMMEDIATE")
        with pytest.raises(NotSaved):
            site.house.database.put("DELETE FROM counted_try WHERE at < ?", (0,))
        with pytest.raises(NotSaved), site.house.database.writing() as connection:
            connection.exec_driver_sql("DELETE FROM counted_try")
        other.exec_driver_sql("ROLLBACK")


def test_a_failing_page_is_kind_and_says_nothing_of_what_was_written(
    visit: Visit, site: Site, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    person = begin(visit("skips_ahead"), "skips_ahead").answers("I want a change")

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("secret words")

    monkeypatch.setattr("forms_engine.responses.posted.save", broken)
    person.answers("secret words")
    assert person.response.status_code == 500
    assert "not your fault" in person.text
    assert "secret words" not in caplog.text
