"""Somebody brings a picture set of their own: it comes in whole, or not at all, and says why."""

from __future__ import annotations

import base64
import csv
import io
import json
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forms_engine.cli import main
from forms_engine.pictures import adding, kept, unpacking
from forms_engine.pictures.adding import Added, add, read_pack
from forms_engine.pictures.annotations import read_all
from forms_engine.pictures.candidates import Credit
from forms_engine.pictures.library import Library
from forms_engine.pictures.licences import known
from forms_engine.pictures.refusing import SetRefused
from tests.conftest import ROOT

TEA = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>'
CAKE = TEA.replace(b"h9v9", b"h8v8")
NONE = Credit("", None, "")
BY_US = Credit("Sam Jones", known("own"), "Drawn here")
TABLE = "file,word,author,licence\ntea.svg,a cup of tea,Sam,CC BY 4.0\ncake.svg,cake,Ali,cc0\n"


def folder_of(place: Path, **files: bytes | str) -> Path:
    place.mkdir()
    for name, body in files.items():
        path = place / name.replace("__", ".")
        path.write_bytes(body if isinstance(body, bytes) else body.encode())
    return place


def zip_of(place: Path, files: dict[str, bytes | str]) -> Path:
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    return place


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "data" / "pictures"


@pytest.fixture
def bring(root: Path) -> Callable[..., Added]:
    def start(path: Path, credit: Credit = NONE, set_id: str = "ours") -> Added:
        return add(root, read_pack(path, credit), set_id)

    return start


@pytest.fixture
def refused(bring: Callable[..., Added], root: Path) -> Callable[..., str]:
    """What is said; and nothing has changed."""

    def start(path: Path, credit: Credit = NONE, set_id: str = "ours") -> str:
        before = sorted(p.name for p in root.rglob("*")) if root.exists() else []
        with pytest.raises(SetRefused) as trouble:
            bring(path, credit, set_id)
        assert (sorted(p.name for p in root.rglob("*")) if root.exists() else []) == before
        assert all(line.strip() for line in trouble.value.lines)
        return str(trouble.value)

    return start


# --- a folder or a zip with a table ---


@pytest.mark.parametrize("packed", [False, True])
def test_a_therapist_brings_a_folder_or_a_zip_with_a_table(tmp_path, bring, root, packed) -> None:
    path = folder_of(tmp_path / "signs", index__csv=TABLE, tea__svg=TEA, cake__svg=CAKE)
    if packed:
        path = zip_of(
            tmp_path / "s.zip", {f"signs/{p.name}": p.read_bytes() for p in path.iterdir()}
        )
    assert bring(path).pictures == 2
    library = Library(ROOT / "symbols", root)
    tea = library.find("a-cup-of-tea")
    assert tea is not None
    assert (tea.set, tea.author, tea.licence, tea.body) == ("ours", "Sam", "CC-BY-4.0", TEA)
    assert library.instead("ours", "cup-of-tea").body == TEA
    assert library.search("cake")[0].licence == "CC0-1.0"


@pytest.mark.parametrize(
    "table",
    [
        "\ufefffile;word;author;licence\ntea.svg;tea;Sam;CC0\n",
        "Image\tLabel\tArtist\tLicense\nTEA.SVG\ttea\tSam\tcc-0\n",
        "Filename,Title,Creator,Rights\r\n./tea.svg,tea,Sam,https://creativecommons.org/publicdomain/zero/1.0/\r\n",
        "picture|English|made by|license name\ntea.svg|tea|Sam|Creative Commons Zero\n".replace(
            "Creative Commons Zero", "CC Zero 1.0"
        ),
    ],
)
def test_names_of_columns_and_separators_are_forgiven(tmp_path, bring, root, table) -> None:
    bring(folder_of(tmp_path / "signs", signs__csv=table, tea__svg=TEA))
    tea = Library(ROOT / "symbols", root).find("tea")
    assert tea is not None
    assert (tea.author, tea.licence, tea.words["en"]) == ("Sam", "CC0-1.0", "tea")


def test_a_table_saved_by_an_old_spreadsheet_is_read(tmp_path, bring, root) -> None:
    table = "file,word,Français\ntea.svg,café,thé\n"
    for number, body in enumerate((table.encode("cp1252"), table.encode("utf-16"))):
        folder = folder_of(tmp_path / f"s{number}", index__csv=body, tea__svg=TEA)
        bring(folder, BY_US, f"s-{number}")
        found = Library(ROOT / "symbols", root).sets[f"s-{number}"].entries["cafe"]
        assert found.words == {"en": "café", "fr": "thé"}


def test_languages_are_named_by_code_or_by_name(tmp_path, bring, root) -> None:
    table = "file,concept,en-GB,Welsh,polski,ur\ntea.svg,tea,tea,te,herbata,چائے\n"
    bring(folder_of(tmp_path / "signs", index__csv=table, tea__svg=TEA), BY_US)
    library = Library(ROOT / "symbols", root)
    words = library.sets["ours"].entries["tea"].words
    assert words == {"en": "tea", "cy": "te", "pl": "herbata", "ur": "چائے"}
    assert "ours" in {one.set for one in library.search("herbata", "pl")}
    assert "ours" in {one.set for one in library.search("چائے", "ur")}


def test_a_mistake_says_its_line_and_what_to_write(tmp_path, refused) -> None:
    table = (
        "file,word,author,licence\ntee.svg,tea,Sam,CC0\ncake.svg,cake,,CC0\n\n"
        "cake.svg,pie,Sam,mine?\nhttps://a.example/x.png,x,Sam,CC0\n,nothing,Sam,CC0\n"
    )
    said = refused(folder_of(tmp_path / "s", index__csv=table, tea__svg=TEA, cake__svg=CAKE))
    assert "line 2: there is no file tee.svg. Did you mean tea.svg?" in said
    assert "line 3: nothing says who made it" in said
    assert "line 5: we do not know the licence “mine?”. Write one such as CC0" in said
    assert "line 6: the file is an address on the web. We fetch nothing from there." in said
    assert "line 7: there is no file name." in said


def test_two_lines_of_one_concept_are_told(tmp_path, refused) -> None:
    table = "file,word\ntea.svg,tea\ncake.svg,Tea!\n"
    said = refused(folder_of(tmp_path / "s", i__csv=table, tea__svg=TEA, cake__svg=CAKE), BY_US)
    assert "line 3: tea stands in line 2 too" in said


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"tea__svg": TEA}, "tea.svg,a cup of tea"),
        ({"index__csv": "word,author\ntea,Sam\n", "tea__svg": TEA}, "no column says which file"),
        ({"index__csv": "file,word\n", "tea__svg": TEA}, "is empty"),
        ({"a__csv": TABLE, "b__csv": TABLE}, "several tables"),
        ({"index__csv": b"file\0,word\ntea,tea"}, "not plain text"),
        ({"index__csv": "file,word\n" + "a" * 200_000 + ",b\n"}, "no table"),
    ],
)
def test_a_wrong_table_is_said_kindly(tmp_path, refused, files, said) -> None:
    assert said in refused(folder_of(tmp_path / "s", **files), BY_US)


def test_a_set_without_a_known_licence_is_refused(tmp_path, refused) -> None:
    table = "file,word\ntea.svg,tea\n"
    said = refused(folder_of(tmp_path / "s", index__csv=table, tea__svg=TEA))
    assert "line 2: there is no licence. Write one such as CC0" in said


@given(st.text(max_size=300))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_a_table_says_it_is_read_or_refused_kindly(tmp_path, text) -> None:
    place = tmp_path / "any"
    place.mkdir(exist_ok=True)
    (place / "index.csv").write_bytes(f"file,word\n{text}".encode(errors="replace"))
    (place / "tea.svg").write_bytes(TEA)
    with suppress(SetRefused):
        add(tmp_path / "data", read_pack(place, BY_US), "any")


# --- hostile files ---

SCRIPT = TEA.replace(b"<path", b"<script>alert(1)</script><path")
ENTITY = b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + TEA
FETCHES = TEA.replace(b"<path", b'<path fill="url(https://a.example/x)"')
HANDLER = TEA.replace(b"<path", b'<path onload="x()"')


@pytest.mark.parametrize("bad", [SCRIPT, ENTITY, FETCHES, HANDLER])
def test_one_harmful_drawing_and_the_whole_set_stays_out(tmp_path, refused, bad) -> None:
    folder = folder_of(tmp_path / "s", index__csv=TABLE, tea__svg=TEA, cake__svg=bad)
    assert "line 3, cake.svg" in (said := refused(folder))
    assert "nothing of this set was taken in" in said


@pytest.mark.parametrize(
    "name", ["../out.svg", "/etc/out.svg", "a/../../out.svg", "..\\out.svg", "C:\\x.svg"]
)
def test_no_name_leads_out_of_a_zip(tmp_path, refused, name) -> None:
    said = refused(zip_of(tmp_path / "s.zip", {name: TEA, "index.csv": TABLE}), BY_US)
    assert "wants to be written somewhere else" in said
    assert not (tmp_path / "out.svg").exists()


def test_links_are_not_followed(tmp_path, refused) -> None:
    folder = folder_of(tmp_path / "s", index__csv=TABLE)
    (folder / "tea.svg").symlink_to("/etc/hostname")
    assert "a link to another place" in refused(folder, BY_US)
    link = zipfile.ZipInfo("tea.svg")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "s.zip", "w") as archive:
        archive.writestr(link, "/etc/hostname")
    assert "a link to another place" in refused(tmp_path / "s.zip", BY_US)
    with tarfile.open(tmp_path / "s.tgz", "w:gz") as tar:
        entry = tarfile.TarInfo("tea.svg")
        entry.type, entry.linkname = tarfile.SYMTYPE, "/etc/hostname"
        tar.addfile(entry)
    assert "a link to another place" in refused(tmp_path / "s.tgz", BY_US)


def test_a_bomb_is_stopped_before_it_is_unpacked(tmp_path, refused, monkeypatch) -> None:
    monkeypatch.setattr(unpacking, "MOST_BYTES", 1_000_000)
    files = {f"{n}.svg": b" " * 300_000 for n in range(5)}
    assert "unpacks to far more" in refused(zip_of(tmp_path / "s.zip", files), BY_US)
    with tarfile.open(tmp_path / "s.tgz", "w:gz") as tar:
        entry = tarfile.TarInfo("not-even-looked-at.bin")
        entry.size = 3_000_000
        tar.addfile(entry, io.BytesIO(b"\0" * entry.size))
    assert "unpacks to far more" in refused(tmp_path / "s.tgz", BY_US)


def test_a_zip_that_lies_about_a_size_is_stopped(tmp_path, refused, monkeypatch) -> None:
    monkeypatch.setattr(unpacking, "MOST_OF_ONE", 1000)
    path = zip_of(tmp_path / "s.zip", {"tea.svg": b" " * 5000})
    whole = path.read_bytes().replace(struct.pack("<I", 5000), struct.pack("<I", 10))
    path.write_bytes(whole)
    assert refused(path, BY_US)


def test_too_many_files_are_too_many(tmp_path, refused, monkeypatch) -> None:
    monkeypatch.setattr(unpacking, "MOST_FILES", 3)
    files = {f"{n}.svg": TEA for n in range(5)}
    assert "more than 3 files" in refused(zip_of(tmp_path / "s.zip", files), BY_US)


@pytest.mark.parametrize(
    "body", [b"", b"hello", b"PK\3\4 not really", b"\x1f\x8b not really", b"%PDF-1.7"]
)
def test_what_is_no_set_is_said_kindly(tmp_path, refused, body) -> None:
    (tmp_path / "file").write_bytes(body)
    assert refused(tmp_path / "file", BY_US).endswith((".", "OpenMoji."))


def test_a_file_that_is_not_there_is_said(tmp_path, refused) -> None:
    assert "There is no file nowhere.zip" in refused(tmp_path / "nowhere.zip")


@given(st.binary(max_size=2000))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_bytes_are_read_or_refused_kindly(tmp_path, body) -> None:
    for start in (b"", b"PK\3\4", b"\x1f\x8b\x08", b"{"):
        (tmp_path / "file").write_bytes(start + body)
        with pytest.raises(SetRefused):
            add(tmp_path / "data", read_pack(tmp_path / "file", BY_US), "any")


def test_a_picture_that_says_it_is_huge_costs_nothing(tmp_path, refused) -> None:
    def part(name: bytes, body: bytes) -> bytes:
        crc = struct.pack(">I", zlib.crc32(name + body))
        return struct.pack(">I", len(body)) + name + body + crc

    bomb = b"\x89PNG\r\n\x1a\n" + part(
        b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 6, 0, 0, 0)
    )
    table = "file,word\nb.png,bomb\n"
    said = refused(folder_of(tmp_path / "s", index__csv=table, b__png=bomb), BY_US)
    assert "60000 by 60000 dots" in said


# --- boards ---


def board(**more: object) -> dict[str, object]:
    data = "data:image/svg+xml;base64," + base64.b64encode(TEA).decode()
    licence = {
        "type": "CC By",
        "author_name": "Ann",
        "copyright_notice_url": "http://creativecommons.org/licenses/by/3.0/",
    }
    return {
        "format": "open-board-0.1", "id": "1", "locale": "en", "name": "Drinks",
        "buttons": [{"label": "cup of tea", "image_id": "i"}, {"label": "no picture"}],
        "images": [{"id": "i", "data": data, "license": licence}],
        "strings": {"pl": {"cup of tea": "herbata"}},
        **more,
    }  # fmt: skip


def test_a_board_brings_its_pictures_words_and_licences(tmp_path, bring, root) -> None:
    (tmp_path / "drinks.obf").write_text(json.dumps(board()), "utf-8")
    assert bring(tmp_path / "drinks.obf").name == "Drinks"
    tea = Library(ROOT / "symbols", root).sets["ours"].entries["cup-of-tea"]
    assert (tea.author, tea.licence, tea.words) == (
        "Ann",
        "CC-BY-3.0",
        {"en": "cup of tea", "pl": "herbata"},
    )


def test_boards_with_their_pictures_in_one_file(tmp_path, bring, root) -> None:
    one = board(
        images=[{"id": "i", "path": "images/tea.svg"}], license={"type": "CC0", "author_name": "Jo"}
    )
    files = {"manifest.json": "{}", "boards/1.obf": json.dumps(one), "images/tea.svg": TEA}
    bring(zip_of(tmp_path / "b.obz", files))
    assert Library(ROOT / "symbols", root).sets["ours"].entries["cup-of-tea"].author == "Jo"


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (
            {"images": [{"id": "i", "data": "data:image/svg+xml;base64,PHN2Zz4="}]},
            "no licence that we know",
        ),
        ({"images": [{"id": "i", "url": "https://a.example/tea.png"}]}, "We fetch nothing"),
        ({"images": [{"id": "i", "path": "../../etc/hostname"}]}, "is not in the file"),
        (
            {"images": [{"id": "i", "data": "data:text/html;base64,PHN2Zz4="}]},
            "a kind that we do not know",
        ),
        ({"buttons": 3}, "no board that we can read"),
    ],
)
def test_a_board_that_cannot_be_used_says_why(tmp_path, refused, changed, said) -> None:
    (tmp_path / "b.obf").write_text(json.dumps(board(**changed)), "utf-8")
    assert said in refused(tmp_path / "b.obf")


def test_a_board_without_end_is_refused(tmp_path, refused) -> None:
    (tmp_path / "b.obf").write_text("[" * 100_000, "utf-8")
    assert refused(tmp_path / "b.obf")
    (tmp_path / "b.obf").write_text('{"a":' * 100_000, "utf-8")
    assert "no board that we can read" in refused(tmp_path / "b.obf")


# --- OpenMoji, as its npm package is made ---

ROWS = (
    ("☕", "2615", "hot beverage", "coffee, tea", "Jo"),
    ("🍏", "F8FF", "apple", "brand", "Al"),
    ("✋", "270B", "raised hand", "high five", "Jo"),
)


def openmoji(place: Path, more: dict[str, bytes] | None = None) -> Path:
    data = io.StringIO()
    sheet = csv.writer(data)
    sheet.writerow(("emoji", "hexcode", "annotation", "tags", "openmoji_author"))
    sheet.writerows(ROWS)
    files = {
        "package/data/openmoji.csv": data.getvalue().encode(),
        **{f"package/color/svg/{row[1]}.svg": TEA for row in ROWS},
        **{f"package/black/svg/{row[1]}.svg": b"not looked at" for row in ROWS},
        **(more or {}),
    }
    with tarfile.open(place, "w:gz") as tar:
        for name, body in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(body)
            tar.addfile(entry, io.BytesIO(body))
    return place


def cldr(place: Path) -> Path:
    words = {
        "annotations": {"annotations": {"☕": {"default": ["herbata"], "tts": ["gorący napój"]}}}
    }
    with tarfile.open(place, "w:gz") as tar:
        for language in ("pl", "cy"):
            body = json.dumps(words).encode()
            entry = tarfile.TarInfo(f"package/annotations/{language}/annotations.json")
            entry.size = len(body)
            tar.addfile(entry, io.BytesIO(body))
    return place


def test_openmoji_comes_with_its_authors_and_words_of_many_languages(tmp_path, root) -> None:
    spoken = read_all([cldr(tmp_path / "cldr.tgz")], ["pl"])
    pack = read_pack(openmoji(tmp_path / "openmoji-17.0.0.tgz"), NONE, spoken)
    assert add(root, pack).id == "openmoji"
    library = Library(ROOT / "symbols", root)
    assert [one.name for one in library.search("herbata", "pl")] == ["cup-of-tea", "hot-beverage"]
    tea = library.search("gorący", "pl")[0]
    assert (tea.author, tea.licence, tea.set_name) == ("Jo", "CC-BY-SA-4.0", "OpenMoji")
    assert library.search("five")[0].name == "raised-hand"


def test_openmoji_stands_in_only_where_our_table_says_so(tmp_path, root) -> None:
    """An emoji called apple is the sign of a firm: equal words are not enough here."""
    add(root, read_pack(openmoji(tmp_path / "o.tgz"), NONE))
    library = Library(ROOT / "symbols", root)
    assert set(library.matches(library.sets["openmoji"])) == {"cup-of-tea", "stop"}
    assert library.instead("openmoji", "stop").name == "raised-hand"
    assert library.instead("openmoji", "code-apple") is None


def test_a_drawing_of_openmoji_that_is_too_rich_is_left_out_and_a_harmful_one_is_not(
    tmp_path, root, refused
) -> None:
    rich = TEA.replace(b"<path", b'<clipPath id="a"/><path')
    many = {f"package/color/svg/{n:04X}.svg": TEA for n in range(100)}
    rows = "".join(f"x,{n:04X},thing {n},,Jo\n" for n in range(100)) + "x,FFFF,rich,,Jo\n"
    data = b"emoji,hexcode,annotation,tags,openmoji_author\n" + rows.encode()
    files = {"package/data/openmoji.csv": data, **many, "package/color/svg/FFFF.svg": rich}
    added = add(root, read_pack(openmoji(tmp_path / "o.tgz", files), NONE))
    assert added.pictures == 100
    assert "FFFF.svg" in added.notes[0]
    files["package/color/svg/FFFF.svg"] = SCRIPT
    assert "There is a program" in refused(openmoji(tmp_path / "o.tgz", files), set_id="openmoji")


# --- keeping them ---


def test_every_worker_sees_a_new_set_and_a_removed_one_at_once(tmp_path, bring, root) -> None:
    other_worker = Library(ROOT / "symbols", root)
    assert set(other_worker.added) == set()
    bring(folder_of(tmp_path / "s", index__csv=TABLE, tea__svg=TEA, cake__svg=CAKE))
    assert other_worker.find("cake").body == CAKE
    newer = folder_of(tmp_path / "t", index__csv=TABLE, tea__svg=CAKE, cake__svg=TEA)
    assert bring(newer).replaced
    assert other_worker.find("cake").body == TEA
    assert len([p for p in root.iterdir() if p.is_dir()]) == 1
    assert kept.take_away(root, "ours")
    assert other_worker.find("cake") is None
    assert [p.name for p in root.iterdir()] == [kept.INDEX]


def test_a_full_disk_leaves_nothing_half_written(tmp_path, bring, refused, monkeypatch) -> None:
    folder = folder_of(tmp_path / "s", index__csv=TABLE, tea__svg=TEA, cake__svg=CAKE)
    bring(folder)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(adding, "_write_tags", full)
    assert "could not be written here: no space left on device" in refused(folder)


def test_the_same_set_again_changes_nothing(tmp_path, bring, root) -> None:
    folder = folder_of(tmp_path / "s", index__csv=TABLE, tea__svg=TEA, cake__svg=CAKE)
    bring(folder)
    before = kept.stamp(root)
    bring(folder)
    assert kept.stamp(root) == before
    assert Library(ROOT / "symbols", root).find("cake")


@pytest.mark.parametrize("index", ["", "{}", "[]", '{"sets": 3}', '{"sets": {"a": "../../etc"}}'])
def test_a_damaged_index_takes_no_core_picture_away(root, index) -> None:
    root.mkdir(parents=True)
    (root / kept.INDEX).write_text(index)
    library = Library(ROOT / "symbols", root)
    assert list(library.sets) == ["core"]
    assert library.find("home")


@pytest.mark.parametrize("set_id", ["core", "photos", "A B", "../x", "-", "x" * 41])
def test_a_set_is_not_called_just_anything(tmp_path, refused, set_id) -> None:
    folder = folder_of(tmp_path / "s", index__csv=TABLE, tea__svg=TEA, cake__svg=CAKE)
    assert "cannot be called" in refused(folder, set_id=set_id)


def test_words_that_fit_two_pictures_mean_none_of_them(tmp_path, bring, root) -> None:
    table = "file,concept,word\ntea.svg,mug-one,Cup of tea\ncake.svg,mug-two,cup of tea\n"
    bring(folder_of(tmp_path / "s", index__csv=table, tea__svg=TEA, cake__svg=CAKE), BY_US)
    assert Library(ROOT / "symbols", root).instead("ours", "cup-of-tea") is None


# --- the command ---


def run(*words: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["pictures", *map(str, words)])
    return result.exit_code, result.output


def test_add_list_show_search_and_remove(tmp_path) -> None:
    data = ("--data", tmp_path / "data")
    folder = folder_of(tmp_path / "our-signs", index__csv=TABLE, tea__svg=TEA, cake__svg=CAKE)
    assert run("add", folder, *data) == (0, (
        "our-signs is added: 2 pictures. Forms call it “our-signs”.\n"
        "1 core pictures have one of this set that means the same. "
        "Look at them: forms-engine pictures show our-signs\n"
    ))  # fmt: skip
    assert "our-signs: 2 pictures, CC-BY-4.0" in run("list", *data)[1]
    assert "cup-of-tea" in run("show", "our-signs", *data)[1]
    assert "[CC0-1.0]" in run("search", "cake", *data)[1]
    assert "No picture has these words" in run("search", "zzzz", *data)[1]
    assert run("remove", "our-signs", *data) == (0, "our-signs is taken away.\n")
    assert "There is no picture set “our-signs”" in run("remove", "our-signs", *data)[1]
    assert "comes with the program and stays" in run("remove", "core", *data)[1]


def test_a_refused_set_says_why_and_that_nothing_changed(tmp_path) -> None:
    folder = folder_of(tmp_path / "s", index__csv=TABLE, tea__svg=TEA, cake__svg=SCRIPT)
    code, said = run("add", folder, "--data", tmp_path / "data")
    assert code == 1
    assert "There is a program in this picture" in said
    assert "Nothing was added, and nothing has changed." in said
    assert "We do not know the licence" in run("add", folder, "--licence", "mine")[1]
