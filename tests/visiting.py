"""Somebody who visits pages, reads them, fills them in and presses buttons, without JavaScript.

Every page they meet passes the same checks, so no test can forget them.
"""

from __future__ import annotations

import re
from collections import Counter

from bs4 import BeautifulSoup, Tag
from flask import Flask
from werkzeug.test import TestResponse

#: Inputs a person never sees or names.
UNNAMED = {"hidden", "submit", "button"}


def faults(page: BeautifulSoup) -> list[str]:
    """What is wrong with a page that no person should meet. [] for a good page."""
    found = []
    root, title = page.find("html"), page.find("title")
    if not isinstance(root, Tag) or not root.get("lang") or root.get("dir") not in ("ltr", "rtl"):
        found.append("the page does not say its language and direction")
    if title is None or not title.get_text(strip=True):
        found.append("the page has no title")
    if len(page.find_all("h1")) != 1:
        found.append(f"the page has {len(page.find_all('h1'))} h1")
    if page.find("main") is None:
        found.append("the page has no main")
    ids = Counter(str(tag["id"]) for tag in page.find_all(id=True))
    found += [f"the id {name} stands {n} times" for name, n in ids.items() if n > 1]
    found += [
        f"no label for {tag}"
        for tag in page.find_all(["input", "textarea", "select"])
        if _unnamed(page, tag)
    ]
    found += [f"no alt on {tag}" for tag in page.find_all("img") if not tag.has_attr("alt")]
    found += [f"no size on {tag}" for tag in page.find_all("img") if not tag.get("width")]
    found += [
        f"a control says nothing: {tag}" for tag in page.find_all(["button", "a"]) if _silent(tag)
    ]
    found += _inline(page)
    text = page.get_text(" ")
    found += [f"a hole shows: {hole}" for hole in re.findall(r"[\ue000\ue001]|\{[a-z_]+\}", text)]
    return found


def _unnamed(page: BeautifulSoup, tag: Tag) -> bool:
    if tag.get("type") in UNNAMED or tag.get("aria-label") or tag.get("aria-labelledby"):
        return False
    label = (
        page.find("label", attrs={"for": tag.get("id")})
        if tag.get("id")
        else tag.find_parent("label")
    )
    return label is None or not label.get_text(strip=True)


def _silent(tag: Tag) -> bool:
    return not (tag.get_text(strip=True) or tag.get("aria-label")) and tag.get("hidden") is None


def _inline(page: BeautifulSoup) -> list[str]:
    found = [f"inline script: {s}" for s in page.find_all("script") if not s.get("src")]
    found += ["inline style sheet" for _ in page.find_all("style")]
    for tag in page.find_all(True):
        found += [
            f"{name} on <{tag.name}>"
            for name in tag.attrs
            if name == "style" or name.startswith("on")
        ]
    return found


class Visitor:
    """One person, one device. ``page`` is what they see now."""

    def __init__(self, app: Flask) -> None:
        self.client = app.test_client()
        self.response: TestResponse
        self.page: BeautifulSoup

    # --- going ---

    def opens(self, path: str, *, follow: bool = True, **headers: str) -> Visitor:
        return self._arrive(self.client.get(path, follow_redirects=follow, headers=headers))

    def posts(
        self, path: str, data: dict[str, str | list[str]] | None = None, *, follow: bool = True
    ) -> Visitor:
        return self._arrive(self.client.post(path, data=data or {}, follow_redirects=follow))

    def _arrive(self, response: TestResponse) -> Visitor:
        self.response = response
        if response.mimetype == "text/html" and response.status_code not in (301, 302, 303):
            self.page = BeautifulSoup(response.get_data(as_text=True), "html.parser")
            wrong = faults(self.page)
            assert not wrong, f"{response.request.path}: {wrong}"
        return self

    # --- reading ---

    @property
    def path(self) -> str:
        return self.response.request.path

    @property
    def heading(self) -> str:
        return " ".join(self.page.find("h1").get_text(" ", strip=True).split())  # type: ignore[union-attr]

    @property
    def title(self) -> str:
        return self.page.find("title").get_text(strip=True)  # type: ignore[union-attr]

    @property
    def text(self) -> str:
        return " ".join(self.page.find("main").get_text(" ", strip=True).split())  # type: ignore[union-attr]

    @property
    def message(self) -> str:
        box = self.page.select_one("[role=alert]:not([hidden])")
        return " ".join(box.get_text(" ", strip=True).split()) if box else ""

    def chosen(self) -> list[str]:
        return [str(tag["value"]) for tag in self.page.select("input[checked]")]

    def typed(self) -> str:
        field = self.page.find(id="answer")
        if field is None:
            return ""
        if field.name == "textarea":  # type: ignore[union-attr]
            return field.get_text().removeprefix("\n")
        return str(field.get("value", ""))  # type: ignore[union-attr]

    # --- doing ---

    def fields(self) -> dict[str, str | list[str]]:
        """What the form on this page would send as it stands."""
        form = self.page.select_one("form[method=post]:has(main), main form[method=post]")
        assert form is not None, "there is nothing to fill in here"
        data: dict[str, str | list[str]] = {}
        for tag in form.find_all(["input", "textarea"]):
            if tag.get("type") in ("radio", "checkbox") and not tag.has_attr("checked"):
                continue
            value = (
                tag.get_text().removeprefix("\n")
                if tag.name == "textarea"
                else str(tag.get("value", ""))
            )
            name = str(tag.get("name", ""))
            old = data.get(name)
            data[name] = (
                value if old is None else [*([old] if isinstance(old, str) else old), value]
            )
        return data

    def presses(self, words: str, /, answer: str | list[str] | None = None, **more: str) -> Visitor:
        """Press the button or link with these words, with what is chosen or typed on the page."""
        link = next((a for a in self.page.find_all("a") if _says(a, words)), None)
        button = next(
            (
                b
                for b in self.page.find_all("button")
                if _says(b, words) and b.get("tabindex") != "-1"
            ),
            None,
        )
        if button is None:
            assert link is not None, f"nothing here says “{words}”: {self.text}"
            return self.opens(str(link["href"]))
        form = button.find_parent("form")
        assert form is not None
        data: dict[str, str | list[str]] = {}
        for one in form.find_all("input", type="hidden"):
            name, value = str(one["name"]), str(one.get("value", ""))
            old = data.get(name)
            both = [*([old] if isinstance(old, str) else old or []), value]
            data[name] = value if old is None else both
        whole: dict[str, str | list[str]] = {
            **(self.fields() if form.select_one("main, #answer") else {}),
            **data,
        }
        if answer is not None:
            whole["answer"] = answer
        whole.update(more)
        if button.get("name"):
            whole[str(button["name"])] = str(button.get("value", ""))
        place = button.get("formaction") or form.get("action") or self.path_with_query()
        return self.posts(str(place), whole)

    def answers(self, *values: str, press: str = "Next") -> Visitor:
        """Choose options by their words or values, or type words; then press Next."""
        options = {
            str(label.get_text(" ", strip=True)): str(label["for"])
            for label in self.page.select("label.card__face")
        }
        given = [options.get(v, f"o-{v}").removeprefix("o-") if options else v for v in values]
        return self.presses(press, answer=given)

    def path_with_query(self) -> str:
        query = self.response.request.query_string.decode()
        return f"{self.path}?{query}" if query else self.path


def _says(tag: Tag, words: str) -> bool:
    """What is hidden from machines that read is a sample or a sign, not words."""
    said = [
        str(text)
        for text in tag.find_all(string=True)
        if text.find_parent(attrs={"aria-hidden": "true"}) is None
    ]
    return " ".join("".join(said).split()).startswith(words)
