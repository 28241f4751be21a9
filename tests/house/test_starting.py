"""Starting the service and the demo: what is made, what is refused, what is said."""

from __future__ import annotations

import contextlib
import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner, Result

from forms_engine import serving
from forms_engine.cli import main
from forms_engine.languages.interface import Interface
from forms_engine.responses import cards
from forms_engine.settings import read
from forms_engine.starting import address_of
from forms_engine.storage.database import NotSaved
from tests.conftest import ROOT, SHIPPED

Run = Callable[..., Result]
#: Seconds; only what fails waits so long.
PATIENCE = 60


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What would have been served, instead of serving it."""
    seen: list[Any] = []

    def pretend(app: Any, settings: Any, interface: object, begun: Any, ready: str = "") -> None:
        app.extensions["forms_engine"].database.close()
        seen.extend((app, settings, ready))

    monkeypatch.setattr(serving, "serve", pretend)
    return seen


@pytest.fixture
def run(served: list[Any], monkeypatch: pytest.MonkeyPatch) -> Run:
    for name in list(os.environ):
        if name.startswith("FORMS_ENGINE_"):
            monkeypatch.delenv(name)
    before = os.umask(0o022)
    os.umask(before)

    def start(*words: str) -> Result:
        result = CliRunner().invoke(main, list(words))
        os.umask(before)
        return result

    return start


def test_start_makes_the_tables_and_publishes_the_forms(
    run: Run, served: list[Any], tmp_path: Path
) -> None:
    data = tmp_path / "data"
    result = run("start", "--data", str(data), "--forms", str(SHIPPED), "--port", "8123")
    assert result.exit_code == 0, result.output
    app, _, ready = served
    assert "http://127.0.0.1:8123" in ready
    with app.test_client() as client:
        assert client.get("/healthz").text == "ok\n"
        assert client.get("/form/my_month").status_code == 200
    assert (data / "forms.sqlite3").stat().st_mode & 0o077 == 0


def test_a_form_with_a_mistake_is_named_and_the_others_are_published(
    run: Run, served: list[Any], tmp_path: Path
) -> None:
    forms = tmp_path / "forms"
    for name in ("my_month", "tell_us"):
        shutil.copytree(SHIPPED / name, forms / name)
    (forms / "my_month" / "form.toml").write_text("title = ", "utf-8")
    result = run("start", "--data", str(tmp_path / "data"), "--forms", str(forms))
    assert "The form my_month is not published.\n" in result.output  # no older version to stay
    assert "my_month/form.toml" in result.output
    with served[0].test_client() as client:
        assert client.get("/form/tell_us").status_code == 200
        assert client.get("/form/my_month").status_code == 404


def test_an_older_version_that_stays_is_told(run: Run, served: list[Any], tmp_path: Path) -> None:
    forms = tmp_path / "forms"
    shutil.copytree(SHIPPED / "my_month", forms / "my_month")
    given = ("start", "--data", str(tmp_path / "data"), "--forms", str(forms))
    run(*given)
    (forms / "my_month" / "form.toml").write_text("title = ", "utf-8")
    assert "my_month is not published. Its older version stays." in run(*given).output


def test_publishing_an_earlier_text_again_says_so(run: Run, tmp_path: Path) -> None:
    forms = tmp_path / "forms"
    shutil.copytree(SHIPPED / "my_month", forms / "my_month")
    text = (forms / "my_month" / "form.toml").read_text("utf-8")
    other = text.replace("If we know it, we can talk with you.", "Then we can talk with you.")
    assert other != text
    told = []
    for words in (text, text, other, text):
        (forms / "my_month" / "form.toml").write_text(words, "utf-8")
        result = run("publish", "--data", str(tmp_path / "data"), "--forms", str(forms))
        told.append(result.output.strip())
    assert told == [
        "my_month: published.",
        "my_month: was published already, and has not changed.",
        "my_month: published.",
        "my_month: an earlier version is published again. People answer it from now on.",
    ]


def test_a_setting_that_can_not_be_read_is_said_plainly(run: Run, tmp_path: Path) -> None:
    result = run("start", "--data", str(tmp_path / "data"), "--port", "many")
    assert result.exit_code == 1
    assert "The setting port is “many”. Write a whole number" in result.output
    assert "such as 8000" in result.output


def test_data_whose_key_is_lost_is_told_and_can_go_on(
    run: Run, served: list[Any], tmp_path: Path
) -> None:
    """A key made anew in silence would close everybody's card, and nobody would know why."""
    words = ("--data", str(tmp_path), "--forms", str(SHIPPED))
    run("start", *words)
    house = served[0].extensions["forms_engine"]
    with house.database.writing() as connection:
        card = cards.make_card(house, connection, house.now())
    house.database.close()
    key = tmp_path / "secret.key"
    was = key.read_text()
    key.unlink()

    refused = run("start", *words)
    assert (refused.exit_code, len(served)) == (1, 3)
    assert "is not the one that this data was made with" in refused.output
    assert "forms-engine cards renew" in refused.output

    new = key.read_text()
    key.write_text(was)
    assert run("start", *words).exit_code == 0, "the old key put back"
    key.write_text(new)
    renew = ["cards", "renew", "--data", str(tmp_path)]
    assert CliRunner().invoke(main, renew, input="n\n").exit_code == 1
    assert run("start", *words).exit_code == 1
    assert "Old cards replaced: 1." in CliRunner().invoke(main, renew, input="y\n").output
    assert run("start", *words).exit_code == 0
    house = served[-3].extensions["forms_engine"]
    assert cards.find_by_token(house, cards.token_of(house, house.database, card)) == (card, "")
    house.database.close()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--workers", "0"], "The setting workers is “0”. Write a whole number from 1 to 100"),
        (["--port", "70000"], "from 1 to 65535, such as 8000"),
        (["--workers", "9" * 5000], "such as 2"),
        (["--forms", "nowhere"], "There is no folder nowhere to take the forms from"),
        (["--data", "a_file"], "a_file is a file. The data needs a folder of its own"),
        (["--data", "a_file/in"], "We cannot make the folder a_file/in"),
        (["--data", "garbage"], "The database cannot be read: file is not a database"),
        (["--data", "no_key"], "no_key/secret.key cannot be used as the key of this service"),
        (["--data", "empty_key"], "it is empty.\nNothing was changed."),
        (["--address", "forms.example.org"], "Write it whole, such as https://forms.example.org"),
        (["--database", "nonsense"], "We do not understand the setting database"),
        (["--database", "sqlite:///a_file/in"], "The database cannot be opened"),
    ],
)
def test_what_can_not_be_started_with_is_refused_kindly(
    run: Run,
    served: list[Any],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a_file").write_text("mine")
    Path("garbage").mkdir()
    Path("garbage/forms.sqlite3").write_text("not a database at all " * 9)
    for folder, key in (("no_key", "my dog's name"), ("empty_key", "")):
        Path(folder).mkdir()
        Path(folder, "secret.key").write_text(key)
    given = {"--data": "data", "--forms": str(SHIPPED)} | {words[0]: words[1]}
    result = run("start", *(word for pair in given.items() for word in pair))
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit), result.exception
    assert told in result.output
    assert served == []
    assert Path("a_file").read_text() == "mine"


def test_a_bad_setting_of_the_environment_is_told_by_every_command(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORMS_ENGINE_ZONE", "Mars/Crater")
    result = run("check", "--forms", str(tmp_path))
    assert result.exit_code == 1
    assert "no time zone is called so. Write one such as Europe/London" in result.output


def test_a_place_that_cannot_be_written_is_told_by_every_command(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a_file").write_text("mine")
    for words in (("new", "Our house"), ("schema", "--write")):
        result = run(*words, "--forms", str(tmp_path / "a_file" / "in"))
        assert isinstance(result.exception, SystemExit), result.exception
        assert "cannot be used: Not a directory" in result.output


def test_a_database_that_is_busy_is_told_by_a_command(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> None:
        raise NotSaved("database is locked")

    monkeypatch.setattr("forms_engine.people.store.everyone", busy)
    result = run("staff", "list", "--data", str(tmp_path / "data"))
    assert result.exit_code == 1
    assert "This was not saved: the database is busy" in result.output


def test_the_demo_goes_without_the_stories_of_a_form_that_is_not_there(
    run: Run, served: list[Any], tmp_path: Path
) -> None:
    assert run("new", "Our house", "--forms", str(tmp_path / "forms")).exit_code == 0
    result = run("demo", "--data", str(tmp_path / "demo"), "--forms", str(tmp_path / "forms"))
    assert result.exit_code == 0, result.output
    assert "The demo is ready" in served[2]


def test_the_demo_is_refused_the_same_way_in_place_of_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "demo").write_text("mine")
    result = run("demo", "--data", str(tmp_path / "demo"))
    assert result.exit_code == 1
    assert "is a file. The data needs a folder of its own" in result.output


def test_the_demo_says_where_to_go_who_to_be_and_what_to_try(
    run: Run, served: list[Any], tmp_path: Path
) -> None:
    data = tmp_path / "demo"
    assert run("demo", "--data", str(data), "--forms", str(SHIPPED)).exit_code == 0
    said = served[2]
    for words in ("http://127.0.0.1:8000", "manager@demo.example", "designer@demo.example", "Try"):
        assert words in said
    password = (data / "demo-password.txt").read_text().strip()
    assert password in said
    assert (data / "demo-password.txt").stat().st_mode & 0o077 == 0


def test_every_demo_has_a_password_of_its_own(run: Run, served: list[Any], tmp_path: Path) -> None:
    for name in ("one", "two"):
        run("demo", "--data", str(tmp_path / name), "--forms", str(SHIPPED))
    passwords = {(tmp_path / name / "demo-password.txt").read_text() for name in ("one", "two")}
    assert len(passwords) == 2


def test_the_demo_started_again_adds_nothing(run: Run, served: list[Any], tmp_path: Path) -> None:
    data = str(tmp_path / "demo")
    counts = []
    for _ in range(2):
        served.clear()
        run("demo", "--data", data, "--forms", str(SHIPPED))
        with served[0].extensions["forms_engine"].database.reading() as connection:
            found = connection.exec_driver_sql("SELECT count(*) FROM staff").scalar()
            said = connection.exec_driver_sql("SELECT count(*) FROM feedback_item").scalar()
            counts.append((found, said))
    assert counts[0] == counts[1]
    assert counts[0][0] == 4
    assert counts[0][1] > 0


def test_the_demo_never_touches_a_folder_that_is_not_its_own(
    run: Run, served: list[Any], tmp_path: Path
) -> None:
    data = tmp_path / "data"
    run("start", "--data", str(data), "--forms", str(SHIPPED))
    before = (data / "forms.sqlite3").read_bytes()
    served.clear()
    result = run("demo", "--data", str(data))
    assert result.exit_code == 1
    assert "the demo will not touch it" in result.output
    assert "--data demo-data" in result.output
    assert served == []
    assert (data / "forms.sqlite3").read_bytes() == before


def test_the_demo_never_uses_the_database_of_a_real_service(
    run: Run, served: list[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = tmp_path / "real.sqlite3"
    monkeypatch.setenv("FORMS_ENGINE_DATABASE", f"sqlite:///{real}")
    assert run("demo", "--data", str(tmp_path / "demo"), "--forms", str(SHIPPED)).exit_code == 0
    assert not real.exists()


def test_a_service_never_starts_on_what_the_demo_made_up(
    run: Run, served: list[Any], tmp_path: Path
) -> None:
    run("demo", "--data", str(tmp_path / "demo"), "--forms", str(SHIPPED))
    served.clear()
    result = run("start", "--data", str(tmp_path / "demo"))
    assert result.exit_code == 1
    assert "everything in it is made up" in result.output
    assert served == []


def test_no_request_is_logged_and_no_proxy_is_believed() -> None:
    options = serving.gunicorn_options(read({}))
    assert options["accesslog"] is None
    assert options["forwarded_allow_ips"] == ""
    assert options["preload_app"] is True
    assert options["loglevel"] == "error"  # a warning would quote a request that it can't read


@pytest.mark.parametrize(
    ("host", "bound", "told"),
    [
        ("127.0.0.1", "127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("0.0.0.0", "0.0.0.0:8000", "http://127.0.0.1:8000"),
        ("::1", "[::1]:8000", "http://[::1]:8000"),
        ("::", "[::]:8000", "http://127.0.0.1:8000"),
    ],
)
def test_every_kind_of_host_can_be_listened_on(host: str, bound: str, told: str) -> None:
    settings = read({}, host=host)
    assert serving.gunicorn_options(settings)["bind"] == bound
    assert address_of(settings) == told


def test_a_line_that_falls_silent_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else a few telephones that lose their line while they send keep every thread for ever."""
    from gunicorn.config import Config

    monkeypatch.setattr(serving, "SILENCE", 0.2)
    kind = serving.patient_worker(Interface(ROOT / "translations"))
    worker = kind.__new__(kind)
    worker.log = SimpleNamespace(debug=lambda *_: None)
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(b"POST /form/my_month/month HTTP/1.1\r\nHost: x\r\nX-half: ")
        line = SimpleNamespace(
            cfg=Config(), sock=ours, client=("", 0), server=("", 0), parser=None,
            initialized=True, data_ready=True, is_http2=False, init=lambda: None,
        )  # fmt: skip
        assert worker.handle(line) is False


def test_a_taken_port_says_which_to_try(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(serving.PortTaken, match=f"--port {port + 1}"):
            serving.serve(None, read({}, port=str(port)), None, lambda: None)  # type: ignore[arg-type]


def test_the_pages_people_answer_in_do_not_load_the_sign_in(tmp_path: Path) -> None:
    """It is slow and large, and most workers never need it."""
    code = (
        "import sys; from forms_engine.starting import prepare; "
        "from forms_engine.settings import read; "
        f"s = read({{}}, data={str(tmp_path)!r}, forms={str(SHIPPED)!r}); "
        "app = prepare(s); app.test_client().get('/form/my_month'); "
        "print([m for m in ('flask_security', 'wtforms', 'alembic', 'hypothesis') "
        "if m in sys.modules])"
    )
    for loaded in ("['alembic']", "[]"):  # the first start makes the tables, later ones need not
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
        assert done.stdout.strip() == loaded, done.stdout + done.stderr


def free_port() -> int:
    """Below those that a system hands out by itself: nobody else is given it before we start."""
    for port in range(20_000 + os.getpid() % 10_000, 32_000):
        with socket.socket() as door, contextlib.suppress(OSError):
            door.bind(("127.0.0.1", port))
            return port
    raise AssertionError("there is no free port")


def test_a_started_service_answers_soon_and_stops_when_told(tmp_path: Path) -> None:
    port = free_port()
    words = ["start", "--data", str(tmp_path), "--forms", str(SHIPPED), "--port", str(port)]
    process = subprocess.Popen(
        [sys.executable, "-m", "forms_engine", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        assert _asks(f"http://127.0.0.1:{port}/healthz") == "ok\n"
        assert "<h1" in _asks(f"http://127.0.0.1:{port}/form/tell_us")
        assert "<h1" in _asks(f"http://127.0.0.1:{port}/staff/sign-in")
        _is_turned_away_kindly(port, "/form/" + "secretword" * 500, {}, 414)
        _is_turned_away_kindly(port, "/form/tell_us", {"Cookie": "a=" + "secretword" * 900}, 431)
    finally:
        process.send_signal(signal.SIGTERM)
        said, _ = process.communicate(timeout=PATIENCE)
    assert "Ready at" in said
    assert "/form/tell_us" not in said
    assert "secretword" not in said
    assert process.returncode == 0


def _is_turned_away_kindly(port: int, path: str, headers: dict[str, str], status: int) -> None:
    """Before the app sees it there is no page of ours: still kind, and with a way on."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    line.request("GET", path, headers=headers)
    answer = line.getresponse()
    text = answer.read().decode()
    line.close()
    assert answer.status == status
    assert answer.headers["Connection"] == "close"
    page = BeautifulSoup(text, "html.parser")
    assert text.startswith("<!DOCTYPE html>")
    assert page.select_one("html")["lang"] == "en"  # type: ignore[index]
    assert page.select_one("title").text == page.select_one("h1").text  # type: ignore[union-attr]
    assert "The answers we saved before are safe." in text
    # Which language is wanted stands in what was not read, so all of them are here.
    told = {str(one["lang"]): one for one in page.find_all("section")}
    assert told.keys() == {"cy", "pl", "ur"}
    assert told["ur"]["dir"] == "rtl"
    assert {a["href"] for a in page.find_all("a")} == {"/"}
    assert len(page.find_all("a")) == 4
    assert not re.search(r"secretword|limit|gunicorn|4094|8190", text + str(answer.headers), re.I)


def _asks(address: str) -> str:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


def test_each_worker_has_a_core_of_its_own_where_there_are_enough(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {4, 6, 7}, raising=False)
    assert serving.free_core([], workers=2) == 4
    assert serving.free_core([4], workers=2) == 6
    # The second was started again: it takes the core that is free, not the one in use.
    assert serving.free_core([6], workers=2) == 4
    assert serving.free_core([], workers=4) is None
    assert serving.free_core([], workers=1) is None
