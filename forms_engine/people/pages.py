"""Home, and the People pages: who signs in here, with which roles."""

from __future__ import annotations

from flask import Blueprint, Response, abort, current_app, flash, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from forms_engine.languages.marking import N_
from forms_engine.look.page import render, times
from forms_engine.people import passwords, store
from forms_engine.people.current import me
from forms_engine.people.forms import AddForm, RolesForm
from forms_engine.people.permissions import MENU, allowed
from forms_engine.people.staff import Role, Staff
from forms_engine.people.trail import SIGNING_IN, line
from forms_engine.services import services

people_pages = Blueprint("people", __name__)

#: How many lines of the trail a page shows.
PAGE = 100

TAKEN = N_("Somebody already signs in with this e-mail. Look for them in the list.")
SAME_NAME = N_("Somebody here has this name already. Add a letter or a last name.")
NOT_YOURSELF = N_("You can't stop your own account. Ask another manager to do it.")
LAST_MANAGER = N_("Somebody must stay a manager. Make another person a manager first.")
CHANGED = N_("The roles are changed.")
STOPPED = N_("The account is stopped. They are signed out everywhere.")
STARTED = N_("The account is open again.")
NEW_PASSWORD = N_(
    "The password is changed. Give it to them in person. They are signed out everywhere."
)
ADDED = N_("They can sign in now. Give them the password in person, and ask them to change it.")


@people_pages.get("/")
def home() -> AnyResponse:
    """The first place in the menu that this person may go to."""
    for place in MENU:
        if place.endpoint in current_app.view_functions and allowed(place.endpoint, me().roles):
            return redirect(url_for(place.endpoint))
    return render("people/home.html", "Welcome")


@people_pages.get("/people/")
def everyone() -> Response:
    with services().database.reading() as connection:
        found = store.everyone(connection)
    return render("people/everyone.html", "People who work here", everyone=found)


@people_pages.route("/people/add", methods=["GET", "POST"])
def add() -> AnyResponse:
    house = services()
    form = AddForm(request.form)
    problems: dict[str, str] = {}
    if request.method == "POST" and not (problems := form.problems()):
        secret = passwords.hashed(form.password.data or "")
        try:
            with house.database.writing() as connection:
                given = (form.email.data or "", form.name.data or "", secret, form.chosen())
                store.add(connection, *given, house.now(), me().id)
        except store.EmailTaken:
            problems["email"] = TAKEN
        except store.NameTaken:
            problems["name"] = SAME_NAME
        else:
            flash(ADDED)
            return redirect(url_for("people.everyone"), 303)
    status = 400 if problems else 200
    return render(
        "people/add.html", "Add somebody", status=status, form=form, problems=problems, roles=Role
    )


@people_pages.get("/people/<int:staff_id>")
def one(staff_id: int) -> Response:
    return _page_of(_find(staff_id))


@people_pages.post("/people/<int:staff_id>/roles")
def change_roles(staff_id: int) -> AnyResponse:
    house, somebody, form = services(), _find(staff_id), RolesForm(request.form)
    problem = form.problems().get("roles")
    with house.database.writing() as connection:
        stays = Role.MANAGER in form.chosen()
        if not problem and not stays and store.is_last_manager(connection, staff_id):
            problem = LAST_MANAGER
        if not problem:
            store.set_roles(connection, staff_id, form.chosen(), house.now(), me().id)
    if problem:
        return _page_of(somebody, problem)
    flash(CHANGED)
    return redirect(url_for("people.one", staff_id=staff_id), 303)


@people_pages.post("/people/<int:staff_id>/stop")
def stop(staff_id: int) -> AnyResponse:
    if staff_id == me().id:
        return _page_of(_find(staff_id), NOT_YOURSELF)
    return _set_active(staff_id, False, STOPPED)


@people_pages.post("/people/<int:staff_id>/start")
def start_again(staff_id: int) -> AnyResponse:
    return _set_active(staff_id, True, STARTED)


@people_pages.post("/people/<int:staff_id>/password")
def give_password(staff_id: int) -> AnyResponse:
    """For somebody who forgot theirs."""
    house, somebody, typed = services(), _find(staff_id), request.form.get("password", "")
    if weak := passwords.problem(typed, somebody.email):
        return _page_of(somebody, weak)
    secret = passwords.hashed(typed)
    with house.database.writing() as connection:
        store.set_password(connection, staff_id, secret, house.now(), me().id)
    flash(NEW_PASSWORD)
    return redirect(url_for("people.one", staff_id=staff_id), 303)


@people_pages.get("/people/trail")
def trail() -> Response:
    """Who did what to which account, form or photo. No page takes a line of it away."""
    house, asked = services(), request.args
    of, everything = asked.get("of", type=int), asked.get("all") == "yes"
    with house.database.reading() as connection:
        names = {somebody.id: somebody.name for somebody in store.everyone(connection)}
        found = store.trail(
            connection,
            without=() if everything or of is not None else SIGNING_IN,
            of=of,
            before=asked.get("before", type=int),
            most=PAGE + 1,
        )
    return render(
        "people/trail.html",
        "What staff did",
        lines=[line(event, names) for event in found[:PAGE]],
        time=times(house),
        older=found[PAGE - 1].id if len(found) > PAGE else None,
        everything=everything,
        of=of,
        whose=names.get(of, "") if of is not None else "",
        links=allowed("people.one", me().roles),
    )


def _set_active(staff_id: int, active: bool, words: str) -> AnyResponse:
    house, somebody = services(), _find(staff_id)
    with house.database.writing() as connection:
        # Two managers can stop each other at the same moment.
        if not active and store.is_last_manager(connection, staff_id):
            return _page_of(somebody, LAST_MANAGER)
        store.set_active(connection, staff_id, active, house.now(), me().id)
    flash(words)
    return redirect(url_for("people.one", staff_id=staff_id), 303)


def _find(staff_id: int) -> Staff:
    with services().database.reading() as connection:
        return store.find(connection, staff_id) or abort(404)


def _page_of(somebody: Staff, problem: str = "") -> Response:
    return render(
        "people/one.html",
        "{name}: roles",
        status=400 if problem else 200,
        title_slots={"name": somebody.name},
        somebody=somebody,
        problem=problem,
        roles=Role,
    )
