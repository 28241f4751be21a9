"""Starting the servers to be compared, alike in everything but the app."""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
FORMS = ROOT / "tests" / "forms"
WORKERS = 2


@dataclass
class Server:
    name: str
    port: int
    process: subprocess.Popen[bytes]
    seconds_to_first_page: float

    def workers(self) -> list[int]:
        """Process numbers of the workers, without the one that minds them."""
        path = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(pid) for pid in path.read_text().split()]

    def cpu_seconds(self) -> float:
        """User and system time of the workers so far."""
        ticks = os.sysconf("SC_CLK_TCK")
        total = 0
        for pid in self.workers():
            fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            total += int(fields[11]) + int(fields[12])
        return total / ticks

    def memory(self) -> dict[str, float]:
        """MB of the workers together: ``Rss`` counts shared pages twice, ``Pss`` once."""
        found = {"Rss": 0.0, "Pss": 0.0}
        for pid in self.workers():
            for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
                name = line.split(":")[0]
                if name in found:
                    found[name] += int(line.split()[1]) / 1024
        return found


HELLO = """
import sys
from flask import Flask
from pathlib import Path
from forms_engine.languages.interface import Interface
from forms_engine.serving import serve
from forms_engine.settings import read
app = Flask("hello")
app.add_url_rule("/", "hello", lambda: "Hello", methods=["GET", "POST"])
settings = read({}, port=sys.argv[1], workers=sys.argv[2])
serve(app, settings, Interface(Path(sys.argv[3])), lambda: None)
"""


def _answers(port: int, path: str) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


@contextmanager
def running(name: str, command: list[str], port: int, path: str) -> Iterator[Server]:
    """The server, from its first good answer until the block ends."""
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        while not _answers(port, path):
            if process.poll() is not None or time.perf_counter() - began > 60:
                raise SystemExit(f"The server {name} did not start.")
        yield Server(name, port, process, time.perf_counter() - began)
    finally:
        process.terminate()
        process.wait(20)


def hello(port: int) -> list[str]:
    return [sys.executable, "-c", HELLO, str(port), str(WORKERS), str(ROOT / "translations")]


def ours(port: int, data: Path, forms: Path) -> list[str]:
    options = {"data": data, "forms": forms, "port": port, "workers": WORKERS}
    flags = [part for name, value in options.items() for part in (f"--{name}", str(value))]
    return [sys.executable, "-m", "forms_engine", "start", *flags]
