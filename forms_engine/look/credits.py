"""Who made the pictures, and who may use them: said wherever pictures are used, on paper too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from forms_engine.definition.checks.subject import PHOTOS
from forms_engine.definition.version import Version
from forms_engine.definition.words import Said
from forms_engine.languages.known import SOURCE
from forms_engine.languages.marking import N_
from forms_engine.look.picking import PLAIN, Taste, credited, engine_picture
from forms_engine.pictures.found import Found
from forms_engine.pictures.library import CORE
from forms_engine.pictures.licences import CC0, OWN, PERMISSION, PUBLIC_DOMAIN, Licence, known
from forms_engine.services import Services

MADE_BY = N_("{pictures}: made by {authors}.")
FREE = N_("{pictures}: made by {authors}. Free for everybody to use.")
LICENSED = N_("{pictures}: made by {authors}. You may use them as this licence says: {licence}.")
ALLOWED = N_("{pictures}: made by {authors}. Used with permission.")
THIS_FORM = N_("Pictures of this form")
OF_HOME = N_("Photos of this home")


class Work(NamedTuple):
    """One picture: what it is called, who made it."""

    title: str
    author: str


class Credit(NamedTuple):
    """Pictures of one set under one licence. ``name`` is "" for a form's own."""

    set: str
    name: str
    licence: Licence
    source: str
    works: tuple[Work, ...]

    @property
    def authors(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(work.author for work in self.works if work.author))

    @property
    def names_each(self) -> bool:
        """Does the licence ask to name each picture with its author?"""
        return self.licence.id.startswith("CC-BY") and self.set not in ("", CORE)


def credits(house: Services, found: Iterable[Found]) -> tuple[Credit, ...]:
    """One for each set and licence, in the order in which they come."""
    groups: dict[tuple[str, str], list[Found]] = {}
    for picture in found:
        groups.setdefault((picture.set, picture.licence), []).append(picture)
    sets = house.pictures.sets
    return tuple(
        _credit(pictures, sets[set_id].name if set_id in sets else pictures[0].set_name)
        for (set_id, _), pictures in groups.items()
    )


def credits_of(
    house: Services, version: Version, language: str, taste: Taste = PLAIN
) -> tuple[Said, ...]:
    """One line for each set and licence in this version, as this person meets it: for paper."""
    found = (credited(house, version, name, taste) for name in version.pictures)
    return _lines(house, credits(house, (one for one in found if one)), language)


def credits_of_pictures(
    house: Services, names: Iterable[str], language: str, taste: Taste = PLAIN
) -> tuple[Said, ...]:
    """The same for core pictures by their names, such as those of the board."""
    found = (engine_picture(house.pictures, name, taste) for name in dict.fromkeys(names))
    return _lines(house, credits(house, (one for one in found if one)), language)


def line(house: Services, credit: Credit, language: str) -> Said:
    """Everything a licence asks for, in one sentence or two."""
    spoken = language if language in house.interface.codes else SOURCE
    own = OF_HOME if credit.set == PHOTOS else THIS_FORM
    slots = {
        "pictures": credit.name or house.interface.plain(spoken, own),
        "authors": _authors(credit),
        "licence": f"{credit.licence.name} {credit.licence.address}".strip(),
    }
    words = house.interface.plain(spoken, _sentence(credit.licence), **slots)
    more = f" {credit.source}" if _is_address(credit.source) else ""
    return Said(words=words + more, language=SOURCE if spoken != language else None)


def _lines(house: Services, found: Iterable[Credit], language: str) -> tuple[Said, ...]:
    return tuple(line(house, credit, language) for credit in found)


def _credit(pictures: list[Found], name: str) -> Credit:
    first = pictures[0]
    licence = known(first.licence) or Licence(first.licence, first.licence, "")
    works = dict.fromkeys(Work(p.words.get("en") or p.name, p.author) for p in pictures)
    return Credit(first.set, name, licence, first.source, tuple(works))


def _sentence(licence: Licence) -> str:
    if licence in (CC0, PUBLIC_DOMAIN):
        return FREE
    return {OWN: MADE_BY, PERMISSION: ALLOWED}.get(licence, LICENSED)


def _authors(credit: Credit) -> str:
    if not credit.names_each:
        return ", ".join(credit.authors)
    return "; ".join(f"{author} ({', '.join(titles)})" for author, titles in _by_author(credit))


def _by_author(credit: Credit) -> Iterator[tuple[str, list[str]]]:
    for author in credit.authors:
        yield author, [work.title for work in credit.works if work.author == author]


def _is_address(source: str) -> bool:
    return source.startswith(("https://", "http://")) and " " not in source
