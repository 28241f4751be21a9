"""The core picture set: safe inside a page, small, named in words, and told apart at a glance."""

import csv
import io
import itertools
import re
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from symbols.core.drawing.__main__ import COLUMNS, files, index
from symbols.core.drawing.catalogue import all_pictures

SET = Path(__file__).parents[2] / "symbols" / "core"
CONCEPTS = [p.concept for p in all_pictures()]

#: An arm or a leg that comes into the picture from its upper edge, on purpose.
COME_IN_FROM_ABOVE = ("being-touched", "help", "takes-my-things", "foot", "weight")

# The pictures that stand side by side as answers to one question.
QUESTIONS: dict[str, str] = {
    "take part": "yes later no talk",
    "what if I say no": "support-stays lose-support in-trouble",
    "who can help": "on-my-own family keyworker support-worker advocate peer-supporter",
    "who must not see": "open-door staff-team manager family people-i-live-with name-badge",
    "information": "pictures-on-screen pictures-on-paper words-only read-aloud big-print"
    " symbol-cards sign-language another-language someone-explains",
    "may we use your words": "yes ask-first no",
    "reply": "someone-tells-me picture-letter tablet meeting voice-message",
    "helped": "on-my-own help-to-read help-to-choose answered-for-me watched-and-wrote",
    "who helped": "advocate family peer-supporter support-worker other-worker",
    "the month": "face-happy mixed face-sad",
    "important": "seeing-people going-out health food home money work-and-learning sleep"
    " support-worker something-else",
    "who decides": "me-decide decide-together staff-decide",
    "listening": "listened-to some-listen not-listened-to",
    "time": "have-time rush-sometimes rush",
    "change": "change keep-same",
    "tell us": "face-happy face-sad idea face-worried thank-you",
    "about": "home food support-worker going-out money health people-i-live-with rules plan"
    " something-else",
    "who": "me someone-i-know all-of-us",
    "danger": "safe safe-not-sure not-safe",
    "want": "fix-it say-sorry tell-me-why listen stop-again try-idea",
    "complaint": "complaint just-tell talk",
    "name": "name-badge name-in-envelope no-name",
    "understood": "understand understand-some not-understand",
    "kept": "done part-done not-done",
    "better": "better bit-better the-same worse",
    "now": "finished keep-working talk disagree-look-again make-complaint",
    "ways out": "dont-know dont-want-to-say skip",
    "feelings": "face-happy face-ok face-sad face-angry face-worried face-scared face-bored"
    " face-confused face-proud face-lonely face-tired face-calm",
    "decision": "will-do will-do-part try-out not-now cannot-do already-do",
    "story": "we-got-it thinking in-hand writing-answer have-answer told look-again finished"
    " withdrawn",
    "what staff took on": "agreed-to-do doing-it part-done we-did cannot-do",
    "one matter": "you-said thinking we-decided doing-it look-again told",
    "the questions of one form": "who-are-you who-happened-to what-about promise what-next"
    " understand-answer who-decides what-if-no help-with-form",
    "settings": "language colours text-size pictures-on pictures-off easy-words standard-words",
}


def text_of(concept: str) -> str:
    return (SET / f"{concept}.svg").read_text(encoding="utf-8")


def grey(svg_text: str, size: int) -> list[int]:
    resvg_py = pytest.importorskip("resvg_py")
    image = pytest.importorskip("PIL.Image")
    png = resvg_py.svg_to_bytes(svg_string=svg_text, width=size, height=size, background="#ffffff")
    return list(image.open(io.BytesIO(bytes(png))).convert("L").tobytes())


@pytest.mark.parametrize("concept", CONCEPTS)
def test_a_picture_can_stand_inside_any_page(concept: str) -> None:
    """(B15)"""
    root = ET.fromstring(text_of(concept))
    assert root.get("viewBox") == "0 0 128 128"
    names = {element.tag.removeprefix("{http://www.w3.org/2000/svg}") for element in root.iter()}
    assert names == {"svg", "g", "path"}
    allowed = {"viewBox", "d", "fill", "stroke", "stroke-width", "stroke-linecap"}
    allowed.add("stroke-linejoin")
    assert {name for element in root.iter() for name in element.attrib} <= allowed


@pytest.mark.parametrize("concept", CONCEPTS)
def test_a_picture_is_small_because_it_is_sent_with_the_page(concept: str) -> None:
    assert len(text_of(concept).encode()) < 3000


@pytest.mark.parametrize("concept", CONCEPTS)
def test_a_picture_keeps_off_the_upper_edge(concept: str) -> None:
    """Arms and busts may run off at the sides and below on purpose; nobody's head may."""
    wider = text_of(concept).replace("0 0 128 128", "-16 -16 160 160")
    above = grey(wider, 160)[: 160 * 15]
    if concept not in COME_IN_FROM_ABOVE:
        assert min(above) > 200


def test_the_index_names_every_file_and_no_other() -> None:
    with (SET / "index.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    assert tuple(rows[0]) == COLUMNS
    assert {row["file"] for row in rows} == {path.name for path in SET.glob("*.svg")}
    assert all(row["file"] == f"{row['concept']}.svg" for row in rows)


def test_every_picture_has_a_plain_name_and_words_to_search_by() -> None:
    """English, Welsh, Polish and Urdu; what is not English is a draft, and set.toml says so."""
    with (SET / "index.csv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["concept"]), row["concept"]
            for language in ("en", "cy", "pl", "ur"):
                assert row[language].strip(), f"{row['concept']} has no words in {language}."


def test_more_words_to_search_by_belong_to_a_picture_and_stand_in_every_language() -> None:
    tables = {}
    for language in ("en", "cy", "pl", "ur"):
        with (SET / "words" / f"{language}.csv").open(encoding="utf-8", newline="") as table:
            rows = list(csv.reader(table))
        assert all(len(row) == 2 and all(row) for row in rows), language
        tables[language] = [row[0] for row in rows]
    assert set(tables["en"]) <= set(CONCEPTS)
    assert all(concepts == tables["en"] == sorted(set(concepts)) for concepts in tables.values())


def test_a_concept_id_of_the_aac_registry_is_a_number_and_means_one_thing() -> None:
    """(E09) Two pictures share an id only if they show the same thing, once as a code picture."""
    with (SET / "index.csv").open(encoding="utf-8", newline="") as table:
        ids = [(row["bci"], row["concept"]) for row in csv.DictReader(table) if row["bci"]]
    assert all(re.fullmatch(r"[0-9]{4,5}", number) for number, _ in ids)
    plain = [number for number, concept in ids if not concept.startswith("code-")]
    assert len(plain) == len(set(plain)) > 150


def test_there_are_at_least_300_pictures_without_those_of_the_codes() -> None:
    assert sum(not concept.startswith("code-") for concept in CONCEPTS) >= 300


def test_drawing_again_gives_the_same_bytes() -> None:
    for name, text in files(all_pictures()).items():
        assert (SET / name).read_bytes() == text.encode(), (
            f"{name} is not what the code draws. Run: python -m symbols.core.drawing"
        )
    table = (SET / "index.csv").read_text(encoding="utf-8")
    assert index(all_pictures(), table) == table


def test_the_set_says_it_is_free_and_what_is_not_reviewed() -> None:
    about = tomllib.loads((SET / "set.toml").read_text(encoding="utf-8"))
    assert about["licence"] == "CC0-1.0"
    assert all(about[field] for field in ("credit", "author", "source"))
    for language in ("cy", "pl", "ur"):
        assert "reviewed" in about["languages"][language]


def of_the_forms() -> dict[str, str]:
    """The pictures of the answers of each question that is shipped."""
    asked = {}
    for path in sorted((SET.parents[1] / "form_definitions").glob("*/form.toml")):
        for question in tomllib.loads(path.read_text(encoding="utf-8")).get("question", []):
            names = [o["picture"] for o in question.get("options", []) if o.get("picture")]
            core = dict.fromkeys(name for name in names if name in CONCEPTS)
            asked[f"{path.parent.name}.{question['id']}"] = " ".join(core)
    return asked


@pytest.mark.parametrize(
    "concepts", [pytest.param(c, id=q) for q, c in {**QUESTIONS, **of_the_forms()}.items()]
)
def test_answers_of_one_question_differ_when_small_and_grey(concepts: str) -> None:
    """(B10)

    Root mean square difference of grey levels at 48 pixels; the nearest pair is above 20."""
    small = {concept: grey(text_of(concept), 48) for concept in concepts.split()}
    for one, other in itertools.combinations(small, 2):
        squares = [(a - b) ** 2 for a, b in zip(small[one], small[other], strict=True)]
        difference = (sum(squares) / len(squares)) ** 0.5
        assert difference > 20, f"{one} and {other} look alike: {difference:.1f}"
