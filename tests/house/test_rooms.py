"""The architecture is a test: which rooms there are, who leans on whom, which file may import what.

docs/architecture.md draws the same house in words.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ENGINE = Path(__file__).parents[2] / "forms_engine"

#: Room -> the rooms it may lean on. A room may always use itself.
ARROWS: dict[str, set[str]] = {
    "definition": set(),
    "languages": set(),
    "storage": set(),
    "pictures": {"definition", "languages"},
    "question_types": {"definition", "languages"},
    "publishing": {"definition", "languages", "media", "pictures", "question_types", "storage"},
    "look": {"languages", "pictures", "definition", "publishing", "question_types", "formats"},
    "formats": {"definition", "languages", "look", "pictures", "question_types", "publishing"},
    "responses": {
        "definition", "formats", "languages", "look", "media", "pictures", "publishing",
        "question_types", "storage", "throttling",
    },
    "read_aloud": {"definition", "languages", "look", "responses"},
    "throttling": {"storage"},
    "media": {"languages", "pictures", "storage"},
    "photos": {"languages", "look", "people", "pictures", "storage"},
    "people": {"languages", "look", "storage", "throttling"},
    "studio": {
        "definition", "formats", "languages", "look", "media", "people", "pictures", "publishing",
        "question_types", "responses", "storage",
    },
    "tracker": {
        "definition", "formats", "languages", "look", "media", "people", "publishing",
        "question_types", "responses", "storage",
    },
    "keying": {
        "definition", "formats", "languages", "look", "people", "publishing", "question_types",
        "responses", "storage",
    },
    "recording": {"definition", "languages", "look", "people", "responses", "storage"},
    "commands": set(),
}  # fmt: skip

#: Modules beside the rooms that any room may use.
SHARED = {"services", "settings"}
#: They wire everything, and nobody imports them.
FRONT_DOORS = {"app", "cli", "starting", "serving", "demo", "mounting", "incoming"}

WEB = {"flask", "werkzeug", "flask_wtf", "flask_security", "flask_login"}
DATABASE = {"sqlalchemy", "alembic"}


def role(path: Path) -> str:
    """What kind of file this is, by its name alone."""
    stem = path.stem
    for name in ("store", "pages", "forms"):
        if stem == name or stem.startswith(name + "_") or stem.endswith("_" + name):
            return name
    return "rules"


def imports(path: Path) -> set[str]:
    """Every module this file reads. What is named for types alone is no dependency."""
    tree = ast.parse(path.read_text("utf-8"))
    for_types = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)
        for inner in ast.walk(node)
    }
    found = set()
    for node in ast.walk(tree):
        if id(node) in for_types:
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            found.add(node.module)
            if node.module in ("forms_engine", *(f"forms_engine.{room}" for room in ARROWS)):
                found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


FILES = sorted(p for p in ENGINE.rglob("*.py") if "migrations" not in p.parts)
IN_ROOMS = [p for p in FILES if p.parent != ENGINE]


def name(path: Path) -> str:
    return path.relative_to(ENGINE).as_posix()


def test_every_room_is_drawn() -> None:
    rooms = {p.name for p in ENGINE.iterdir() if (p / "__init__.py").exists()}
    assert rooms <= set(ARROWS), (
        f"Draw these rooms in ARROWS and in docs/architecture.md: {rooms - set(ARROWS)}"
    )


@pytest.mark.parametrize("path", IN_ROOMS, ids=name)
def test_a_room_leans_only_on_the_rooms_below_it(path: Path) -> None:
    room = path.relative_to(ENGINE).parts[0]
    if room == "commands":  # the command line wires the rooms, as the front door does
        return
    allowed = ARROWS[room] | SHARED | {room}
    for module in imports(path):
        parts = module.split(".")
        if parts[0] == "forms_engine" and len(parts) > 1:
            assert parts[1] in allowed, (
                f"{name(path)} imports {module}. {room} may lean on: {sorted(ARROWS[room])}. "
                "Hand what it needs in as an argument, or move the line to the room it belongs in."
            )


@pytest.mark.parametrize("path", IN_ROOMS, ids=name)
def test_a_file_imports_only_what_its_role_may(path: Path) -> None:
    tops = {module.split(".")[0] for module in imports(path)}
    if "commands" in path.parts:
        return
    if path.relative_to(ENGINE).parts[0] == "storage":
        assert not tops & WEB, f"{name(path)} belongs to storage, which does not know the web."
        return
    if role(path) != "store":
        assert not tops & DATABASE, (
            f"{name(path)} speaks to the database. Only store*.py may: move it there."
        )
    if role(path) in ("store", "forms") or path.relative_to(ENGINE).parts[0] in (
        "definition",
        "question_types",
        "pictures",
    ):
        assert not tops & WEB, (
            f"{name(path)} is a {role(path)} file and may not know the web. Move it to pages*.py."
        )


CORE_LIBRARIES = {"pydantic", "pydantic_core"}


@pytest.mark.parametrize("path", [p for p in IN_ROOMS if "definition" in p.parts], ids=name)
def test_the_core_needs_nothing_but_pydantic(path: Path) -> None:
    import sys

    tops = {m.split(".")[0] for m in imports(path)} - {"forms_engine", "__future__"}
    outside = tops - set(sys.stdlib_module_names) - CORE_LIBRARIES
    assert not outside, f"{name(path)} imports {outside}. The core is handed what it needs."


@pytest.mark.parametrize("path", FILES, ids=name)
def test_nobody_imports_the_front_doors(path: Path) -> None:
    if path.parent == ENGINE or path.parent.name == "commands":
        return
    doors = {f"forms_engine.{door}" for door in FRONT_DOORS}
    assert not imports(path) & doors, (
        f"{name(path)} imports {imports(path) & doors}: those wire the rooms, nobody wires them."
    )


@pytest.mark.parametrize("room", sorted(ARROWS))
def test_a_room_says_what_it_is_for_and_what_it_does_not_know(room: str) -> None:
    tree = ast.parse((ENGINE / room / "__init__.py").read_text("utf-8"))
    words = ast.get_docstring(tree) or ""
    assert words.count(".") >= 2, (
        f"{room}/__init__.py opens with two sentences: what it is for, what it does not know."
    )
    assert " not " in words or "no " in words, (
        f"{room}/__init__.py does not say what the room does not know."
    )


@pytest.mark.parametrize("path", FILES, ids=name)
def test_no_file_swallows_the_project(path: Path) -> None:
    lines = len(path.read_text("utf-8").splitlines())
    assert lines <= 400, f"{name(path)} has {lines} lines. The second file is the easy choice."
