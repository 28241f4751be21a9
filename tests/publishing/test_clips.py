"""A form signed by people: clips are checked, frozen with the form, and played in place."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from forms_engine.cli import main
from forms_engine.definition.problems import Problem
from forms_engine.publishing.clips import read
from forms_engine.publishing.publish import Published, publish_folder
from tests.conftest import TINY, Site
from tests.media import making
from tests.visiting import Visitor

CREDITS = """translator = "Ann Example"
checker = "Bo Example"
registration = "NRCPD 0000"
date = 2026-02-28

["dinner_time.option.same"]
checker = "Cy Example"
"""
VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\nWhat do you want for your dinner time?\n"
ASK = "dinner_time.ask"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small form in which two texts of one question are signed."""
    made = tmp_path / "skips_ahead"
    shutil.copytree(TINY / "skips_ahead", made)
    signed = made / "video" / "bfi"
    signed.mkdir(parents=True)
    (signed / "credits.toml").write_text(CREDITS)
    for text in (ASK, "dinner_time.option.same", "start.1"):
        (signed / f"{text}.mp4").write_bytes(making.mp4(3, place=b"+51.5"))
        (signed / f"{text}.vtt").write_text(VTT)
        (signed / f"{text}.jpg").write_bytes(making.photo())
    return made


Told = Callable[[], list[str]]


@pytest.fixture
def told(folder: Path, site: Site) -> Told:
    """What is said about the clips of this form."""
    from forms_engine.definition.loading import load

    def say() -> list[str]:
        form = load(folder, site.house.types, site.house.pictures).draft
        assert form is not None
        problems: list[Problem] = read(folder, form)[1]
        assert all(problem.severity == "warning" for problem in problems)
        return [str(problem) for problem in problems]

    return say


def bfi(folder: Path, name: str) -> Path:
    return folder / "video" / "bfi" / name


def test_whole_clips_have_nothing_to_put_right(told: Told) -> None:
    assert told() == []


@pytest.mark.parametrize(
    ("name", "body", "said"),
    [
        (f"{ASK}.vtt", None, "This clip has no captions. It is left out. Add dinner_time.ask.vtt"),
        (f"{ASK}.vtt", b"Some words", "no WebVTT"),
        (f"{ASK}.vtt", b"WEBVTT\n\n\xff --> ", "UTF-8"),
        (f"{ASK}.mp4", b"not a film", "This is no MP4 film. It is left out. Save it again"),
        (f"{ASK}.mp4", making.webm(video=True), "This is no MP4 film."),
        (f"{ASK}.mp4", making.mp4(3)[:-9], "This film is damaged."),
        (f"{ASK}.mp4", making.mp4(3) + b"<script>", "This film is damaged."),
        (f"{ASK}.mp4", making.mp4(3, video=False), "There is no picture in this film."),
        (f"{ASK}.mp4", making.mp4(61), "This clip takes 61 seconds. It is left out."),
        (f"{ASK}.mp4", bytes(4_000_001), "too large. It is left out. Make it smaller than 4 MB."),
        (f"{ASK}.jpg", None, "no still picture, so it is black until it plays. Add dinner_time"),
        (f"{ASK}.jpg", b"<svg onload='x()'>", "The still picture cannot be used."),
        ("credits.toml", None, "Nobody has written who made this clip."),
        ("credits.toml", b"translator = 'A'\nchecker = ''", "Add to credits.toml: checker, reg"),
        ("credits.toml", CREDITS.replace("2026-02-28", "'soon'").encode(), "Write it so: date ="),
        ("dinner_time.asked.mp4", making.mp4(), "called “dinner_time.asked”. It is left out. Did"),
        ("lonely.vtt", VTT.encode(), "There are captions here, and no clip of this name."),
        ("../bsl/x.mp4", making.mp4(), "“bsl” is no sign language that we know. It is left out."),
        ("../bsl/x.mp4", making.mp4(), "Did you mean bfi, British Sign Language (BSL)?"),
    ],
)
def test_what_is_not_whole_is_left_out_and_told_kindly(
    folder: Path, told: Told, name: str, body: bytes | None, said: str
) -> None:
    """(D06, D07, D08) File, length, size, language, still picture, captions, who stands for it."""
    path = bfi(folder, name)
    if body is None:
        path.unlink()
    else:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(body)
    assert any(said in line for line in told()), told()


def test_a_clip_that_is_not_whole_never_stops_the_form(folder: Path, site: Site) -> None:
    bfi(folder, f"{ASK}.vtt").unlink()
    done = publish_folder(site.house, folder)
    assert isinstance(done, Published)
    clips = site.house.versions.get(done.version_id).clips["bfi"]
    assert sorted(clips) == ["dinner_time.option.same", "start.1"]


def test_check_says_how_many_texts_are_signed(folder: Path) -> None:
    bfi(folder, f"{ASK}.vtt").unlink()
    said = CliRunner().invoke(main, ["check", str(folder)], catch_exceptions=False)
    assert "British Sign Language (BSL): 2 of " in said.output
    assert "skips_ahead/video/bfi/dinner_time.ask.mp4: This clip has no captions." in said.output
    assert said.exit_code == 0


def test_who_stands_for_a_clip_is_published_with_it(folder: Path, site: Site) -> None:
    done = publish_folder(site.house, folder)
    assert isinstance(done, Published)
    clips = site.house.versions.get(done.version_id).clips["bfi"]
    assert (clips[ASK].translator, clips[ASK].checker) == ("Ann Example", "Bo Example")
    assert clips["dinner_time.option.same"].checker == "Cy Example"
    assert (clips[ASK].registration, clips[ASK].date) == ("NRCPD 0000", "2026-02-28")
    assert clips[ASK].seconds == 3


def test_a_form_without_clips_is_the_document_it_always_was(site: Site) -> None:
    site.publish("skips_ahead")
    version = site.house.versions.get(1)
    assert '"clips"' not in version.document()
    assert type(version).from_document(version.document()) == version


def test_a_published_clip_does_not_change_with_the_folder(folder: Path, site: Site) -> None:
    first = publish_folder(site.house, folder)
    assert isinstance(first, Published)
    before = site.house.versions.get(first.version_id).clips["bfi"][ASK]
    bfi(folder, f"{ASK}.mp4").write_bytes(making.mp4(5))
    second = publish_folder(site.house, folder)
    assert isinstance(second, Published)
    assert second.fresh
    after = site.house.versions.get(second.version_id).clips["bfi"][ASK]
    assert after.sha256 != before.sha256
    for fact in (before, after):
        film = site.visitor().client.get(f"/clips/{fact.sha256}.mp4")
        assert film.status_code == 200
        assert b"+51.5" not in film.data


def signing(site: Site, folder: Path) -> Visitor:
    """Somebody who chose British Sign Language on the first page of the form."""
    assert isinstance(publish_folder(site.house, folder), Published)
    person = site.visitor().opens("/form/skips_ahead")
    assert person.page.find("video") is None
    return person.presses("British Sign Language (BSL)")


def test_clips_are_played_in_place_for_who_chose_to(folder: Path, site: Site) -> None:
    """(D06)"""
    person = signing(site, folder)
    assert [v["aria-label"] for v in person.page.select("video")] == ["This form is about change."]
    person.presses("Start")
    shown = person.page.select(".question .signed video")
    labels = [str(video["aria-label"]) for video in shown]
    assert labels == ["What do you want for your dinner time?", "Keep it the same"]
    for video in shown:
        assert not video.has_attr("autoplay")
        assert video["preload"] == "none"
        assert video["lang"] == "bfi"
        track = video.select_one("track[kind=captions]")
        assert track is not None
        assert track["srclang"] == "en-GB"
        for name, kind in ((video["src"], "video/mp4"), (video["poster"], "image/jpeg")):
            assert person.client.get(str(name)).mimetype == kind
        assert person.client.get(str(track["src"])).get_data(as_text=True) == VTT
    person.answers("I want a change")
    assert person.page.find("video") is None, "the next question has no clip"


def test_the_engines_own_answers_are_signed_too(folder: Path, site: Site) -> None:
    """(D06) *I don't know* stands on nearly every page, and no form writes it."""
    for ending in ("mp4", "vtt", "jpg"):
        shutil.copy(bfi(folder, f"{ASK}.{ending}"), bfi(folder, f"engine.dont_know.{ending}"))
    person = signing(site, folder).presses("Start")
    labels = [str(video["aria-label"]) for video in person.page.select(".question video")]
    assert labels[-1] == "I don't know"


def test_who_chose_nothing_gets_nothing(folder: Path, site: Site) -> None:
    signing(site, folder)
    other = site.visitor().opens("/form/skips_ahead").presses("Start")
    assert other.page.find("video") is None
    assert "signed" not in str(other.page.find("head"))


def test_it_can_be_turned_off_again(folder: Path, site: Site) -> None:
    person = signing(site, folder).presses("British Sign Language (BSL)")
    assert person.page.find("video") is None


def test_a_language_that_this_form_has_not_makes_no_pages_of_its_own(
    folder: Path, site: Site
) -> None:
    """Nobody fills the memory by inventing names."""
    publish_folder(site.house, folder)
    person = site.visitor().opens("/form/skips_ahead").presses("Start")
    kept = site.app.extensions["forms_engine_skeletons"]._kept
    here, before = person.path, len(kept)
    for code in ("asf", "xxx", "abc"):
        person.client.set_cookie("look", f"en-GB.easy.day.100.on.2.sg-{code}")
        assert person.opens(here).page.find("video") is None
    assert len(kept) == before


def test_a_player_asks_for_parts_of_a_clip(folder: Path, site: Site) -> None:
    person = signing(site, folder)
    source = str(person.page.select_one("video")["src"])  # type: ignore[index]
    whole = person.client.get(source)
    part = person.client.get(source, headers={"Range": "bytes=4-7"})
    assert (part.status_code, part.data) == (206, b"ftyp")
    assert part.headers["Content-Range"] == f"bytes 4-7/{len(whole.data)}"
    assert whole.headers["X-Content-Type-Options"] == "nosniff"
    assert "immutable" in whole.headers["Cache-Control"]


@pytest.mark.parametrize("name", ["../secret.key", "x.mp4", "0" * 64 + ".mp4", "0" * 64 + ".html"])
def test_only_published_clips_are_served(folder: Path, site: Site, name: str) -> None:
    publish_folder(site.house, folder)
    assert site.visitor().client.get(f"/clips/{name}").status_code == 404


def test_a_sign_language_can_be_chosen_among_the_settings(folder: Path, site: Site) -> None:
    person = site.visitor().opens("/look")
    assert "Sign language" not in person.text
    publish_folder(site.house, folder)
    person.opens("/look").presses("Sign language").presses("British Sign Language (BSL)")
    assert person.opens("/form/skips_ahead").page.find("video") is not None
