"""Help, the settings, the language, listening: from everywhere one comes back to where one was."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from forms_engine.responses.back import by_help
from tests.media import making
from tests.responses.test_answering import begin
from tests.responses.test_own_ways import Sender
from tests.visiting import Visitor

Visit = Callable[..., Visitor]
FORM = "/form/skips_ahead"


@pytest.mark.parametrize(
    ("go", "back"),
    [("help", "Go back"), ("look", "Go back to where I was"), ("language", "Done"),
     ("listen", "Go back to where I was")],
)  # fmt: skip
def test_who_changes_one_answer_and_looks_for_help_still_changes_one_answer(
    visit: Visit, go: str, back: str
) -> None:
    person = begin(visit("skips_ahead"), "skips_ahead").answers("I want a change")
    person.answers("Later dinner").answers("Good").presses("Change: What should change?")
    person.posts(person.path, {**person.fields(), "go": go})
    assert person.path != f"{FORM}/what"
    person.presses(back)
    assert person.path == f"{FORM}/what"
    assert person.presses("Next", answer="Dinner at eight").path == f"{FORM}/check"


def test_after_help_that_an_answer_called_for_the_sort_board_still_returns_to_the_check(
    visit: Visit,
) -> None:
    """The address to go on to has two parts, and both of them come through help."""
    person = visit("skips_ahead").opens(by_help("1", f"{FORM}/what?card=tea&then=check"))
    links = [str(a["href"]) for a in person.page.select("main a.button")]
    assert f"{FORM}/what?card=tea&then=check" in links


def test_the_practice_question_offers_the_languages_at_once_too(visit: Visit) -> None:
    person = visit("my_month").opens("/form/my_month").presses("Practice first")
    person.posts(person.path, {**person.fields(), "go": "language"})
    assert person.path == "/look/language"
    assert person.presses("Done").path == "/form/my_month/practice"


def test_who_says_aloud_in_private_that_they_are_not_safe_is_told_who_sees_it(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the manager, and not all staff."""
    from forms_engine.responses import pages_parts
    from forms_engine.responses.events import Reaction

    person = begin(visit("talk_in_private"), "talk_in_private").answers("yes").answers("yes")
    monkeypatch.setattr(pages_parts, "attach", lambda *_: Reaction(show_help=True))

    class Private(Sender):
        place = "/form/talk_in_private/what"

    target = Private(person, making.webm()).sends().json["place"]
    assert "Only the manager can see it now." in person.opens(target).text
