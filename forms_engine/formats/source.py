"""Where a document takes its words and pictures from: one version, language and voice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from forms_engine.definition.version import Version
from forms_engine.definition.words import Said, Voice
from forms_engine.formats.document import Art
from forms_engine.formats.words import Say, form_text, spoken
from forms_engine.services import Services


@dataclass(frozen=True)
class Source:
    house: Services
    version: Version
    language: str
    voice: Voice
    pictures: bool = True
    #: Pictures by SHA-256, where the version is not published.
    bodies: Mapping[str, bytes] = field(default_factory=dict)

    @cached_property
    def say(self) -> Say:
        """The interface's own words."""
        return spoken(self.house.interface, self.language)

    def text(self, name: str) -> Said:
        """The form's words. KeyError for a text that it does not have."""
        return form_text(self.house.interface, self.version, self.language, self.voice, name)

    def art(self, name: str, alt: str = "") -> Art | None:
        """The exact picture of this version; else one of the core set; None where there is none,
        because words always stand beside it."""
        if not self.pictures or name == "none":
            return None
        fact = self.version.pictures.get(name)
        if fact is None:
            found = self.house.pictures.find(name)
            return Art(found.sha256, found.media_type, found.body, alt) if found else None
        body = self.bodies.get(fact.sha256)
        if body is None:
            blob = self.house.versions.picture(fact.sha256)
            body = blob.body if blob else None
        return Art(fact.sha256, fact.media_type, body, alt) if body is not None else None
