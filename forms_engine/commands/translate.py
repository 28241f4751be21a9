"""``forms-engine translate``: forms, and the words around them, in other languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeVar

import click
from babel.messages.pofile import PoFileError

from forms_engine.commands.wiring import form_folders, forms_option, load_folders
from forms_engine.definition.form import LANGUAGE_PATTERN, Form
from forms_engine.definition.sources import STANDARD, notes, sources
from forms_engine.languages import catalogues, po
from forms_engine.languages.extracting import Text, texts
from forms_engine.languages.known import SOURCE
from forms_engine.languages.known import language as known

ENGINE = Path(__file__).parent.parent
_Command = TypeVar("_Command", bound=Callable[..., Any])


def interface_option(command: _Command) -> _Command:
    return click.option(
        "--interface",
        type=click.Path(path_type=Path, file_okay=False),
        default="translations",
        show_default=True,
        help="The folder with the interface's own words. Where there is none, it is left out.",
    )(command)


@click.group(short_help="Bring the forms and the interface into another language.")
def command() -> None:
    """Bring the forms and the interface into another language.

    A form's translation is one file in its folder, such as cy.po for Welsh. The words around
    the questions, such as “Next” and “Help”, are the interface: they stand in
    translations/cy/LC_MESSAGES/messages.po. Translators can change these files in any text
    editor, or with Poedit. What is not translated yet, people read in the language it was
    written in.

    \b
    To begin:             forms-engine translate add cy
    After words changed:  forms-engine translate update
    To see what is left:  forms-engine check
    """


@command.command(short_help="Begin a language: a file with every text to translate.")
@click.argument("language")
@click.argument("names", nargs=-1, metavar="[FORM]…")
@forms_option
@interface_option
def add(language: str, names: tuple[str, ...], forms: Path, interface: Path) -> None:
    """Begin a LANGUAGE: for the interface and all forms, or only for the forms named.

    \b
    LANGUAGE is a short code: cy Welsh, pl Polish, ur Urdu, bfi British Sign Language …
    """
    code = _code(language)
    for folder, form in _forms(names, forms):
        path = folder / f"{code}.po"
        if code in (form.language, form.language.partition("-")[0]):
            click.echo(f"{form.id} is written in this language: {form.language}.")
            continue
        if path.exists():
            click.echo(f"{path} is there already. Use: forms-engine translate update {code}")
            continue
        _write(path, po.new(form.id, code, known(code).english_name, _sources(form)))
        click.echo(f"Made {path}: {len(sources(form))} texts to translate.")
    if not names and interface.is_dir() and code != SOURCE:
        _add_interface(code, interface)


@command.command(short_help="Print every text of a form, or of the interface.")
@click.argument("name", metavar="[FORM]", required=False)
@click.option(
    "--write",
    is_flag=True,
    help="Write it to a .pot file: in the form's folder, or in translations.",
)
@forms_option
@interface_option
def extract(name: str | None, write: bool, forms: Path, interface: Path) -> None:
    """Print every text of a FORM as a template (.pot). With no FORM: every text of the interface.

    \b
    Read and translated first:  what a person meets
    Then:                       what only staff meet
    """
    if name is None:
        _print_or_write(catalogues.template(_texts()), interface / "messages.pot", write)
        return
    for folder, form in _forms((name,), forms):
        _print_or_write(po.template(form.id, _sources(form)), folder / f"{form.id}.pot", write)


@command.command(short_help="Bring translations in line after words changed.")
@click.argument("language", required=False)
@forms_option
@interface_option
def update(language: str | None, forms: Path, interface: Path) -> None:
    """Bring the translations in line with the words of today, in one LANGUAGE or in all.

    The translations of the interface, and of every form. A translation of words that have
    changed is kept, marked fuzzy, and not shown until a translator has looked at it. Nothing
    that a translator wrote is lost.
    """
    wanted = f"{_code(language)}.po" if language else "*.po"
    found = False
    for folder, form in _forms((), forms):
        for path in sorted(folder.glob(wanted)):
            found = True
            _update(path, partial(po.update, sources=_sources(form)))
    for path in sorted(interface.glob(f"{language or '*'}/LC_MESSAGES/messages.po")):
        found = True
        _update(path, partial(catalogues.update, texts=_texts()))
    if not found:
        raise click.ClickException("There is no such translation yet. Use: translate add")


def _update(path: Path, bring: Callable[[str], tuple[str, po.Changes]]) -> None:
    try:
        before = path.read_text("utf-8")
        after, changes = bring(before)
    except (PoFileError, ValueError, OSError):
        click.echo(f"{path} cannot be read. Run forms-engine check to see why.", err=True)
        return
    if before != after:
        _write(path, after)
    click.echo(
        f"{path}: {len(changes.new)} new, {len(changes.stale)} to look at again, "
        f"{len(changes.retired)} no longer used."
    )


@cache
def _texts() -> tuple[Text, ...]:
    return texts(ENGINE)


def _add_interface(code: str, interface: Path) -> None:
    path = interface / code / "LC_MESSAGES" / "messages.po"
    if path.exists():
        click.echo(f"{path} is there already. Use: forms-engine translate update {code}")
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    _write(path, catalogues.new(code, _texts()))
    click.echo(f"Made {path}: {len(_texts())} texts to translate. Those of people come first.")


def _print_or_write(text: str, path: Path, write: bool) -> None:
    if not write:
        click.echo(text, nl=False)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    _write(path, text)
    click.echo(f"Wrote {path}.")


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
