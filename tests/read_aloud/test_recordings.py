"""A person's recorded voice comes before the server's; what cannot be used is told, or left out."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from forms_engine.definition.loading import load
from forms_engine.publishing.publish import Held, Published, publish_folder
from forms_engine.publishing.recordings import heard
from forms_engine.read_aloud.voices import Engine
from tests.conftest import SHIPPED, Site

#: Twenty frames of silence, with a name in front that nobody meant to tell.
FRAME = bytes.fromhex("fff364c4") + bytes(68)
NAME = b"Mair, room 4"
TAG = b"ID3\x03\x00\x00" + bytes((0, 0, 0, len(NAME))) + NAME
SAID = """
author = "A friend of the house"
licence = "CC0"
[words]
"title" = "{title}"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "tell_us"
    shutil.copytree(SHIPPED / "tell_us", found)
    voices = found / "audio" / "en-GB"
    voices.mkdir(parents=True)
    (voices / "title.mp3").write_bytes(TAG + FRAME * 20)
    (voices / "said.toml").write_text(SAID.format(title="Tell us anything"))
    return found


def problems(site: Site, folder: Path) -> list[tuple[str, str]]:
    loaded = heard(load(folder, site.house.types, site.house.pictures), folder)
    return [(p.severity, p.what) for p in loaded.problems if p.rule == "recording"]


def test_a_recorded_voice_is_heard_first(site: Site, folder: Path) -> None:
    """(D04)"""
    assert isinstance(publish_folder(site.house, folder), Published)
    somebody = site.visitor()
    wanted = {"Accept": "application/json"}
    listed = somebody.client.get("/form/tell_us/-/listen?page=/form/tell_us", headers=wanted)
    title = next(one for one in json.loads(listed.data)["texts"] if one["t"] == "Tell us anything")
    sound = somebody.client.get(title["u"])
    assert sound.mimetype == "audio/mpeg"
    assert sound.data.endswith(FRAME * 20)
    assert b"room 4" not in sound.data


def test_when_the_words_change_the_recording_is_left_out(site: Site, folder: Path) -> None:
    (folder / "audio/en-GB/said.toml").write_text(SAID.format(title="Tell us more"))
    found = problems(site, folder)
    assert [severity for severity, _ in found] == ["warning"]
    assert "Tell us anything" in found[0][1]
    assert isinstance(publish_folder(site.house, folder), Published)


@pytest.mark.parametrize(
    ("file", "body", "told"),
    [
        ("en-GB/title.mp3", b"RIFF no sound", "not a sound"),
        ("en-GB/title.mp3", FRAME * 20 + b"<script>", "not a sound"),
        ("en-GB/nothing.mp3", FRAME * 20, "no text with this id"),
        ("en-GB/who_sees.mp3", FRAME * 20, "Nobody wrote down"),
        ("en-GB/said.toml", b"[", "no said.toml"),
        ("en-GB/said.toml", b"author = 3", "who speaks here"),
        ("xx/title.mp3", FRAME * 20, "no words in this language"),
    ],
)
def test_what_cannot_be_used_stops_the_form_and_is_told(
    site: Site, folder: Path, file: str, body: bytes, told: str
) -> None:
    path = folder / "audio" / file
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(body)
    found = problems(site, folder)
    assert [severity for severity, what in found if told in what] == ["error"]
    held = publish_folder(site.house, folder)
    assert isinstance(held, Held)


def test_a_huge_recording_is_not_opened(site: Site, folder: Path) -> None:
    (folder / "audio/en-GB/title.mp3").write_bytes(FRAME * 6000)
    assert isinstance(publish_folder(site.house, folder), Held)


def test_a_form_says_how_its_names_are_said(site: Site, folder: Path, engine: Engine) -> None:
    """(D05)"""
    form = folder / "form.toml"
    form.write_text(f'{form.read_text()}\n[[aloud]]\nwrite = "us"\nsay = "uss"\n')
    with_it = publish_folder(site.house, folder)
    assert isinstance(with_it, Published), with_it
    version = site.house.versions.get(with_it.version_id)
    assert version.form.aloud is not None
    assert version.from_document(version.document()).sha256 == version.sha256
    wanted = {"Accept": "application/json"}
    somebody = site.visitor()
    listed = somebody.client.get("/form/tell_us/-/listen?page=/form/tell_us", headers=wanted)
    told = json.loads(listed.data)["texts"]
    made = next(t for t in told if "us" in t["t"].split() and "/-/sound/" in t["u"])
    key = made["u"].removeprefix("/-/sound/").removesuffix(".mp3")
    slip = json.loads((site.house.settings.data / "sounds" / f"{key}.slip").read_text())
    assert slip["sounds"] == {"us": "uss"}
