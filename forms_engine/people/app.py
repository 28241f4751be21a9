"""The staff app: sign-in, sessions and permissions round the pages it is handed.

It is a second Flask app, so that the pages people answer in have no session and no sign-in.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from typing import Any

from flask import Blueprint, Flask, current_app, redirect, request, session, url_for
from flask.sessions import SecureCookieSessionInterface
from flask_login import user_logged_out
from flask_security import Security, password_changed
from flask_wtf.csrf import CSRFProtect
from werkzeug.wrappers import Response as AnyResponse

from forms_engine.look.page import render
from forms_engine.people import store
from forms_engine.people.current import whoever
from forms_engine.people.messages import be_kind, say
from forms_engine.people.pages import people_pages
from forms_engine.people.passwords import SCRYPT, SHORTEST
from forms_engine.people.permissions import MENU, PERMISSIONS, allowed
from forms_engine.people.sign_in import NewPasswordForm, SignInForm, StaffDatastore
from forms_engine.people.staff import ROLE_WORDS, tidy_email
from forms_engine.services import Services, services

#: Sign-in pages and their titles; the library names the template, we bring our own.
TITLES = {
    "people/sign_in.html": "Sign in",
    "people/new_password.html": "Change your password",
}


def derived(secret: bytes, use: str) -> str:
    """A key for one use, made from this installation's own secret."""
    return hmac.new(secret, use.encode(), hashlib.sha256).hexdigest()


def config(house: Services) -> dict[str, Any]:
    return {
        "SECRET_KEY": derived(house.secret, "staff session"),
        "SESSION_COOKIE_NAME": "staff",
        "SESSION_COOKIE_PATH": "/staff",
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        # A slow reader is not thrown out; the token lives as long as the session.
        "WTF_CSRF_TIME_LIMIT": None,
        "SECURITY_PASSWORD_SALT": derived(house.secret, "staff password"),
        "SECURITY_PASSWORD_HASH": "scrypt",
        "SECURITY_PASSWORD_SCHEMES": ["scrypt"],
        "SECURITY_PASSWORD_SINGLE_HASH": {"scrypt"},
        "SECURITY_PASSWORD_HASH_PASSLIB_OPTIONS": SCRYPT,
        "SECURITY_PASSWORD_LENGTH_MIN": SHORTEST,
        "SECURITY_CHANGEABLE": True,
        "SECURITY_REGISTERABLE": False,
        # Their place is here: a second factor, and passkeys.
        "SECURITY_TWO_FACTOR": False,
        "SECURITY_WEBAUTHN": False,
        "SECURITY_SEND_PASSWORD_CHANGE_EMAIL": False,
        "SECURITY_USER_IDENTITY_ATTRIBUTES": [
            {"email": {"mapper": tidy_email, "case_insensitive": True}}
        ],
        "SECURITY_LOGIN_URL": "/sign-in",
        "SECURITY_LOGOUT_URL": "/sign-out",
        "SECURITY_CHANGE_URL": "/password",
        "SECURITY_POST_LOGIN_VIEW": "people.home",
        "SECURITY_POST_LOGOUT_VIEW": "security.login",
        "SECURITY_POST_CHANGE_VIEW": "people.home",
        "SECURITY_LOGIN_USER_TEMPLATE": "people/sign_in.html",
        "SECURITY_CHANGE_PASSWORD_TEMPLATE": "people/new_password.html",
        "SECURITY_LOGOUT_METHODS": ["POST"],
        "SECURITY_LOGOUT_CSRF": True,
        "SECURITY_API_ENABLED_METHODS": ["session"],
        "SECURITY_FLASH_MESSAGES": True,
        "SECURITY_STATIC_FOLDER": None,
    }


class _Session(SecureCookieSessionInterface):
    def get_cookie_secure(self, app: Flask) -> bool:
        return request.is_secure


def staff_app(app: Flask, blueprints: Iterable[Blueprint]) -> Flask:
    """Turn a bare app into the staff app, with these pages behind its permissions."""
    house: Services = app.extensions["forms_engine"]
    app.config.update(config(house))
    app.session_interface = _Session()
    CSRFProtect(app)
    security = Security(
        app,
        StaffDatastore(house.database),
        login_form=SignInForm,
        change_password_form=NewPasswordForm,
        render_template=_our_page,
    )
    # Pages only: no answer may tell a program more than a page tells a reader.
    security.want_json(lambda _request: False)
    be_kind(app)
    user_logged_out.connect(_forget_sessions, app)
    password_changed.connect(_note_new_password, app)
    app.before_request(_guard)
    for blueprint in (people_pages, *blueprints):
        app.register_blueprint(blueprint)
    app.jinja_env.globals.update(whoever=whoever, menu=_menu, role_words=ROLE_WORDS)
    return app


def _forget_sessions(_app: Flask, user: Any, **_more: Any) -> None:
    """Signing out ends every session of this account: a copied cookie must not outlive it."""
    if getattr(user, "id", None) is not None:
        with services().database.saving() as connection:
            store.save(connection, user.id, {"session_key": secrets.token_hex(16)})


def _note_new_password(_app: Flask, user: Any, **_more: Any) -> None:
    house = services()
    with house.database.writing() as connection:
        store.note(connection, house.now(), user.id, "password changed", "staff", user.id)


def _our_page(template: str, **values: Any) -> str:
    # The library speaks of text; a whole response, headers and all, passes through as well.
    return render(template, TITLES[template], **values)  # type: ignore[return-value]


def _guard() -> AnyResponse | None:
    """Before every page: is it in the table, and is this person's role?"""
    if request.endpoint is None:
        return None  # there is no such page, and the 404 says so
    somebody = whoever()
    if allowed(request.endpoint, somebody.roles if somebody else None):
        return None
    if somebody is not None or request.endpoint not in PERMISSIONS:
        return say("not allowed")
    if request.method in ("GET", "HEAD"):
        back = request.script_root + request.full_path.rstrip("?")
        return redirect(url_for("security.login", next=back))
    session.clear()
    return say("signed out")


def _menu() -> list[tuple[str, str, bool]]:
    """Address, words, and whether we are there, of every place this person may go."""
    somebody = whoever()
    if somebody is None:
        return []
    room = (request.endpoint or "").partition(".")[0]
    places = [
        place
        for place in MENU
        if place.endpoint in current_app.view_functions
        and allowed(place.endpoint, somebody.roles)
        and not allowed(place.unless, somebody.roles)
    ]
    exact = [place for place in places if place.endpoint == request.endpoint]
    # A page below a place is in it. The tracker's pages can be reached from several.
    below = [p for p in places if p.endpoint.partition(".")[0] == room != "tracker"]
    now = next(iter(exact or below), None)
    return [(url_for(place.endpoint), place.words, place == now) for place in places]
