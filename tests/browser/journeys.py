"""Two whole journeys, told once, and stopped at on every page by whoever wants to look.

``for place in my_month(device): …`` has the page called ``place`` open in the browser each time.
Pages are reached by pressing what is on them, in whatever language they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tests.browser.device import Device

#: What somebody answers to each question; a question that is not here gets the first option.
MONTH = {
    "important": ("people", "food"),
    "next_week": ("I want to sit in the garden with my friend.",),
    "want_change": ("yes",),
    "change_what": ("I want to eat later.",),
    "your_name": ("Demo Person",),
    "helped": ("read",),
    "helper_kind": ("family",),
}
TELLING = {
    "kind": ("bad",),
    "what": ("Someone shouts at night. I cannot sleep.",),
    "about": ("people", "home"),
    "danger": ("yes",),
    "named": ("no",),
    "helped": ("own",),
}
ONE_OF_EACH = {"cups": ("3",), "trip": ("4 March 2026",), "more": ("That is all.",)}
#: One question of each shape is met with an empty Next as well.
EMPTY_NEXT = ("month", "important", "next_week", "kind", "danger")


def questions(device: Device, form: str, given: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Every question as it comes; some once more, with the message of an empty Next."""
    while "/check" not in device.path:
        if device.path.startswith("/help"):
            yield "help now"
            device.press(device.page.locator("main a[href^='/form/']"))
            continue
        name = device.path.removeprefix(f"/form/{form}/").partition("?")[0]
        yield name
        if name in EMPTY_NEXT:
            device.goes("next")
            yield f"{name}, nothing chosen"
        answer(device, given.get(name, ()))


def answer(device: Device, given: tuple[str, ...]) -> None:
    """As given, or else the first of whatever is offered; then Next. A card to sort goes to the
    first place, one card each time."""
    put = device.page.locator(".board__put:visible")
    if put.count():
        device.press(put.first)
        return
    cards = device.page.locator(".card__input")
    if not given and cards.count():
        given = (str(cards.first.get_attribute("value")),)
    device.answers(*given)


def my_month(device: Device) -> Iterator[str]:
    """From the first page to the card: practice, every question, check, who, take back, stop,
    go on, send, finish, and coming back with pictures that open nothing."""
    yield from before(device, "my_month")
    yield from questions(device, "my_month", MONTH)
    yield "check"
    for page in ("month/who", "month/take-back", "take-back"):
        device.opens(f"/form/my_month/{page}")
        yield page
    device.opens("/form/my_month/check").goes("stop")
    yield "stopped"
    device.press(device.page.locator("form[action*='/again/'] button"))
    yield "check again"
    device.press(device.main_button())
    yield "sent"
    device.press(device.page.locator("main a[href='/mine']"))
    yield "mine, just sent"
    device.press(device.page.locator("main form[action*='/again/'] button").first)
    yield "check, sent"
    device.opens("/form/my_month/take-back").press(device.main_button())
    yield "taken back"


def before(device: Device, form: str) -> Iterator[str]:
    device.opens("/")
    yield "home"
    for tool in ("help", "look"):
        device.opens(f"/{tool}?back=/form/{form}")
        yield tool
    device.opens(f"/form/{form}")
    yield "start"
    device.press(device.page.locator("button[name=practice]"))
    yield "practice"
    device.goes("next")
    yield "practice, nothing chosen"
    device.chooses("yes").goes("next")
    yield "practised"
    device.press(device.main_button())


def tell_us(device: Device) -> Iterator[str]:
    """Something bad, somebody in danger, no name: help at once, and a card that knows the answer.
    And what people meet when something went wrong on the way."""
    device.begins("tell_us")
    yield from questions(device, "tell_us", TELLING)
    yield "check"
    device.press(device.main_button())
    yield "sent"


def errors(device: Device) -> Iterator[str]:
    """An answer that is not offered, a visit that was closed, a page that is not there."""
    device.begins("tell_us")
    device.chooses("good").page.locator("[value=good]").evaluate("one => one.value = 'poison'")
    device.goes("next")
    yield "a choice that is not offered"
    device.opens("/form/tell_us/what").field.fill("These words are mine.")
    device.context.clear_cookies(name="visit_tell_us")
    device.goes("next")
    yield "lost visit"
    for path, name in {"/nothing": "not found", "/form/nothing": "no such form"}.items():
        device.opens(path)
        yield name


def card(device: Device, link: str) -> Iterator[str]:
    """Six pictures that are on no card; then a card with answers on it, and a verdict."""
    device.opens("/mine")
    yield "mine, no card"
    device.opens("/card")
    yield "card"
    for _ in range(5):
        device.press(device.page.locator(".code-board__one").first)
    yield "card, five pictures"
    device.press(device.page.locator(".code-board__one").first)
    yield "card, wrong"
    device.opens(link)
    yield "mine"
    device.opens("/mine/nothing")
    yield "not mine"
    device.opens("/mine").press(device.page.locator(".said").first)
    yield "one thing, being done"
    device.opens("/mine").press(device.page.locator(".said").last)
    yield "one thing, answered"
    device.press(device.page.locator(".verdict-card").first)
    yield "one thing, judged"
    device.press(device.page.locator("a[href$='/ways']"))
    yield "one thing, in other ways"
    device.opens("/you-said-we-did")
    yield "you said, we did"
