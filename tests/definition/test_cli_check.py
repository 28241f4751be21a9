"""The command, used by someone who has never seen a config file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from forms_engine.cli import main

ROOT = Path(__file__).parent.parent.parent
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``forms-engine`` in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORMS_ENGINE_FORMS", raising=False)

    def run_it(*words: str) -> Result:
        return CliRunner().invoke(main, words, catch_exceptions=False)

    return run_it


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_newcomer_makes_a_form_and_it_is_whole(run: Run, tmp_path: Path) -> None:
    made = run("new", "Our house")
    assert made.exit_code == 0
    assert "forms-engine check our_house" in made.output
    form = tmp_path / "form_definitions" / "our_house" / "form.toml"
    assert 'title = "Our house"' in form.read_text("utf-8")
    checked = run("check")
    assert checked.exit_code == 0
    assert "1 of 1 form ready. 0 to put right, 0 to look at" in checked.output


def test_a_form_made_elsewhere_is_checked_there(run: Run) -> None:
    assert "forms-engine check our_house\n" in run("new", "Our house").output
    made = run("new", "Our house", "--forms", "my forms").output
    assert "forms-engine check --forms 'my forms' our_house\n" in made
    assert run("check", "--forms", "my forms", "our_house").exit_code == 0


def test_every_bad_file_is_told_at_once(run: Run, tmp_path: Path) -> None:
    run("new", "our_house")
    folder = tmp_path / "form_definitions" / "our_house"
    (folder / "pictures").mkdir()
    for name, body in {
        "pictures/big.png": b"\0" * 400_000,
        "pictures/evil.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
        "pictures/fake.png": b"hello",
        "cy.po": b'msgid "x\n',
        "ur.po": b"#" * 600_000,
    }.items():
        (folder / name).write_bytes(body)
    told = run("check", "our_house").output
    for name in ("big.png", "evil.svg", "fake.png", "cy.po", "ur.po"):
        assert told.count(f"{name}:") + told.count(f"{name},") == 1, told


def test_the_first_line_of_a_new_form_leads_editors_to_the_schema(run: Run, tmp_path: Path) -> None:
    run("new", "our_house")
    form = tmp_path / "form_definitions" / "our_house" / "form.toml"
    hint = form.read_text("utf-8").splitlines()[0].removeprefix("#:schema ")
    schema = json.loads((form.parent / hint).read_text("utf-8"))
    assert schema == json.loads(run("schema").output)


def test_the_schema_knows_the_keys_and_the_question_types(run: Run) -> None:
    schema = json.loads(run("schema").output)
    assert {"title", "question", "trigger", "allow"} <= set(schema["properties"])
    assert "id" not in schema["properties"]
    question = schema["$defs"]["Question"]["properties"]
    assert "choose_one" in question["type"]["enum"]
    assert all(
        "description" in value or "$ref" in value
        for name in ("Question", "Option", "Section", "Trigger", "Allow")
        for value in schema["$defs"][name]["properties"].values()
    )


def test_a_mistake_is_told_with_its_line_and_the_command_fails(run: Run, tmp_path: Path) -> None:
    run("new", "our_house")
    form = tmp_path / "form_definitions" / "our_house" / "form.toml"
    change(form, 'picture = "home"\n', "")
    checked = run("check", "our_house")
    assert checked.exit_code == 1
    line = form.read_text("utf-8").split("\n").index("[[question]]") + 1
    assert f"PUT RIGHT  our_house/form.toml, line {line}: Question 1 has no" in checked.output
    assert "0 of 1 form ready. 1 to put right" in checked.output


def test_names_with_no_letters_or_used_already_are_explained(run: Run) -> None:
    assert "needs letters" in run("new", "123").output
    assert run("new", "my home").exit_code == 0
    again = run("new", "my_home")
    assert again.exit_code == 1
    assert "already" in again.output


@pytest.mark.parametrize("words", [("check",), ("check", "nowhere"), ("translate", "add", "cy")])
def test_a_place_that_is_not_there_is_explained(run: Run, words: tuple[str, ...]) -> None:
    told = run(*words)
    assert told.exit_code == 1
    assert told.output.startswith("Error: There is no")


def test_translating_from_the_first_text_to_the_last(run: Run, tmp_path: Path) -> None:
    run("new", "our_house")
    run("translate", "add", "cy")
    folder = tmp_path / "form_definitions" / "our_house"
    assert "Welsh: 0 of 13, a draft that nobody has reviewed" in run("check").output
    change(folder / "cy.po", 'msgid "Good"\nmsgstr ""', 'msgid "Good"\nmsgstr "Da"')
    change(folder / "cy.po", "X-Reviewed-By: ", "X-Reviewed-By: Siân, May 2027")
    assert "Welsh: 1 of 13\n" in run("check").output

    change(folder / "form.toml", 'say = "Good"', 'say = "It is good"')
    stale = run("check").output
    assert "have changed since this was translated" in stale
    assert "Welsh: 0 of 13" in stale
    assert "0 new, 1 to look at again, 0 no longer used" in run("translate", "update").output
    text = (folder / "cy.po").read_text("utf-8")
    assert '#| msgid "Good"' in text
    assert 'msgstr "Da"' in text
    assert "X-Reviewed-By: Siân, May 2027" in text


def test_adding_a_language_twice_changes_nothing(run: Run, tmp_path: Path) -> None:
    run("new", "our_house")
    run("translate", "add", "pl")
    path = tmp_path / "form_definitions" / "our_house" / "pl.po"
    before = path.read_bytes()
    assert "there already" in run("translate", "add", "pl", "our_house").output
    assert path.read_bytes() == before


def test_a_language_is_named_by_its_code(run: Run) -> None:
    run("new", "our_house")
    assert "cy for Welsh" in run("translate", "add", "Welsh").output
    assert "cy for Welsh" in run("translate", "add", "../cy").output


def test_a_form_is_not_translated_into_its_own_language(run: Run, tmp_path: Path) -> None:
    run("new", "our_house")
    for code in ("en", "en-GB"):
        assert "our_house is written in this language" in run("translate", "add", code).output
    assert not list((tmp_path / "form_definitions").rglob("*.po"))


def test_a_template_for_translators(run: Run, tmp_path: Path) -> None:
    run("new", "our_house")
    printed = run("translate", "extract", "our_house").output
    assert 'msgctxt "home.option.good"' in printed
    run("translate", "extract", "our_house", "--write")
    assert (tmp_path / "form_definitions/our_house/our_house.pot").read_text("utf-8") == printed


def test_a_broken_translation_is_never_written_over(run: Run, tmp_path: Path) -> None:
    run("new", "our_house")
    path = tmp_path / "form_definitions" / "our_house" / "cy.po"
    path.write_text('msgctxt "a"\nmsgid "b', "utf-8")
    assert "cannot be read" in run("translate", "update").output
    assert path.read_text("utf-8") == 'msgctxt "a"\nmsgid "b'
    assert run("check").exit_code == 1


def test_every_command_explains_itself(run: Run) -> None:
    told = run("--help").output
    for name in ("check", "new", "schema", "translate"):
        assert name in told
        assert "Usage:" in run(name, "--help").output
    assert run("nothing").exit_code == 2


def test_the_forms_that_come_with_the_engine_are_whole(run: Run) -> None:
    checked = run("check", "--quiet", "--forms", str(ROOT / "form_definitions"))
    assert checked.exit_code == 0, checked.output
