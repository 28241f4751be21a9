"""Me is a choice: the same picture, with me as the person chose; nothing published is changed."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest

from forms_engine.pictures.found import Found
from forms_engine.pictures.library import Library
from forms_engine.pictures.me import HAIRS, SKINS, as_me, me_value
from forms_engine.pictures.safety import inline

LIBRARY = Library(Path(__file__).parents[2] / "symbols")
MINE = "skin4-afro-black-glasses-chair"


def core(concept: str) -> Found:
    found = LIBRARY.find(concept)
    assert found
    return found


def test_someone_sees_themselves_in_the_pictures() -> None:
    for concept in ("me", "face-happy", "me-decide", "hand", "choose", "support-well"):
        assert as_me(core(concept), MINE).body != core(concept).body, concept


def test_every_skin_and_hair_gives_a_me_of_its_own() -> None:
    bodies = {as_me(core("me"), f"{skin}-{hair}-black").body for skin in SKINS for hair in HAIRS}
    assert len(bodies) == len(SKINS) * len(HAIRS)


def test_who_walks_in_the_picture_uses_the_wheelchair_of_whoever_has_one() -> None:
    walking = as_me(core("walk"), "skin2-side-brown").body
    rolling = as_me(core("walk"), "skin2-side-brown-chair").body
    assert walking != rolling


def test_pictures_without_me_stay_the_same_picture() -> None:
    for concept in ("nurse", "bus", "code-apple", "friends"):
        assert as_me(core(concept), MINE) is core(concept)


def test_a_version_published_with_an_older_drawing_keeps_it() -> None:
    older = replace(core("me"), body=core("me").body.replace(b"#f7c948", b"#f7c949"))
    assert as_me(older, MINE) is older


def test_a_picture_of_a_form_of_its_own_is_never_drawn_anew() -> None:
    own = replace(core("me"), set="")
    assert as_me(own, MINE) is own


@pytest.mark.parametrize(
    "strange",
    ["", "me", "skin5-afro-black", "skin4-afro", MINE + "-crown", MINE + "<b>", "x" * 999],
)
def test_a_strange_setting_is_the_me_of_the_set(strange: str) -> None:
    assert me_value(strange) == ""
    assert as_me(core("me"), me_value(strange)) is core("me")


def test_a_good_setting_stays() -> None:
    assert me_value(MINE) == MINE


@pytest.mark.parametrize("me", [MINE, "skin1-bald-silver-beard", "skin3-turban-black-beard"])
def test_my_own_pictures_stand_in_a_page_as_safely_as_the_others(me: str) -> None:
    for concept in LIBRARY.sets["core"].entries:
        mine = as_me(core(concept), me)
        root = ET.fromstring(mine.body)
        assert {part.tag.rpartition("}")[2] for part in root.iter()} == {"svg", "g", "path"}
        assert len(mine.body) < 4500
        assert inline(mine, "supports").startswith("<svg viewBox")
