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


def filled_lines(say: Words, name: str, count: int, slots: dict[str, str]) -> list[Said]:
    """Lines of the form with its slots filled. A line whose slot has nothing to say is left out."""
    lines = []
    for n in range(1, count + 1):
        said = say(f"{name}.{n}")
        wanted = [s for s in ("you_said", "our_answer", "we_did") if "{" + s + "}" in said.words]
        if all(slots.get(s) for s in wanted):
            text = said.words
            for slot in wanted:
                text = text.replace("{" + slot + "}", slots[slot])
            lines.append(Said(words=text, language=said.language))
    return lines
