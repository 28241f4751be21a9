"""``forms-engine pictures``: picture sets of other people, added, listed, searched, taken away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from forms_engine.commands.wiring import library
from forms_engine.starting import options, settings_from

if TYPE_CHECKING:
    from forms_engine.pictures.candidates import Credit
    from forms_engine.pictures.library import Library

FILE = click.Path(path_type=Path)
NOTHING_CHANGED = "Nothing was added, and nothing has changed."


@click.group()
def command() -> None:
    """Picture sets: pictures of other people, for persons and forms that prefer them.

    \b
    The guide docs/guides/pictures.md says how to make a set of your own.
    Nothing here fetches anything from the web.
    """


@command.command(short_help="Add a picture set, or put a newer one in its place.")
@click.argument("file", type=FILE)
@click.option("--id", "set_id", default="", help="The short name that forms write: our-signs.")
@click.option("--name", default="", help="What people read: Our signs.")
@click.option("--licence", default="", help="Of every picture that says none: CC BY-SA 4.0, own …")
@click.option("--author", default="", help="Who made every picture that says no author.")
@click.option("--source", default="", help="Where they are from.")
@click.option(
    "--words", type=FILE, multiple=True,
    help="OpenMoji: the tarball of cldr-annotations-full, for words in other languages.",
)  # fmt: skip
@click.option(
    "--language", "languages", multiple=True,
    help="Words in these languages. Without it: those of the interface. “all” for every one.",
)  # fmt: skip
@options("data")
def add(
    file: Path, set_id: str, name: str, licence: str, author: str, source: str,
    words: tuple[Path, ...], languages: tuple[str, ...], **given: str | None,
) -> None:  # fmt: skip
    """Add a picture set, or put a newer one in its place.

    \b
    FILE is one of these:
      a folder or zip with a CSV and pictures   one line a picture: file, word, author, licence
      a board, .obf or .obz                     Open Board Format, as AAC programs export it
      openmoji-….tgz                            the npm package of OpenMoji, 4,495 drawings

    Every picture is looked at first. If one of them is harmful, or nobody knows who may use it,
    nothing is added.
    """
    from forms_engine.pictures.adding import add as add_set
    from forms_engine.pictures.adding import read_pack
    from forms_engine.pictures.annotations import read_all
    from forms_engine.pictures.refusing import SetRefused

    root = settings_from(given).picture_sets
    try:
        spoken = read_all(words, _languages(languages)) if words else None
        pack = read_pack(file, _credit(author, licence, source), spoken)
        added = add_set(root, pack, set_id, name)
    except SetRefused as refused:
        for line in refused.lines:
            click.echo(f"  {line}", err=True)
        raise click.ClickException(NOTHING_CHANGED) from refused
    for note in added.notes:
        click.echo(f"  {note}")
    done = "is replaced" if added.replaced else "is added"
    click.echo(f"{added.name} {done}: {added.pictures} pictures. Forms call it “{added.id}”.")
    click.echo(_matched(library(root), added.id))


@command.command("list")
@options("data")
def list_sets(**given: str | None) -> None:
    """The picture sets that there are, with their licence and credit."""
    found = library(settings_from(given).picture_sets)
    for set_id, at in found.sets.items():
        where = "" if set_id in found.added else "  (comes with the program)"
        click.echo(f"{set_id}  {at.name}: {len(at.entries)} pictures, {at.licence}{where}")
        click.echo(f"    {at.credit}. {at.source}")
    for sentence in found.broken.values():
        click.echo(f"  {sentence}", err=True)


@command.command(short_help="Which core pictures a set has its own picture for.")
@click.argument("set_id", metavar="SET")
@options("data")
def show(set_id: str, **given: str | None) -> None:
    """Which core pictures a set has its own picture for.

    A person who prefers this set sees these. Everywhere else they see the picture of the form.
    """
    found = library(settings_from(given).picture_sets)
    at = found.sets.get(set_id) or _no_such(found, set_id)
    for concept, same in sorted(found.matches(at).items()):
        words = at.entries[same].words
        click.echo(f"{concept:<24} {same}  ({words.get('en') or next(iter(words.values()), '')})")
    click.echo(_matched(found, set_id))


@command.command(short_help="Take a picture set away.")
@click.argument("set_id", metavar="SET")
@options("data")
def remove(set_id: str, **given: str | None) -> None:
    """Take a picture set away.

    Forms that were published with it keep its pictures and its credit. Persons who preferred it
    see the pictures of the form again.
    """
    from forms_engine.pictures import kept

    root = settings_from(given).picture_sets
    found = library(root)
    if set_id in found.sets and set_id not in found.added:
        raise click.ClickException(f"“{set_id}” comes with the program and stays.")
    if not kept.take_away(root, set_id):
        _no_such(found, set_id)
    click.echo(f"{set_id} is taken away.")


@command.command(short_help="Find pictures by words, in any language a set has.")
@click.argument("words", nargs=-1, required=True)
@click.option("--language", default="en", help="The language of the words: cy, pl, ur …")
@click.option("--most", default=24, show_default=True, help="Tell at most so many.")
@options("data")
def search(words: tuple[str, ...], language: str, most: int, **given: str | None) -> None:
    """Find pictures by words, in any language a set has. English is searched too.

    Other forms of a word are found: cups for cup, herbatę for herbata, de for te.

    \b
    Examples:
      forms-engine pictures search tea
      forms-engine pictures search herbata --language pl
    """
    found = library(settings_from(given).picture_sets).search(" ".join(words), language, most)
    for one in found:
        said = one.words.get(language) or one.words.get("en", "")
        click.echo(f"{one.name:<32} {one.set:<12} {said}  [{one.licence}]")
    if not found:
        click.echo("No picture has these words. Try one word, or a shorter one.")
        if language == "en":
            click.echo("Words in another language? Say which: --language pl")


def _credit(author: str, licence: str, source: str) -> Credit:
    from forms_engine.pictures.candidates import Credit
    from forms_engine.pictures.licences import WRITE_ONE, known

    if licence and known(licence) is None:
        raise click.ClickException(f"We do not know the licence “{licence}”. {WRITE_ONE}")
    return Credit(author, known(licence), source)


def _languages(chosen: tuple[str, ...]) -> tuple[str, ...] | None:
    """None means every one."""
    if "all" in chosen:
        return None
    from forms_engine.app import ROOT
    from forms_engine.languages.interface import Interface

    return chosen or Interface(ROOT / "translations").codes


def _matched(found: Library, set_id: str) -> str:
    count = len(found.matches(found.sets[set_id]))
    return (
        f"{count} core pictures have one of this set that means the same. "
        f"Look at them: forms-engine pictures show {set_id}"
    )


def _no_such(found: Library, set_id: str) -> NoReturn:
    raise click.ClickException(
        f"There is no picture set “{set_id}”. There are: {', '.join(found.sets)}."
    )
