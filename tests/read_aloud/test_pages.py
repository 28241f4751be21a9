"""Listening on every page: what is heard, by whom, and what stays private."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup

from forms_engine.app import create_app
from forms_engine.read_aloud.units import units
from forms_engine.settings import read
from forms_engine.storage.migrate import migrate
from tests.conftest import SHIPPED, MovableClock, Site
from tests.visiting import Visitor

JSON = {"Accept": "application/json"}


def listen_link(visitor: Visitor) -> str:
    """Where Listen leads from this page, without a script."""
    tool = visitor.page.select_one("[data-listen]")
    assert tool is not None, f"nothing to listen with on {visitor.path}"
    if tool.name == "a":
        return str(tool["href"])
    return f"{visitor.path.rsplit('/', 1)[0]}/-/listen?page={quote(visitor.path_with_query())}"


def told(visitor: Visitor) -> list[dict[str, str]]:
    response = visitor.client.get(listen_link(visitor), headers=JSON)
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store"
    found: list[dict[str, str]] = json.loads(response.get_data())["texts"]
    return found


def hear(visitor: Visitor, one: dict[str, str], page: str = "/") -> Any:
    if one["u"]:
        return visitor.client.get(one["u"])
    asked = {"text": one["t"], "language": one["l"], "proof": one["k"], "page": page}
    return visitor.client.post("/-/say", json=asked)


def visible(visitor: Visitor) -> str:
    """Every word on the page that can be seen, whatever it stands in."""
    page = BeautifulSoup(str(visitor.page.body), "html.parser")
    for tag in page.select("svg, script, .silent, .jump, [aria-hidden=true], textarea"):
        tag.decompose()
    for tag in page.select("bdi"):  # part of the sentence it stands in
        tag.unwrap()
    page.smooth()
    return " ".join(page.get_text(" ").split())


def test_every_word_of_a_journey_can_be_heard(speaking: Site) -> None:
    """(D01) Start, question, error, help, look, check, sent, card, story, board, a lost page."""
    speaking.publish("tell_us")
    somebody = speaking.visitor()
    visited = []

    def look_and_listen() -> None:
        brought = somebody.page.select_one("meta[name=listen]")
        if brought is not None:  # drawn once: it brings a proof for each text
            found = units(somebody.response.get_data(as_text=True))
            proofs = str(brought["content"]).split()
            assert len(proofs) == len(found)
            texts = [
                {"t": u.text, "l": u.language, "k": k, "u": ""}
                for u, k in zip(found, proofs, strict=True)
            ]
        else:
            texts = told(somebody)
        heard = " ".join(one["t"] for one in texts)
        missing = set(visible(somebody).split()) - set(heard.split()) - {"…", "–", "·"}
        assert not missing, f"{somebody.path}: nobody can hear {missing}"
        assert all(one["u"] or one["k"] for one in texts), somebody.path
        for one in (texts[0], texts[-1]):
            assert hear(somebody, one).mimetype == "audio/mpeg"
        visited.append(somebody.path)

    for path in (
        "/",
        "/help",
        "/what-works",
        "/look",
        "/card",
        "/you-said-we-did",
        "/mine",
        "/nowhere",
    ):
        somebody.opens(path)
        look_and_listen()
    somebody.opens("/form/tell_us")
    look_and_listen()
    somebody.presses("Start")
    look_and_listen()
    somebody.presses("Next")
    assert somebody.message
    look_and_listen()
    for _ in range(30):
        if somebody.path.endswith("/check"):
            break
        card = somebody.page.select_one("input.card__input")
        somebody.presses("Next", answer=str(card["value"]) if card else "The soup is cold.")
        look_and_listen()
    somebody.presses("Send my answers")
    look_and_listen()
    assert "sent" in somebody.path
    somebody.opens("/mine")
    look_and_listen()
    assert len(visited) > 14


def answered(site: Site, words: str = "The soup is cold") -> Visitor:
    site.publish("one_of_each")
    somebody = site.visitor().opens("/form/one_of_each").presses("Start")
    while not somebody.page.select_one("textarea#answer"):
        somebody.presses("Next" if somebody.page.select_one(".question--statement") else "I don't")
    somebody.answers(words)
    return somebody.opens("/form/one_of_each/check")


def test_what_i_said_is_heard_by_me_and_kept_nowhere(speaking: Site) -> None:
    somebody = answered(speaking)
    mine = next(one for one in told(somebody) if one["t"] == "The soup is cold")
    assert not mine["u"]
    sound = hear(somebody, mine)
    assert sound.mimetype == "audio/mpeg"
    assert sound.headers["Cache-Control"] == "no-store"
    kept = speaking.house.settings.data / "sounds"
    assert not any(b"soup" in path.read_bytes() for path in kept.glob("*"))
    # Without scripts too: the sound is made from this person's own page, and from no other.
    somebody.opens(listen_link(somebody))
    players = somebody.page.select("audio[controls]")
    own = next(str(a["src"]) for a in players if "soup" in str(a["aria-label"]))
    assert "soup" not in own
    heard = somebody.client.get(own)
    assert heard.mimetype == "audio/mpeg"
    assert heard.headers["Cache-Control"] == "no-store"
    assert speaking.visitor().client.get(own).status_code == 404


def test_nobody_can_make_this_server_say_what_it_did_not_write(speaking: Site) -> None:
    speaking.publish("tell_us")
    somebody = speaking.visitor().opens("/mine")
    one = told(somebody)[0]
    for wrong in (
        {"text": "Anything", "language": one["l"], "proof": one["k"], "page": "/"},
        {"text": one["t"], "language": "cy", "proof": one["k"], "page": "/"},
        {"text": one["t"], "language": one["l"], "proof": "é", "page": "/"},
        {"text": "\ud800", "language": one["l"], "proof": "\ud800", "page": "/"},
        {"text": 3},
        [],
    ):
        assert somebody.client.post("/-/say", json=wrong).status_code == 404
    assert somebody.client.post("/-/say", data=b"\xff{").status_code == 404
    deep = somebody.client.post(
        "/-/say", data=b"[" * 15_000, content_type="application/json", headers=JSON
    )
    assert deep.status_code == 400
    for made_up in ("A" * 24, "..%2f..%2fsecret", "x", "A" * 23 + "é"):
        assert somebody.client.get(f"/-/sound/{made_up}.mp3").status_code == 404


@pytest.mark.parametrize(
    "place",
    [
        "/staff/", "//elsewhere.example", "/-/look", "/listen?page=/", "https://elsewhere.example",
        "/form/tell_us/-/listen?page=/", "/card/aaaa", "/%00", "/\r\nX: y", "/nowhere/%ff",
        "/%6cisten?page=/", "/%63ard/aaaa", "/form/tell_us/%2d/listen?page=/",
    ],
)  # fmt: skip
def test_only_pages_of_people_can_be_listened_to(speaking: Site, place: str) -> None:
    somebody = speaking.visitor()
    response = somebody.client.get(f"/listen?page={quote(place)}")
    assert response.status_code in (200, 404)
    assert b"audio" not in response.data
    assert response.headers.get("Set-Cookie") is None


def test_without_a_script_listen_is_a_page_and_answers_stay(speaking: Site) -> None:
    """(A20, D01)"""
    speaking.publish("tell_us")
    somebody = speaking.visitor().opens("/form/tell_us").presses("Start")
    here = somebody.path
    value = str(somebody.page.select("input.card__input")[1]["value"])
    somebody.presses("Listen", answer=value)
    assert somebody.heading == "Listen"
    assert not somebody.page.select("audio[autoplay]")
    first = somebody.page.select_one("audio[controls]")
    assert first is not None
    assert somebody.client.get(str(first["src"])).mimetype == "audio/mpeg"
    somebody.presses("Go back to where I was")
    assert somebody.path == here
    assert somebody.chosen() == [value]


def test_without_a_script_a_message_is_heard_where_it_stands(speaking: Site) -> None:
    """(A20, A21, D01)"""
    speaking.publish("tell_us")
    somebody = speaking.visitor().opens("/form/tell_us").presses("Start").presses("Next")
    players = somebody.page.select("[role=alert] noscript audio[controls]")
    assert "You have not answered yet." in str(players[0]["aria-label"])
    assert somebody.client.get(str(players[0]["src"])).mimetype == "audio/mpeg"


def test_without_a_voice_no_button_is_drawn_that_does_nothing(tmp_path: Any) -> None:
    """(D04) The tool waits, unseen, for a device that has a voice."""
    settings = read({}, data=str(tmp_path), forms=str(SHIPPED), sounds="0")
    app = create_app(settings, MovableClock())
    house = app.extensions["forms_engine"]
    migrate(house.database)
    site = Site(app, house, MovableClock())
    site.publish("tell_us")
    somebody = site.visitor()
    for start in ("/", "/form/tell_us"):
        somebody.opens(start)
        tool = somebody.page.select_one("[data-listen]")
        assert tool is not None
        assert tool.has_attr("hidden")
    somebody.presses("Start").presses("Next")
    assert somebody.message
    assert all(one["u"] == one["k"] == "" for one in told(somebody))
    house.database.close()


def test_when_the_voice_is_out_of_order_pages_go_on(speaking: Site) -> None:
    speaking.publish("tell_us")
    somebody = speaking.visitor().opens("/form/tell_us")
    one = told(somebody)[0]
    assert speaking.house.aloud.speaker is not None
    speaking.house.aloud.speaker.program = speaking.house.settings.data / "nothing.py"
    assert hear(somebody, one).status_code == 503
    somebody.presses("Start")
    assert somebody.response.status_code == 200
