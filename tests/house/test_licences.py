"""Every picture that is used is there, harmless and free to use; so is every package we run on."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest
from jinja2 import Environment, nodes
from packaging.requirements import Requirement

from forms_engine.definition.loading import load
from forms_engine.formats.contract import file_formats
from forms_engine.languages.in_templates import leaves
from forms_engine.pictures.library import Library
from forms_engine.pictures.safety import MEDIA_TYPES, examine
from forms_engine.question_types.declining import ways_out
from forms_engine.question_types.examples import examples
from forms_engine.question_types.registry import TYPES
from forms_engine.responses.cards import code_names
from forms_engine.responses.pages_check import WHO_PICTURES
from forms_engine.responses.pages_start import PRACTICE
from forms_engine.tracker import board, judging, lifecycle, reasons, words
from tests.conftest import ROOT, SHIPPED, TINY

#: Licences under which a picture may come with the program. A form's own pictures may have more.
PICTURE_LICENCES = {"CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0"}

#: Licences of packages that a MIT program can be given away with, by SPDX name or as older
#: packages write them. All are short: keep the notice, promise nothing. MPL-2.0 also asks that
#: changes of its own files are given on; we change none.
ACCEPTED = {
    "MIT", "MIT-0", "MIT-CMU", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "PSF-2.0", "ISC",
    "Unlicense", "ZPL-2.1",
    "MIT License", "BSD License", "Apache Software License", "The Unlicense (Unlicense)",
    "Zope Public License", "Python Software Foundation License",
    "ISC License (ISCL)", "OFL-1.1", "MPL-2.0",
}  # fmt: skip

#: Packages that say no licence where a program can read it: what their own text says.
READ_BY_HAND = {
    "resvg-py": {"MIT"},
    "espeakng-loader": {"GPL-3.0-or-later"},
}
#: Licences that ask for more. Such a package is only ever read by a process of its own, which is
#: started, spoken to in lines, and stopped; it is an extra, and everything works without it.
APART = {"lameenc": {"LGPL-3.0-or-later"}, "espeakng-loader": {"GPL-3.0-or-later"}}
CHILD = ROOT / "forms_engine" / "read_aloud" / "child.py"

#: The extras that .ci/lock puts into requirements.lock.
LOCK = (ROOT / ".ci/lock").read_text("utf-8")
PARTS = tuple(re.findall("--extra ([a-z-]+)", LOCK.split("parts=(")[1].split(")")[0]))

LIBRARY = Library(ROOT / "symbols")
FILES = sorted(
    path
    for folder in (*ROOT.glob("symbols/*"), *SHIPPED.glob("*/pictures"), *TINY.glob("*/pictures"))
    for path in folder.iterdir()
    if path.suffix in MEDIA_TYPES
)


# --- pictures ---


def in_forms() -> Iterator[tuple[str, str, Path | None]]:
    """(where, picture, folder of the form) of every form that comes with the engine or a test."""
    for folder in sorted(
        path.parent for root in (SHIPPED, TINY) for path in root.glob("*/form.toml")
    ):
        form = load(folder, TYPES, LIBRARY).draft
        assert form is not None, folder
        yield folder.name, form.picture, folder
        for question in form.questions:
            yield folder.name, question.picture, folder
            options = TYPES[question.type].options(question)
            for option in (*options, *question.headings, *ways_out(question)):
                yield folder.name, option.picture, folder


def in_templates() -> Iterator[tuple[str, str, None]]:
    """Every name that a template gives to ``picture``, ``line`` or ``drawing``."""
    for path in sorted((ROOT / "forms_engine").rglob("*.html")):
        tree = Environment().parse(path.read_text("utf-8"))
        for call in tree.find_all(nodes.Call):
            name = call.node.name if isinstance(call.node, nodes.Name) else ""
            if name in ("picture", "line", "drawing") and call.args:
                for leaf in leaves(call.args[0]):
                    if isinstance(leaf, nodes.Const) and isinstance(leaf.value, str):
                        yield path.name, leaf.value, None


def in_tables() -> Iterator[tuple[str, str, None]]:
    """Every picture in a table of the code."""
    tables = {
        "lifecycle": [s.picture for m in lifecycle.MACHINES.values() for s in m.states.values()],
        "reasons": [picture for _, _, picture in reasons.OUTCOMES.values()],
        "topics": [picture for _, picture in words.TOPICS.values()],
        "verdicts": [picture for _, picture, _ in judging.VALUES.values()],
        "board": [*board.PICTURES, *(shows.picture for shows in board.SHOWS.values())],
        "who answered": list(WHO_PICTURES.values()),
        "picture codes": list(code_names()),
        "practice": [PRACTICE.picture],
        "formats": [form.picture for form in file_formats().values()],
        "what comes next": re.findall(r'Next\(N_\(".+?"\), "([\w-]+)"', _tracker("timeline.py")),
        "demo board": re.findall(r'^picture = "([\w-]+)"', _tracker("demo_board.toml"), re.M),
        "examples": [
            name
            for kind in TYPES
            for example in examples(kind)
            for name in (
                example.question.picture,
                *(o.picture for o in (*example.question.options, *example.question.headings)),
            )
        ],
    }
    for where, pictures in tables.items():
        assert pictures, f"The pictures of {where} are somewhere else now. Tell this test."
        for picture in pictures:
            yield where, picture, None


def _tracker(name: str) -> str:
    return (ROOT / "forms_engine" / "tracker" / name).read_text("utf-8")


@pytest.mark.parametrize("source", [in_forms, in_templates, in_tables])
def test_every_picture_that_is_named_is_there_with_its_licence(source: object) -> None:
    """(E07)"""
    named = {found for found in source() if found[1] not in ("none", "")}  # type: ignore[operator]
    assert named
    for where, name, folder in sorted(named, key=str):
        found = LIBRARY.find(name, folder)
        assert found is not None, f"{where} names the picture {name}. No set has it."
        assert found.licence in PICTURE_LICENCES, f"{where}: {name} has “{found.licence}”."
        assert found.author, f"Nobody says who drew {name}."


@pytest.mark.parametrize("path", sorted(ROOT.glob("symbols/*/set.toml")), ids=str)
def test_every_set_says_its_licence_and_where_it_is_from(path: Path) -> None:
    found = tomllib.loads(path.read_text("utf-8"))
    assert found["licence"] in PICTURE_LICENCES
    assert found["credit"]
    assert found["author"]
    assert found["source"]
    assert found["id"] in LIBRARY.sets, LIBRARY.broken


def test_no_picture_file_is_hostile() -> None:
    assert FILES
    for path in FILES:
        examine(path.read_bytes(), path.name)  # raises UnsafePicture


def test_no_drawing_lies_in_a_set_without_being_in_its_index() -> None:
    for found in LIBRARY.sets.values():
        listed = {entry.file for entry in found.entries.values()}
        there = {p.name for p in found.folder.iterdir() if p.suffix in MEDIA_TYPES}
        assert there == listed, there ^ listed


# --- packages ---


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def packages() -> dict[str, Distribution]:
    """What we run on and what that runs on, as far as this system asks for it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    parts = project["optional-dependencies"]
    wanted_lines = [*project["dependencies"], *(line for part in PARTS for line in parts[part])]
    waiting = [Requirement(line) for line in wanted_lines]
    found: dict[str, Distribution] = {}
    while waiting:
        wanted = waiting.pop()
        if plain(wanted.name) in found or not _asked_for(wanted):
            continue
        try:
            package = distribution(wanted.name)
        except PackageNotFoundError:
            pytest.fail(f"{wanted.name} is not installed. Set up again: python3 run.py test")
        found[plain(wanted.name)] = package
        waiting += [Requirement(line) for line in package.requires or ()]
    return found


def _asked_for(wanted: Requirement) -> bool:
    return wanted.marker is None or wanted.marker.evaluate({"extra": ""})


def licences(package: Distribution) -> set[str]:
    """As the package says it: its SPDX name, else its classifiers."""
    about = package.metadata
    if about["License-Expression"]:
        return set(re.split(r" (?:AND|OR) ", about["License-Expression"]))
    marks = [mark for mark in about.get_all("Classifier") or () if mark.startswith("License ::")]
    return {mark.rpartition(" :: ")[2] for mark in marks}


def test_every_package_has_a_licence_we_can_give_it_away_under() -> None:
    for name, package in packages().items():
        found = licences(package) or READ_BY_HAND.get(name, set())
        assert found, f"{name} does not say its licence. Read it, then decide."
        assert found <= ACCEPTED | APART.get(name, set()), (
            f"{name} is under {found}. Is that compatible? See ACCEPTED."
        )


@pytest.mark.parametrize("module", ["lameenc", "espeakng_loader"])
def test_what_asks_for_more_is_read_in_a_process_of_its_own(module: str) -> None:
    readers = [
        path
        for path in (ROOT / "forms_engine").rglob("*.py")
        if re.search(rf"^\s*(import|from) {module}\b", path.read_text("utf-8"), re.MULTILINE)
    ]
    assert set(readers) <= {CHILD}
    using = re.compile(r"(import|from) forms_engine\.read_aloud(\.| import )child")
    for path in (ROOT / "forms_engine").rglob("*.py"):
        assert not using.search(path.read_text("utf-8")), f"{path} reads the child's module itself"


def test_what_is_locked_is_what_we_looked_at() -> None:
    """A package that only another system asks for is looked at by hand: here, none is."""
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    locked = {plain(line.split("==")[0]) for line in lock.splitlines() if "==" in line}
    assert locked <= set(packages()), locked - set(packages())


def test_the_licence_is_the_one_the_project_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    text = (ROOT / "LICENSE").read_text("utf-8")
    assert project["license"] == "MIT"
    assert text.startswith("MIT License\n")
    assert "the forms-engine authors" in text
