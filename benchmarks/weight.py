"""What the first question page weighs in each web format, and with each thing a person may choose.

    python3 benchmarks/weight.py --keep

Everything as it travels, gzip and heads of answers included, to a browser that has kept nothing.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.answering import OUR_PORT, _wire, ours
from benchmarks.client import Browser
from benchmarks.keeping import keep
from benchmarks.servers import ROOT, running
from forms_engine.look.prefs import Prefs

USUAL = Prefs("en-GB")
CHOSEN = {
    "easy words (as it comes)": USUAL,
    "standard words": USUAL.but(voice="standard"),
    "no pictures": USUAL.but(pictures="off"),
    "Urdu": USUAL.in_language("ur"),
    "a small picture above key words": USUAL.but(symbols="on"),
    "another *me*": USUAL.but(me="skin3-afro-black-glasses"),
    "buttons to hear": USUAL.but(sound="on"),
    "read to me": USUAL.but(sound="read"),
    "big buttons": USUAL.but(input="big"),
    "keyguard": USUAL.but(input="keyguard"),
    "one switch": USUAL.but(input="one"),
    "two switches": USUAL.but(input="two"),
    "dwell": USUAL.but(input="dwell"),
    "hold, and repeats filtered": USUAL.but(hold="600", filter="500"),
}
_PARTS = re.compile(r'(?:href|src)="(/(?:-/assets|pictures)/[^"]+)"')


def weight(port: int, look: Prefs) -> tuple[int, int, int, int, int]:
    """Bytes of everything, of the page, of style, of scripts; and how many requests."""
    browser = Browser(port)
    place = browser.ask(b"POST", "/form/my_month")[1]
    cookie = browser.cookie + f"; look={look.cookie()}".encode()
    browser.cookie = cookie
    page = browser.ask(b"GET", place)[2].decode()
    sizes = {name: _wire(port, name, b"") for name in dict.fromkeys(_PARTS.findall(page))}
    html = _wire(port, place, cookie)
    browser.close()
    style = sum(size for name, size in sizes.items() if name.endswith(".css"))
    script = sum(size for name, size in sizes.items() if name.endswith(".js"))
    return html + sum(sizes.values()), html, style, script, 1 + len(sizes)


def table(port: int) -> str:
    lines = [
        "| chosen | all | page | style | scripts | requests |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    for words, look in CHOSEN.items():
        *sizes, requests = weight(port, look)
        cells = " | ".join(f"{size / 1000:.1f} kB" for size in sizes)
        lines.append(f"| {words} | {cells} | {requests} |")
    return "\n".join(lines)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        forms = Path(name) / "forms"
        shutil.copytree(ROOT / "form_definitions" / "my_month", forms / "my_month")
        command = ours(OUR_PORT, Path(name) / "data", forms)
        with running("ours", command, OUR_PORT, "/form/my_month") as full:
            text = table(full.port)
    print(text)
    if "--keep" in sys.argv:
        keep("weight", text)


if __name__ == "__main__":
    main()
