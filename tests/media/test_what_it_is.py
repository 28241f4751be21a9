"""Files are looked at from first byte to last, and nothing but the recording is kept of them."""

from __future__ import annotations

import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from forms_engine.media.photos import made_anew
from forms_engine.media.refusing import InMemory, Refused
from forms_engine.media.sniffing import MOST_READS, look, look_for
from tests.media import making


def blanked(body: bytes) -> bytes:
    """What stays of a file once everything that tells too much is written over."""
    left = bytearray(body)
    for place in look(InMemory(body)).blanks:
        left[place.at : place.at + place.length] = place.head.ljust(place.length, b"\0")
    assert len(left) == len(body)
    return bytes(left)


@pytest.mark.parametrize(
    ("body", "media_type", "seconds", "video"),
    [
        (making.webm(12), "audio/webm", 12, False),
        (making.webm(7, video=True), "video/webm", 7, True),
        (making.mp4(5), "video/mp4", 5, True),
        (making.mp4(5, video=False), "audio/mp4", 5, False),
        (making.wav(3), "audio/wav", 3, False),
        (making.ogg(4), "audio/ogg", 4, False),
        (making.mp3(100), "audio/mpeg", 100 * 1152 / 44100, False),
    ],
)
def test_what_browsers_and_telephones_record_is_known(
    body: bytes, media_type: str, seconds: float, video: bool
) -> None:
    facts = look(InMemory(body))
    assert facts.media_type == media_type
    assert facts.seconds == pytest.approx(seconds, abs=0.1)
    assert facts.video is video


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (making.mp4(place=b"+51.5000-000.1200/"), b"+51.5"),
        (making.webm(tags=b"filmed at home by Jo"), b"Jo"),
        (making.webm(tags=b"x" * 300 + b"Jo"), b"Jo"),
        (making.wav(), b"My house"),
        (making.mp3(), b"My house"),
        (making.mp3(), b"Secret name"),
    ],
)
def test_where_and_whose_is_taken_out_and_it_still_plays(body: bytes, told: bytes) -> None:
    assert told in body
    left = blanked(body)
    assert told not in left
    before, after = look(InMemory(body)), look(InMemory(left))
    assert (after.media_type, after.seconds) == (before.media_type, before.seconds)


PAGE = b"<html><script>alert(1)</script></html>"


@pytest.mark.parametrize(
    "body",
    [
        PAGE,
        b"",
        b"%PDF-1.7 " + bytes(100),
        making.mp4() + PAGE,
        PAGE + making.mp4(),
        making.webm() + PAGE,
        making.wav() + PAGE,
        making.ogg() + PAGE,
        making.mp3() + PAGE * 80,
        b"\xff\xfb\x90\x00" + PAGE + bytes(2000),
        making.mp4()[:-20],
        making.webm().replace(b"webm", b"webx"),
        making.webm().replace(b"A_OPUS", b"A_EVIL"),
        making.box(b"ftyp", b"isom", bytes(8)) + making.box(b"evil", PAGE),
        making.photo(),
    ],
)
def test_a_file_that_is_two_things_or_none_is_refused(body: bytes) -> None:
    with pytest.raises(Refused):
        look(InMemory(body))


@given(body=st.binary(max_size=200), kind=st.sampled_from(["webm", "mp4", "wav", "ogg", "mp3"]))
def test_whatever_comes_is_refused_kindly_or_known(body: bytes, kind: str) -> None:
    good = getattr(making, kind)()
    for tried in (body, good[: len(body)] + body, good[:40] + body + good[40:]):
        with suppress(Refused):
            assert look(InMemory(tried)).media_type


def test_signing_needs_no_sound_but_a_voice_does() -> None:
    silent = InMemory(making.mp4())
    assert look_for("video", silent).video
    with pytest.raises(Refused):
        look_for("voice", silent)
    with pytest.raises(Refused):
        look_for("video", InMemory(making.wav()))


def test_a_photo_is_turned_upright_and_has_nothing_in_it_but_the_picture() -> None:
    body = making.photo()
    assert b"Telephone of Jo" in body
    made = made_anew(body)
    with Image.open(io.BytesIO(made.body)) as kept:
        assert kept.size == (40, 60) == (made.width, made.height)
        assert not kept.getexif()
        assert "comment" not in kept.info
        left, right = kept.getpixel((2, 30)), kept.getpixel((37, 30))
    assert left[2] > 200  # type: ignore[index]
    assert right[0] > 200  # type: ignore[index]
    for told in (b"Telephone", b"bedroom", b"Exif"):
        assert told not in made.body


def test_a_huge_photo_is_made_smaller_and_a_bomb_is_refused_before_it_is_unpacked() -> None:
    made = made_anew(making.photo(size=(3000, 2000)))
    assert max(made.width, made.height) == 2048
    bomb = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(bomb, "PNG")
    assert len(bomb.getvalue()) < 200_000
    with pytest.raises(Refused):
        made_anew(bomb.getvalue())


@pytest.mark.parametrize("body", [b"", PAGE, making.photo()[:400], making.webm()])
def test_what_is_no_photo_is_refused(body: bytes) -> None:
    with pytest.raises(Refused):
        made_anew(body)


def test_a_file_of_nothing_but_parts_ends_our_patience() -> None:
    """Two bytes are a part: sixty megabytes of them would keep a worker for minutes."""
    with pytest.raises(Refused):
        look(InMemory(making.webm() + b"\xec\x80" * MOST_READS))
    assert look(InMemory(making.webm(8 * 60, filling=9))).seconds >= 8 * 60
