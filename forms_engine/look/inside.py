"""Which form a page belongs to: its own address says so, or the one that it leads back to."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import parse_qs

_A_FORM = re.compile(r"/form/([a-z][a-z0-9_]*)(?:/([^/?]*))?")
#: Help opened from the settings, opened from a question: nobody goes further in than this.
_DEEPEST = 4
#: Pages of a form that somebody has left already, or is leaving.
_LEAVING = frozenset(("sent", "stop", "stopped", "paused"))


class Inside(NamedTuple):
    form_id: str
    #: Whether this is behind the form's first page.
    answering: bool


def form_at(place: str) -> str:
    """The form whose address this begins with; "" for any other page."""
    found = _A_FORM.match(place)
    return found[1] if found else ""


def inside(here: str) -> Inside | None:
    """The form that this page belongs to, or was opened from; None outside of every form."""
    for _ in range(_DEEPEST):
        found = _A_FORM.match(here)
        if found is not None:
            return Inside(found[1], found[2] is not None and found[2] not in _LEAVING)
        path, _, query = here.partition("?")
        here = parse_qs(query).get("back", [""])[0] if path.startswith("/") else ""
    return None
