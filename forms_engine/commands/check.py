"""``forms-engine check``: what to put right in the forms, and where."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from forms_engine.commands.wiring import form_folders, forms_option, load_folders
from forms_engine.definition.easyread import NOT_CHECKED
from forms_engine.definition.loading import Loaded
from forms_engine.definition.problems import Problem
from forms_engine.definition.words import Wordbook
from forms_engine.languages.known import language
from forms_engine.publishing import clips

_MARKS = {"error": "PUT RIGHT", "warning": "look at", "info": "to know"}


@click.command(short_help="Say what to put right in the forms, and where.")
@click.argument("folders", nargs=-1, metavar="[FORM]…")
@click.option("--quiet", "-q", is_flag=True, help="Tell only what has to be put right.")
@forms_option
def command(folders: tuple[str, ...], quiet: bool, forms: Path) -> None:
    """Say what to put right in the forms, and where. Without a FORM, all are checked.

    \b
    Each line says the file, the line in it, what is wrong and what to write:
      PUT RIGHT  the form cannot be used until this is changed
      look at    it may be hard for some people; think about it
      to know    nothing to do, but you should know it

    \b
    Examples:
      forms-engine check
      forms-engine check my_month
      forms-engine check --quiet
    """
    found = form_folders(folders, forms)
    loaded = [clips.told(one, at) for one, at in zip(load_folders(found), found, strict=True)]
    for form, folder in zip(loaded, found, strict=True):
        _tell(form, folder, quiet)
    _sum_up(loaded)
    if any(form.errors for form in loaded):
        raise SystemExit(1)


def _tell(form: Loaded, folder: Path, quiet: bool) -> None:
    click.secho(form.name, bold=True)
    for problem in form.problems:
        if problem.severity == "error" or not quiet:
            click.echo(f"  {_MARKS[problem.severity]:<9}  {problem}{_rule(problem)}")
    if form.draft_words is not None:
        for line in completeness(form.draft_words):
            click.echo(f"  {line}")
    if form.draft is not None:
        for line in clips.completeness(form.draft, folder):
            click.echo(f"  {line}")
    if not form.problems:
        click.echo("  Nothing to put right.")
    click.echo()


def _rule(problem: Problem) -> str:
    """Easy-read rules can be allowed by their name, so the name is shown."""
    return f" ({problem.rule})" if problem.rule.startswith("ER") else ""


def completeness(words: Wordbook) -> list[str]:
    """*Welsh: 41 of 43*, for every language but the form's own."""
    total = len(words.translations[words.language].easy)
    lines = []
    for code in words.languages[1:]:
        done = total - len(words.missing(code))
        draft = ", a draft that nobody has reviewed" if words.translations[code].draft else ""
        lines.append(f"{language(code).english_name}: {done} of {total}{draft}")
    return lines


def _sum_up(loaded: list[Loaded]) -> None:
    counts = Counter(p.severity for form in loaded for p in form.problems)
    if not loaded:
        click.echo("There are no forms here yet. forms-engine new NAME makes one.")
        return
    ready = sum(form.form is not None for form in loaded)
    click.echo(
        f"{ready} of {_many(len(loaded), 'form')} ready. {counts['error']} to put right, "
        f"{counts['warning']} to look at, {counts['info']} to know."
    )
    click.echo(f"Not checked by any machine here: {', '.join(NOT_CHECKED)}. Ask people.")


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
