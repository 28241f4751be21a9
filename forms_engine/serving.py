"""Hands the app to a web server: gunicorn, or waitress where there is no gunicorn.

Neither keeps a log of requests: an address on this site can be as private as what is said here.
"""

from __future__ import annotations

import gc
import os
from base64 import b64encode
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from hashlib import sha256
from typing import Any

from flask import Flask
from markupsafe import escape

from forms_engine.languages.interface import Interface
from forms_engine.languages.known import SOURCE
from forms_engine.languages.marking import N_
from forms_engine.settings import Settings

#: Threads in each worker. More people than this wait their turn, for milliseconds.
THREADS = 8
#: How long a quiet connection is kept, in seconds, so that the next page needs no new one.
KEEP_ALIVE = 15
#: A worker that hears nothing of itself for this long is started again.
PATIENCE = 60
#: A line that falls silent in the middle of a request is given up after so many seconds.
SILENCE = 20

ADDRESS_TOO_LONG = (
    N_("This address is too long"),
    N_("We cannot open it. Maybe something was added to it."),
    N_("The answers we saved before are safe."),
)
SENT_TOO_MUCH = (
    N_("Your browser sent us too much"),
    N_("The last thing you did is not saved. The answers we saved before are safe."),
    N_("Try another browser or another device. If you have a card, you can go on with it there."),
    N_(
        "Or ask somebody to help you: they can clear the cookies that this browser keeps for us. "
        "Have your card ready before you do that."
    ),
)
FIRST_PAGE = N_("Go to the first page")
#: There is no style sheet where nothing of the request was read: this is all of it.
_STYLE = (
    ":root{color-scheme:light dark}"
    "body{font:1.375rem/1.5 'Noto Sans',system-ui,sans-serif}"
    "body{max-width:38rem;margin:auto;padding:1rem}"
    "h1,h2{font-size:1.75rem;line-height:1.3}"
    "section{border-top:2px solid;margin-top:2rem}"
    "a{display:inline-block;padding:1rem 1.5rem;color:inherit}"
    "a{border:2px solid;border-radius:.75rem}"
    "a:focus-visible{outline:4px solid;outline-offset:3px}"
)
_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
{parts}</main>
</body>
</html>
"""


class PortTaken(Exception):
    """Something else listens there. The message says what to write instead."""


def serve(
    app: Flask,
    settings: Settings,
    interface: Interface,
    begun: Callable[[], None],
    ready: str = "",
) -> None:
    """Answer requests until we are stopped. ``begun`` is called in each process that answers.

    ``interface`` has the words for whoever is turned away before the app sees it. ``ready`` is
    printed once the door is open. Raises PortTaken.
    """
    _refuse_a_taken_port(settings)

    def before_fork(server: Any, worker: Any) -> None:
        taken = [other.core for other in server.WORKERS.values()]
        worker.core = free_core(taken, settings.workers)

    def after_fork(server: Any, worker: Any) -> None:
        if worker.core is not None:
            os.sched_setaffinity(0, {worker.core})
        begun()

    try:
        from gunicorn.app.base import BaseApplication
    except ImportError:
        begun()
        _waitress(app, settings, ready)
        return

    class Server(BaseApplication):  # type: ignore[misc]
        def load_config(self) -> None:
            for name, value in gunicorn_options(settings).items():
                self.cfg.set(name, value)
            self.cfg.set("worker_class", patient_worker(interface))
            self.cfg.set("pre_fork", before_fork)
            self.cfg.set("post_fork", after_fork)
            self.cfg.set("when_ready", lambda server: print(ready, flush=True) if ready else None)

        def load(self) -> Flask:
            return app

    _stay_small()
    Server().run()


def patient_worker(interface: Interface) -> type:
    """The worker with threads, which by itself waits for ever for the rest of a request.

    A few telephones that lose their line while they send would each keep a thread, and soon
    nobody could answer any more.
    """
    from selectors import EVENT_READ, DefaultSelector

    from gunicorn.http import RequestParser
    from gunicorn.http.errors import LimitRequestHeaders, LimitRequestLine
    from gunicorn.http.unreader import SocketUnreader
    from gunicorn.workers.gthread import ThreadWorker

    class Line(SocketUnreader):  # type: ignore[misc]
        def chunk(self, size_hint: int | None = None) -> bytes:
            with DefaultSelector() as waiting:
                waiting.register(self.sock, EVENT_READ)
                if not waiting.select(SILENCE):
                    return b""  # as if they had hung up
            return bytes(super().chunk(size_hint))

    class Worker(ThreadWorker):  # type: ignore[misc]
        def handle(self, conn: Any) -> object:
            if conn.parser is None:
                conn.parser = RequestParser(conn.cfg, conn.sock, conn.client)
                conn.parser.unreader = Line(conn.sock)
            return super().handle(conn)

        def handle_error(self, req: Any, client: Any, addr: Any, exc: Exception) -> None:
            """Turned away before the app sees it: in our words too, and none of the request's."""
            if isinstance(exc, LimitRequestLine):
                page = turned_away(interface, "414 URI Too Long", *ADDRESS_TOO_LONG)
            elif isinstance(exc, LimitRequestHeaders):
                page = turned_away(interface, "431 Request Header Fields Too Large", *SENT_TOO_MUCH)
            else:
                super().handle_error(req, client, addr, exc)
                return
            with suppress(OSError):  # they may have gone
                client.sendall(page)

    return Worker


def turned_away(interface: Interface, status: str, title: str, *lines: str) -> bytes:
    """A small kind page for a request that was not read: nobody knows its language, so in all."""
    others = [one for one in interface.languages if one.code != SOURCE]
    parts = [_in(interface, SOURCE, "h1", title, lines)]
    for one in others:
        if interface.has(one.code, title):
            words = _in(interface, one.code, "h2", title, lines)
            parts.append(f'<section lang="{one.code}" dir="{one.direction}">\n{words}</section>\n')
    body = _PAGE.format(title=interface.plain(SOURCE, title), style=_STYLE, parts="".join(parts))
    return _answer(status, body.encode())


def _in(interface: Interface, code: str, tag: str, title: str, lines: Sequence[str]) -> str:
    def say(words: str) -> str:
        return str(escape(interface.plain(code, words)))

    told = "".join(f"<p>{say(line)}</p>\n" for line in lines)
    way_on = f'<p><a href="/">{say(FIRST_PAGE)}</a></p>\n'
    return f"<{tag}>{say(title)}</{tag}>\n{told}{way_on}"


def _answer(status: str, body: bytes) -> bytes:
    style = b64encode(sha256(_STYLE.encode()).digest()).decode()
    head = (
        f"HTTP/1.1 {status}",
        "Connection: close",
        "Content-Type: text/html; charset=utf-8",
        f"Content-Length: {len(body)}",
        "Cache-Control: no-store",
        f"Content-Security-Policy: default-src 'none'; style-src 'sha256-{style}'",
        "Referrer-Policy: no-referrer",
        "X-Content-Type-Options: nosniff",
    )
    return "\r\n".join((*head, "", "")).encode() + body


def free_core(taken: Collection[int | None], workers: int) -> int | None:
    """A core for one worker alone (Linux); None where there are not enough for all of them.

    Only one thread of a worker can run Python at a time. Where its threads wander over several
    cores, handing on costs more than the work: a third of the pages a second was measured.
    """
    if not hasattr(os, "sched_getaffinity"):
        return None
    cores = sorted(os.sched_getaffinity(0))
    if not 1 < workers <= len(cores):
        return None
    return next((core for core in cores if core not in taken), None)


def _stay_small() -> None:
    """Let the workers share what was read before they part.

    It is never thrown away, so the collector need not touch it, and by touching copy it.
    """
    gc.collect()
    gc.freeze()


def gunicorn_options(settings: Settings) -> dict[str, object]:
    return {
        "bind": f"{settings.host_in_address}:{settings.port}",
        "workers": settings.workers,
        "worker_class": "gthread",
        "threads": THREADS,
        "keepalive": KEEP_ALIVE,
        "timeout": PATIENCE,
        # Workers are forked from one that has read everything, and share its memory.
        "preload_app": True,
        "limit_request_line": 4094,
        "limit_request_fields": 64,
        # Which proxies are believed is the app's own setting, and nobody is by default.
        "forwarded_allow_ips": "",
        "accesslog": None,
        "umask": 0o077,
        # A warning quotes what it could not read, and that can be a card's address or words.
        "loglevel": "error",
        "control_socket_disable": True,
        "proc_name": "forms-engine",
    }


def _refuse_a_taken_port(settings: Settings) -> None:
    import socket

    with socket.socket(socket.AF_INET6 if ":" in settings.host else socket.AF_INET) as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((settings.host, settings.port))
        except OSError as error:
            raise PortTaken(
                f"We cannot listen on {settings.host}, port {settings.port}: {error.strerror}. "
                f"Another program may use it. Try another port: --port {settings.port + 1}"
            ) from error


def _waitress(app: Flask, settings: Settings, ready: str) -> None:
    from waitress import create_server

    server = create_server(
        app,
        host=settings.host,
        port=settings.port,
        threads=THREADS * settings.workers,
        max_request_body_size=max(settings.media_limit, settings.recording_bytes + 100_000),
        ident="",
    )
    if ready:
        print(ready, flush=True)
    server.run()
