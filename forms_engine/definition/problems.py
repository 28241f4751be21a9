"""What is wrong with a form, where, and what to write instead.

A ``Finding`` points into the form by path; a ``Problem`` points into a file by line. Both say
what is wrong and what to write, kindly, and blame nobody.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

Severity = Literal["error", "warning", "info"]
#: Keys and list places from the top of form.toml: ``("question", 3, "options", 0, "say")``.
Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    severity: Severity
    rule: str
    at: Place
    what: str
    write: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right. ``file`` starts with the form's folder: ``my_month/form.toml``."""

    severity: Severity
    rule: str
    file: str
    line: int | None
    what: str
    write: str = ""

    def __post_init__(self) -> None:
        # A file can be called by bytes that are no letters; whoever reads this needs letters.
        for part in ("file", "what", "write"):
            object.__setattr__(self, part, printable(getattr(self, part)))

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}, line {self.line}"
        return f"{where}: {self.what} {self.write}".rstrip()


def printable(name: str) -> str:
    """The name of a file, with a ? for each part that is no letter at all."""
    return name.encode("utf-8", "replace").decode()


def error(rule: str, at: Place, what: str, write: str = "") -> Finding:
    return Finding("error", rule, at, what, write)


def warning(rule: str, at: Place, what: str, write: str = "") -> Finding:
    return Finding("warning", rule, at, what, write)


def info(rule: str, at: Place, what: str, write: str = "") -> Finding:
    return Finding("info", rule, at, what, write)


_LISTS = {"question": "Question", "section": "Section", "trigger": "Trigger", "allow": "Allow"}
_PARTS = {"options": "option", "headings": "heading"}


def subject(at: Place) -> str:
    """What a path is about, as a person would say it: *Question 4, option 2*."""
    if len(at) < 2 or at[0] not in _LISTS or not isinstance(at[1], int):
        return "The form"
    said = f"{_LISTS[str(at[0])]} {at[1] + 1}"
    if len(at) > 3 and at[2] in _PARTS and isinstance(at[3], int):
        said += f", {_PARTS[str(at[2])]} {at[3] + 1},"
    return said


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """*Did you mean “picture”?*, or "" if nothing known comes near."""
    near = get_close_matches(word[:60], list(known), n=1, cutoff=0.6)
    return f"Did you mean “{near[0]}”?" if near else ""


def one_of(values: Iterable[str]) -> str:
    """*"a", "b" or "c"*, quoted as TOML wants them."""
    quoted = [f'"{value}"' for value in values]
    return " or ".join(filter(None, (", ".join(quoted[:-1]), *quoted[-1:])))
