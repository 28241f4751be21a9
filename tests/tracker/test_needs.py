"""Staff see what a person needs before they answer, if the person allowed it (G01 flag)."""

from __future__ import annotations

import pytest

from forms_engine.people.staff import Role
from forms_engine.responses import store_needs
from forms_engine.services import Services
from tests.conftest import Site
from tests.people.conftest import add_staff, sign_in
from tests.tracker.conftest import Person, new_card


@pytest.mark.parametrize("allowed", [True, False])
def test_g01_flag_it_stands_where_the_answer_is_written(
    site: Site, house: Services, allowed: bool
) -> None:
    card = new_card(house)
    with house.database.writing() as connection:
        prefs = "pl.easy.day.200.on.2.in-one.sc-5000"
        store_needs.keep(connection, card, prefs, house.now())
        store_needs.share(connection, card, allowed, house.now())
    somebody = Person(house, "tell_us", card=card)
    somebody.answers("kind", "bad")
    item = somebody.items()[0]
    add_staff(site, Role.MANAGER, email="manager@home.example", name="Demo manager")
    page = sign_in(site.visitor(), "manager@home.example").opens(f"/staff/item/{item.ref}")
    assert ("What this person needs" in page.text) is allowed
    note = page.page.select_one(".needs")
    said = note.get_text(" ", strip=True) if note else ""
    for words in ("Very big words", "Polski", "One switch"):
        assert (words in said) is allowed
    assert "5 seconds" not in said, "how it is done is nobody's business"
