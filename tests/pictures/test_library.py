"""Finding a picture: the form's own first, then the sets. Its credit always comes along."""

from __future__ import annotations

import hashlib
import io
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image

from forms_engine.pictures.library import Library
from forms_engine.pictures.licences import known
from forms_engine.pictures.safety import inline

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {0}"><path d="M0 0h9"/></svg>'
GIF = b"GIF89a\x08\0\x06\0\0\0\0;"
CREDITS = """
["our-house.gif"]
author = "Sam"
licence = "CC-BY-4.0"
source = "A photo that Sam took"
words = { en = "Our house", cy = "Ein tŷ" }
"""


def make_set(root: Path, name: str, rows: str, size: int = 10) -> Path:
    folder = root / name
    folder.mkdir(parents=True)
    about = (
        f'id = "{name}"\nname = "Set {name}"\nlicence = "CC0-1.0"\n'
        f'credit = "Set {name}, CC0"\nauthor = "Jo"\nsource = "drawn here"\n'
    )
    (folder / "set.toml").write_text(about, encoding="utf-8")
    (folder / "index.csv").write_text(f"concept,file,bci,en,cy\n{rows}", encoding="utf-8")
    for row in rows.splitlines():
        (folder / row.split(",")[1]).write_text(SVG.format(size), encoding="utf-8")
    return folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    make_set(
        tmp_path,
        "core",
        "cup-of-tea,cup-of-tea.svg,17,a cup of tea,paned o de\ncafe,cafe.svg,,Café,caffi\n",
    )
    make_set(tmp_path, "photos", "cup-of-tea,tea.svg,,tea in a mug,\n", size=20)
    return tmp_path


@pytest.fixture
def library(root: Path) -> Library:
    return Library(root)


@pytest.fixture
def form(tmp_path: Path) -> Path:
    pictures = tmp_path / "my_form" / "pictures"
    pictures.mkdir(parents=True)
    (pictures / "our-house.gif").write_bytes(GIF)
    (pictures / "nobody-knows.gif").write_bytes(GIF)
    (pictures / "credits.toml").write_text(CREDITS, encoding="utf-8")
    return tmp_path / "my_form"


def test_a_concept_is_found_with_its_size_its_words_and_its_credit(library) -> None:
    found = library.find("cafe")
    assert found is not None
    assert (found.name, found.set, found.media_type) == ("cafe", "core", "image/svg+xml")
    assert (found.width, found.height) == (10, 10)
    assert (found.author, found.licence, found.source) == ("Jo", "CC0-1.0", "drawn here")
    assert found.words == {"en": "Café", "cy": "caffi"}
    assert found.sha256 == hashlib.sha256(found.body).hexdigest()
    assert library.sets["core"].credit == "Set core, CC0"


def test_a_chosen_set_comes_before_the_core_set_and_the_core_set_fills_the_gaps(library) -> None:
    chosen = library.find("cup-of-tea", sets=("photos",))
    assert chosen is not None
    assert chosen.set == "photos"
    gap = library.find("cafe", sets=("photos", "unknown"))
    assert gap is not None
    assert gap.set == "core"


def test_another_set_changes_no_picture_unless_it_was_chosen(root) -> None:
    make_set(root, "animals", "cafe,cafe.svg,,café,\ncat,cat.svg,,cat,\n")
    library = Library(root)
    assert [library.find(name).set for name in ("cafe", "cat")] == ["core", "animals"]


def test_a_forms_own_picture_is_found_by_its_file_name(library, form) -> None:
    found = library.find("our-house.gif", form)
    assert found is not None
    assert (found.set, found.media_type, found.width, found.height) == ("", "image/gif", 8, 6)
    assert (found.author, found.licence) == ("Sam", "CC-BY-4.0")
    assert found.words["cy"] == "Ein tŷ"


def test_a_credited_picture_is_found_without_its_ending_and_before_any_set(library, form) -> None:
    named = library.find("our-house", form)
    assert named is not None
    assert named.body == GIF
    (form / "pictures" / "cafe.gif").write_bytes(GIF)
    with (form / "pictures" / "credits.toml").open("a", encoding="utf-8") as credits:
        credits.write('["cafe.gif"]\nauthor = "Jo"\nlicence = "CC0-1.0"\nsource = "x"\n')
    own = library.find("cafe", form)
    assert own is not None
    assert own.set == ""


def test_a_picture_without_a_credit_has_no_licence_and_is_told(library, form) -> None:
    found = library.find("nobody-knows.gif", form)
    assert found is not None
    assert found.licence == ""
    ((file, sentence),) = library.problems(form)
    assert file == "pictures/nobody-knows.gif"
    assert 'Add to credits.toml: ["nobody-knows.gif"]' in sentence


def test_a_harmful_picture_is_not_found_and_says_why(library, form) -> None:
    bad = SVG.format(9).replace("<path", "<script/><path")
    (form / "pictures" / "bad.svg").write_text(bad, encoding="utf-8")
    assert library.find("bad.svg", form) is None
    why = library.why_not("bad.svg", form)
    assert why is not None
    assert "program" in why
    assert library.why_not("our-house.gif", form) is None
    assert ("pictures/bad.svg", why) in library.problems(form)


@pytest.mark.parametrize(
    "name",
    [
        *("../secret.gif", "/etc/passwd", "..", ".", "", "pictures/our-house.gif", ".hidden.gif"),
        *("our-house.gif\0", "our-house.gif ", "credits.toml", "..\\secret.gif", "no-such.gif"),
        "cup-of-tea.svg",
    ],
)
def test_a_name_leads_nowhere_else(library, form, name) -> None:
    (form / "secret.gif").write_bytes(GIF)
    (form / "pictures" / ".hidden.gif").write_bytes(GIF)
    assert library.find(name, form) is None


def test_a_link_out_of_the_folder_is_not_followed(library, form, tmp_path) -> None:
    (tmp_path / "secret.gif").write_bytes(GIF)
    (form / "pictures" / "link.gif").symlink_to(tmp_path / "secret.gif")
    assert library.find("link.gif", form) is None
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "pictures").symlink_to(form / "pictures")
    assert library.find("our-house.gif", tmp_path / "other") is None


def test_a_set_cannot_reach_out_of_its_folder(root) -> None:
    (root / "secret.svg").write_text(SVG.format(5), encoding="utf-8")
    with (root / "core" / "index.csv").open("a", encoding="utf-8") as index:
        index.write("secret,../secret.svg,,secret,\nlost,lost.svg,,lost,\n")
    library = Library(root)
    assert library.find("secret") is None
    assert library.find("lost") is None


def test_a_broken_set_says_so_and_the_others_go_on(root) -> None:
    make_set(root, "broken", "tea,tea.svg,,tea,\n")
    (root / "broken" / "index.csv").write_text("picture,path\ntea,tea.svg\n", encoding="utf-8")
    library = Library(root)
    assert library.find("cafe") is not None
    assert list(library.broken) == ["broken"]
    assert "index.csv with the columns concept and file" in library.broken["broken"]


def test_a_broken_credits_file_is_told_and_no_picture_is_lost(library, form) -> None:
    (form / "pictures" / "credits.toml").write_text("oh = [", encoding="utf-8")
    found = library.find("our-house.gif", form)
    assert found is not None
    assert found.licence == ""
    assert "pictures/credits.toml" in dict(library.problems(form))


def test_a_form_without_pictures_has_no_problems(library, tmp_path) -> None:
    assert library.problems(tmp_path / "no_such_form") == []
    assert library.find("cafe", tmp_path / "no_such_form") is not None


@pytest.mark.parametrize(
    ("words", "language", "names"),
    [
        ("tea", "en", ["cup-of-tea", "cup-of-tea"]),
        ("TEA cup", "en", ["cup-of-tea", "cup-of-tea"]),
        ("cafe", "en", ["cafe"]),
        ("Café", "en", ["cafe"]),
        ("caf", "en", ["cafe"]),
        ("paned", "cy", ["cup-of-tea"]),
        ("paned", "en", []),
        ("mug", "cy", ["cup-of-tea"]),
        ("coffee", "en", []),
        ("  ", "en", []),
    ],
)
def test_pictures_are_found_by_the_words_they_stand_for(library, words, language, names) -> None:
    assert [found.name for found in library.search(words, language)] == names


def test_the_closest_picture_comes_first_and_no_more_than_asked(library) -> None:
    first = library.search("tea in a mug")[0]
    assert first.set == "photos"
    assert len(library.search("tea", limit=1)) == 1


def test_many_at_once_get_the_same_picture(root) -> None:
    library = Library(root)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: library.find("cup-of-tea"), range(64)))
    assert len({picture.sha256 for picture in found if picture}) == 1
    assert None not in found


def test_sets_are_read_only_when_a_picture_is_wanted(tmp_path) -> None:
    library = Library(tmp_path / "later")
    make_set(tmp_path / "later", "core", "tea,tea.svg,,tea,\n")
    assert library.find("tea") is not None


def test_a_picture_says_which_concept_it_stands_for() -> None:
    """(E09) A helper tool can put the person's own symbol in its place."""
    library = Library(Path(__file__).parents[2] / "symbols")
    home = library.find("home")
    assert home
    assert home.bci == library.concept_id("home") == "14885"
    assert ' adapt-symbol="14885"' in inline(home, "supports")
    unknown = library.find("not-now")
    assert unknown
    assert "adapt-symbol" not in inline(unknown, "supports")


def photo(turned: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = turned, "51.5 N, 0.1 W"
    file = io.BytesIO()
    Image.new("RGB", (40, 20), "red").save(file, "JPEG", exif=exif)
    return file.getvalue()


@pytest.mark.parametrize(("turned", "size"), [(1, (40, 20)), (6, (20, 40))])
def test_a_forms_photo_is_upright_and_says_nothing_of_its_camera(
    library, form, turned, size
) -> None:
    (form / "pictures" / "us.jpg").write_bytes(photo(turned))
    found = library.find("us.jpg", form)
    assert b"51.5 N" not in found.body
    assert (found.width, found.height) == size == Image.open(io.BytesIO(found.body)).size
    assert library.find("us.jpg", form).sha256 == found.sha256


def test_a_licence_that_nobody_knows_is_no_licence(library, form) -> None:
    path = form / "pictures" / "credits.toml"
    path.write_text('["our-house.gif"]\nauthor = "Sam"\nlicence = "ask Sam"\n', "utf-8")
    assert library.find("our-house.gif", form).licence == ""
    said = dict(library.problems(form))["pictures/our-house.gif"]
    assert "We do not know the licence “ask Sam”. Write one such as CC0" in said


@pytest.mark.parametrize(
    ("written", "licence"),
    [
        ("CC0", "CC0-1.0"), ("cc by-sa 4.0", "CC-BY-SA-4.0"),
        ("CC-BY-NC-SA-4.0", "CC-BY-NC-SA-4.0"),
        ("Creative Commons Attribution 3.0 Unported", "CC-BY-3.0"), ("own", "own"),
        ("http://creativecommons.org/licenses/by-nc/2.5/", "CC-BY-NC-2.5"), ("CC BY", "CC-BY"),
        ("with permission", "permission"), ("mine", None), ("CC BY 9.9", None), ("", None),
    ],
)  # fmt: skip
def test_a_licence_is_understood_however_it_is_written(written, licence) -> None:
    found = known(written)
    assert (found.id if found else None) == licence


class MakingRoom(dict[object, object]):
    """Another thread empties what is kept in the moment in which something is put there."""

    def __setitem__(self, key: object, value: object) -> None:
        super().__setitem__(key, value)
        self.clear()


def test_a_picture_is_there_while_another_thread_makes_room(library) -> None:
    library._found = MakingRoom()
    assert library.find("cafe") is not None
