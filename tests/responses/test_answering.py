"""Somebody answers a form, without JavaScript and without hurry."""

from __future__ import annotations

from collections.abc import Callable

from tests.conftest import Site
from tests.visiting import Visitor

Visit = Callable[..., Visitor]


def begin(visitor: Visitor, form: str) -> Visitor:
    return visitor.opens(f"/form/{form}").presses("Start")


def test_the_first_page_says_what_a_person_needs_to_know(visit: Visit) -> None:
    start = visit("my_month").opens("/form/my_month")
    assert start.heading == "My month"
    for said in ("questions", "minutes", "manager", "danger", "stop any time"):
        assert said in start.text


def test_going_on_and_back_keeps_every_answer(visit: Visit) -> None:
    """(A06)"""
    person = begin(visit("skips_ahead"), "skips_ahead").answers("I want a change")
    assert person.heading == "What should change?"
    person.answers("I want to eat later.").presses("Go back")
    assert person.typed() == "I want to eat later."
    assert person.presses("Go back").chosen() == ["change"]


def test_an_answer_that_takes_a_question_away_keeps_its_words(visit: Visit) -> None:
    person = (
        begin(visit("skips_ahead"), "skips_ahead").answers("I want a change").answers("Eat later")
    )
    person.opens("/form/skips_ahead/dinner_time").answers("Keep it the same")
    assert person.path.endswith("/dinner")
    person.opens("/form/skips_ahead/dinner_time").answers("I want a change")
    assert person.typed() == "Eat later"


def test_next_without_an_answer_is_met_kindly_and_can_be_missed(visit: Visit) -> None:
    person = begin(visit("skips_ahead"), "skips_ahead").presses("Next")
    assert person.message.startswith("You have not answered yet.")
    assert person.title.startswith("Error: ")
    assert person.presses("Miss this question").path.endswith("/dinner")


def test_a_needed_question_says_why_and_still_takes_i_dont_know(visit: Visit) -> None:
    person = begin(visit("needs_an_answer"), "needs_an_answer")
    while "Miss this question" in person.presses("Next").text:
        person.presses("Miss this question")
    assert "We need an answer here" in person.message
    here = person.path
    assert person.presses("I don't know").path != here


def test_i_dont_know_and_i_dont_want_to_say_are_shown_as_chosen(visit: Visit) -> None:
    """(A12)"""
    person = (
        begin(visit("skips_ahead"), "skips_ahead").presses("I don't want to say").presses("Go back")
    )
    chosen = person.page.select_one(".button--chosen")
    assert chosen is not None
    assert "I don't want to say" in chosen.get_text()
    assert person.chosen() == []


def test_typed_words_are_not_lost_by_pressing_i_dont_know(visit: Visit) -> None:
    person = begin(visit("skips_ahead"), "skips_ahead").answers("I want a change")
    person.presses("I don't know", answer="Please not at five")
    person.opens("/form/skips_ahead/what")
    assert person.typed() == "Please not at five"


def test_help_language_and_look_keep_what_was_chosen(visit: Visit) -> None:
    for tool in ("Help", "English", "Easier"):
        person = begin(visit("skips_ahead"), "skips_ahead").answers("I want a change", press=tool)
        assert person.path in ("/help", "/look", "/look/language")
        person.presses("Done" if tool == "English" else "Go back")
        assert person.path == "/form/skips_ahead/dinner_time"
        assert person.chosen() == ["change"]


def test_what_could_not_be_understood_is_still_there_after_help(visit: Visit) -> None:
    person = begin(visit("one_of_each"), "one_of_each")
    while person.page.select_one("input#answer") is None:
        person.presses("Next")
        if person.message:
            person.presses("Miss this question")
    person.presses("Help", answer="lots and lots").presses("Go back")
    assert person.typed() == "lots and lots"
    assert person.presses("Next").message


def test_changing_one_answer_returns_to_the_check_page(visit: Visit) -> None:
    """(A08)"""
    person = begin(visit("skips_ahead"), "skips_ahead").answers("Keep it the same").answers("Good")
    assert person.heading == "Check your answers"
    assert "Keep it the same" in person.text
    person.presses("Change: How was your dinner").answers("Bad")
    assert person.heading == "Check your answers"
    assert "Bad" in person.text


def test_a_change_that_opens_a_new_question_asks_it_then_returns(visit: Visit) -> None:
    """(A08)"""
    person = begin(visit("skips_ahead"), "skips_ahead").answers("Keep it the same").answers("Good")
    person.presses("Change: What do you want").answers("I want a change")
    assert person.path.endswith("/what")
    assert person.answers("Later").heading == "Check your answers"


def test_the_practice_question_keeps_nothing(visit: Visit, site: Site) -> None:
    """(F03)"""
    person = visit("my_month").opens("/form/my_month").presses("Practice first")
    assert person.heading == "Do you like tea?"
    assert "did not keep" in person.answers("Yes").text
    with site.house.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM answer").scalar() == 0


def test_the_end_page_says_who_sees_it_and_what_happens_when(visit: Visit) -> None:
    """(A09)"""
    person = begin(visit("skips_ahead"), "skips_ahead").answers("Keep it the same").answers("Good")
    person.presses("Send my answers")
    assert person.heading == "Thank you."
    assert "Your manager sees your answers." in person.text
    assert "in 5 days" in person.text
    assert len(person.page.select(".receipt__code li")) == 6
    assert person.page.select_one(".receipt__qr svg") is not None


def test_sending_twice_sends_once(visit: Visit, site: Site) -> None:
    person = begin(visit("skips_ahead"), "skips_ahead").answers("Keep it the same").answers("Good")
    data = person.fields()
    person.posts("/form/skips_ahead/check", data)
    assert person.posts("/form/skips_ahead/check", data).response.status_code == 200
    with site.house.database.reading() as connection:
        sent = connection.exec_driver_sql("SELECT count(*) FROM response WHERE sent_at IS NOT NULL")
        assert sent.scalar() == 1


def test_half_of_the_people_see_the_options_the_other_way_round(visit: Visit, site: Site) -> None:
    """(F04)"""
    site.publish("my_month")
    orders = set()
    for _ in range(24):
        person = begin(site.visitor(), "my_month").opens("/form/my_month/important")
        orders.add(tuple(tag["value"] for tag in person.page.select("input.card__input")))
    assert len(orders) == 2
    assert {order[-1] for order in orders} == {"other"}
    one, two = orders
    assert one[:-1] == two[:-1][::-1]


def test_a_form_waits_for_weeks(visit: Visit, site: Site) -> None:
    """(A07)"""
    person = begin(visit("skips_ahead"), "skips_ahead").answers("I want a change")
    site.clock.later(days=20)
    assert person.opens("/form/skips_ahead").presses("Go on").heading == "What should change?"


def test_every_question_has_a_title_of_its_own(visit: Visit) -> None:
    person = begin(visit("my_month"), "my_month")
    titles = []
    while not person.path.endswith("/check"):
        titles.append(person.title)
        person.presses("I don't know") if "I don't know" in person.text else person.answers("own")
    assert len(set(titles)) == len(titles)
    assert "How has this month been?" in titles[0]
    assert "Question 1" in titles[0]
    assert "My month" in titles[0]


def test_every_page_inside_a_form_offers_to_stop(visit: Visit) -> None:
    """(F13)"""
    person = begin(visit("skips_ahead"), "skips_ahead").answers("Keep it the same").answers("Good")
    for path in ("check", "dinner/take-back", "dinner/who", "take-back"):
        stop = person.opens(f"/form/skips_ahead/{path}").page.select_one("a[href$='/stop']")
        assert stop is not None, path
    person.opens("/help?back=/form/skips_ahead/check").presses("Stop")
    assert person.heading == "Do you want to stop now?"
    assert person.presses("Yes, stop now").heading.startswith("You stopped")


def test_no_page_outside_a_form_offers_to_stop(visit: Visit) -> None:
    for path in ("/", "/help", "/look", "/card", "/you-said-we-did", "/form/skips_ahead"):
        assert visit("skips_ahead").opens(path).page.select_one("a[href$='/stop']") is None


def test_one_choice_too_many_is_still_there_after_help(visit: Visit) -> None:
    person = begin(visit("my_month"), "my_month").opens("/form/my_month/important")
    person.answers("people", "food", "home", "money", press="Help").presses("Go back")
    assert sorted(person.chosen()) == ["food", "home", "money", "people"]
    assert person.presses("Next", answer=person.chosen()).message


def test_words_that_are_too_long_are_still_whole_after_help(visit: Visit) -> None:
    person = begin(visit("skips_ahead"), "skips_ahead").answers("I want a change")
    words = "much to say " * 1000
    person.presses("Help", answer=words).presses("Go back")
    assert person.typed() == words


def test_each_picture_says_its_concept_to_a_tool_that_shows_the_persons_own_symbols(
    visit: Visit,
) -> None:
    """(E09) Also in a published version, whose pictures never change."""
    page = str(begin(visit("my_month"), "my_month").page)
    assert 'adapt-symbol="14676"' in page  # happy
    assert 'adapt-symbol="16702"' in page  # sad


def test_a_tablet_of_the_home_never_offers_the_name_of_another_person(visit: Visit) -> None:
    """(A25) Also not of its owner: the hands that type may be anybody's."""
    person = begin(visit("my_month"), "my_month")
    for question in ("your_name", "next_week"):
        field = person.opens(f"/form/my_month/{question}").page.select_one("#answer")
        assert field is not None
        assert field["autocomplete"] == "off"
