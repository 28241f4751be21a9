"""A designer looks at a form before anybody answers it, and publishes it."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from forms_engine.app import create_app
from forms_engine.people.staff import Role
from forms_engine.publishing.publish import Published, publish_all
from forms_engine.settings import read
from forms_engine.storage.migrate import migrate
from forms_engine.studio.drafts import stamp_of
from tests.conftest import SHIPPED, MovableClock, Site
from tests.media import making
from tests.people.conftest import add_staff, sign_in
from tests.visiting import Visitor


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    folder = tmp_path / "forms"
    for name in ("my_month", "tell_us"):
        shutil.copytree(SHIPPED / name, folder / name)
    return folder


@pytest.fixture
def site(tmp_path: Path, forms: Path) -> Iterator[Site]:
    clock = MovableClock()
    app = create_app(read({}, data=str(tmp_path / "data"), forms=str(forms)), clock)
    house = app.extensions["forms_engine"]
    migrate(house.database)
    yield Site(app, house, clock)
    house.database.close()


@pytest.fixture
def designer(site: Site) -> Visitor:
    add_staff(site, Role.DESIGNER)
    return sign_in(site.visitor(), "designer@home.example")


def change(forms: Path, old: str, new: str, name: str = "my_month") -> None:
    path = forms / name / "form.toml"
    words = path.read_text("utf-8")
    assert old in words
    path.write_text(words.replace(old, new), "utf-8")


def row(page: Visitor, title: str) -> str:
    found = next(r for r in page.page.find_all("tr") if title in r.get_text())
    return " ".join(found.get_text(" ", strip=True).split())


def test_a_new_form_is_a_draft_until_it_is_published(designer: Visitor) -> None:
    designer.opens("/staff/forms/")
    assert "Not published" in row(designer, "My month")
    designer.presses("My month").presses("Publish this version")
    assert "Published. From now on people answer this version." in designer.page.get_text()
    assert "Version 1" in row(designer.opens("/staff/forms/"), "My month")
    assert designer.opens("/").presses("My month").heading == "My month"


def test_a_change_shows_at_once_and_reaches_people_only_when_published(
    designer: Visitor, site: Site, forms: Path
) -> None:
    site.publish("my_month")
    change(forms, 'title = "My month"', 'title = "My good month"')
    designer.opens("/staff/forms/")
    assert "Version 1" in row(designer, "My good month")
    assert "Changed since" in row(designer, "My good month")
    assert designer.opens("/form/my_month").heading == "My month"
    designer.opens("/staff/forms/my_month").presses("Publish this version")
    assert "Version 2" in row(designer.opens("/staff/forms/"), "My good month")
    assert designer.opens("/form/my_month").heading == "My good month"


def test_going_back_to_an_earlier_text_is_told_as_what_it_is(
    designer: Visitor, site: Site, forms: Path
) -> None:
    site.publish("my_month")
    change(forms, 'title = "My month"', 'title = "My good month"')
    designer.opens("/staff/forms/my_month").presses("Publish this version")
    change(forms, 'title = "My good month"', 'title = "My month"')
    designer.opens("/staff/forms/my_month").presses("Publish this version")
    assert "An earlier version is published again." in designer.page.get_text()
    assert designer.opens("/form/my_month").heading == "My month"
    assert "Version 1 first published 2 March 2026, 09:00" in row(
        designer.opens("/staff/forms/"), "My month"
    )


def test_publishing_is_offered_only_when_something_changed(designer: Visitor, site: Site) -> None:
    site.publish("my_month")
    page = designer.opens("/staff/forms/my_month")
    assert not [b for b in page.page.find_all("button") if "Publish" in b.get_text()]


def test_every_question_is_shown_as_people_will_meet_it(designer: Visitor, site: Site) -> None:
    """(G03)"""
    designer.opens("/staff/forms/my_month")
    frames = [str(f["src"]) for f in designer.page.find_all("iframe")]
    version = site.house.versions  # nothing is published: the frames are of the folder
    assert version.open_forms() == []
    assert len(frames) > 8
    for frame in frames:
        assert designer.opens(frame).response.status_code == 200, frame


def test_a_frame_is_the_very_page_that_people_get(
    designer: Visitor, site: Site, visit: Callable[..., Visitor]
) -> None:
    site.publish("my_month")
    person = site.visitor().opens("/form/my_month").presses("Start")
    designer.opens("/staff/forms/my_month/frame/" + person.path.rsplit("/", 1)[1])
    assert designer.page.find("fieldset") == person.page.find("fieldset")
    assert designer.heading == person.heading


def test_the_pickers_change_language_voice_colours_size_and_pictures(designer: Visitor) -> None:
    query = "language=cy&voice=standard&colours=night&size=150&pictures=off"
    page = designer.opens(f"/staff/forms/my_month?{query}&width=360")
    assert {str(o["value"]) for o in page.page.select("option[selected]")} == {
        "cy", "standard", "night", "150", "off", "360",
    }  # fmt: skip
    frames = page.page.select("iframe.frame--360")
    root = designer.opens(str(frames[1]["src"])).page.find("html")
    assert root["lang"] == "cy"
    assert root["data-colours"] == "night"
    assert root["data-size"] == "150"
    assert not designer.page.select(".card__picture svg")


def test_strange_choices_are_passed_over(designer: Visitor) -> None:
    page = designer.opens("/staff/forms/my_month?language=xx&colours=red&size=9&width=1")
    assert "xx" not in {str(o["value"]) for o in page.page.select("option")}
    assert page.response.status_code == 200


def test_the_language_that_no_native_reader_reviewed_says_so(designer: Visitor) -> None:
    said = row(designer.opens("/staff/forms/"), "My month")
    assert "Drafts, no native reader has reviewed them: Cymraeg (Welsh)" in said


def test_what_answers_set_off_stands_beside_the_question(designer: Visitor) -> None:
    page = designer.opens("/staff/forms/my_month").text
    assert "If “How has this month been?” is" in page
    assert "task for" in page
    page = designer.opens("/staff/forms/tell_us").text
    assert "with the answer to “What is it about?” as its topic" in page
    assert "Asked only if" in page


def test_a_broken_folder_shows_its_mistake_and_the_others_go_on(
    designer: Visitor, site: Site, forms: Path
) -> None:
    site.publish("my_month")
    change(forms, 'type = "choose_one"', 'type = "chose_one"')
    listed = designer.opens("/staff/forms/")
    assert "Can't be published" in row(listed, "My month")
    assert "Can't be published" not in row(listed, "Tell us anything")
    page = designer.opens("/staff/forms/my_month")
    assert "my_month/form.toml" in page.text
    assert "line" in page.text
    assert "Publish this version" not in page.text
    assert designer.opens("/form/my_month").heading == "My month"


def test_as_many_questions_are_told_here_as_people_are_told(designer: Visitor, site: Site) -> None:
    site.publish("tell_us")
    person = site.visitor().opens("/form/tell_us").text
    told = re.search(r"There are \d+ to \d+ questions", person)
    assert told
    assert told[0] == "There are 6 to 13 questions"
    assert told[0] in designer.opens("/staff/forms/tell_us/frame/-start").text


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes")
def test_no_folder_stops_the_list_or_publishing_the_others(
    designer: Visitor, site: Site, forms: Path
) -> None:
    (forms / "a_link").symlink_to("/")
    (forms / os.fsdecode(b"caf\xe9")).mkdir()
    (forms / "a_pipe").mkdir()
    os.mkfifo(forms / "a_pipe" / "form.toml")
    (forms / "a_crowd").mkdir()
    for number in range(600):
        (forms / "a_crowd" / str(number)).touch()
    listed = designer.opens("/staff/forms/")
    for name in ("a_link", "caf?", "a_pipe", "a_crowd"):
        assert "Can't be published" in row(listed, name)
    assert "Nothing" in row(listed, "My month") or "to look at" in row(listed, "My month")
    done = {one.form_id for one in publish_all(site.house) if isinstance(one, Published)}
    assert done == {"my_month", "tell_us"}


def test_a_linked_folder_is_not_read_through(tmp_path: Path) -> None:
    """It may lead to the whole disk."""
    (tmp_path / "big").mkdir()
    (tmp_path / "form").symlink_to(tmp_path / "big")
    before = stamp_of(tmp_path / "form")
    (tmp_path / "big" / "more.txt").write_text("more")
    assert stamp_of(tmp_path / "form") == before


def test_a_file_that_cannot_be_read_at_all_is_said_kindly(designer: Visitor, forms: Path) -> None:
    (forms / "my_month" / "form.toml").write_text("title = ", "utf-8")
    page = designer.opens("/staff/forms/my_month")
    assert page.response.status_code == 200
    assert "can't be shown yet" in page.text


def test_publishing_what_broke_meanwhile_keeps_the_older_version(
    designer: Visitor, site: Site, forms: Path
) -> None:
    page = designer.opens("/staff/forms/my_month")
    site.publish("my_month")
    change(forms, 'type = "choose_one"', 'type = "chose_one"')
    page.presses("Publish this version")
    assert page.response.status_code == 409
    assert "It is not published" in page.message
    assert site.house.versions.current("my_month") == 1


def test_only_what_was_looked_at_is_published(designer: Visitor, site: Site, forms: Path) -> None:
    page = designer.opens("/staff/forms/my_month")
    change(forms, 'title = "My month"', 'title = "Half a tit"')
    page.presses("Publish this version")
    assert page.response.status_code == 409
    assert "A file was changed after you opened this page" in page.message
    assert site.house.versions.current("my_month") is None
    page.presses("Publish this version")
    assert site.house.versions.current("my_month") == 1


def test_the_stamp_changes_when_a_file_is_saved(designer: Visitor, forms: Path) -> None:
    stamp = designer.client.get("/staff/forms/my_month/stamp").text
    assert designer.client.get("/staff/forms/my_month/stamp").text == stamp
    assert stamp in str(designer.opens("/staff/forms/my_month").page)
    change(forms, 'title = "My month"', 'title = "My good month"')
    assert designer.client.get("/staff/forms/my_month/stamp").text != stamp


@pytest.mark.parametrize(
    "path",
    [
        "/staff/forms/nothing",
        "/staff/forms/..%2f..%2fetc",
        "/staff/forms/my_month/frame/nothing",
        "/staff/forms/my_month/picture/..%2fform.toml",
        "/staff/forms/my_month/picture/0000",
    ],
)
def test_what_is_not_there_is_not_there(designer: Visitor, path: str) -> None:
    assert designer.opens(path).response.status_code == 404


def test_a_large_picture_of_a_draft_is_shown_before_it_is_published(
    designer: Visitor, forms: Path
) -> None:
    png = Path(__file__).with_name("house.png").read_bytes()
    pictures = forms / "my_month" / "pictures"
    pictures.mkdir(exist_ok=True)
    (pictures / "house.png").write_bytes(png)
    (pictures / "credits.toml").write_text(
        '["house.png"]\nauthor = "Us"\nlicence = "CC0-1.0"\nsource = "our own"\n', "utf-8"
    )
    change(forms, 'picture = "calendar-month"', 'picture = "house.png"')
    designer.opens("/staff/forms/my_month/frame/-start")
    drawn = [str(i["src"]) for i in designer.page.find_all("img")]
    assert drawn
    answer = designer.client.get(drawn[0])
    assert (answer.status_code, answer.data) == (200, png)


def test_the_trail_says_who_published(designer: Visitor, site: Site) -> None:
    from forms_engine.people import store

    designer.opens("/staff/forms/my_month").presses("Publish this version")
    with site.house.database.reading() as connection:
        noted = [e for e in store.trail(connection) if e.act == "form published"]
    assert [(e.actor_id, e.entity, e.entity_id) for e in noted] == [(1, "form", "my_month/1")]


@pytest.fixture
def signed(forms: Path) -> Path:
    """The folder of the clips of *My month*, in which two texts are signed."""
    folder = forms / "my_month" / "video" / "bfi"
    folder.mkdir(parents=True)
    (folder / "credits.toml").write_text(
        'translator = "Ann Example"\nchecker = "Bo Example"\nregistration = "0000"\n'
        "date = 2026-02-28\n"
    )
    for text in ("start.1", "month.ask"):
        (folder / f"{text}.mp4").write_bytes(making.mp4(3))
        (folder / f"{text}.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:02.000\nHello\n")
    return folder


def test_a_designer_sees_the_signed_clips_of_a_form_that_is_not_published(
    designer: Visitor, signed: Path
) -> None:
    page = "/staff/forms/my_month"
    assert "British Sign Language (BSL)" in designer.opens(page).text
    assert not designer.opens(f"{page}/frame/-start").page.select("video")
    for name in ("-start", "month"):
        film = designer.opens(f"{page}/frame/{name}?sign=bfi").page.select_one("video")
        assert film is not None
        sent = designer.client.get(str(film["src"]))
        assert (sent.status_code, sent.mimetype) == (200, "video/mp4")
        assert sent.data == making.mp4(3)
        captions = film.select_one("track")
        assert captions is not None
        assert "Hello" in designer.client.get(str(captions["src"])).text
        a_part = designer.client.get(str(film["src"]), headers={"Range": "bytes=4-7"})
        assert (a_part.status_code, a_part.data) == (206, making.mp4(3)[4:8])
    assert designer.client.get(f"{page}/clip/nothing.mp4").status_code == 404


def test_a_form_with_clips_is_as_published_once_it_is(designer: Visitor, signed: Path) -> None:
    designer.opens("/staff/forms/my_month").presses("Publish this version")
    assert "Changed since" not in row(designer.opens("/staff/forms/"), "My month")
    (signed / "start.1.mp4").unlink()
    (signed / "start.1.vtt").unlink()
    assert "Changed since" in row(designer.opens("/staff/forms/"), "My month")


def test_a_designer_sees_words_with_their_pictures(designer: Visitor) -> None:
    frame = "/staff/forms/my_month/frame/month"
    plain = designer.opens(frame).page
    assert not plain.select(".symbol")
    assert designer.opens(f"{frame}?symbols=on").page.select(".symbol")
