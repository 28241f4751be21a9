"""What a first question costs on the wire, for somebody who pays for each megabyte (peers.md).

Bytes are counted by the browser, headers and all, on a device that was never here before.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pytest

from tests.browser.conftest import NewDevice
from tests.browser.device import PHONE

WHOLE = 40_000
SCRIPT = 8_000
REQUESTS = 5


@pytest.mark.parametrize("form", ["my_month", "tell_us"])
def test_the_first_question_is_light(device: NewDevice, form: str) -> None:
    phone = device(*PHONE)
    phone.begins(form)
    address = phone.page.url
    wire = phone.context.new_cdp_session(phone.page)
    wire.send("Network.enable")
    wire.send("Network.clearBrowserCache")
    kinds: dict[str, str] = {}
    sizes: dict[str, float] = defaultdict(float)

    def came(event: dict[str, Any]) -> None:
        if event["response"]["url"].startswith("http"):
            kinds[event["requestId"]] = event["type"]

    def finished(event: dict[str, Any]) -> None:
        if event["requestId"] in kinds:
            sizes[event["requestId"]] += event["encodedDataLength"]

    wire.on("Network.responseReceived", came)
    wire.on("Network.loadingFinished", finished)
    phone.page.goto(address, wait_until="networkidle")
    told = ", ".join(f"{kind} {sizes[one]:.0f}" for one, kind in kinds.items())
    assert len(kinds) >= 3, f"page, style and script should be here: {told}"
    assert len(kinds) <= REQUESTS, told
    assert sum(sizes.values()) <= WHOLE, told
    assert sum(sizes[one] for one, kind in kinds.items() if kind == "Script") <= SCRIPT, told


def test_the_next_question_brings_only_itself(device: NewDevice) -> None:
    """Style and script are kept by the browser: one redirect, one page."""
    phone = device(*PHONE).begins("tell_us")
    asked: list[str] = []
    phone.page.on("request", lambda request: asked.append(request.url))
    phone.answers("good")
    phone.page.wait_for_load_state("networkidle")
    from_the_net = [url for url in asked if not url.startswith("data:")]
    assert len([url for url in from_the_net if "/-/assets/" not in url]) == 2, asked
