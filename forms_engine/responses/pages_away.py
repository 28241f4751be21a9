"""Getting away from a form: at once, or because now is not the time. No trace stays here."""

from __future__ import annotations

from flask import Blueprint, Response

from forms_engine.languages.marking import N_
from forms_engine.look.page import onward_to, render
from forms_engine.responses.leaving import away
from forms_engine.responses.pages_start import no_such_form
from forms_engine.responses.visits import visit_of
from forms_engine.services import services

away_pages = Blueprint("away_pages", __name__)


@away_pages.post("/form/<form_id>/away")
def away_now(form_id: str) -> Response:
    house = services()
    visit, _ = visit_of(house, form_id)
    return away(house, visit, form_id)


@away_pages.get("/form/<form_id>/paused")
def paused(form_id: str) -> Response:
    """After an answer that says: not here, not now."""
    house = services()
    version_id = house.versions.current(form_id)
    if version_id is None:
        return no_such_form()
    form = house.versions.get(version_id).form
    if not any(trigger.pause for trigger in form.triggers):
        return onward_to(f"/form/{form_id}")
    return render(
        "responses/paused.html",
        N_("You can do this another time"),
        form=form,
        phone=house.settings.phone,
        emergency=house.settings.emergency,
    )
