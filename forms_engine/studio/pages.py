"""The Forms pages of the staff side."""

from __future__ import annotations

from flask import Blueprint, Response

from forms_engine.look.page import render

studio_pages = Blueprint("studio", __name__)


@studio_pages.get("/forms/")
def forms() -> Response:
    return render("studio/forms.html", "Forms")
