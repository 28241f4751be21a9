"""The person's own words are kept as written; only what cannot be seen or stored goes."""

from __future__ import annotations

import pytest
from asking import question, read, said

from forms_engine.definition.answers import DONT_KNOW, RATHER_NOT_SAY, Words
from forms_engine.question_types.contract import Trouble
from forms_engine.question_types.own_words import LONGEST

ASKED = question("own_words")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("I like tea.", "I like tea."),
        ("  tea  ", "tea"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("te\x00a\x07", "tea"),
        ("tea\tand cake", "tea and cake"),
        ("👍🏽 👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿", "👍🏽 👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿"),
        ("مجھے چائے پسند ہے", "مجھے چائے پسند ہے"),
        ("half \ud83d a face", "half  a face"),
        ("<b>tea</b> {tea} %s", "<b>tea</b> {tea} %s"),
        ("None", "None"),
        ("x" * LONGEST, "x" * LONGEST),
    ],
)
def test_words_are_kept(typed, kept) -> None:
    assert read(ASKED, typed) == Words(kept)


@pytest.mark.parametrize("typed", ["", "   ", "\n\r\n\t", "\x00\x00"])
def test_nothing_written_is_no_answer(typed) -> None:
    assert read(ASKED, typed) is None


def test_too_many_words_are_counted_and_not_cut() -> None:
    answer = read(ASKED, "x" * (LONGEST + 5))
    assert isinstance(answer, Trouble)
    assert said(ASKED, answer) == (
        "That is 10005 letters. We can keep 10000. Make it a little shorter."
    )


def test_what_was_written_counts_more_than_i_dont_know() -> None:
    assert read(ASKED, "Maybe the garden", "dont_know") == Words("Maybe the garden")
    assert read(ASKED, "", "dont_know") == DONT_KNOW


def test_words_are_not_kept_if_the_person_also_does_not_want_to_say() -> None:
    answer = read(ASKED, "I am cross", "rather_not_say")
    assert isinstance(answer, Trouble)
    assert said(ASKED, answer) == (
        "You gave an answer. You also chose “I don't want to say”. Take one of them away."
    )
    assert read(ASKED, " ", "rather_not_say") == RATHER_NOT_SAY
