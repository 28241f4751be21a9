"""From a part to the text of an SVG file, small enough to be put inside a page."""

from collections import Counter
from collections.abc import Mapping

from .outline import Box, bounds, number, write
from .palette import HEX, Colour
from .strokes import Part, Shape

_HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128"><g fill="none" '
    f'stroke="{HEX["ink"]}" stroke-width="%s" stroke-linecap="round" stroke-linejoin="round">'
)


def svg(part: Part, mine: Colour = "mine") -> str:
    """The whole file. The commonest line width is said once for all, the others one by one.

    `mine` is the skin of whoever *me* is.
    """
    colours = {**HEX, "mine": HEX[mine]}
    shapes = _merged(part.shapes)
    usual = Counter(_width(s) for s in shapes if s.colour != "none").most_common(1)[0][0]
    return _HEAD % usual + "".join(_element(s, usual, colours) for s in shapes) + "</g></svg>\n"


def _width(shape: Shape) -> str:
    return number(round((shape.line + shape.body) * 10))


def _element(shape: Shape, usual: str, colours: Mapping[str, str]) -> str:
    attributes = f' d="{write(shape.outline)}"'
    if shape.fill != "none":
        attributes += f' fill="{colours[shape.fill]}"'
    if shape.colour != "ink":
        attributes += f' stroke="{colours[shape.colour]}"'
    if shape.colour != "none" and _width(shape) != usual:
        attributes += f' stroke-width="{_width(shape)}"'
    return f"<path{attributes}/>"


def _style(shape: Shape) -> tuple[str, str, str]:
    return shape.fill, shape.colour, _width(shape)


def _reach(shape: Shape) -> Box:
    left, top, right, bottom = bounds(shape.outline)
    edge = (shape.line + shape.body) / 2
    return left - edge, top - edge, right + edge, bottom + edge


def _apart(one: Box, other: Box) -> bool:
    return (
        one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]
    )  # fmt: skip


def _merged(shapes: tuple[Shape, ...]) -> list[Shape]:
    """Shapes of one style become one path, wherever that cannot change what is in front."""
    kept: list[Shape] = []
    reaches: list[Box] = []
    for shape in shapes:
        reach = _reach(shape)
        into = None
        for i in range(len(kept) - 1, -1, -1):
            apart = _apart(reach, reaches[i])
            if _style(kept[i]) == _style(shape) and (shape.fill == "none" or apart):
                into = i
                break
            if not apart:
                break
        if into is None:
            kept.append(shape)
            reaches.append(reach)
            continue
        old, o = kept[into], reaches[into]
        kept[into] = Shape(
            old.outline + shape.outline, old.fill, old.colour, old.line + old.body, 0
        )
        reaches[into] = (
            min(o[0], reach[0]), min(o[1], reach[1]), max(o[2], reach[2]), max(o[3], reach[3])
        )  # fmt: skip
    return kept
