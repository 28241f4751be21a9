"""The way back to where somebody was."""

from __future__ import annotations

from urllib.parse import quote


def safe_back(given: str) -> str:
    """A place on this site to go back to, whatever was in the address."""
    # Cleaned first, then looked at: a slash, a tab and a slash are two slashes to a browser.
    place = "".join(ch for ch in given if ch.isprintable())[:300]
    if not place.startswith("/") or place.startswith("//") or "\\" in place:
        return "/"
    return place


def elsewhere(go: str, form_id: str, here: str) -> str:
    """Where a button leads that is not about the question, and how to come back ``here`` from
    there; "" for any other button."""
    match go:
        case "listen":
            return f"/form/{form_id}/-/listen?page={quote(here)}"
        case "language":
            return f"/look/language?back={quote(here)}"
        case "help" | "look":
            return f"/{go}?back={quote(here)}"
    return ""


def by_help(now: str, here: str) -> str:
    """First help, since that is what an answer calls for; from there on to ``here``. ``now`` says
    which help: "1", or "private" for what only the manager sees."""
    return f"/help?now={now}&back={quote(here)}"
