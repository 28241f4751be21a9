"""The tokens of ``tokens.css``, read from it, with contrast by the WCAG formula."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

TOKENS = Path(__file__).parent / "tokens.css"

#: Token and what it is for.
TEXT_SIZES = (
    ("--text-s", "progress, labels"),
    ("--text-m", "all reading, and answers"),
    ("--text-l", "the main button, names of sections"),
    ("--text-xl", "the question"),
    ("--text-2xl", "welcome, thank you"),
)

#: (words, ground, least contrast): what stands on what, everywhere in the product.
PAIRS = (
    ("ink", "page", 7.0),
    ("ink", "card", 7.0),
    ("ink-soft", "page", 7.0),
    ("ink-soft", "card", 7.0),
    ("accent", "page", 7.0),
    ("accent", "card", 7.0),
    ("accent", "accent-tint", 7.0),
    ("ink", "accent-tint", 7.0),
    ("ink-soft", "accent-tint", 7.0),
    ("on-accent", "accent", 7.0),
    ("good", "good-tint", 7.0),
    ("wait", "wait-tint", 7.0),
    ("bad", "bad-tint", 7.0),
    ("good", "card", 7.0),
    ("good", "page", 7.0),
    ("wait", "card", 7.0),
    ("wait", "page", 7.0),
    ("bad", "card", 7.0),
    ("bad", "page", 7.0),
    ("edge", "page", 3.0),
    ("edge", "card", 3.0),
    ("focus-ink", "focus", 7.0),
)


@cache
def colours_in(scheme: str) -> dict[str, str]:
    """Every colour of a scheme by its token's name. A scheme changes values, never names."""
    found: dict[str, str] = {}
    for selectors, block in re.findall(r"([^{}]+)\{([^{}]*)\}", TOKENS.read_text("utf-8")):
        if f'[data-colours="{scheme}"]' in selectors or ":root" in selectors:
            found |= _colours(block)
    return found


def _colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block))


def _light(colour: str) -> float:
    def linear(value: float) -> float:
        return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(int(colour[n : n + 2], 16) / 255) for n in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours such as ``#1d2129``, from 1 to 21 (WCAG 2.2, 1.4.3)."""
    lighter, darker = sorted((_light(one), _light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
