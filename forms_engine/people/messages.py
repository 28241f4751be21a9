"""What staff read when something is not as it should be: what happened, and what to do next."""

from __future__ import annotations

from typing import NamedTuple

from flask import Flask, Response, request
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from forms_engine.languages.marking import N_
from forms_engine.look.page import render
from forms_engine.people.current import whoever
from forms_engine.storage.database import NotSaved


class Message(NamedTuple):
    status: int
    title: str
    words: str
    again: bool = False  # True where signing in again is the way on


class Sent(NamedTuple):
    """What somebody sent and we could not keep, to be sent once more."""

    action: str
    fields: list[tuple[str, str]]
    #: Those that somebody wrote; the others are what they ticked.
    words: list[str]


MESSAGES = {
    "not allowed": Message(
        403,
        N_("This page is not part of your role"),
        N_("Nothing is broken. If you need this page, ask your manager to add the role."),
    ),
    "signed out": Message(
        401,
        N_("You are signed out"),
        N_("That was not saved. Sign in, go back, and send it again."),
        again=True,
    ),
    "old page": Message(
        400,
        N_("This page was open for too long"),
        N_(
            "That was not saved, to keep your work safe. Go back, load the page again, and send it."
        ),
    ),
    "sign in again": Message(
        400,
        N_("Please sign in again"),
        N_("This page was open for too long, or your browser keeps no cookies. It needs one."),
        again=True,
    ),
    "no page": Message(
        404,
        N_("There is no page here"),
        N_("The address may be old, or one letter may be wrong. Start again from the menu."),
    ),
    "too big": Message(
        413,
        N_("That is too big to send"),
        N_("It was not saved. Choose a smaller file, or write less, and send it again."),
    ),
    "not saved": Message(
        503,
        N_("We could not save that"),
        N_(
            "The computer that keeps it is busy or full. Wait a minute, go back, and send it again."
        ),
    ),
    "not saved, kept": Message(
        503,
        N_("We could not save that"),
        N_(
            "The computer that keeps it is busy or full. What you wrote is still on this page. "
            "Wait a minute, then send it again."
        ),
    ),
    "not understood": Message(
        400,
        N_("We could not read that"),
        N_("Nothing was saved. Go back, and try again."),
    ),
    "our fault": Message(
        500,
        N_("Something went wrong here"),
        N_("It is not your fault. It may not be saved: go back, look, and try again."),
    ),
}
_BY_STATUS = {401: "signed out", 403: "not allowed", 404: "no page", 405: "no page", 413: "too big"}


#: More than this is no page somebody filled in by hand.
_MOST_LETTERS = 60_000


def say(which: str, sent: Sent | None = None) -> Response:
    message = MESSAGES[which]
    return render(
        "people/message.html", message.title, status=message.status, message=message, sent=sent
    )


def what_was_sent() -> Sent | None:
    """None where it may not stand on a page again (a password), or cannot (a file)."""
    fields = [
        (name, value)
        for name, value in request.form.items(multi=True)
        if name != "csrf_token" and value
    ]
    secret = any("password" in name for name, _ in fields)
    if request.method != "POST" or secret or any(request.files.values()):
        return None
    if sum(len(value) for _, value in fields) > _MOST_LETTERS:
        return None
    words = [value for _, value in fields if " " in value.strip()]
    return Sent(request.script_root + request.full_path.rstrip("?"), fields, words)


def be_kind(app: Flask) -> None:
    """Answer every error of this app with a page that says what to do next."""

    @app.errorhandler(CSRFError)
    def _old_page(_error: CSRFError) -> Response:
        if request.endpoint == "security.login":
            return say("sign in again")
        return say("old page" if whoever() else "signed out")

    @app.errorhandler(NotSaved)
    def _not_saved(_error: NotSaved) -> Response:
        sent = what_was_sent()
        return say("not saved, kept", sent) if sent else say("not saved")

    @app.errorhandler(OverflowError)
    def _no_such_number(_error: OverflowError) -> Response:
        return say(_BY_STATUS[404])

    @app.errorhandler(Exception)
    def _anything(error: Exception) -> Response | HTTPException:
        # The kind of failure, never its words: they may hold what a person wrote.
        app.logger.error("a staff page failed: %s in %s", type(error).__name__, request.endpoint)
        return say("our fault")

    @app.errorhandler(HTTPException)
    def _other(error: HTTPException) -> Response | HTTPException:
        code = error.code or 500
        if code < 400:
            return error
        return say(_BY_STATUS.get(code, "not understood" if code < 500 else "our fault"))
