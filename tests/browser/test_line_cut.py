"""The line is cut in the moment of saving: what is left of the words when it comes back?

Where our script runs and the device knows that it has no line, the page stays. Else the browser
shows its own page, with one button: try again. That keeps the words; its Back does not.
"""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import Live, NewDevice
from tests.browser.device import Device

WORDS = "I cannot sleep. Someone shouts at night.\nIt is every night."


def next_without_a_line(device: Device) -> None:
    device.context.set_offline(True)
    device.page.locator("button[name=go][value=next]:not(.silent)").click()
    device.page.wait_for_url("chrome-error://**")
    assert all("ERR_INTERNET_DISCONNECTED" in one for one in device.troubles), device.troubles
    device.troubles.clear()
    device.context.set_offline(False)


def test_the_page_stays_with_everything_on_it_and_says_so(device: NewDevice) -> None:
    tablet = device().goes_to("tell_us", "what")
    tablet.field.fill(WORDS)
    tablet.context.set_offline(True)
    tablet.page.locator("button[name=go][value=next]:not(.silent)").click()
    message = tablet.page.locator("[data-cut]")
    expect(message).to_be_focused()
    expect(message).to_contain_text("not saved yet")
    expect(tablet.field).to_have_value(WORDS)
    tablet.context.set_offline(False)
    expect(message).to_be_hidden()
    tablet.goes("next")
    assert tablet.path == "/form/tell_us/about"
    tablet.goes("back")
    expect(tablet.field).to_have_value(WORDS)


def test_trying_again_saves_a_choice(device: NewDevice) -> None:
    tablet = device(java_script_enabled=False).begins("tell_us").chooses("worry")
    next_without_a_line(tablet)
    tablet.page.reload()
    assert tablet.path == "/form/tell_us/what"
    tablet.goes("back")
    assert tablet.chosen() == ["worry"]


def test_trying_again_saves_typed_words(device: NewDevice) -> None:
    tablet = device(java_script_enabled=False).goes_to("tell_us", "what")
    tablet.field.fill(WORDS)
    next_without_a_line(tablet)
    tablet.page.reload()
    assert tablet.path == "/form/tell_us/about"
    tablet.goes("back")
    expect(tablet.field).to_have_value(WORDS)


def test_what_was_saved_before_the_cut_is_there_after_back(device: NewDevice) -> None:
    tablet = device(java_script_enabled=False).begins("tell_us").answers("idea")
    tablet.field.fill(WORDS)
    next_without_a_line(tablet)
    tablet.page.go_back()
    assert tablet.path == "/form/tell_us/kind"
    assert tablet.chosen() == ["idea"]


def test_a_button_works_again_after_a_cut(device: NewDevice) -> None:
    """A second press is ignored only while the first may still arrive."""
    tablet = device().stops_time().begins("tell_us").chooses("good")
    page = tablet.page
    page.evaluate("addEventListener('submit', (one) => one.preventDefault(), {once: true})")
    page.locator("button[name=go][value=next]:not(.silent)").click()
    assert page.evaluate("document.forms[0].dataset.sent") == "1"
    page.clock.run_for(3000)
    expect(page.locator("form[data-sent]")).to_have_count(0)
    tablet.goes("next")
    assert tablet.path == "/form/tell_us/what"


def test_a_second_press_saves_once_and_loses_nothing(device: NewDevice, live: Live) -> None:
    """A shaky hand presses Send twice: one thank you, and one answer sent."""
    tablet = device().goes_to("skips_ahead", "dinner_time").chooses("same").goes("next")
    while not tablet.path.endswith("/check"):
        tablet.presses("I don't know")
    with tablet.page.expect_navigation():
        tablet.main_button().dblclick()
    expect(tablet.page.locator("h1")).to_have_text("Thank you.")
    with live.house.database.reading() as connection:
        sent = "SELECT count(*) FROM response WHERE sent_at IS NOT NULL AND id = ?"
        number = tablet.path.rsplit("/", 1)[1]
        assert connection.exec_driver_sql(sent, (number,)).scalar() == 1
