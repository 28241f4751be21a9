"""``run.py`` decides by itself what to set up, with what, and what to say when it can't."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT))
    import run

    return run


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A checkout with two locks and an environment that looks whole."""
    (tmp_path / "requirements.lock").write_text("flask==3.1.3\n")
    (tmp_path / "requirements-test.lock").write_text("flask==3.1.3\npytest==9.2.0\n")
    return tmp_path


def made(run: ModuleType, here: Path, kind: str) -> None:
    python: Path = run.python_in(here / ".venv")
    python.parent.mkdir(parents=True)
    python.touch()
    (here / ".venv/set-up.txt").write_text(run.stamp_of(here, kind) + "\n")


def test_it_needs_nothing_but_the_standard_library() -> None:
    tree = ast.parse((ROOT / "run.py").read_text("utf-8"))
    names = {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
    names |= {n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    assert {n.split(".")[0] for n in names} <= set(sys.stdlib_module_names)


def test_nothing_is_set_up_yet(run: ModuleType, here: Path) -> None:
    assert not run.is_ready(here, "run")
    assert not run.is_ready(here, "test")


def test_what_was_set_up_for_tests_is_enough_to_run(run: ModuleType, here: Path) -> None:
    made(run, here, "test")
    assert run.is_ready(here, "run")
    assert run.is_ready(here, "test")


def test_what_was_set_up_to_run_is_not_enough_for_tests(run: ModuleType, here: Path) -> None:
    made(run, here, "run")
    assert run.is_ready(here, "run")
    assert not run.is_ready(here, "test")


def test_a_changed_lock_is_set_up_again(run: ModuleType, here: Path) -> None:
    made(run, here, "run")
    (here / "requirements.lock").write_text("flask==3.1.4\n")
    assert not run.is_ready(here, "run")


def test_an_environment_that_lost_its_python_is_set_up_again(run: ModuleType, here: Path) -> None:
    made(run, here, "run")
    run.python_in(here / ".venv").unlink()
    assert not run.is_ready(here, "run")


def test_uv_is_used_where_it_is_and_venv_with_pip_where_it_is_not(
    run: ModuleType, here: Path
) -> None:
    with_uv = run.steps(here, "run", "/bin/uv")
    assert [step[0] for step in with_uv] == ["/bin/uv", "/bin/uv"]
    with_pip = run.steps(here, "run", None)
    assert with_pip[0][:3] == [sys.executable, "-m", "venv"]
    assert with_pip[1][1:4] == ["-m", "pip", "install"]
    for steps in (with_uv, with_pip):
        assert "--require-hashes" in steps[1]
        assert steps[1][-1] == str(here / "requirements.lock")


def fails(monkeypatch: pytest.MonkeyPatch, run: ModuleType, uv: str | None, step: int) -> None:
    """The set-up goes wrong at this step."""
    done: list[object] = []

    def pretend(words: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        done.append(words)
        return subprocess.CompletedProcess(words, int(len(done) > step))

    monkeypatch.setattr(run.subprocess, "run", pretend)
    monkeypatch.setattr(run, "find_uv", lambda: uv)


def test_neither_uv_nor_venv_is_said_with_what_to_write(
    run: ModuleType, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fails(monkeypatch, run, None, 0)
    with pytest.raises(run.Stop, match="sudo apt install python3-venv"):
        run.set_up(here, "run")
    assert not run.is_ready(here, "run")


@pytest.mark.parametrize("uv", [None, "/bin/uv"])
def test_a_broken_download_is_said_and_does_not_look_whole(
    run: ModuleType, here: Path, monkeypatch: pytest.MonkeyPatch, uv: str | None
) -> None:
    fails(monkeypatch, run, uv, 1)
    with pytest.raises(run.Stop, match="can not reach the internet"):
        run.set_up(here, "run")
    assert not (here / ".venv/set-up.txt").exists()


def test_an_old_python_is_told_what_is_needed(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "OLDEST", (99, 0))
    assert run.main([]) == 1
    assert "needs Python 3.11 or newer" in capsys.readouterr().err


def test_each_word_leads_to_its_command(run: ModuleType, here: Path) -> None:
    python = str(run.python_in(here / ".venv"))
    engine = [python, "-m", "forms_engine"]
    assert run.command(here, []) == [*engine, "demo"]
    assert run.command(here, ["check", "my_month"]) == [*engine, "check", "my_month"]
    tests = run.command(here, ["test", "-k", "sort"])
    assert tests[:3] == [python, "-m", "pytest"]
    assert tests[-2:] == ["-k", "sort"]


@pytest.mark.skipif(os.name != "posix", reason="elsewhere no process can take another's place")
def test_the_service_takes_our_place_so_that_stopping_us_stops_it(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ended by its number, ``run.py`` would else leave a service behind that keeps the port."""
    started: list[list[str]] = []
    monkeypatch.setattr(run, "set_up", lambda *_: None)
    monkeypatch.setattr(run.subprocess, "run", lambda *_, **__: pytest.fail("beside us"))

    def takes_our_place(program: str, words: list[str]) -> None:
        started.append(words)
        raise SystemExit(0)

    monkeypatch.setattr(os, "execv", takes_our_place)
    with pytest.raises(SystemExit):
        run.main(["start", "--port", "8000"])
    assert started == [run.command(ROOT, ["start", "--port", "8000"])]


def test_the_whole_suite_uses_every_core_and_a_part_of_it_one(
    run: ModuleType, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "requirements-test.lock").write_text("pytest-xdist==3.8.0\n")
    for cores, given in ((1, []), (2, ["-n", "2"]), (32, ["-n", "4"])):
        monkeypatch.setattr(run.os, "cpu_count", lambda cores=cores: cores)
        whole = run.command(here, ["test"])
        assert whole[whole.index(str(here)) + 1 :][:2] == given
        assert "-n" not in run.command(here, ["test", "tests/house"])


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-test.lock"])
def test_the_locks_name_no_server_and_hash_everything(lock: str) -> None:
    lines = (ROOT / lock).read_text("utf-8").splitlines()
    assert not [line for line in lines if "://" in line or line.startswith("-")]
    pinned = [line for line in lines if line and not line.startswith((" ", "#"))]
    assert pinned
    assert all("==" in line and line.endswith("\\") for line in pinned)


def test_the_locks_hold_what_the_project_asks_for() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {
        "requirements.lock": project["dependencies"],
        "requirements-test.lock": [
            *project["dependencies"],
            *project["optional-dependencies"]["test"],
        ],
    }
    for lock, asked in wanted.items():
        text = (ROOT / lock).read_text("utf-8")
        pinned = {line.split("==")[0].split("[")[0] for line in text.splitlines() if "==" in line}
        names = {_name(line) for line in asked}
        assert names <= pinned, f"{lock} lacks {names - pinned}. Write it anew: .ci/lock"


def _name(asked: str) -> str:
    for end in "<>=!~;[ ":
        asked = asked.split(end)[0]
    return asked.lower().replace("_", "-")
