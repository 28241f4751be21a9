"""By a pointer that rests (C09), by a hand that holds (C10), by large buttons (C02)."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import NewDevice
from tests.browser.device import PHONE, TABLET, Device
from tests.browser.measures import does_not_fit, targets


def middle(there: Locator) -> tuple[float, float]:
    box = there.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


class Pointer:
    """Moved by a head or by eyes: it never presses."""

    def __init__(self, device: Device) -> None:
        self.device, self.page = device, device.page
        device.stops_time()
        self.page.reload()

    def rests_on(self, there: Locator, time: int = 2000) -> None:
        """Off the page first, as a glance away; then on it, scrolling there by resting as well."""
        for _ in range(12):
            _, y = middle(there)
            height = self.page.viewport_size["height"]  # type: ignore[index]
            if 60 < y < height - 60 or self.page.locator(".letters").count():
                break
            name = "down" if y > height / 2 else "up"
            self.page.mouse.move(*middle(self.page.locator(f".press-scroll--{name}")))
            self.page.clock.run_for(2000)
            self.device.is_drawn()
        self.page.mouse.move(3, 3)
        self.page.mouse.move(*middle(there))
        self.page.clock.run_for(time)


def test_c09_a_whole_journey_by_resting(device: NewDevice) -> None:
    tablet = device(820, 700).looks(input="dwell").opens("/form/tell_us")
    gaze = Pointer(tablet)

    def leads(there: Locator) -> None:
        with tablet.page.expect_navigation():
            gaze.rests_on(there)

    leads(tablet.main_button())
    gaze.rests_on(tablet.card("good"))
    assert tablet.chosen() == ["good"]
    leads(tablet.main_button())
    gaze.rests_on(tablet.field)
    for letter in "tea":
        gaze.rests_on(tablet.page.get_by_role("button", name=letter, exact=True))
    gaze.rests_on(tablet.page.get_by_role("button", name="Done"))
    assert tablet.field.input_value() == "tea"
    leads(tablet.main_button())
    while "/check" not in tablet.path:
        if tablet.page.locator(".out__button").count():
            leads(tablet.page.locator(".out__button").first)
        else:
            gaze.rests_on(tablet.page.locator(".card").first)
            leads(tablet.main_button())
    leads(tablet.main_button())
    assert tablet.heading == "Thank you."


@pytest.mark.parametrize("time", ["500", "5000"])
def test_c09_the_countdown_is_seen_and_leaving_takes_it_back(device: NewDevice, time: str) -> None:
    tablet = device().looks(input="dwell", dwell=time).begins("tell_us")
    gaze = Pointer(tablet)
    card = tablet.card("good")
    gaze.rests_on(card, int(time) - 150)
    expect(tablet.page.locator(".press-ring")).to_be_visible()
    tablet.page.mouse.move(3, 3)
    expect(tablet.page.locator(".press-ring")).to_have_count(0)
    tablet.page.clock.run_for(10_000)
    assert tablet.chosen() == []
    gaze.rests_on(card, int(time) + 150)
    assert tablet.chosen() == ["good"]


def test_c09_resting_on_does_not_choose_again(device: NewDevice) -> None:
    tablet = device().looks(input="dwell").goes_to("tell_us", "kind")
    tablet.chooses("good").goes("next")
    tablet.opens("/form/tell_us/about")
    gaze = Pointer(tablet)
    gaze.rests_on(tablet.card("food"), 12_000)
    assert tablet.chosen() == ["food"], "a box that is ticked is not unticked by looking on"
    gaze.rests_on(tablet.card("food"))
    assert tablet.chosen() == [], "after looking away it is"


def test_c09_on_the_next_page_nothing_is_chosen_until_the_pointer_moves_away(
    device: NewDevice,
) -> None:
    tablet = device().looks(input="dwell").begins("tell_us")
    gaze = Pointer(tablet)
    gaze.rests_on(tablet.card("good"))
    assert tablet.chosen() == ["good"]
    tablet.page.reload()
    x, y = middle(tablet.card("good"))
    tablet.page.mouse.move(x + 2, y)
    tablet.page.clock.run_for(6000)
    assert tablet.chosen() == []
    gaze.rests_on(tablet.card("good"))
    assert tablet.chosen() == ["good"]


def hold(device: Device, there: Locator, time: int) -> None:
    there.hover()
    device.page.mouse.down()
    device.page.clock.run_for(time)
    device.page.mouse.up()


def test_c10_a_press_counts_when_it_is_held_and_once(device: NewDevice) -> None:
    tablet = device().goes_to("tell_us", "kind").looks(hold="600", filter="1000")
    tablet.stops_time()
    tablet.page.reload()
    hold(tablet, tablet.card("good"), 100)
    assert tablet.chosen() == []
    expect(tablet.page.locator(".press-note")).to_contain_text("Hold a little longer.")
    hold(tablet, tablet.card("good"), 700)
    assert tablet.chosen() == ["good"]
    hold(tablet, tablet.card("bad"), 700)
    assert tablet.chosen() == ["good"], "so soon after the first it counts for nothing"
    tablet.page.clock.run_for(1100)
    tablet.card("bad").hover()
    tablet.page.mouse.down()
    tablet.page.clock.run_for(900)
    tablet.page.mouse.move(3, 3)
    tablet.page.mouse.up()
    assert tablet.chosen() == ["good"], "letting go elsewhere takes it back"


def test_c10_nobody_is_shut_in_by_holding(device: NewDevice) -> None:
    tablet = device().begins("tell_us").looks(hold="2000")
    tablet.stops_time()
    tablet.page.reload()
    for _ in range(4):
        hold(tablet, tablet.card("good"), 60)
    with tablet.page.expect_response("**/look"):
        tablet.page.get_by_role("button", name="From now on a short press is enough").click()
    hold(tablet, tablet.card("good"), 60)
    assert tablet.chosen() == ["good"]
    tablet.page.reload()
    assert tablet.page.evaluate("document.documentElement.dataset.hold") is None


def test_c10_by_key_as_by_hand_and_a_letter_held_is_one_letter(device: NewDevice) -> None:
    tablet = device().goes_to("tell_us", "kind").looks(hold="300", filter="500")
    tablet.stops_time()
    tablet.page.reload()
    keys = tablet.page.keyboard
    tablet.main_button().focus()
    keys.press("Enter")
    assert tablet.path == "/form/tell_us/kind"
    tablet.card("good").locator("input").focus()
    keys.down("Space")
    tablet.page.clock.run_for(400)
    keys.up("Space")
    assert tablet.chosen() == ["good"]
    tablet.page.clock.run_for(600)
    tablet.main_button().focus()
    keys.down("Enter")
    tablet.page.clock.run_for(400)
    with tablet.page.expect_navigation():
        keys.up("Enter")
    tablet.field.focus()
    keys.press("a")
    keys.press("a")
    tablet.page.clock.run_for(600)
    keys.press("a")
    assert tablet.field.input_value() == "aa"


@pytest.mark.parametrize("size", [PHONE, TABLET])
@pytest.mark.parametrize("way", ["big", "dwell"])
def test_c02_big_buttons_are_at_least_120_px(
    device: NewDevice, way: str, size: tuple[int, int]
) -> None:
    tablet = device(*size).looks(input=way).begins("one_of_each")
    small = []
    for path in ("/", "/card", "/form/tell_us", "/form/one_of_each/feeling", "/look/easier"):
        tablet.opens(path)
        small += [
            f"{path}: {one.words} {one.width:.0f} × {one.height:.0f}"
            for one in targets(tablet.page)
            if one.kind != "link"
            and "press-scroll" not in one.words  # beside the page, so that words keep their room
            and min(one.width, one.height) < 119.5
        ]
        small += [f"{path}: {fault}" for fault in does_not_fit(tablet.page)]
    assert not small, "\n".join(small)
