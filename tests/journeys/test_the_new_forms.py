"""The forms about a person's own life, and those of staff, as people live with them."""

from __future__ import annotations

import pytest

from forms_engine.people.staff import Role
from tests.conftest import Site
from tests.people.conftest import add_staff, sign_in
from tests.visiting import Visitor


def staff(site: Site, *roles: Role, name: str) -> Visitor:
    email = f"{name.lower()}@home.example"
    add_staff(site, *roles, email=email, name=name)
    return sign_in(site.visitor(), email)


def person(site: Site, form: str) -> Visitor:
    site.publish(form)
    return site.visitor().opens(f"/form/{form}").presses("Start")


def to(visitor: Visitor, question_id: str) -> Visitor:
    """Say I don't know until this question comes."""
    while not visitor.path.endswith(f"/{question_id}"):
        visitor.presses("I don't know")
    return visitor


def tasks(visitor: Visitor) -> str:
    return visitor.opens("/staff/tasks").text


def test_somebody_is_not_safe_right_now(site: Site) -> None:
    ada = person(site, "feeling_safe").answers("want").answers("some").answers("not_safe")
    assert ada.heading == "Thank you for telling us"
    assert "Only the manager can see it now." in ada.text
    ada.presses("Go on with the questions")

    maria = staff(site, Role.MANAGER, name="Maria")
    assert "I am not safe now" in maria.opens("/staff/inbox").text
    assert "Go to the person now." in tasks(maria)
    sam = staff(site, Role.WORKER, name="Sam")
    assert "safe" not in sam.opens("/staff/inbox").text.replace("Safety first", ""), (
        "not even as a topic to look for"
    )
    assert "Go to the person now." not in tasks(sam)


def test_somebody_who_can_be_heard_is_let_go_at_once(site: Site) -> None:
    ada = person(site, "feeling_safe").answers("No, someone can hear")
    assert ada.heading == "You can do this another time"
    assert site.house.database.rows("SELECT count(*) FROM answer", ())[0][0] == 0
    assert "Make a private place and time" in tasks(staff(site, Role.MANAGER, name="Maria"))


def test_whoever_is_hurt_is_asked_what_they_want_and_by_whom_they_want_it(site: Site) -> None:
    ada = person(site, "feeling_safe").answers("yes").answers("yes")
    assert ada.path.endswith("/does_anyone"), "whoever feels safe is not asked where they do not"
    ada.answers("touch").presses("Go on with the questions")
    ada.answers("talk").answers("advocate").answers("Kim").answers("no")
    maria = staff(site, Role.MANAGER, name="Maria")
    assert "Write down their wish." in tasks(maria)
    assert "Open a safeguarding concern." in tasks(maria)
    assert "Kim" not in maria.opens("/staff/inbox").text, "a name is not what was said"


def test_whoever_is_helped_by_their_own_staff_is_asked_again(site: Site) -> None:
    ada = person(site, "feeling_safe").answers("yes").answers("some")
    ada.answers("safe")
    to(ada, "helped")
    ada.answers("read").answers("my_staff")
    found = tasks(staff(site, Role.MANAGER, name="Maria"))
    assert "Ask again, with someone who does not support this person" in found


def test_what_the_person_may_not_do_becomes_a_concern_in_their_own_cards(site: Site) -> None:
    ada = person(site, "my_limits")
    places = {"card.kitchen": "no", "card.visitors": "no", "card.phone": "some"}
    ada.presses("Next", **places, **{"card.money": "yes"}).presses("Next")
    cards = ada.page.select("div.card:not([hidden]) label")
    assert [card.get_text(" ", strip=True) for card in cards] == [
        "Use the kitchen", "Use my phone or the internet", "Have visitors",
    ]  # fmt: skip
    ada.answers("Use the kitchen").answers("nobody").answers("no_one_asked")
    ada.answers("Let me cook on Fridays")

    sam = staff(site, Role.WORKER, name="Sam").opens("/staff/inbox")
    assert "I am not allowed, Use the kitchen, Have visitors" in sam.text
    assert "Let me cook on Fridays" in sam.text
    found = tasks(sam)
    assert "Check this limit today." in found
    assert "Explain the limit with pictures" in found
    assert "Check what makes this limit lawful" in found


def test_whoever_may_do_all_of_it_is_asked_nothing_more_about_it(site: Site) -> None:
    ada = person(site, "my_limits").presses("Next", **{"card.money": "yes"})
    assert ada.presses("Next").path.endswith("/your_name")


def test_a_plan_that_does_not_sound_like_the_person_is_written_again(site: Site) -> None:
    ada = person(site, "support_me_well")
    to(ada, "say_no").answers("I turn my head away").presses("I don't know")
    assert ada.path.endswith("/like_me"), "no first step without a goal"
    ada.answers("no")
    sam = staff(site, Role.WORKER, name="Sam")
    found = tasks(sam)
    assert "Write the plan again, together with the person" in found
    assert "Tell the next shift" in found
    assert "No, it does not" in sam.opens("/staff/inbox").text


def test_staff_record_a_limit_without_a_legal_basis(site: Site) -> None:
    site.publish("restriction_check")
    sam = staff(site, Role.WORKER, name="Sam").opens("/staff/records/")
    sam.presses("Start: Restriction check").answers("yes").answers("one").answers("Ada")
    sam.answers("contact").answers("convenience")
    assert sam.path.endswith("/less_first"), "no risk is asked for where there was none"
    sam.presses("Next")
    assert "Miss this question" not in sam.text
    assert "The law asks for what limits the person least." in sam.text
    sam.answers("We asked her to wait").answers("none").answers("She cried").answers("new")
    assert "in the next 7 days" in sam.answers("1 April 2026").message
    sam.answers("6 March 2026").answers("A phone of her own").presses("Send my answers")
    assert "The manager sees it today." in sam.message

    found = tasks(staff(site, Role.MANAGER, name="Maria"))
    assert "Allow this limit, or stop it, today" in found
    assert "Stop this limit now" in found
    assert "Look at this before your shift ends." in found


def test_a_limit_that_goes_on_may_wait_longer(site: Site) -> None:
    site.publish("restriction_check")
    sam = staff(site, Role.WORKER, name="Sam").opens("/staff/records/")
    sam.presses("Start: Restriction check").answers("yes")
    to(sam, "is_new").answers("goes_on")
    assert sam.path.endswith("/review_on")
    assert sam.answers("29 March 2026").path.endswith("/end_when")


def test_only_a_manager_spot_checks_and_a_gap_becomes_a_task(site: Site) -> None:
    site.publish("spot_check", "restriction_check")
    sam = staff(site, Role.WORKER, name="Sam").opens("/staff/records/")
    assert "Restriction check" in sam.text
    assert "Spot check" not in sam.text

    maria = staff(site, Role.MANAGER, name="Maria").opens("/staff/records/")
    maria.presses("Start: Spot check").answers("Ada").answers("Sam").answers("yes").answers("yes")
    maria.answers("no")
    found = tasks(maria)
    assert "Brief them today." in found
    assert "Read the passport with the worker, and check again" in found


def test_the_panel_hears_that_a_no_would_not_count(site: Site) -> None:
    ada = person(site, "choosing_staff").answers("Chris")
    to(ada, "story").answers("make")
    found = tasks(staff(site, Role.MANAGER, name="Maria"))
    assert "before anyone gets the job" in found


def test_before_the_meeting_and_after_it(site: Site) -> None:
    ada = person(site, "our_meeting").answers("House meeting").answers("before")
    ada.answers("The garden").answers("break").answers("Ada")
    assert ada.path.endswith("/helped")
    ben = site.visitor().opens("/form/our_meeting").presses("Start").answers("House meeting")
    ben.answers("after").answers("no").answers("some").answers("yes").answers("told")
    maria = staff(site, Role.MANAGER, name="Maria")
    found = tasks(maria)
    assert "Put this first on the list for the meeting." in found
    assert "Arrange what people need, before the meeting" in found
    assert "everyone can speak" in found
    assert "They had already decided" in maria.opens("/staff/inbox").text


def test_a_trial_that_made_something_worse_is_looked_at(site: Site) -> None:
    ada = person(site, "trial_check").answers("Later dinner").answers("saw").answers("better")
    ada.answers("More time").answers("Cold food").answers("something")
    maria = staff(site, Role.MANAGER, name="Maria")
    assert "Decide with the people if the trial must stop." in tasks(maria)
    assert "Something got worse" in maria.opens("/staff/inbox").text


def test_a_change_that_nobody_saw_is_asked_no_more_about(site: Site) -> None:
    ada = person(site, "trial_check").answers("Later dinner").answers("not_seen")
    assert ada.path.endswith("/share")


@pytest.mark.parametrize(("form", "place"), [("feeling_safe", 4), ("tell_us", 1)])
def test_the_first_page_has_every_form_in_its_group(site: Site, form: str, place: int) -> None:
    site.publish("tell_us", "my_month", "taking_part", "support_me_well", "my_limits", form)
    site.publish("restriction_check", "spot_check", "did_it_get_better")
    home = site.visitor().opens("/")
    groups = [h.get_text(strip=True) for h in home.page.find_all("h2")]
    assert groups[:3] == ["Tell us now", "After you tell us", "About me and my life"]
    doors = [str(a["href"]) for a in home.page.select("a.door[href^='/form/']")]
    in_group = doors[:2] if form == "tell_us" else doors[2:]
    assert in_group[place - 1] == f"/form/{form}"
    assert not {"/form/restriction_check", "/form/spot_check"} & set(doors)


def answered(site: Site, outcome: str) -> Visitor:
    """Somebody said something; the manager answered; they come back to say more about it."""
    ada = person(site, "tell_us").answers("idea").answers("A bench").presses("Stop")
    maria = staff(site, Role.MANAGER, name="Maria").opens("/staff/inbox")
    link = maria.page.select_one(".inbox__said a")
    assert link is not None
    maria.opens(str(link["href"])).presses("I have read it")
    ref = maria.path.rpartition("/")[2]
    token = str(maria.page.select_one("input[name=csrf_token]")["value"])  # type: ignore[index]
    words = {"words": "We cannot put a bench there.", "outcome": outcome, "decided_by": "Maria"}
    reason = {"reason_code": "building", "reason": "The path is too narrow for a bench there."}
    later = {"would_change": "A wider path.", "review_on": "2026-06-02", "disagree": "Tell us."}
    sent = {**words, **reason, **later, "csrf_token": token}
    maria.posts(f"/staff/item/{ref}/answer", sent).presses("This answer is right")
    site.publish("did_it_get_better")
    return ada.opens(f"/mine/{ref}").presses("Tell us more about it").presses("Start")


def test_nobody_is_asked_about_a_promise_that_nobody_made(site: Site) -> None:
    assert answered(site, "no").answers("yes").path.endswith("/better")


def test_whoever_was_promised_something_is_asked_if_we_kept_our_word(site: Site) -> None:
    assert answered(site, "yes").answers("yes").path.endswith("/kept_word")


def test_the_name_of_who_must_not_see_is_never_quoted_to_staff(site: Site) -> None:
    ada = person(site, "taking_part").answers("yes").answers("trouble")
    ada.answers("nobody").answers("named").answers("Robin")
    maria = staff(site, Role.MANAGER, name="Maria").opens("/staff/inbox")
    assert "I get into trouble" in maria.text
    assert "Robin" not in maria.text
