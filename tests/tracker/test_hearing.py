"""Staff who may read what somebody said may also hear and see it; nobody else may, and it is
written down who did. What staff write down of it stays theirs."""

from __future__ import annotations

import pytest

from forms_engine.people.staff import Role
from tests.conftest import Site
from tests.media import making
from tests.responses.test_own_ways import Sender as AtSkipsAhead
from tests.tracker.conftest import staff
from tests.visiting import Visitor

WHAT = "/form/tell_us/what"


class Sender(AtSkipsAhead):
    place = WHAT


def telling(site: Site, kind: str = "idea", way: str = "voice", body: bytes = b"") -> Visitor:
    """Somebody who says the thing itself in a recording, and types nothing."""
    site.publish("tell_us")
    person = site.visitor().opens("/form/tell_us").presses("Start").answers(kind)
    done = Sender(person, body or making.webm(12), way).sends()
    person.opens(str(done.json["place"]))
    return person


def sent(person: Visitor) -> Visitor:
    person.opens(WHAT).presses("Next")
    while not person.path.endswith("/check"):
        if "/helped" in person.path:
            person.answers("own")
        elif person.path == "/help":
            person.presses("Go on with the questions")
        else:
            person.presses("I don't know")
    return person.presses("Send my answers")


def player(page: Visitor) -> str:
    found = page.page.select_one("audio, video, .piece__picture")
    assert found is not None, page.text
    return str(found["src"])


def test_a_recording_is_an_answer_that_sets_things_off_and_is_quoted(site: Site) -> None:
    """Nothing is typed, and there is an item with *[A voice recording, 0:12]* in it at once."""
    telling(site)
    worker = staff(site, Role.WORKER).opens("/staff/inbox")
    assert "[A voice recording, 0:12]" in worker.text
    worker.presses("“[A voice recording, 0:12]”")
    heard = worker.client.get(player(worker))
    assert heard.data == making.webm(12)


def test_each_play_is_written_down_once(site: Site) -> None:
    telling(site)
    worker = staff(site, Role.WORKER).opens("/staff/inbox").presses("“[A voice recording")
    here, source = worker.path, player(worker)
    assert "listened to it" not in worker.text
    for part in ("bytes=0-1", "bytes=0-", "bytes=500-", "bytes=0-"):
        worker.client.get(source, headers={"Range": part})
    assert worker.opens(here).text.count("Somebody listened to it") == 1
    site.clock.later(hours=1)
    worker.client.get(source)
    assert worker.opens(here).text.count("Somebody listened to it") == 2


@pytest.mark.parametrize("part", ["bytes=1-", "bytes=-9"])
def test_whoever_asks_for_all_but_the_first_byte_is_written_down_too(site: Site, part: str) -> None:
    telling(site)
    worker = staff(site, Role.WORKER).opens("/staff/inbox").presses("“[A voice recording")
    assert worker.client.get(player(worker), headers={"Range": part}).status_code == 206
    assert "Somebody listened to it" in worker.opens(worker.path).text


@pytest.mark.parametrize("role", [Role.OVERSEER, Role.DESIGNER, None])
def test_staff_without_permission_get_nothing(site: Site, role: Role | None) -> None:
    telling(site)
    source = player(staff(site, Role.WORKER).opens("/staff/inbox").presses("“[A voice"))
    other = staff(site, role) if role else site.visitor()
    for path in (source, f"{source}/captions"):
        answer = other.client.get(path)
        assert answer.status_code in (302, 403)
        assert b"webm" not in answer.data


def test_what_is_about_the_team_is_only_for_the_manager(site: Site) -> None:
    person = telling(site, "bad")
    worker, manager = staff(site, Role.WORKER), staff(site, Role.MANAGER)
    source = player(manager.opens("/staff/inbox").presses("“[A voice"))
    assert worker.client.get(source).status_code == 404  # it is not said yet what it is about
    person.opens("/form/tell_us/about").answers("food")
    assert worker.client.get(source).status_code == 200
    person.opens("/form/tell_us/about").answers("staff")
    assert worker.client.get(source).status_code == 404
    assert manager.client.get(source).status_code == 200


def test_what_sets_nothing_off_waits_until_the_form_is_sent(site: Site) -> None:
    person = telling(site, "good", "drawing", making.drawing())
    manager = staff(site, Role.MANAGER)
    address = person.opens(f"{WHAT}/beside").page.select_one("img")
    assert address is not None
    piece = str(address["src"]).rpartition("/")[2]
    quoted = "[A drawing]" in manager.opens("/staff/inbox").text
    assert (manager.client.get(f"/staff/piece/{piece}").status_code == 200) is quoted
    sent(person)
    manager.opens("/staff/answers").presses("Tell us anything")
    assert "[A drawing]" in manager.text
    assert manager.client.get(player(manager)).mimetype == "image/png"
    assert "Somebody listened to it or looked at it" in manager.opens(manager.path).text


def test_staff_write_down_what_is_signed_and_it_stays_their_words(site: Site) -> None:
    """(D08) Captions and a transcript, said to be staff's words and not the person's own."""
    person = sent(telling(site, way="video", body=making.mp4(9)))
    worker = staff(site, Role.WORKER).opens("/staff/inbox").presses("“[A video, 0:09]”")
    worker.presses("Keep these words", words="0:02 I want <it> quiet.\n0:05 At night.")
    assert "wrote this down. These are not the person's own words" in worker.text
    assert "I want <it> quiet." in worker.text
    track = worker.page.select_one("video track[kind=captions]")
    assert track is not None
    captions = worker.client.get(str(track["src"]))
    assert captions.mimetype == "text/vtt"
    text = captions.get_data(as_text=True)
    assert "00:00:02.000 --> 00:00:05.000\nI want &lt;it&gt; quiet." in text
    assert "00:00:05.000 --> 00:00:09.000\nAt night." in text
    mine = person.presses("See what happens").opens("/mine")
    mine.opens(str(mine.page.select_one("a.said")["href"]))  # type: ignore[index]
    assert "A worker wrote this down." in mine.text
    assert mine.client.get(player(mine)).data == making.mp4(9)


def test_two_who_write_it_down_both_keep_their_words(site: Site) -> None:
    telling(site)
    first, second = staff(site, Role.WORKER), staff(site, Role.MANAGER)
    for one in (first, second):
        one.opens("/staff/inbox").presses("“[A voice")
    first.presses("Keep these words", words="It is too loud.")
    second.presses("Keep these words", words="Too loud in here.")
    assert "Somebody wrote it down meanwhile" in second.message
    assert "It is too loud." in second.text
    assert "Too loud in here." in second.text
    second.presses("Keep these words", words="Too loud in here.")
    assert "It is too loud." not in second.text


@pytest.mark.parametrize("where", ["item", "answers"])
def test_what_is_too_long_to_keep_stays_on_the_page(site: Site, where: str) -> None:
    sent(telling(site))
    worker = staff(site, Role.WORKER).opens("/staff/inbox").presses("“[A voice")
    if where == "answers":
        worker.opens("/staff/answers").presses("Tell us anything")
    worker.presses("Keep these words", words="loud " * 5000)
    assert worker.response.status_code == 400
    assert "too long to keep" in worker.message
    assert worker.text.count("loud loud") > 1000


def test_captions_without_times_share_the_length() -> None:
    from forms_engine.media.captions import web_vtt

    assert web_vtt(" \n", 10) == "WEBVTT\n"  # nobody has written anything yet
    text = web_vtt("Hello there.\nI am Jo.  --> 00:01", 10)
    assert text.startswith("WEBVTT\n\n00:00:00.000 --> ")
    assert text.count("-->") == 2
    assert text.rstrip().endswith("I am Jo.  --&gt; 00:01")


def test_another_card_cannot_play_it(site: Site) -> None:
    person = sent(telling(site))
    person.opens("/mine")
    person.opens(str(person.page.select_one("a.said")["href"]))  # type: ignore[index]
    source = player(person)
    assert person.client.get(source).status_code == 200
    assert site.visitor().client.get(source).status_code == 404
    other = sent(telling(site, "idea"))
    assert other.client.get(source).status_code == 404
    assert other.presses("Finished").client.get(source).status_code == 404


def test_taken_back_it_is_gone_for_staff_and_of_danger_the_words_are_kept(site: Site) -> None:
    person = telling(site, "bad")
    worker = staff(site, Role.MANAGER).opens("/staff/inbox").presses("“[A voice")
    here, source = worker.path, player(worker)
    worker.presses("Keep these words", words="He hits me.")
    person.opens("/form/tell_us/danger").answers("yes")
    assert "for your safety" not in worker.opens(here).text
    person.opens("/form/tell_us/take-back").presses("Yes, take it back")
    assert worker.client.get(source).status_code == 404
    assert "[A voice recording" not in worker.opens(here).text
    assert not list((site.house.settings.data / "media").glob("*/*"))
    with site.house.database.reading() as connection:
        rows = connection.exec_driver_sql("SELECT said, beside, safety_copy FROM feedback_item")
        said, beside, copy = rows.first()  # type: ignore[misc]
    assert (said, beside) == (None, None)
    assert "[A voice recording, 0:12]" in copy
    assert "He hits me." in copy


def test_a_recording_taken_out_is_no_longer_quoted(site: Site) -> None:
    person = telling(site)
    person.opens(WHAT).presses("Look at it").presses("Take it out").presses("Yes, take it out")
    worker = staff(site, Role.WORKER)
    assert "[A voice recording" not in worker.opens("/staff/inbox").text
    person.opens(WHAT).answers("It is too loud at night")
    assert "It is too loud at night" in worker.opens("/staff/inbox").text
