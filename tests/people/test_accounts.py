"""A manager looks after accounts; the command line adds the first one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from forms_engine.cli import main
from forms_engine.people import passwords, store
from forms_engine.people.staff import Role, looks_like_email
from forms_engine.settings import secret
from tests.conftest import Site
from tests.people.conftest import add_staff, sign_in
from tests.visiting import Visitor

Staff = Callable[..., Visitor]
GOOD = "seven slow green trams"


def acts(site: Site) -> list[str]:
    with site.house.database.reading() as connection:
        return [event.act for event in reversed(store.trail(connection))]


def test_a_manager_adds_a_worker_who_can_sign_in(site: Site, staff: Staff) -> None:
    manager = staff(Role.MANAGER).opens("/staff/people/").presses("Add somebody")
    new = {"name": "Demo Worker", "email": "sam@home.example", "password": GOOD}
    manager.presses("Add them", **new, roles="designer")
    assert "They can sign in now" in manager.page.get_text()
    assert sign_in(site.visitor(), "sam@home.example", GOOD).path == "/staff/forms/"
    assert "role given: designer" in acts(site)


def test_what_is_missing_is_said_beside_its_field(staff: Staff) -> None:
    manager = staff(Role.MANAGER).opens("/staff/people/add")
    manager.presses("Add them", name=" ", email="sam", password="short")
    assert manager.response.status_code == 400
    for words in ("the name that people know", "sam@example.org", "too short", "at least one role"):
        assert manager.text.count(words) == 2, words
    assert "short" not in [tag.get("value") for tag in manager.page.find_all("input")]


def test_the_same_email_is_not_added_twice(staff: Staff) -> None:
    manager = staff(Role.MANAGER).opens("/staff/people/add")
    new = {"name": "Sam", "email": "MANAGER@home.example", "password": GOOD, "roles": "worker"}
    manager.presses("Add them", **new)
    assert "already signs in" in manager.text


def test_two_people_of_one_name_are_told_apart(staff: Staff) -> None:
    """What somebody did is checked by another, and both are known by their names."""
    manager = staff(Role.MANAGER, name="Sam").opens("/staff/people/add")
    new = {"name": " sam ", "email": "other@home.example", "password": GOOD, "roles": "worker"}
    manager.presses("Add them", **new)
    assert "has this name already" in manager.text
    manager.presses("Add them", **{**new, "name": "Sam B"})
    assert "They can sign in now" in manager.text


def test_roles_change_at_once_and_the_trail_says_so(site: Site, staff: Staff) -> None:
    manager, worker = staff(Role.MANAGER), staff(Role.WORKER)
    assert worker.opens("/staff/forms/").response.status_code == 403
    manager.opens("/staff/people/").presses("worker").presses("Save the roles", roles="designer")
    assert worker.opens("/staff/forms/").response.status_code == 200
    assert acts(site)[-2:] == ["role given: designer", "role taken: worker"]


def test_somebody_always_stays_a_manager(staff: Staff) -> None:
    manager = staff(Role.MANAGER).opens("/staff/people/").presses("manager")
    manager.presses("Save the roles", roles="worker")
    assert "Somebody must stay a manager" in manager.message
    assert manager.opens("/staff/people/").response.status_code == 200


def test_nobody_stops_their_own_account(staff: Staff) -> None:
    manager = staff(Role.MANAGER).opens("/staff/people/").presses("manager")
    assert "can't stop your own" in manager.presses("Stop this account").message


def test_a_forgotten_password_is_given_anew_by_a_manager(site: Site, staff: Staff) -> None:
    manager, worker = staff(Role.MANAGER), staff(Role.DESIGNER)
    page = manager.opens("/staff/people/").presses("designer")
    assert "too short" in page.presses("Give this password", password="short").message
    page.opens("/staff/people/2").presses("Give this password", password=GOOD)
    assert worker.opens("/staff/forms/").path == "/staff/sign-in"
    assert sign_in(site.visitor(), "designer@home.example", GOOD).path == "/staff/forms/"


def test_a_stopped_account_can_be_opened_again(site: Site, staff: Staff) -> None:
    manager = staff(Role.MANAGER)
    add_staff(site, Role.DESIGNER)
    manager.opens("/staff/people/2").presses("Stop this account").presses("Open this account")
    assert sign_in(site.visitor(), "designer@home.example").path == "/staff/forms/"
    assert acts(site).count("staff stopped") == 1


def run(data: Path, *words: str, typed: str = "") -> tuple[int, str]:
    done = CliRunner().invoke(main, ["staff", *words, "--data", str(data)], input=typed)
    return done.exit_code, done.output


def test_the_first_manager_is_added_on_the_command_line(tmp_path: Path) -> None:
    typed = f"short\nshort\n{GOOD}\n{GOOD}\n"
    code, said = run(tmp_path, "add", "Mo@home.local", "--role", "manager", typed=typed)
    assert (code, "can sign in now" in said, "too short" in said) == (0, True, True)
    assert GOOD not in said
    assert "mo@home.local  mo  Manager" in run(tmp_path, "list")[1]
    assert (
        "already"
        in run(tmp_path, "add", "mo@home.local", "--role", "worker", typed=f"{GOOD}\n{GOOD}\n")[1]
    )
    run(tmp_path, "role", "mo@home.local", "--role", "worker", "--role", "designer")
    assert "mo  Worker, Designer" in run(tmp_path, "list")[1]
    run(tmp_path, "stop", "mo@home.local")
    assert "(stopped)" in run(tmp_path, "list")[1]


def test_the_command_line_says_what_to_write_instead(tmp_path: Path) -> None:
    assert "Add a manager: forms-engine staff add" in run(tmp_path, "list")[1]
    code, said = run(tmp_path, "stop", "nobody@home.example")
    assert code == 1
    assert "forms-engine staff list" in said
    assert "no e-mail address" in run(tmp_path, "add", "sam", "--role", "worker")[1]
    assert "worker" in run(tmp_path, "add", "a@b.example", "--role", "boss")[1]


def test_a_fresh_installation_has_nobody_to_sign_in_as(site: Site) -> None:
    with site.house.database.reading() as connection:
        assert store.everyone(connection) == []


def test_each_installation_makes_a_secret_of_its_own_that_only_its_owner_reads(
    tmp_path: Path,
) -> None:
    first, second = secret(tmp_path / "one"), secret(tmp_path / "two")
    assert first != second
    assert secret(tmp_path / "one") == first
    assert len(first) == 32
    assert (tmp_path / "one" / "secret.key").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "one").stat().st_mode & 0o077 == 0


def test_a_session_of_one_installation_is_worth_nothing_in_another(
    site: Site, staff: Staff, tmp_path: Path
) -> None:
    from forms_engine.app import create_app
    from forms_engine.settings import read
    from forms_engine.storage.migrate import migrate

    cookie = staff(Role.MANAGER).client.get_cookie("staff", path="/staff")
    assert cookie is not None
    other = create_app(read({}, data=str(tmp_path / "other")), site.clock)
    migrate(other.extensions["forms_engine"].database)
    stranger = other.test_client()
    stranger.set_cookie("staff", cookie.value, path="/staff")
    assert stranger.get("/staff/people/").status_code == 302
    other.extensions["forms_engine"].database.close()


@pytest.mark.parametrize("email", ["a@b", "sam.o'neil@home.local", " x@y.example "])
def test_any_address_with_one_at_will_do(email: str) -> None:
    assert looks_like_email(email)


@pytest.mark.parametrize("email", ["", "sam", "@home", "sam@", "a@b@c", "a b@c"])
def test_what_is_no_address(email: str) -> None:
    assert not looks_like_email(email)


def test_a_password_is_kept_as_scrypt_with_a_salt() -> None:
    one, two = passwords.hashed(GOOD), passwords.hashed(GOOD)
    assert one != two
    assert one.startswith("$scrypt$ln=14,r=8,p=5$")
    assert GOOD not in one


def test_a_name_that_is_taken_is_said_on_the_command_line(tmp_path: Path) -> None:
    typed = f"{GOOD}\n{GOOD}\n"
    run(tmp_path, "add", "sam@home.local", "--role", "manager", typed=typed)
    code, said = run(tmp_path, "add", "sam@other.local", "--role", "worker", typed=typed)
    assert (code, "Tell them apart with --name" in said) == (1, True)
