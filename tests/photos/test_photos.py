"""Photos of real things and people: added, seen by who wants them, gone when somebody asks."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from forms_engine.look.credits import credits_of
from forms_engine.look.picking import PLAIN, photos_offered, picked, taste_of
from forms_engine.look.prefs import COOKIE, Prefs
from forms_engine.people import store as people
from forms_engine.people.staff import Role
from forms_engine.photos import store
from tests.conftest import Site
from tests.people.conftest import add_staff, sign_in
from tests.visiting import Visitor

PLACE = "51.5 N, 0.1 W, Sam's phone"
PHOTOS = Prefs("en-GB", pictures="photos").cookie()


def jpeg(colour: str = "red", turned: int = 1, size: tuple[int, int] = (900, 600)) -> bytes:
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = turned, PLACE
    file = io.BytesIO()
    Image.new("RGB", size, colour).save(file, "JPEG", exif=exif)
    return file.getvalue()


@pytest.fixture
def designer(site: Site) -> Visitor:
    add_staff(site, Role.DESIGNER)
    return sign_in(site.visitor(), "designer@home.example")


@pytest.fixture
def upload(designer: Visitor) -> Callable[..., Visitor]:
    def start(body: bytes | None = None, **fields: str) -> Visitor:
        page = designer.opens("/staff/pictures/add")
        token = str(page.page.find("input", {"name": "csrf_token"})["value"])  # type: ignore[index]
        data: dict[str, Any] = {
            "csrf_token": token, "words": "Our mugs", "concept": "cup of tea", "people": "no",
            "photo": (io.BytesIO(jpeg() if body is None else body), "IMG_0042 Sam.jpg"), **fields,
        }  # fmt: skip
        answer = designer.client.post("/staff/pictures/add", data=data, follow_redirects=True)
        return designer._arrive(answer)

    return start


def somebody(site: Site, cookie: str = PHOTOS) -> Visitor:
    person = site.visitor()
    person.client.set_cookie("look", cookie)
    return person


def meets_photos(site: Site) -> list[str]:
    """The photos on the first question of a form about tea."""
    site.publish("eight_questions")
    page = somebody(site).opens("/form/eight_questions").presses("Start")
    return [str(img["src"]) for img in page.page.select("picture img")]


def agree(designer: Visitor, name: str = "Ali", **more: str) -> Visitor:
    data = {"name": name, "who": "self", "agreed_on": "2026-03-01", "until": "2027-03-01", **more}
    place = "/".join(designer.path.split("/")[:4]) + "/people"
    token = str(designer.page.find("input", {"name": "csrf_token"})["value"])  # type: ignore[index]
    return designer.posts(place, {"csrf_token": token, **data})


# --- things ---


def test_a_photo_of_a_thing_is_seen_at_once_by_who_chooses_photos(site, upload) -> None:
    """(E04)"""
    page = upload(concept="this month", words="Our calendar")
    assert "Whoever chooses photos sees it now" in page.page.get_text()
    (src, *_) = meets_photos(site)
    answer = somebody(site).client.get(src)
    assert answer.mimetype == "image/jpeg"
    assert Image.open(io.BytesIO(answer.data)).size == (512, 341)
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "noindex" in answer.headers["X-Robots-Tag"]


def test_everybody_else_meets_the_drawing(site, upload) -> None:
    upload(concept="this month")
    site.publish("eight_questions")
    page = somebody(site, "").opens("/form/eight_questions").presses("Start")
    assert not page.page.select("picture")


def test_each_screen_is_offered_small_files_in_kinds_it_may_know(site, upload) -> None:
    upload(concept="this month")
    site.publish("eight_questions")
    page = somebody(site).opens("/form/eight_questions").presses("Start")
    sources = page.page.select("picture")[0].find_all("source")
    assert [s["type"] for s in sources] == ["image/avif", "image/webp"]
    for source in sources:
        files = [part.split() for part in str(source["srcset"]).split(", ")]
        assert [width for _, width in files] == ["128w", "256w", "512w"]
        for address, width in files:
            answer = page.client.get(address)
            assert answer.mimetype == source["type"]
            assert Image.open(io.BytesIO(answer.data)).width == int(width[:-1])


def test_nothing_of_the_camera_or_the_file_name_is_kept(site, upload) -> None:
    upload(jpeg(turned=6), concept="this month")
    with site.house.database.reading() as connection:
        (photo,) = store.everything(connection)
        bodies = [row.body for row in connection.execute(store.photo_file.select())]
        rows = [str(row) for row in connection.execute(store.photo.select())]
    assert (photo.plain.width, photo.plain.height) == (341, 512)  # turned upright
    assert all(PLACE.encode() not in body and b"Exif" not in body for body in bodies)
    assert "IMG_0042" not in "".join(rows)


def test_the_engines_own_pages_show_photos_too(site, upload) -> None:
    upload(concept="help", words="Sam at the desk")
    assert somebody(site).opens("/help").page.select("picture")
    assert not somebody(site, "").opens("/help").page.select("picture")


def test_the_newest_photo_of_a_thing_is_the_one(site, upload) -> None:
    upload(jpeg("red"), concept="this month")
    upload(jpeg("blue"), concept="this month")
    answer = somebody(site).client.get(meets_photos(site)[0])
    assert Image.open(io.BytesIO(answer.data)).getpixel((5, 5))[2] > 200


def test_answers_are_all_photos_or_all_drawings(site, upload) -> None:
    """A photo among drawings would draw the eye, and the answer with it."""

    def answers_with_photos() -> int:
        site.publish("eight_questions")
        person = somebody(site).opens("/form/eight_questions").presses("Start")
        return len(person.page.select(".card__picture picture"))

    for concept in ("face-happy", "face-ok"):
        upload(concept=concept)
        assert answers_with_photos() == 0
    upload(concept="face-sad")
    assert answers_with_photos() == 3


def test_photos_are_offered_only_where_there_are_some(site, upload) -> None:
    assert not photos_offered(site.house)
    upload()
    assert photos_offered(site.house)


def test_a_form_may_show_photos_to_everybody(site, upload, tmp_path) -> None:
    import shutil

    from forms_engine.publishing.publish import Published, publish_folder
    from tests.conftest import TINY

    upload(concept="this month")
    folder = tmp_path / "forms" / "eight_questions"
    shutil.copytree(TINY / "eight_questions", folder)
    path = folder / "form.toml"
    path.write_text(
        path.read_text("utf-8").replace("\nminutes", '\npicture_set = "photos"\nminutes', 1)
    )
    assert isinstance(publish_folder(site.house, folder), Published)
    page = site.visitor().opens("/form/eight_questions").presses("Start")
    assert page.page.select("picture")
    plain = somebody(site, Prefs("en-GB", pictures="off").cookie())
    assert not plain.opens("/form/eight_questions").presses("Start").page.select("picture")


def test_photos_are_credited(site, upload) -> None:
    upload(concept="this month", taken_by="Jo Smith")
    site.publish("eight_questions")
    version = site.house.versions.get(1)
    taste = taste_of(site.house, Prefs("en-GB", pictures="photos"), version.form)
    lines = [line.words for line in credits_of(site.house, version, "en-GB", taste)]
    assert "Photos of this home: made by Jo Smith." in lines
    assert picked(site.house, version, "calendar-month", taste).media_type == "image/jpeg"
    assert picked(site.house, version, "calendar-month", PLAIN).media_type == "image/svg+xml"


# --- people, and what they agreed to ---


def test_a_photo_of_people_is_seen_by_nobody_before_each_of_them_agreed(site, upload) -> None:
    page = upload(concept="this month", people="yes")
    assert "nobody sees it yet" in page.page.get_text()
    assert not meets_photos(site)
    page.presses("Everybody in it is listed and agrees. Show it.")
    assert "Write down at least one person first" in page.text
    agree(page)
    assert not meets_photos(site)
    page.presses("Everybody in it is listed and agrees. Show it.")
    (src, *_) = meets_photos(site)
    assert somebody(site).client.get(src).headers["Cache-Control"] == "private, max-age=3600"


def shown_with(upload: Callable[..., Visitor], *names: str, **more: str) -> Visitor:
    page = upload(concept="this month", people="yes")
    for name in names:
        agree(page, name, **more)
    return page.presses("Everybody in it is listed and agrees. Show it.")


def test_when_one_agreement_ends_the_photo_is_gone_until_they_agree_again(site, upload) -> None:
    page = shown_with(upload, "Ali")
    agree(page, "Bo", until="2026-04-01")
    (src, *_) = meets_photos(site)
    site.clock.later(days=30)  # the 1st of April
    assert meets_photos(site)
    site.clock.later(days=1)
    assert not meets_photos(site)
    assert somebody(site).client.get(src).status_code == 404
    page = sign_in(site.visitor(), "designer@home.example").opens(page.path)
    assert "Agreement ended" in page.text
    assert "It ended on 01 April 2026" in page.text
    token = page.fields()["csrf_token"]
    page.posts(f"{page.path}/people/2", {
        "csrf_token": token, "who": "self", "agreed_on": "2026-04-02", "until": "2027-04-01",
    })  # fmt: skip
    assert meets_photos(site)


def test_who_changes_their_mind_is_gone_everywhere(site, upload) -> None:
    page = shown_with(upload, "Ali Baba")
    (src, *_) = meets_photos(site)
    reader = somebody(site)
    assert reader.client.get(src).status_code == 200
    page.presses("Take this photo away")
    assert "The photo is gone" in page.page.get_text()
    assert reader.client.get(src).status_code == 404
    assert reader.client.get(src).headers["Cache-Control"] == "no-store"
    assert not meets_photos(site)
    with site.house.database.reading() as connection:
        assert not connection.execute(store.photo_file.select()).all()
        assert not connection.execute(store.photo_person.select()).all()
        (row,) = connection.execute(store.photo.select())
    assert (row.words, row.taken_by) == ("", "")
    kept = b"".join(p.read_bytes() for p in site.house.settings.data.glob("forms.sqlite3*"))
    assert b"Ali Baba" not in kept


def test_a_page_kept_from_before_does_not_show_what_was_taken_away(site, upload) -> None:
    """Compiled pages are kept in each worker: they are named by what may be seen today."""
    page = upload(concept="this month")
    person = somebody(site)
    site.publish("eight_questions")
    person.opens("/form/eight_questions").presses("Start")
    assert person.page.select("picture")
    question = person.path
    assert person.opens("/form/eight_questions").page.select("picture")
    page.presses("Take this photo away")
    assert not person.opens(question).page.select("picture")
    assert not person.opens("/form/eight_questions").page.select("picture")


def test_the_trail_says_what_was_done_and_never_who_is_in_it(site, upload) -> None:
    page = shown_with(upload, "Ali Baba")
    page.presses("Take this photo away")
    with site.house.database.reading() as connection:
        noted = [e for e in reversed(people.trail(connection)) if e.entity == "photo"]
    assert [e.act for e in noted] == [
        "photo added", "photo agreed", "photo shown", "photo taken away",
    ]  # fmt: skip
    assert "Ali" not in str(noted)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("name", "  ", "Write who is in the photo"),
        ("agreed_on", "2026-03-03", "It cannot be a day to come"),
        ("agreed_on", "soon", "Write the day they agreed"),
        ("until", "2026-03-01", "Not more than 3 years"),
        ("until", "2031-03-01", "Not more than 3 years"),
        ("until", "", "Not more than 3 years"),
    ],
)
def test_an_agreement_without_a_name_or_an_end_is_none(site, upload, field, value, said) -> None:
    page = upload(people="yes")
    agree(page, **{field: value})
    assert page.response.status_code == 400
    assert said in page.text


def test_somebody_else_who_agreed_says_who_they_are(site, upload) -> None:
    page = upload(people="yes")
    assert "Write who agreed for them, and why they may." in agree(page, who="other").text
    page = agree(page, who="other", agreed_by="His mother, deputy for welfare")
    assert "His mother, deputy for welfare agreed for them on 01 March 2026" in page.text


# --- what is refused ---


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"words": " "}, "Write what the photo shows"),
        ({"concept": "our mugs"}, "Choose one of the pictures in the list"),
        ({"concept": "code-apple"}, "Choose one of the pictures in the list"),
        ({"concept": "apple"}, "Choose one of the pictures in the list"),
        ({"people": ""}, "Say if people are in the photo"),
        ({"body": b""}, "Choose a photo"),
        ({"body": b"<svg/>"}, "This is no photo that we know"),
        ({"body": b"\0\0\0\x18ftypheic" + b"\0" * 40}, "Most Compatible"),
        ({"body": jpeg()[:200]}, "damaged"),
    ],
)  # fmt: skip
def test_what_is_missing_or_wrong_is_said_and_nothing_is_kept(site, upload, fields, said) -> None:
    page = upload(**fields)
    assert page.response.status_code == 400
    assert said in page.text
    with site.house.database.reading() as connection:
        assert store.everything(connection) == []


def test_what_was_typed_stays_after_a_mistake(upload) -> None:
    page = upload(b"", words="Our kitchen", concept="nurse", taken_by="Jo")
    values = {str(i.get("name")): i.get("value") for i in page.page.select("input.input")}
    assert (values["words"], values["concept"], values["taken_by"]) == (
        "Our kitchen",
        "nurse",
        "Jo",
    )


def test_a_bomb_is_refused_before_it_is_unpacked(upload) -> None:
    from tests.pictures.test_cleaning_photos import png

    assert "30000 by 30000 dots" in upload(png(30_000, 30_000)).text


def test_a_file_that_is_too_big_is_said_kindly(site, designer) -> None:
    answer = designer.client.post(
        "/staff/pictures/add",
        input_stream=io.BytesIO(b"x" * 13_000_000),
        content_type="multipart/form-data; boundary=x",
    )
    assert answer.status_code == 413
    assert "Choose a smaller file" in answer.get_data(as_text=True)


@given(body=st.binary(max_size=3000))
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_bytes_are_answered_with_a_kind_page(upload, body) -> None:
    assert upload(body).response.status_code == 400


@pytest.mark.parametrize("name", ["0", "../secret.key", "a" * 64, "%00"])
def test_there_is_no_other_photo(site, name) -> None:
    assert site.visitor().client.get(f"/photos/{name}").status_code == 404


def test_staff_see_a_photo_that_nobody_else_sees_yet(site, upload) -> None:
    page = upload(people="yes")
    answer = page.client.get("/staff/pictures/1/file")
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")
    with site.house.database.reading() as connection:
        photo = store.one(connection, 1)
    assert photo is not None
    for size in photo.sizes:
        assert site.visitor().client.get(f"/photos/{size.sha256}").status_code == 404


def test_a_designer_finds_the_name_of_a_picture(designer) -> None:
    page = designer.opens("/staff/pictures/?q=cup+of+tea")
    assert "cup-of-tea" in [code.get_text() for code in page.page.select(".found code")]
    assert "No picture has these words" in designer.opens("/staff/pictures/?q=zzz").text


def test_a_designer_who_reads_polish_finds_it_in_polish(designer) -> None:
    designer.client.set_cookie(COOKIE, Prefs("pl").cookie())
    page = designer.opens("/staff/pictures/?q=herbatę")
    assert [code.get_text() for code in page.page.select(".found code")] == ["cup-of-tea"]
