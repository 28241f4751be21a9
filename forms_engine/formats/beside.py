"""What a question page shows of what was given beside words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markupsafe import Markup, escape

from forms_engine.definition.answers import Beside
from forms_engine.languages.marking import N_
from forms_engine.question_types.own_words.ways import made, timed

YOU_GAVE = N_("You also gave:")
LOOK_AT_IT = N_("Look at it, or take it out")


def given_before(beside: Sequence[Beside], words: Callable[..., str]) -> Markup:
    """What is here already, and the button that leads to it."""
    items = (f"<li>{escape(timed(words(made(b.way)), b.seconds))}</li>" for b in beside)
    return Markup(
        '<div class="beside"><p><b>{}</b></p><ul>{}</ul>'
        '<button class="button" name="go" value="beside">{}</button></div>'
    ).format(words(YOU_GAVE), Markup("".join(items)), words(LOOK_AT_IT))
