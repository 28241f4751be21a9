"""A part of the site that is built when somebody first asks for it.

The pages people answer in must start fast and stay small, so sign-in and its libraries wait.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from flask import Flask
from werkzeug.middleware.dispatcher import DispatcherMiddleware

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


class Mounts(DispatcherMiddleware):
    """One app, and others below addresses of their own, to which few requests go."""

    def __init__(self, app: WSGIApplication, mounts: dict[str, WSGIApplication]) -> None:
        super().__init__(app, mounts)
        self._below = tuple(mounts)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ.get("PATH_INFO", "").startswith(self._below):
            return super().__call__(environ, start_response)
        return self.app(environ, start_response)


class Later:
    """A web app made on its first request, once, however many threads ask at the same moment."""

    def __init__(self, make: Callable[[], Flask]) -> None:
        self._make = make
        self._app: Flask | None = None
        self._lock = threading.Lock()

    @property
    def app(self) -> Flask:
        if self._app is None:
            with self._lock:
                if self._app is None:
                    self._app = self._make()
        return self._app

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        return self.app(environ, start_response)
