"""What every form owes the person who answers it.

The first half breaks a small form, and the check tells. The second reads every form that comes
with the engine, as its people will meet it.
"""

from __future__ import annotations

import re

import pytest

from forms_engine.definition.easyread.lists import lists_for
from forms_engine.definition.form import Form, texts_of
from forms_engine.definition.loading import Loaded, load_all
from forms_engine.pictures.library import Library
from forms_engine.question_types.registry import TYPES
from tests.conftest import ROOT, SHIPPED

from .conftest import FORM, Breaking, only, rules, told

SHIPPED_FORMS = {
    loaded.name: loaded for loaded in load_all(SHIPPED, TYPES, Library(ROOT / "symbols"))
}
each_form = pytest.mark.parametrize("loaded", SHIPPED_FORMS.values(), ids=SHIPPED_FORMS)


def form_of(loaded: Loaded) -> Form:
    assert loaded.form is not None, told(loaded)
    return loaded.form


# --- a small form with something missing ---


@pytest.mark.parametrize("line", ["minutes", "start", "who_sees", "private_ends", "end", "next"])
def test_no_form_begins_or_ends_without_saying_what_people_need(
    broken: Breaking, line: str
) -> None:
    """(A09, A14, F12) How long, what about, who sees it, when we must tell, what happens next."""
    text = re.sub(rf"(?m)^{line} = .*\n", "", FORM)
    loaded = broken(text=text)
    assert loaded.form is None
    assert f"{line} = " in only(loaded, "missing").write


def test_who_must_answer_is_told_why(broken: Breaking) -> None:
    """(A12) And somebody who has no answer still gets past it."""
    assert rules(broken(('id = "home"\n', 'id = "home"\nneeded = "yes"\n'))) == ["needed-why"]
    assert rules(broken(('id = "home"\n', 'id = "home"\nengine_options = false\n'))) == [
        "no-way-out"
    ]


def test_more_than_five_answers_are_pointed_out(broken: Breaking) -> None:
    """(A13) Six want a reason, eight are refused."""
    for more, severity in ((3, "none"), (4, "warning"), (6, "error")):
        lines = "".join(
            f'  {{ value = "v{n}", say = "V{n}", picture = "idea" }},\n' for n in range(more)
        )
        loaded = broken(("options = [\n", "options = [\n" + lines))
        assert ("ER27" in rules(loaded, severity)) is (more > 3), more


def test_one_picture_has_one_meaning_among_the_answers(broken: Breaking) -> None:
    """(E03) Two answers with one picture are one answer to whoever does not read."""
    twice = broken(('"face-sad" },', '"face-happy" },'))
    assert "has the picture of number 1" in only(twice, "picture-twice").what
    assert "picture-twice" not in rules(broken(), "warning")


def test_a_feeling_is_never_asked_as_yes_or_no(broken: Breaking) -> None:
    """(F02) A fact may be."""
    lone = (
        ('value = "good", say = "Good"', 'value = "yes", say = "Yes"'),
        ('value = "bad", say = "Bad"', 'value = "no", say = "No"'),
        ('is = "bad" }\n\n', 'is = "no" }\n\n'),
        ('when = { question = "home", is = "bad" }', 'when = { question = "home", is = "no" }'),
    )
    assert "ER11" in rules(broken(*lone), "warning")
    fact = broken(*lone, ('id = "home"\n', 'id = "home"\nfact = true\n'))
    assert "ER11" not in rules(fact, "warning")


# --- the forms that are shipped ---


@each_form
def test_easy_words_are_words_of_their_own(loaded: Loaded) -> None:
    """(E01) They pass the lint, with every exception told; standard words are another text."""
    assert rules(loaded) == []
    both = [text for text in texts_of(form_of(loaded)) if text.standard]
    assert both
    assert [text.id for text in both if text.standard == text.easy] == []


@each_form
def test_easy_pages_are_presses_and_press_nobody(loaded: Loaded) -> None:
    """(A23, D09) Nothing must be answered; own words can always be missed, and come in more ways
    than typing."""
    form = form_of(loaded)
    if form.for_staff:
        return
    assert [q.id for q in form.questions if q.needed == "yes"] == []
    for question in form.questions:
        shape = TYPES[question.type].shape.value
        assert shape != "words" or question.engine_options, question.id


@each_form
def test_scales_have_three_points_and_few_words_alike_through_the_form(loaded: Loaded) -> None:
    """(F01) A form says why if a scale of it needs other words."""
    form = form_of(loaded)
    scales = [q for q in form.questions if TYPES[q.type].shape.value == "scale"]
    words = {tuple(option.say for option in q.options) for q in scales}
    assert all(len(q.options) == 3 for q in scales)
    assert len(words) <= 1 or any(one.rule == "ER28" for one in form.allow)


@each_form
def test_nobody_is_asked_to_prove_anything(loaded: Loaded) -> None:
    """(F10) No test, no capacity, no proof, in any word that a person meets."""
    lists = lists_for("en-GB")
    assert lists is not None
    form = form_of(loaded)
    if form.for_staff:
        return
    for text in texts_of(form):
        for words in (text.easy, text.standard or ""):
            assert not re.search(r"\b(capacity|capable|prove|test|assess\w*)\b", words, re.I), words


def test_consent_has_its_four_parts_in_easy_words_with_pictures() -> None:
    """(F09) Understand, keep in mind, weigh, and say it in one's own way. A no costs nothing."""
    form = form_of(SHIPPED_FORMS["taking_part"])
    asked = {question.id: question for question in form.questions}
    told_first = " ".join(form.start)
    assert "You can say yes or no." in told_first
    assert "Your support stays the same if you say no." in told_first
    understand = {option.value for option in asked["understand"].options}
    assert understand >= {"same", "lose"}, "understand: said back, with both sides"
    weigh = {option.value for option in asked["take_part"].options}
    assert weigh >= {"yes", "no", "later", "talk"}, "weigh: wait, or talk first"
    assert "again" in form.next, "keep in mind: it is asked again"
    ways = {option.value for option in asked["info_how"].options}
    assert ways >= {"audio", "symbols", "bsl", "person"}, "by any means"
    explained_again = next(t for t in form.triggers if t.id == "explain-again")
    assert explained_again.task is not None
    for question in (asked["take_part"], asked["understand"]):
        assert question.order == "turn", "yes must not always come first"
        assert all(option.picture != "none" for option in question.options)
