"""The sentences themselves: what is wrong, and what to write, for each sort of mistake."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from forms_engine.definition.form import (
    Allow,
    Feedback,
    Form,
    FromCards,
    Option,
    Question,
    Section,
    Task,
    Trigger,
)
from forms_engine.definition.logic import OPERATORS, AllOf, AnyCard, AnyOf, Compare, Known, Not
from forms_engine.definition.problems import Place, did_you_mean, one_of, subject

#: What to write where something is missing, if it is not simply words.
_ADD: Mapping[str, str] = {
    "picture": 'Add picture = "…", or picture = "none" if it needs none.',
    "id": 'Add id = "…": a short name of small letters, such as food_choice.',
    "value": 'Add value = "…": a short name of small letters, such as yes.',
    "type": 'Add type = "…", such as choose_one.',
    "asked_of": 'Add asked_of = ["person"].',
    "minutes": "Add minutes = 5: how long it takes.",
    "start": 'Add start = ["…"]: what the person reads first.',
    "end": 'Add end = ["Thank you."]: what the person reads last.',
    "question": "Add [[question]] and below it id, type, ask and picture.",
    "when": 'Add when = { question = "…", is = "…" }.',
    "language": 'Add language = "en-GB", or the language of your words.',
    "because": 'Add because = "…": the reason, for the people who review the form.',
}

#: How a missing key is called where its own name would not be understood.
_MISSING: Mapping[str, str] = {
    "question": "questions",
    "start": "start words",
    "end": "end words",
    "say": "words",
    "ask": "words",
}


def saying(mistake: ErrorDetails, at: Place, name: str) -> tuple[str, str]:
    """What is wrong and what to write. ``name`` is the key that is missing or not known."""
    kind = mistake["type"]
    say = _SAY.get(kind) or next((s for k, s in _SAY_LIKE if re.fullmatch(k, kind)), _odd)
    return say(mistake, at, name)


_Said = tuple[str, str]


def _missing(_: ErrorDetails, at: Place, name: str) -> _Said:
    write = _ADD.get(name, f'Add {name} = "…".')
    return f"{subject(at).rstrip(',')} has no {_MISSING.get(name, name)}.", write


def _unknown(_: ErrorDetails, at: Place, name: str) -> _Said:
    known = _known_at(at[:-1])
    near = did_you_mean(name, known)
    return f"There is no “{name[:40]}” here.", near or f"You can write: {', '.join(known)}."


def _literal(mistake: ErrorDetails, at: Place, name: str) -> _Said:
    expected = mistake.get("ctx", {}).get("expected", "")
    known = re.findall(r"'([^']*)'", str(expected))
    given = str(mistake["input"])[:40]
    near = did_you_mean(given, known)
    write = near or f"Write {one_of(known) or expected}."
    return f"{_key(at)} cannot be “{given}”.", write


_PATTERNS = {
    "language": 'Write the code of a language, such as "en-GB", "cy" or "pl".',
    "rule": 'Write the name of an easy-read rule, such as "ER27".',
}


def _pattern(mistake: ErrorDetails, at: Place, name: str) -> _Said:
    given = str(mistake["input"])[:40]
    what = f"{_key(at)} cannot be “{given}”."
    if (said := _PATTERNS.get(_bare(at))) is not None:
        return what, said
    joint = "-" if at and at[0] == "trigger" else "_"
    better = re.sub(r"[^a-z0-9]+", joint, given.lower()).strip("_-").lstrip("0123456789_-")
    rule = f"Use small letters, numbers and {joint}, at most 40, and start with a letter"
    return what, f'{rule}: "{better}".' if better else f"{rule}."


def _text(_: ErrorDetails, at: Place, name: str) -> _Said:
    return f"{_key(at)} must be words.", f'Put them between quotes: {_bare(at)} = "…".'


def _too_long(mistake: ErrorDetails, at: Place, name: str) -> _Said:
    context = mistake.get("ctx", {})
    most = context.get("max_length")
    if mistake["type"] == "string_too_long":
        return f"{_key(at)} has {len(mistake['input'])} letters.", f"Use at most {most}."
    return f"There are too many {_bare(at)}s here.".replace("ss ", "s "), f"Use at most {most}."


def _too_short(_: ErrorDetails, at: Place, name: str) -> _Said:
    return f"{_key(at)} is empty.", f'Write at least one, such as {_bare(at)} = ["…"].'


def _empty(_: ErrorDetails, at: Place, name: str) -> _Said:
    return f"{_key(at)} is empty.", f'Write the words: {_bare(at)} = "…".'


def _number(_: ErrorDetails, at: Place, name: str) -> _Said:
    return f"{_key(at)} must be a whole number.", f"Write it without quotes: {_bare(at)} = 5."


def _decimal(_: ErrorDetails, at: Place, name: str) -> _Said:
    return f"{_key(at)} must be a number.", f"Write it without quotes: {_bare(at)} = 5."


def _range(mistake: ErrorDetails, at: Place, name: str) -> _Said:
    context = mistake.get("ctx", {})
    for key, words in (("ge", "or more"), ("le", "or less"), ("gt", "more"), ("lt", "less")):
        if key in context:
            return f"{_key(at)} is {mistake['input']}.", f"Write {context[key]} {words}."
    return _odd(mistake, at, name)


def _truth(_: ErrorDetails, at: Place, name: str) -> _Said:
    return f"{_key(at)} must be true or false.", f"Write {_bare(at)} = true, without quotes."


def _list(_: ErrorDetails, at: Place, name: str) -> _Said:
    return f"{_key(at)} must be a list.", f"Put it between [ and ]: {_bare(at)} = [ … ]."


def _table(_: ErrorDetails, at: Place, name: str) -> _Said:
    if at and at[0] in ("question", "section", "trigger", "allow") and len(at) <= 2:
        return f"{_key(at)} must be its own part.", f"Start each one with [[{at[0]}]]."
    return f"{_key(at)} must have names and values.", 'Write { name = "…", … }.'


def _own(mistake: ErrorDetails, at: Place, name: str) -> _Said:
    if "exactly one" in mistake["msg"]:
        write = f"Give exactly one of: {', '.join(OPERATORS)}."
        return "This condition must ask one thing.", write
    return _odd(mistake, at, name)


def _odd(mistake: ErrorDetails, at: Place, name: str) -> _Said:
    return f"{_key(at)} cannot be read.", "Look at it again, or compare it with another form."


_SAY: Mapping[str, Callable[[ErrorDetails, Place, str], _Said]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "literal_error": _literal,
    "string_pattern_mismatch": _pattern,
    "string_type": _text,
    "string_too_long": _too_long,
    "too_long": _too_long,
    "too_short": _too_short,
    "string_too_short": _empty,
    "value_error": _own,
}
_SAY_LIKE: tuple[tuple[str, Callable[[ErrorDetails, Place, str], _Said]], ...] = (
    ("int_.*", _number),
    ("decimal_.*|finite_number|is_instance_of", _decimal),
    ("greater_than.*|less_than.*", _range),
    ("bool_.*", _truth),
    ("tuple_.*|list_.*", _list),
    ("model_.*|dict_.*", _table),
)


def _bare(at: Place) -> str:
    return next((str(part) for part in reversed(at) if isinstance(part, str)), "this")


def _key(at: Place) -> str:
    """*Question 4: ask*, or *The form: minutes*."""
    return f"{subject(at).rstrip(',')}: {_bare(at)}"


_MODELS: Mapping[str, type[BaseModel]] = {
    "": Form,
    "question": Question,
    "section": Section,
    "trigger": Trigger,
    "allow": Allow,
    "options": Option,
    "headings": Option,
    "feedback": Feedback,
    "task": Task,
    "any_card": AnyCard,
    "from_cards": FromCards,
}


def _known_at(at: Place) -> list[str]:
    """What may be written in the table at this place."""
    name = next((str(p) for p in reversed(at) if isinstance(p, str)), "")
    models = (_MODELS[name],) if name in _MODELS else (Compare, AllOf, AnyOf, Not, Known)
    fields = [(f.alias or key) for model in models for key, f in model.model_fields.items()]
    return [key for key in fields if not (name == "" and key == "id")]
