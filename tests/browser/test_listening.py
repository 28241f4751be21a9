"""Listening in a browser that has no voice of its own, as Chromium has none here (D01 to D04)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from forms_engine.read_aloud.units import units
from forms_engine.read_aloud.voices import find_engine
from tests.browser import axe, journeys, measures
from tests.browser.conftest import Live, NewDevice
from tests.browser.device import PHONE, TABLET, Device

pytestmark = pytest.mark.skipif(
    find_engine() is None, reason="NOT HEARD: pip install espeakng-loader lameenc"
)

MARKED = "() => [...CSS.highlights.get('heard')].map((range) => range.toString()).join()"
#: A word is marked for a moment, and a busy machine may look too late: so all are written down.
WRITES_DOWN = """window.heard = []; const add = Highlight.prototype.add;
Highlight.prototype.add = function (range) {
  heard.push(range.toString()); return add.call(this, range); };"""
#: The first of these words that was marked; what was marked before it is forgotten.
CAME = """(words) => { const at = heard.findIndex((one) => words.includes(one));
return at >= 0 && heard.splice(0, at + 1).length; }"""


#: Thirty frames later the same word is marked.
STANDS_STILL = f"""async () => {{ const marked = {MARKED}, before = marked();
for (let n = 0; n < 30; n++) await new Promise(requestAnimationFrame);
return before !== "" && marked() === before; }}"""


@pytest.fixture
def device(device: NewDevice) -> NewDevice:
    """Each device writes down which words were marked."""

    def start(*size: int, **options: Any) -> Device:
        one = device(*size, **options)
        one.context.add_init_script(WRITES_DOWN)
        return one

    return start


def marked(device: Device) -> str:
    return str(device.page.evaluate(MARKED))


def wait_for_word(device: Device, *words: str) -> None:
    device.page.wait_for_function(CAME, arg=list(words))


def listens(device: Device) -> Device:
    device.page.locator("[data-listen]").click()
    expect(device.page.locator(".player")).to_be_visible()
    return device


def control(device: Device, words: str) -> Any:
    return device.page.locator(".player button").filter(has_text=words)


def test_listen_reads_the_page_and_marks_each_word(device: NewDevice) -> None:
    """(D01, D02, D04) There is no voice on this device; the server has one."""
    phone = device(*PHONE).begins("tell_us")
    assert phone.page.evaluate("speechSynthesis.getVoices().length") == 0
    assert phone.page.locator(".player, button.hear").count() == 0
    listens(phone)
    wait_for_word(phone, "What", "do", "you")
    wait_for_word(phone, "want", "tell", "us?")
    control(phone, "Pause").click()
    expect(control(phone, "Listen")).to_be_focused()
    assert phone.page.evaluate(STANDS_STILL)
    control(phone, "Slower").click()
    expect(control(phone, "Slower")).to_have_attribute("aria-pressed", "true")
    # One text by itself, and again.
    phone.page.get_by_role("button", name="Hear: Something bad").click()
    wait_for_word(phone, "bad")
    expect(control(phone, "Listen")).to_be_visible()
    control(phone, "Again").click()
    wait_for_word(phone, "Something")
    # Hearing an answer does not choose it; choosing it still works, and the button lies on no word.
    assert phone.chosen() == []
    phone.chooses("bad")
    control(phone, "Close").click()
    assert phone.page.locator(".player, button.hear").count() == 0
    assert marked(phone) == ""
    assert phone.chosen() == ["bad"]
    assert phone.troubles == []


PAGES = (
    *("/", "/help", "/look", "/card", "/you-said-we-did", "/form/tell_us"),
    *("/form/one_of_each", "/nowhere", "/mine"),
)


def both_find_the_same(device: Device) -> None:
    script = device.page.locator("[data-listen]").get_attribute("data-listen") or ""
    found = device.page.evaluate(
        """async (script) => { const { texts } = await import(script);
        const html = await (await fetch(location.href)).text();
        const page = new DOMParser().parseFromString(html, "text/html");
        const found = texts(page.documentElement);
        return [found.map((one) => [one.lang, one.text, one.main]), html]; }""",
        script.split()[0],
    )
    texts, html = found
    assert texts == [[u.language, u.text, u.main] for u in units(html)], device.path


def test_server_and_player_find_the_same_texts(device: NewDevice, live: Live) -> None:
    """(D01)"""
    tablet = device().opens(live.card())
    for path in PAGES:
        both_find_the_same(tablet.opens(path))
    tablet.opens("/mine").press(tablet.page.locator("a.said").first)
    both_find_the_same(tablet)
    tablet.begins("one_of_each")
    for _ in range(8):
        both_find_the_same(tablet)
        tablet.press(tablet.page.locator(".out__button, main .button--main").first)
    tablet.troubles[:] = [one for one in tablet.troubles if "/nowhere" not in one]


def test_a_mistake_is_heard_too(device: NewDevice) -> None:
    """(D01) The message stands on a page that no address leads to."""
    tablet = device().begins("tell_us").goes("next")
    listens(tablet)
    wait_for_word(tablet, "You", "have")
    assert tablet.troubles == []


def test_my_own_words_are_heard_and_no_address_holds_them(device: NewDevice, live: Live) -> None:
    """The story that only my card opens."""
    tablet = device().opens(live.card()).opens("/mine")
    tablet.press(tablet.page.locator("a.said:has(.their-words)").first)
    mine = tablet.page.locator(".their-words").first
    first = mine.inner_text().split()[0]
    asked: list[str] = []
    tablet.page.on("request", lambda request: asked.append(request.url))
    listens(tablet)
    mine.get_by_role("button", name=re.compile("^Hear: ")).click()
    wait_for_word(tablet, first)
    sounds = [address for address in asked if "/-/s" in address]
    assert sounds
    assert {address.removeprefix(live.address) for address in sounds} == {"/-/say"}


def test_read_to_me_begins_by_itself_and_only_if_chosen(device: NewDevice) -> None:
    """(D03)"""
    tablet = device().opens("/form/tell_us")
    assert tablet.page.locator("audio, .player").count() == 0
    listens(tablet)
    with tablet.page.expect_response("**/look*"):
        control(tablet, "Always read to me").click()
    expect(control(tablet, "Always")).to_have_attribute("aria-pressed", "true")
    tablet.opens("/help")
    expect(tablet.page.locator(".player")).to_be_visible()
    expect(tablet.page.get_by_role("button", name=re.compile("^Hear: ")).first).to_be_visible()


@pytest.mark.parametrize(
    ("size", "chosen"),
    [((320, 640), {"size": "200"}), (TABLET, {"language": "ur", "colours": "night"})],
    ids=["largest text", "urdu"],
)
def test_pages_with_buttons_to_hear_still_fit(
    device: NewDevice, live: Live, size: tuple[int, int], chosen: dict[str, str]
) -> None:
    """(B06, C01, D01) Chosen in the settings, there is a button beside each text of every page."""
    one = device(*size).looks(sound="on", **chosen)

    def places() -> Iterator[str]:
        yield from journeys.card(one, live.card())
        one.begins("one_of_each")
        yield from journeys.questions(one, "one_of_each", journeys.ONE_OF_EACH)

    wrong = []
    for place in places():
        one.page.wait_for_selector("html.has-hear")
        found = [measures.does_not_fit, measures.overlaps, measures.every_target]
        wrong += [f"{place}: {fault}" for look in found for fault in look(one.page)]
    assert not wrong, "\n".join(wrong[:40])


def test_axe_finds_nothing_in_the_player_and_the_buttons(device: NewDevice, live: Live) -> None:
    tablet = device().begins("one_of_each").opens("/form/one_of_each/my_day")
    listens(tablet)
    assert axe.faults(tablet.page) == []
    listens(tablet.opens(live.card()).opens("/mine"))
    assert axe.faults(tablet.page) == []
    tablet.opens("/listen?page=/you-said-we-did")
    assert axe.faults(tablet.page) == []


@pytest.mark.parametrize("status", [503, 404])
def test_when_there_is_no_sound_we_say_so_and_the_journey_goes_on(
    device: NewDevice, status: int
) -> None:
    tablet = device().begins("tell_us")

    def refuse(route: Route) -> None:
        route.fulfill(status=status)

    tablet.context.route("**/-/sound/*", refuse)
    listens(tablet)
    expect(tablet.page.locator(".player [role=status]")).to_contain_text("We cannot read this")
    tablet.chooses("bad").goes("next")
    assert tablet.path.startswith("/form/tell_us/")
    assert all("/-/sound/" in trouble for trouble in tablet.troubles)
    tablet.troubles.clear()


def test_no_player_no_dead_button(device: NewDevice) -> None:
    """(D04) The script does not come: the page of sounds opens instead, and answers stay."""
    tablet = device().begins("tell_us").chooses("bad")
    tablet.context.route("**/-/assets/listen.*", lambda route: route.abort())
    with tablet.page.expect_navigation():
        tablet.page.locator("[data-listen]").click()
    assert tablet.heading == "Listen"
    expect(tablet.page.locator("audio[controls]").first).to_be_visible()
    tablet.presses("Go back to where I was")
    assert tablet.chosen() == ["bad"]
    assert all("listen" in trouble for trouble in tablet.troubles)
    tablet.troubles.clear()


FAKE_VOICE = """
  const said = window.said = [];
  const voice = { lang: "en_GB", name: "A voice of this device" };
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => [voice], addEventListener() {}, cancel() {}, pause() {}, resume() {},
    speak(one) { said.push(one.text); one.onboundary({ charIndex: 5 }); window.held ??= one; },
  } });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""


def test_when_the_server_fails_the_device_speaks(device: NewDevice) -> None:
    """(D04) Its voice is the next in order."""
    tablet = device()
    tablet.context.add_init_script(FAKE_VOICE)
    tablet.context.route("**/-/sound/*", lambda route: route.fulfill(status=404))
    tablet.begins("tell_us")
    listens(tablet)
    tablet.page.wait_for_function("() => window.said.length === 1")
    wait_for_word(tablet, "do")  # the fifth letter of What do you …
    tablet.page.evaluate("window.held.onend()")
    tablet.page.wait_for_function("() => window.said.length === 2")
    assert tablet.page.evaluate("window.said[0]") == "What do you want to tell us?"
    tablet.troubles.clear()


def test_a_voice_of_the_device_is_offered_where_the_server_has_none(device: NewDevice) -> None:
    """(D04) Polish is not spoken by this device: there is no button. English is."""
    tablet = device()
    tablet.context.add_init_script(FAKE_VOICE)

    def silent(route: Route) -> None:
        page = route.fetch()
        body = re.sub(r'(data-listen="[^"]*")', r"\1 hidden", page.text())
        route.fulfill(response=page, body=body)

    tablet.context.route("**/help", silent)
    expect(tablet.opens("/help").page.locator("[data-listen]")).to_be_visible()
    tablet.looks(language="pl").opens("/help")
    expect(tablet.page.locator("[data-listen]")).to_be_hidden()
