"""What there is to translate in a form, and what a translator should know about it."""

from __future__ import annotations

from forms_engine.definition.checks.texts import slots_in
from forms_engine.definition.form import Form, option_text_id, texts_of
from forms_engine.definition.words import Translation

#: Ends the id of the standard words of a text.
STANDARD = "#standard"


def sources(form: Form) -> dict[str, str]:
    """Every text to translate: context -> words, standard words under ``<text id>#standard``."""
    found: dict[str, str] = {}
    for text in texts_of(form):
        found[text.id] = text.easy
        if text.standard:
            found[text.id + STANDARD] = text.standard
    return found


def notes(form: Form) -> dict[str, str]:
    """What a translator should know about a text, by text id."""
    found: dict[str, str] = {}
    for question in form.questions:
        for option in (*question.headings, *question.options):
            context = option_text_id(question.id, option.value)
            found[context] = f"An answer to: {question.ask}"
    for text in texts_of(form):
        if slots := slots_in(text.easy):
            kept = ", ".join(f"{{{slot}}}" for slot in slots)
            found[text.id] = f"Leave {kept} as it is: other words come in its place."
    return found


def own_words(form: Form) -> Translation:
    """The form's own words, in both voices."""
    texts = list(texts_of(form))
    return Translation(
        easy={text.id: text.easy for text in texts},
        standard={text.id: text.standard for text in texts if text.standard},
        draft=False,
    )
