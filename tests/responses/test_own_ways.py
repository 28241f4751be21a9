"""Own words are said, signed, drawn and photographed as well as typed (D09, B of formats 9).

The line drops, the disk is full, hands press twice: what was given is kept, or it is said that
it is not. Taken back, it is gone from the disk."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PIL import Image
from werkzeug.test import TestResponse

from forms_engine.media import keeping
from forms_engine.media.keeping import PART, new_id
from forms_engine.media.vault import BLOCK, Kept
from forms_engine.responses import throttle
from forms_engine.services import Services
from forms_engine.storage.database import NotSaved
from forms_engine.throttling.store import Limit
from tests.conftest import Site
from tests.media import making
from tests.responses.test_answering import begin
from tests.visiting import Visitor

Visit = Callable[..., Visitor]
WORDS = "/form/skips_ahead/what"


@pytest.fixture
def person(visit: Visit) -> Visitor:
    """Somebody in front of a question for their own words."""
    return begin(visit("skips_ahead"), "skips_ahead").answers("I want a change")


@pytest.fixture
def files(site: Site) -> Callable[[], list[Path]]:
    """What lies on the disk now."""
    return lambda: sorted((site.house.settings.data / "media").glob("*/*"))


class Sender:
    """The page's script: sends a recording part by part."""

    place = WORDS

    def __init__(self, person: Visitor, body: bytes, way: str = "voice") -> None:
        self.person, self.body, self.way, self.id = person, body, way, new_id()
        page = person.client.get(f"{self.place}/{way}").get_data(as_text=True)
        self.csrf = page.split('data-csrf="')[1].split('"')[0]

    def post(self, path: str, **sent: Any) -> TestResponse:
        return self.person.client.post(
            f"{self.place}/{path}", headers={"X-Csrf": self.csrf}, **sent
        )

    def begins(self, size: int | None = None) -> TestResponse:
        told = {"id": self.id, "way": self.way, "size": str(size or len(self.body))}
        return self.post("part", data=told)

    def puts(self, at: int) -> TestResponse:
        return self.post(f"part/{self.id}?at={at}", data=self.body[at : at + PART])

    def ends(self) -> TestResponse:
        return self.post(f"part/{self.id}/done")

    def sends(self) -> TestResponse:
        self.begins()
        for at in range(0, len(self.body), PART):
            self.puts(at)
        return self.ends()


def given(person: Visitor) -> str:
    """What the question page says was given beside words."""
    shown = person.opens(WORDS).page.select_one(".beside ul")
    return " ".join(shown.get_text(" ", strip=True).split()) if shown else ""


def plays(person: Visitor, **headers: str) -> TestResponse:
    """Press play on the first thing that was given."""
    page = person.opens(f"{WORDS}/beside").page
    player = page.select_one("audio, video, .piece__picture")
    assert player is not None
    return person.client.get(str(player["src"]), headers=headers)


def test_says_it_by_voice_and_hears_it_again(person: Visitor) -> None:
    """(D09) Typing, speaking, drawing, a photo and signing stand side by side."""
    body = making.webm(12)
    offered = [b.get_text(" ", strip=True) for b in person.opens(WORDS).page.select(".way")]
    assert offered == ["Say it", "Sign it or film it", "Draw it", "Show a photo"]
    person.presses("Say it")
    assert person.heading == "Say your answer"
    done = Sender(person, body).sends()
    assert done.json == {"place": WORDS}
    assert given(person) == "A voice recording, 0:12"
    heard = plays(person)
    assert heard.data == body
    assert heard.mimetype == "audio/webm"
    assert heard.headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in heard.headers["Cache-Control"]
    assert "sandbox" in heard.headers["Content-Security-Policy"]
    assert person.opens(WORDS).presses("Next").path != WORDS


def test_a_player_asks_for_parts(person: Visitor) -> None:
    body = making.webm(20, filling=9000)
    Sender(person, body).sends()
    part = plays(person, Range=f"bytes={BLOCK - 2}-{BLOCK + 1}")
    assert part.status_code == 206
    assert part.data == body[BLOCK - 2 : BLOCK + 2]
    assert part.headers["Content-Range"] == f"bytes {BLOCK - 2}-{BLOCK + 1}/{len(body)}"
    assert plays(person, Range="bytes=-5").data == body[-5:]
    assert plays(person, Range=f"bytes={len(body)}-").status_code == 416


def test_typed_words_and_a_recording_live_together(person: Visitor) -> None:
    person.presses("Say it", answer="Dinner at seven")
    Sender(person, making.webm()).sends()
    Sender(person, making.drawing(), "drawing").sends()
    assert given(person) == "A voice recording, 0:12 A drawing"
    assert person.typed() == "Dinner at seven"
    person.answers("Dinner at eight")
    assert given(person) == "A voice recording, 0:12 A drawing"
    assert person.typed() == "Dinner at eight"
    person.answers("")
    assert given(person) == "A voice recording, 0:12 A drawing"


def test_a_way_out_beside_a_recording_asks_which(person: Visitor) -> None:
    Sender(person, making.webm()).sends()
    person.opens(WORDS).presses("I don't want to say")
    assert "You gave an answer." in person.message
    assert given(person)
    person.opens(WORDS).presses("I don't know")
    assert given(person) == "A voice recording, 0:12"
    person.posts(WORDS, {**person.opens(WORDS).fields(), "go": "miss"})
    assert given(person)
    person.posts(WORDS, {**person.fields(), "answer": "x" * 10_001, "skip": "dont_know"})
    assert given(person) == "A voice recording, 0:12"


def test_the_line_is_cut_half_way_and_it_goes_on(person: Visitor) -> None:
    body = making.webm(30, filling=30_000)
    assert len(body) > 3 * PART
    sender = Sender(person, body)
    assert sender.begins().json == {"have": 0, "part": PART, "whole": False}
    assert sender.puts(0).json == {"have": PART}
    assert sender.puts(0).json == {"have": PART}, "the same part again changes nothing"
    assert sender.puts(3 * PART).json == {"have": PART}, "no gap is left"
    assert sender.ends().status_code == 503
    assert given(person) == ""
    assert sender.begins().json["have"] == PART, "asked again after the cut"
    for at in range(PART, len(body), PART):
        sender.puts(at)
    assert sender.ends().json == sender.ends().json == {"place": WORDS}
    assert given(person) == "A voice recording, 0:30"
    assert plays(person).data == body


def test_nothing_half_sent_is_ever_seen(person: Visitor, site: Site) -> None:
    sender = Sender(person, making.webm(30, filling=30_000))
    sender.begins()
    sender.puts(0)
    assert "There is nothing here now." in person.opens(f"{WORDS}/beside").text
    address = f"{WORDS}/beside/{sender.id}"
    assert person.client.get(address).status_code == 404


def test_what_nobody_came_back_for_is_cleared_away(
    person: Visitor, site: Site, files: Callable[[], list[Path]]
) -> None:
    sender = Sender(person, making.webm(30, filling=30_000))
    sender.begins()
    sender.puts(0)
    assert len(files()) == 1
    site.clock.later(days=2)
    Sender(person, making.webm()).sends()
    assert len(files()) == 1
    assert given(person) == "A voice recording, 0:12"


def test_a_photo_loses_the_place_where_it_was_taken(person: Visitor) -> None:
    Sender(person, making.photo(), "photo").sends()
    assert given(person) == "A photo"
    shown = plays(person)
    assert shown.mimetype == "image/jpeg"
    with Image.open(io.BytesIO(shown.data)) as kept:
        assert not kept.getexif()
        assert kept.size == (40, 60)


def test_the_place_in_a_film_is_blanked(person: Visitor) -> None:
    place = b"+51.5000-000.1200/"
    Sender(person, making.mp4(place=place), "video").sends()
    film = plays(person)
    assert film.mimetype == "video/mp4"
    assert place not in film.data


def test_takes_it_out_and_it_is_gone_from_the_disk(
    person: Visitor, files: Callable[[], list[Path]]
) -> None:
    Sender(person, making.webm()).sends()
    person.opens(WORDS).presses("Look at it")
    assert len(files()) == 1
    person.presses("Take it out")
    assert "nobody can bring it back" in person.text
    person.presses("No, keep it").presses("Take it out").presses("Yes, take it out")
    assert "There is nothing here now." in person.text
    assert files() == []
    assert given(person) == ""


@pytest.mark.parametrize("what", ["this answer", "everything"])
def test_takes_the_answer_back_and_it_is_gone_from_disk_and_database(
    person: Visitor, site: Site, files: Callable[[], list[Path]], what: str
) -> None:
    Sender(person, making.webm()).sends()
    Sender(person, making.photo(), "photo").sends()
    half = Sender(person, making.webm(30, filling=30_000))
    half.begins()
    half.puts(0)
    assert len(files()) == 3
    path = "what/take-back" if what == "this answer" else "take-back"
    person.opens(f"/form/skips_ahead/{path}").presses("Yes, take it back")
    assert files() == []
    with site.house.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM media_piece").scalar() == 0


def test_a_huge_claim_is_refused_before_a_byte_is_sent(
    person: Visitor, files: Callable[[], list[Path]]
) -> None:
    sender = Sender(person, making.webm())
    refused = sender.begins(size=1_000_000_000)
    assert refused.status_code == 400
    assert "too big" in refused.json["problem"]
    assert sender.puts(0).status_code == 400
    assert files() == []
    long = Sender(person, making.webm(5 * 60 + 30))
    assert "too long" in long.sends().json["problem"]
    assert files() == []


def test_a_page_dressed_as_a_sound_is_refused(
    person: Visitor, files: Callable[[], list[Path]]
) -> None:
    told = Sender(person, making.mp4(video=False) + b"<script>alert(1)</script>").sends()
    assert told.status_code == 400
    assert told.json["problem"] == "This file is damaged. We cannot play it."
    assert files() == []
    assert given(person) == ""


def test_five_things_are_enough_for_one_answer(person: Visitor) -> None:
    sixth, late = Sender(person, making.webm()), Sender(person, making.webm())
    late.begins()
    late.puts(0)
    for seconds in range(1, 6):
        Sender(person, making.webm(seconds)).sends()
    assert given(person).count("A voice recording") == 5
    assert "5 things" in sixth.begins().json["problem"]
    assert "5 things" in late.ends().json["problem"]
    assert given(person).count("A voice recording") == 5
    assert person.opens(f"{WORDS}/voice").heading == "What you gave"


def full_disk(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_full_disk_never_says_kept(person: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    sender = Sender(person, making.webm())
    sender.begins()
    with monkeypatch.context() as full:
        full.setattr("os.pwrite", full_disk)
        assert sender.puts(0).json["again"] is True
    sender.puts(0)
    with monkeypatch.context() as full:
        full.setattr(Kept, "safe", full_disk)
        assert sender.ends().status_code == 503
    assert given(person) == ""
    assert sender.ends().status_code == 200
    assert given(person)


def test_room_is_left_for_typed_words(person: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=100_000_000))
    told = Sender(person, making.webm()).begins()
    assert "no room" in told.json["problem"]
    person.opens(WORDS).answers("I can still type")
    assert person.opens(WORDS).typed() == "I can still type"


def test_nobody_else_can_reach_it(person: Visitor, site: Site) -> None:
    sender = Sender(person, making.webm())
    sender.sends()
    address = f"{WORDS}/beside/{sender.id}"
    assert person.client.get(address).status_code == 200
    other = begin(site.visitor(), "skips_ahead").answers("I want a change")
    assert other.client.get(address).status_code == 404
    assert site.visitor().client.get(address).status_code == 404
    theirs = Sender(other, making.webm())
    theirs.id = sender.id
    assert theirs.begins().status_code == 400
    assert theirs.puts(0).status_code == 400
    other.posts(f"{WORDS}/beside", {"csrf": theirs.csrf, "out": sender.id})
    assert person.client.get(address).status_code == 200


def test_without_the_seal_of_the_page_nothing_is_taken(person: Visitor) -> None:
    sender = Sender(person, making.webm())
    sender.csrf = "guessed"
    assert sender.begins().status_code == 409
    assert sender.sends().status_code == 409


# --- without JavaScript ---


def by_file(
    person: Visitor, way: str, body: bytes, name: str = "IMG_2041 Jo.jpg", seal: str = ""
) -> Visitor:
    fields = person.opens(f"{WORDS}/{way}").fields()
    head = "Content-Disposition: form-data; name="
    parts = (
        (f'{head}"csrf"', (seal or str(fields["csrf"])).encode()),
        (f'{head}"now"; filename=""\r\nContent-Type: application/octet-stream', b""),
        (f'{head}"there"; filename="{name}"\r\nContent-Type: text/html', body),
    )
    whole = b"".join(b"--cut\r\n%b\r\n\r\n%b\r\n" % (h.encode(), b) for h, b in parts)
    whole += b"--cut--\r\n"
    kind = "multipart/form-data; boundary=cut"
    address = f"{WORDS}/{way}"
    return person._arrive(
        person.client.post(address, data=whole, follow_redirects=True, content_type=kind)
    )


@pytest.mark.parametrize(
    ("way", "body", "called"),
    [
        ("voice", making.wav(3), "A voice recording, 0:03"),
        ("video", making.mp4(5), "A video, 0:05"),
        ("photo", making.photo(), "A photo"),
        ("drawing", making.photo(), "A drawing"),
    ],
)
def test_without_javascript_a_file_is_shown_before_it_is_kept(
    person: Visitor, way: str, body: bytes, called: str
) -> None:
    by_file(person, way, body)
    assert "We have not kept it yet." in person.text
    assert called in person.text
    assert given(person) == ""
    person.opens(f"{WORDS}/beside").presses("Keep it")
    assert person.path == WORDS
    assert given(person) == called


def test_without_javascript_it_need_not_be_kept(
    person: Visitor, files: Callable[[], list[Path]]
) -> None:
    by_file(person, "voice", making.wav()).presses("Do not keep it")
    assert "There is nothing here now." in person.text
    assert files() == []


def test_without_javascript_every_mistake_is_told_kindly(
    person: Visitor, files: Callable[[], list[Path]], site: Site
) -> None:
    by_file(person, "photo", b"")
    assert "There is nothing to keep yet." in person.message
    by_file(person, "photo", b"not a photo")
    assert "This is not a photo that we can show." in person.message
    by_file(person, "photo", b"\xff\xd8\xff" + bytes(20_200_000))
    assert "too big" in person.message
    by_file(person, "voice", making.photo())
    assert "We cannot play this kind of file." in person.message
    assert files() == []


def test_a_whole_recording_never_lies_open_on_the_disk(
    person: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Uploads are written to a temporary file by many a library; ours are locked as they come."""
    import tempfile

    monkeypatch.setattr(tempfile, "SpooledTemporaryFile", full_disk)
    monkeypatch.setattr(tempfile, "TemporaryFile", full_disk)
    by_file(person, "voice", making.wav(200))
    assert "A voice recording, 3:20" in person.text


@pytest.fixture
def only_photos(site: Site) -> None:
    object.__setattr__(site.house.settings, "ways", "photo")


def test_a_service_may_offer_fewer_ways(only_photos: None, person: Visitor) -> None:
    assert [b.get_text(strip=True) for b in person.page.select(".way")] == ["Show a photo"]
    assert person.opens(f"{WORDS}/voice").path == WORDS


def test_the_page_for_one_way_may_use_what_it_needs_and_no_other(person: Visitor) -> None:
    def policy(path: str) -> str:
        return person.opens(path).response.headers["Permissions-Policy"]

    assert policy(f"{WORDS}/voice") == "camera=(), microphone=(self), geolocation=()"
    assert policy(f"{WORDS}/video") == "camera=(self), microphone=(self), geolocation=()"
    for path in (WORDS, f"{WORDS}/photo", f"{WORDS}/beside", "/"):
        assert policy(path) == "camera=(), microphone=(), geolocation=()"
        scripts = [str(s["src"]) for s in person.page.select("script")]
        assert any("making" in s for s in scripts) is path.endswith("photo")


def test_the_person_plays_it_on_the_check_page(person: Visitor) -> None:
    Sender(person, making.webm()).sends()
    person.opens(WORDS).presses("Next")
    while not person.path.endswith("/check"):
        person.presses("I don't know")
    assert "[A voice recording, 0:12]" in person.text
    player = person.page.select_one("audio")
    assert player is not None
    assert player["preload"] == "none"
    assert not player.has_attr("autoplay")
    assert person.client.get(str(player["src"])).data == making.webm()


def test_too_many_recordings_from_one_place_must_wait(
    person: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    from forms_engine.responses import throttle
    from forms_engine.throttling.store import Limit

    monkeypatch.setattr(throttle, "RECORDINGS", (Limit("this place", 1),))
    first = Sender(person, making.webm())
    assert first.begins().status_code == first.begins().status_code == 200
    second = Sender(person, making.webm()).begins()
    assert second.status_code == 429
    assert second.json["again"] is True, "the page keeps the recording, and tries again"


def test_a_picture_is_never_larger_than_a_picture(site: Site) -> None:
    assert keeping.most_bytes(site.house, "photo") < keeping.most_bytes(site.house, "video")


def test_words_typed_on_an_older_page_leave_the_recording_where_it_is(
    person: Visitor, site: Site
) -> None:
    """Read before, saved after: the page was open while the recording came."""
    from forms_engine.definition.answers import Words
    from forms_engine.responses import saving, store
    from forms_engine.responses.sealing import token_hash
    from forms_engine.tracker.listening import TrackerListener

    cookie = person.client.get_cookie("visit_skips_ahead", path="/form/skips_ahead")
    assert cookie is not None
    read = store.visit(site.house.database, token_hash(cookie.value))
    assert read is not None
    version = site.house.versions.get(read.version_id)
    question = version.question("what")
    assert question is not None
    Sender(person, making.webm()).sends()
    row = saving.packed(site.house, question, Words("Typed meanwhile"))
    saving.save(site.house, TrackerListener(site.house), read, version, question, row)
    assert given(person) == "A voice recording, 0:12"
    assert person.typed() == "Typed meanwhile"


def test_without_the_seal_a_form_with_a_file_keeps_nothing(
    person: Visitor, files: Callable[[], list[Path]]
) -> None:
    by_file(person, "voice", making.wav(), seal="guessed")
    assert "This page was open for a long time." in person.message
    assert files() == []


def test_two_who_gave_the_same_kind_of_thing_each_check_their_own(site: Site) -> None:
    """Both photos, both with no typed words: the line of the one is not the line of the other."""
    site.publish("skips_ahead")
    shown = []
    for _ in range(2):
        person = begin(site.visitor(), "skips_ahead").answers("I want a change")
        Sender(person, making.photo(), "photo").sends()
        person.opens(WORDS).presses("Next")
        while not person.path.endswith("/check"):
            person.presses("I don't know")
        picture = person.page.select_one(".piece__picture")
        assert picture is not None
        assert person.client.get(str(picture["src"])).status_code == 200
        shown.append(str(picture["src"]))
    assert shown[0] != shown[1]


def test_without_javascript_the_disk_cannot_be_filled_either(
    person: Visitor, files: Callable[[], list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(throttle, "RECORDINGS", (Limit("this place", 1),))
    by_file(person, "voice", making.wav()).presses("Do not keep it")
    by_file(person, "voice", making.wav())
    assert person.response.status_code == 429
    assert "Please wait 15 minutes" in person.text
    assert files() == []


def test_few_wait_while_a_recording_is_looked_through(person: Visitor) -> None:
    """The others are told to try again, and the page does so by itself."""
    sender = Sender(person, making.webm(12))
    sender.begins()
    sender.puts(0)
    taken = [keeping._ROOM.acquire(blocking=False) for _ in range(3)]
    try:
        waits = sender.ends()
        assert (waits.status_code, waits.json["again"]) == (503, True)
        assert person.opens(WORDS).response.status_code == 200
    finally:
        for _ in filter(None, taken):
            keeping._ROOM.release()
    assert sender.ends().json == {"place": WORDS}
    assert given(person) == "A voice recording, 0:12"


@pytest.mark.parametrize("scripts", [True, False])
def test_taken_back_while_it_was_on_its_way_nothing_of_it_stays(
    person: Visitor,
    site: Site,
    files: Callable[[], list[Path]],
    monkeypatch: pytest.MonkeyPatch,
    scripts: bool,
) -> None:
    """On a slow line the whole form is taken back in another window, and then the rest comes."""
    sender = Sender(person, making.wav())
    real = keeping.clear_away

    def meanwhile(house: Services) -> None:
        monkeypatch.setattr(keeping, "clear_away", real)
        person.posts("/form/skips_ahead/take-back", {"csrf": sender.csrf})
        assert "We took your answers back" in person.text

    monkeypatch.setattr(keeping, "clear_away", meanwhile)
    if scripts:
        assert sender.begins().status_code == 400
    else:
        device = site.visitor()
        device.client = person.client
        by_file(device, "voice", making.wav())
    assert site.house.database.rows("SELECT count(*) FROM media_piece", ()) == [(0,)]
    assert files() == []


def test_what_was_never_kept_does_not_take_the_room_of_others(
    person: Visitor, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody fills the disk and goes away. After an hour the next person can record again."""
    Sender(person, making.webm(3)).begins()
    site.clock.later(hours=2)

    def free(_: object) -> SimpleNamespace:
        ((left,),) = site.house.database.rows("SELECT count(*) FROM media_piece", ())
        return SimpleNamespace(free=100_000_000 if left else 10**12)

    monkeypatch.setattr(shutil, "disk_usage", free)
    assert Sender(person, making.webm(12)).sends().json == {"place": WORDS}


class Enough(Exception):
    """The test has seen what it wanted to see."""


def test_what_nobody_came_back_for_goes_in_a_quiet_house_too(
    person: Visitor, site: Site, files: Callable[[], list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line was cut for good, and nobody records anything or opens a page after that."""
    sender = Sender(person, making.webm(3))
    sender.begins()
    sender.puts(0)
    left: list[int] = []
    real = keeping.clear_away

    def full(house: Services) -> None:
        monkeypatch.setattr(keeping, "clear_away", real)
        raise NotSaved("full")

    def wait(seconds: float) -> None:
        left.append(len(files()))
        if len(left) == 4:
            raise Enough
        site.clock.later(hours=12, seconds=seconds)

    monkeypatch.setattr(keeping, "clear_away", full)
    with pytest.raises(Enough):
        keeping.look_now_and_then(site.house, wait)
    assert left == [1, 1, 0, 0], "a look that fails is made up for by the next"
    assert site.house.database.rows("SELECT count(*) FROM media_piece", ()) == [(0,)]
