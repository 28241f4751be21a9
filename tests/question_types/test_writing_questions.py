"""What a designer reads when a question does not fit its type: what is wrong, what to write."""

from __future__ import annotations

import pytest
from asking import option, question

from forms_engine.question_types.registry import TYPES

TWO = (option("tea"), option("juice"))
FACES = tuple(option(p[5:], picture=p) for p in ("face-happy", "face-ok", "face-sad"))
MIXED = option("mixed", picture="mixed")
HEADINGS = (option("good"), option("ok"), option("bad"))


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (question("choose_one", options=TWO[:1]), "has 1 options. choose_one needs 2 to 20"),
        (question("choose_one"), "has 0 options"),
        (question("choose_one", options=TWO, most=2), "most means nothing for choose_one"),
        (question("own_words", options=TWO), "options means nothing for own_words"),
        (question("own_words", least=1), "least means nothing for own_words"),
        (question("choose_one", options=TWO, headings=TWO), "headings means nothing"),
        (
            question("choose_one", options=(option("a", "Tea"), option("b", "Tea"))),
            "two options that say “Tea”",
        ),
        (
            question("choose_one", options=(*TWO, option("none", alone=True))),
            "option none: alone means something only for choose_many",
        ),
        (question("choose_many", options=TWO, most=1), 'Write type = "choose_one"'),
        (question("choose_many", options=TWO, most=5), "most is 5, and there are 2 options"),
        (question("yes_no", options=TWO), "have the values yes and no"),
        (question("match", options=TWO), "have the values yes, partly and no"),
        (question("faces", options=TWO), "has 2 faces. Write 3 or 5 options"),
        (question("scale", options=TWO), "has 2 options. scale needs 3 to 5"),
        (question("scale", options=(FACES[1], FACES[0], FACES[2])), "put the points in order"),
        (question("faces", options=(MIXED, FACES[0], FACES[2])), "put the points in order"),
        (
            question("scale", options=(option("better", picture="better"), *FACES[:2])),
            "has 2 good answers and 0 bad answers",
        ),
        (
            question("faces", options=(*FACES[:2], option("not_sure", picture="not-sure"))),
            "is not a point on the scale",
        ),
        (question("number", least=5, greatest=5), "Make least the smaller one"),
        (question("sort", options=TWO, headings=HEADINGS[:2]), "has 2 headings. Write 3"),
        (question("sort", headings=HEADINGS), "has 0 cards. Write 1 to 20 cards"),
        (
            question("sort", options=(option("good", "Good tea"),), headings=HEADINGS),
            "a card and a heading both have the value “good”",
        ),
        (question("statement", needed="yes", needed_because="x"), "nobody can answer it"),
    ],
)
def test_a_mistake_is_told_with_the_next_step(asked, sentence) -> None:
    told = TYPES[asked.type].check(asked)
    assert len(told) == 1, told
    assert sentence in told[0]
    assert told[0].startswith(("Question tea", "Statement tea"))
    assert told[0].endswith(".")


@pytest.mark.parametrize(
    "asked",
    [
        question("faces", options=FACES),
        question("faces", options=(FACES[0], MIXED, FACES[2])),
        question("faces", options=tuple(reversed(FACES))),
        # Pictures of this house cannot be judged, so nothing is said about them.
        question("scale", options=tuple(option(v, picture=f"{v}.jpg") for v in "abcd")),
        question("choose_many", options=TWO, most=2),
        question("number", least=5),
        question("statement"),
    ],
)
def test_a_well_written_question_is_left_alone(asked) -> None:
    assert TYPES[asked.type].check(asked) == []
