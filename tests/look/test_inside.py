"""Which form a page belongs to, so that Stop and Leave now are on every page of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import pytest

from forms_engine.look.inside import Inside, form_at, inside
from forms_engine.storage.database import Database
from tests.conftest import Site
from tests.visiting import Visitor

Visit = Callable[..., Visitor]
HERE = "/form/talk_in_private/safe"


@pytest.mark.parametrize(
    "address",
    [
        HERE, f"/help?back={HERE}", f"/help?now=private&back={HERE}", f"/look?back={HERE}&first=en",
        f"/look/size?back={HERE}", f"/look/me_hair?back={HERE}", f"/what-works?back={HERE}",
        f"/what-works?back=/help%3Fback%3D{HERE}", f"/credits?back=%2Fhelp%3Fback%3D{HERE}",
        "/form/talk_in_private/stop_smoking/take-back",
    ],
)  # fmt: skip
def test_a_page_of_a_form_and_what_it_leads_to_is_inside(address: str) -> None:
    assert inside(address) == Inside("talk_in_private", answering=True)


@pytest.mark.parametrize(
    "address",
    ["/form/talk_in_private", "/form/talk_in_private?about=x", "/form/talk_in_private/paused",
     "/form/talk_in_private/sent/3", "/form/talk_in_private/stopped/3"],
)  # fmt: skip
def test_before_it_and_after_it_there_is_nothing_to_stop(address: str) -> None:
    assert inside(address) == Inside("talk_in_private", answering=False)


@pytest.mark.parametrize(
    "address",
    ["/", "", "/mine", "/help?back=/mine", "/look?back=", "/look?back=//form/x/y", "nonsense?back=",
     "/help?back=" + "/help%3Fback%3D" * 50, f"/help?x={HERE}"],
)  # fmt: skip
def test_other_pages_are_in_no_form(address: str) -> None:
    assert inside(address) is None
    assert form_at(address) == ""


@pytest.mark.parametrize("page", ["/help", "/look", "/look/size", "/look/me_hair", "/what-works"])
def test_what_is_opened_from_a_private_form_can_be_left_at_once(visit: Visit, page: str) -> None:
    person = visit("talk_in_private").opens("/form/talk_in_private").presses("Start")
    person.opens(f"{page}?back={person.path}")
    assert [b for b in person.page.select("button") if "Leave now" in b.get_text()]
    assert person.page.select_one("a[href='/form/talk_in_private/stop']")


def test_a_page_that_says_what_failed_comes_up_while_the_database_is_gone(
    visit: Visit, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = visit("talk_in_private")

    def gone(*_: object) -> None:
        raise sqlite3.OperationalError("unable to open database file")

    monkeypatch.setattr(Database, "rows", gone)
    person.opens("/form/talk_in_private/safe")
    assert person.response.status_code == 500
    assert "not your fault" in person.text


def test_who_is_in_a_form_that_is_known_costs_no_question_to_the_database(
    visit: Visit, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = visit("talk_in_private").opens("/form/talk_in_private").presses("Start")
    monkeypatch.setattr(type(site.house.versions), "current", None)
    assert site.house.versions.is_private("talk_in_private")
    assert person.opens(f"/help?back={HERE}").heading == "Help"
