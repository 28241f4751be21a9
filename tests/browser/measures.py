"""What can be measured on a page: does it fit, can it be hit, can it be read. Empty lists are good.

Each script runs in the page, returns words about what is wrong, and knows nothing of our class
names, so it also sees what is added later.
"""

from __future__ import annotations

from typing import cast

from playwright.sync_api import Page

_SHARED = """
const shown = (one) => {
  const box = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  const there = box.width > 1 && box.height > 1 && style.visibility !== "hidden";
  return there && !one.closest(".silent, .jump");
};
const called = (one) => {
  const words = (one.innerText || one.id || one.getAttribute("name") || "").trim().slice(0, 40);
  const name = `${one.tagName.toLowerCase()} ${one.getAttribute("class") || ""}`.trim();
  return `<${name}> “${words}”`.replace(/\\s+/g, " ");
};
const withWords = () => [...document.querySelectorAll("body *")].filter((one) =>
  shown(one) && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
"""

#: Wider than the screen, past its edge, or words that their own box cuts off.
_FIT = """
const found = [];
const root = document.documentElement;
if (root.scrollWidth > root.clientWidth)
  found.push(`the page is ${root.scrollWidth} px wide on a screen of ${root.clientWidth}`);
const reach = (one) => {
  const box = one.getBoundingClientRect();
  return `reaches from ${Math.round(box.left)} to ${Math.round(box.right)} of ${root.clientWidth}`;
};
const out = (one) => {
  const box = one.getBoundingClientRect();
  return box.left < -1 || box.right > root.clientWidth + 1;
};
for (const one of document.querySelectorAll("body *")) {
  if (!shown(one) || one.closest("svg")) continue;
  const style = getComputedStyle(one);
  // The innermost is the cause: those around it only hold it.
  const inner = [...one.children].some((child) => shown(child) && out(child));
  if (out(one) && !inner)
    found.push(`${called(one)} ${reach(one)}`);
  const cuts = style.overflowX !== "visible" && !one.matches("textarea, input");
  if (cuts && (one.scrollWidth > one.clientWidth + 2 || one.scrollHeight > one.clientHeight + 2))
    found.push(`${called(one)} cuts off what is in it`);
}
return found;
"""

#: Words of two different elements in the same place.
_OVERLAP = """
const found = [];
const lines = [];
for (const one of withWords()) {
  for (const node of one.childNodes) {
    if (node.nodeType !== 3 || !node.data.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      if (box.width > 2 && box.height > 2) lines.push({one, node, box});
  }
}
for (let i = 0; i < lines.length; i++) for (let j = i + 1; j < lines.length; j++) {
  const a = lines[i], b = lines[j];
  if (a.node === b.node) continue;
  const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
  const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
  // Boxes of letters are taller than letters: lines may touch.
  if (wide > 2 && high > Math.min(a.box.height, b.box.height) * 0.4)
    found.push(`${called(a.one)} lies over ${called(b.one)}`);
}
return [...new Set(found)];
"""

#: Everything that can be pressed, as {words, width, height, kind}; a card counts with its face.
_TARGETS = """
const targets = [];
const inText = (one) => {
  if (one.tagName !== "A" || getComputedStyle(one).display !== "inline") return false;
  const around = [...one.parentElement.childNodes].filter((node) => node !== one);
  return around.map((node) => node.textContent).join("").trim().length > 2;
};
for (const one of document.querySelectorAll("a[href], button, input, textarea, select, summary")) {
  if (!shown(one) || one.type === "hidden" || inText(one)) continue;
  const covered = one.closest("label");
  const box = (covered || one).getBoundingClientRect();
  const kind = one.matches("[type=radio], [type=checkbox]") ? "answer"
    : one.matches("button, .button, .tool") ? "button" : "link";
  targets.push({words: called(one), width: box.width, height: box.height, kind,
    left: box.left, top: box.top, right: box.right, bottom: box.bottom});
}
return targets;
"""

#: The longest line of running text, and text that is set too tight, too small, or not at the start.
_READING = """
const found = [];
for (const one of withWords()) {
  const style = getComputedStyle(one);
  const size = parseFloat(style.fontSize);
  const say = (fault) => found.push(`${called(one)} ${fault}`);
  // 14 points: what easy read asks of print.
  if (size < 18.66 && !one.closest("[aria-hidden=true]")) say(`is ${size} px small`);
  if (style.textAlign === "justify") say("is justified");
  if (style.fontStyle === "italic") say("is italic");
  if (style.textTransform === "uppercase") say("is in capitals");
  if (!one.closest("p, li") || one.closest("a, button, label, .pill, h1, h2, h3")) continue;
  if (parseFloat(style.lineHeight) < 1.5 * size - 0.5)
    say(`has lines of ${style.lineHeight} at ${size} px`);
  // From line to line is one; from a line to the next paragraph at least one and a half.
  const next = one.nextElementSibling;
  const both = one.matches("p") && next && next.matches("p") && shown(next);
  if (both && getComputedStyle(next).fontSize === style.fontSize && style.display === "block") {
    const gap = next.getBoundingClientRect().top - one.getBoundingClientRect().bottom;
    if (gap < 0.5 * parseFloat(style.lineHeight)) say(`is ${gap} px from the next paragraph`);
  }
  const block = one.closest("p, li");
  const range = document.createRange();
  for (const node of block.childNodes) {
    if (node.nodeType !== 3) continue;
    let line = 0, top = null;
    for (let n = 0; n < node.length; n++) {
      range.setStart(node, n); range.setEnd(node, n + 1);
      const box = range.getBoundingClientRect();
      line = top !== null && Math.abs(box.top - top) < 4 ? line + 1 : 1;
      top = box.top;
      if (line > 80) { say("has a line of more than 80 characters"); break; }
    }
  }
}
return [...new Set(found)];
"""

#: Words that are broken in the middle because there was no room for them.
_BROKEN = """
const found = [];
for (const one of withWords()) for (const node of one.childNodes) {
  if (node.nodeType !== 3 || one.closest("code, textarea")) continue;
  const range = document.createRange();
  for (const word of node.data.matchAll(/\\p{L}+/gu)) {
    range.setStart(node, word.index); range.setEnd(node, word.index + word[0].length);
    const tops = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
    if (tops.size > 1) found.push(`${called(one)} breaks the word “${word[0]}”`);
  }
}
return [...new Set(found)];
"""


def _run(page: Page, script: str) -> list[str]:
    return cast(list[str], page.evaluate(f"() => {{ {_SHARED} {script} }}"))


def does_not_fit(page: Page) -> list[str]:
    return _run(page, _FIT)


def broken_words(page: Page) -> list[str]:
    return _run(page, _BROKEN)


def overlaps(page: Page) -> list[str]:
    return _run(page, _OVERLAP)


def hard_to_read(page: Page) -> list[str]:
    return _run(page, _READING)


class Target:
    """Something to press, and its box in CSS pixels."""

    def __init__(self, facts: dict[str, object]) -> None:
        self.words, self.kind = str(facts["words"]), str(facts["kind"])
        self.left, self.top, self.right, self.bottom = (
            float(cast(float, facts[side])) for side in ("left", "top", "right", "bottom")
        )

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def gap_to(self, other: Target) -> float:
        """The space between two boxes, 0 where they touch, less than 0 where they overlap."""
        across = max(self.left, other.left) - min(self.right, other.right)
        down = max(self.top, other.top) - min(self.bottom, other.bottom)
        return max(across, down)


def targets(page: Page) -> list[Target]:
    return [Target(facts) for facts in cast(list[dict[str, object]], _run(page, _TARGETS))]


def every_target(page: Page, smallest: float = 44) -> list[str]:
    """Targets smaller than ``smallest`` either way, with a little room for rounding."""
    return [
        f"{one.words} is {one.width:.0f} × {one.height:.0f} px"
        for one in targets(page)
        if min(one.width, one.height) < smallest - 0.5
    ]
