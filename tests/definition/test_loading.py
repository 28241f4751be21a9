"""Someone who has never seen a config file changes a form, and is told what to put right."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from forms_engine.definition import limits
from forms_engine.definition.loading import load, load_all

from .conftest import FORM, TYPES, Breaking, Pictures, only, rules, told


def test_a_whole_form_loads_with_its_words(broken: Breaking) -> None:
    loaded = broken()
    assert told(loaded) == []
    assert loaded.form is not None
    assert loaded.form.id == "my_home"
    assert loaded.words is not None
    assert loaded.words.say("home.ask", "en-GB", "standard").words.startswith("Overall")


def test_a_question_without_a_picture_is_told_as_the_guide_says(broken: Breaking) -> None:
    loaded = broken(('ask = "What is bad?"\npicture = "idea"', 'ask = "What is bad?"'))
    assert told(loaded) == [
        "my_home/form.toml, line 25: Question 2 has no picture. "
        'Add picture = "…", or picture = "none" if it needs none.'
    ]


def test_every_mistake_is_told_at_once_in_the_order_of_the_file(broken: Breaking) -> None:
    loaded = broken(
        ("minutes = 3", 'minutes = "three"'),
        ('asked_of = ["person"]', 'asked_of = ["persn"]'),
        ('say = "Good"', 'sya = "Good"'),
        ('type = "own_words"', 'type = "own_wrods"'),
        ('is = "bad" }\n\n', 'is = "baad" }\n\n'),
        ('topic = "home"', 'topik = "home"'),
    )
    assert loaded.form is None
    assert loaded.words is None
    assert [(p.line, p.rule) for p in loaded.problems if p.severity == "error"] == [
        (5, "literal-error"),
        (6, "int-parsing"),
        (21, "missing"),
        (21, "extra-forbidden"),
        (27, "unknown-type"),
        (30, "condition-value"),
        (35, "extra-forbidden"),
    ]
    assert "Did you mean “person”?" in told(loaded)[0]
    assert "Write it without quotes: minutes = 5." in told(loaded)[1]
    assert "Did you mean “say”?" in told(loaded)[3]


def test_a_form_with_a_mistake_can_be_looked_at_but_not_used(broken: Breaking) -> None:
    loaded = broken(('id = "why"', 'id = "home"'))
    assert loaded.form is None
    assert loaded.draft is not None


def test_one_bad_folder_does_not_stop_the_others(tmp_path: Path, pictures: Pictures) -> None:
    for name, text in (("good", FORM), ("bad", "["), ("empty", None), (".git", None)):
        (tmp_path / name).mkdir()
        if text is not None:
            (tmp_path / name / "form.toml").write_text(text)
    (tmp_path / "form.schema.json").write_text("{}")
    found = {form.name: form.form is not None for form in load_all(tmp_path, TYPES, pictures)}
    assert found == {"bad": False, "empty": False, "good": True}


SLIPS = [
    ('"My home"', '"My home', 3, "no closing quote"),
    ('"My home"', "“My home”", 3, "curly quotes"),
    ('"My home"', "My home", 3, "Put words between"),
    ('title = "My home"', 'title "My home"', 3, "There is no ="),
    ('title = "My home"', 'title = "a"\ntitle = "b"', 4, "same name is given twice"),
    ('"face-happy" },', '"face-happy" }', 20, "comma"),
    ('"face-sad" },\n]', '"face-sad" },\n', 23, "list before this line is not closed"),
    ('"My home"', '"My \\home"', 3, "There is a \\"),
]


@pytest.mark.parametrize(("old", "new", "line", "says"), SLIPS)
def test_a_slip_of_the_pen_keeps_its_line(
    broken: Breaking, old: str, new: str, line: int, says: str
) -> None:
    problem = only(broken((old, new)), "toml")
    assert problem.line in (line, line + 1, line + 2)
    assert says in str(problem)


MISTAKES = [
    ('id = "why"', 'id = "home"', "duplicate-id", 26, "Give one of them another id"),
    ('id = "why"', 'id = "check"', "reserved-id", 26, "a page has that name"),
    ('id = "why"', 'id = "Why not?"', "string-pattern-mismatch", 26, '"why_not"'),
    ('value = "bad"', 'value = "good"', "duplicate-value", 22, "a value of its own"),
    ('value = "good"', 'value = "skipped"', "reserved-value", 21, "the engine uses itself"),
    ('value = "good"', 'value = "dont_know"', "reserved-value", 21, "Take it away"),
    ('id = "why"', 'id = "why"\nsection = "one"', "unknown-section", 27, "[[section]]"),
    ('id = "why"', 'id = "why"\nneeded = "yes"', "needed-why", 27, "needed_because"),
    ('id = "why"', 'id = "why"\nengine_options = false', "no-way-out", 27, "nobody is stuck"),
    ('picture = "idea"', 'picture = "none"', "picture-why", 29, "picture_none_because"),
    ('picture = "idea"', 'picture = "unicorn"', "picture-missing", 29, "no picture “unicorn”"),
    ('picture = "idea"', 'picture = "../../etc/passwd"', "picture-name", 29, "cannot be the name"),
    ('"How is your home?"', '"How is {place}?"', "unknown-slot", 17, "Nobody fills {place}"),
    ('"How is your home?"', '"{you_said}?"', "slot-without-item", 17, "about_item = true"),
    ('"How is your home?"', '" "', "blank", 17, "only spaces"),
    ('"How is your home?"', '"a\\u202eb"', "unseen-letter", 17, "cannot be seen"),
    ('language = "en-GB"', 'language = "English"', "string-pattern-mismatch", 2, '"en-GB"'),
    ("format = 1", "format = 2", "literal-error", 1, "Write 1."),
    ("format = 1", 'format = 1\nid = "x"', "form-id", 2, "name of its folder"),
    (', topic = "home"', "", "trigger-topic", 35, "needs one topic"),
    ('topic = "home"', 'topic_from = "hom"', "condition-question", 35, "Did you mean “home”?"),
    ('feedback = { kind = "concern", topic = "home" }', "", "trigger-empty", 32, "does nothing"),
]


@pytest.mark.parametrize(("old", "new", "rule", "line", "says"), MISTAKES)
def test_a_mistake_says_where_it_is_and_what_to_write(
    broken: Breaking, old: str, new: str, rule: str, line: int, says: str
) -> None:
    loaded = broken((old, new))
    problem = only(loaded, rule)
    assert problem.severity == "error"
    assert problem.line == line
    assert says in str(problem)
    assert loaded.form is None


HELPED = """
[[question]]
id = "helped"
type = "choose_one"
ask = "Did someone help you?"
picture = "home"
purpose = "who_helped"
engine_options = false
options = [
  { value = "own", say = "No", picture = "home" },
  { value = "%s", say = "Yes", picture = "home" },
]
"""


def test_who_helped_can_be_said_in_every_way_the_engine_knows(broken: Breaking) -> None:
    """(F06)"""
    loaded = broken(text=FORM + HELPED % "alone")
    unknown, missing = (p for p in loaded.problems if p.rule == "purpose-value")
    assert '"own", "read", "chose", "proxy" or "observed"' in str(missing) + str(unknown)


def test_the_same_thing_is_never_asked_twice(broken: Breaking) -> None:
    """(A10)"""
    again = (HELPED % "read").replace('"helped"', '"helped_too"')
    problem = only(broken(text=FORM + HELPED % "read" + again), "purpose-twice")
    assert "Ask it once" in problem.write


def test_an_unused_section_is_pointed_out(broken: Breaking) -> None:
    loaded = broken(text=FORM + '[[section]]\nid = "one"\ntitle = "One"\n')
    assert rules(loaded, "warning") == ["empty-section"]
    assert loaded.form is not None


def test_an_unsafe_picture_is_told_with_its_reason(broken: Breaking, pictures: Pictures) -> None:
    pictures.unsafe["trap.svg"] = "This picture runs a script."
    loaded = broken(('picture = "idea"', 'picture = "trap.svg"'))
    assert only(loaded, "picture-unsafe").write == "This picture runs a script."


def test_what_a_question_type_says_is_told_at_the_question(broken: Breaking) -> None:
    loaded = broken(('  { value = "good", say = "Good", picture = "face-happy" },\n', ""))
    assert only(loaded, "question-type").line == 14


# ---- Folders that are hostile or broken are refused whole, with a sentence ----


def test_a_folder_with_a_name_that_cannot_be_an_address(tmp_path: Path, pictures: Pictures) -> None:
    (tmp_path / "My Home").mkdir()
    (tmp_path / "My Home" / "form.toml").write_text(FORM)
    loaded = load(tmp_path / "My Home", TYPES, pictures)
    assert "such as my_month" in str(only(loaded, "folder-name"))


def test_an_empty_folder(folder: Path, pictures: Pictures) -> None:
    (folder / "form.toml").unlink()
    assert "forms-engine new" in told(load(folder, TYPES, pictures))[0]


REFUSED = [
    (b"\xff\xfet\x00i\x00", "not-utf8", "UTF-8"),
    (FORM.replace("My home", "My h\u00f4me").encode("latin-1"), "not-utf8", "line 3"),
    (FORM.replace("home", "ho\0me", 1).encode(), "not-text", "line 3"),
    (b"a = 1\n" * 60_000, "too-large", "256 kB"),
    (b"a = " + b"[\n" * 3000 + b"]" * 900, "too-deep", "inside each other"),
    (b"\n".join(b"[" * 30 for _ in range(99)), "toml", "line"),
    (b"a." * 900 + b"a = 1", "too-deep", "line 1"),
    (b"a." * 90_000 + b"a = 1", "line-too-long", "2000"),
    (b"a = 1" + b"\na" * 200 + b" = 1", "toml", "line 2"),
    (b"a = " + b"9" * 1900, "extra-forbidden", "“a”"),
    (b"minutes = nan\ntitle = inf\nformat = 1979-05-27", "finite-number", "minutes"),
    (b"question = 3\ntrigger = [[]]\nallow = [1]\nsection = {}", "tuple-type", "question"),
]


@pytest.mark.parametrize(("data", "rule", "says"), REFUSED)
def test_a_file_that_is_no_form_is_refused_kindly(
    folder: Path, pictures: Pictures, data: bytes, rule: str, says: str
) -> None:
    (folder / "form.toml").write_bytes(data)
    loaded = load(folder, TYPES, pictures)
    assert loaded.form is None
    assert any(p.rule == rule and says in str(p) for p in loaded.problems), told(loaded)


def test_a_number_too_long_to_read(folder: Path, pictures: Pictures) -> None:
    (folder / "form.toml").write_text("a = " + "9" * 1900 + "9" * 90)
    assert load(folder, TYPES, pictures).form is None


def test_a_byte_order_mark_is_no_mistake(folder: Path, pictures: Pictures) -> None:
    (folder / "form.toml").write_bytes(b"\xef\xbb\xbf" + FORM.replace("\n", "\r\n").encode())
    assert load(folder, TYPES, pictures).form is not None


def test_a_credits_file_cannot_keep_the_server_busy(folder: Path, pictures: Pictures) -> None:
    (folder / "pictures").mkdir()
    (folder / "pictures" / "credits.toml").write_text("a." * 60_000 + "a = 1")
    loaded = load(folder, TYPES, pictures)
    assert only(loaded, "line-too-long").file == "my_home/pictures/credits.toml"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes")
@pytest.mark.parametrize("name", ["form.toml", "cy.po", "pictures/a.png", "audio/cy"])
def test_a_link_is_refused_and_never_followed(
    folder: Path, pictures: Pictures, name: str, tmp_path: Path
) -> None:
    (tmp_path / "secret").write_text("secret")
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to(tmp_path / "secret")
    assert rules(load(folder, TYPES, pictures)) == ["link"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes")
def test_a_pipe_does_not_hang_and_a_linked_folder_is_refused(
    folder: Path, pictures: Pictures, tmp_path: Path
) -> None:
    os.mkfifo(folder / "pl.po")
    assert rules(load(folder, TYPES, pictures)) == ["not-a-file"]
    (tmp_path / "other").symlink_to(folder)
    assert rules(load(tmp_path / "other", TYPES, pictures)) == ["link"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes")
def test_a_link_and_a_pipe_do_not_hide_the_other_mistakes(broken: Breaking, folder: Path) -> None:
    (folder / "notes.txt").symlink_to(folder / "form.toml")
    os.mkfifo(folder / "line")
    loaded = broken(("minutes = 3", 'minutes = "three"'), ('value = "bad"', "value = 3"))
    found = {p.rule for p in loaded.errors}
    assert {"link", "not-a-file", "int-parsing", "string-type"} <= found
    # Nobody else may open anything in it.
    assert (loaded.form, loaded.draft) == (None, None)


def test_a_link_alone_keeps_everybody_else_out_too(folder: Path, pictures: Pictures) -> None:
    (folder / "notes.txt").symlink_to(folder / "form.toml")
    loaded = load(folder, TYPES, pictures)
    assert (rules(loaded), loaded.form, loaded.draft) == (["link"], None, None)


def test_a_name_of_no_letters_at_all_is_told_and_can_be_printed(
    folder: Path, pictures: Pictures, tmp_path: Path
) -> None:
    strange = os.fsdecode(b"caf\xe9.txt")
    (folder / strange).write_text("")
    assert told(load(folder, TYPES, pictures)) == [
        "my_home/caf?.txt: The name of this file cannot be read. "
        "Give it a plain name, such as our-house.jpg."
    ]
    (tmp_path / os.fsdecode(b"maison_\xe9")).mkdir()
    loaded = load(tmp_path / os.fsdecode(b"maison_\xe9"), TYPES, pictures)
    assert loaded.name == "maison_?"
    assert "The name of this folder cannot be read." in told(loaded)[0]


def test_too_many_files_and_too_many_pictures(folder: Path, pictures: Pictures) -> None:
    (folder / "pictures").mkdir()
    for number in range(limits.PICTURES + 1):
        (folder / "pictures" / f"{number}.png").touch()
    assert rules(load(folder, TYPES, pictures)) == ["too-many-pictures"]
    for number in range(limits.FILES):
        (folder / f"{number}.txt").touch()
    assert "too-many-files" in rules(load(folder, TYPES, pictures))


def test_a_picture_and_a_translation_that_are_too_large(folder: Path, pictures: Pictures) -> None:
    (folder / "pictures").mkdir()
    (folder / "pictures" / "big.png").write_bytes(b"x" * (limits.PICTURE_BYTES + 1))
    (folder / "cy.po").write_bytes(b"#" * (limits.PO_BYTES + 1))
    assert rules(load(folder, TYPES, pictures)) == ["too-large", "too-large"]


def test_one_large_file_hides_no_other_mistake_and_is_not_read(
    folder: Path, pictures: Pictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "ur.po").write_bytes(b"#" * (limits.PO_BYTES + 1))
    (folder / "cy.po").write_text('msgid "x\n')
    text = (folder / "form.toml").read_text("utf-8")
    opened: list[str] = []
    read = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda at: opened.append(at.name) or read(at))
    loaded = load(folder, TYPES, pictures)
    assert loaded.form is None
    assert {"too-large", "po"} <= set(rules(loaded))
    assert "ur.po" not in opened
    (folder / "form.toml").write_text(text.replace("title", "titel", 1), "utf-8")
    assert {"too-large", "po", "extra-forbidden"} <= set(rules(load(folder, TYPES, pictures)))
    (folder / "form.toml").write_text("title = ", "utf-8")
    assert {"too-large", "toml"} <= set(rules(load(folder, TYPES, pictures)))


def question(number: int) -> str:
    return (
        f'[[question]]\nid = "q{number}"\ntype = "own_words"\n'
        'ask = "What else?"\npicture = "idea"\n'
    )


def options(count: int) -> str:
    lines = (f'{{ value = "v{n}", say = "V", picture = "idea" }},\n' for n in range(count))
    return "options = [\n" + "".join(lines) + "]\n"


@pytest.mark.parametrize("over", [0, 1])
def test_each_limit_holds_at_its_edge(broken: Breaking, over: int) -> None:
    asked = FORM + "".join(map(question, range(limits.QUESTIONS - 2 + over)))
    assert ("too-long" in rules(broken(text=asked))) is bool(over)

    chosen = question(1).replace("own_words", "choose_one") + options(limits.OPTIONS + over)
    assert ("too-long" in rules(broken(text=FORM + chosen))) is bool(over)

    long = ("How is your home?", "a" * (limits.TEXT_LETTERS + over))
    assert ("string-too-long" in rules(broken(long))) is bool(over)

    inner = only_if = '{ question = "home", is = "bad" }'
    for level in range(limits.CONDITION_DEPTH - 1 + over):
        inner = f"{{ not = {inner} }}" if level % 2 else f"{{ all = [{inner}] }}"
    loaded = broken((f"only_if = {only_if}", f"only_if = {inner}"))
    assert ("condition-depth" in rules(loaded)) is bool(over)


WORDS = st.sampled_from(
    [*FORM.split("\n"), "[[question]]", "[question]", "only_if = {", "}", '"""', "'", "é", "= 1"]
)
MESSY = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@MESSY
@given(st.lists(WORDS, max_size=30).map("\n".join) | st.text(max_size=200))
@example("question = []\noptions = [[[]]]")
@example("[[question]]\n[[question.options]]\n[question.only_if.not.not]\n")
def test_no_text_at_all_makes_loading_raise(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.mktemp("form")
    (folder / "form.toml").write_text(text, "utf-8", errors="surrogatepass")
    loaded = load(folder, TYPES, Pictures())
    assert loaded.form is None
    assert loaded.errors
    assert all(p.what and p.what[-1] in ".!?:;" for p in loaded.errors), told(loaded)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "is", "not", "all", "say", "question"]), inner)
    ),
    max_leaves=8,
)


def as_toml(value: object) -> str:
    match value:
        case bool() | int():
            return str(value).lower()
        case list():
            return f"[{', '.join(map(as_toml, value))}]"
        case dict():
            return "{" + ", ".join(f"{k} = {as_toml(v)}" for k, v in value.items()) + "}"
        case _:
            return '"' + "".join(c if c.isalnum() else "-" for c in str(value)) + '"'


LINES = [n for n, line in enumerate(FORM.split("\n")) if " = " in line and "{ value" not in line]


@MESSY
@given(st.sampled_from(LINES), VALUES)
def test_any_value_in_any_place_is_told_and_never_raises(
    tmp_path_factory: pytest.TempPathFactory, line: int, value: object
) -> None:
    lines = FORM.split("\n")
    key = lines[line].partition(" = ")[0]
    if lines[line].endswith("["):
        return
    lines[line] = f"{key} = {as_toml(value)}"
    folder = tmp_path_factory.mktemp("f") / "my_home"
    folder.mkdir()
    (folder / "form.toml").write_text("\n".join(lines), "utf-8")
    loaded = load(folder, TYPES, Pictures())
    assert (loaded.form is None) == bool(loaded.errors)


def test_a_form_may_prefer_a_picture_set_that_is_here(broken: Breaking) -> None:
    line = '\npicture_set = "{}"\nminutes'
    for name in ("our-signs", "photos"):
        loaded = broken(("\nminutes", line.format(name)))
        assert loaded.form is not None, loaded.problems
        assert loaded.form.picture_set == name
    (problem,) = broken(("\nminutes", line.format("theirs"))).errors
    assert (problem.rule, problem.line) == ("picture-set", 6)
    assert "There is no picture set “theirs” here." in problem.what
    assert "forms-engine pictures list" in problem.write
    (odd,) = broken(("\nminutes", line.format("../theirs"))).errors
    assert odd.line == 6


def test_pictures_of_a_form_with_a_mistake_are_looked_at_too(tmp_path: Path) -> None:
    """Everything that has to be put right is told at once."""
    from forms_engine.pictures.library import Library
    from forms_engine.question_types.registry import TYPES

    folder = tmp_path / "my_home"
    (folder / "pictures").mkdir(parents=True)
    (folder / "form.toml").write_text(FORM.replace('type = "choose_one"', "type = 3"), "utf-8")
    (folder / "pictures" / "unused.gif").write_bytes(b"GIF89a\x08\0\x06\0\0\0\0;")
    told = load(folder, TYPES, Library(tmp_path / "no-sets")).problems
    said = [p.what for p in told if p.file.endswith("unused.gif")]
    assert said
    assert "Nobody knows who may use this picture" in said[0]
