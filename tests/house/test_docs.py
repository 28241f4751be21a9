"""What the documents say is so: commands, settings, rooms, links. They name no machine of ours."""

from __future__ import annotations

import re
from functools import cache

import click
import pytest
from click.testing import CliRunner

from forms_engine.cli import main
from forms_engine.formats.contract import formats
from forms_engine.question_types.registry import TYPES
from forms_engine.settings import SETTINGS
from tests.conftest import ROOT
from tests.house.test_rooms import ARROWS

#: Every document of the repository, by its place in it.
DOCUMENTS = {
    path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
    for path in (
        *ROOT.glob("*.md"),
        *ROOT.glob("docs/**/*.md"),
        *ROOT.glob("symbols/*/README.md"),
        *ROOT.glob("benchmarks/*.md"),
    )
}
#: What our own documents are called, without those that other rooms bring.
OURS = [name for name in DOCUMENTS if not name.startswith(("symbols/", "benchmarks/"))]

#: "python3 run.py check our_house", "forms-engine start --data DIR", in a fence or in backticks.
COMMAND = re.compile(r"(?:python3 run\.py|(?<![\w-])forms-engine)((?: [^\s`|)“”\"]+)*)")
#: Web addresses the documents may give: standards, and addresses kept free for examples.
HOSTS = {"keepachangelog.com", "semver.org", "forms.example.org", "127.0.0.1"}
MACHINE = re.compile(
    r"/(?:home|root|work|opt|Users|mnt|srv)/|[A-Z]:\\|(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}"
)


@cache
def commands() -> dict[str, click.Command]:
    """Every command by its words, groups too: "staff", "staff add", "check"."""
    found: dict[str, click.Command] = {}

    def walk(group: click.Group, before: str) -> None:
        context = click.Context(group)
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            assert command is not None
            found[before + name] = command
            if isinstance(command, click.Group):
                walk(command, f"{before}{name} ")

    walk(main, "")
    return found


def said_commands(text: str) -> list[list[str]]:
    """The words after ``run.py`` or ``forms-engine``, of each time it is written as code."""
    code = re.findall(r"^[ ]*```\w*\n(.*?)^[ ]*```", text, re.S | re.M)
    code += re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.S))
    return [found.split() for piece in code for found in COMMAND.findall(piece)]


def anchors(text: str) -> set[str]:
    """The names of the headings, as links write them."""
    heads = re.findall(r"^#+ (.+)$", re.sub(r"```.*?```", "", text, flags=re.S), re.M)
    return {re.sub(r"[^\w\- ]", "", head.lower()).strip().replace(" ", "-") for head in heads}


def rows(text: str, first: str) -> dict[str, list[str]]:
    """The table whose first heading is ``first``: code of the first column -> the other columns."""
    table = re.search(rf"^\| {first} \|.*\n\|[-|]+\n((?:\|.*\n)+)", text, re.M)
    assert table, f"There is no table that begins with “{first}”."
    cells = [
        [cell.strip() for cell in line.strip("|\n ").split(" | ")] for line in table[1].splitlines()
    ]
    return {row[0].strip("` "): row[1:] for row in cells}


# --- commands ---


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_command_in_a_document_is_there(name: str) -> None:
    for words in said_commands(DOCUMENTS[name]):
        if not words or words[0] in ("test", "COMMAND", "--help", "…"):
            continue
        two = " ".join(words[:2])
        command = commands().get(two if two in commands() else words[0])
        assert command is not None, f"{name} says “{' '.join(words)}”. There is no such command."
        known = {flag for option in command.params for flag in option.opts} | {"--help"}
        flags = {word.split("=")[0] for word in words if word.startswith("-")}
        assert flags <= known, f"{name} says “{' '.join(words)}”. It has no {flags - known}."


@pytest.mark.parametrize("words", commands())
def test_every_command_explains_itself_and_is_documented(words: str) -> None:
    result = CliRunner().invoke(main, [*words.split(), "--help"])
    assert result.exit_code == 0, result.output
    assert "Usage:" in result.output
    readme = [" ".join(said) for said in said_commands(DOCUMENTS["README.md"])]
    assert any(f"{said} ".startswith(f"{words} ") for said in readme), (
        f"README.md does not tell of: python3 run.py {words}"
    )


def test_the_readme_has_the_two_commands() -> None:
    assert "\npython3 run.py\npython3 run.py test\n" in DOCUMENTS["README.md"]


# --- settings, rooms, types, formats ---


def test_every_setting_is_documented_as_it_is() -> None:
    table = rows(DOCUMENTS["docs/settings.md"], "setting")
    told = {name: (cells[0], cells[1], cells[2]) for name, cells in table.items()}
    assert told == {
        s.name: (
            f"`FORMS_ENGINE_{s.name.upper()}`",
            f"`{s.default}`" if s.default else "empty",
            s.help,
        )
        for s in SETTINGS
    }


def test_start_takes_the_settings_that_the_document_says() -> None:
    told = re.search(r"takes on the command line: ([\w, ]+)\.", _flat("docs/settings.md"))
    assert told
    assert set(told[1].split(", ")) == {option.name for option in commands()["start"].params}


def _flat(name: str) -> str:
    return " ".join(DOCUMENTS[name].split())


def test_the_rooms_and_arrows_are_drawn_as_they_are() -> None:
    table = rows(DOCUMENTS["docs/architecture.md"], "room")
    for room, leans_on in ARROWS.items():
        assert room in table, f"docs/architecture.md does not draw the room {room}."
        told = table[room][1]
        wanted = ", ".join(sorted(leans_on)) or "nothing"
        assert told == ("wires the others" if room == "commands" else wanted), room
    assert set(table) == set(ARROWS)


def test_every_question_type_and_format_is_named() -> None:
    page = DOCUMENTS["docs/architecture.md"]
    shapes = {name: [kind.shape.value] for name, kind in TYPES.items()}
    assert rows(page, "type") == shapes
    assert set(rows(page, "format")) == set(formats())


@pytest.mark.parametrize("name", OURS)
def test_a_file_that_a_document_names_is_there(name: str) -> None:
    said = re.findall(r"`([\w./]+/[\w.]+\.(?:py|html|md|toml|css))`", DOCUMENTS[name])
    roots = (ROOT, ROOT / "forms_engine", ROOT / "forms_engine/question_types")
    made_up = "our_house"
    gone = [
        path for path in said if made_up not in path and not any((r / path).exists() for r in roots)
    ]
    assert not gone, f"{name} names {gone}."


# --- links ---

LINK = re.compile(r"\]\(([^)\s]+)\)")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_leads_somewhere(name: str) -> None:
    here = (ROOT / name).parent
    for link in LINK.findall(DOCUMENTS[name]):
        if "://" in link:
            continue
        path, _, anchor = link.partition("#")
        target = (here / path).resolve() if path else ROOT / name
        assert target.exists(), f"{name} links to {link}. There is nothing there."
        assert target.is_relative_to(ROOT), f"{name} links to {link}, outside the project."
        if anchor:
            assert anchor in anchors(target.read_text("utf-8")), f"{name}: no heading for {link}."


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_names_no_machine(name: str) -> None:
    text = DOCUMENTS[name]
    hosts = set(re.findall(r"https?://([^/\s)`:\"]+)", text)) - HOSTS
    assert not hosts, f"{name} names {hosts}. Use example.org, or add it to HOSTS."
    paths = {found for found in MACHINE.findall(text) if found not in ("127.0.0.1", "0.0.0.0")}
    assert not paths, f"{name} names a place on one machine: {paths}."


def test_every_decision_is_in_the_list_and_says_what_it_costs() -> None:
    folder = ROOT / "docs" / "decisions"
    notes = sorted(path.name for path in folder.glob("[0-9]*.md"))
    assert [note[:4] for note in notes] == [f"{n:04}" for n in range(1, len(notes) + 1)]
    listed = LINK.findall(DOCUMENTS["docs/decisions/README.md"])
    assert sorted(listed) == notes
    for note in notes:
        heads = re.findall(r"^## (.+)$", DOCUMENTS[f"docs/decisions/{note}"], re.M)
        assert heads == ["Context", "Decision", "What it costs"], note


def test_every_picture_of_the_documents_is_light_and_has_words() -> None:
    for picture in (ROOT / "docs" / "pictures").glob("*.png"):
        assert picture.stat().st_size < 150_000, picture.name
    bare = re.findall(r"!\[\]\(([^)]+\.png)\)", "\n".join(DOCUMENTS.values()))
    assert not bare, f"Say what can be seen: {bare}"


def test_tests_that_a_document_names_are_there() -> None:
    text = "\n".join(DOCUMENTS[name] for name in OURS)
    named = set(re.findall(r"(?<![\w/])tests/[\w/.]*\w", text))
    assert named
    assert not {name for name in named if not (ROOT / name).exists()}
