"""Somebody who walks the whole site and keeps every page they meet, for an outside checker."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from flask import Flask
from werkzeug.test import TestResponse

from tests.visiting import Visitor


class Collector(Visitor):
    """Writes each page to a file named by its place and what was chosen."""

    def __init__(self, app: Flask, folder: Path, look: str) -> None:
        super().__init__(app)
        self._folder, self._look = folder, look
        self.seen: dict[str, str] = {}
        if look:
            self.client.set_cookie("look", look)

    def _arrive(self, response: TestResponse) -> Visitor:
        super()._arrive(response)
        if response.mimetype == "text/html" and response.status_code not in (301, 302, 303):
            name = f"{len(self.seen):03}-{self._look or 'staff'}.html"
            self.seen[name] = f"{response.status_code} {response.request.path}"
            (self._folder / name).write_bytes(response.get_data())
        return self

    def answers_everything(self, form: str) -> None:
        """From the first question to the check page; first with an empty Next each time."""
        while not self.path.endswith("/check"):
            if self.path.startswith("/help"):
                self.opens(str(self.page.select_one("main a[href^='/form/']")["href"]))  # type: ignore[index]
                continue
            here = self.path
            self.posts(here, {**self.fields(), "go": "next"})
            if self.path == here:
                self.posts(here, {**self.fields(), **self._first_of_everything(), "go": "next"})
            if self.path == here:
                self.posts(here, {**self.fields(), "go": "miss"})
            assert self.path != here, f"cannot get past {here}: {self.text}"

    def _first_of_everything(self) -> dict[str, str | list[str]]:
        given: dict[str, str | list[str]] = {}
        for tag in self.page.select("input[type=radio], input[type=checkbox]"):
            given.setdefault(str(tag["name"]), str(tag["value"]))
        if not given and self.page.find(id="answer"):
            given["answer"] = "2"
        return given

    def follows_links(self, start: str, below: tuple[str, ...], most: int = 60) -> None:
        """Pages that links lead to from here, each once, the nearest first."""
        queue, met = [start], {start}
        for _ in range(most):
            if not queue:
                return
            self.opens(queue.pop(0))
            if self.response.mimetype != "text/html":
                continue
            for place in self._links():
                if place not in met and place.startswith(below) and "sign-out" not in place:
                    met.add(place)
                    queue.append(place)

    def _links(self) -> Iterator[str]:
        for tag in self.page.select("a[href^='/']"):
            yield str(tag["href"]).partition("#")[0]


def whole_site(person: Collector, form: str) -> None:
    """Every page that somebody who answers this form can meet, mistakes too."""
    person.follows_links("/", ("/help", "/look", "/you-said", "/card", "/-/", "/form/"), 40)
    person.opens(f"/form/{form}")
    main = person.page.select_one("main form button.button--main")
    assert main is not None
    person.posts(f"/form/{form}", {"practice": "yes"})
    person.posts(f"/form/{form}/practice", {"go": "next"})
    person.posts(f"/form/{form}")
    person.answers_everything(form)
    check = person.path
    for link in person.page.select("main a[href]"):
        if str(link["href"]).endswith(("/who", "/take-back")):
            person.opens(str(link["href"]))
    person.opens(f"/form/{form}/stop").opens(check)
    person.posts(check, {**person.fields(), "go": "stop"})
    again = person.page.select_one("form[action*='/again/']")
    assert again is not None
    csrf = again.select_one("input[name=csrf]")
    person.posts(str(again["action"]), {"csrf": str(csrf["value"]) if csrf else ""})
    person.posts(check, {**person.fields(), "go": "next"})
    person.opens("/mine").opens("/mine/nothing")
    for nothing in ("/nothing", "/form/nothing", "/card/nothing"):
        person.opens(nothing)
