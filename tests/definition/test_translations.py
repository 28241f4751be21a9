"""A translator's words are shown if they are whole, of today, and say the same thing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from babel.messages.pofile import read_po as babel_reads
from hypothesis import given, settings
from hypothesis import strategies as st

from forms_engine.definition.loading import Loaded, load
from forms_engine.definition.po import read_po
from forms_engine.definition.sources import sources
from forms_engine.languages import po

from .conftest import TYPES, Breaking, Pictures, only, rules, told

HEAD = 'msgid ""\nmsgstr ""\n"Language: cy\\n"\n"X-Reviewed-By: Siân, 1 May 2027\\n"\n'
ASK = 'msgctxt "home.ask"\nmsgid "How is your home?"\nmsgstr "%s"\n'


Welsh = Callable[..., Loaded]


@pytest.fixture
def welsh(folder: Path, pictures: Pictures) -> Welsh:
    def load_welsh(text: str, name: str = "cy.po") -> Loaded:
        (folder / name).write_text(text, "utf-8")
        return load(folder, TYPES, pictures)

    return load_welsh


def said(loaded: Loaded, text: str = "home.ask") -> str:
    assert loaded.words is not None, told(loaded)
    return str(loaded.words.say(text, "cy", "easy"))


def test_a_translation_is_shown_and_what_is_missing_is_counted(welsh: Welsh) -> None:
    """(E13)"""
    loaded = welsh(f"{HEAD}\n{ASK % 'Sut mae eich cartref?'}")
    assert said(loaded) == "Sut mae eich cartref?"
    assert loaded.words.translations["cy"].reviewed == "Siân, 1 May 2027"
    assert loaded.words.translations["cy"].draft is False
    assert "9 texts are not translated: title, start.1" in str(only(loaded, "po-missing"))


@pytest.mark.parametrize(
    ("entry", "rule", "line"),
    [
        (ASK.replace("your", "the") % "Sut mae?", "po-stale", 1),
        ("#, fuzzy\n" + ASK % "Sut mae?", "po-fuzzy", 2),
        ('\n\nmsgctxt "gone.ask"\nmsgid "Gone?"\nmsgstr "Wedi mynd?"\n', "po-unknown", 3),
    ],
)
def test_a_doubtful_translation_is_told_and_never_shown(
    welsh: Welsh, entry: str, rule: str, line: int
) -> None:
    loaded = welsh(entry)
    assert only(loaded, rule).line == line
    assert said(loaded) == "How is your home?"
    assert loaded.words.say("home.ask", "cy", "easy").language == "en-GB"


def test_standard_words_are_translated_apart(welsh: Welsh) -> None:
    loaded = welsh(
        'msgctxt "home.ask#standard"\nmsgid "Overall, how do you find your home?"\nmsgstr "Safonol"'
    )
    assert str(loaded.words.say("home.ask", "cy", "standard")) == "Safonol"
    assert loaded.words.translations["cy"].easy == {}


def test_an_option_called_ask_is_not_the_question(broken: Breaking) -> None:
    loaded = broken(('value = "good"', 'value = "ask"'))
    assert loaded.draft is not None
    assert sources(loaded.draft)["home.option.ask"] == "Good"
    assert sources(loaded.draft)["home.ask"] == "How is your home?"


def test_a_file_that_nobody_has_reviewed_is_a_draft(welsh: Welsh) -> None:
    loaded = welsh(ASK % "Sut mae?")
    assert loaded.words.translations["cy"].draft is True
    assert rules(loaded, "info").count("po-draft") == 1


def test_slots_must_be_the_same(broken: Breaking, welsh: Welsh) -> None:
    about = ("minutes = 3", "minutes = 3\nabout_item = true")
    broken(about, ("Thank you.", "You said: {you_said}"))
    entry = 'msgctxt "end.1"\nmsgid "You said: {you_said}"\nmsgstr "%s"\n'
    assert rules(welsh(entry % "Dywedoch: {our_answer}")) == ["po-slots"]
    assert said(welsh(entry % "Dywedoch: {you_said}"), "end.1") == "Dywedoch: {you_said}"


@pytest.mark.parametrize(
    ("words", "rule"),
    [("a" * 401, "po-long"), ("a\\nb", "unseen-letter"), ("<b>Sut</b>", "ER20"), ("50%?", "ER15")],
)
def test_a_translation_keeps_the_rules_that_hold_in_every_language(
    welsh: Welsh, words: str, rule: str
) -> None:
    assert rule in rules(welsh(ASK % words))


def test_what_is_not_checked_in_a_language_is_said(welsh: Welsh) -> None:
    said = [str(p) for p in welsh(HEAD).problems if p.rule == "ER35"]
    assert len(said) == 1
    assert "ER06" in said[0]


@pytest.mark.parametrize("name", ["Welsh.po", "e n.po", "en-GB.po"])
def test_a_file_must_be_called_after_a_new_language(welsh: Welsh, name: str) -> None:
    assert rules(welsh(HEAD, name)) == ["language"]


BROKEN = [
    ('msgctxt "a"\nmsgid "b"\nmsgstr "c', 3, "between"),
    ('msgctxt "a"\nmsgid “b”\nmsgstr "c"', 2, "straight quotes"),
    ('msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"', 2, "no plural"),
    ("hello", 1, "Start a note with #"),
    ('"words"', 1, "belong to nothing"),
    ('msgctxt "a"\nmsgid "b"\n', 1, "not whole"),
    ('msgctxt "a"\nmsgid "b"\n\nmsgctxt "c"\nmsgid "d"\nmsgstr ""', 1, "not whole"),
]


@pytest.mark.parametrize(("text", "line", "says"), BROKEN)
def test_a_file_that_is_not_well_formed_is_refused_with_its_line(
    welsh: Welsh, text: str, line: int, says: str
) -> None:
    problem = next(p for p in welsh(text).problems if p.rule == "po")
    assert problem.line == line
    assert says in str(problem)


def test_mistakes_of_a_translation_are_told_beside_those_of_the_form(
    broken: Breaking, folder: Path
) -> None:
    (folder / "cy.po").write_text("hello")
    assert rules(broken(("minutes = 3", "minutes = 0"))) == ["greater-than-equal", "po"]


ODD = ["#, fuzzy", "#~ msgid", '"', 'msgid "', "msgctxt", 'msgstr "\\"', *(HEAD + ASK).split("\n")]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200) | st.lists(st.sampled_from(ODD), max_size=20).map("\n".join))
def test_no_text_at_all_makes_reading_raise(text: str) -> None:
    catalogue = read_po(text)
    assert all(mistake.line >= 0 and mistake.write for mistake in catalogue.mistakes)


# ---- Writing, for translators ----

TEXTS = [
    po.Source("title", "My home", "A note"),
    po.Source("home.ask", "How is your home?"),
    po.Source("end.1", 'Say “hi”, or "bye" \\ now.'),
]


def translated(text: str, context: str, words: str) -> str:
    head, _, tail = text.partition(f'msgctxt "{context}"\n')
    return head + f'msgctxt "{context}"\n' + tail.replace('msgstr ""', f'msgstr "{words}"', 1)


def test_a_new_file_holds_every_text_and_reads_back() -> None:
    text = po.new("my_home", "cy", "Welsh", TEXTS)
    read = read_po(text)
    assert read.mistakes == ()
    assert [(e.context, e.source, e.words) for e in read.entries] == [
        (source.context, source.words, "") for source in TEXTS
    ]
    assert "#. A note" in text
    assert read.headers["x-reviewed-by"] == ""
    assert read.headers["language"] == "cy"


def test_words_that_changed_make_their_translation_fuzzy_and_lose_nothing() -> None:
    text = translated(po.new("my_home", "cy", "Welsh", TEXTS), "home.ask", "Sut mae?")
    text = text.replace('msgctxt "home.ask"', '# Ask Siân\nmsgctxt "home.ask"')
    text = text.replace("X-Reviewed-By: ", "X-Reviewed-By: Siân")
    changed = [TEXTS[0], po.Source("home.ask", "How is home?"), *TEXTS[2:]]
    after, changes = po.update(text, changed)
    assert changes == po.Changes(new=(), stale=("home.ask",), retired=())
    for kept in ('#| msgid "How is your home?"', "# Ask Siân", 'msgstr "Sut mae?"', "#, fuzzy"):
        assert kept in after
    entry = next(e for e in read_po(after).entries if e.context == "home.ask")
    assert (entry.source, entry.words, entry.fuzzy) == ("How is home?", "Sut mae?", True)
    assert read_po(after).headers["x-reviewed-by"] == "Siân"
    assert po.update(after, changed)[0] == after


def test_a_text_that_goes_and_comes_back_brings_its_translation_back() -> None:
    text = translated(po.new("my_home", "cy", "Welsh", TEXTS), "home.ask", "Sut mae?")
    without, changes = po.update(text, [TEXTS[0], TEXTS[2]])
    assert changes.retired == ("home.ask",)
    assert '#~ msgstr "Sut mae?"' in without
    assert [e.context for e in read_po(without).entries] == ["title", "end.1"]
    again, changes = po.update(without, TEXTS)
    assert changes.new == ("home.ask",)
    entry = next(e for e in read_po(again).entries if e.context == "home.ask")
    assert (entry.words, entry.fuzzy) == ("Sut mae?", False)


def test_two_texts_with_the_same_words_stay_two() -> None:
    texts = [po.Source("a.option.yes", "Yes"), po.Source("b.option.yes", "Yes")]
    text = translated(po.new("f", "cy", "Welsh", texts), "b.option.yes", "Ydw")
    words = {e.context: e.words for e in read_po(po.update(text, texts)[0]).entries}
    assert words == {"a.option.yes": "", "b.option.yes": "Ydw"}


LETTERS = st.characters(exclude_categories=["C", "Z"], include_characters=" ")
SENTENCES = st.text(LETTERS, min_size=1)


@given(st.lists(SENTENCES, min_size=1, max_size=4), st.data())
def test_what_is_written_is_what_is_read(sources: list[str], data: st.DataObject) -> None:
    """Both readers agree on every word that the writer writes, however long or odd."""
    texts = [po.Source(f"t{n}.ask", words) for n, words in enumerate(sources)]
    text, _ = po.update(po.new("f", "cy", "Welsh", texts), texts)
    strict = {e.context: e.source for e in read_po(text).entries}
    lenient = {m.context: m.id for m in babel_reads(text.splitlines()) if m.id}
    assert strict == lenient == {source.context: source.words for source in texts}
