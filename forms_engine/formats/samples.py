"""Every question type's examples, drawn in every web format: the mirror in ``/-/look``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from forms_engine.definition.answers import ENGINE_OPTIONS
from forms_engine.definition.form import Question, question_texts
from forms_engine.definition.words import Said, Voice
from forms_engine.formats.contract import web_formats
from forms_engine.formats.draw import Fill, Sheet, fill_answer, filled, hole_values, view
from forms_engine.look.page import drawing
from forms_engine.question_types.contract import Trouble
from forms_engine.question_types.engine_words import ENGINE_WORDS
from forms_engine.question_types.examples import Example, examples
from forms_engine.services import Services


@dataclass(frozen=True)
class Sample:
    type_name: str
    format_name: str
    title: str
    blank: Markup
    #: The same with the example's first good answer given.
    answered: Markup


def words_of(house: Services, question: Question, code: str, voice: Voice) -> dict[str, Said]:
    """An example's own English words, and the engine's in this language."""
    own = {
        text.id: Said(words=(text.standard if voice == "standard" else None) or text.easy)
        for text in question_texts(question)
    }
    engine = {key: Said(words=house.interface.plain(code, m)) for key, m in ENGINE_WORDS.items()}
    return {**engine, **own}


def sheet_of(house: Services, example: Example, code: str, voice: Voice) -> Sheet:
    question = example.question
    return Sheet(
        form_id="example",
        form_title=Said(words=example.title),
        question=question,
        kind=house.types[question.type],
        language=code,
        voice=voice,
        pictures=True,
        turned=False,
        say=words_of(house, question, code, voice).__getitem__,
        picture=lambda name, alt="": drawing(house, name),
        ways=house.settings.own_ways,
    )


def answered_fill(house: Services, example: Example) -> Fill:
    """A Fill that shows the example's first good answer."""
    question, raw = example.question, example.good[0].raw
    answer = house.types[question.type].read(question, raw)
    assert not isinstance(answer, Trouble), f"{example.id}: a good example is not understood"
    declined = next((name for name, a in ENGINE_OPTIONS.items() if a == answer), "")
    text = "" if declined else "\n".join(raw.get("answer", ()))
    return Fill(**fill_answer(answer, declined, text))


def samples(
    house: Services, environment: Environment, shared: Mapping[str, Any], code: str
) -> list[Sample]:
    """Every example in every web format, blank and answered, in the order of the types."""
    found = []
    for name in house.types:
        for form in web_formats().values():
            for n, example in enumerate(examples(name)):
                sheet = sheet_of(house, example, code, form.voice)
                pre = f"{name}-{form.name}-{n}-"
                drawn = [
                    _draw(house, environment, shared, sheet, fill, f"{pre}{part}-")
                    for part, fill in (("blank", Fill()), ("full", answered_fill(house, example)))
                ]
                found.append(Sample(name, form.name, example.title, *drawn))
    return found


def _draw(
    house: Services,
    environment: Environment,
    shared: Mapping[str, Any],
    sheet: Sheet,
    fill: Fill,
    pre: str,
) -> Markup:
    def words(msgid: str, **slots: object) -> str:
        return house.interface.plain(sheet.language, msgid, **slots)

    values = view(sheet, filled(hole_values(sheet, fill, words)), pre=pre, level=4)
    template = environment.get_template("formats/sample.html")
    return Markup(template.render(**shared, **values))
