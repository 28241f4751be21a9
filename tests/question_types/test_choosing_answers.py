"""Choosing: one, many, yes or no, faces, a scale."""

from __future__ import annotations

import pytest
from asking import option, question, read, said

from forms_engine.definition.answers import DONT_KNOW, RATHER_NOT_SAY, Chosen
from forms_engine.question_types.contract import Trouble, text_id
from forms_engine.question_types.declining import ways_out
from forms_engine.question_types.registry import TYPES

DRINKS = (option("tea", "Tea"), option("juice", "Juice"), option("water", "Water"))
ALONE = option("nothing", "Nothing", alone=True)
ONE = question("choose_one", options=DRINKS)
MANY = question("choose_many", options=(*DRINKS, ALONE), most=2)


@pytest.mark.parametrize(
    ("asked", "values", "answer"),
    [
        (ONE, ["tea"], Chosen(("tea",))),
        (ONE, [" tea "], Chosen(("tea",))),
        (ONE, ["tea", "tea"], Chosen(("tea",))),
        (ONE, ["", "dont_know"], DONT_KNOW),
        (ONE, ["rather_not_say"], RATHER_NOT_SAY),
        # Many answers are kept in the order of the form, whichever was ticked first.
        (MANY, ["water", "tea"], Chosen(("tea", "water"))),
        (MANY, ["nothing"], Chosen(("nothing",))),
        (question("yes_no"), ["no"], Chosen(("no",))),
        (question("match"), ["partly"], Chosen(("partly",))),
        (question("faces"), ["ok"], Chosen(("ok",))),
    ],
)
def test_an_answer_is_understood(asked, values, answer) -> None:
    assert read(asked, *values) == answer


@pytest.mark.parametrize(
    ("asked", "values", "sentence"),
    [
        (ONE, ["tea", "juice"], "You chose two answers. Choose the one that is right."),
        (ONE, ["tea", "dont_know"], "You chose two answers. Choose the one that is right."),
        (
            ONE,
            ["dont_know", "rather_not_say"],
            "You chose two answers. Choose the one that is right.",
        ),
        (ONE, ["coffee"], "We do not know that answer. Choose again."),
        (ONE, ["tea", "<script>"], "We do not know that answer. Choose again."),
        (MANY, ["tea", "juice", "water"], "That is more than 2. You can choose 2. Take one away."),
        (
            MANY,
            ["tea", "nothing"],
            "You chose “Nothing” and something else. Take away what is not right.",
        ),
        (MANY, ["tea", "dont_know"], "You chose two answers. Choose the one that is right."),
        (question("faces"), ["5"], "We do not know that answer. Choose again."),
    ],
)
def test_what_cannot_be_an_answer_gets_a_kind_sentence(asked, values, sentence) -> None:
    answer = read(asked, *values)
    assert isinstance(answer, Trouble)
    assert said(asked, answer) == sentence


def test_words_inside_a_sentence_come_in_the_readers_language() -> None:
    answer = read(MANY, "tea", "nothing")
    assert isinstance(answer, Trouble)
    welsh = {"tea.option.nothing": "Dim byd"}
    assert "“Dim byd”" in answer.words(str, welsh.__getitem__)


def test_a_way_out_that_is_not_offered_is_not_taken() -> None:
    asked = question("choose_one", options=DRINKS, engine_options=False, purpose="who_helped")
    assert ways_out(asked) == ()
    assert isinstance(read(asked, "dont_know"), Trouble)


def test_both_ways_out_are_offered_in_the_same_order_everywhere() -> None:
    assert [way.value for way in ways_out(ONE)] == ["dont_know", "rather_not_say"]


def test_the_engine_brings_its_own_answers_and_a_form_may_bring_others() -> None:
    asked = question("yes_no")
    options = TYPES["yes_no"].options(asked)
    assert [o.value for o in options] == ["yes", "no"]
    assert [text_id(asked, o) for o in options] == ["engine.yes", "engine.no"]

    own = question("yes_no", options=(option("yes", "Yes, I did"), option("no")))
    assert text_id(own, TYPES["yes_no"].options(own)[0]) == "tea.option.yes"
    assert said(own, read(own, "yes")) == "Yes, I did"


def test_many_answers_fill_one_column_and_one_for_each_option() -> None:
    cells = TYPES["choose_many"].cells(MANY, Chosen(("tea", "water")))
    assert cells == {
        "tea": "tea water",
        "tea.tea": "1",
        "tea.juice": "0",
        "tea.water": "1",
        "tea.nothing": "0",
    }
