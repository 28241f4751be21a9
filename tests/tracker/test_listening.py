"""Answers act when their page is saved: once, for good, and in the person's own words."""

from __future__ import annotations

from datetime import date

from forms_engine.definition.answers import DONT_KNOW
from forms_engine.services import Services
from forms_engine.tracker.listening import TrackerListener
from forms_engine.tracker.store_answers import verdicts_of
from forms_engine.tracker.store_items import item_by_id, move_along
from forms_engine.tracker.store_tasks import tasks
from tests.conftest import Site
from tests.tracker.conftest import Person, new_card


def all_tasks(house: Services) -> list[str]:
    with house.database.reading() as connection:
        return [task.code or task.say for task in tasks(connection, outside=True)]


def test_a_wish_becomes_an_item_the_moment_it_is_saved(house: Services) -> None:
    ada = Person(house, "my_month")
    ada.answers("next_week", "Go swimming with my friend")
    (item,) = ada.items()
    assert item.said == "Go swimming with my friend"
    assert (item.kind, item.topic, item.status) == ("idea", "next_week", "received")
    assert item.answer_due == date(2026, 3, 9), "5 working days after a Monday"


def test_a_form_left_half_way_has_already_told_us(house: Services) -> None:
    bob = Person(house, "tell_us")
    bob.answers("kind", "worry")
    bob.answers("danger", "yes")
    red = [item for item in bob.items() if item.urgency == "red"]
    assert [item.status for item in red] == ["safety_hold"]
    assert red[0].answer_due == house.today()
    assert "escalate_e01" in all_tasks(house)


def test_going_back_and_changing_a_red_answer_undoes_nothing(house: Services) -> None:
    bob = Person(house, "tell_us")
    bob.answers("kind", "worry")
    bob.answers("danger", "yes")
    bob.answers("danger", "no")
    bob.answers("danger", "yes")
    red = [item for item in bob.items() if item.urgency == "red"]
    assert len(red) == 1
    assert all_tasks(house).count("escalate_e01") == 1


def test_the_item_says_what_was_chosen_first_and_what_last(house: Services) -> None:
    ada = Person(house, "my_month")
    ada.answers("month", "bad")
    ada.answers("month", "good")
    (item,) = ada.items()
    assert (item.chose, item.chose_now) == (("bad",), ("good",))


def test_help_is_shown_again_each_time_danger_is_said(house: Services) -> None:
    bob = Person(house, "tell_us")
    assert not bob.answers("kind", "worry").show_help
    assert bob.answers("danger", "yes").show_help
    assert not bob.answers("danger", "no").show_help
    assert bob.saves("danger", DONT_KNOW).show_help


def test_words_said_later_are_quoted_until_there_is_an_answer(house: Services) -> None:
    ada = Person(house, "tell_us")
    ada.answers("kind", "idea")
    assert ada.items()[0].said is None
    ada.answers("what", "A bench in the garden")
    ada.answers("about", "home", "out")
    (item,) = ada.items()
    assert item.said == "A bench in the garden"
    assert item.topics == ("home", "out")
    with house.database.writing() as connection:
        path = ("open", "answer_ready", "answered", "told")
        move_along(connection, item, path, "staff", house.now())
    ada.answers("what", "Something else")
    assert ada.items()[0].said == "A bench in the garden"


def test_who_helped_is_not_known_until_somebody_says(house: Services) -> None:
    ada = Person(house, "my_month")
    ada.answers("next_week", "Music")
    assert ada.items()[0].provenance == "not_known"
    ada.answers("share", "ask")
    ada.answers("helped", "read")
    ada.answers("helper_kind", "advocate")
    (item,) = ada.items()
    assert (item.provenance, item.helper, item.share) == ("read", "advocate", "ask")


def test_a_later_visit_with_other_help_does_not_change_whose_words_they_were(
    house: Services,
) -> None:
    """(F07)"""
    ada = Person(house, "my_month")
    ada.answers("next_week", "Music")
    ada.answers("helped", "own")
    ada.visit_again()
    ada.answers("month", "bad")
    ada.answers("helped", "proxy")
    by_topic = {item.topic: item.provenance for item in ada.items()}
    assert by_topic == {"next_week": "own", "wellbeing": "proxy"}


def test_a_worry_about_staff_is_only_for_people_outside_the_team(house: Services) -> None:
    ada = Person(house, "tell_us")
    ada.answers("kind", "worry")
    ada.answers("about", "staff")
    ada.answers("danger", "maybe")
    assert [item.outside_team for item in ada.items()] == [True]


def test_two_months_running_is_counted_over_forms_of_one_card(house: Services, site: Site) -> None:
    card = new_card(house)
    first = Person(house, "my_month", card=card)
    first.answers("listen", "none")
    first.sends()
    assert "escalate_e09" not in all_tasks(house)
    site.clock.later(days=30)
    second = Person(house, "my_month", card=card)
    second.answers("listen", "none")
    assert "escalate_e09" in all_tasks(house)


def test_taking_back_erases_the_words_and_stops(house: Services) -> None:
    ada = Person(house, "my_month")
    ada.answers("next_week", "Music")
    ada.answers("month", "bad")
    ada.takes_back("next_week")
    states = {item.topic: (item.status, item.said) for item in ada.items()}
    assert states["next_week"] == ("withdrawn", None)
    assert states["wellbeing"][0] == "received"


def test_what_nobody_has_done_yet_falls_away_with_the_answers(house: Services) -> None:
    cat = Person(house, "tell_us")
    cat.answers("kind", "good")
    cat.answers("named", "no")
    assert "issue_picture_return_code" in all_tasks(house)
    cat.takes_back()
    assert all_tasks(house) == []
    dan = Person(house, "tell_us")
    dan.answers("kind", "worry")
    dan.answers("danger", "yes")
    urgent = all_tasks(house)
    dan.takes_back()
    assert urgent
    assert all_tasks(house) == urgent, "what is urgent stays to be done"


def test_of_a_red_item_a_copy_is_kept_for_safety(house: Services) -> None:
    bob = Person(house, "tell_us")
    bob.answers("kind", "worry")
    bob.answers("danger", "yes")
    bob.answers("what", "He pushes me")
    bob.takes_back()
    (red,) = bob.items()
    assert (red.status, red.said, red.safety_copy) == ("withdrawn", None, True)


def told_item(house: Services, card: int) -> int:
    ada = Person(house, "my_month", card=card)
    ada.answers("next_week", "Music")
    (item,) = ada.items()
    with house.database.writing() as connection:
        path = ("open", "answer_ready", "answered", "told")
        move_along(connection, item, path, "staff", house.now())
    return item.id


def status(house: Services, item_id: int) -> str:
    with house.database.reading() as connection:
        item = item_by_id(connection, item_id)
    assert item is not None
    return item.status


def test_the_same_opens_it_again_as_soon_as_it_is_saved(house: Services) -> None:
    card = new_card(house)
    item_id = told_item(house, card)
    Person(house, "did_it_get_better", card=card, about=item_id).answers("better", "same")
    assert status(house, item_id) == "reopened"


def test_better_and_finished_settles_it(house: Services) -> None:
    card = new_card(house)
    item_id = told_item(house, card)
    again = Person(house, "did_it_get_better", card=card, about=item_id)
    again.answers("better", "bit")
    assert status(house, item_id) == "told"
    again.answers("now_what", "finish")
    assert status(house, item_id) == "settled"
    with house.database.reading() as connection:
        (said,) = verdicts_of(connection, item_id)
    assert (said.value, said.wants) == ("bit", "finish")


def test_finished_though_the_same_is_what_the_person_wants(house: Services) -> None:
    card = new_card(house)
    item_id = told_item(house, card)
    again = Person(house, "did_it_get_better", card=card, about=item_id)
    again.answers("better", "worse")
    again.answers("now_what", "finish")
    assert status(house, item_id) == "settled"


def test_nobody_can_ask_about_a_thing_of_another_card(house: Services) -> None:
    mine, theirs = new_card(house), new_card(house)
    item_id = told_item(house, theirs)
    with house.database.reading() as connection:
        item = item_by_id(connection, item_id)
        assert item is not None
        assert TrackerListener(house).about(connection, mine, item.ref) is None


def test_a_worry_that_turns_out_dangerous_is_one_thing_and_red(house: Services) -> None:
    """tell_us: the worry is noticed first; the answer about danger makes the same item urgent."""
    person = Person(house, "tell_us")
    person.answers("kind", "worry")
    person.answers("what", "Someone shouts at night")
    person.answers("danger", "yes")
    person.answers("about", "people")
    (item,) = person.items()
    assert item.urgency == "red"
    assert item.status == "safety_hold"
    assert item.said == "Someone shouts at night"
    assert item.topics == ("safety", "people")
