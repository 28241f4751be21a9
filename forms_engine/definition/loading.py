"""form.toml and its .po files -> Form and Wordbook, or every mistake in them at once.

A folder that has a mistake never half-loads, and never stops the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from forms_engine.definition import easyread, limits, sentences, translations
from forms_engine.definition.checks import check
from forms_engine.definition.checks.subject import Subject
from forms_engine.definition.folder import CREDITS, FORM_FILE, Folder, Refused, folders_in, survey
from forms_engine.definition.form import ID_PATTERN, Form
from forms_engine.definition.lines import Lines
from forms_engine.definition.mending import Mended, mend
from forms_engine.definition.needs import PictureFinder, Types
from forms_engine.definition.problems import Finding, Problem, error, printable
from forms_engine.definition.reading import read_toml, refuse_slow
from forms_engine.definition.words import Wordbook


@dataclass(frozen=True)
class Loaded:
    """One folder, read. ``form`` and ``words`` are there only if nothing is wrong."""

    name: str
    form: Form | None
    words: Wordbook | None
    problems: tuple[Problem, ...]
    #: The form as written, for whoever works on it: it may still have mistakes.
    draft: Form | None = None
    draft_words: Wordbook | None = None

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(p for p in self.problems if p.severity == "error")


def load_all(root: Path, types: Types, pictures: PictureFinder) -> tuple[Loaded, ...]:
    return tuple(load(path, types, pictures) for path in folders_in(root))


def load(folder: Path, types: Types, pictures: PictureFinder) -> Loaded:
    """Read one form folder. Never raises for what is written in it."""
    name = printable(folder.name)
    if name != folder.name:
        what, write = "The name of this folder cannot be read.", "Give it one such as my_month."
        return _refused(name, [Refused("folder-name", what, write).problem(name)])
    if folder.is_symlink():
        refused = Refused(
            "link", "This is a link to another place.", "Copy the folder itself here."
        )
        return _refused(folder.name, [refused.problem(folder.name)])
    found = survey(folder)
    if found.unusable:
        return _refused(folder.name, found.problems)
    try:
        raw, lines = read_toml(_form_text(found))
        _check_credits(found)
    except Refused as trouble:
        problem = trouble.problem(f"{folder.name}/{trouble.file}")
        return _refused(folder.name, [problem, *found.problems])
    return _Reading(found, types, pictures, lines).load(raw)


def _form_text(found: Folder) -> str:
    if FORM_FILE not in found.files:
        write = "Add one; forms-engine new writes a small one to start from."
        raise Refused("no-form", "There is no form.toml in this folder.", write)
    return found.text(FORM_FILE)


def _check_credits(found: Folder) -> None:
    """The pictures room reads this file, and must not be kept busy by it."""
    if CREDITS in found.files:
        try:
            refuse_slow(found.text(CREDITS))
        except Refused as trouble:
            trouble.file = CREDITS
            raise


def _refused(name: str, problems: Iterable[Problem]) -> Loaded:
    return Loaded(name, None, None, tuple(problems))


@dataclass(frozen=True)
class _Reading:
    folder: Folder
    types: Types
    pictures: PictureFinder
    lines: Lines

    def load(self, raw: dict[str, Any]) -> Loaded:
        own = self._own_id(raw)
        try:
            form = self._build(raw)
        except ValidationError as trouble:
            return self._mended(raw, own, trouble)
        found = [*own, *self._look(form)]
        problems = [*self._of_files(), *map(self._problem, found)]
        words, of_words = translations.read(self.folder, form)
        problems = sorted((*problems, *of_words), key=_order)
        bad = any(p.severity == "error" for p in problems)
        told = tuple(problems)
        if not self.folder.safe_to_open:
            return _refused(self.folder.name, told)
        if bad:
            return Loaded(self.folder.name, None, None, told, form, words)
        return Loaded(self.folder.name, form, words, told, form, words)

    def _mended(self, raw: dict[str, Any], own: list[Finding], bad: ValidationError) -> Loaded:
        errors = sentences.mistakes(bad, raw)
        found = [*own, *sentences.findings(errors, raw)]
        mended = mend(raw, errors, self._build)
        problems = [*self._of_files(), *map(self._problem, found)]
        if mended is not None:
            problems += (self._problem(f) for f in self._rest(mended))
            _, of_words = translations.read(self.folder, mended.form)
            problems += (p for p in of_words if p.rule in translations.UNREADABLE)
        problems.sort(key=_order)
        return _refused(self.folder.name, problems[: limits.PROBLEMS])

    def _rest(self, mended: Mended) -> list[Finding]:
        return [f for f in self._look(mended.form) if not mended.told(f.at, f.rule)]

    def _own_id(self, raw: dict[str, Any]) -> list[Finding]:
        """The id is not written in the file: it is the name of the folder."""
        found: list[Finding] = []
        if raw.pop("id", None) is not None:
            what, write = "The id of a form is the name of its folder.", "Take this line away."
            found.append(error("form-id", ("id",), what, write))
        if not re.fullmatch(ID_PATTERN, self.folder.name):
            what = f"A form’s folder cannot be called “{self.folder.name}”."
            write = "Use small letters, numbers and _, and start with a letter, such as my_month."
            found.append(error("folder-name", (), what, write))
        return found

    def _build(self, raw: dict[str, Any]) -> Form:
        named_well = re.fullmatch(ID_PATTERN, self.folder.name)
        whole = {**raw, "id": self.folder.name if named_well else "unnamed"}
        return Form.model_validate(whole, by_alias=True, by_name=False)

    def _look(self, form: Form) -> list[Finding]:
        subject = Subject(form, self.types, self.pictures, self.folder.path)
        return [*check(subject), *easyread.check(subject)]

    def _of_files(self) -> Iterator[Problem]:
        """What is wrong with the files beside form.toml, but for the translations."""
        yield from self.folder.problems
        for file, said in self.pictures.problems(self.folder.path):
            if file in self.folder.skipped:
                continue
            name = f"{self.folder.name}/{file}"
            yield Problem("warning", "picture-file", name, None, said)

    def _problem(self, found: Finding) -> Problem:
        file = f"{self.folder.name}/{FORM_FILE}"
        line = self.lines.of(found.at)
        return Problem(found.severity, found.rule, file, line, found.what, found.write)


def _order(problem: Problem) -> tuple[bool, str, int]:
    """form.toml first, then the translations, each from top to bottom."""
    return problem.file.endswith(".po"), problem.file, problem.line or 0
