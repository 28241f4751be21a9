#!/usr/bin/env python3
"""Sets everything up and starts the demo: ``python3 run.py``. Or the tests: ``run.py test``.

Any other command goes to ``forms-engine``: ``python3 run.py check``. Standard library only.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
OLDEST = (3, 11)
LOCKS = {"run": "requirements.lock", "test": "requirements-test.lock"}

TOO_OLD = """This needs Python 3.11 or newer. You have Python {have}.
Get a newer one from python.org, or with your system's own installer.
Then write: python3.11 run.py"""
NO_INSTALLER = """Setting up needs uv, or Python's own venv and pip. Neither works here.
On Debian or Ubuntu, write: sudo apt install python3-venv
Or get uv from docs.astral.sh/uv, then write: python3 run.py"""
FAILED = """Setting up did not work: this step failed.
  {step}
If the message above is about a name or a connection, this computer can not reach the internet.
The first set-up needs it. Look at the network, then write: python3 run.py"""


class Stop(Exception):
    """We can't go on. The message says why, and what to do."""


def python_in(venv: Path) -> Path:
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def stamp_of(here: Path, kind: str) -> str:
    """What the environment must have been made from: this Python and these exact packages."""
    wanted = hashlib.sha256(f"{sys.version} {here}".encode())
    wanted.update((here / LOCKS[kind]).read_bytes())
    return f"{kind} {wanted.hexdigest()}"


def is_ready(here: Path, kind: str) -> bool:
    """True if nothing changed since the set-up. The test set-up can do all that run can."""
    try:
        done = (here / ".venv/set-up.txt").read_text().splitlines()
    except OSError:
        return False
    kinds = [kind] if kind == "test" else ["run", "test"]
    return python_in(here / ".venv").exists() and any(stamp_of(here, k) in done for k in kinds)


def find_uv() -> str | None:
    return shutil.which("uv")


def steps(here: Path, kind: str, uv: str | None) -> list[list[str]]:
    """The commands that make the environment, with uv, or with venv and pip."""
    venv, lock = str(here / ".venv"), str(here / LOCKS[kind])
    python = str(python_in(here / ".venv"))
    if uv:
        return [
            [uv, "venv", "--quiet", "--clear", "--python", sys.executable, venv],
            [uv, "pip", "install", "--quiet", "--python", python, "--require-hashes", "-r", lock],
        ]
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    return [
        [sys.executable, "-m", "venv", "--clear", venv],
        [*pip, "--require-hashes", "-r", lock],
    ]


def set_up(here: Path, kind: str) -> None:
    """Make ``.venv`` ready, or leave it alone if it is. Raises Stop."""
    if is_ready(here, kind):
        return
    uv = find_uv()
    print("Setting up. The first time takes about a minute …", flush=True)
    for step in steps(here, kind, uv):
        try:
            failed = subprocess.run(step, check=False).returncode != 0
        except OSError:
            failed = True
        if failed and "venv" in step and not uv:
            raise Stop(NO_INSTALLER)
        if failed:
            raise Stop(FAILED.format(step=" ".join(step)))
    _link(here)
    # Last of all: a set-up that was cut short must not look whole.
    (here / ".venv/set-up.txt").write_text(stamp_of(here, kind) + "\n")


def _link(here: Path) -> None:
    """Let the environment import this folder, so that a change in a file is there at once."""
    venv = here / ".venv"
    inside = venv / "Lib" if os.name == "nt" else next((venv / "lib").glob("python3.*"))
    (inside / "site-packages/forms_engine_here.pth").write_text(f"{here}\n", "utf-8")


def all_tests() -> list[str]:
    """The whole suite uses every core, at most four: a browser each is as much as they can hold."""
    cores = min(os.cpu_count() or 1, 4)
    return ["-n", str(cores), "--dist", "worksteal"] if cores > 1 else []


def command(here: Path, words: list[str]) -> list[str]:
    """What to run in the environment: the demo, the tests, or a forms-engine command."""
    python = str(python_in(here / ".venv"))
    if words[:1] == ["test"]:
        return [python, "-m", "pytest", "--rootdir", str(here), *(words[1:] or all_tests())]
    return [python, "-m", "forms_engine", *(words or ["demo"])]


def main(words: list[str]) -> int:
    if sys.version_info < OLDEST:
        print(TOO_OLD.format(have=sys.version.split()[0]), file=sys.stderr)
        return 1
    testing = words[:1] == ["test"]
    try:
        set_up(HERE, "test" if testing else "run")
    except Stop as reason:
        print(reason, file=sys.stderr)
        return 1
    line = command(HERE, words)
    if not testing and os.name == "posix":
        # In our place, not beside us: whoever stops this process stops the service.
        sys.stdout.flush()
        os.execv(line[0], line)
    try:
        return subprocess.run(line, cwd=HERE if testing else None).returncode
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
