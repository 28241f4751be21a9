"""Which picture this person meets: the published one, that of a set they chose, their own me.

It is a way of showing, as large print is: what was published stays as it was. Another set stands
in only where one of its pictures means the same; a form's own picture is never changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from forms_engine.definition.checks.subject import PHOTOS
from forms_engine.definition.form import Form
from forms_engine.definition.version import PictureFact, Version
from forms_engine.look.prefs import Prefs
from forms_engine.pictures.found import Found
from forms_engine.pictures.library import CORE, Library
from forms_engine.pictures.licences import OWN
from forms_engine.pictures.matching import is_for_everybody
from forms_engine.pictures.me import as_me, me_value
from forms_engine.pictures.safety import Role, inline
from forms_engine.services import Services

if TYPE_CHECKING:
    from forms_engine.photos.photo import Photo


class Taste(NamedTuple):
    """What changes pictures for one person. Every value is known to be good, so that it may be
    part of the name of a page that is kept."""

    set: str = ""
    #: Which content of the set: another one once the set is replaced.
    edition: str = ""
    me: str = ""
    #: Names the photos that may be seen today; "" for none.
    photos: str = ""


#: As published. Nearly everybody.
PLAIN = Taste()


def taste_of(house: Services, prefs: Prefs, form: Form | None = None) -> Taste:
    """What this person wants; where they chose nothing, what the form wants."""
    photos = prefs.pictures == "photos" or (
        form is not None and form.picture_set == PHOTOS and prefs.pictures == "on" and not prefs.set
    )
    if not (photos or prefs.set or prefs.me):
        return PLAIN
    seen = house.photos.stamp(house.today()) if photos else ""
    chosen = house.pictures.sets.get(prefs.set) if prefs.set else None
    if chosen is None:
        return Taste(me=me_value(prefs.me), photos=seen)
    return Taste(chosen.id, chosen.folder.name, me_value(prefs.me), seen)


def even(house: Services, taste: Taste, beside: Sequence[str]) -> Taste:
    """The same, without photos unless each of these answers has one: a photo among drawings would
    draw the eye, and the answer with it."""
    if not taste.photos or not beside:
        return taste
    seen = house.photos.seen(taste.photos)
    return taste if all(name in seen for name in beside) else taste._replace(photos="")


def drawn(
    house: Services, version: Version, name: str, alt: str = "", taste: Taste = PLAIN
) -> Markup:
    """The picture for a name in this version, for a page; nothing where there is none, because
    words always stand beside it."""
    if photo := _photo(house, version, name, taste):
        return photo.markup(alt, house.pictures.concept_id(name))
    return markup(picked(house, version, name, taste), alt)


def picked(house: Services, version: Version, name: str, taste: Taste = PLAIN) -> Found | None:
    """The same picture whole, with its bytes: for paper. One of the core set for the engine's own;
    None where there is none."""
    if photo := _photo(house, version, name, taste):
        return _photo_found(house, photo, whole=True)
    fact = version.pictures.get(name)
    if fact is not None and not fact.set:
        return _published(house, name, fact)
    found = _of_set(house.pictures, name, taste)
    if found is None:
        found = _published(house, name, fact) if fact else house.pictures.find(name)
    return _meaning(house.pictures, name, as_me(found, taste.me)) if found else None


def _meaning(pictures: Library, name: str, found: Found) -> Found:
    """Whichever set it comes from, it stands for the concept that was asked for."""
    bci = pictures.concept_id(name)
    return found if found.bci == bci else replace(found, bci=bci)


def engine_drawn(house: Services, name: str, taste: Taste = PLAIN) -> Markup:
    """A picture of the engine's own pages, which is always a concept of the core set."""
    if taste.photos and (photo := house.photos.seen(taste.photos).get(name)):
        return photo.markup("", house.pictures.concept_id(name))
    return markup(engine_picture(house.pictures, name, taste))


def engine_picture(pictures: Library, name: str, taste: Taste = PLAIN) -> Found | None:
    """The same picture whole, or where it comes from. Photos stand only on screens."""
    found = _of_set(pictures, name, taste) or pictures.find(name)
    return _meaning(pictures, name, as_me(found, taste.me)) if found else None


def markup(found: Found | None, alt: str = "") -> Markup:
    role: Role = "carries" if alt else "supports"
    return Markup(inline(found, role, alt)) if found else Markup("")


def _photo(house: Services, version: Version, name: str, taste: Taste) -> Photo | None:
    """A photo that may be seen today. A form's own picture is never changed."""
    fact = version.pictures.get(name)
    if not taste.photos or (fact is not None and not fact.set):
        return None
    return house.photos.seen(taste.photos).get(name)


def _photo_found(house: Services, photo: Photo, whole: bool) -> Found | None:
    size = photo.plain
    file = house.photos.file(size.sha256, house.today()) if whole else None
    if whole and file is None:
        return None
    return Found(
        name=photo.concept,
        media_type=size.media_type,
        body=file.body if file else b"",
        width=size.width,
        height=size.height,
        set=PHOTOS,
        author=photo.taken_by or house.settings.service,
        licence=OWN.id,
        source="",
        words={"en": photo.words},
    )


def _of_set(pictures: Library, name: str, taste: Taste) -> Found | None:
    if not taste.set or is_for_everybody(name):
        return None
    return pictures.instead(taste.set, name)


def credited(house: Services, version: Version, name: str, taste: Taste = PLAIN) -> Found | None:
    """Where the picture comes from that ``picked`` gives. It may come without its bytes."""
    if photo := _photo(house, version, name, taste):
        return _photo_found(house, photo, whole=False)
    fact = version.pictures.get(name)
    if fact is not None and not fact.set:
        return _as_found(name, fact, b"")
    found = _of_set(house.pictures, name, taste)
    return found or (_as_found(name, fact, b"") if fact else house.pictures.find(name))


def _published(house: Services, name: str, fact: PictureFact) -> Found | None:
    blob = house.versions.picture(fact.sha256)
    return _as_found(name, fact, blob.body) if blob else None


def _as_found(name: str, fact: PictureFact, body: bytes) -> Found:
    facts = fact.model_dump(exclude={"sha256", "title", "set_name"})
    words = {"en": fact.title} if fact.title else {}
    return Found(name=name, body=body, words=words, set_name=fact.set_name or "", **facts)


def photos_offered(house: Services) -> bool:
    """Is there a photo of this home to show today?"""
    stamp = house.photos.stamp(house.today())
    return bool(stamp and house.photos.seen(stamp))


class Offered(NamedTuple):
    """A picture set that a person may choose; ``samples`` are a few of its pictures."""

    id: str
    name: str
    samples: tuple[Markup, ...]


SAMPLES = ("cup-of-tea", "home", "face-happy", "toilet", "music", "phone", "bus", "family")
#: A set with fewer pictures of its own would change next to nothing.
FEWEST = 5


def offered(house: Services, names: Sequence[str] = SAMPLES, most: int = 3) -> tuple[Offered, ...]:
    """The core set first, then every other with enough pictures that mean the same."""
    found = []
    for set_id, at in house.pictures.sets.items():
        if set_id != CORE and len(house.pictures.matches(at)) < FEWEST:
            continue
        drawn = (house.pictures.instead(set_id, name) for name in names)
        samples = tuple(markup(picture) for picture in drawn if picture)[:most]
        found.append(Offered(set_id, at.name, samples))
    return tuple(found)
