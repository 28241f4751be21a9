"""A question that is only tried: before a form, and beside the settings."""

from __future__ import annotations

from jinja2 import Environment
from markupsafe import Markup

from forms_engine.definition.form import Question
from forms_engine.definition.words import Said
from forms_engine.formats.draw import Fill, Sheet, filled, hole_values, view
from forms_engine.languages.marking import N_
from forms_engine.look.page import context, drawing, page_for
from forms_engine.look.prefs import Prefs
from forms_engine.question_types.engine_words import ENGINE_WORDS
from forms_engine.services import Services

PRACTICE = Question(
    id="practice", type="yes_no", ask=N_("Do you like tea?"), picture="cup-of-tea", fact=True
)


def sample(house: Services, environment: Environment, prefs: Prefs) -> Markup:
    """The practice question as part of a page: what a question looks like to this person now."""

    def words(msgid: str, **slots: object) -> str:
        return house.interface.plain(prefs.language, msgid, **slots)

    def say(text_id: str) -> Said:
        return Said(words=words(ENGINE_WORDS.get(text_id, PRACTICE.ask)))

    sheet = Sheet(
        form_id=PRACTICE.id,
        form_title=Said(words=""),
        question=PRACTICE,
        kind=house.types[PRACTICE.type],
        language=prefs.language,
        voice=prefs.voice,
        pictures=prefs.shows_pictures,
        turned=False,
        say=say,
        picture=lambda name, alt="": drawing(house, name),
    )
    values = view(sheet, filled(hole_values(sheet, Fill(), words)), pre="sample-", level=2)
    shared = context(house, page_for(house, "", prefs, ""))
    return Markup(environment.get_template("formats/sample.html").render(**shared, **values))
