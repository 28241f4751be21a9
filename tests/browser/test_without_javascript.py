"""The whole way without any script (A20): what is sent, kept and shown is the same."""

from __future__ import annotations

from tests.browser import journeys
from tests.browser.conftest import Live, NewDevice
from tests.browser.device import PHONE


def test_a20_a_whole_journey_without_javascript(device: NewDevice) -> None:
    """And nothing is offered that only a script could do, such as printing."""
    phone = device(*PHONE, java_script_enabled=False)
    met = []
    for place in journeys.my_month(phone):
        met.append(place)
        assert not phone.page.locator("[data-print]").filter(visible=True).count(), place
    assert "sent" in met


def test_a20_danger_is_answered_at_once_without_javascript(device: NewDevice) -> None:
    phone = device(*PHONE, java_script_enabled=False)
    assert "help now" in list(journeys.tell_us(phone))


def test_a20_mistakes_and_the_card_without_javascript(device: NewDevice, live: Live) -> None:
    phone = device(*PHONE, java_script_enabled=False)
    phone.begins("tell_us").goes("next")
    assert phone.message.is_visible()
    phone.presses("Miss this question")
    assert phone.path == "/form/tell_us/what"
    assert "one thing, judged" in list(journeys.card(phone, live.card()))
