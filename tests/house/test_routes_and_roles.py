"""Every page of the site, asked for in every role, answers as the table of permissions says."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule

from forms_engine.definition.checks.questions import ENGINE_PAGES
from forms_engine.people import passwords, store
from forms_engine.people.permissions import MENU, PERMISSIONS, PUBLIC, SIGNED_IN
from forms_engine.people.staff import Role
from tests.conftest import Site
from tests.visiting import Visitor

PASSWORD = "three quiet red boats"
SIGNED_OUT, NO_ROLE = "signed out", "no role"
EVERYBODY = (SIGNED_OUT, NO_ROLE, *Role)
#: Something to put in the place of each part of an address.
SAMPLES = {
    "form_id": "my_month", "question_id": "month", "response_id": 1, "token": "none",
    "staff_id": 1, "item_id": 1, "issue_id": 1, "action_id": 1,
    "task_id": 1, "card_id": 1, "ref": "none", "name": "-start", "sha256": "0", "kind": "none",
    "way": "voice", "piece_id": "none",
    "key": "none", "proof": "none",
    "photo_id": 1, "person_id": 1,
    "letters": "00000000",
}  # fmt: skip


def staff_app(site: Site) -> Flask:
    app: Flask = site.app.extensions["forms_engine_staff"].app
    return app


def addresses(app: Flask) -> Iterator[tuple[str, str, str]]:
    """Page name, method and a sample address of every route."""
    for rule in app.url_map.iter_rules():
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            yield rule.endpoint, method, _address(app, rule)


def _address(app: Flask, rule: Rule) -> str:
    missing = rule.arguments - set(SAMPLES)
    assert not missing, f"{rule.rule}: add a sample for {missing} to SAMPLES in this test."
    with app.test_request_context():
        found = app.url_map.bind("localhost").build(
            rule.endpoint, {name: SAMPLES[name] for name in rule.arguments}
        )
    return str(found)


@pytest.fixture
def clients(site: Site) -> dict[str, FlaskClient]:
    found: dict[str, FlaskClient] = {SIGNED_OUT: site.app.test_client()}
    secret = passwords.hashed(PASSWORD)
    for who in (NO_ROLE, *Role):
        email = f"{who.replace(' ', '-')}@home.example"
        roles = [Role(who)] if who != NO_ROLE else []
        with site.house.database.writing() as connection:
            store.add(connection, email, who, secret, roles, site.house.now())
        visitor = Visitor(site.app).opens("/staff/sign-in")
        data = {**visitor.fields(), "email": email, "password": PASSWORD}
        assert visitor.client.post("/staff/sign-in", data=data).status_code == 302
        found[who] = visitor.client
    return found


def may(endpoint: str, who: str) -> bool:
    rule = PERMISSIONS[endpoint]
    if rule is PUBLIC:
        return True
    if who == SIGNED_OUT:
        return False
    if rule is SIGNED_IN:
        return True
    return who in {role.value for role in rule}  # type: ignore[union-attr]


def test_every_staff_page_is_in_the_table_and_every_line_is_a_page(site: Site) -> None:
    pages = {rule.endpoint for rule in staff_app(site).url_map.iter_rules()}
    assert pages <= set(PERMISSIONS), (
        f"Nobody may see these pages. Say who may, in people/permissions.py: "
        f"{sorted(pages - set(PERMISSIONS))}"
    )
    assert set(PERMISSIONS) <= pages, (
        f"There are no such pages: {sorted(set(PERMISSIONS) - pages)}. Take the lines away."
    )
    assert {place.endpoint for place in MENU} <= pages


def test_each_page_answers_each_role_as_the_table_says(
    site: Site, clients: dict[str, FlaskClient]
) -> None:
    # Without tokens a page that writes stops before it acts; the role is asked for first.
    staff_app(site).config["WTF_CSRF_CHECK_DEFAULT"] = False
    wrong = []
    for endpoint, method, address in addresses(staff_app(site)):
        if endpoint == "security.logout":
            continue  # it would sign this test out; see test_signing_in.py
        for who in EVERYBODY:
            status, place = _ask(clients[who], method, "/staff" + address)
            turned_away = status in (401, 403) or "/staff/sign-in?next=" in place
            if turned_away == may(endpoint, who):
                wrong.append(f"{who}: {method} {endpoint} answered {status} {place}")
    assert not wrong, "\n".join(wrong)


def _ask(client: FlaskClient, method: str, address: str) -> tuple[int, str]:
    """Status and where it leads. A page that fails for want of its thing was still allowed."""
    try:
        answer = client.open(address, method=method)
    except Exception as trouble:
        return 500, repr(trouble)
    return answer.status_code, answer.location or ""


def test_a_signed_out_reader_is_led_to_the_sign_in_and_back(site: Site) -> None:
    answer = site.app.test_client().get("/staff/people/?a=b")
    assert answer.location == "/staff/sign-in?next=/staff/people/?a%3Db"


def test_a_page_outside_the_table_is_closed_even_to_a_manager(
    site: Site, clients: dict[str, FlaskClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(PERMISSIONS, "people.everyone")
    answer = clients["manager"].get("/staff/people/")
    assert answer.status_code == 403
    assert "ask your manager" in answer.get_data(as_text=True)


def test_no_question_can_take_the_address_of_a_page(site: Site) -> None:
    """A question called so would never be met: its form would go round and round."""
    rules = [rule.rule for rule in site.app.url_map.iter_rules()]
    found = [re.fullmatch(r"/form/<form_id>/([a-z][a-z0-9_]*)", rule) for rule in rules]
    pages = {match[1] for match in found if match}
    assert {"check", "paused"} <= pages
    assert pages <= set(ENGINE_PAGES), "Keep these names in definition/checks/questions.py."


def test_pages_people_answer_in_ask_for_no_sign_in_and_set_no_session(site: Site) -> None:
    """(A11)"""
    site.publish("my_month")
    client = site.app.test_client()
    public = {rule.endpoint for rule in site.app.url_map.iter_rules()}
    assert not public & set(PERMISSIONS)
    for endpoint, method, address in addresses(site.app):
        if method != "GET":
            continue
        answer = client.get(address)
        assert answer.status_code != 401, endpoint
        assert "staff" not in answer.headers.get("Set-Cookie", ""), endpoint
        assert "sign-in" not in (answer.location or ""), endpoint
