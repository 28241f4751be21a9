"""A form's words as one person wants them, for the pages round the questions."""

from __future__ import annotations

from dataclasses import dataclass

from forms_engine.definition.version import Version
from forms_engine.definition.words import Said
from forms_engine.look.page import prefs_now
from forms_engine.look.prefs import Voice
from forms_engine.responses.skeleton import say_for
from forms_engine.services import Services


@dataclass(frozen=True)
class Words:
    """A form's words as this person wants them; templates call it with a text id."""

    house: Services
    version: Version
    language: str
    voice: Voice

    def __call__(self, text_id: str) -> Said:
        return say_for(self.house, self.version, self.language, self.voice, text_id)


def words_for(house: Services, version: Version) -> Words:
    prefs = prefs_now()
    return Words(house, version, prefs.language, prefs.voice)
