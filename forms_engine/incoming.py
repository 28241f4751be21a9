"""What came in, read with a limit on how many fields it may have, and without a session.

Each field costs far more than its two bytes. A page of ours has a few dozen; a form of millions is
somebody's attempt to keep a worker busy for everybody else.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import IO, Any, cast
from urllib.parse import parse_qsl

import flask
from flask.sessions import NullSession, SessionInterface
from werkzeug.datastructures import ImmutableMultiDict
from werkzeug.exceptions import ClientDisconnected, RequestEntityTooLarge
from werkzeug.formparser import FormDataParser
from werkzeug.http import parse_cookie
from werkzeug.utils import cached_property

FORM = "application/x-www-form-urlencoded"
MOST_FIELDS = 2_000
#: Bytes of a form that is read in one go, as nearly all are.
SHORT = 65_536


class FewFields(FormDataParser):
    def parse(
        self,
        stream: IO[bytes],
        mimetype: str,
        content_length: int | None,
        options: Mapping[str, str] | None = None,
    ) -> Any:
        if mimetype != FORM:
            return super().parse(stream, mimetype, content_length, dict(options or {}))
        return stream, self.cls(_fields(stream.read())), self.cls()


def _fields(body: bytes) -> list[tuple[str, str]]:
    if body.count(b"&") >= MOST_FIELDS:
        raise RequestEntityTooLarge
    return parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True)


class Request(flask.Request):
    form_data_parser_class = FewFields

    @cached_property
    def form(self) -> ImmutableMultiDict[str, str]:
        """A short form of one kind and of known length needs no parser. All else does."""
        said, length = self.environ, self.environ.get("CONTENT_LENGTH", "")
        known = length.isdecimal() and "HTTP_TRANSFER_ENCODING" not in said
        if not known or int(length) > SHORT or said.get("CONTENT_TYPE") != FORM:
            return super().form
        body = said["wsgi.input"].read(int(length))
        if len(body) < int(length):
            raise ClientDisconnected
        # Nothing is left to read, and there are no files in it.
        vars(self).update(stream=BytesIO(), files=ImmutableMultiDict())
        return ImmutableMultiDict(_fields(body))

    @cached_property
    def cookies(self) -> ImmutableMultiDict[str, str]:
        """Straight from where they are: the usual way looks through every header for them."""
        return cast("ImmutableMultiDict[str, str]", parse_cookie(self.environ, ImmutableMultiDict))


class NoSession(SessionInterface):
    """For pages that have none: the same empty one for everybody, which refuses to be written."""

    _empty = NullSession()

    def open_session(self, app: flask.Flask, request: flask.Request) -> NullSession:
        return self._empty

    def save_session(self, *_: object) -> None:
        pass
