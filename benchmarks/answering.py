"""How fast answering is, beside a bare Flask *hello* on the same server, in one run.

    python3 benchmarks/answering.py            prints the table
    python3 benchmarks/answering.py --keep     and keeps it in benchmarks/README.md

Needs ``wrk`` (a Debian package) for the request rates. The journeys are driven from here.
"""

from __future__ import annotations

import multiprocessing
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.client import Browser
from benchmarks.keeping import keep
from benchmarks.servers import FORMS, WORKERS, Server, hello, ours, running

FORM = "eight_questions"
CONNECTIONS = 16
SECONDS = 4
ROUNDS = 5
JOURNEY_SECONDS = 10
JOURNEY_CLIENTS = 4
HELLO_PORT, OUR_PORT = 9311, 9312

Row = tuple[str, str, str]
#: Cookie, csrf, and for each question page its path and the values that can be chosen.
Person = tuple[str, str, list[tuple[str, list[str]]]]


def wrk(port: int, script: Path | None, path: str = "/") -> tuple[float, float]:
    """(requests a second, p99 in ms). Any answer but 2xx and 3xx ends the program."""
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency"]
    command += ["-s", str(script)] if script else []
    out = subprocess.run(
        [*command, f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=True
    ).stdout
    if "Non-2xx" in out or "Socket errors" in out:
        raise SystemExit(out)
    rate = re.search(r"Requests/sec: +([\d.]+)", out)
    late = re.search(r"99% +([\d.]+)(us|ms|s)\b", out)
    assert rate is not None
    assert late is not None
    return float(rate[1]), float(late[1]) * {"us": 0.001, "ms": 1, "s": 1000}[late[2]]


def sittings(port: int, count: int) -> list[tuple[str, str, list[tuple[str, list[str]]]]]:
    """(cookie, csrf, [(path, values)]) of people who have come to the last question."""
    found = []
    for _ in range(count):
        browser, pages = Browser(port), []
        _, place, _ = browser.ask(b"POST", f"/form/{FORM}")
        csrf = ""
        while not place.endswith("/check"):
            page = browser.ask(b"GET", place)[2].decode()
            csrf = re.search(r'name="csrf" value="([^"]*)"', page)[1]  # type: ignore[index]
            values = re.findall(r'name="answer" value="([^"]*)"', page)
            pages.append((place, values))
            body = f"csrf={csrf}&was=&then=&go=next&answer={values[0]}".encode()
            place = browser.ask(b"POST", place, body)[1]
        found.append((browser.cookie.decode(), csrf, pages))
        browser.close()
    return found


def scripts(
    folder: Path, people: list[tuple[str, str, list[tuple[str, list[str]]]]]
) -> dict[str, Path]:
    """wrk scripts: GET and POST over all eight questions of many people, every answer a new one."""
    gets, posts = [], []
    for cookie, csrf, pages in people:
        for path, values in pages:
            gets.append(f'{{"{path}", "{cookie}"}}')
            for value in values[:2]:
                body = f"csrf={csrf}&was=&then=&go=next&answer={value}"
                posts.append(f'{{"{path}", "{cookie}", "{body}"}}')
    head = (
        "local n = 0\nlocal all = {%s}\nfunction request()\n n = n %% #all + 1\n local r = all[n]\n"
    )
    get = head % ", ".join(gets) + (
        ' return wrk.format("GET", r[1], {Cookie=r[2], ["Accept-Encoding"]="gzip"})\nend'
    )
    kind = '["Content-Type"]="application/x-www-form-urlencoded"'
    # All second answers, then all first ones: so that no save finds its answer already there.
    turned = posts[1::2] + posts[0::2]
    post = (
        head % ", ".join(turned)
        + f' return wrk.format("POST", r[1], {{Cookie=r[2], {kind}}}, r[3])\nend'
    )
    body = f"csrf={'x' * 22}&was=&then=&go=next&answer=good"
    plain = head % f'"{body}"' + f' return wrk.format("POST", "/", {{{kind}}}, r)\nend'
    files = {"get": get, "post": post, "hello_post": plain}
    for name, text in files.items():
        (folder / f"{name}.lua").write_text(text)
    return {name: folder / f"{name}.lua" for name in files}


def _walk(port: int, until: float, done: multiprocessing.Queue[tuple[int, int]]) -> None:
    browser, journeys, requests = Browser(port), 0, 0
    while time.time() < until:
        requests += browser.journey(FORM)
        journeys += 1
    done.put((journeys, requests))


def walk(port: int) -> tuple[int, int]:
    """Whole journeys from several clients at once: (journeys, requests)."""
    done: multiprocessing.Queue[tuple[int, int]] = multiprocessing.Queue()
    until = time.time() + JOURNEY_SECONDS
    clients = [
        multiprocessing.Process(target=_walk, args=(port, until, done))
        for _ in range(JOURNEY_CLIENTS)
    ]
    for client in clients:
        client.start()
    results = [done.get(timeout=JOURNEY_SECONDS + 60) for _ in clients]
    for client in clients:
        client.join()
    return sum(r[0] for r in results), sum(r[1] for r in results)


def middle(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


def rates(bare: Server, full: Server, folder: Path) -> list[Row]:
    """Request rates in turn, round by round; of each the best round, because which worker takes
    how many of the connections is chance, and a bad deal costs either server two thirds."""
    files = scripts(folder, sittings(full.port, 48))
    got: dict[str, list[float]] = {name: [] for name in ("hg", "g", "hp", "p", "late")}
    for _ in range(ROUNDS):
        got["hg"].append(wrk(bare.port, None)[0])
        got["g"].append(wrk(full.port, files["get"])[0])
        got["hp"].append(wrk(bare.port, files["hello_post"])[0])
        rate, late = wrk(full.port, files["post"])
        got["p"].append(rate)
        got["late"].append(late)
    best = {name: max(values) for name, values in got.items()}
    ratio_get, ratio_post = best["g"] / best["hg"], best["p"] / best["hp"]
    return [
        ("*hello* GET, POST", f"{best['hg']:,.0f}/s, {best['hp']:,.0f}/s", ""),
        ("GET question", f"{best['g']:,.0f}/s = {ratio_get:.2f} of *hello*", "0.55 and up"),
        ("POST answer", f"{best['p']:,.0f}/s = {ratio_post:.2f} of *hello*", "0.38 and up"),
        (
            f"POST answer, p99 at {CONNECTIONS} connections",
            f"{middle(got['late']):.0f} ms",
            "under 60 ms",
        ),
    ]


def journeys(full: Server, data: Path) -> list[Row]:
    before_cpu, before = full.cpu_seconds(), sent(data)
    done, requests = walk(full.port)
    cpu = (full.cpu_seconds() - before_cpu) / done * 1000
    stored = sent(data) - before
    return [
        (
            f"whole journeys of 8 questions ({requests / done:.0f} requests each)",
            f"{done / JOURNEY_SECONDS:.0f} a second",
            "100 and up",
        ),
        ("server CPU a journey", f"{cpu:.1f} ms", "at most 16 ms"),
        ("responses stored / journeys claimed", f"{stored} / {done}", "equal"),
    ]


def sent(data: Path) -> int:
    with sqlite3.connect(data / "forms.sqlite3") as connection:
        query = "SELECT count(*) FROM response WHERE sent_at IS NOT NULL"
        return int(connection.execute(query).fetchone()[0])


def wire(full: Server) -> list[Row]:
    """What a browser with nothing kept fetches for the first question page."""
    browser = Browser(full.port)
    place = browser.ask(b"POST", "/form/my_month")[1]
    page = browser.ask(b"GET", place)[2].decode()
    names = re.findall(r'(?:href|src)="(/-/assets/[^"]+)"', page)
    sizes = {name: _wire(full.port, name, b"") for name in names}
    html = _wire(full.port, place, browser.cookie)
    script = sum(size for name, size in sizes.items() if name.endswith(".js"))
    total = html + sum(sizes.values())
    return [
        ("first question page of *My month*, cold", f"{total / 1000:.1f} kB", "at most 40 kB"),
        ("of that, JavaScript", f"{script / 1000:.1f} kB", "at most 8 kB"),
        ("requests", str(1 + len(sizes)), "at most 5"),
    ]


def _wire(port: int, path: str, cookie: bytes) -> int:
    """Bytes of one answer, head and body, as they travel."""
    import socket

    with socket.create_connection(("127.0.0.1", port)) as line:
        head = b"GET %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" % path.encode()
        line.sendall(head + b"Accept-Encoding: gzip\r\nCookie: %s\r\n\r\n" % cookie)
        return sum(iter(lambda: len(line.recv(65536)), 0))


def table(rows: list[Row]) -> str:
    lines = ["| what | measured | wanted |", "|---|--:|--:|"]
    return "\n".join([*lines, *(f"| {a} | {b} | {c} |" for a, b, c in rows)])


def main() -> None:
    if shutil.which("wrk") is None:
        raise SystemExit("This needs wrk. On Debian: apt-get install wrk")
    with tempfile.TemporaryDirectory() as name:
        folder, data = Path(name), Path(name) / "data"
        forms = folder / "forms"
        shutil.copytree(FORMS / FORM, forms / FORM)
        shutil.copytree(FORMS.parent.parent / "form_definitions" / "my_month", forms / "my_month")
        with running("ours", ours(OUR_PORT, data, forms), OUR_PORT, f"/form/{FORM}"):
            pass  # the first start makes the tables and publishes
        with (
            running("hello", hello(HELLO_PORT), HELLO_PORT, "/") as bare,
            running("ours", ours(OUR_PORT, data, forms), OUR_PORT, f"/form/{FORM}") as full,
        ):
            rows = [*wire(full), *rates(bare, full, folder), *journeys(full, data)]
            memory = full.memory()
            rows.append(
                (
                    f"memory of {WORKERS} workers after all that",
                    f"{memory['Pss']:.0f} MB ({memory['Rss']:.0f} MB if shared pages count twice)",
                    "under 150 MB",
                )
            )
            rows.append(
                (
                    "start to first page, once set up",
                    f"{full.seconds_to_first_page:.1f} s",
                    "under 2 s",
                )
            )
    print(table(rows))
    if "--keep" in sys.argv:
        keep("answering", table(rows))


if __name__ == "__main__":
    main()
