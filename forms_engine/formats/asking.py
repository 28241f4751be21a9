"""One question as a block: its words, how to answer it on paper, where each answer leads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from forms_engine.definition.answers import (
    ENGINE_OPTIONS,
    Answer,
    Answers,
    Chosen,
    Day,
    Number,
    Sorted,
    Words,
)
from forms_engine.definition.form import Option, Question
from forms_engine.definition.words import Said
from forms_engine.formats.document import Art, Asked, Choice
from forms_engine.formats.draw import pictures_beside
from forms_engine.formats.routing import Routing, numbers_on_paper
from forms_engine.formats.source import Source
from forms_engine.languages.marking import N_
from forms_engine.question_types.contract import Shape, text_id
from forms_engine.question_types.declining import ways_out

#: How to answer on paper, by the shape of the answer.
_HOW: Mapping[Shape, str] = {
    Shape.CHOICE: N_("Tick one box."),
    Shape.SCALE: N_("Tick one box."),
    Shape.WORDS: N_("Use your own words. Someone can write for you."),
    Shape.NUMBER: N_("Write a number."),
    Shape.DATE: N_("Write the date any way you like, such as 4 March 2027."),
    Shape.SORT: N_("Tick one box for each card. You can leave cards out."),
}
_MANY = N_("You can tick more than one box.")
_UP_TO = N_("You can tick up to {most} boxes.")

#: What the supporter does, by the shape of the answer.
_PROMPTS: Mapping[Shape, str] = {
    Shape.STATEMENT: N_("Read this out."),
    Shape.CHOICE: N_("Read out the question and every answer. Wait. Do not choose."),
    Shape.SCALE: N_("Read out the question and every answer. Wait. Do not choose."),
    Shape.WORDS: N_("Write down the words the person says. Do not change them."),
    Shape.NUMBER: N_("Write down the number the person says."),
    Shape.DATE: N_("Write down the day the person says."),
    Shape.SORT: N_("Show one card at a time. Wait. Let the person point."),
}


class Asking:
    """Turns the questions of one form into blocks. ``answers`` is None for a blank sheet."""

    def __init__(self, source: Source, answers: Answers | None) -> None:
        self._source, self._answers = source, answers
        self._numbers = numbers_on_paper(source.version.form)

    def asked(self, question: Question) -> Asked:
        q, kind = question, self._source.house.types[question.type]
        many, blank = q.type == "choose_many", self._answers is None
        single = blank and not many and kind.shape in (Shape.CHOICE, Shape.SCALE)
        answer = (self._answers or {}).get(q.id)
        prompt = _PROMPTS.get(kind.shape)
        return Asked(
            question_id=q.id,
            number=self._numbers.get(q.id, 0),
            shape=kind.shape,
            ask=self._source.text(f"{q.id}.ask"),
            picture=self._picture_of(q),
            hint=self._source.text(f"{q.id}.hint") if q.hint else None,
            how=self._how(q, kind.shape) if blank else None,
            rules=tuple(self._rules(q)) if blank else (),
            only_if=self._routing.only_if(q) if blank else None,
            most=(q.most or 0) if many else 1,
            options=tuple(self._choice(q, o, answer, single) for o in kind.options(q)),
            headings=tuple(self._choice(q, h, None, False) for h in q.headings),
            out=tuple(self._choice(q, o, answer, blank) for o in ways_out(q)),
            text=self._words_of(q, answer),
            places=dict(answer.places) if isinstance(answer, Sorted) else {},
            prompts=(self._source.say(prompt),) if prompt else (),
        )

    @cached_property
    def _routing(self) -> Routing:
        return Routing(self._source.version.form, self._source.say, self._named)

    def _how(self, question: Question, shape: Shape) -> Said | None:
        if question.type == "choose_many":
            return self._source.say(_UP_TO if question.most else _MANY, most=question.most)
        return self._source.say(_HOW[shape]) if shape in _HOW else None

    def _rules(self, question: Question) -> Iterator[Said]:
        if question.needed == "yes" and question.needed_because:
            yield self._source.text(f"{question.id}.because")
        if only := self._routing.only_cards(question):
            yield only

    def _choice(
        self, question: Question, option: Option, answer: Answer | None, leads: bool
    ) -> Choice:
        value = option.value
        answers = pictures_beside(question, self._source.house.types[question.type])
        beside = answers if option.picture in answers else ()
        chosen = isinstance(answer, Chosen) and value in answer.values
        return Choice(
            value=value,
            words=self._source.text(text_id(question, option)),
            picture=self._source.art(option.picture, beside=beside),
            chosen=chosen or (answer is not None and ENGINE_OPTIONS.get(value) == answer),
            onward=self._routing.onward(question, value) if leads else None,
        )

    def _words_of(self, question: Question, answer: Answer | None) -> str:
        if not isinstance(answer, Words | Number | Day):
            return ""
        kind = self._source.house.types[question.type]
        return kind.say(question, answer, lambda name: self._source.text(name).words)

    def _named(self, question_id: str, value: str) -> str:
        """The words of an answer that a condition names."""
        question = self._source.version.question(question_id)
        if question is None:
            return value
        options = self._source.house.types[question.type].options(question)
        for option in (*options, *question.headings, *ways_out(question)):
            if option.value == value:
                return self._source.text(text_id(question, option)).words
        return value

    def _picture_of(self, question: Question) -> Art | None:
        alt = self._source.text(f"{question.id}.alt").words if question.alt else ""
        return self._source.art(question.picture, alt)
