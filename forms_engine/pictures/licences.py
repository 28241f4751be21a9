"""Licences a picture may have: a picture of which nobody knows who may use it is refused.

People write the same licence in many ways; ``known`` finds the one they mean.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Licence(NamedTuple):
    #: As SPDX names it; our own words for what SPDX does not know.
    id: str
    name: str
    #: Where its words stand on the web; "" where they stand nowhere.
    address: str


_CC = re.compile(
    r"cc-?(by(?:-(?:nc|sa|nd))*)(?:-(\d)(?:\.(\d))?)?(?:-(?:international|unported|[a-z]{2}))?"
)
_CC_WEB = re.compile(
    r"creativecommons\.org/licenses/(by(?:-(?:nc|sa|nd))*)(?:/(\d)\.(\d))?", re.ASCII
)
_FREE = re.compile(
    r"cc-?(?:0|zero)(?:-1\.0)?(?:-universal)?|.*creativecommons\.org/publicdomain/zero.*"
)
_SHORTER = (
    ("creative-commons-", "cc-"), ("attribution", "by"), ("share-alike", "sa"),
    ("sharealike", "sa"), ("noncommercial", "nc"), ("non-commercial", "nc"),
)  # fmt: skip
_VERSIONS = ("1.0", "2.0", "2.5", "3.0", "4.0")

CC0 = Licence("CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/")
OWN = Licence("own", "Made by this service", "")
PERMISSION = Licence("permission", "Used with permission", "")
PUBLIC_DOMAIN = Licence("public-domain", "Public domain", "")

_WORDS: dict[str, Licence] = {
    **dict.fromkeys(("own", "own-work", "our-own", "ours", "made-by-us", "own-photo"), OWN),
    **dict.fromkeys(("permission", "with-permission", "bought", "licensed"), PERMISSION),
    **dict.fromkeys(("public-domain", "pd"), PUBLIC_DOMAIN),
    "mit": Licence("MIT", "MIT", "https://opensource.org/license/mit"),
}

#: Said wherever a licence is missing or unknown.
WRITE_ONE = (
    "Write one such as CC0, CC BY 4.0 or CC BY-SA 4.0; own if you made it yourself; permission if "
    "its owner allows you to use it."
)


def known(written: str) -> Licence | None:
    """The licence that was meant: ``cc by-sa 4.0``, a web address of Creative Commons, ``own``."""
    text = re.sub(r"[\s_]+", "-", written.strip().casefold())
    if found := _CC_WEB.search(text):
        return _creative_commons(found[1], found[2], found[3])
    if _FREE.fullmatch(text):
        return CC0
    for long, short in _SHORTER:
        text = text.replace(long, short)
    if found := _CC.fullmatch(text):
        return _creative_commons(found[1], found[2], found[3])
    return _WORDS.get(text)


def _creative_commons(kind: str, major: str | None, minor: str | None) -> Licence | None:
    version = f"{major}.{minor or 0}" if major else ""
    if version and version not in _VERSIONS:
        return None
    name = f"CC {kind.upper()} {version}".strip()
    address = f"https://creativecommons.org/licenses/{kind}/{version}"
    return Licence(name.replace(" ", "-"), name, address if not version else f"{address}/")
