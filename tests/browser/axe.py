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
#: Every rule in the colours of the page, then whether it can be read in others.
_LOOK = """async ({first, contrast, others}) => {
  const root = document.documentElement, now = root.dataset.colours, found = [];
  const run = async (only, where) => {
    const {violations} = await axe.run({resultTypes: ["violations"], runOnly: only});
    for (const rule of violations) for (const node of rule.nodes) {
      const why = [...node.any, ...node.all, ...node.none][0];
      found.push(`${where}${rule.id} at ${node.target.join(" ")}: ${rule.help}. `
        + (why ? why.message : ""));
    }
  };
  await run(first, "");
  for (const colours of others) {
    root.dataset.colours = colours;
    await run(contrast, `in ${colours}: `);
  }
  root.dataset.colours = now;
  return found;
}"""
ALL: dict[str, Any] = {"type": "tag", "values": TAGS}
READABLE: dict[str, Any] = {"type": "rule", "values": CONTRAST}


def faults(page: Page, others: Iterable[str] = (), rules: dict[str, Any] = ALL) -> list[str]:
    """What axe finds wrong, each as "rule at selector: help"; for ``others`` in these colours only
    whether it can be read. [] for a good page."""
    page.mouse.move(0, 0)
    page.evaluate(_QUIET)
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(Axe().axe_script)
    asked = {"first": rules, "contrast": READABLE, "others": list(others)}
    return list(page.evaluate(_LOOK, asked))
