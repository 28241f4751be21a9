"""What an eye sees: pictures of a part of the page, and how much of them is different."""

from __future__ import annotations

import io
from typing import Any, cast

from PIL import Image, ImageChops
from playwright.sync_api import FloatRect, Locator, Page

Box = tuple[int, int, int, int]
#: A pixel counts as changed when one of its colours differs by this much of 255.
CLEAR = 60
#: The focus ring stands outside the box; this much round it belongs to the picture.
ROUND = 16


def picture(page: Page, there: Locator, around: int = ROUND) -> Image.Image:
    """What stands there now, with ``around`` pixels on each side."""
    there.scroll_into_view_if_needed()
    box = there.bounding_box()
    assert box is not None
    return _clip(page, cast(dict[str, float], box), around)


def _clip(page: Page, box: dict[str, float], around: int) -> Image.Image:
    clip = FloatRect(
        x=max(0, box["x"] - around),
        y=max(0, box["y"] - around),
        width=box["width"] + 2 * around,
        height=box["height"] + 2 * around,
    )
    return Image.open(io.BytesIO(page.screenshot(clip=clip))).convert("RGB")


def changed(one: Image.Image, other: Image.Image, without: Box | None = None) -> float:
    """The share of pixels, 0 to 1, that clearly differ; ``without`` is left out of the count."""
    assert one.size == other.size
    channels = ImageChops.difference(one, other).split()
    most = ImageChops.lighter(ImageChops.lighter(channels[0], channels[1]), channels[2])
    clear = most.point(lambda level: 255 if level >= CLEAR else 0)
    count = one.width * one.height
    if without:
        clear.paste(0, without)
        count -= (without[2] - without[0]) * (without[3] - without[1])
    return clear.histogram()[255] / count


_BOX: Any = """() => { let one = document.activeElement;
  if (one === document.body) return null;
  if (one.matches("[type=radio], [type=checkbox]")) one = one.parentElement;
  one.scrollIntoView({block: "center"});
  const box = one.getBoundingClientRect();
  return {x: box.x, y: box.y, width: box.width, height: box.height}; }"""


def picture_of_focus(page: Page) -> tuple[Image.Image, Image.Image] | None:
    """What has the focus, with it and without it, at the same place. None if nothing has."""
    box = page.evaluate(_BOX)
    if box is None:
        return None
    focused = _clip(page, box, ROUND)
    page.evaluate("() => { window.had = document.activeElement; had.blur(); }")
    blurred = _clip(page, box, ROUND)
    page.evaluate("() => window.had.focus({preventScroll: true, focusVisible: true})")
    return focused, blurred
