"""Our style sheets and scripts, joined once at start and named by their content.

The same bytes for every worker, no build step, and a browser may keep them for ever.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from forms_engine.look.squeezing import squeeze

ROOMS = Path(__file__).parent.parent


@dataclass(frozen=True)
class Bundle:
    name: str  # file name with its hash, such as site.1a2b3c4d5e.css
    body: bytes
    media_type: str

    @cached_property
    def squeezed(self) -> bytes:
        return squeeze(self.body)


def _tidy(css: str) -> str:
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    css = re.sub(r"\s+", " ", css)
    return re.sub(r" ?([{};,>]) ?", r"\1", css).replace(": ", ":").strip()


def _bundle(name: str, kind: str, text: str) -> Bundle:
    body = text.encode()
    digest = hashlib.sha256(body).hexdigest()[:10]
    media = {"css": "text/css", "js": "text/javascript"}[kind]
    return Bundle(f"{name}.{digest}.{kind}", body, f"{media}; charset=utf-8")


def styles(name: str, paths: Iterable[Path]) -> Bundle:
    return _bundle(name, "css", _tidy("\n".join(p.read_text("utf-8") for p in paths)))


def script(name: str, *paths: Path) -> Bundle:
    """One module of one file or more; a later one may use what an earlier one says."""
    return _bundle(name, "js", "\n".join(path.read_text("utf-8") for path in paths))


def room_styles(*rooms: str) -> list[Path]:
    """The style sheets of rooms, and of folders in them, in a fixed order."""
    found: list[Path] = []
    for room in rooms:
        found += [p for p in (ROOMS / room / "style.css",) if p.exists()]
        found += sorted((ROOMS / room).glob("*/style.css"))
    return found


PRESSING = ROOMS / "look" / "pressing"


def _pressing(name: str) -> Bundle:
    """A way to press, with what all of them share."""
    return script(name, *(PRESSING / f"{part}.js" for part in ("stops", "letters", name)))


@cache
def everything() -> dict[str, Bundle]:
    """``site`` is for everybody, ``staff`` adds what staff pages need; ``page`` is the script."""
    look = ROOMS / "look"
    base = [look / f"{part}.css" for part in ("tokens", "base", "parts")]
    site = styles("site", [*base, *room_styles("formats", "question_types", "responses")])
    story = styles("story", room_styles("tracker"))
    staff = styles("staff", [look / "staff.css", *room_styles("people", "photos", "studio")])
    own = ROOMS / "responses" / "ways"
    scripts = (own / f"{part}.js" for part in ("sending", "recording", "drawing", "making"))
    return {
        "pattern": styles("pattern", [look / "pattern.css"]),
        "signed": styles("signed", [ROOMS / "formats" / "signed.css"]),
        "site": site,
        "story": story,
        "staff": staff,
        "page": script("page", look / "page.js"),
        "studio": script("studio", ROOMS / "studio" / "studio.js"),
        "choosing": styles("choosing", [look / "choosing.css"]),
        "choosing_now": script("choosing", look / "choosing.js"),
        "eased": styles("eased", [look / "eased.css"]),
        **{name: _pressing(name) for name in ("scan", "dwell", "keyguard")},
        "steady": script("steady", PRESSING / "stops.js", PRESSING / "steady.js"),
        "ways": styles("ways", [own / "ways.css"]),
        "making": script("making", *scripts),
        "listen": script("listen", ROOMS / "read_aloud" / "listen.js"),
        "listening": styles("listening", [ROOMS / "read_aloud" / "style.css"]),
    }
