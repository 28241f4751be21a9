"""The card: six pictures and a square code bring a person back, and tell nobody anything else."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.conftest import Site
from tests.responses.test_answering import begin
from tests.visiting import Visitor

Visit = Callable[..., Visitor]


def stop_half_way(visitor: Visitor) -> tuple[str, list[str]]:
    """Stop after one answer; the address of the link and the six words."""
    begin(visitor, "skips_ahead").answers("I want a change").presses("Stop")
    words = [li.get_text(strip=True) for li in visitor.page.select(".receipt__code li")]
    cookie = visitor.client.get_cookie("card")
    assert cookie is not None
    return f"/card/{cookie.value}", words


def test_stopping_keeps_everything_and_the_device_forgets(visit: Visit) -> None:
    """(A07)"""
    person = visit("skips_ahead")
    stop_half_way(person)
    assert "We kept your answers" in person.text
    person.presses("Leave")
    assert (
        person.opens("/form/skips_ahead").page.find(string="You have started on this device.")
        is None
    )
    assert person.opens("/mine").path != "/mine" or "I want a change" not in person.text


def test_the_link_goes_on_on_another_device(visit: Visit, site: Site) -> None:
    """(A11)"""
    link, _ = stop_half_way(visit("skips_ahead"))
    other = site.visitor().opens(link)
    assert link not in other.path
    assert other.presses("Go on").heading == "What should change?"


def test_six_pictures_go_on_on_another_device(visit: Visit, site: Site) -> None:
    _, words = stop_half_way(visit("skips_ahead"))
    other = site.visitor().opens("/card")
    for word in words:
        button = next(
            b for b in other.page.select(".code-board__one") if b.get_text(strip=True) == word
        )
        form = {
            "chosen": str(other.page.select_one("input[name=chosen]")["value"]),
            "picture": str(button["value"]),
        }  # type: ignore[index]
        other.posts("/card", form)
    assert other.path == "/mine"


def test_six_typed_words_do_the_same(visit: Visit, site: Site) -> None:
    _, words = stop_half_way(visit("skips_ahead"))
    assert site.visitor().posts("/card", {"words": ",  ".join(words).upper()}).path == "/mine"


def test_one_wrong_letter_costs_one_letter_and_no_try(visit: Visit, site: Site) -> None:
    """Words that are no code are no guess, and what was written stays to be put right."""
    _, words = stop_half_way(visit("skips_ahead"))
    tablet, wrong = site.visitor(), " ".join([*words[:5], f"{words[5]}q"])
    for _ in range(20):
        tablet.posts("/card", {"words": wrong})
        assert tablet.response.status_code == 404
    written = tablet.page.find(id="words")
    assert written is not None
    assert written["value"] == wrong
    assert tablet.posts("/card", {"words": wrong.removesuffix("q")}).path == "/mine"


def test_who_has_the_words_need_not_pass_sixty_four_pictures_to_write_them(site: Site) -> None:
    page = site.visitor().opens("/card").page
    there = page.find("a", string="Or write the six words")
    assert there is not None
    field = page.find(id=str(there["href"]).removeprefix("#"))
    assert field is not None
    assert field.name == "input"


def test_opening_the_link_changes_nothing(visit: Visit, site: Site) -> None:
    link, _ = stop_half_way(visit("skips_ahead"))

    def everything() -> list[object]:
        with site.house.database.reading() as connection:
            return [
                connection.exec_driver_sql(f"SELECT * FROM {table}").all()
                for table in ("card", "response", "sitting", "answer")
            ]

    before = everything()
    site.visitor().opens(link)
    assert everything() == before


def test_a_wrong_code_and_a_taken_back_one_look_the_same(visit: Visit, site: Site) -> None:
    site.publish("skips_ahead")
    wrong = site.visitor().posts("/card", {"words": "apple " * 6})
    never = site.visitor().opens("/card/" + "A" * 22)
    assert wrong.message == never.message
    assert wrong.response.status_code == never.response.status_code == 404


def test_in_a_house_with_one_address_each_tablet_has_its_own_tries(
    visit: Visit, site: Site
) -> None:
    """Who mistypes stops their own tablet; the house waits only when three have."""
    _, words = stop_half_way(visit("skips_ahead"))

    def tablet() -> Visitor:
        return site.visitor().opens("/card")

    def mistypes(one: Visitor, times: int) -> list[int]:
        wrong = {"words": "apple " * 6}
        return [one.posts("/card", wrong).response.status_code for _ in range(times)]

    shaky, other = tablet(), tablet()
    assert mistypes(shaky, 6) == [404] * 5 + [429]
    assert other.posts("/card", {"words": " ".join(words)}).path == "/mine"
    assert mistypes(shaky, 1) == [429], "somebody else's card gives nobody new tries"
    # A guesser throws the cookie away: the place is still counted.
    codes = [code for _ in range(4) for code in mistypes(tablet(), 5)]
    assert codes.count(404) == 10
    assert codes[10:] == [429] * 10
    assert tablet().posts("/card", {"words": " ".join(words)}).response.status_code == 429
    cookie = shaky.client.get_cookie("device", path="/card")
    assert cookie is not None
    assert cookie.http_only
    site.clock.later(minutes=16)
    assert shaky.posts("/card", {"words": " ".join(words)}).path == "/mine"


def test_guessing_is_slowed_for_one_and_for_all(visit: Visit, site: Site) -> None:
    _, words = stop_half_way(visit("skips_ahead"))
    guesser = site.visitor().opens("/card")
    codes = [guesser.posts("/card", {"words": "apple " * 6}).response.status_code for _ in range(7)]
    assert codes == [404] * 5 + [429] * 2
    assert guesser.posts("/card", {"words": " ".join(words)}).response.status_code == 429
    assert guesser.response.headers["Retry-After"] == "900"
    site.clock.later(minutes=16)
    assert guesser.posts("/card", {"words": " ".join(words)}).path == "/mine"


def test_the_database_alone_opens_no_card(visit: Visit, site: Site) -> None:
    link, words = stop_half_way(visit("skips_ahead"))
    token = link.rsplit("/", 1)[1]
    dump = "\n".join(site.house.database.engine.raw_connection().iterdump())  # type: ignore[attr-defined]
    assert token not in dump
    assert not re.search("|".join(map(re.escape, [" ".join(words), ",".join(words)])), dump)


def test_one_answer_can_be_taken_back(visit: Visit, site: Site) -> None:
    person = begin(visit("skips_ahead"), "skips_ahead").answers("I want a change")
    person.answers("My secret wish").answers("Good").presses("Take back: What should change")
    assert "We take your answer out" in person.text
    person.presses("Yes, take it back")
    assert "My secret wish" not in person.text
    with site.house.database.reading() as connection:
        assert "secret" not in str(connection.exec_driver_sql("SELECT * FROM answer").all())


def test_everything_can_be_taken_back_after_sending(visit: Visit, site: Site) -> None:
    person = begin(visit("skips_ahead"), "skips_ahead").answers("I want a change")
    person.answers("My secret wish").answers("Good").presses("Send my answers").presses(
        "See what happens"
    )
    person.presses("See or change my answers").presses("Take back everything").presses(
        "Yes, take it back"
    )
    assert "We took your answers back" in person.text
    with site.house.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM answer").scalar() == 0


def test_who_answered_is_kept_for_each_answer_and_never_guessed(visit: Visit, site: Site) -> None:
    """(F06)"""
    from forms_engine.responses import store

    person = begin(visit("my_month"), "my_month").answers("good")
    with site.house.database.reading() as connection:
        assert set(store.provenances(connection, 1).values()) == {"not_known"}
    while "/helped" not in person.path:
        person.presses("I don't know")
    person.answers("read").answers("advocate")
    person.presses("Who answered this one? How has this month been?").presses(
        "Someone answered for me"
    )
    with site.house.database.reading() as connection:
        marks = store.provenances(connection, 1)
    assert marks[0] == "proxy"
    assert set(marks.values()) == {"proxy", "read"}


def test_a_later_visit_is_asked_again_who_helped(visit: Visit, site: Site) -> None:
    person = begin(visit("my_month"), "my_month").answers("good")
    while "/helped" not in person.path:
        person.presses("I don't know")
    person.answers("own").presses("Send my answers").presses("See what happens")
    person.presses("See or change my answers").presses("Change: How has this month been?").answers(
        "bad"
    )
    assert person.path.endswith("/helped")


def test_who_helped_last_time_is_not_offered_as_who_helped_now(visit: Visit) -> None:
    """Asked simply, never guessed (F06): a press on Next must not pass as their word."""
    person = begin(visit("my_month"), "my_month").answers("good")
    while "/helped" not in person.path:
        person.presses("I don't know")
    person.answers("read").answers("advocate").presses("Send my answers")
    person.presses("See what happens").presses("See or change my answers")
    person.presses("Change: How has this month been?").answers("bad")
    assert person.path.endswith("/helped")
    assert person.page.select("input[checked]") == []
    assert person.presses("Next").message.startswith("You have not answered yet.")
    assert person.answers("read").path.endswith("/helper_kind"), "the kind of helper is asked again"


def test_the_next_person_on_a_shared_tablet_never_answers_onto_an_open_card(
    visit: Visit, site: Site
) -> None:
    """The first one sent, and walked away without pressing Finished."""
    tablet = visit("skips_ahead")
    begin(tablet, "skips_ahead").answers("I want a change").answers("My wish").answers("Good")
    tablet.presses("Send my answers")
    assert "A card is open on this device" in tablet.opens("/form/skips_ahead").text
    tablet.presses("Start").answers("Keep it the same")
    assert tablet.client.get_cookie("card") is None
    assert "My wish" not in tablet.opens("/mine").text
    rows = site.house.database.rows("SELECT card_id FROM response ORDER BY id", ())
    assert rows[0][0] is not None
    assert rows[1][0] is None


def test_whoever_says_that_it_is_their_card_keeps_it(visit: Visit, site: Site) -> None:
    person = visit("skips_ahead")
    begin(person, "skips_ahead").answers("Keep it the same").answers("Good")
    person.presses("Send my answers").opens("/form/skips_ahead").presses("It is my card.")
    rows = site.house.database.rows("SELECT DISTINCT card_id FROM response", ())
    assert len(rows) == 1
