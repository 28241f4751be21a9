"""Conditions: a small typed tree, evaluated, and said as a sentence.

There is no formula language. An answer that is off the route is not in ``answers`` and so
never makes a condition true.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, model_validator

from forms_engine.definition.answers import (
    NOT_ASKED,
    Answer,
    Answers,
    Chosen,
    DontKnow,
    Number,
    RatherNotSay,
    Sorted,
    is_given,
)

Values = str | tuple[str, ...]
OPERATORS = ("is", "is_not", "includes", "answered", "at_least", "at_most", "between", "any_card")


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class AnyCard(_Frozen):
    """At least one card of a sort question lies under this heading."""

    under: Values


class Compare(_Frozen):
    """One question held against one operator. Exactly one operator is given."""

    question: str
    is_: Values | None = Field(None, alias="is", description="The answer is this, or one of these.")
    is_not: Values | None = Field(None, description="An answer was given and it is none of these.")
    includes: Values | None = Field(None, description="One of the chosen answers is one of these.")
    answered: bool | None = Field(None, description="True: an answer of the person's own is there.")
    at_least: Decimal | None = Field(None, description="A number, this or more.")
    at_most: Decimal | None = Field(None, description="A number, this or less.")
    between: tuple[Decimal, Decimal] | None = Field(None, description="A number from here to here.")
    any_card: AnyCard | None = Field(None, description="A card lies under this heading.")

    @model_validator(mode="after")
    def _one_operator(self) -> Compare:
        if len(self.given_operators()) != 1:
            raise ValueError(f"Give exactly one of: {', '.join(OPERATORS)}.")
        return self

    def given_operators(self) -> list[str]:
        names = {"is": self.is_, **{name: getattr(self, name) for name in OPERATORS[1:]}}
        return [name for name, value in names.items() if value is not None]

    def wanted(self) -> tuple[str, ...]:
        """Every stored value this comparison names."""
        for value in (self.is_, self.is_not, self.includes):
            if value is not None:
                return _many(value)
        return _many(self.any_card.under) if self.any_card else ()


class Known(_Frozen):
    """Something the engine knows about what this form is asked about. It is no answer."""

    known: Literal["promised"] = Field(description="promised: we said that we would do something.")


def fact_id(name: str) -> str:
    """Where a fact stands among the answers. No question can have such an id."""
    return f"about.{name}"


class AllOf(_Frozen):
    all: tuple[Condition, ...] = Field(min_length=1)


class AnyOf(_Frozen):
    any: tuple[Condition, ...] = Field(min_length=1)


class Not(_Frozen):
    not_: Condition = Field(alias="not")


_NAMES: dict[type, str] = {
    AllOf: "all",
    AnyOf: "any",
    Not: "not",
    Known: "known",
    Compare: "compare",
}


def _kind(raw: Any) -> str:
    if isinstance(raw, AllOf | AnyOf | Not | Known | Compare):
        return _NAMES[type(raw)]
    if isinstance(raw, dict):
        for name in ("all", "any", "not", "known"):
            if name in raw:
                return name
    return "compare"


Condition = Annotated[
    Annotated[AllOf, Tag("all")]
    | Annotated[AnyOf, Tag("any")]
    | Annotated[Not, Tag("not")]
    | Annotated[Known, Tag("known")]
    | Annotated[Compare, Tag("compare")],
    Discriminator(_kind),
]
for _model in (AllOf, AnyOf, Not):
    _model.model_rebuild()


def _many(value: Values) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


def values_of(answer: Answer) -> tuple[str, ...]:
    """The stored values an answer stands for, the engine's own two options included."""
    match answer:
        case Chosen(values):
            return values
        case DontKnow():
            return ("dont_know",)
        case RatherNotSay():
            return ("rather_not_say",)
        case _:
            return ()


def holds(condition: Condition, answers: Answers) -> bool:
    """Is the condition true of these answers? Answers not given are simply not there."""
    match condition:
        case AllOf(all=parts):
            return all(holds(part, answers) for part in parts)
        case AnyOf(any=parts):
            return any(holds(part, answers) for part in parts)
        case Not(not_=part):
            return not holds(part, answers)
        case Known(known=name):
            return fact_id(name) in answers
        case Compare():
            return _compare(condition, answers.get(condition.question, NOT_ASKED))


def can_hold(condition: Condition, answers: Answers) -> bool:
    """Could it be true once the questions that have no answer yet have one?"""
    return True in _ways(condition, answers)


def _ways(condition: Condition, answers: Answers) -> set[bool]:
    """How it can still come out: true, false, or either."""
    match condition:
        case AllOf(all=parts):
            ways = [_ways(part, answers) for part in parts]
            return {w for w in (True, False) if (all if w else any)(w in one for one in ways)}
        case AnyOf(any=parts):
            ways = [_ways(part, answers) for part in parts]
            return {w for w in (True, False) if (any if w else all)(w in one for one in ways)}
        case Not(not_=part):
            return {not way for way in _ways(part, answers)}
        case Compare(question=asked) if asked not in answers:
            return {True, False}
    return {holds(condition, answers)}


def _compare(test: Compare, answer: Answer) -> bool:
    values = values_of(answer)
    if test.is_ is not None:
        return len(values) == 1 and values[0] in _many(test.is_)
    if test.includes is not None:
        return any(value in _many(test.includes) for value in values)
    if test.is_not is not None:
        return bool(values) and not any(value in _many(test.is_not) for value in values)
    if test.answered is not None:
        return is_given(answer) is test.answered
    if test.any_card is not None:
        under = _many(test.any_card.under)
        return isinstance(answer, Sorted) and any(place in under for _, place in answer.places)
    return isinstance(answer, Number) and _in_range(test, answer.value)


def _in_range(test: Compare, value: Decimal) -> bool:
    if test.between is not None:
        return test.between[0] <= value <= test.between[1]
    if test.at_least is not None:
        return value >= test.at_least
    return test.at_most is not None and value <= test.at_most


def comparisons(condition: Condition) -> Iterator[Compare]:
    """Every comparison in the tree, left to right."""
    match condition:
        case AllOf(all=parts) | AnyOf(any=parts):
            for part in parts:
                yield from comparisons(part)
        case Not(not_=part):
            yield from comparisons(part)
        case Compare():
            yield condition


def facts(condition: Condition) -> bool:
    """Does it ask for something that the engine knows, anywhere in the tree?"""
    match condition:
        case AllOf(all=parts) | AnyOf(any=parts):
            return any(facts(part) for part in parts)
        case Not(not_=part):
            return facts(part)
    return isinstance(condition, Known)


#: Gives the words of a question (value "") or of one of its options, for the sentence.
Naming = Callable[[str, str], str]


def sentence(condition: Condition, name: Naming) -> str:
    """The condition in words, for a designer: *"How has this month been?" is "Bad"*."""
    match condition:
        case AllOf(all=parts):
            return " and ".join(_inner(part, name) for part in parts)
        case AnyOf(any=parts):
            return " or ".join(_inner(part, name) for part in parts)
        case Not(not_=part):
            return f"not ({sentence(part, name)})"
        case Known(known=fact):
            return _KNOWN[fact]
        case Compare():
            return _compare_sentence(condition, name)


_KNOWN = {"promised": "we promised something about it"}


def _inner(condition: Condition, name: Naming) -> str:
    said = sentence(condition, name)
    return f"({said})" if isinstance(condition, AllOf | AnyOf) else said


_SAID: dict[Literal["is", "is_not", "includes"], str] = {
    "is": "is",
    "is_not": "is not",
    "includes": "includes",
}


def _compare_sentence(test: Compare, name: Naming) -> str:
    ask = f"“{name(test.question, '')}”"
    quoted = " or ".join(f"“{name(test.question, value)}”" for value in test.wanted())
    operator = test.given_operators()[0]
    if operator in ("is", "is_not", "includes"):
        return f"{ask} {_SAID[operator]} {quoted}"  # type: ignore[index]
    if operator == "any_card":
        return f"a card of {ask} is under {quoted}"
    if operator == "answered":
        return f"{ask} has an answer" if test.answered else f"{ask} has no answer"
    if test.between is not None:
        return f"{ask} is from {test.between[0]} to {test.between[1]}"
    if test.at_least is not None:
        return f"{ask} is {test.at_least} or more"
    return f"{ask} is {test.at_most} or less"
