"""The easy-read lint: is this form as easy to read and to answer as it can be?

Rules that no list or machine can judge are left to people, and what was not checked is said:
silence must never look like a pass.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from forms_engine.definition.checks.subject import Subject
from forms_engine.definition.easyread import design, neutral, wording
from forms_engine.definition.easyread.allowing import allowed
from forms_engine.definition.easyread.lists import WordLists, lists_for
from forms_engine.definition.easyread.piece import Piece, pieces
from forms_engine.definition.problems import Finding, info


class Rule(NamedTuple):
    id: str
    about: str
    checked: bool = True


RULES: tuple[Rule, ...] = (
    Rule("ER01", "A sentence has at most 10 words, and never more than 15"),
    Rule("ER02", "A question has at most 12 words, and never more than 20"),
    Rule("ER03", "A page has at most 50 words"),
    Rule("ER04", "A sentence has one idea"),
    Rule("ER05", "Somebody does something; nothing is done by somebody", False),
    Rule("ER06", "A hard word is explained, or another word is used"),
    Rule("ER07", "Words are common words", False),
    Rule("ER08", "A question does not say no, and no sentence says no twice"),
    Rule("ER09", "A question asks one thing", False),
    Rule("ER10", "A question does not lead"),
    Rule("ER11", "A feeling is not asked as yes or no"),
    Rule("ER12", "Nobody is asked to agree, or to choose from more than 5 points"),
    Rule("ER13", "Nobody is asked how often"),
    Rule("ER14", "Nobody is asked to compare"),
    Rule("ER15", "No percent, no parts of numbers, no large numbers"),
    Rule("ER16", "No Roman numbers"),
    Rule("ER17", "Dates are 4 March 2027"),
    Rule("ER18", "Full words, not initials"),
    Rule("ER19", "Words mean what they say"),
    Rule("ER20", "No capitals, italics or underlining"),
    Rule("ER21", "No signs such as & or /"),
    Rule("ER22", "The same word for the same thing", False),
    Rule("ER23", "A hard word is explained in the very next sentence"),
    Rule("ER24", "Every question and every answer has a picture"),
    Rule("ER26", "The licence of every picture is known"),
    Rule("ER27", "At most 5 options, and never more than 7; short words on a scale"),
    Rule("ER28", "A scale has a middle, and “I don’t know” beside it"),
    Rule("ER29", "A form has at most 15 questions"),
    Rule("ER30", "Texts say you and we", False),
    Rule("ER31", "Nobody has to write"),
    Rule("ER32", "Words are for adults"),
    Rule("ER33", "No “simply” and no “just”", False),
    Rule("ER34", "A hint is one short sentence"),
    Rule("ER35", "What is not checked in a language is said"),
    Rule("ER36", "Reading formula", False),
    Rule("ER38", "People have read these exact words"),
)
NOT_CHECKED = tuple(rule.id for rule in RULES if not rule.checked)


def check(form: Subject) -> list[Finding]:
    """All findings on the form in its own language, those that it allows on purpose marked."""
    found = [finding for rule in design.RULES for finding in rule(form)]
    lists = lists_for(form.form.language)
    for piece in pieces(form.form):
        found += check_words(piece, lists)
    if lists is None:
        found.append(no_lists(form.form.language))
    return allowed(form.form, found, [rule.id for rule in RULES])


def check_words(piece: Piece, lists: WordLists | None) -> Iterator[Finding]:
    """Findings on one text. Without word lists only the rules that hold in any language."""
    for rule in neutral.RULES:
        yield from rule(piece)
    if lists is not None:
        for listed in wording.RULES:
            yield from listed(piece, lists)


def no_lists(language: str) -> Finding:
    rules = ", ".join(wording.NEED_LISTS)
    what = f"There are no word lists for “{language}” yet: {rules} are not checked in it."
    return info("ER35", ("language",), what, "Ask someone who reads it every day to look at it.")
