"""``forms-engine translate``: the words of the forms in other languages."""

from __future__ import annotations

import re
from pathlib import Path

import click
from babel.messages.pofile import PoFileError

from forms_engine.commands.wiring import form_folders, forms_option, load_folders
from forms_engine.definition.form import LANGUAGE_PATTERN, Form
from forms_engine.definition.sources import STANDARD, notes, sources
from forms_engine.languages import po
from forms_engine.languages.known import language as known


@click.group(short_help="Bring the forms into another language.")
def command() -> None:
    """Bring the forms into another language.

    A translation is one file in the form's folder, such as cy.po for Welsh. Translators can
    change it in any text editor, or with Poedit. What is not translated yet, people read in
    the form's own language.

    \b
    To begin:             forms-engine translate add cy
    After words changed:  forms-engine translate update
    To see what is left:  forms-engine check
    """


@command.command(short_help="Begin a language: a file with every text to translate.")
@click.argument("language")
@click.argument("names", nargs=-1, metavar="[FORM]…")
@forms_option
def add(language: str, names: tuple[str, ...], forms: Path) -> None:
    """Begin a LANGUAGE, for all forms or for those named.

    \b
    LANGUAGE is a short code: cy Welsh, pl Polish, ur Urdu, bfi British Sign Language …
    """
    code = _code(language)
    for folder, form in _forms(names, forms):
        path = folder / f"{code}.po"
        if path.exists():
            click.echo(f"{path} is there already. Use: forms-engine translate update {code}")
            continue
        _write(path, po.new(form.id, code, known(code).english_name, _sources(form)))
        click.echo(f"Made {path}: {len(sources(form))} texts to translate.")


@command.command(short_help="Print every text of a form, for a translator.")
@click.argument("name", metavar="FORM")
@click.option("--write", is_flag=True, help="Write it to a .pot file in the form's folder.")
@forms_option
def extract(name: str, write: bool, forms: Path) -> None:
    """Print every text of a FORM as a template (.pot)."""
    for folder, form in _forms((name,), forms):
        text = po.template(form.id, _sources(form))
        if write:
            _write(folder / f"{form.id}.pot", text)
            click.echo(f"Wrote {folder / f'{form.id}.pot'}.")
        else:
            click.echo(text, nl=False)


@command.command(short_help="Bring translations in line after words changed.")
@click.argument("language", required=False)
@forms_option
def update(language: str | None, forms: Path) -> None:
    """Bring the translations in line with the words of today, in one LANGUAGE or in all.

    A translation of words that have changed is kept, marked fuzzy, and not shown until a
    translator has looked at it. Nothing that a translator wrote is lost.
    """
    wanted = f"{_code(language)}.po" if language else "*.po"
    found = False
    for folder, form in _forms((), forms):
        for path in sorted(folder.glob(wanted)):
            found = True
            _update(path, form)
    if not found:
        raise click.ClickException("There is no such translation yet. Use: translate add")


def _update(path: Path, form: Form) -> None:
    try:
        before = path.read_text("utf-8")
        after, changes = po.update(before, _sources(form))
    except (PoFileError, ValueError, OSError):
        click.echo(f"{path} cannot be read. Run forms-engine check to see why.", err=True)
        return
    if before != after:
        _write(path, after)
    click.echo(
        f"{path}: {len(changes.new)} new, {len(changes.stale)} to look at again, "
        f"{len(changes.retired)} no longer used."
    )


def _forms(names: tuple[str, ...], forms: Path) -> list[tuple[Path, Form]]:
    """The forms meant. One that cannot be read is told, and left as it is."""
    folders = form_folders(names, forms)
    found: list[tuple[Path, Form]] = []
    for folder, loaded in zip(folders, load_folders(folders), strict=True):
        if loaded.draft is None:
            click.echo(f"{folder.name} has mistakes. Run forms-engine check first.", err=True)
        else:
            found.append((folder, loaded.draft))
    return found


def _sources(form: Form) -> list[po.Source]:
    said = notes(form)
    return [
        po.Source(context, words, said.get(context.removesuffix(STANDARD), ""))
        for context, words in sources(form).items()
    ]


def _code(language: str) -> str:
    if not re.fullmatch(LANGUAGE_PATTERN, language):
        raise click.ClickException(
            f"“{language}” is not the code of a language. Write cy for Welsh, pl for Polish, "
            "ur for Urdu."
        )
    return language


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
