"""Keeps a table in benchmarks/README.md, between the marks with its name."""

from __future__ import annotations

from pathlib import Path

README = Path(__file__).parent / "README.md"


def keep(name: str, text: str) -> None:
    begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    head, rest = README.read_text("utf-8").split(begin)
    README.write_text(f"{head}{begin}\n{text}\n{end}{rest.split(end)[1]}", "utf-8")
