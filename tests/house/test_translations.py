"""The interface in every language: nothing missing, nothing left over, nothing borrowed quietly."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from bs4 import BeautifulSoup
from bs4.element import NavigableString
from click.testing import CliRunner
from jinja2 import Environment, nodes

from forms_engine.cli import main
from forms_engine.commands.wiring import load_folders
from forms_engine.languages import catalogues, po
from forms_engine.languages.extracting import Text, only_staff, said_in, texts
from forms_engine.languages.in_templates import TRANSLATES, leaves
from forms_engine.languages.interface import Interface
from forms_engine.languages.known import SOURCE, language
from forms_engine.look.prefs import COOKIE, Prefs
from forms_engine.people.staff import Role
from forms_engine.question_types.engine_words import ENGINE_WORDS
from tests.conftest import ROOT, Site
from tests.people.conftest import add_staff, sign_in
from tests.visiting import Visitor

ENGINE = ROOT / "forms_engine"
TRANSLATIONS = ROOT / "translations"
LANGUAGES = ("cy", "pl", "ur")
UPDATE = "Run: forms-engine translate update. Then write the words in translations/."

TEMPLATES = sorted(ENGINE.rglob("*.html"))
MODULES = sorted(ENGINE.rglob("*.py"))


def place(path: Path) -> str:
    return path.relative_to(ENGINE).as_posix()


@cache
def strings() -> tuple[Text, ...]:
    return texts(ENGINE)


@cache
def book(code: str) -> po.Book:
    return po.read((TRANSLATIONS / code / "LC_MESSAGES" / "messages.po").read_text("utf-8"))


def entries(code: str) -> dict[str, Message]:
    return {str(message.id): message for message in book(code) if message.id}


def slots(words: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}", words))


# --- the catalogues ---


def test_every_language_of_the_forms_has_its_interface() -> None:
    written = {path.stem for path in (ROOT / "form_definitions").glob("*/*.po")}
    there = set(Interface(TRANSLATIONS).codes) - {SOURCE}
    assert written <= there, f"Begin them with: forms-engine translate add. {written - there}"
    assert set(LANGUAGES) <= there


FORMS = sorted(path.parent for path in (ROOT / "form_definitions").glob("*/form.toml"))


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("folder", FORMS, ids=lambda path: path.name)
def test_every_form_that_comes_with_the_program_is_whole_in_every_language(
    folder: Path, code: str
) -> None:
    """Easy words and standard words. A draft says that it is one, until somebody has read it."""
    loaded = load_folders([folder])[0]
    words = loaded.words
    assert words is not None
    assert words.missing(code) == ()
    own, theirs = words.translations[words.language], words.translations[code]
    assert set(theirs.standard) == set(own.standard)
    assert theirs.draft


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("staff", [False, True], ids=["people", "staff"])
def test_every_string_has_a_translation(code: str, staff: bool) -> None:
    there = entries(code)
    missing = [
        text.words
        for text in strings()
        if text.only_staff == staff
        and (text.words not in there or not there[text.words].string or there[text.words].fuzzy)
    ]
    assert not missing, f"{len(missing)} have no words in {code}. {UPDATE} {missing}"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_keeps_every_slot(code: str) -> None:
    wrong = {
        words: message.string
        for words, message in entries(code).items()
        if message.string and slots(words) != slots(str(message.string))
    }
    assert not wrong, f"Keep every {{slot}} as it is, in {code}: {wrong}"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_ends_as_its_words_do(code: str) -> None:
    """A question stays a question, and a space that joins two texts is kept."""
    marks = {"?": "?؟", ":": ":"}
    wrong = {
        words: message.string
        for words, message in entries(code).items()
        if message.string
        and (
            (words[-1] in marks and str(message.string)[-1] not in marks[words[-1]])
            or words.endswith(" ") != str(message.string).endswith(" ")
        )
    }
    assert not wrong, f"These end in another way in {code}: {wrong}"


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_is_left_over(code: str) -> None:
    used = {text.words for text in strings()}
    left = [words for words in entries(code) if words not in used]
    assert not left, f"Nothing shows these words any more. {UPDATE} {left}"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_catalogue_is_in_line(code: str) -> None:
    """Places and notes too: an update would change nothing."""
    path = TRANSLATIONS / code / "LC_MESSAGES" / "messages.po"
    text = path.read_text("utf-8")
    assert catalogues.update(text, strings())[0] == text, f"{path.name} ({code}): {UPDATE}"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_catalogue_says_if_it_is_reviewed(code: str) -> None:
    headers = dict(book(code).pairs)
    assert "X-Reviewed-By" in headers
    draft = "No native reader has reviewed it." in book(code).header_comment
    assert draft != bool(headers["X-Reviewed-By"]), (
        "A draft says so in its first lines; who reviewed it stands after X-Reviewed-By."
    )
    assert Interface(TRANSLATIONS).reviewed(code) == headers["X-Reviewed-By"]


# --- the strings ---


def test_the_engine_has_no_string_of_no_words() -> None:
    assert not [text for text in strings() if not text.words.strip()]
    assert set(ENGINE_WORDS.values()) <= {text.words for text in strings()}


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_words_to_translate_are_written_out_in_python(path: Path) -> None:
    made = [
        ast.unparse(said)
        for said in said_in(path.read_text("utf-8"))
        if isinstance(said, ast.JoinedStr | ast.BinOp)
        or (isinstance(said, ast.Call) and ast.unparse(said.func).endswith(".format"))
    ]
    assert not made, f"Write whole words with {{slots}}, so they can be translated: {made}"


@pytest.mark.parametrize("path", TEMPLATES, ids=place)
def test_words_to_translate_are_written_out_in_templates(path: Path) -> None:
    tree = Environment().parse(path.read_text("utf-8"))
    made = [
        call.lineno
        for call in tree.find_all(nodes.Call)
        if isinstance(call.node, nodes.Name) and call.node.name in TRANSLATES
        for leaf in leaves(call.args[0])
        if isinstance(leaf, nodes.Concat | nodes.Add | nodes.Mod)
        or (isinstance(leaf, nodes.Filter) and leaf.name == "format")
    ]
    assert not made, f"Write whole words with {{slots}}, so they can be translated: lines {made}"


#: Shown as they are in every language: a sample of letters.
NOT_WORDS = {"Aa"}
#: The pattern page shows every part to whoever draws them; no person and no staff meet it.
SAMPLES = {"formats/pattern.html"}
WORD = re.compile(r"(?<![-\w])[A-Za-z]{2}")
CUT = "\ue000"


@pytest.mark.parametrize("path", [p for p in TEMPLATES if place(p) not in SAMPLES], ids=place)
def test_a_template_has_no_words_of_its_own(path: Path) -> None:
    tree = Environment(trim_blocks=True).parse(path.read_text("utf-8"))
    html = CUT.join(data.data for data in tree.find_all(nodes.TemplateData))
    page = BeautifulSoup(html, "html.parser")
    said = [
        piece.strip()
        for string in page.find_all(string=WORD)
        if type(string) is NavigableString and string.find_parent("code") is None
        for piece in string.split(CUT)
        if not re.search(r"[<>=]", piece)  # a tag that Jinja cut in two
    ]
    said += [
        str(tag[name])
        for tag in page.find_all(True)
        for name in ("aria-label", "alt", "placeholder", "title")
        if tag.get(name)
    ]
    found = {words for words in said if WORD.search(words)} - NOT_WORDS
    assert not found, f"Give these to t() or plain(), so they can be translated: {found}"


# --- finding them ---


def test_strings_are_found_inside_macros_choices_and_tables(tmp_path: Path) -> None:
    room = tmp_path / "people" / "templates" / "people"
    room.mkdir(parents=True)
    (room / "parts.html").write_text(
        "{% macro field(name, words, hint='') %}{{ t(words) }}{{ inner(hint) }}{% endmacro %}"
        "{% macro inner(said) %}{{ plain(said) }}{% endmacro %}"
    )
    (room / "one.html").write_text(
        "{% from 'people/parts.html' import field as box with context %}"
        "{{ box('id', 'Your name', hint='As people say it') }}"
        "{{ t('Late' if late else 'In time') }}{{ t({'a': 'Better', 'b': 'Worse'}[x]) }}"
    )
    (tmp_path / "one.py").write_text("X = N_('In Python')\nY = f\"{t('Inside a string')}\"\n")
    found = {text.words: text for text in texts(tmp_path)}
    assert set(found) == {
        "Your name", "As people say it", "Late", "In time", "Better", "Worse", "In Python",
        "Inside a string",
    }  # fmt: skip
    assert found["Your name"].only_staff
    assert not found["In Python"].only_staff


def test_what_a_person_meets_comes_first() -> None:
    order = [text.only_staff for text in strings()]
    assert order == sorted(order)
    assert not only_staff("responses/pages_card.py")
    assert not only_staff("tracker/templates/tracker/mine.html")
    assert only_staff("tracker/templates/tracker/inbox.html")


def test_the_places_named_as_a_persons_are_there() -> None:
    from forms_engine.languages.extracting import PERSON

    assert [p for p in PERSON if not (ENGINE / p).exists()] == []


# --- changing words ---

OLD = (Text("You can stop.", ("responses/a.py",)), Text("Next", ("responses/a.py",)))
NEW = (Text("You can stop now.", ("responses/a.py",)), Text("Next", ("responses/a.py",)))


def _welsh() -> str:
    text = catalogues.new("cy", OLD)
    text = text.replace(
        'msgid "You can stop."\nmsgstr ""', 'msgid "You can stop."\nmsgstr "Gallwch stopio."'
    )
    return text.replace('msgid "Next"\nmsgstr ""', 'msgid "Next"\nmsgstr "Nesaf"')


def test_words_that_changed_keep_their_translation_to_look_at_again() -> None:
    text, changes = catalogues.update(_welsh(), NEW)
    assert changes.stale == ("You can stop now.",)
    assert '#| msgid "You can stop."\nmsgid "You can stop now."\nmsgstr "Gallwch stopio."' in text
    again, none = catalogues.update(text, NEW)
    assert again == text
    assert not none.stale


def test_words_that_are_gone_are_kept_and_come_back() -> None:
    text, changes = catalogues.update(_welsh(), OLD[:1])
    assert changes.retired == ("Next",)
    assert '#~ msgstr "Nesaf"' in text
    back, _ = catalogues.update(text, OLD)
    assert '\nmsgid "Next"\nmsgstr "Nesaf"' in back


def test_who_reviewed_it_is_kept() -> None:
    text = _welsh().replace("X-Reviewed-By: ", "X-Reviewed-By: Siân, May 2027")
    assert "X-Reviewed-By: Siân, May 2027" in catalogues.update(text, NEW)[0]


def test_a_language_that_has_nothing_yet_borrows_and_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "messages.po").write_text(catalogues.new("de", OLD), "utf-8")
    interface = Interface(tmp_path)
    assert interface.markup("de", "Next") == '<span lang="en-GB" dir="ltr">Next</span>'
    assert interface.reviewed("de") == ""


def test_one_command_begins_a_language_and_another_keeps_it_in_line(tmp_path: Path) -> None:
    run = partial(CliRunner().invoke, main)
    where = ("--interface", str(tmp_path), "--forms", str(ROOT / "tests" / "forms"))
    printed = run(["translate", "extract", *where]).output
    assert 'msgid "Next"' in printed
    run(["translate", "extract", "--write", *where])
    assert (tmp_path / "messages.pot").read_text("utf-8") == printed

    empty = tmp_path / "forms"
    empty.mkdir()
    where = ("--interface", str(tmp_path), "--forms", str(empty))
    assert "Those of people come first" in run(["translate", "add", "so", *where]).output
    assert "there already" in run(["translate", "add", "so", *where]).output
    path = tmp_path / "so" / "LC_MESSAGES" / "messages.po"
    before = path.read_bytes()
    assert "0 new, 0 to look at again" in run(["translate", "update", "so", *where]).output
    assert path.read_bytes() == before


# --- on the page ---

PAGES = (
    "/", "/form/my_month", "/form/my_month/month", "/help", "/help?now=1", "/what-works",
    "/look", "/card",
    "/you-said-we-did", "/mine", "/form/my_month/check", "/form/nothing", "/nothing",
    "/staff/sign-in",
)  # fmt: skip


def borrowed(page: BeautifulSoup) -> list[str]:
    """What stands in English on a page, but for the languages' own names."""
    return [
        tag.get_text(" ", strip=True)
        for tag in page.find_all(lang=SOURCE)
        if tag.get_text(" ", strip=True) != language(SOURCE).own_name
    ]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_borrows_nothing_from_english(visit: Callable[..., Visitor], code: str) -> None:
    visitor = visit("my_month")
    visitor.client.set_cookie(COOKIE, Prefs(code).cookie())
    visitor.opens("/form/my_month")
    visitor.presses(Interface(TRANSLATIONS).plain(code, "Start"))
    for address in PAGES:
        visitor.opens(address)
        root = visitor.page.find("html")
        assert root is not None
        assert root["lang"] == code, address
        assert root["dir"] == ("rtl" if code == "ur" else "ltr"), address
        assert not borrowed(visitor.page), f"{address} in {code}: {borrowed(visitor.page)}"


STAFF_PAGES = (
    "inbox", "tasks", "issues", "board", "forms/", "forms/my_month", "people/", "people/add",
    "password",
)  # fmt: skip


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_staff_page_borrows_nothing_from_english(site: Site, code: str) -> None:
    site.publish("my_month")
    add_staff(site, Role.MANAGER, Role.DESIGNER, email="sam@home.example", name="Sam")
    visitor = sign_in(site.visitor(), "sam@home.example")
    visitor.client.set_cookie(COOKIE, Prefs(code).cookie())
    for address in STAFF_PAGES:
        visitor.opens(f"/staff/{address}")
        assert visitor.response.status_code == 200, address
        assert not borrowed(visitor.page), f"{address} in {code}: {borrowed(visitor.page)}"
