"""``forms-engine print``: one form as a file, on paper or to read in another way."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

import click

from forms_engine.commands.wiring import form_folders, library, load_folders
from forms_engine.definition.problems import did_you_mean
from forms_engine.languages.known import language as about_language
from forms_engine.starting import options, settings_from

if TYPE_CHECKING:
    from forms_engine.definition.version import Version
    from forms_engine.formats.contract import Format
    from forms_engine.services import Services
    from forms_engine.settings import Settings

HELP = """Make a file of one form, to print or to send.

\b
Formats:
{formats}

The square code on paper leads to the form on the web where --address says the address of the
service. Without -o the file is put here, with the names of form, format and language in its name.

\b
Examples:
  forms-engine print tell_us
  forms-engine print tell_us --format large_print --language cy
  forms-engine print my_month --format booklet --language cy -o out.pdf
  forms-engine print my_month --format text -o -
"""


class _Explained(click.Command):
    """Lists the formats in its help, and reads them only then."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from forms_engine.formats.contract import file_formats

        known = file_formats().items()
        wide = max(len(name) for name, _ in known)
        lines = [f"  {name:<{wide}}  {form.about} ({form.ending})" for name, form in known]
        self.help = HELP.format(formats="\n".join(lines))
        super().format_help(ctx, formatter)


@click.command(cls=_Explained, short_help="Make a file of a form: booklet, large print, Word …")
@click.argument("name", metavar="FORM")
@click.option("--format", "format_name", default="booklet", show_default=True, help="Which format.")
@click.option("--language", help="Such as cy. Without it: the language the form is written in.")
@click.option("--words", type=click.Choice(["easy", "standard"]), help="Easy or standard words.")
@click.option("--output", "-o", help="Where to put the file. - writes it to the screen or a pipe.")
@options("forms", "address", "service", "phone")
def command(
    name: str,
    format_name: str,
    language: str | None,
    words: str | None,
    output: str | None,
    **given: str | None,
) -> None:
    settings = settings_from(given)
    house = bare_house(settings)
    form = _format(format_name)
    version, bodies = _version(house, name, settings.forms)
    code = _language(version, language)
    _write(_made(house, version, form, code, words, bodies), output, version, form, code)


def _format(name: str) -> Format:
    from forms_engine.formats.contract import file_formats

    known = file_formats()
    if name not in known:
        near = did_you_mean(name, list(known))
        raise click.ClickException(
            f"There is no format “{name}”. {near} The formats are: {', '.join(known)}."
        )
    return known[name]


def _version(house: Services, name: str, forms: Path) -> tuple[Version, dict[str, bytes]]:
    """The form as its folder says it now, and its pictures."""
    from forms_engine.publishing.publish import version_of

    folders = form_folders([name], forms)
    (loaded,) = load_folders(folders[:1])
    if loaded.form is None:
        reasons = "".join(f"\n  {problem}" for problem in loaded.errors)
        raise click.ClickException(f"{loaded.name} has something to put right first:{reasons}")
    version, found, _ = version_of(house, loaded, folders[0])
    return version, {picture.sha256: picture.body for picture in found}


def _language(version: Version, wanted: str | None) -> str:
    known = version.words.languages
    code = wanted or version.form.language
    for one in known:
        if code in (one, one.split("-")[0]):
            return one
    listed = ", ".join(f"{one} ({about_language(one).english_name})" for one in known)
    raise click.ClickException(
        f"{version.form.id} has no words in “{code}” yet. It has: {listed}. "
        f"forms-engine translate add {code[:20]} begins a language."
    )


def _made(
    house: Services,
    version: Version,
    form: Format,
    code: str,
    words: str | None,
    bodies: dict[str, bytes],
) -> bytes:
    from forms_engine.formats.contract import CannotMake
    from forms_engine.formats.writing import document_of

    voice = cast(Literal["easy", "standard"], words or form.voice)
    document = document_of(house, version, code, voice, bodies=bodies)
    assert form.make is not None
    try:
        return form.make(document)
    except CannotMake as why:
        raise click.ClickException(str(why)) from None


def _write(body: bytes, output: str | None, version: Version, form: Format, code: str) -> None:
    if output == "-":
        sys.stdout.buffer.write(body)
        return
    path = Path(output or f"{version.form.id}-{form.name}-{code}{form.ending}")
    try:
        path.write_bytes(body)
    except OSError as trouble:
        raise click.ClickException(
            f"{path} could not be written: {trouble.strerror}. Write another place after -o."
        ) from None
    click.echo(f"{path}: {form.title}, {version.form.id} {version.sha256[:8]}")


def bare_house(settings: Settings) -> Services:
    """What a document needs, without a database: printing changes nothing and asks nobody."""
    from forms_engine.app import ROOT
    from forms_engine.languages.interface import Interface
    from forms_engine.photos.store import Photos
    from forms_engine.publishing.store import Versions
    from forms_engine.question_types.registry import TYPES
    from forms_engine.read_aloud.aloud import Aloud
    from forms_engine.services import Services
    from forms_engine.storage.clock import utc_now
    from forms_engine.storage.database import Database

    database = Database(settings.database_url)  # never opened
    return Services(
        settings=settings,
        database=database,
        clock=utc_now,
        interface=Interface(ROOT / "translations"),
        types=TYPES,
        pictures=library(),
        versions=Versions(database),
        photos=Photos(database),
        aloud=Aloud(settings.data, b"", megabytes=0),
        secret=b"",
    )
