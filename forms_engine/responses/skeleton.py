"""Question pages, compiled once for each version, question, language, voice and look.

Nothing in a question page is new from one person to the next but a few holes, so the template
runs once, and a request joins bytes. A test holds every filled skeleton equal to the full page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from jinja2 import Environment
from markupsafe import Markup

from forms_engine.definition.form import Question
from forms_engine.definition.version import Version
from forms_engine.definition.words import Said
from forms_engine.formats.draw import Fill, Hole, Sheet, draw, filled, hole_values, pictures_beside
from forms_engine.formats.words import form_text
from forms_engine.look.page import context, page_for, prefs_now
from forms_engine.look.picking import PLAIN, Taste, drawn, even, taste_of
from forms_engine.look.prefs import Prefs, Voice
from forms_engine.publishing.store import Versions
from forms_engine.responses.pieces import Kept, Pieces, cut, mark, unmarked
from forms_engine.services import Services

#: Pages that are kept for people who chose pictures of their own.
MOST_OWN = 400
MOST_PICTURES = 2000


class Key(NamedTuple):
    version_id: int
    number: int
    language: str
    voice: Voice
    pictures: bool
    turned: bool
    taste: Taste = PLAIN
    #: Only where this form has clips in it: see Version.signed_in.
    sign: str = ""
    #: Small pictures above key words.
    symbols: bool = False


@dataclass(frozen=True, slots=True)
class Skeleton:
    sheet: Sheet
    pieces: Pieces


def say_for(house: Services, version: Version, code: str, voice: Voice, text_id: str) -> Said:
    """Words for a text of the form, or of the engine's own, borrowed honestly."""
    said = form_text(house.interface, version, code, voice, text_id)
    words = unmarked(said.words)
    return said if words == said.words else said.model_copy(update={"words": words})


class Skeletons:
    """Every compiled page of this worker."""

    def __init__(self, house: Services, versions: Versions, environment: Environment) -> None:
        self._house = house
        self._versions = versions
        self._environment = environment
        self._kept: dict[Key, Skeleton] = {}
        self._pictures: Kept[Markup] = Kept(MOST_PICTURES)
        #: For whoever chose pictures of their own. There are thousands of ways to choose.
        self._own: Kept[Skeleton] = Kept(MOST_OWN)
        self._own_pictures: Kept[Markup] = Kept(MOST_PICTURES)

    def get(self, key: Key) -> Skeleton:
        skeleton = self._kept.get(key)
        if skeleton is None:
            if key.taste != PLAIN or key.symbols:
                return self._own.get(key, lambda: self._compiled(key))
            skeleton = self._kept[key] = self._compiled(key)
        return skeleton

    def _compiled(self, key: Key) -> Skeleton:
        sheet = self.sheet(key)
        return Skeleton(sheet, cut(self._draw(sheet, mark)))

    def full(self, key: Key, fill: Fill) -> str:
        """The page as the template draws it with every hole filled: for the test of parity."""
        sheet = self.sheet(key)
        return self._draw(sheet, filled(self.values(sheet, fill)))

    def draw_filled(self, sheet: Sheet, fill: Fill, place: str = "") -> str:
        """A page that is not worth compiling. ``place`` is said instead of the number."""
        values = self.values(sheet, fill)
        if place:
            words = self._house.interface.plain(sheet.language, place)
            values = {**values, "place": words, "pills": ""}
        return self._draw(sheet, filled(values))

    def sheet(self, key: Key) -> Sheet:
        version = self._versions.get(key.version_id)
        question = version.form.questions[key.number]
        look = (key.language, key.voice, key.pictures, key.turned, key.taste)
        return self.sheet_of(version, question, *look, sign=key.sign, symbols=key.symbols)

    def sheet_of(
        self,
        version: Version,
        question: Question,
        code: str,
        voice: Voice,
        pictures: bool = True,
        turned: bool = False,
        taste: Taste | None = None,
        sign: str = "",
        symbols: bool = False,
    ) -> Sheet:
        kind = self._house.types[question.type]
        beside = pictures_beside(question, kind)

        def say(text_id: str) -> Said:
            return say_for(self._house, version, code, voice, text_id)

        return Sheet(
            form_id=version.form.id,
            private=version.form.private,
            form_title=say("title"),
            question=question,
            kind=kind,
            language=code,
            voice=voice,
            pictures=pictures,
            turned=turned,
            say=say,
            picture=lambda name, alt="": self.picture(
                version, name, alt, taste, beside if name in beside else ()
            ),
            ways=self._house.settings.own_ways,
            sign=sign,
            symbols=symbols,
            clips=version.clips.get(sign, {}),
            captions_in=version.form.language,
        )

    def values(self, sheet: Sheet, fill: Fill) -> dict[str, str]:
        def words(msgid: str, **slots: object) -> str:
            return self._house.interface.plain(sheet.language, msgid, **slots)

        return hole_values(sheet, fill, words)

    def _draw(self, sheet: Sheet, hole: Hole) -> str:
        prefs = Prefs(
            sheet.language,
            sheet.voice,
            pictures="on" if sheet.pictures else "off",
            symbols="on" if sheet.symbols else "off",
        )
        shared = context(self._house, page_for(self._house, "", prefs, ""))
        return draw(self._environment, shared, sheet, hole)

    def picture(
        self,
        version: Version,
        name: str,
        alt: str = "",
        taste: Taste | None = None,
        beside: Sequence[str] = (),
    ) -> Markup:
        """The picture that this person meets, inline; nothing where there is none, because words
        always stand beside it. Without ``taste``: what whoever sent this request wants.
        ``beside`` names the pictures of all the answers that it is one of."""
        if taste is None:
            taste = taste_of(self._house, prefs_now(), version.form)
        taste = even(self._house, taste, beside)
        fact = version.pictures.get(name)
        key = (f"{name} {fact.sha256}" if fact else name, alt, taste)
        kept = self._pictures if taste == PLAIN else self._own_pictures
        return kept.get(key, lambda: drawn(self._house, version, name, alt, taste))
