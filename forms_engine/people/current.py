"""Who is signed in, for every staff page."""

from __future__ import annotations

from flask import abort, g

from forms_engine.people.staff import Staff


def whoever() -> Staff | None:
    """The member of staff who sent this request, or None if nobody is signed in."""
    from flask_security import current_user

    if "staff" not in g:
        g.staff = None
        if current_user.is_authenticated:
            g.staff = current_user.staff
    found: Staff | None = g.staff
    return found


def me() -> Staff:
    """The member of staff who sent this request. Pages behind the permissions always have one."""
    return whoever() or abort(401)
