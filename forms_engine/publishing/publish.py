"""From a loaded folder to a published version. A folder with a mistake is not published at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from forms_engine.definition.checks.subject import sets_of
from forms_engine.definition.form import Form
from forms_engine.definition.loading import Loaded, load, load_all
from forms_engine.definition.version import ClipFact, PictureFact, SoundFact, Version, clash
from forms_engine.pictures.found import Found
from forms_engine.pictures.library import CORE
from forms_engine.publishing import clip_files, clips, store
from forms_engine.publishing.clips import Clip
from forms_engine.publishing.recordings import heard, recorded
from forms_engine.question_types.declining import ways_out
from forms_engine.services import Services


@dataclass(frozen=True)
class Published:
    form_id: str
    version_id: int
    #: False where this very version was published before.
    fresh: bool
    #: True where people answer another version from now on: a new one, or an earlier one again.
    changed: bool


@dataclass(frozen=True)
class Held:
    """Why a folder was not published. The version people answer stays as it was."""

    form_id: str
    reasons: tuple[str, ...]


def picture_names(form: Form, house: Services) -> Iterator[str]:
    """Every picture a person can meet in this form, the engine's own options included."""
    yield form.picture
    for question in form.questions:
        yield question.picture
        kind = house.types[question.type]
        for option in (*kind.options(question), *question.headings, *ways_out(question)):
            yield option.picture


class Whole(NamedTuple):
    """A version, and what it names that is kept beside it."""

    version: Version
    pictures: list[Found]
    clips: list[Clip]


def version_of(house: Services, loaded: Loaded, folder: Path) -> Whole:
    """The version this folder would publish. Only for a folder that loaded."""
    form, words = loaded.draft, loaded.draft_words
    if form is None or words is None:
        raise ValueError(f"{loaded.name} did not load.")
    names = dict.fromkeys(n for n in picture_names(form, house) if n != "none")
    found = {name: house.pictures.find(name, folder, sets_of(form)) for name in names}
    there = {name: picture for name, picture in found.items() if picture is not None}
    facts = {
        name: PictureFact(
            sha256=p.sha256,
            media_type=p.media_type,
            width=p.width,
            height=p.height,
            set=p.set,
            author=p.author,
            licence=p.licence,
            source=p.source,
            **_credited(p),
        )
        for name, p in there.items()
    }
    sounds: dict[str, dict[str, SoundFact]] = {}
    for voice in recorded(folder, words).recordings:
        sounds.setdefault(voice.language, {})[voice.words] = voice.fact
    signed, _ = clips.read(folder, form)
    films: dict[str, dict[str, ClipFact]] = {}
    for clip in signed:
        films.setdefault(clip.language, {})[clip.text_id] = clip.fact
    version = Version(form=form, words=words, pictures=facts, sounds=sounds or None, clips=films)
    return Whole(version, list(there.values()), signed)


def _credited(picture: Found) -> dict[str, str]:
    """What another maker's set wants told beside the author."""
    if picture.set in ("", CORE):
        return {}
    title = picture.words.get("en") or next(iter(picture.words.values()), picture.name)
    return {"title": title, "set_name": picture.set_name}


def publish(house: Services, loaded: Loaded, folder: Path) -> Published | Held:
    """Publish one loaded folder: its pictures, its version, and the form's pointer to it."""
    loaded = heard(loaded, folder)
    if loaded.form is None:
        return Held(loaded.name, tuple(str(p) for p in loaded.errors))
    version, found, signed = version_of(house, loaded, folder)
    clip_files.keep(house.settings.data, signed)
    with house.database.writing() as connection:
        before = store.current_document(connection, version.form.id)
        reasons = clash(Version.from_document(before).form, version.form) if before else []
        if reasons:
            return Held(loaded.name, tuple(reasons))
        store.keep_pictures(connection, (store.Blob(p.sha256, p.media_type, p.body) for p in found))
        voices = recorded(folder, version.words).recordings
        store.keep_pictures(
            connection, (store.Blob(v.fact.sha256, v.fact.media_type, v.body) for v in voices)
        )
        number, fresh = store.keep_version(connection, version, house.now())
    return Published(version.form.id, number, fresh, changed=before != version.document())


def publish_folder(house: Services, folder: Path) -> Published | Held:
    return publish(house, load(folder, house.types, house.pictures), folder)


def publish_all(house: Services) -> list[Published | Held]:
    """Every form folder there is. One that has a mistake never stops the others."""
    root = house.settings.forms
    if not root.is_dir():
        return []
    loaded = load_all(root, house.types, house.pictures)
    return [publish(house, one, root / one.name) for one in loaded]
