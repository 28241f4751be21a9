"""Nothing moves by itself, nothing is lost by going back, and borrowed words say their language."""

from __future__ import annotations

from functools import partial

import pytest
from playwright.sync_api import Page, expect

from tests.browser import journeys
from tests.browser.conftest import Live, NewDevice
from tests.browser.device import PHONE, TABLET

#: Everything that moved on the page since it opened, as shares of the screen.
_SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value; })
    .observe({type: "layout-shift", buffered: true});
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum), 50)));
})"""
_PLACES = """all => all.map((one) => {
  const box = one.getBoundingClientRect();
  return [box.left, box.top + scrollY, box.width, box.height]; })"""
_MOVING = """() => [...document.querySelectorAll("*")].filter((one) => {
  const style = getComputedStyle(one);
  const seconds = (text) => text.split(",").some((part) => parseFloat(part) > 0.001);
  return (style.animationName !== "none" && seconds(style.animationDuration))
    || seconds(style.transitionDuration) || style.scrollBehavior === "smooth";
}).map((one) => one.className)"""


def test_a17_nothing_on_a_question_page_moves(device: NewDevice) -> None:
    phone = device(*PHONE)
    for place in journeys.questions(phone.begins("tell_us"), "tell_us", journeys.TELLING):
        assert phone.page.evaluate(_SHIFTS) == 0, place
    tablet = device(*TABLET).begins("one_of_each")
    for place in journeys.questions(tablet, "one_of_each", journeys.ONE_OF_EACH):
        assert tablet.page.evaluate(_SHIFTS) == 0, place


def test_a17_choosing_moves_nothing_either(device: NewDevice) -> None:
    """In forced colours an edge takes the place of a shade, and must not push the others away."""
    for forced in ("none", "active"):
        phone = device(*PHONE, forced_colors=forced).begins("tell_us")
        before = phone.page.eval_on_selector_all(".card", _PLACES)
        phone.chooses("good")
        assert phone.page.eval_on_selector_all(".card", _PLACES) == before


def test_b11_nothing_is_animated_for_those_who_ask_for_less_motion(
    device: NewDevice, live: Live
) -> None:
    calm = device(reduced_motion="reduce")
    for path in ("/", "/form/my_month", "/card", live.card(), "/look"):
        calm.opens(path)
        assert calm.page.evaluate(_MOVING) == [], path
    calm.begins("my_month")
    assert calm.page.evaluate(_MOVING) == []


def test_a16_choosing_never_moves_the_page_on(device: NewDevice) -> None:
    tablet = device().begins("tell_us")
    here = tablet.page.url
    for value in ("good", "bad", "idea"):
        tablet.chooses(value)
        assert tablet.page.url == here
    tablet.goes_to("one_of_each", "my_day")
    here = tablet.page.url
    for place in tablet.page.locator(".place").all():
        place.click()
    assert tablet.page.url == here


def test_a06_back_and_forward_keep_every_answer(device: NewDevice) -> None:
    """The browser's own buttons, after answers of three kinds were saved."""
    tablet = device().begins("tell_us")
    tablet.answers("thanks").answers("They baked me a cake.").answers("food", "staff")
    page = tablet.page
    page.go_back()
    assert sorted(tablet.chosen()) == ["food", "staff"]
    page.go_back()
    assert tablet.field.input_value() == "They baked me a cake."
    page.go_back()
    assert tablet.chosen() == ["thanks"]
    page.go_forward()
    assert tablet.field.input_value() == "They baked me a cake."
    page.go_forward()
    assert sorted(tablet.chosen()) == ["food", "staff"]


def test_a06_a_change_of_mind_after_back_is_kept(device: NewDevice) -> None:
    tablet = device().begins("tell_us").answers("thanks").answers("First words.")
    tablet.page.go_back()
    tablet.answers("Better words.")
    tablet.goes("back")
    assert tablet.field.input_value() == "Better words."


def test_a06_reload_after_a_message_asks_nothing_and_loses_nothing(device: NewDevice) -> None:
    """The page with a message came from a POST; the browser may send it again."""
    tablet = device().begins("tell_us")
    tablet.goes("next")
    tablet.page.reload()
    tablet.answers("idea")
    assert tablet.path == "/form/tell_us/what"


def test_pasting_and_filling_in_is_never_stopped(device: NewDevice, live: Live) -> None:
    tablet = device(permissions=["clipboard-read", "clipboard-write"])
    tablet.goes_to("tell_us", "what")
    tablet.page.evaluate("navigator.clipboard.writeText('Words from elsewhere.')")
    for field, path in (("#answer", ""), ("#words", "/card"), ("#password", "/staff/sign-in")):
        if path:
            tablet.opens(path)
        tablet.page.locator(field).focus()
        tablet.page.keyboard.press("Control+V")
        expect(tablet.page.locator(field)).to_have_value("Words from elsewhere.")


def test_e02_e11_right_to_left_turns_the_page_round_but_not_faces(device: NewDevice) -> None:
    for size in (PHONE, TABLET):
        person = device(*size).looks(language="ur").begins("my_month")
        page = person.page
        assert page.locator("html").get_attribute("dir") == "rtl"

        left = partial(left_of, page)
        assert left(".ask__picture") > left(".ask__words"), "the picture is at the start side"
        if size == TABLET:
            assert left(".button--main") < left("button[value=back]"), "onwards is to the left"
        turned = "one => getComputedStyle(one).transform"
        arrow = page.locator(".button--main .icon").evaluate(turned)
        assert arrow.startswith("matrix(-1"), "arrows point the way we read"
        for selector in (".card__tick .icon", ".card__picture svg"):
            assert page.locator(selector).first.evaluate(turned) == "none", selector
        if size == PHONE:
            assert left(".card__picture") > left(".card__strip")


def left_of(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    return box["x"]


def test_e02_left_to_right_has_the_picture_on_the_left(device: NewDevice) -> None:
    page = device().begins("my_month").page
    picture, words = (page.locator(f".ask__{part}").bounding_box() for part in ("picture", "words"))
    assert picture is not None
    assert words is not None
    assert picture["x"] + picture["width"] <= words["x"]


def test_e12_joined_letters_are_never_pulled_apart(device: NewDevice) -> None:
    page = device().looks(language="ur").begins("my_month").page
    spaced = page.evaluate(
        """() => [...document.querySelectorAll("main *")].filter(
          (one) => parseFloat(getComputedStyle(one).letterSpacing) > 0).length"""
    )
    assert spaced == 0


@pytest.mark.parametrize("language", ["ur", "cy", "pl"])
def test_a24_words_in_another_language_say_so(device: NewDevice, language: str) -> None:
    """A form that was never translated: its words are English inside a page that is not."""
    tablet = device().looks(language=language).begins("one_of_each")
    page = tablet.page
    assert page.locator("html").get_attribute("lang") == language
    heading = page.locator("h1 [lang]").first
    assert heading.get_attribute("lang") == "en-GB"
    assert heading.get_attribute("dir") == "ltr"


def test_a24_every_language_is_called_by_its_own_name_and_says_which_it_is(
    device: NewDevice,
) -> None:
    page = device().opens("/look/language").page
    names = page.locator(".choices bdi")
    assert {one.get_attribute("lang") for one in names.all()} == {"en-GB", "cy", "pl", "ur"}
