"""A photo is turned upright, loses everything that is not the picture, and never grows."""

from __future__ import annotations

import io
import struct
import sys
import zlib
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from forms_engine.pictures import pixels
from forms_engine.pictures.metadata import orientation, without_notes
from forms_engine.pictures.pixels import sizes_of, smaller, upright
from forms_engine.pictures.refusing import UnsafePicture

PLACE = b"51.5074N 0.1278W taken by Sam"


def photo(kind: str = "JPEG", turned: int = 1, size: tuple[int, int] = (80, 40)) -> bytes:
    """Red on the left, blue on the right, as somebody standing upright sees it after turning."""
    picture = Image.new("RGB", size, "red")
    picture.paste("blue", (size[0] // 2, 0, *size))
    exif = Image.Exif()
    exif[0x0112] = turned
    exif[0x010E] = PLACE.decode()
    file = io.BytesIO()
    more = {"comment": PLACE} if kind == "JPEG" else {}
    picture.save(file, kind, exif=exif, **more)
    return file.getvalue()


def opened(body: bytes) -> Image.Image:
    return Image.open(io.BytesIO(body))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_is_kept_in_three_sizes_and_says_nothing_of_its_camera(kind) -> None:
    found = sizes_of(photo(kind, size=(1600, 800)))
    kinds = [(one.media_type, one.width, one.height) for one in found]
    assert kinds == [
        ("image/avif", 128, 64), ("image/webp", 128, 64),
        ("image/avif", 256, 128), ("image/webp", 256, 128),
        ("image/avif", 512, 256), ("image/webp", 512, 256),
        ("image/jpeg", 512, 256),
    ]  # fmt: skip
    for one in found:
        again = opened(one.body)
        assert PLACE not in one.body
        assert not again.getexif()
        assert (again.width, again.height) == (one.width, one.height)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("turned", range(1, 9))
def test_a_photo_held_in_any_way_is_turned_upright(kind, turned) -> None:
    found = upright(photo(kind, turned), 512)
    lying = turned >= 5
    assert found.size == ((40, 80) if lying else (80, 40))
    # Where the red half is after turning, as Exif says it.
    red = {1: (5, 20), 2: (75, 20), 3: (75, 20), 4: (5, 20),
           5: (20, 5), 6: (20, 5), 7: (20, 75), 8: (20, 75)}[turned]  # fmt: skip
    assert found.getpixel(red)[0] > 200


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_notes_are_taken_out_without_touching_the_picture(kind) -> None:
    body = photo(kind) + b"and more behind the end: " + PLACE
    media_type = f"image/{kind.lower()}"
    clean = without_notes(body, media_type)
    assert PLACE in body
    assert PLACE not in clean
    assert opened(clean).tobytes() == opened(body).tobytes()
    assert without_notes(clean, media_type) == clean


def test_a_picture_without_notes_stays_as_it_is() -> None:
    for kind in ("JPEG", "PNG", "WEBP"):
        file = io.BytesIO()
        Image.new("RGB", (9, 9)).save(file, kind)
        assert without_notes(file.getvalue(), f"image/{kind.lower()}") == file.getvalue()


@given(st.binary(max_size=400), st.sampled_from(["JPEG", "PNG", "WEBP"]), st.integers(0, 300))
@settings(max_examples=150, deadline=None)
def test_a_damaged_photo_is_read_or_refused_kindly(noise, kind, at) -> None:
    good = photo(kind)
    body = good[:at] + noise + good[at + len(noise) :]
    for read in (
        lambda: without_notes(body, f"image/{kind.lower()}"),
        lambda: orientation(body, f"image/{kind.lower()}"),
        lambda: upright(body, 64),
    ):
        with suppress(UnsafePicture):
            read()


def png(width: int, height: int) -> bytes:
    def part(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + part(b"IHDR", head)
        + part(b"IDAT", zlib.compress(b""))
        + part(b"IEND", b"")
    )


def test_a_bomb_is_an_error_and_not_a_warning() -> None:
    with pytest.raises(UnsafePicture, match="30000 by 30000 dots"):
        sizes_of(png(30_000, 30_000))


def test_a_photo_of_a_good_telephone_is_not_too_large() -> None:
    assert pixels.MOST_DOTS >= 8064 * 6048


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"\0\0\0\x18ftypheic" + b"\0" * 40, "Most Compatible"),
        (b"\0\0\0\x18ftypmif1" + b"\0" * 40, "HEIC"),
        (b"\x89HDF", "no photo that we know"),
        (b"", "no photo that we know"),
        (b"GIF89a\x08\0\x06\0\0\0\0\x21\xf9\x04\0\0\0\0\0\x21\xf9\x04;", "moves by itself"),
        (b"<svg/>", "no photo that we know"),
        (png(10, 10), "damaged"),
        (photo()[:60], "damaged"),
    ],
)  # fmt: skip
def test_what_is_no_photo_is_said_kindly(body, said) -> None:
    with pytest.raises(UnsafePicture, match=said):
        sizes_of(body)


def test_where_the_reader_of_photos_is_missing_it_says_what_to_add(monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "PIL", None)
    with pytest.raises(UnsafePicture, match="pip install pillow"):
        sizes_of(photo_made)


photo_made = photo()


def test_what_was_see_through_becomes_white_or_stays() -> None:
    file = io.BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(file, "PNG")
    assert upright(file.getvalue(), 64).getpixel((5, 5)) == (255, 255, 255)
    saved = smaller(file.getvalue(), 64, 300_000)
    assert saved.media_type == "image/png"
    assert opened(saved.body).getpixel((5, 5))[3] == 0


def test_a_large_photo_is_made_small_enough() -> None:
    picture = Image.effect_noise((1500, 1500), 120).convert("RGB")
    file = io.BytesIO()
    picture.save(file, "PNG")
    saved = smaller(file.getvalue(), 1024, 100_000)
    assert len(saved.body) <= 100_000
    assert saved.media_type == "image/jpeg"
