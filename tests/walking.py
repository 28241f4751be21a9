"""Somebody who walks everywhere and keeps every page they meet, for whoever wants to look at it."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup
from flask import Flask
from PIL import Image
from werkzeug.test import TestResponse

from tests.visiting import Visitor

#: Where links from the first page may lead; a form that is answered is walked on its own.
AROUND = ("/help", "/what-works", "/look", "/you-said", "/card", "/credits", "/-/", "/form/")
#: Pages of one kind that are walked to from a list.
OF_A_KIND = 15
NOWHERE = ("/nothing", "/form/nothing", "/form/nothing/paper", "/card/nothing", "/mine/nothing")


@dataclass(frozen=True)
class Page:
    """One page of a walk: where, and whether it asks something, or is a message, or neither."""

    place: str
    html: BeautifulSoup
    kind: str

    @property
    def asks(self) -> bool:
        return self.kind in ("question", "error")


class Collector(Visitor):
    """Keeps each page, with its status and its place."""

    def __init__(self, app: Flask, look: str = "") -> None:
        super().__init__(app)
        self.met: list[tuple[str, str]] = []
        #: The same pages, taken apart.
        self.parsed: list[BeautifulSoup] = []
        if look:
            self.client.set_cookie("look", look)

    def _arrive(self, response: TestResponse) -> Visitor:
        super()._arrive(response)
        if response.mimetype == "text/html" and response.status_code not in (301, 302, 303):
            place = f"{response.status_code} {response.request.path}"
            self.met.append((place, response.get_data(as_text=True)))
            self.parsed.append(self.page)
        return self

    def follows_links(self, start: str, below: tuple[str, ...], most: int = 60) -> None:
        """Pages that links lead to from here, each once, the nearest first. Of one kind (items,
        say) only so many, however long a list has become."""
        queue, met, of_kind = [start], {start}, Counter[str]()
        for _ in range(most):
            if not queue:
                return
            self.opens(queue.pop(0))
            if self.response.mimetype != "text/html":
                continue
            for place in self._links():
                path = place.partition("?")[0]
                kind = "/".join(path.split("/")[:3])
                if path not in met and place.startswith(below) and of_kind[kind] < OF_A_KIND:
                    met.add(path)
                    of_kind[kind] += 1
                    queue.append(place)

    def _links(self) -> Iterator[str]:
        for tag in self.page.select("a[href^='/']"):
            place = str(tag["href"]).partition("#")[0]
            if not any(part in place for part in ("sign-out", "/paper/", "/as/", "/-/look")):
                yield place


def walk(person: Visitor, form: str) -> Iterator[Page]:
    """From the first page to *Thank you*, with an empty Next on every question."""
    start = person.opens(f"/form/{form}")
    yield Page(start.path, start.page, "start")
    start.posts(f"/form/{form}")
    yield from questions(person)
    yield Page(person.path, person.page, "check")
    person.posts(person.path, {**person.fields(), "go": "next"})
    yield Page(person.path, person.page, "sent")


def questions(person: Visitor) -> Iterator[Page]:
    """From a question to the check page; first with an empty Next each time."""
    while not person.path.endswith("/check"):
        here = person.path
        if here.startswith("/help"):
            yield Page(here, person.page, "around")
            person.opens(str(person.page.select_one("main a[href^='/form/']")["href"]))  # type: ignore[index]
            continue
        yield Page(here, person.page, "question")
        person.posts(here, {**person.fields(), "go": "next"})
        if person.path == here:
            yield Page(here, person.page, "error")
            person.posts(here, {**person.fields(), **_first(person), "go": "next"})
        if person.path == here:
            person.posts(here, {**person.fields(), "go": "miss"})
        assert person.path != here, f"cannot get past {here}: {person.text}"


def _first(person: Visitor) -> dict[str, str | list[str]]:
    """The first of whatever is offered."""
    given: dict[str, str | list[str]] = {}
    for tag in person.page.select("input[type=radio], input[type=checkbox]"):
        given.setdefault(str(tag["name"]), str(tag["value"]))
    put = person.page.select_one(".board__put:not([hidden])")
    if put is not None:
        given["put"] = str(put["value"])
    return given or ({"answer": "2"} if person.page.find(id="answer") else {})


def whole_form(person: Visitor, form: str) -> None:
    """Every page that somebody who answers this form can meet, mistakes too."""
    person.opens(f"/form/{form}")
    person.posts(f"/form/{form}", {"practice": "yes"})
    person.posts(f"/form/{form}/practice", {"go": "next"})
    person.posts(f"/form/{form}/practice", {**_first(person), "go": "next"})
    person.posts(f"/form/{form}")
    first = person.path
    for page in questions(person):
        if page.kind == "question" and page.html.select_one(".ways-in"):
            _own_ways(person, page.place)
    check = person.path
    person.opens(f"{first}/who").posts(f"{first}/who", {"go": "next"})
    person.opens(check)
    for link in person.page.select("main a[href]"):
        if str(link["href"]).endswith(("/who", "/take-back")):
            person.opens(str(link["href"]))
    person.opens(f"/form/{form}/-/listen?page={check}").opens(f"/form/{form}/stop").opens(check)
    person.posts(check, {**person.fields(), "go": "stop"})
    again = person.page.select_one("form[action*='/again/']")
    assert again is not None
    csrf = again.select_one("input[name=csrf]")
    person.posts(str(again["action"]), {"csrf": str(csrf["value"]) if csrf else ""})
    person.posts(check, {**person.fields(), "go": "next"})
    person.follows_links("/mine", ("/mine",), 8)


def _own_ways(person: Visitor, place: str) -> None:
    """Speaking, signing, drawing, a photo; a file that is none, and one that is kept."""
    file = io.BytesIO()
    Image.new("RGB", (90, 60), "green").save(file, "JPEG")
    for way in ("voice", "video", "drawing", "photo"):
        person.opens(f"{place}/{way}")
    csrf = str(person.page.select_one("input[name=csrf]")["value"])  # type: ignore[index]
    for body in (b"no photo", file.getvalue()):
        sent = {"csrf": csrf, "there": (io.BytesIO(body), "one.jpg")}
        person._arrive(
            person.client.post(
                f"{place}/photo",
                data=sent,
                content_type="multipart/form-data",
                follow_redirects=True,
            )
        )
    person.opens(f"{place}/beside").opens(place)


def everywhere(person: Visitor, form: str) -> None:
    """The pages around, a whole form, and what people meet when something went wrong."""
    assert isinstance(person, Collector)
    person.follows_links("/", AROUND, 60)
    person.opens("/help?now=1").opens("/listen?page=/help").opens("/look/easier")
    whole_form(person, form)
    for nothing in NOWHERE:
        person.opens(nothing)
