"""The staff pages are an authoring tool, and people who need what we build work here too (G03).

A home where things have happened: an inbox with every kind of item, an issue with its decision
and actions, the board, tasks, people, and the studio's preview of a form. What axe sees on them
stands in test_axe.py.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser import axe, measures
from tests.browser.conftest import MANAGER, NewDevice
from tests.browser.device import Device
from tests.people.conftest import PASSWORD

PLACES = {
    "inbox": "/staff/inbox",
    "issues": "/staff/issues",
    "tasks": "/staff/tasks",
    "board": "/staff/board",
    "people": "/staff/people/",
    "add somebody": "/staff/people/add",
    "password": "/staff/password",
    "forms": "/staff/forms/",
    "answers": "/staff/answers",
    "paper that came back": "/staff/paper/",
    "records": "/staff/records/",
    "pictures of this home": "/staff/pictures/?q=tea",
    "add a photo": "/staff/pictures/add",
    "not found": "/staff/nothing",
}


def signs_in(device: Device) -> Device:
    device.opens("/staff/sign-in")
    device.page.locator("#email").fill(MANAGER)
    device.page.locator("#password").fill(PASSWORD)
    return device.press(device.page.locator("main button").last)


def desk(device: Device) -> Iterator[str]:
    """Every staff page, with its details open: what is folded away must be good as well."""
    device.opens("/staff/sign-in")
    yield "sign in"
    device.press(device.page.locator("main button").last)
    yield "sign in, nothing written"
    signs_in(device)
    for name, path in PLACES.items():
        device.opens(path)
        unfold(device)
        yield name
    for name, path in {"item": "/staff/inbox", "issue": "/staff/issues"}.items():
        for number, address in enumerate(addresses(device, path, f"/staff/{name}/")):
            device.opens(address)
            unfold(device)
            yield f"{name} {number + 1}"
    (card, *_) = addresses(device, "/staff/board", "/staff/board/")
    device.opens(card)
    unfold(device)
    yield "board card"


def unfold(device: Device) -> None:
    device.page.eval_on_selector_all("details", "all => all.forEach((one) => one.open = true)")


def addresses(device: Device, path: str, under: str) -> list[str]:
    device.opens(path)
    found = device.page.eval_on_selector_all(
        f"main a[href^='{under}']", "all => all.map((one) => one.getAttribute('href'))"
    )
    return list(dict.fromkeys(address.partition("#")[0] for address in found))[:MOST]


#: So many of each kind: they differ in their state, and the first ones are all different.
MOST = 5


@pytest.mark.parametrize("size", [(320, 640), (1280, 900)], ids=["phone", "desk"])
def test_staff_pages_fit_and_can_be_pressed(device: NewDevice, size: tuple[int, int]) -> None:
    one = device(*size)
    checks = (measures.does_not_fit, measures.overlaps, measures.every_target)
    wrong = [
        f"{name}: {fault}" for name in desk(one) for check in checks for fault in check(one.page)
    ]
    assert not wrong, "\n" + "\n".join(wrong[:60])


def test_b08_in_forced_colours_only_the_page_one_is_on_is_marked(device: NewDevice) -> None:
    """A line that cannot be seen in our colours is drawn in those of the device."""
    desk = signs_in(device(1280, 900, forced_colors="active")).opens("/staff/tasks")
    line = "one => getComputedStyle(one).borderBottomColor"
    here = desk.page.locator(".staff-nav a[aria-current]").evaluate(line)
    others = desk.page.locator(".staff-nav a:not([aria-current])").all()
    assert len(others) > 3
    assert here not in {one.evaluate(line) for one in others}


def test_the_preview_of_a_form_passes_every_rule(device: NewDevice) -> None:
    """The page round the previews; what is inside them is the person's page, tested as such."""
    one = signs_in(device(1280, 900)).opens("/staff/forms/tell_us")
    assert axe.faults(one.page) == []
    # A preview is a picture of a page: its script is meant to be stopped, and the browser says so.
    one.troubles[:] = [told for told in one.troubles if "frame is sandboxed" not in told]
