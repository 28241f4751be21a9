"""axe-core on the page in front of somebody: every rule it has for A, AA, AAA and best practice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CONTRAST = ["color-contrast", "color-contrast-enhanced"]
#: Whether something can be read does not depend on where the pointer rests.
#: And nothing inside a drawing hidden from readers is for axe: without it, it is twice as fast.
_QUIET = """() => {
  document.documentElement.getAnimations({subtree: true}).forEach(one => one.finish());
  document.querySelectorAll("svg[aria-hidden=true]").forEach(one => one.replaceChildren());
}"""
_AXE = Axe()


def faults(page: Page, **only: Any) -> list[str]:
    """What axe finds wrong, each as "rule at selector: help". [] for a good page."""
    page.mouse.move(0, 0)
    page.evaluate(_QUIET)
    run = only or {"runOnly": {"type": "tag", "values": TAGS}}
    found = _AXE.run(page, options={"resultTypes": ["violations"], **run}).response
    return [
        f"{rule['id']} at {_where(node)}: {rule['help']}. {_why(node)}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def _where(node: dict[str, Any]) -> str:
    return " ".join(str(part) for part in node["target"])


def _why(node: dict[str, Any]) -> str:
    reasons = [*node["any"], *node["all"], *node["none"]]
    return str(reasons[0]["message"]) if reasons else ""


def faults_in_colours(page: Page, others: Iterable[str]) -> list[str]:
    """Every rule in the colours of the page, and contrast in the others."""
    found = faults(page)
    root = page.locator("html")
    now = root.get_attribute("data-colours")
    for colours in others:
        root.evaluate("(html, colours) => html.dataset.colours = colours", colours)
        wrong = faults(page, runOnly={"type": "rule", "values": CONTRAST})
        found += [f"in {colours}: {fault}" for fault in wrong]
    root.evaluate("(html, colours) => html.dataset.colours = colours", now)
    return found
