"""The way back to where somebody was."""

from __future__ import annotations


def safe_back(given: str) -> str:
    """A place on this site to go back to, whatever was in the address."""
    # Cleaned first, then looked at: a slash, a tab and a slash are two slashes to a browser.
    place = "".join(ch for ch in given if ch.isprintable())[:300]
    if not place.startswith("/") or place.startswith("//") or "\\" in place:
        return "/"
    return place
