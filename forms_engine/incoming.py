"""What came in, read with a limit on how many fields it may have.

Each field costs far more than its two bytes. A page of ours has a few dozen; a form of millions is
somebody's attempt to keep a worker busy for everybody else.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import IO, Any

import flask
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.formparser import FormDataParser

MOST_FIELDS = 2_000


class FewFields(FormDataParser):
    def parse(
        self,
        stream: IO[bytes],
        mimetype: str,
        content_length: int | None,
        options: Mapping[str, str] | None = None,
    ) -> Any:
        if mimetype == "application/x-www-form-urlencoded":
            body = stream.read()
            if body.count(b"&") >= MOST_FIELDS:
                raise RequestEntityTooLarge
            stream = io.BytesIO(body)
        return super().parse(stream, mimetype, content_length, dict(options or {}))


class Request(flask.Request):
    form_data_parser_class = FewFields
