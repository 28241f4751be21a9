"""A person, or a form, prefers another picture set; what was published stays as it was."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from forms_engine.look import picking
from forms_engine.look.credits import credits_of
from forms_engine.look.picking import PLAIN, offered, picked, taste_of
from forms_engine.look.prefs import Prefs
from forms_engine.pictures import kept
from forms_engine.pictures.adding import add, read_pack
from forms_engine.pictures.candidates import Credit
from forms_engine.publishing.publish import Held, Published, publish_folder
from forms_engine.responses.pieces import Kept
from tests.conftest import SHIPPED, Site

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h{}v9"/></svg>'
#: Concepts of the core set, and what somebody drew for each; apple would change a card's code.
SIGNS = {
    "face-happy": 1,
    "face-ok": 2,
    "face-sad": 3,
    "yes": 4,
    "no": 5,
    "help": 6,
    "code-apple": 7,
}


def bring(site: Site, tmp_path: Path, set_id: str = "our-signs", **more: str) -> None:
    folder = tmp_path / set_id
    folder.mkdir()
    rows = []
    for concept, width in SIGNS.items():
        (folder / f"{concept}.svg").write_text(SVG.format(width), "utf-8")
        rows.append(f"{concept},{concept}.svg,sign of {concept},Sam Jones,CC BY-SA 4.0")
    table = "\n".join(("concept,file,word,author,licence", *rows))
    (folder / "index.csv").write_text(table, "utf-8")
    pack = read_pack(folder, Credit("", None, ""))
    add(site.house.settings.picture_sets, pack, set_id, "Our signs")


def prefer(site: Site, **prefs: str) -> str:
    return Prefs("en-GB").but(**prefs).cookie()


@pytest.fixture
def asked(site: Site, tmp_path: Path):
    """Somebody at the first question of *My month*, with these preferences."""
    site.publish("my_month")

    def start(**prefs: str):
        person = site.visitor()
        person.client.set_cookie("look", prefer(site, **prefs))
        return person.opens("/form/my_month").presses("Start")

    return start


def test_who_prefers_a_set_meets_it_and_everybody_else_does_not(site, asked, tmp_path) -> None:
    """(E04)"""
    bring(site, tmp_path)
    mine, theirs = asked(set="our-signs"), asked()
    assert 'd="M0 0h1v9"' in mine.response.text  # the happy face of the set
    assert 'd="M0 0h1v9"' not in theirs.response.text
    assert mine.heading == theirs.heading


def test_a_picture_that_the_set_does_not_have_is_the_published_one(site, asked, tmp_path) -> None:
    bring(site, tmp_path)
    version = site.house.versions.get(site.house.versions.current("my_month"))
    taste = taste_of(site.house, Prefs("en-GB", set="our-signs"), version.form)
    published = picked(site.house, version, "calendar-month")
    assert picked(site.house, version, "calendar-month", taste) == published
    assert picked(site.house, version, "face-happy", taste).author == "Sam Jones"


def test_the_pictures_of_a_code_are_the_same_for_everybody(site, tmp_path) -> None:
    bring(site, tmp_path)
    cards = []
    for set_id in ("", "our-signs"):
        person = site.visitor()
        person.client.set_cookie("look", prefer(site, set=set_id))
        cards.append(person.opens("/card").page.select_one(".code-board"))
    assert cards[0] == cards[1]


def test_the_engines_own_pages_follow_too(site, tmp_path) -> None:
    bring(site, tmp_path)
    person = site.visitor()
    person.client.set_cookie("look", prefer(site, set="our-signs"))
    assert 'd="M0 0h6v9"' in person.opens("/help").response.text


def test_a_set_that_is_taken_away_leaves_nothing_behind_but_the_published(
    site, asked, tmp_path
) -> None:
    bring(site, tmp_path)
    with_set = asked(set="our-signs").response.text
    kept.take_away(site.house.settings.picture_sets, "our-signs")
    assert taste_of(site.house, Prefs("en-GB", set="our-signs")) == PLAIN
    without = asked(set="our-signs").response.text
    assert 'd="M0 0h1v9"' in with_set
    assert 'd="M0 0h1v9"' not in without


@pytest.mark.parametrize("strange", ["nowhere", "core/../x", "", "our_signs"])
def test_a_set_that_nobody_knows_changes_nothing(site, strange) -> None:
    assert taste_of(site.house, Prefs("en-GB").but(set=strange)) == PLAIN


def test_pages_of_many_tastes_do_not_fill_the_memory(site, asked, tmp_path, monkeypatch) -> None:
    bring(site, tmp_path)
    drawn = site.app.extensions["forms_engine_skeletons"]
    monkeypatch.setattr(drawn, "_own", Kept(3))
    for n in range(8):
        asked(me=f"skin{n % 4 + 1}-afro-black{'-chair' if n > 3 else ''}")
    assert len(drawn._own._kept) == 3
    assert all(key.taste == PLAIN for key in drawn._kept)


def test_who_me_is_is_drawn_as_the_person_chose(site, asked) -> None:
    def drawn(me: str) -> list[str]:
        return [str(picture) for picture in asked(me=me).page.select("main svg")]

    assert drawn("skin4-afro-black-glasses-chair") != drawn("")
    assert drawn("king-of-the-world") == drawn("")


# --- what is offered ---


def test_only_sets_with_enough_of_their_own_are_offered(site, tmp_path, monkeypatch) -> None:
    bring(site, tmp_path)
    assert [one.id for one in offered(site.house)] == ["core", "our-signs"]
    assert offered(site.house)[1].samples
    monkeypatch.setattr(picking, "FEWEST", 50)
    assert [one.id for one in offered(site.house)] == ["core"]


# --- a form that prefers a set ---


@pytest.fixture
def form(tmp_path: Path) -> Path:
    folder = tmp_path / "forms" / "my_month"
    shutil.copytree(SHIPPED / "my_month", folder)
    words = (folder / "form.toml").read_text("utf-8")
    changed = words.replace("\nasked_of", '\npicture_set = "our-signs"\nasked_of', 1)
    assert changed != words
    (folder / "form.toml").write_text(changed, "utf-8")
    return folder


def test_a_form_that_prefers_a_set_keeps_its_exact_pictures(site, form, tmp_path) -> None:
    bring(site, tmp_path)
    done = publish_folder(site.house, form)
    assert isinstance(done, Published)
    version = site.house.versions.get(done.version_id)
    fact = version.pictures["face-happy"]
    assert (fact.set, fact.author, fact.licence) == ("our-signs", "Sam Jones", "CC-BY-SA-4.0")
    assert (fact.title, fact.set_name) == ("sign of face-happy", "Our signs")
    assert version.pictures["calendar-month"].set == "core"
    kept.take_away(site.house.settings.picture_sets, "our-signs")
    person = site.visitor().opens("/form/my_month").presses("Start")
    assert 'd="M0 0h1v9"' in person.response.text
    (line,) = [one for one in credits_of(site.house, version, "en-GB") if "Our signs" in one.words]
    assert "Sam Jones (sign of face-happy" in line.words
    assert "CC BY-SA 4.0 https://creativecommons.org/licenses/by-sa/4.0/" in line.words


def test_a_form_whose_set_is_not_here_is_not_published(site, form) -> None:
    done = publish_folder(site.house, form)
    assert isinstance(done, Held)
    assert "There is no picture set “our-signs” here." in done.reasons[0]


def test_forms_without_a_set_are_the_very_versions_they_were(site) -> None:
    site.publish("my_month")
    version = site.house.versions.get(1)
    assert "picture_set" not in version.document()
    assert "set_name" not in version.document()


# --- credit ---


def test_who_made_the_pictures_is_said_behind_help(site, form, tmp_path) -> None:
    bring(site, tmp_path)
    publish_folder(site.house, form)
    page = site.visitor().opens("/help?back=/form/my_month").presses("Who made the pictures")
    assert "Core pictures" in page.text
    assert "sign of face-happy: Sam Jones" in page.text
    licence = page.page.find("a", rel="license")
    assert licence["href"] == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert page.presses("Go back").path == "/help"


def test_a_set_that_only_this_person_chose_is_credited_to_them(site, tmp_path) -> None:
    site.publish("my_month")
    bring(site, tmp_path)
    theirs, mine = site.visitor(), site.visitor()
    mine.client.set_cookie("look", prefer(site, set="our-signs"))
    assert "Sam Jones" not in theirs.opens("/credits").text
    assert "Sam Jones" in mine.opens("/credits").text


def test_the_credit_is_in_the_language_of_the_paper(site, form, tmp_path) -> None:
    bring(site, tmp_path)
    site.publish("my_month")
    version = site.house.versions.get(1)
    english, welsh = (credits_of(site.house, version, code) for code in ("en-GB", "cy"))
    assert english != welsh
    assert all(line.language is None for line in welsh)
