"""A private form can be left at once, from anywhere on the page, and gives nothing back."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Live, NewDevice
from tests.browser.device import PHONE, TABLET

FORM = "feeling_safe"


@pytest.fixture(scope="module")
def private(live: Live) -> Live:
    live.publish(FORM)
    return live


@pytest.mark.parametrize("size", [PHONE, TABLET])
def test_leave_now_is_in_reach_wherever_the_page_is_scrolled_to(
    private: Live, device: NewDevice, size: tuple[int, int]
) -> None:
    person = device(*size).begins(FORM)
    leave = person.page.get_by_role("button", name="Leave now")
    for place in ("does_anyone", "private_now"):
        person.opens(f"/form/{FORM}/{place}")
        person.page.evaluate("scrollTo(0, document.body.scrollHeight)")
        expect(leave).to_be_in_viewport(ratio=1)
    person.page.locator("#o-yes").focus()
    expect(person.page.locator("#o-yes")).to_be_in_viewport()


def test_going_back_after_it_shows_no_question_and_no_answer(
    private: Live, device: NewDevice
) -> None:
    person = device(*PHONE).begins(FORM).chooses("want")
    person.page.get_by_role("button", name="Leave now").click()
    expect(person.page).to_have_url(private.address + "/")
    person.page.go_back()
    expect(person.page.get_by_role("heading", level=1)).to_have_text("Feeling safe")
    assert person.page.locator("input:checked").count() == 0


def test_without_a_line_the_page_goes_too(private: Live, device: NewDevice) -> None:
    """Somebody has come in: no message may keep the question on the screen."""
    person = device(*PHONE).begins(FORM)
    person.page.context.set_offline(True)
    person.page.get_by_role("button", name="Leave now").click()
    person.page.wait_for_url("chrome-error://**")
    person.troubles.clear()
    person.page.context.set_offline(False)
