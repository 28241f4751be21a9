"""Where a document takes its words and pictures from: one version, language and voice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from forms_engine.definition.version import Version
from forms_engine.definition.words import Said, Voice
from forms_engine.formats.document import Art
from forms_engine.formats.words import Say, form_text, spoken
from forms_engine.look.picking import PLAIN, Taste, even, picked
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
    #: The picture set that this person chose, and who *me* is.
    taste: Taste = PLAIN

    @cached_property
    def say(self) -> Say:
        """The interface's own words."""
        return spoken(self.house.interface, self.language)

    def text(self, name: str) -> Said:
        """The form's words. KeyError for a text that it does not have."""
        return form_text(self.house.interface, self.version, self.language, self.voice, name)

    def art(self, name: str, alt: str = "", beside: Sequence[str] = ()) -> Art | None:
        """The picture this person meets for a name; None where there is none, because words
        always stand beside it. ``beside`` names the pictures of all the answers it is one of."""
        if not self.pictures or name == "none":
            return None
        fact = self.version.pictures.get(name)
        if fact is not None and (body := self.bodies.get(fact.sha256)) is not None:
            return Art(fact.sha256, fact.media_type, body, alt)
        found = picked(self.house, self.version, name, even(self.house, self.taste, beside))
        return Art(found.sha256, found.media_type, found.body, alt) if found else None
