"""Somebody of the staff who opens every page there is for them, and meets every message."""

from __future__ import annotations

import io
from unittest import mock

from PIL import Image

from tests.conftest import Site
from tests.people.conftest import PASSWORD
from tests.trouble import full_disk
from tests.walking import Collector, questions

ADD = "/staff/people/add"


def every_desk(person: Collector, email: str, most: int = 90) -> None:
    """Signs in at the second try, and follows every link."""
    person.opens("/staff/sign-in").posts("/staff/sign-in", {**person.fields(), "email": ""})
    person.posts("/staff/sign-in", {**person.fields(), "email": email, "password": "wrong words"})
    signs_in(person, email)
    assert person.path == "/staff/inbox"
    person.follows_links("/staff/inbox", ("/staff/",), most)


def every_preview(person: Collector) -> None:
    """What a designer is shown of a form: its first page, a question, the check, the end."""
    person.opens("/staff/forms/tell_us")
    frames = [str(one["src"]) for one in person.page.select("iframe")]
    for name in ("-start", "kind", "-check", "-end"):
        person.opens(next(one for one in frames if f"/{name}?" in one or one.endswith(name)))


def signs_in(person: Collector, email: str) -> Collector:
    """In any language."""
    person.opens("/staff/sign-in")
    person.posts("/staff/sign-in", {**person.fields(), "email": email, "password": PASSWORD})
    return person


def nothing_written(person: Collector) -> None:
    """Sent without a word: each says what is missing."""
    for path in (ADD, "/staff/password", "/staff/pictures/add"):
        person.opens(path).posts(path, person.fields())
        assert person.response.status_code in (200, 400), path
    for place in [place for place, _ in person.met if place.startswith("200 /staff/item/")]:
        person.opens(place.removeprefix("200 "))
        form = person.page.select_one("form[action$='/answer']")
        if form is not None:
            person.posts(str(form["action"]), {**hidden(person), "decision": "no"})
            assert person.response.status_code == 400
            return
    raise AssertionError("no item can be answered")


def what_comes_in(person: Collector, site: Site) -> None:
    """Paper that came back, a record that staff write, a photo: empty first, then kept."""
    number = site.house.versions.current("tell_us")
    assert number is not None
    sheet = f"/staff/paper/tell_us/{site.house.versions.get(number).sha256[:8]}"
    person.opens("/staff/paper/").opens("/staff/paper/?letters=zzzz").opens(sheet)
    typed = {**hidden(person), "written_on": "27 February 2026", "helper_kind": "advocate"}
    for sent in ({"written_on": "no day"}, typed, {**typed, "kind": "bad", "go": "keep"}):
        person.posts(sheet, {**hidden(person), **sent})
    person.posts(f"{person.path}/card", hidden(person))
    person.opens("/staff/records/")
    begin = person.page.select_one("main form[method=post]")
    assert begin is not None
    person.posts(str(begin["action"]), hidden(person))
    assert list(questions(person))
    person.posts(person.path, {**person.fields(), "go": "next"})
    person.opens("/staff/pictures/add")
    photo = io.BytesIO()
    Image.new("RGB", (90, 60), "green").save(photo, "JPEG")
    photo.seek(0)
    about = {"words": "Our mugs", "concept": "cup of tea", "people": "no"}
    given = {**hidden(person), **about, "photo": (photo, "one.jpg")}
    person._arrive(person.client.post("/staff/pictures/add", data=given, follow_redirects=True))


def hidden(person: Collector) -> dict[str, str]:
    """What the forms of a page carry unseen."""
    found = person.page.select("main input[type=hidden]")
    return {str(tag["name"]): str(tag["value"]) for tag in found}


def every_failure(person: Collector, worker: Collector, nobody: Collector) -> None:
    """Each message; ``worker`` has no role, and ``nobody`` has not signed in."""
    person.opens("/staff/nothing").posts(ADD, {"email": "no seal"})
    person.opens(ADD).posts(ADD, {**person.fields(), "name": "x" * 13_000_000})
    fields = {**person.opens(ADD).fields(), "name": "A", "email": "a@home.example"}
    with full_disk():
        person.posts(ADD, {**fields, "password": PASSWORD, "roles": "worker"})
    with mock.patch("forms_engine.people.pages.store.everyone", side_effect=RuntimeError):
        person.opens("/staff/people/")
    worker.opens("/staff/people/")
    nobody.posts(ADD, {"email": "not signed in"})
    told = {place[:3] for one in (person, worker, nobody) for place, _ in one.met}
    assert {"400", "401", "403", "404", "413", "500", "503"} <= told, told
