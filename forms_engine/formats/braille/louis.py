"""Words into Braille, by liblouis in a process of its own.

It is handed the words and gives dots as ASCII letters; it is no part of this program.
"""

from __future__ import annotations

import shutil
import subprocess
import textwrap
from collections.abc import Iterable, Iterator, Mapping

from forms_engine.formats.contract import CannotMake
from forms_engine.languages.marking import N_

PROGRAM = "lou_translate"
#: Dots as letters of ASCII, the way every Braille printer and display reads them.
LETTERS = "en-us-brf.dis"
#: It reads lines, and cuts those that are too long.
LONGEST = 500
SECONDS = 30
_A_NUMBER = 7

MISSING = N_(
    "Braille needs the program liblouis. It is not on this computer. "
    "Whoever looks after the computer can install it. The plain text is there for now."
)
FAILED = N_("Making the Braille did not work. The plain text is there for now.")


def program() -> str | None:
    return shutil.which(PROGRAM)


def braille(words: Iterable[str], table: str) -> Mapping[str, str]:
    """Each of the words with its Braille. Raises CannotMake."""
    found = program()
    if found is None:
        raise CannotMake(MISSING)
    wanted = list(dict.fromkeys(words))
    pieces = [textwrap.wrap(one, LONGEST, break_on_hyphens=False) for one in wanted]
    lines = _run(found, table, [piece for parts in pieces for piece in parts])
    return {
        one: " ".join(next(lines) for _ in parts) for one, parts in zip(wanted, pieces, strict=True)
    }


def known(letters: Iterable[str], table: str) -> frozenset[str]:
    """Those letters that a table has dots for. For others it writes their number, in many cells."""
    made = braille(letters, table)
    return frozenset(letter for letter, cells in made.items() if len(cells) < _A_NUMBER)


def _run(found: str, table: str, lines: list[str]) -> Iterator[str]:
    try:
        done = subprocess.run(
            [found, f"{LETTERS},{table}"],
            input="".join(line + "\n" for line in lines).encode(),
            capture_output=True,
            timeout=SECONDS,
            env={"LC_ALL": "C.UTF-8"},
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        raise CannotMake(FAILED) from None
    made = done.stdout.decode("ascii", "replace").splitlines()
    if done.returncode or len(made) != len(lines):
        raise CannotMake(FAILED)
    return iter(made)
