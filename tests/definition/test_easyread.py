"""The lint tells what is hard to read, and lets a good question pass."""

from __future__ import annotations

import pytest

from forms_engine.definition.checks.subject import Subject
from forms_engine.definition.easyread import RULES, check, check_words
from forms_engine.definition.easyread.lists import lists_for
from forms_engine.definition.easyread.piece import Piece, count_words

from .conftest import FORM, TYPES, Breaking, Picture, Pictures, only, rules, told

ENGLISH = lists_for("en-GB")


def found(words: str, part: str = "ask", after: str = "") -> list[tuple[str, str]]:
    piece = Piece((), "t", part, words, after)  # type: ignore[arg-type]
    return [(f.rule, f.severity) for f in check_words(piece, ENGLISH)]


GOOD = [
    "How has this month been?",
    "Who decides what you do in the day?",
    "Someone helped me read or write. I chose.",
    "I do not know",
    "No, I do not.",
    "Some listen. Some do not.",
    "You can watch TV in May 2027.",
    "Come on 4 March 2027 at 3 in the afternoon.",
    "I can see the GP and the NHS nurse.",
    "I do not agree.",
    "Play a CD on TV.",
    "You said: {you_said}",
    "It’s Kath’s home.",
]


@pytest.mark.parametrize("words", GOOD)
def test_good_words_pass(words: str) -> None:
    assert found(words, "line") == []


HARD = [
    ("one two three four five six seven eight nine ten eleven.", "ER01", "warning"),
    ("a b c d e f g h i j k l m n o p.", "ER01", "error"),
    ("What do you like? What do you eat? Where do you go? Who is it?", "ER02", "warning"),
    ("Go home now. " * 7, "ER02", "error"),
    ("What are the outcomes?", "ER06", "error"),
    ("Do you utilise it?", "ER06", "error"),
    ("We are utilising it.", "ER06", "error"),
    ("Prior to lunch, what do you do?", "ER06", "error"),
    ("You do not need no help.", "ER08", "error"),
    ("Don't you never go out?", "ER08", "error"),
    ("What do you not like?", "ER08", "warning"),
    ("The food is good, isn't it?", "ER10", "error"),
    ("You like it here, don’t you?", "ER10", "error"),
    ("Don't you like it?", "ER10", "error"),
    ("How wonderful is your home?", "ER10", "error"),
    ("Are you happy with your home?", "ER10", "warning"),
    ("Do you agree that staff listen?", "ER12", "error"),
    ("How good is it from 1 to 10?", "ER12", "error"),
    ("Do you often go out?", "ER13", "warning"),
    ("Is it better than last year?", "ER14", "warning"),
    ("Did 50% like it?", "ER15", "error"),
    ("Did 50 per cent like it?", "ER15", "error"),
    ("Did 1/2 like it?", "ER15", "error"),
    ("Did ½ like it?", "ER15", "error"),
    ("Did 12,000 like it?", "ER15", "warning"),
    ("Read part IV now.", "ER16", "error"),
    ("Come on 04/03/27.", "ER17", "error"),
    ("Come on 2027-03-04.", "ER17", "error"),
    ("Come at 15:30.", "ER17", "warning"),
    ("What does the CQC say?", "ER18", "warning"),
    ("Food, drink etc", "ER18", "warning"),
    ("Are you over the moon?", "ER19", "warning"),
    ("What is IMPORTANT?", "ER20", "error"),
    ("What is SO BAD?", "ER20", "error"),
    ("What is <b>good</b>?", "ER20", "error"),
    ("What is *good*?", "ER20", "error"),
    ("What is _good_?", "ER20", "error"),
    ("Tea & cake", "ER21", "warning"),
    ("Is it yummy?", "ER32", "warning"),
    ("We stop because it rains.", "ER04", "warning"),
    ("Tea, cake, and music", "ER04", "warning"),
]


@pytest.mark.parametrize(("words", "rule", "severity"), HARD)
def test_hard_words_are_told(words: str, rule: str, severity: str) -> None:
    """(F02, F10)"""
    assert (rule, severity) in found(words)


def test_a_hard_word_may_be_explained_in_the_very_next_sentence() -> None:
    assert "ER06" in dict(found("Do you want a complaint?"))
    assert "ER06" not in dict(found("Do you want a complaint? A complaint has rules we keep."))
    assert "ER06" not in dict(found("Do you want an advocate?", after="They speak up for you."))
    assert "ER06" not in dict(found("Consent means that you say yes.", "line"))
    late = "Do you want a complaint? We can help. A complaint means that we must look."
    assert ("ER23", "error") in found(late, "line")


def test_a_hint_explains_the_word_of_its_question_and_an_option_may_use_it(
    broken: Breaking,
) -> None:
    ask = ("How is your home?", "Do you want a complaint?")
    option = ('say = "Good"', 'say = "A complaint"')
    assert rules(broken(ask, option)) == ["ER06"]
    hint = (
        'picture = "home"\noptions',
        'hint = "A complaint has rules."\npicture = "home"\noptions',
    )
    assert rules(broken(ask, hint, option)) == []


def test_an_option_may_use_the_word_that_its_question_explained() -> None:
    page = "Do you want a complaint? A complaint has rules."
    assert found("Yes, a complaint", "option", page) == []
    assert ("ER06", "error") in found("Yes, a complaint", "option", "Do you want this?")


def test_the_better_word_stands_beside_the_hard_one(broken: Breaking) -> None:
    loaded = broken(("How is your home?", "How is your accommodation?"))
    assert only(loaded, "ER06").line == 17
    assert "Write “home”" in only(loaded, "ER06").write


def test_a_slot_and_a_hyphen_count_as_one_word() -> None:
    assert count_words("You said: {you_said}, my well-known don't") == 6


def test_every_rule_found_is_in_the_table() -> None:
    known = {rule.id for rule in RULES}
    assert {rule for words, _, _ in HARD for rule, _ in found(words)} <= known


SCALE = """
[[question]]
id = "scale"
type = "faces"
ask = "How is the food?"
picture = "home"
options = [
%s]
"""


def scale(*words: str) -> str:
    lines = (
        f'  {{ value = "v{n}", say = "{say}", picture = "face-ok" }},\n'
        for n, say in enumerate(words)
    )
    return FORM + SCALE % "".join(lines)


def test_a_scale_has_a_middle_and_short_words_and_a_way_out(broken: Breaking) -> None:
    """(F01)"""
    assert "ER28" not in rules(broken(text=scale("Good", "OK", "Bad")))
    assert rules(broken(text=scale("Good", "Bad"))) == ["ER28"]
    assert rules(broken(text=scale("1", "2", "3", "4", "5", "6", "7"))) == ["ER12"]
    assert rules(broken(text=scale("Good", "It is in between good and bad", "Bad"))) == ["ER27"]
    no_way_out = scale("Good", "OK", "Bad") + 'engine_options = false\npurpose = "reply_format"\n'
    assert rules(broken(text=no_way_out)) == ["ER28"]


def test_every_answer_has_a_picture(broken: Breaking) -> None:
    """(E02)"""
    problem = only(broken(('"face-sad"', '"none"')), "ER24")
    assert problem.line == 22
    assert "Question 1, option 2 has no picture." in str(problem)


def test_the_licence_of_every_picture_is_known(broken: Breaking, pictures: Pictures) -> None:
    """(E07)"""
    pictures.known["idea"] = Picture(licence="")
    assert "“idea”" in str(only(broken(), "ER26"))


def test_nobody_has_to_write(broken: Breaking) -> None:
    """(A23)"""
    needed = 'picture = "idea"\nneeded = "yes"\nneeded_because = "We must know."'
    assert rules(broken(('picture = "idea"', needed))) == ["ER31"]


MANY = "".join(f'  {{ value = "v{n}", say = "V", picture = "idea" }},\n' for n in range(6))
ALLOW = '\n[[allow]]\nrule = "ER27"\nquestion = "home"\nbecause = "All eight matter."\n'


def test_eight_options_need_a_reason_and_the_reason_is_told(broken: Breaking) -> None:
    """(A13)"""
    many = ("options = [\n", "options = [\n" + MANY)
    assert rules(broken(many)) == ["ER27"]
    allowed = broken(many, text=FORM + ALLOW)
    assert rules(allowed) == []
    assert "All eight matter." in "".join(told(allowed, "info"))


def test_a_reason_that_is_not_needed_any_more_is_pointed_out(broken: Breaking) -> None:
    assert rules(broken(text=FORM + ALLOW), "warning") == ["allow-unused"]
    assert rules(broken(("ER27", "ER99"), text=FORM + ALLOW)) == ["allow-rule"]
    elsewhere = ALLOW.replace('"home"', '"hom"')
    assert rules(broken(text=FORM + elsewhere)) == ["allow-question"]


def test_a_reason_never_covers_another_question_or_a_broken_form(broken: Breaking) -> None:
    why = ALLOW.replace("ER27", "ER06")
    loaded = broken(("What is bad?", "What are the outcomes?"), text=FORM + why)
    assert rules(loaded) == ["ER06"]


def test_a_language_without_word_lists_says_so(broken: Breaking, pictures: Pictures) -> None:
    loaded = broken(('language = "en-GB"', 'language = "pl"'), ("How is your home?", "Jakie IV?"))
    assert rules(loaded) == ["ER16"]
    assert "not checked" in str(only(loaded, "ER35"))
    assert lists_for("pl") is None


def test_people_must_still_read_it(broken: Breaking, pictures: Pictures) -> None:
    form = broken().form
    assert form is not None
    assert "ER38" in {f.rule for f in check(Subject(form, TYPES, pictures))}
