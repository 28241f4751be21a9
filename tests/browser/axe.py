"""axe-core on the page in front of somebody: every rule it has for A, AA, AAA and best practice.

Where axe cannot tell, that is a fault as well: a person should look, and nobody would.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page

from forms_engine.look.prefs import COLOURS

TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: The only rules that ask for colours. ``test_colours_change_nothing_else`` holds that.
SEEN = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"]
ALL: dict[str, Any] = {"type": "tag", "values": TAGS}
READABLE: dict[str, Any] = {"type": "rule", "values": SEEN}
_SCRIPT = (Path(__file__).parent / "axe.js").read_text("utf-8")


def _ready(page: Page) -> None:
    page.mouse.move(0, 0)
    if not page.evaluate("() => 'axeLooks' in window"):
        page.evaluate(Axe().axe_script)
        page.evaluate(_SCRIPT)


def faults(page: Page) -> list[str]:
    """What axe finds wrong, each as "rule at selector: help". [] for a good page.

    Every rule in the colours of the page; then, in all other colours, each text that was not met
    in this window before, whether it can be read.
    """
    begin(page)
    return found(page)


def begin(page: Page, first: str = "", others: Sequence[str] = COLOURS) -> None:
    """The same, with every rule in the colours ``first``, and without waiting for it."""
    _ready(page)
    asked = {"first": first, "rules": ALL, "readable": READABLE, "others": others}
    page.evaluate("asked => { window.axeFound = axeLooks(asked); }", asked)


def found(page: Page) -> list[str]:
    """What was begun last on this page."""
    return list(page.evaluate("() => window.axeFound || []"))


def verdicts(page: Page, colours: str) -> dict[str, int]:
    """Rule -> how many elements passed, all of them in these colours."""
    _ready(page)
    given = page.evaluate("([colours, rules]) => axeVerdicts(colours, rules)", [colours, ALL])
    return {rule: n for rule, n in given.items() if rule not in SEEN}
